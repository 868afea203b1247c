#include "flow/stage.h"

#include "support/testrunner.h"

#include <QDir>
#include <QTest>

using namespace mulakat;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;

namespace {

const QString pin = QStringLiteral("neem-tree-47");

template <class T>
base::Result<T> waitFor(const std::function<void(station::ReplyOf<T>)> &call)
{
    std::optional<base::Result<T>> got;
    call([&](base::Result<T> result) { got = std::move(result); });
    if (!World::until([&] { return got.has_value(); }, 8000))
        return base::fail(base::FailureCode::Internal);
    return *got;
}

base::Done waitDone(const std::function<void(station::Reply)> &call)
{
    return waitFor<std::monostate>(call);
}

} // namespace

// The hub is away for a while; two desks go on with what each has open, then everything is there once. In the evening the day is
// signed, and a visit that comes late is signed by a supplement.
class DayEndFlow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { QVERIFY2(!m_broken, "an earlier step failed"); }
    void cleanup() { m_broken = m_broken || QTest::currentTestFailed(); }
    void twoDesksWithoutTheHub();
    void everythingArrivesOnce();
    void theDayIsFinishedAndSigned();
    void aLateVisitMakesASupplement();
    void theLogProvesTheSheets();

private:
    station::LocalDesk &service(int desk) { return *(desk == 1 ? m_stage.desk : m_second)->ui().app().desk(); }
    base::VisitId visitOf(const QString &visrn);
    QString stateAt(int desk, const QString &visrn);
    bool knowsOf(const QString &desk, const QByteArray &other) const;

    Stage m_stage;
    std::unique_ptr<Kiosk> m_second;
    bool m_broken = false;
};

base::VisitId DayEndFlow::visitOf(const QString &visrn)
{
    for (const station::VisitLine &line : service(1).snapshot()->day) {
        if (line.visrn == visrn)
            return line.id;
    }
    return {};
}

QString DayEndFlow::stateAt(int desk, const QString &visrn)
{
    for (const station::VisitLine &line : service(desk).snapshot()->day) {
        if (line.visrn == visrn)
            return name(line.state);
    }
    return {};
}

// Whether the desk has written down that there is the other: in its list of stations, not in an event that names one.
bool DayEndFlow::knowsOf(const QString &desk, const QByteArray &other) const
{
    for (const QString &ending : {u".sqlite-wal"_s, u".sqlite"_s}) {
        QFile file(m_stage.world.folder() + u"/station/"_s + desk + ending);
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(",\"station\":\"" + other + '"'))
            return true;
    }
    return false;
}

void DayEndFlow::initTestCase()
{
    QVERIFY(m_stage.begin());
    QVERIFY(m_stage.signIn()); // the superintendent, at the first desk
    m_second = std::make_unique<Kiosk>(m_stage.world, u"desk"_s, QStringList{u"--station"_s, u"desk-2"_s});
    QVERIFY(m_second->start());
    for (int i = 1; i <= 3; ++i)
        QVERIFY(m_stage.importToday(u"2026/01/02/90%1"_s.arg(i), u"face-to-face"_s, QString::number(i)));
    QVERIFY(World::until([&] { return service(1).snapshot()->day.size() == 3 && service(2).snapshot()->day.size() == 3; }, 8000));
    QVERIFY(waitFor<station::StaffView>([&](auto reply) { service(2).signIn(u"S. Patil"_s, pin, reply); }));
}

