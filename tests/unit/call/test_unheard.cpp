#include "call/callsession.h"
#include "support/testrunner.h"

#include <QRandomGenerator>
#include <QTest>

using namespace mulakat::call;
using namespace Qt::StringLiterals;

namespace {
// The session of a legal visit with a strict owner: it notes which process runs, and refuses to start a second beside it.
struct Privileged {
    CallSession session;
    std::optional<ProcessKind> runs;
    QList<ProcessKind> started;
    Gates gates;
    bool broke = false; // two processes at once
    qint64 now = 0;

    void step(const Input &input)
    {
        for (const Action &each : session.step(input, now)) {
            if (const auto *start = std::get_if<action::StartMedia>(&each)) {
                broke = broke || runs.has_value();
                runs = start->kind;
                started << start->kind;
                gates = {};
            } else if (std::holds_alternative<action::StopMedia>(each)) {
                runs.reset();
                gates = {};
            } else if (const auto *tell = std::get_if<action::Tell>(&each)) {
                if (const auto *told = std::get_if<Gates>(&tell->command))
                    gates = *told;
                else if (std::holds_alternative<Connect>(tell->command))
                    gates = {};
            }
        }
    }
    void fact(const Fact &fact) { step(input::Media{fact}); }
    void prepare(bool lobbyOver = false)
    {
        input::Prepare prepare;
        prepare.unheard = true;
        prepare.lobbyOver = lobbyOver;
        step(prepare);
    }
    void toLobby()
    {
        prepare();
        fact(Ready{1, ProcessKind::Lobby});
        step(input::FarPresent{true});
        step(input::LookIn{true});
        fact(Connected{session.peer(), u"AA"_s});
    }
    void start()
    {
        step(input::Admit{});
        step(input::Start{});
    }
};
} // namespace

class UnheardTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void lobbyEndsBeforeTheTalkBegins();
    void startBeforeTheVisitorIsThere();
    void talkThatRanGoesOnWithoutLobby();
    void deathNeverBringsTheLobbyBack();
    void officerMayPauseAndEndMeanwhile();
    void becomesLegalInTheLobby();
    void visitorsEndOnlyAnswers();
    void atRandomNoGateOpensBesideALegalProcess();
};

void UnheardTest::lobbyEndsBeforeTheTalkBegins()
{
    Privileged p;
    p.toLobby();
    QCOMPARE(p.started, QList{ProcessKind::Lobby});
    QCOMPARE(p.gates, (Gates{false, false, true, false}));
    p.start();
    QCOMPARE(p.session.state(), SessionState::OfficerLeft);
    QVERIFY(!p.runs && p.gates == Gates()); // closed
    p.now = 10'000;
    p.step(input::Tick{});
    QVERIFY(!p.runs); // nobody has said yet that it is seen
    p.step(input::LobbySeenClosed{});
    QCOMPARE(p.runs, std::optional(ProcessKind::Legal));
    p.fact(Ready{1, ProcessKind::Legal});
    QCOMPARE(p.session.state(), SessionState::OfficerLeft);
    p.step(input::LookIn{true}); // nobody looks in any more
    p.fact(Connected{p.session.peer(), u"AA"_s});
    QCOMPARE(p.session.state(), SessionState::Talking);
    QCOMPARE(p.gates, (Gates{true, true, true, true}));
    p.step(input::LobbySeenClosed{}); // doubled
    QCOMPARE(p.started.size(), 2);
}

void UnheardTest::startBeforeTheVisitorIsThere()
{
    Privileged p;
    p.prepare();
    p.fact(Ready{1, ProcessKind::Lobby});
    p.start();
    QCOMPARE(p.session.state(), SessionState::OfficerLeft);
    p.step(input::LobbySeenClosed{});
    QVERIFY(!p.runs); // read for two seconds at least
    p.now = 2000;
    p.step(input::Tick{});
    QCOMPARE(p.runs, std::optional(ProcessKind::Legal));
}

void UnheardTest::talkThatRanGoesOnWithoutLobby()
{
    Privileged p;
    p.prepare(true);
    QCOMPARE(p.started, QList{ProcessKind::Legal});
    p.fact(Ready{1, ProcessKind::Legal});
    p.step(input::FarPresent{true});
    p.step(input::LookIn{true});
    p.fact(Connected{p.session.peer(), u"AA"_s});
    QVERIFY(p.gates == Gates());
    p.start();
    QCOMPARE(p.session.state(), SessionState::Talking);
    QCOMPARE(p.started.size(), 1);
}

void UnheardTest::deathNeverBringsTheLobbyBack()
{
    Privileged p;
    p.toLobby();
    p.runs.reset();
    p.step(input::MediaDied{});
    QCOMPARE(p.started, (QList{ProcessKind::Lobby, ProcessKind::Lobby}));
    p.fact(Ready{1, ProcessKind::Lobby});
    p.fact(Connected{p.session.peer(), u"AA"_s});
    p.start();
    p.step(input::MediaDied{}); // late: nothing runs
    QVERIFY(!p.runs);
    p.now = 2500;
    p.step(input::LobbySeenClosed{});
    p.fact(Ready{1, ProcessKind::Legal});
    p.runs.reset();
    p.step(input::MediaDied{});
    QCOMPARE(p.runs, std::optional(ProcessKind::Legal));
    QCOMPARE(p.session.state(), SessionState::OfficerLeft);
    p.fact(Ready{1, ProcessKind::Legal});
    p.fact(Connected{p.session.peer(), u"AA"_s});
    p.runs.reset();
    p.step(input::MediaDied{});
    QCOMPARE(p.runs, std::optional(ProcessKind::Legal));
    QCOMPARE(p.session.state(), SessionState::Reconnecting);
}

