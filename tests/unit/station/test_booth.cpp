#include "rig.h"
#include "station/localbooth.h"
#include "station/talkclock.h"
#include "support/testrunner.h"

#include <QThread>

using namespace mulakat;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;

namespace {

// A media process that does what it is told and reports what the test says.
class FakeMedia final : public call::MediaPort
{
public:
    void start(call::ProcessKind of) override
    {
        kinds << of;
        running = true;
        volume = 0.8; // a new process knows nothing of the one before
        ++starts;
        QTimer::singleShot(0, this, [this] { Q_EMIT fact(call::Ready{}); });
    }
    void stop() override { running = false; }
    bool isRunning() const override { return running; }
    void send(const call::Command &command) override
    {
        if (const auto *connect = std::get_if<call::Connect>(&command)) {
            peer = connect->peer;
            gates = {};
        }
        if (const auto *told = std::get_if<call::Gates>(&command))
            gates = *told;
        if (const auto *set = std::get_if<call::SetVolume>(&command))
            volume = set->volume;
    }
    QImage picture(call::PictureKind picture) override
    {
        const bool there = picture == call::PictureKind::Own
            || (!kinds.isEmpty() && picture == (kinds.constLast() == call::ProcessKind::Lobby ? call::PictureKind::Desk : call::PictureKind::Far))
            || (!kinds.isEmpty() && kinds.constLast() == call::ProcessKind::Family);
        if (!there)
            return {};
        QImage image(64, 48, QImage::Format_RGB32);
        image.fill(Qt::blue);
        return image;
    }
    void connected()
    {
        call::Connected up;
        up.peer = peer;
        Q_EMIT fact(up);
    }
    void talk(int frames)
    {
        call::Stats stats;
        stats.peer = peer;
        stats.audioReceived = (heard += frames);
        Q_EMIT fact(stats);
    }
    void liveness(call::Liveness l) { Q_EMIT fact(call::LivenessChanged{peer, l}); }
    void die()
    {
        running = false;
        Q_EMIT died();
    }
    void loud()
    {
        for (int i = 0; i < 6; ++i)
            Q_EMIT fact(call::Levels{0, 0.2});
    }

    bool running = false;
    QList<call::ProcessKind> kinds;
    int starts = 0;
    int peer = 0;
    qint64 heard = 0;
    double volume = 0;
    call::Gates gates;
};

struct RigBooth {
    explicit RigBooth(RigJail &jail)
        : store(base::StationId(u"booth-1"_s))
        , link(jail.hub, base::StationId(u"booth-1"_s))
        , station(store, link, nullptr, &media, jail.clock, options(jail))
        , booth(station)
    {
        link.utcMs = jail.clock.utcMs();
    }
    ~RigBooth() { station.close(); } // before its screen goes
    static station::StationOptions options(const RigJail &jail)
    {
        station::StationOptions options;
        options.name = base::StationId(u"booth-1"_s);
        options.place = u"1"_s;
        options.jail = jail.hub.jail;
        options.secretCheck = [](const base::Secret &, const QString &) { return false; };
        return options;
    }

    FakeMedia media;
    MemoryStore store;
    FakeLink link;
    station::Station station;
    station::LocalBooth booth;
};

// A video visit in the lobby of booth 1, its visitor's page there.
base::VisitId lobbyVisit(RigJail &jail, visits::Kind kind = visits::Kind::Family, int minutes = 10, bool page = true)
{
    const auto visit = jail.registerVisit(visits::Mode::Video);
    QJsonObject slot{{u"date"_s, u"2026-12-01"_s}, {u"start"_s, u"09:05"_s}, {u"minutes"_s, minutes}, {u"place"_s, u"1"_s},
                     {u"kind"_s, visits::name(kind)}, {u"inmate"_s, u"i1"_s}};
    const auto by = [&](visits::EventType type, const QJsonObject &data, visits::Mover mover, const QString &who = {}) {
        const auto entry = jail.hub.submit({visit, type, data, jail.clock.utcMs(), mover, who});
        if (entry.ignored)
            qFatal("%s: %s", qPrintable(visits::name(type)), qPrintable(base::failureName(entry.ignored->code)));
    };
    by(visits::EventType::Approved, slot, visits::Mover::Superintendent, u"s2"_s);
    by(visits::EventType::Arrived, page ? QJsonObject{{u"lobby"_s, true}} : QJsonObject{}, page ? visits::Mover::Portal : visits::Mover::Officer,
       page ? QString() : u"s1"_s);
    return visit;
}

void officer(RigJail &jail, const base::VisitId &visit, visits::EventType type, const QJsonObject &data = {})
{
    const auto entry = jail.hub.submit({visit, type, data, jail.clock.utcMs(), visits::Mover::Officer, u"s1"_s});
    if (entry.ignored)
        qFatal("%s: %s", qPrintable(visits::name(type)), qPrintable(base::failureName(entry.ignored->code)));
}

void makeReady(RigJail &jail, const base::VisitId &visit)
{
    officer(jail, visit, visits::EventType::IdentityAccepted,
            {{u"member"_s, u"1"_s}, {u"document"_s, u"none"_s}, {u"method"_s, u"by-sight"_s}, {u"holder"_s, u"photo"_s}});
    officer(jail, visit, visits::EventType::InmateMoved, {{u"to"_s, u"at-place"_s}, {u"confirmed"_s, true}});
    officer(jail, visit, visits::EventType::MadeReady, {{u"place"_s, u"1"_s}});
}

} // namespace

