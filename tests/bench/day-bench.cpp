// The desk's day list with 500 visits: how long until it is built, and how long a letter in the find field takes until the
// list is painted. usage: day-bench [--visits N] [--repeats N]
// modules: station ui_presenters
#include "ui/presenters/daymodel.h"
#include "station/session.h"
#include "station/snapshots.h"
#include "unit/station/memorystore.h"
#include "unit/station/testclock.h"
#include "unit/visits/eventmaker.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QListView>
#include <algorithm>
#include <cstdio>

using namespace mulakat;
using namespace Qt::StringLiterals;

namespace {

const QStringList names{u"Sunita Devi"_s, u"Meena Patil"_s, u"Abdul Shaikh"_s, u"सुनीता कुलमेथे"_s, u"Joseph Fernandes"_s, u"Lakshmi Iyer"_s, u"Gurpreet Kaur"_s, u"Kavita More"_s};

// One imported visit and its booking, spread over the day's hours, booths and windows.
station::EventDraft visitNumber(int i)
{
    testing::EventMaker maker;
    maker.visit = base::VisitId(u"v%1"_s.arg(i));
    maker.mode = i % 2 ? visits::Mode::Video : visits::Mode::FaceToFace;
    maker.start = QTime(9, 0).addSecs(i % 48 * 600);
    maker.place = QString::number(1 + i % 3);
    maker.visitor = u"k%1"_s.arg(i);
    visits::Booking booking;
    booking.visit = maker.visit;
    booking.visrn = u"2026/12/01/%1"_s.arg(600 + i);
    booking.mode = maker.mode;
    visits::Person person;
    person.id = base::MemberId(u"1"_s);
    person.name = names.at(i % names.size()) + u' ' + QString::number(i);
    person.relation = u"wife"_s;
    person.mobile = u"60000%1"_s.arg(i, 5, 10, u'0');
    booking.visitors << person;
    booking.inmate.name = names.at((i + 3) % names.size()) + u" Kumar"_s;
    booking.inmate.number = u"UT/%1/2025"_s.arg(i);
    visits::Event event = maker.imported();
    event.data.insert(u"visrn"_s, booking.visrn);
    const station::RecordDraft record{base::RecordId(u"b%1"_s.arg(i)), maker.visit, u"booking"_s, QJsonDocument(booking.toJson()).toJson(QJsonDocument::Compact)};
    event.data.insert(u"booking"_s, record.id.text());
    return {event, record};
}

QJsonObject spread(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return {{u"median"_s, values.at(values.size() / 2)}, {u"min"_s, values.front()}, {u"max"_s, values.back()}};
}

double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"visits"_s, u"how many"_s, u"N"_s, u"500"_s}, {u"repeats"_s, u"rounds"_s, u"N"_s, u"5"_s}});
    parser.addHelpOption();
    parser.process(application);
    const int count = parser.value(u"visits"_s).toInt();
    const int repeats = std::max(1, parser.value(u"repeats"_s).toInt());

    testing::TestClock clock(testing::at(9, 45));
    testing::MemoryStore store{base::StationId(u"desk-1"_s)};
    QList<station::EventDraft> drafts;
    for (int i = 0; i < count; ++i)
        drafts << visitNumber(i);
    station::StationLog log(store, clock, base::StationId(u"desk-1"_s), visits::Jail());
    const station::Session session(store, clock, [](const base::Secret &, const QString &) { return true; });
    if (!store.append(drafts) || !log.open())
        return 4;
    const station::Snapshots snapshots(log, session);

    ui::presenters::DayModel model;
    const ui::presenters::Moment now{clock.utcMs(), clock.monotonicMs(), testing::visitDay};
    for (const auto group : {ui::presenters::Group::Later, ui::presenters::Group::Done, ui::presenters::Group::NotCome})
        model.setFolded(group, false); // everything in the list: the slowest case
    QListView view;
    view.setModel(&model);
    view.resize(560, 700);
    view.show();
    std::vector<double> built, listed, filtered;
    std::shared_ptr<station::DeskSnapshot> snapshot;
    for (int round = 0; round < repeats; ++round) {
        built.push_back(milliseconds([&] { snapshot = snapshots.desk(testing::visitDay, {}); }));
        if (snapshot->day.size() != count)
            return 1;
        listed.push_back(milliseconds([&] {
            model.setLines(snapshot->day, now);
            QCoreApplication::processEvents();
            view.viewport()->repaint();
        }));
        for (const QString &text : {u"s"_s, u"su"_s, u"sun"_s, u"suni"_s, u"su"_s, QString(), u"4"_s, u"42"_s, u"UT/7"_s, u"zzz"_s, QString()}) {
            filtered.push_back(milliseconds([&] {
                model.setFind(text);
                QCoreApplication::processEvents(); // the view's layout
                view.viewport()->repaint();
            }));
        }
    }
    const QJsonObject line{{u"bench"_s, u"day"_s}, {u"visits"_s, count}, {u"repeats"_s, repeats}, {u"snapshotMs"_s, spread(built)}, {u"listMs"_s, spread(listed)},
                           {u"filterMs"_s, spread(filtered)}};
    std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    return 0;
}
