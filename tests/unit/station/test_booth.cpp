#include "boothrig.h"
#include "station/talkclock.h"
#include "support/testrunner.h"

using namespace mulakat;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;

// A family's talk at a booth, from the lobby to its end.
class TestBooth : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void clockCountsOnlyWhatBothHear();
    void lobbyToTheEndByTheClock();
    void lineDownAndBack();
    void mediaDeathCostsNoEvent();
    void officerPausesAndEnds();
    void visitorHangsUp();
    void helpIsHeardAtTheDesk();
    void volumeAndLanguageOfTheNextOne();
    void nothingOfTheLastTalkStays();
    void pictureOffIsSeen();
};

void TestBooth::clockCountsOnlyWhatBothHear()
{
    station::TalkClock clock;
    clock.begin(60, 0, 0);
    qint64 now = 1000;
    const auto seconds = [&](int count, bool own, bool far, bool open = true) {
        for (int i = 0; i < count; ++i) {
            now += 1000;
            if (own)
                clock.ownHeard(now);
            if (far)
                clock.farHeard(now);
            clock.tick(now, open);
        }
    };
    clock.tick(now, true);
    seconds(10, true, true);
    QCOMPARE(clock.usedSeconds(), 10);
    seconds(10, true, true, false); // paused
    QCOMPARE(clock.usedSeconds(), 10);
    QCOMPARE(clock.lostSeconds(), 10);
    seconds(10, true, false);       // the visitor hears nothing: two more until that is known
    QCOMPARE(clock.usedSeconds(), 12);
    QVERIFY(!clock.counting());
    now += 600'000;                 // the machine slept
    clock.ownHeard(now);
    clock.farHeard(now);
    clock.tick(now, true);
    QCOMPARE(clock.usedSeconds(), 14);
    seconds(60, true, true);
    QVERIFY(clock.isOver());
    QCOMPARE(clock.usedSeconds(), 60);
    QCOMPARE(clock.remainingSeconds(), 0);
}

