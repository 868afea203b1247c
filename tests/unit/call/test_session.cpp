#include "call/callsession.h"
#include "support/testrunner.h"

#include <QRandomGenerator>
#include <QTest>

using namespace mulakat::call;

namespace {
const Gates everything{true, true, true, true};

// A session with what it asked for, and hands for the usual way into a talk.
struct Driven {
    CallSession session;
    QList<Action> last;
    qint64 now = 0;

    void step(const Input &input)
    {
        last = session.step(input, now);
    }
    void fact(const Fact &fact) { step(input::Media{fact}); }
    template <class Wanted>
    int count() const
    {
        return int(std::count_if(last.begin(), last.end(), [](const Action &each) { return std::holds_alternative<Wanted>(each); }));
    }
    template <class Wanted>
    std::optional<Wanted> told() const
    {
        for (const Action &each : last) {
            const auto *tell = std::get_if<action::Tell>(&each);
            if (const auto *wanted = tell ? std::get_if<Wanted>(&tell->command) : nullptr)
                return *wanted;
        }
        return {};
    }
    void toConnecting(bool offer = true)
    {
        step(input::Prepare{Setup{}, offer, false});
        fact(Ready{});
    }
    void toLobby()
    {
        toConnecting();
        step(input::FarPresent{true});
        fact(Connected{session.peer(), QStringLiteral("AA")});
    }
    void toTalk()
    {
        toLobby();
        step(input::Admit{});
        step(input::Start{});
    }
};

Input randomInput(QRandomGenerator &random, int peer)
{
    const int which = random.bounded(22);
    const int about = peer - random.bounded(2); // sometimes of the connection before
    switch (which) {
    case 0: return input::Prepare{};
    case 1: return input::FarPresent{random.bounded(3) > 0};
    case 2: return input::FarSignal{Signal{Signal::Kind::Offer, QStringLiteral("v=0"), {}, {}, 0}};
    case 3: return input::FarSignal{Signal{Signal::Kind::Answer, QStringLiteral("v=0"), {}, {}, 0}};
    case 4: return input::FarSignal{Signal{Signal::Kind::Candidate, {}, QStringLiteral("candidate:1"), {}, 0}};
    case 5: return input::FarSignal{};
    case 6: case 7: return input::Media{Ready{}};
    case 8: return input::MediaDied{};
    case 9: case 10: case 11: return input::Media{Connected{about, {}}};
    case 12: return input::Media{FingerprintMismatch{about}};
    case 13: return input::Media{LivenessChanged{about, Liveness(random.bounded(3))}};
    case 14: return input::Admit{};
    case 15: return input::Start{};
    case 16: return input::Pause{};
    case 17: return input::Resume{};
    case 18: return input::LookIn{random.bounded(2) == 0};
    case 19: return random.bounded(20) == 0 ? Input(input::End{}) : Input(input::Tick{});
    case 20: return input::Media{Failed{about, QStringLiteral("peer-failed")}};
    default: return input::Media{LocalDescription{about, QStringLiteral("offer"), {}}};
    }
}
} // namespace

class SessionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyRowIsWalked();
    void gatesWaitForAdmitAndStart();
    void pauseShutsAndResumeOpens();
    void gatesStayShutAtRandom();
    void doubledAndLateIsIgnored();
    void anotherConnectionsFactsAreIgnored();
    void deathInTalkComesBackByOffer();
    void tooManyDeathsEnd();
    void mismatchIsNotTriedAgain();
    void earlyOfferIsMadeUpFor();
    void deviceProblemOutlivesTheConnection();
    void tickMakesAFreshPeer();
};

void SessionTest::everyRowIsWalked()
{
    for (const SessionRow &row : sessionTable()) {
        QCOMPARE(sessionNext(row.from, row.event), std::optional(row.to));
        QVERIFY(row.from != SessionState::Ended);
        if (row.event == SessionEvent::Start)
            QCOMPARE(row.from, SessionState::Lobby);
        if (row.to == SessionState::Talking) // by start, resume, or a talk's line that came back
            QVERIFY(row.event == SessionEvent::Start || row.event == SessionEvent::Resume || row.from == SessionState::Reconnecting
                    || row.from == SessionState::OfficerLeft);
    }
    for (const SessionState from : allSessionStates) {
        for (int event = 0; event <= int(SessionEvent::GiveUp); ++event) {
            const auto rows = std::count_if(sessionTable().begin(), sessionTable().end(), [&](const SessionRow &row) {
                return row.from == from && row.event == SessionEvent(event);
            });
            QVERIFY(rows <= 1);
            if (from == SessionState::Ended)
                QCOMPARE(rows, 0);
        }
        QVERIFY(!sessionStateName(from).isEmpty());
    }
}

