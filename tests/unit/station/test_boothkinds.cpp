#include "boothrig.h"
#include "support/testrunner.h"

using namespace mulakat;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;

// A lawyer's talk, a visitor inside the jail, and a booth that was away: what it finds when it is back.
class TestBoothKinds : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void legalTalkShowsNothing();
    void legalLobbyEndsBeforeTheTalk();
    void legalTalkIsFoundAgain();
    void visitThatBecomesLegal();
    void visitorsSeatFollowsTheBooth();
    void restartedBoothIsBackInTheCall();
    void restartedWhileTheLineWasDown();
    void hubBackDoesNotCutTheCall();
    void mediaThatKeepsDyingIsTriedAgain();
};

void TestBoothKinds::legalTalkShowsNothing()
{
    RigJail jail;
    RigBooth b(jail);
    inTalk(jail, b, visits::Kind::Legal);
    QTRY_COMPARE(b.booth.view().kind, visits::Kind::Legal);
    b.link.calls.clear();
    QTRY_VERIFY(b.link.calls.size() >= 3);
    b.media.loud();
    QTRY_VERIFY(b.link.calls.size() >= 6);
    for (const station::CallView &view : b.link.calls) {
        QVERIFY(view.visitorPicture.isNull());
        QCOMPARE(view.levelBooth + view.levelVisitor, 0.0);
    }
}

void TestBoothKinds::legalLobbyEndsBeforeTheTalk()
{
    RigJail jail;
    RigBooth b(jail);
    const auto visit = lobbyVisit(jail, visits::Kind::Legal);
    QVERIFY(b.station.open());
    QTRY_VERIFY(b.station.log().book().visit(visit));
    b.link.listener()->hubPresence(visit, true);
    QTRY_COMPARE(b.media.peer, 1);
    b.media.connected();
    QCOMPARE(b.media.kinds, QList{call::ProcessKind::Lobby});
    QTRY_VERIFY(!b.link.calls.isEmpty() && !b.link.calls.constLast().visitorPicture.isNull()); // the officer sees who is there
    for (const QString &end : {u"booth"_s, u"visitor"_s})
        officer(jail, visit, visits::EventType::SoundChecked, {{u"end"_s, end}, {u"ok"_s, true}});
    makeReady(jail, visit);
    officer(jail, visit, visits::EventType::Started, {{u"supervision"_s, u"none"_s}, {u"recording"_s, false}});
    QTRY_COMPARE(b.booth.view().phase, u"officer-left"_s);
    QVERIFY(!b.media.running); // closed before anything else begins
    QCOMPARE(b.link.clocks.constLast().second, u"officer-left"_s); // the visitor's end is told
    b.link.calls.clear();
    QTRY_VERIFY(b.link.calls.size() >= 2);
    QCOMPARE(b.link.calls.constLast().phase, u"officer-left"_s);
    jail.clock.advance(5000);
    b.link.listener()->hubSignal(visit, {{u"t"_s, u"ready"_s}, {u"audio"_s, true}, {u"video"_s, true}}); // loaded anew, not shown yet
    QTest::qWait(0);
    QVERIFY(!b.media.running);
    throughTheDoor(jail, b, visit);
    QTRY_COMPARE(b.booth.view().phase, u"talking"_s);
    QCOMPARE(b.media.kinds, (QList{call::ProcessKind::Lobby, call::ProcessKind::Legal}));
    QVERIFY(b.media.gates.sendVideo && b.media.gates.playAudio);
    for (const station::CallView &view : b.link.calls)
        QVERIFY(view.visitorPicture.isNull());
    b.media.die();
    QTRY_COMPARE(b.media.starts, 3);
    QCOMPARE(b.media.kinds.constLast(), call::ProcessKind::Legal);
}

// The booth's program ends in the middle of the talk and begins anew: no officer's lobby comes back.
void TestBoothKinds::legalTalkIsFoundAgain()
{
    RigJail jail;
    RigBooth b(jail);
    const auto visit = inTalk(jail, b, visits::Kind::Medical);
    b.station.close();
    FakeMedia media;
    FakeLink link(jail.hub, base::StationId(u"booth-1"_s));
    station::Station again(b.store, link, nullptr, &media, jail.clock, RigBooth::options(jail));
    QVERIFY(again.open());
    QTRY_VERIFY(link.listener());
    QTRY_COMPARE_WITH_TIMEOUT(media.starts, 1, 5000);
    link.listener()->hubPresence(visit, true);
    QTRY_VERIFY(media.peer >= 1);
    media.connected();
    QTRY_VERIFY(media.gates.sendVideo);
    QCOMPARE(again.booth()->view().phase, u"talking"_s);
    QCOMPARE(media.kinds, QList{call::ProcessKind::Legal});
    for (const station::CallView &view : link.calls)
        QVERIFY(view.visitorPicture.isNull());
}

