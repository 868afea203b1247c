#include "rules/decision.h"
#include "rules/shipped.h"
#include "support/testrunner.h"

#include <QMap>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace mulakat;
using namespace rules;
using namespace Qt::StringLiterals;

// Random requests, each granted where the decision says so: what stands in the book at the end is counted here once more,
// by plain loops that share nothing with the module.
class TestRulesProperty : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingGrantedBreaksARule_data();
    void nothingGrantedBreaksARule();
};

namespace
{
// Of each set; MULAKAT_RULES_REQUESTS=34000 makes it more than 100,000 together (7 s).
int requests() { return qEnvironmentVariableIsSet("MULAKAT_RULES_REQUESTS") ? qEnvironmentVariableIntValue("MULAKAT_RULES_REQUESTS") : 2000; }
const QDate firstDay(2026, 11, 30);

struct Book {
    RuleSet set;
    History history;
    Facts facts;
    std::vector<Past> granted;
    QHash<QString, QString> classes; // of the inmates
    int refused = 0;
    int alternatives = 0;
};

Request randomRequest(QRandomGenerator &random, Book &book, int number)
{
    Request out;
    out.now = QDateTime(firstDay.addDays(-2), QTime(9, 0), Qt::UTC);
    out.stage = Stage::Approve;
    out.visit = u"v%1"_s.arg(number);
    out.date = firstDay.addDays(random.bounded(21));
    out.start = random.bounded(5) == 0 ? -1 : 8 * 60 + 5 * random.bounded(100);
    out.mode = random.bounded(2) == 0 ? Mode::Video : Mode::FaceToFace;
    out.kind = random.bounded(8) == 0 ? Kind::Legal : Kind::Family;
    const int inmate = random.bounded(60);
    out.inmate.id = u"I%1"_s.arg(inmate);
    out.inmate.name = QString(QChar(u'A' + inmate % 26));
    out.inmate.category = inmate % 3 == 0 ? u"convict"_s : u"undertrial"_s;
    out.inmate.sex = u"male"_s;
    book.classes.insert(out.inmate.id, out.inmate.category);
    for (int n = random.bounded(1, 5); n > 0; --n) {
        VisitorFacts visitor;
        visitor.id = u"V%1"_s.arg(random.bounded(90));
        visitor.relation = out.kind == Kind::Legal ? u"lawyer"_s : u"spouse"_s;
        visitor.age = 40;
        visitor.idKind = u"epic"_s;
        visitor.papers = QStringList{ u"vakalatnama"_s };
        out.visitors.push_back(visitor);
    }
    if (random.bounded(3) == 0)
        out.prefer = QStringList{ u"same-day"_s, u"same-time"_s };
    return out;
}

void grant(Book &book, const Request &request, const Offer &slot, QRandomGenerator &random)
{
    Past past;
    past.visit = request.visit;
    past.inmate = request.inmate.id;
    for (const VisitorFacts &visitor : request.visitors)
        past.visitors << visitor.id;
    past.mode = slot.mode;
    past.kind = request.kind;
    past.date = slot.date;
    past.start = slot.start;
    past.minutes = slot.minutes;
    past.place = slot.place;
    past.state = random.bounded(12) == 0 ? visits::State::Cancelled : visits::State::Approved;
    book.history.add(past);
    if (past.state == visits::State::Approved)
        book.granted.push_back(past);
}

QString follow(Book &book, Request request, const Decision &decision, QRandomGenerator &random)
{
    ++book.refused;
    for (const Offer &offer : decision.alternatives) {
        Request again = request;
        again.date = offer.date;
        again.start = offer.start;
        again.place = offer.place;
        if (!decide(book.set, again, book.history, book.facts).allowed)
            return u"an alternative is not allowed: %1 %2"_s.arg(offer.date.toString(Qt::ISODate)).arg(offer.start);
        ++book.alternatives;
    }
    if (!decision.alternatives.empty() && random.bounded(2) == 0)
        grant(book, request, decision.alternatives.front(), random);
    return {};
}

bool clash(const Past &a, const Past &b, int after)
{
    return a.date == b.date && a.start < b.start + b.minutes + after && b.start < a.start + a.minutes + after;
}

QString clashes(const Book &book, int turnroundVideo, int turnroundWindow)
{
    for (size_t i = 0; i < book.granted.size(); ++i) {
        for (size_t j = 0; j < i; ++j) {
            const Past &a = book.granted[i];
            const Past &b = book.granted[j];
            if (!clash(a, b, a.mode == Mode::Video ? turnroundVideo : turnroundWindow))
                continue;
            if (a.mode == b.mode && !a.place.isEmpty() && a.place == b.place)
                return u"two visits at "_s + a.place;
            if (!clash(a, b, 0))
                continue;
            if (a.inmate == b.inmate)
                return u"one prisoner at two visits"_s;
            for (const QString &visitor : a.visitors) {
                if (b.visitors.contains(visitor))
                    return u"one visitor at two visits"_s;
            }
            for (const auto &[one, other] : book.facts.keepApart) {
                if ((a.inmate == one && b.inmate == other) || (a.inmate == other && b.inmate == one))
                    return u"two who are kept apart"_s;
            }
        }
    }
    return {};
}

// The most of one key that fall together.
int most(const std::vector<Past> &granted, const std::function<QString(const Past &)> &key)
{
    QMap<QString, int> counts;
    int out = 0;
    for (const Past &past : granted) {
        const QString k = key(past);
        if (!k.isEmpty())
            out = std::max(out, ++counts[k]);
    }
    return out;
}

// Of the family's visits alone: a lawyer's have no quota in these sets.
QString weekOf(const Past &past, int weeks = 1)
{
    if (past.kind != Kind::Family)
        return {};
    return QString::number(QDate(2024, 1, 1).daysTo(past.date) / (7 * weeks)) + past.inmate;
}
} // namespace