void DayEndFlow::twoDesksWithoutTheHub()
{
    const base::VisitId first = visitOf(u"2026/01/02/901"_s);
    const base::VisitId second = visitOf(u"2026/01/02/902"_s);
    const base::VisitId third = visitOf(u"2026/01/02/903"_s);
    QVERIFY(waitFor<station::VisitDetail>([&](auto reply) { service(1).open(first, reply); }));
    QVERIFY(waitFor<station::VisitDetail>([&](auto reply) { service(2).open(second, reply); }));
    QVERIFY(World::until([&] { return service(1).snapshot()->health.waitingToSend == 0 && service(2).snapshot()->health.waitingToSend == 0; }, 8000));
    QVERIFY(World::until([&] { return knowsOf(u"desk-1"_s, "desk-2") && knowsOf(u"desk-2"_s, "desk-1"); }, 10'000));
    m_stage.world.killPortal();
    QVERIFY(World::until([&] { return !service(1).snapshot()->health.portalReached && !service(2).snapshot()->health.portalReached; }, 8000));
    QVERIFY(waitDone([&](auto reply) { service(1).markArrived(first, reply); }));
    QVERIFY(waitDone([&](auto reply) { service(2).markArrived(second, reply); }));
    // What nobody has open belongs to neither, what the other has open to the other.
    for (const auto &[desk, visit] : {std::pair(1, third), std::pair(2, third), std::pair(1, second), std::pair(2, first)}) {
        const auto refused = waitDone([&, d = desk, v = visit](auto reply) { service(d).markArrived(v, reply); });
        QVERIFY(!refused);
        QCOMPARE(refused.error().info.value("why"_L1).toString(), u"lease"_s);
    }
    QVERIFY(World::until([&] { return service(1).snapshot()->health.waitingToSend == 1 && service(2).snapshot()->health.waitingToSend == 1; }, 4000));
    QCOMPARE(stateAt(2, u"2026/01/02/901"_s), u"approved"_s);
}

void DayEndFlow::everythingArrivesOnce()
{
    QVERIFY2(m_stage.world.startPortal(), m_stage.world.portalLog().constData());
    QVERIFY(World::until([&] {
        return service(1).snapshot()->health.portalReached && service(2).snapshot()->health.portalReached
            && service(1).snapshot()->health.waitingToSend == 0 && service(2).snapshot()->health.waitingToSend == 0;
    }, 15'000));
    QVERIFY(World::until([&] {
        return stateAt(2, u"2026/01/02/901"_s) == u"arrived"_s && stateAt(1, u"2026/01/02/902"_s) == u"arrived"_s;
    }, 8000));
    QFile file(m_stage.world.folder() + u"/export.jsonl"_s);
    QCOMPARE(m_stage.world.ctl({u"log"_s, u"export"_s, file.fileName()}).exitCode, 0);
    QVERIFY(file.open(QIODevice::ReadOnly));
    int arrived = 0;
    for (const QByteArray &line : file.readAll().split('\n'))
        arrived += line.contains("\"type\":\"arrived\"") ? 1 : 0;
    QCOMPARE(arrived, 2); // lost and doubled: none
}

void DayEndFlow::theDayIsFinishedAndSigned()
{
    m_second.reset();
    const Hand &hand = m_stage.hand;
    QVERIFY(waitDone([&](auto reply) { service(1).failVisit(visitOf(u"2026/01/02/903"_s), u"power"_s, reply); }));
    QVERIFY(hand.press(u"tabClose"_s));
    QVERIFY(hand.sees(u"close1Act"_s) && hand.sees(u"close2Act"_s));
    QVERIFY(hand.reads(u"closeWhyNot"_s, u"not finished"_s));
    QVERIFY(!hand.canPress(u"closeSign"_s));
    QVERIFY(hand.press(u"close1Act"_s));
    QVERIFY(World::until([&] { return !hand.find(u"close2"_s); }, 8000));
    QVERIFY(hand.press(u"close1Act"_s));
    QVERIFY(World::until([&] { return hand.canPress(u"closeSign"_s); }, 8000));
    QVERIFY(hand.press(u"closeSign"_s));
    QVERIFY(hand.sees(u"sheet1Print"_s));
    QVERIFY(hand.press(u"sheet1Print"_s));
    QVERIFY(World::until([&] { return !QDir(m_stage.world.folder() + u"/prints"_s).entryList({u"day-sheet-1*"_s}, QDir::Files).isEmpty(); }, 10'000));
    QCOMPARE(stateAt(1, u"2026/01/02/901"_s), u"closed"_s);
}

void DayEndFlow::aLateVisitMakesASupplement()
{
    const Hand &hand = m_stage.hand;
    QVERIFY(m_stage.importToday(u"2026/01/02/904"_s, u"face-to-face"_s, u"4"_s));
    QVERIFY(World::until([&] { return !visitOf(u"2026/01/02/904"_s).isEmpty(); }, 8000));
    QVERIFY(waitDone([&](auto reply) { service(1).failVisit(visitOf(u"2026/01/02/904"_s), u"power"_s, reply); }));
    QVERIFY(hand.type(u"closeNoteNumber"_s, u"2026/01/02/901"_s) && hand.type(u"closeNoteText"_s, u"The family has complained."_s));
    QVERIFY(hand.press(u"closeNoteAdd"_s));
    QVERIFY(hand.reads(u"closeSummary"_s, u"2 later"_s));
    QVERIFY(hand.reads(u"closeSign"_s, u"supplement"_s));
    QVERIFY(hand.press(u"closeSign"_s));
    QVERIFY(hand.sees(u"sheet2Print"_s));
}

void DayEndFlow::theLogProvesTheSheets()
{
    QVERIFY(World::until([&] { return service(1).snapshot()->health.waitingToSend == 0; }, 8000));
    m_stage.desk.reset();
    m_stage.world.stopPortal();
    const Answer verified = m_stage.world.ctl({u"log"_s, u"verify"_s});
    QVERIFY2(verified.exitCode == 0, (verified.out + verified.err).constData());
    QCOMPARE(verified.json()["sheets"_L1].toInt(), 2);
}

MULAKAT_TEST(DayEndFlow)
#include "test_dayend.moc"