class TestBooth : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void clockCountsOnlyWhatBothHear();
    void lobbyToTheEndByTheClock();
    void lineDownAndBack();
    void mediaDeathCostsNoEvent();
    void officerPausesAndEnds();
    void legalTalkShowsNothing();
    void legalLobbyEndsBeforeTheTalk();
    void legalTalkIsFoundAgain();
    void visitThatBecomesLegal();
    void visitorsSeatFollowsTheBooth();
    void restartedBoothIsBackInTheCall();
    void visitorHangsUp();
    void helpIsHeardAtTheDesk();
    void restartedWhileTheLineWasDown();
    void hubBackDoesNotCutTheCall();
    void mediaThatKeepsDyingIsTriedAgain();
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

// The visitor's page shows that the officer has left; the talk's own process comes up.
static void throughTheDoor(RigJail &jail, RigBooth &b, const base::VisitId &visit)
{
    if (!QTest::qWaitFor([&] { return b.booth.view().phase == u"officer-left"_s; }))
        qFatal("the officer stays");
    b.link.listener()->hubSignal(visit, {{u"t"_s, u"ready"_s}, {u"audio"_s, true}, {u"video"_s, true}, {u"phase"_s, u"officer-left"_s}});
    const int before = b.media.peer;
    if (!QTest::qWaitFor([&] {
            jail.clock.advance(100);
            return b.media.peer > before;
        }, 10'000))
        qFatal("no second process");
    b.media.connected();
}

// The helper for tests that begin inside a talk.
static base::VisitId inTalk(RigJail &jail, RigBooth &b, visits::Kind kind = visits::Kind::Family)
{
    const auto visit = lobbyVisit(jail, kind);
    if (!b.station.open() || !QTest::qWaitFor([&] { return b.station.log().book().visit(visit) != nullptr; }))
        qFatal("booth not open");
    b.link.listener()->hubPresence(visit, true);
    for (const QString &end : {u"booth"_s, u"visitor"_s})
        officer(jail, visit, visits::EventType::SoundChecked, {{u"end"_s, end}, {u"ok"_s, true}});
    makeReady(jail, visit);
    if (!QTest::qWaitFor([&] { return b.media.peer == 1; }))
        qFatal("no peer");
    b.media.connected();
    officer(jail, visit, visits::EventType::Started);
    if (kind != visits::Kind::Family)
        throughTheDoor(jail, b, visit);
    if (!QTest::qWaitFor([&] { return b.booth.view().phase == u"talking"_s; }))
        qFatal("not talking");
    return visit;
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

void TestBooth::legalTalkShowsNothing()
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

void TestBooth::legalLobbyEndsBeforeTheTalk()
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

// A visitor inside the jail: answers, is seen before the talk, follows the booth's clock, writes nothing.
void TestBooth::visitorsSeatFollowsTheBooth()
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

// The booth's program ends in the middle of the talk and begins anew: no officer's lobby comes back.
void TestBooth::legalTalkIsFoundAgain()
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

void TestBooth::visitThatBecomesLegal()
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

void TestBooth::restartedBoothIsBackInTheCall()
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

void TestBooth::restartedWhileTheLineWasDown()
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
void TestBooth::hubBackDoesNotCutTheCall()
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

void TestBooth::mediaThatKeepsDyingIsTriedAgain()
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
