#include "hubrig.h"
#include "support/testrunner.h"

#include <QTest>

using namespace mulakat;
using namespace mulakat::testing;
using portal::hub::Hub;
using portal::protocol::PostEvents;
using portal::protocol::StationRole;
using visits::EventType;
using visits::State;

// What the hub does by the clock, and what it does not while the clock is wrong.
class TestHubTime : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void noShowOnlyAfterTheGraceAndWhileUp();
    void noShowNeverForADarkTime();
    void noShowAtTheJailOnlyWhileADeskWasThere();
    void nobodyArrivesByAWrongClock();

private:
    State stateOf(const Hub &hub, const EventMaker &maker) const { return hub.book().visit(maker.visit)->state; }
};

void TestHubTime::noShowOnlyAfterTheGraceAndWhileUp()
{
    HubRig rig;
    const auto hub = rig.open();
    EventMaker maker; // 10:00, twenty minutes of grace
    QVERIFY(submitAndApprove(*hub, maker));
    for (; rig.clock.utcMs() < at(10, 20); rig.clock.advance(30000)) {
        QVERIFY(hub->tick());
        QCOMPARE(stateOf(*hub, maker), State::Approved);
    }
    rig.clock.set(at(10, 20));
    QVERIFY(hub->tick());
    QCOMPARE(stateOf(*hub, maker), State::NoShow);
    // Who has arrived is no no-show.
    HubRig other;
    const auto second = other.open();
    QVERIFY(submitAndApprove(*second, maker));
    QVERIFY(second->submit(maker.arrived(), {}));
    for (; other.clock.utcMs() < at(10, 40); other.clock.advance(30000))
        QVERIFY(second->tick());
    QCOMPARE(stateOf(*second, maker), State::Arrived);
}

// While the hub was dark nobody could arrive: whose time fell into it is never a no-show by the clock, whoever comes later is.
void TestHubTime::noShowNeverForADarkTime()
{
    HubRig rig;
    EventMaker maker;
    EventMaker later;
    later.visit = base::VisitId(QStringLiteral("v2"));
    later.start = QTime(11, 0);
    later.inmate = QStringLiteral("i2");
    later.visitor = QStringLiteral("k2");
    {
        const auto hub = rig.open();
        QVERIFY(submitAndApprove(*hub, maker));
        QVERIFY(submitAndApprove(*hub, later));
        for (; rig.clock.utcMs() < at(10, 10); rig.clock.advance(30000))
            QVERIFY(hub->tick());
    }
    rig.clock.set(at(10, 30)); // twenty minutes without power
    auto hub = rig.open();
    for (; rig.clock.utcMs() < at(11, 10); rig.clock.advance(30000))
        QVERIFY(hub->tick());
    hub.reset(); // a restart of a few seconds is no dark time
    rig.clock.advance(20000);
    hub = rig.open();
    for (; rig.clock.utcMs() < at(11, 19, 50); rig.clock.advance(30000)) {
        QVERIFY(hub->tick());
        QCOMPARE(stateOf(*hub, later), State::Approved);
    }
    rig.clock.set(at(11, 20));
    QVERIFY(hub->tick());
    QCOMPARE(stateOf(*hub, later), State::NoShow);
    QCOMPARE(stateOf(*hub, maker), State::Approved);
    const auto events = hub->events(0, 100);
    const visits::Event last = events->events.last().event;
    QCOMPARE(last.type, EventType::NoShow);
    QCOMPARE(last.data.value(QLatin1String("up")).toInt(), 20 * 60);
    const auto seen = hub->watch().portal;
    QCOMPARE(seen.downs(at(9, 45), at(11, 20)), (QList<visits::Stretch>{{at(10, 9, 30), at(10, 30)}}));
}

// Who comes to the jail comes to a desk: without one nobody can, however long the hub is up.
void TestHubTime::noShowAtTheJailOnlyWhileADeskWasThere()
{
    HubRig rig;
    const auto hub = rig.open();
    EventMaker maker;
    maker.mode = visits::Mode::FaceToFace;
    EventMaker later = maker;
    later.visit = base::VisitId(QStringLiteral("v2"));
    later.start = QTime(11, 0);
    later.inmate = QStringLiteral("i2");
    later.visitor = QStringLiteral("k2");
    QVERIFY(submitAndApprove(*hub, maker));
    QVERIFY(submitAndApprove(*hub, later));
    const portal::protocol::WatchedStation desk{QStringLiteral("desk-1"), QStringLiteral("desk"), 0, true};
    const portal::protocol::WatchedStation booth{QStringLiteral("booth-1"), QStringLiteral("booth"), 0, true};
    for (; rig.clock.utcMs() <= at(11, 20); rig.clock.advance(30000)) {
        hub->noteStations(rig.clock.utcMs() < at(10, 10) ? QList{booth} : QList{booth, desk});
        QVERIFY(hub->tick());
    }
    QCOMPARE(stateOf(*hub, maker), State::Approved);
    QCOMPARE(stateOf(*hub, later), State::NoShow);
    hub->noteStations({});
    const auto stations = hub->watch().stations;
    QCOMPARE(stations.size(), 2);
    QVERIFY(!stations.at(0).live && !stations.at(1).live);
    QVERIFY(stations.at(0).seenUtcMs > at(11, 15));
}