void TestRulesProperty::nothingGrantedBreaksARule_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : { "maharashtra", "tamil-nadu", "karnataka" })
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestRulesProperty::nothingGrantedBreaksARule()
{
    QFETCH(QString, name);
    Book book;
    const RuleFile file = readRules(shippedRules(name));
    QVERIFY(file.usable());
    book.set = file.set;
    for (int n = 0; n < 20; ++n)
        book.facts.keepApart.emplace_back(u"I%1"_s.arg(n), u"I%1"_s.arg(n + 20));
    QRandomGenerator random(20261203);
    for (int n = 0; n < requests(); ++n) {
        const Request request = randomRequest(random, book, n);
        const Decision decision = decide(book.set, request, book.history, book.facts);
        QCOMPARE(decision.allowed, decision.refusals.empty());
        if (decision.allowed)
            grant(book, request, decision.slot, random);
        else
            QCOMPARE(follow(book, request, decision, random), QString());
    }
    QVERIFY2(book.granted.size() > 60 && book.refused > 300 && book.alternatives > 100,
             qPrintable(u"%1 granted, %2 refused, %3 alternatives"_s.arg(book.granted.size()).arg(book.refused).arg(book.alternatives)));
    const auto isVideo = [](const Past &past) { return past.mode == Mode::Video; };
    const auto convict = [&](const Past &past) { return book.classes.value(past.inmate) == u"convict"_s; };
    if (name == u"maharashtra"_s) {
        QCOMPARE(clashes(book, 5, 0), QString());
        QCOMPARE(most(book.granted, [&](const Past &p) { return isVideo(p) ? weekOf(p) : QString(); }), 1);
        QCOMPARE(most(book.granted, [&](const Past &p) { return !isVideo(p) && !convict(p) ? weekOf(p) : QString(); }), 1);
        QCOMPARE(most(book.granted, [&](const Past &p) { return !isVideo(p) && convict(p) ? weekOf(p, 2) : QString(); }), 1);
    } else if (name == u"karnataka"_s) {
        QCOMPARE(clashes(book, 20, 20), QString());
        QCOMPARE(most(book.granted, [&](const Past &p) { return convict(p) ? weekOf(p, 2) : weekOf(p); }), 1);
        QMap<QDate, QSet<QString>> day;
        for (const Past &past : book.granted) {
            if (!isVideo(past) && past.kind == Kind::Family)
                day[past.date] << past.inmate;
        }
        for (const QSet<QString> &inmates : day)
            QVERIFY(inmates.size() <= 25);
    } else {
        QCOMPARE(clashes(book, 5, 5), QString());
        QVERIFY(most(book.granted, [&](const Past &p) { return isVideo(p) ? QString() : p.date.toString() + QString::number(p.start); }) <= 16);
        for (const Past &past : book.granted) {
            QVERIFY(past.visitors.size() <= 3 && past.minutes == 10);
            const int day = past.date.dayOfWeek();
            QVERIFY(day <= 5);
            if (past.kind == Kind::Family)
                QCOMPARE(day % 2 == 0, convict(past)); // convicts on Tuesday and Thursday, remand on the others
            QVERIFY(isVideo(past) || (past.start - 9 * 60) % 15 == 0);
        }
    }
}

MULAKAT_TEST(TestRulesProperty)
#include "test_property.moc"