void SessionTest::gatesWaitForAdmitAndStart()
{
    Driven d;
    d.toLobby();
    QCOMPARE(d.session.state(), SessionState::Lobby);
    QCOMPARE(d.session.gates(), Gates());
    d.step(input::Start{});
    QCOMPARE(d.session.state(), SessionState::Lobby);
    d.step(input::LookIn{true});
    QCOMPARE(d.session.gates(), (Gates{false, false, true, false}));
    d.step(input::LookIn{false});
    QCOMPARE(d.session.gates(), Gates());
    d.step(input::Admit{});
    QCOMPARE(d.session.gates(), Gates());
    d.step(input::Start{});
    QCOMPARE(d.session.state(), SessionState::Talking);
    QCOMPARE(d.told<Gates>(), std::optional(everything));
}

void SessionTest::pauseShutsAndResumeOpens()
{
    Driven d;
    d.toTalk();
    d.step(input::Pause{});
    QCOMPARE(d.told<Gates>(), std::optional(Gates()));
    d.fact(LivenessChanged{d.session.peer(), Liveness::Lost});
    QCOMPARE(d.session.state(), SessionState::ReconnectingPaused);
    d.fact(Connected{d.session.peer(), {}});
    QCOMPARE(d.session.state(), SessionState::Paused);
    QCOMPARE(d.session.gates(), Gates());
    d.step(input::Resume{});
    QCOMPARE(d.session.gates(), everything);
    d.step(input::End{});
    QCOMPARE(d.session.gates(), Gates());
    QCOMPARE(d.count<action::StopMedia>(), 1);
}

// A million steps in any order: what opens a gate is always Admit, then Start, and only while talking.
void SessionTest::gatesStayShutAtRandom()
{
    QRandomGenerator random(20261124);
    int talks = 0;
    for (int round = 0; round < 20'000; ++round) {
        Driven d;
        bool admitted = false;
        bool started = false;
        for (int i = 0; i < 50; ++i) {
            d.now += random.bounded(3000);
            const SessionState before = d.session.state();
            const Input input = i == 0 ? Input(input::Prepare{}) : randomInput(random, d.session.peer());
            d.step(input);
            const bool ran = before != SessionState::Idle && before != SessionState::Ended;
            if (std::holds_alternative<input::Admit>(input) && ran)
                admitted = true;
            if (std::holds_alternative<input::Start>(input) && admitted && before == SessionState::Lobby)
                started = true;
            const Gates gates = d.session.gates();
            const bool toFar = gates.sendVideo || gates.sendAudio || gates.playAudio;
            if (toFar && !(admitted && started && d.session.state() == SessionState::Talking))
                QFAIL("a gate is open too early");
            if (gates.showVideo && !toFar && d.session.state() != SessionState::Lobby)
                QFAIL("the picture is shown outside the lobby's look and the talk");
            if (const auto told = d.told<Gates>(); told && *told != gates)
                QFAIL("told is not what stands");
            talks += toFar;
        }
    }
    QVERIFY(talks > 1000); // else nothing was tried
}

void SessionTest::doubledAndLateIsIgnored()
{
    Driven d;
    d.step(input::Start{});
    d.step(input::End{});
    d.fact(Ready{});
    QCOMPARE(d.session.state(), SessionState::Idle);
    QVERIFY(d.last.isEmpty());
    d.toTalk();
    for (const Input &again : {Input(input::Prepare{}), Input(input::Media{Ready{}}), Input(input::Admit{}), Input(input::Start{}),
                               Input(input::Resume{}), Input(input::Tick{})}) {
        d.step(again);
        QVERIFY(d.last.isEmpty());
        QCOMPARE(d.session.state(), SessionState::Talking);
    }
    d.step(input::End{});
    for (const Input &late : {Input(input::End{}), Input(input::MediaDied{}), Input(input::FarPresent{true}),
                              Input(input::Media{Connected{1, {}}}), Input(input::Start{})}) {
        d.step(late);
        QVERIFY(d.last.isEmpty());
        QCOMPARE(d.session.state(), SessionState::Ended);
    }
}

void SessionTest::anotherConnectionsFactsAreIgnored()
{
    Driven d;
    d.toConnecting();
    d.step(input::FarPresent{true});
    const int old = d.session.peer();
    d.step(input::FarPresent{true}); // loaded anew
    QCOMPARE(d.session.peer(), old + 1);
    d.fact(Connected{old, {}});
    QCOMPARE(d.session.state(), SessionState::Connecting);
    d.fact(LocalDescription{old, QStringLiteral("offer"), {}});
    QCOMPARE(d.count<action::Send>(), 0);
    d.fact(LocalDescription{old + 1, QStringLiteral("offer"), {}});
    QCOMPARE(d.count<action::Send>(), 1);
}