void TestBoothKinds::visitThatBecomesLegal()
{
    RigJail jail;
    RigBooth b(jail);
    const auto visit = lobbyVisit(jail);
    QVERIFY(b.station.open());
    QTRY_VERIFY(b.station.log().book().visit(visit));
    b.link.listener()->hubPresence(visit, true);
    QTRY_COMPARE(b.media.peer, 1);
    b.media.connected();
    officer(jail, visit, visits::EventType::KindTightened, {{u"to"_s, u"legal"_s}});
    QTRY_COMPARE(b.media.starts, 2);
    QCOMPARE(b.media.kinds, (QList{call::ProcessKind::Family, call::ProcessKind::Lobby}));
    QTRY_COMPARE(b.booth.view().kind, visits::Kind::Legal);
    QCOMPARE(b.booth.view().phase, u"waiting"_s);
}

// A visitor inside the jail: answers, is seen before the talk, follows the booth's clock, writes nothing.
void TestBoothKinds::visitorsSeatFollowsTheBooth()
{
    RigJail jail;
    const auto visit = lobbyVisit(jail, visits::Kind::Family, 10, false);
    FakeMedia media;
    MemoryStore store(base::StationId(u"booth-1v"_s));
    FakeLink link(jail.hub, base::StationId(u"booth-1v"_s));
    auto options = RigBooth::options(jail);
    options.name = base::StationId(u"booth-1v"_s);
    options.place = u"1v"_s;
    station::Station station(store, link, nullptr, &media, jail.clock, options);
    station::LocalBooth seat(station);
    QVERIFY(station.open());
    QTRY_COMPARE(media.kinds, QList{call::ProcessKind::Legal}); // nothing of it is for a desk
    QTRY_COMPARE(seat.view().phase, u"waiting"_s);
    QVERIFY(seat.view().visitorsEnd);
    QCOMPARE(seat.view().visitorFirstName, u"Ramesh"_s);
    QCOMPARE(seat.view().inmateFirstName, u"Asha"_s);
    QTRY_VERIFY(!link.signals_.isEmpty() && link.signals_.constFirst()[u"t"_s].toString() == u"ready"_s);
    link.listener()->hubSignal(visit, {{u"t"_s, u"offer"_s}, {u"sdp"_s, u"v=0"_s}});
    QCOMPARE(media.peer, 1);
    media.connected();
    QCOMPARE(media.gates, (call::Gates{true, false, false, false}));
    media.loud();
    QCOMPARE(link.signals_.constLast(), (QJsonObject{{u"t"_s, u"sound"_s}, {u"ok"_s, true}}));
    link.listener()->hubClock(visit, 600, 600, false, u"lobby"_s);
    QVERIFY(!media.gates.sendAudio);
    link.listener()->hubClock(visit, 590, 600, true, u"talking"_s);
    QCOMPARE(media.gates, (call::Gates{true, true, true, true}));
    QTRY_COMPARE(seat.view().phase, u"talking"_s);
    QCOMPARE(seat.view().remainingSeconds, 590);
    media.talk(50);
    QCOMPARE(link.signals_.constLast()[u"t"_s].toString(), u"stats"_s);
    link.listener()->hubClock(visit, 580, 600, false, u"paused"_s);
    QVERIFY(media.gates == call::Gates());
    link.listener()->hubClock(visit, 580, 600, true, u"talking"_s);
    QVERIFY(media.gates.sendAudio);
    QCOMPARE(store.chain().size(), 0); // the booth writes
    QVERIFY(link.calls.isEmpty() && link.clocks.isEmpty());
    station.close();
}