void TestBooth::lobbyToTheEndByTheClock()
{
    RigJail jail;
    RigBooth b(jail);
    const auto visit = lobbyVisit(jail, visits::Kind::Family, 1);
    // All but the last seconds of the minute were used before: the test need not last it.
    QVERIFY(b.store.setSetting(u"talk/"_s + visit.text(), u"{\"used\":56,\"lost\":0}"_s));
    QVERIFY(b.station.open());
    QTRY_VERIFY(b.station.log().book().visit(visit));
    QCOMPARE(b.media.starts, 0); // nobody in the lobby yet
    QTRY_COMPARE(b.booth.view().phase, u"next"_s);
    b.link.listener()->hubPresence(visit, true);
    QTRY_COMPARE(b.media.peer, 1);
    QTRY_COMPARE(b.booth.view().phase, u"waiting"_s);
    QCOMPARE(b.booth.view().visitorFirstName, u"Asha"_s);
    QCOMPARE(b.booth.view().inmateFirstName, u"Ramesh"_s);
    b.media.connected();
    QVERIFY(b.media.gates.showVideo && !b.media.gates.sendVideo && !b.media.gates.playAudio && !b.media.gates.sendAudio);
    QTRY_VERIFY(!b.link.calls.isEmpty() && !b.link.calls.constLast().visitorPicture.isNull());
    b.media.loud();
    b.link.listener()->hubSignal(visit, {{u"t"_s, u"sound"_s}, {u"ok"_s, true}});
    QTRY_VERIFY(jail.hub.order.book().visit(visit)->soundBooth && jail.hub.order.book().visit(visit)->soundVisitor);
    QVERIFY(!b.station.booth()->call().showsFar());
    makeReady(jail, visit);
    officer(jail, visit, visits::EventType::Started, {{u"supervision"_s, u"picture"_s}, {u"recording"_s, false}});
    QTRY_VERIFY(b.media.gates.sendVideo && b.media.gates.playAudio && b.media.gates.sendAudio);
    QTRY_COMPARE(b.booth.view().phase, u"talking"_s);
    QVERIFY(QTest::qWaitFor(
        [&] {
            jail.clock.advance(15);
            b.media.talk(1);
            return jail.hub.order.book().visit(visit)->state == visits::State::Completed;
        },
        20'000));
    const visits::Visit *ended = jail.hub.order.book().visit(visit);
    QCOMPARE(ended->endedBy, u"clock"_s);
    QCOMPARE(*ended->talkSeconds, 60);
    QTRY_COMPARE(b.booth.view().phase, u"goodbye"_s);
    QVERIFY(!b.media.running);
    QTRY_VERIFY(b.booth.farPicture().isNull());
    QVERIFY(!b.link.clocks.isEmpty());
}

void TestBooth::lineDownAndBack()
{
    RigJail jail;
    RigBooth b(jail);
    const auto visit = lobbyVisit(jail);
    QVERIFY(b.station.open());
    QTRY_VERIFY(b.station.log().book().visit(visit));
    b.link.listener()->hubPresence(visit, true);
    QTRY_COMPARE(b.media.peer, 1);
    b.media.connected();
    b.media.loud();
    b.link.listener()->hubSignal(visit, {{u"t"_s, u"sound"_s}, {u"ok"_s, true}});
    QTRY_VERIFY(jail.hub.order.book().visit(visit)->soundVisitor && jail.hub.order.book().visit(visit)->soundBooth);
    makeReady(jail, visit);
    officer(jail, visit, visits::EventType::Started);
    QTRY_COMPARE(b.booth.view().phase, u"talking"_s);
    b.media.liveness(call::Liveness::Lost);
    QTRY_COMPARE(b.booth.view().phase, u"reconnecting"_s);
    QVERIFY(QTest::qWaitFor([&] {
        jail.clock.advance(500);
        return jail.hub.order.book().visit(visit)->state == visits::State::Interrupted;
    }, 10'000));
    QCOMPARE(jail.hub.order.book().visit(visit)->reasonCode, u"line"_s);
    b.media.liveness(call::Liveness::Good);
    QVERIFY(QTest::qWaitFor([&] {
        jail.clock.advance(100);
        return jail.hub.order.book().visit(visit)->state == visits::State::InProgress;
    }, 10'000));
    QVERIFY(jail.hub.order.book().visit(visit)->lostSeconds > 0);
}

void TestBooth::mediaDeathCostsNoEvent()
{
    RigJail jail;
    RigBooth b(jail);
    const auto visit = inTalk(jail, b);
    const auto numbered = jail.hub.numbered().size();
    b.media.die();
    QTRY_COMPARE(b.media.starts, 2);
    QTRY_COMPARE(b.media.peer, 2);
    QVERIFY(!b.media.gates.sendVideo);
    b.media.connected();
    QTRY_VERIFY(b.media.gates.sendVideo);
    QTRY_COMPARE(b.booth.view().phase, u"talking"_s);
    QCOMPARE(jail.hub.order.book().visit(visit)->state, visits::State::InProgress);
    QCOMPARE(jail.hub.numbered().size(), numbered);
}

void TestBooth::officerPausesAndEnds()
{
    RigJail jail;
    RigBooth b(jail);
    const auto visit = inTalk(jail, b);
    officer(jail, visit, visits::EventType::Interrupted, {{u"cause"_s, u"officer"_s}});
    QTRY_COMPARE(b.booth.view().phase, u"paused"_s);
    QVERIFY(!b.media.gates.sendAudio && !b.media.gates.playAudio && !b.media.gates.showVideo);
    officer(jail, visit, visits::EventType::Resumed, {{u"lost"_s, 0}});
    QTRY_COMPARE(b.booth.view().phase, u"talking"_s);
    officer(jail, visit, visits::EventType::Completed, {{u"by"_s, u"officer"_s}});
    QTRY_COMPARE(b.booth.view().phase, u"goodbye"_s);
    QTRY_COMPARE(b.store.chain().size(), 1); // what the booth measured
    QCOMPARE(b.store.chain().constLast().entry.event.type, visits::EventType::Measured);
    QCOMPARE(b.booth.view().endedBy, u"officer"_s);
}

void TestBooth::visitorHangsUp()
{
    RigJail jail;
    RigBooth b(jail);
    const auto visit = inTalk(jail, b);
    b.link.listener()->hubSignal(visit, {{u"t"_s, u"bye"_s}});
    QTRY_COMPARE(b.booth.view().phase, u"reconnecting"_s);
    QVERIFY(QTest::qWaitFor([&] {
        jail.clock.advance(1000);
        return jail.hub.order.book().visit(visit)->state == visits::State::Completed;
    }, 20'000));
    QCOMPARE(jail.hub.order.book().visit(visit)->endedBy, u"visitor"_s);
}

void TestBooth::helpIsHeardAtTheDesk()
{
    RigJail jail;
    RigBooth b(jail);
    const auto visit = lobbyVisit(jail);
    RigDesk d(jail, u"desk-1"_s);
    QVERIFY(d.open() && b.station.open());
    QTRY_VERIFY(b.station.log().book().visit(visit));
    b.link.listener()->hubPresence(visit, true);
    QTRY_COMPARE(b.media.starts, 1);
    QSignalSpy help(&d.desk, &station::DeskService::helpAsked);
    b.booth.askHelp();
    QTRY_COMPARE(help.size(), 1);
    QTRY_VERIFY(b.booth.view().helpAsked);
    QTRY_VERIFY(d.line(visit) && d.line(visit)->help);
    b.booth.setVolume(2);
    QTRY_COMPARE(b.booth.view().volume, 1.0);
    b.booth.setLanguage(u"hi"_s);
    QTRY_COMPARE(b.booth.view().language, u"hi"_s);
}

void TestBooth::volumeAndLanguageOfTheNextOne()
{
    RigJail jail;
    RigBooth b(jail);
    const auto visit = inTalk(jail, b);
    b.booth.setVolume(0.3);
    b.booth.setLanguage(u"hi"_s);
    QTRY_COMPARE(b.booth.view().language, u"hi"_s);
    QCOMPARE(b.media.volume, 0.3);
    b.media.die();
    QTRY_COMPARE(b.media.starts, 2);
    QTRY_COMPARE(b.media.volume, 0.3); // told to the new process
    officer(jail, visit, visits::EventType::Completed, {{u"by"_s, u"officer"_s}});
    QTRY_COMPARE(b.booth.view().phase, u"goodbye"_s);
    QCOMPARE(b.booth.view().language, u"hi"_s); // still the same inmate
    QCOMPARE(b.booth.view().nextDate, rigDay.addDays(1));
    QVERIFY(QTest::qWaitFor([&] {
        jail.clock.advance(1000);
        return b.booth.view().phase == u"idle"_s;
    }, 10'000));
    QVERIFY(b.booth.view().language.isEmpty());
}

void TestBooth::nothingOfTheLastTalkStays()
{
    RigJail jail;
    RigBooth b(jail);
    const auto visit = inTalk(jail, b);
    Q_EMIT b.media.pictureChanged(call::PictureKind::Own);
    Q_EMIT b.media.pictureChanged(call::PictureKind::Far);
    QTRY_VERIFY(!b.booth.ownPicture().isNull() && !b.booth.farPicture().isNull());
    b.booth.askHelp();
    QTRY_VERIFY(b.booth.view().helpAsked);
    officer(jail, visit, visits::EventType::Completed, {{u"by"_s, u"officer"_s}});
    QTRY_VERIFY(b.booth.ownPicture().isNull() && b.booth.farPicture().isNull());
    QTRY_VERIFY(!b.booth.view().helpAsked);
}

// The visitor sends voice only, or the line carries no more: said in words instead of a picture that stands still.
void TestBooth::pictureOffIsSeen()
{
    RigJail jail;
    RigBooth b(jail);
    inTalk(jail, b);
    const auto report = [&](double frames) {
        call::Stats stats;
        stats.peer = b.media.peer;
        stats.audioReceived = (b.media.heard += 50);
        stats.framesIn = frames;
        Q_EMIT b.media.fact(stats);
    };
    report(30);
    for (int i = 0; i < 3; ++i)
        report(0);
    QTRY_VERIFY(b.booth.view().pictureOff);
    report(20);
    QTRY_VERIFY(!b.booth.view().pictureOff);
}

MULAKAT_TEST(TestBooth)
#include "test_booth.moc"