void SessionTest::deathInTalkComesBackByOffer()
{
    Driven d;
    d.toConnecting(false); // the visitor offers
    d.step(input::FarPresent{true});
    QVERIFY(!d.told<Connect>());
    d.step(input::FarSignal{Signal{Signal::Kind::Offer, QStringLiteral("v=0"), {}, {}, 0}});
    QCOMPARE(d.told<Connect>()->role, Role::Answerer);
    d.fact(Connected{d.session.peer(), {}});
    d.step(input::Admit{});
    d.step(input::Start{});
    d.step(input::MediaDied{});
    QCOMPARE(d.session.state(), SessionState::Reconnecting);
    QCOMPARE(d.session.gates(), Gates());
    QCOMPARE(d.count<action::StartMedia>(), 1);
    d.fact(Ready{});
    QVERIFY(d.told<Setup>());
    QCOMPARE(d.told<Connect>()->role, Role::Offerer);
    d.fact(Connected{d.session.peer(), {}});
    QCOMPARE(d.session.state(), SessionState::Talking);
    QCOMPARE(d.session.gates(), everything);
}

void SessionTest::tooManyDeathsEnd()
{
    Driven d;
    d.toTalk();
    for (int i = 0; i < 5; ++i) {
        d.now += 1000;
        d.step(input::MediaDied{});
        QVERIFY(d.session.state() != SessionState::Ended);
    }
    d.step(input::MediaDied{});
    QCOMPARE(d.session.state(), SessionState::Ended);
    QCOMPARE(d.session.problem(), QStringLiteral("media-failed"));

    Driven slow;
    slow.toTalk();
    for (int i = 0; i < 20; ++i) {
        slow.now += 20'000; // now and then: goes on
        slow.step(input::MediaDied{});
        QCOMPARE(slow.session.state(), SessionState::Reconnecting);
    }
}

void SessionTest::mismatchIsNotTriedAgain()
{
    Driven d;
    d.toConnecting();
    d.step(input::FarPresent{true});
    d.fact(FingerprintMismatch{d.session.peer()});
    QCOMPARE(d.session.problem(), QStringLiteral("fingerprint-mismatch"));
    d.now += 60'000;
    d.step(input::Tick{});
    QVERIFY(d.last.isEmpty());
    d.step(input::FarPresent{true}); // a new page, a new chance
    QVERIFY(d.told<Connect>());
}

void SessionTest::earlyOfferIsMadeUpFor()
{
    Driven d;
    d.step(input::Prepare{Setup{}, false, false});
    d.step(input::FarSignal{Signal{Signal::Kind::Offer, QStringLiteral("v=0"), {}, {}, 0}});
    QVERIFY(d.last.isEmpty());
    d.fact(Ready{});
    QVERIFY(d.told<Connect>());
    QCOMPARE(d.told<Connect>()->role, Role::Offerer);
}

void SessionTest::deviceProblemOutlivesTheConnection()
{
    Driven d;
    d.toConnecting();
    d.fact(DeviceChanged{DeviceKind::Camera, false});
    QCOMPARE(d.session.problem(), QStringLiteral("no-camera"));
    QCOMPARE(d.count<action::Changed>(), 1);
    d.step(input::FarPresent{true});
    d.fact(Failed{d.session.peer(), QStringLiteral("ice-failed")});
    QCOMPARE(d.session.problem(), QStringLiteral("ice-failed"));
    d.step(input::FarPresent{true});
    d.fact(Connected{d.session.peer(), {}});
    QCOMPARE(d.session.problem(), QStringLiteral("no-camera"));
    d.fact(DeviceChanged{DeviceKind::Camera, true});
    QVERIFY(d.session.problem().isEmpty());
}

void SessionTest::tickMakesAFreshPeer()
{
    Driven d;
    d.toConnecting();
    d.step(input::FarPresent{true});
    const int first = d.session.peer();
    d.now += 9000;
    d.step(input::Tick{});
    QCOMPARE(d.session.peer(), first);
    d.now += 1000;
    d.step(input::Tick{});
    QCOMPARE(d.session.peer(), first + 1);
    d.fact(Connected{d.session.peer(), {}});
    d.now += 60'000;
    d.step(input::Tick{});
    QCOMPARE(d.session.peer(), first + 1);
}

MULAKAT_TEST(SessionTest)
#include "test_session.moc"