void UnheardTest::officerMayPauseAndEndMeanwhile()
{
    Privileged p;
    p.toLobby();
    p.start();
    p.step(input::Pause{});
    p.now = 3000;
    p.step(input::LobbySeenClosed{});
    p.fact(Ready{1, ProcessKind::Legal});
    p.fact(Connected{p.session.peer(), u"AA"_s});
    QCOMPARE(p.session.state(), SessionState::Paused);
    QVERIFY(p.gates == Gates());
    p.step(input::Resume{});
    QCOMPARE(p.session.state(), SessionState::Talking);
    Privileged q;
    q.toLobby();
    q.start();
    q.step(input::End{});
    q.now = 9000;
    q.step(input::LobbySeenClosed{});
    q.step(input::Tick{});
    QCOMPARE(q.session.state(), SessionState::Ended);
    QCOMPARE(q.started.size(), 1);
}

void UnheardTest::becomesLegalInTheLobby()
{
    Privileged p;
    p.step(input::Prepare{});
    p.fact(Ready{});
    p.step(input::FarPresent{true});
    p.fact(Connected{p.session.peer(), u"AA"_s});
    QCOMPARE(p.started, QList{ProcessKind::Family});
    p.step(input::Tighten{});
    p.step(input::Tighten{});
    QCOMPARE(p.started, (QList{ProcessKind::Family, ProcessKind::Lobby}));
    QCOMPARE(p.session.state(), SessionState::Preparing);
    p.fact(Ready{1, ProcessKind::Lobby});
    p.fact(Connected{p.session.peer(), u"AA"_s});
    p.start();
    QCOMPARE(p.session.state(), SessionState::OfficerLeft);
    QVERIFY(!p.broke);
}

// The visitor's seat inside the jail: seen before the talk, heard only in it, never the one that offers.
void UnheardTest::visitorsEndOnlyAnswers()
{
    Privileged p;
    input::Prepare prepare;
    prepare.offer = false;
    prepare.visitorsEnd = true;
    p.step(prepare);
    QCOMPARE(p.started, QList{ProcessKind::Legal}); // whatever the visit is: it has nothing for a desk
    p.fact(Ready{1, ProcessKind::Legal});
    p.step(input::FarPresent{true});
    QCOMPARE(p.session.peer(), 0);
    Signal offer;
    offer.kind = Signal::Kind::Offer;
    p.step(input::FarSignal{offer});
    p.fact(Connected{p.session.peer(), u"AA"_s});
    QCOMPARE(p.gates, (Gates{true, false, false, false}));
    p.start();
    QCOMPARE(p.gates, (Gates{true, true, true, true}));
    p.fact(LivenessChanged{p.session.peer(), Liveness::Lost});
    p.now = 60'000;
    const int peer = p.session.peer();
    p.step(input::Tick{});
    QCOMPARE(p.session.peer(), peer); // the other end offers
}

void UnheardTest::atRandomNoGateOpensBesideALegalProcess()
{
    QRandomGenerator random(20261124);
    for (int run = 0; run < 400; ++run) {
        Privileged p;
        p.prepare(random.bounded(6) == 0);
        for (int i = 0; i < 250; ++i) {
            p.now += random.bounded(900);
            switch (random.bounded(16)) {
            case 0: p.step(input::FarPresent{random.bounded(4) > 0}); break;
            case 1: case 2: if (p.runs) p.fact(Ready{1, *p.runs}); break;
            case 3: case 4: case 5: if (p.runs) p.fact(Connected{p.session.peer(), {}}); break;
            case 6: if (p.runs && random.bounded(4) == 0) { p.runs.reset(); p.step(input::MediaDied{}); } break;
            case 7: p.step(input::Admit{}); break;
            case 8: if (random.bounded(4) == 0) p.step(input::Start{}); break;
            case 9: p.step(input::LobbySeenClosed{}); break;
            case 10: p.step(input::LookIn{random.bounded(2) == 0}); break;
            case 11: p.step(input::Pause{}); break;
            case 12: p.step(input::Resume{}); break;
            case 13: p.step(input::FarSignal{Signal{Signal::Kind::Offer, u"v=0"_s, {}, {}, 0}}); break;
            case 14: if (p.runs) p.fact(LivenessChanged{p.session.peer(), Liveness(random.bounded(3))}); break;
            default: p.step(input::Tick{}); break;
            }
            QVERIFY(!p.broke);
            const bool open = p.gates.sendAudio || p.gates.sendVideo || p.gates.playAudio;
            QVERIFY2(!open || p.runs == ProcessKind::Legal, qPrintable(sessionStateName(p.session.state())));
            QVERIFY(!p.started.contains(ProcessKind::Family));
        }
        const auto legal = p.started.indexOf(ProcessKind::Legal);
        QVERIFY(legal < 0 || !p.started.mid(legal).contains(ProcessKind::Lobby));
    }
}

MULAKAT_TEST(UnheardTest)
#include "test_unheard.moc"