void TestBoothKinds::restartedBoothIsBackInTheCall()
{
    RigJail jail;
    RigBooth b(jail);
    const auto visit = inTalk(jail, b);
    QVERIFY(QTest::qWaitFor([&] {
        jail.clock.advance(300);
        b.media.talk(10);
        return b.station.booth()->call().view().remainingSeconds < 595;
    }, 20'000));
    b.station.close();
    const int left = QJsonDocument::fromJson(b.store.setting(u"talk/"_s + visit.text()).toUtf8()).object().value(u"used"_s).toInt();
    QVERIFY(left >= 5);

    FakeMedia media;
    FakeLink link(jail.hub, base::StationId(u"booth-1"_s));
    station::Station again(b.store, link, nullptr, &media, jail.clock, RigBooth::options(jail));
    QVERIFY(again.open());
    QTRY_VERIFY(link.listener());
    QTRY_COMPARE_WITH_TIMEOUT(media.starts, 1, 5000); // the visit runs: no need to wait for a new presence
    link.listener()->hubPresence(visit, true);
    QTRY_VERIFY(media.peer >= 1);
    media.connected();
    QTRY_VERIFY(media.gates.sendVideo);
    QCOMPARE(again.booth()->view().phase, u"talking"_s);
    QCOMPARE(again.booth()->view().remainingSeconds, 600 - left);
}

void TestBoothKinds::restartedWhileTheLineWasDown()
{
    RigJail jail;
    RigBooth b(jail);
    const auto visit = inTalk(jail, b);
    b.media.liveness(call::Liveness::Lost);
    QVERIFY(QTest::qWaitFor([&] {
        jail.clock.advance(500);
        return jail.hub.order.book().visit(visit)->state == visits::State::Interrupted;
    }, 10'000));
    b.station.close();

    FakeMedia media;
    FakeLink link(jail.hub, base::StationId(u"booth-1"_s));
    station::Station again(b.store, link, nullptr, &media, jail.clock, RigBooth::options(jail));
    QVERIFY(again.open());
    QTRY_COMPARE(media.starts, 1);
    link.listener()->hubPresence(visit, true);
    QTRY_VERIFY(media.peer >= 1);
    QCOMPARE(again.booth()->view().phase, u"reconnecting"_s);
    media.connected();
    QTRY_VERIFY(media.gates.sendVideo); // nobody has to start it a second time
    QTRY_COMPARE(jail.hub.order.book().visit(visit)->state, visits::State::InProgress);
    again.close();
}

// The live channel comes back and tells again who is in the lobby: the call went on all the while.
void TestBoothKinds::hubBackDoesNotCutTheCall()
{
    RigJail jail;
    RigBooth b(jail);
    const auto visit = inTalk(jail, b);
    const int peer = b.media.peer;
    b.link.listener()->hubReached(false);
    b.link.listener()->hubReached(true);
    b.link.listener()->hubPresence(visit, true);
    b.link.listener()->hubSignal(visit, {{u"t"_s, u"ready"_s}, {u"audio"_s, true}, {u"video"_s, true}});
    b.media.talk(50);
    b.media.talk(50);
    b.media.talk(50);
    QCOMPARE(b.media.peer, peer);
    QCOMPARE(b.booth.view().phase, u"talking"_s);
    b.link.listener()->hubSignal(visit, {{u"t"_s, u"ready"_s}, {u"audio"_s, true}, {u"video"_s, true}}); // loaded anew: silence
    b.media.talk(0);
    b.media.talk(0);
    QCOMPARE(b.media.peer, peer + 1);
}

void TestBoothKinds::mediaThatKeepsDyingIsTriedAgain()
{
    RigJail jail;
    RigBooth b(jail);
    const auto visit = inTalk(jail, b);
    for (int i = 0; i < 6; ++i) {
        b.media.die();
        QCoreApplication::processEvents();
    }
    QVERIFY(!b.media.running);
    QTRY_COMPARE(b.booth.view().phase, u"reconnecting"_s);
    QTRY_COMPARE(b.booth.view().problem, u"media-failed"_s);
    const int starts = b.media.starts;
    QVERIFY(QTest::qWaitFor([&] {
        jail.clock.advance(100);
        return jail.hub.order.book().visit(visit)->state == visits::State::Interrupted;
    }, 10'000));
    QCOMPARE(jail.hub.order.book().visit(visit)->reasonCode, u"media"_s);
    QVERIFY(QTest::qWaitFor([&] {
        jail.clock.advance(500);
        return b.media.starts > starts && b.media.gates == call::Gates{};
    }, 20'000));
    QTRY_VERIFY(b.media.peer >= 1);
    QCoreApplication::processEvents();
    b.media.connected();
    QTRY_COMPARE(b.booth.view().phase, u"talking"_s);
    QTRY_COMPARE(jail.hub.order.book().visit(visit)->state, visits::State::InProgress);
}

MULAKAT_TEST(TestBoothKinds)
#include "test_boothkinds.moc"