// A visitor who joins by the link while the hub's clock cannot be right waits, as at the desk; nobody is a no-show for it.
void TestHubTime::nobodyArrivesByAWrongClock()
{
    HubRig rig;
    EventMaker maker;
    {
        const auto hub = rig.open();
        QVERIFY(submitAndApprove(*hub, maker));
        QVERIFY(hub->clockFits());
    }
    const visits::Event joins = maker.make(EventType::Arrived, {{QStringLiteral("lobby"), true}}, visits::Mover::Visitor);
    rig.clock.set(at(9, 45) - 3'600'000); // the battery is flat: an hour before the log's last entry
    const auto hub = rig.open();
    QVERIFY(!hub->clockFits());
    QCOMPARE(hub->submit(byPortal(joins), {}).error().code, base::FailureCode::ClockWrong);
    QCOMPARE(stateOf(*hub, maker), State::Approved);
    QVERIFY(hub->tick());
    // An officer gives the time at a desk whose clock is right; the hub's own is still wrong.
    StationChain desk(QStringLiteral("desk-1"));
    visits::Event set{visits::jailItself(), EventType::ClockSet, {{QStringLiteral("from"), 0}, {QStringLiteral("to"), double(at(9, 50))}, {QStringLiteral("applied"), true}},
                      at(9, 50), visits::Mover::Officer, QStringLiteral("s1")};
    QVERIFY(hub->accept(desk.id(), StationRole::Desk, PostEvents{{}, {desk.next(set)}}));
    QVERIFY(!hub->clockFits());
    rig.clock.set(at(9, 51));
    QVERIFY(hub->clockFits());
    QVERIFY(hub->submit(byPortal(joins), {}));
    QCOMPARE(stateOf(*hub, maker), State::Arrived);
    // Whose time passed meanwhile could not come: the clock never settles that.
    HubRig passed;
    {
        const auto before = passed.open();
        QVERIFY(submitAndApprove(*before, maker));
        for (; passed.clock.utcMs() < at(9, 58); passed.clock.advance(30000))
            QVERIFY(before->tick());
        passed.clock.set(at(8, 0)); // set back by mistake
        before->noteStations({{QStringLiteral("desk-1"), name(StationRole::Desk), 0, true}});
        QVERIFY(before->tick());
        passed.clock.set(at(10, 25));
        QVERIFY(before->tick());
        QCOMPARE(stateOf(*before, maker), State::Approved);
        const auto &up = before->watch().portal.stretches();
        QCOMPARE(up.first().fromMs, at(9, 45)); // what was written down before stands
    }
    // The log was ahead: what an officer says then is what counts, also after a restart.
    HubRig ahead;
    ahead.clock.set(at(14, 0));
    {
        const auto first = ahead.open();
        QVERIFY(submitAndApprove(*first, maker));
        ahead.clock.set(at(9, 45));
        EventMaker future = maker;
        future.now = at(15, 0);
        QVERIFY(first->submit(byPortal(future.make(EventType::NoticeSent, {{QStringLiteral("template"), QStringLiteral("approved")}, {QStringLiteral("outcome"), QStringLiteral("sent")}}, visits::Mover::Portal)), {}));
        QVERIFY(!first->clockFits());
        StationChain other(QStringLiteral("desk-1"));
        set.atUtcMs = at(9, 46);
        QVERIFY(first->accept(other.id(), StationRole::Desk, PostEvents{{}, {other.next(set)}}));
        QVERIFY(first->clockFits());
    }
    QVERIFY(ahead.open()->clockFits());
    const auto built = ahead.open();
    built->setBuiltUtcMs(at(12, 0));
    QVERIFY(!built->clockFits()); // before the program was made
}

MULAKAT_TEST(TestHubTime)
#include "test_hubtime.moc"
