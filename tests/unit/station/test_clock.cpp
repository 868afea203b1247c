#include "rig.h"
#include "support/testrunner.h"

using namespace mulakat;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;

// A clock that cannot be right: nobody arrives before an officer has said what time it is.
class TestStationClock : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aClockBeforeTheLogAsks();
    void aClockThatIsNotSaneIsNotConfirmed();
};

namespace {

base::VisitId clockVisit(station::Station &station)
{
    const base::VisitId id = base::newId<base::VisitId>();
    const QJsonObject data{{u"visrn"_s, u"2026/12/01/650"_s}, {u"mode"_s, u"face-to-face"_s}, {u"kind"_s, u"family"_s}, {u"date"_s, u"2026-12-01"_s},
                           {u"start"_s, u"09:30"_s}, {u"minutes"_s, 20}, {u"place"_s, u"1"_s}, {u"source"_s, u"csv"_s},
                           {u"members"_s, QJsonArray{QJsonObject{{u"id"_s, u"1"_s}, {u"child"_s, false}}}}};
    const auto done = station.log().commit({id, visits::EventType::Imported, data, 0, visits::Mover::Portal, {}});
    return done ? id : base::VisitId();
}

} // namespace

void TestStationClock::aClockBeforeTheLogAsks()
{
    RigJail jail;
    RigDesk desk(jail, u"desk-1"_s);
    QVERIFY(desk.open() && desk.signIn());
    const base::VisitId visit = clockVisit(desk.station);
    QVERIFY(!visit.isEmpty());
    jail.clock.set(rigTime(8, 56)); // as two PCs may differ
    QVERIFY(!desk.station.snapshot()->health.clockAsks);
    jail.clock.set(rigTime(8, 50));
    QVERIFY(desk.station.snapshot()->health.clockAsks);
    QVERIFY(!desk.station.snapshot()->health.clockOk);
    const auto refused = desk.station.arrivals().markArrived(visit);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, base::FailureCode::ClockWrong);
    QCOMPARE(desk.visit(visit)->state, visits::State::Approved);
    // What is typed must be what the clock says: the caller has set it before, if it could.
    QCOMPARE(desk.station.confirmClock(rigTime(9, 10), false).error().code, base::FailureCode::ClockWrong);
    QVERIFY(desk.station.confirmClock(rigTime(8, 50), false)); // the log was ahead
    QVERIFY(!desk.station.snapshot()->health.clockAsks);
    QVERIFY(desk.station.arrivals().markArrived(visit));
    QCOMPARE(desk.station.log().history(visits::jailItself()).constLast().event.type, visits::EventType::ClockSet);
    desk.station.clockJumped(); // moved again: asked again
    QVERIFY(desk.station.snapshot()->health.clockAsks);
}

void TestStationClock::aClockThatIsNotSaneIsNotConfirmed()
{
    RigJail jail;
    RigDesk desk(jail, u"desk-1"_s);
    QVERIFY(desk.open() && desk.signIn());
    const base::VisitId visit = clockVisit(desk.station);
    desk.station.setHealth(true, false); // before this version was built
    QVERIFY(desk.station.snapshot()->health.clockAsks);
    QVERIFY(desk.station.confirmClock(jail.clock.utcMs(), false));
    QVERIFY(desk.station.snapshot()->health.clockAsks);
    QCOMPARE(desk.station.arrivals().markArrived(visit).error().code, base::FailureCode::ClockWrong);
    desk.station.setHealth(true, true);
    QVERIFY(desk.station.arrivals().markArrived(visit));
    // Nobody who is not signed in says what time it is.
    desk.station.signOut();
    QCOMPARE(desk.station.confirmClock(jail.clock.utcMs(), false).error().code, base::FailureCode::NotSignedIn);
}

MULAKAT_TEST(TestStationClock)
#include "test_clock.moc"
