// The rules without a screen: how long a decision takes with ten thousand visits of history, refused with three
// alternatives, and how long the same day's list of requests takes. Prints one JSON object a line.
// usage: rules-bench [--history N] [--repeats N]
// modules: rules
#include "rules/decision.h"
#include "rules/shipped.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <algorithm>
#include <cstdio>

using namespace mulakat::rules;
using namespace Qt::StringLiterals;

namespace
{
const QDate firstDay(2026, 12, 1);
constexpr int decisions = 2000;

History manyVisits(int count, QRandomGenerator &random)
{
    History out;
    for (int n = 0; n < count; ++n) {
        Past past;
        past.visit = u"v%1"_s.arg(n);
        past.inmate = u"I%1"_s.arg(random.bounded(1500));
        past.visitors = QStringList{ u"V%1"_s.arg(random.bounded(4000)), u"V%1"_s.arg(random.bounded(4000)) };
        past.mode = random.bounded(3) == 0 ? Mode::Video : Mode::FaceToFace;
        past.date = firstDay.addDays(random.bounded(56) - 28);
        past.start = 9 * 60 + 15 * random.bounded(24);
        past.minutes = past.mode == Mode::Video ? 10 : 15;
        past.place = past.mode == Mode::Video ? u"booth %1"_s.arg(random.bounded(1, 8)) : u"window %1"_s.arg(random.bounded(1, 16));
        out.add(past);
    }
    return out;
}

Request oneRequest(QRandomGenerator &random)
{
    Request out;
    out.now = QDateTime(firstDay, QTime(8, 0), Qt::UTC);
    out.date = firstDay.addDays(random.bounded(1, 28));
    out.start = 9 * 60 + 15 * random.bounded(24);
    out.mode = random.bounded(3) == 0 ? Mode::Video : Mode::FaceToFace;
    out.inmate.id = u"I%1"_s.arg(random.bounded(1500));
    out.inmate.category = random.bounded(4) == 0 ? u"convict"_s : u"undertrial"_s;
    out.inmate.sex = u"male"_s;
    VisitorFacts visitor;
    visitor.id = u"V%1"_s.arg(random.bounded(4000));
    visitor.relation = u"spouse"_s;
    visitor.age = 40;
    visitor.idKind = u"epic"_s;
    out.visitors.push_back(visitor);
    return out;
}

struct Figures {
    std::vector<double> micros;
    void print(const QString &scenario)
    {
        std::sort(micros.begin(), micros.end());
        const auto at = [this](double part) { return micros.empty() ? 0.0 : micros.at(size_t(double(micros.size() - 1) * part)); };
        const QJsonObject ours{ { u"count"_s, qint64(micros.size()) }, { u"medianMicros"_s, at(0.5) }, { u"p99Micros"_s, at(0.99) }, { u"maxMicros"_s, at(1.0) } };
        const QJsonObject line{ { u"bench"_s, u"rules"_s }, { u"scenario"_s, scenario }, { u"ours"_s, ours } };
        std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    }
};
} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({ { u"history"_s, u"Visits of history."_s, u"N"_s, u"10000"_s }, { u"repeats"_s, u"Rounds."_s, u"N"_s, u"3"_s } });
    parser.addHelpOption();
    parser.process(application);
    const RuleFile file = readRules(shippedRules(u"maharashtra"_s));
    if (!file.usable())
        return 1;
    QRandomGenerator random(20261204);
    const History history = manyVisits(parser.value(u"history"_s).toInt(), random);
    const Facts facts;
    Figures allowed, refused, preferred;
    for (int n = 0; n < decisions * std::max(1, parser.value(u"repeats"_s).toInt()); ++n) {
        Request request = oneRequest(random);
        if (n % 4 == 0)
            request.prefer = QStringList{ u"same-time"_s, u"same-weekday"_s };
        QElapsedTimer timer;
        timer.start();
        const Decision decision = decide(file.set, request, history, facts);
        (decision.allowed ? allowed : request.prefer.isEmpty() ? refused : preferred).micros.push_back(double(timer.nsecsElapsed()) / 1000.0);
    }
    allowed.print(u"allowed"_s);
    refused.print(u"refused, three soonest alternatives"_s);
    preferred.print(u"refused, three alternatives by preference"_s);
    return 0;
}
