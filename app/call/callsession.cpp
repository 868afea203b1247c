#include "call/callsession.h"

#include <algorithm>

namespace mulakat::call {

namespace {
constexpr qint64 connectTimeoutMs = 10'000; // without a connection: a fresh peer
constexpr qint64 deathWindowMs = 60'000;
constexpr int deathsAtMost = 5;
constexpr qint64 closedShownMs = 2000; // "the officer has left" is read before anything else happens

QString missingWord(DeviceKind kind)
{
    return kind == DeviceKind::Camera ? QStringLiteral("no-camera")
        : kind == DeviceKind::Microphone ? QStringLiteral("no-microphone")
                                         : QStringLiteral("no-speaker");
}

Gates gatesOf(SessionState state, bool lookIn, bool visitorsEnd)
{
    if (state == SessionState::Talking)
        return {true, true, true, true};
    const bool lobby = state == SessionState::Lobby;
    return {lobby && visitorsEnd, false, lobby && lookIn, false};
}
} // namespace

// One step in the making: reads the input, changes the session, collects the actions.
class SessionStep
{
public:
    SessionStep(CallSession &session, qint64 nowMs) : s(session), now(nowMs), before(session.m_state) { }

    void operator()(const input::Prepare &prepare)
    {
        if (move(SessionEvent::Prepare)) {
            s.m_prepare = prepare;
            s.m_prepare.lobbyOver = prepare.unheard && prepare.lobbyOver;
            actions << action::StartMedia{kindWanted()};
        }
    }
    void operator()(const input::Tighten &);
    void operator()(const input::LobbySeenClosed &);
    void operator()(const input::IceServers &given) { s.m_servers = given.servers; }
    void operator()(const input::FarPresent &far);
    void operator()(const input::FarSignal &far);
    void operator()(const input::Media &media)
    {
        std::visit([this](const auto &fact) { take(fact); }, media.fact);
    }
    void operator()(const input::MediaDied &);
    void operator()(const input::Admit &) { s.m_admitted = running(); }
    void operator()(const input::Start &)
    {
        if (s.m_admitted && kindWanted() == ProcessKind::Lobby)
            closeLobby();
        else if (s.m_admitted)
            move(SessionEvent::Start);
    }
    void operator()(const input::Pause &) { move(SessionEvent::Pause); }
    void operator()(const input::Resume &) { move(SessionEvent::Resume); }
    void operator()(const input::LookIn &look) { s.m_lookIn = look.on && !s.m_prepare.lobbyOver; }
    void operator()(const input::End &) { finish(SessionEvent::End, {}); }
    void operator()(const input::Tick &);

    QList<Action> done();

private:
    void take(const Ready &);
    void take(const LocalDescription &fact);
    void take(const LocalCandidate &fact);
    void take(const Connected &fact);
    void take(const FingerprintMismatch &fact);
    void take(const LivenessChanged &fact);
    void take(const Failed &fact);
    void take(const DeviceChanged &fact);
    template <class Other>
    void take(const Other &) { } // levels, statistics, pictures: for the owner only

    bool running() const { return s.m_state != SessionState::Idle && s.m_state != SessionState::Ended; }
    bool ours(int peer) const { return s.m_peerLive && peer == s.m_peer && running(); }
    bool move(SessionEvent event);
    void makePeer(Role role);
    void dropPeer();
    void finish(SessionEvent event, const QString &problem);
    ProcessKind kindWanted() const;
    void stopProcess();
    void closeLobby();
    void startTalkProcess();
    void lineProblem(const QString &word) { s.m_lineProblem = word; }
    void judgeProblem();
    bool mayOffer() const { return !s.m_prepare.visitorsEnd && (s.m_prepare.offer || s.m_peer > 0 || s.m_offerMissed); }
    void shutGates() { s.m_gates = {}; } // the media process starts every peer with shut gates

    CallSession &s;
    qint64 now;
    SessionState before;
    bool changed = false;
    QList<Action> actions;
};

bool SessionStep::move(SessionEvent event)
{
    const auto next = sessionNext(s.m_state, event);
    if (!next)
        return false;
    s.m_state = *next;
    return true;
}

void SessionStep::judgeProblem()
{
    QString word = s.m_lineProblem;
    for (const DeviceKind kind : {DeviceKind::Camera, DeviceKind::Microphone, DeviceKind::Speaker}) {
        if (word.isEmpty() && s.m_missing[int(kind)])
            word = missingWord(kind);
    }
    changed = changed || s.m_problem != word;
    s.m_problem = word;
}

void SessionStep::makePeer(Role role)
{
    shutGates();
    s.m_role = role;
    s.m_peerLive = true;
    s.m_peerSinceMs = now;
    s.m_weak = false;
    ++s.m_peer;
    actions << action::Tell{Connect{s.m_peer, role, s.m_servers, s.m_prepare.relayOnly}};
}

void SessionStep::dropPeer()
{
    if (s.m_peerLive && s.m_mediaReady)
        actions << action::Tell{Disconnect{}};
    s.m_peerLive = false;
    shutGates();
}

ProcessKind SessionStep::kindWanted() const
{
    if (s.m_prepare.visitorsEnd)
        return ProcessKind::Legal;
    return !s.m_prepare.unheard ? ProcessKind::Family : s.m_prepare.lobbyOver ? ProcessKind::Legal : ProcessKind::Lobby;
}

void SessionStep::stopProcess()
{
    dropPeer();
    actions << action::StopMedia{};
    s.m_mediaReady = false;
    s.m_weak = false;
    lineProblem({});
}

void SessionStep::closeLobby()
{
    if (!move(SessionEvent::CloseLobby))
        return;
    stopProcess();
    s.m_prepare.lobbyOver = true;
    s.m_lookIn = false;
    s.m_seenClosed = false;
    s.m_talkDue = true;
    s.m_closedMs = now;
}

void SessionStep::startTalkProcess()
{
    if (!running() || !s.m_talkDue || !s.m_seenClosed || now - s.m_closedMs < closedShownMs)
        return;
    s.m_talkDue = false;
    s.m_peerSinceMs = now;
    actions << action::StartMedia{kindWanted()};
}

void SessionStep::operator()(const input::LobbySeenClosed &)
{
    if (!s.m_talkDue)
        return;
    s.m_farPresent = true; // it is its page that says so
    s.m_seenClosed = true;
    startTalkProcess();
}

// Before the talk the lobby is opened anew as one of its kind; a talk that runs goes on in a process of its own.
void SessionStep::operator()(const input::Tighten &)
{
    if (s.m_prepare.unheard || s.m_prepare.visitorsEnd)
        return;
    const bool talk = s.m_state != SessionState::Preparing && s.m_state != SessionState::Connecting && s.m_state != SessionState::Lobby;
    s.m_prepare.unheard = true;
    s.m_prepare.lobbyOver = talk;
    if (!running())
        return;
    stopProcess();
    move(SessionEvent::MediaDied);
    actions << action::StartMedia{kindWanted()};
}

void SessionStep::operator()(const input::FarPresent &far)
{
    s.m_farPresent = far.present;
    if (!running())
        return;
    if (!far.present) {
        dropPeer();
        move(SessionEvent::PeerLost);
        return;
    }
    s.m_distrusted = false; // the page was loaded anew
    move(SessionEvent::PeerLost); // whoever was connected before is not this page
    if (s.m_mediaReady && s.m_prepare.offer)
        makePeer(Role::Offerer);
    else
        dropPeer(); // the offer will come
}

void SessionStep::operator()(const input::FarSignal &far)
{
    const Signal &signal = far.signal;
    if (running() && !s.m_mediaReady && signal.kind == Signal::Kind::Offer) {
        s.m_farPresent = true;
        s.m_offerMissed = true;
    }
    if (!running() || !s.m_mediaReady)
        return;
    switch (signal.kind) {
    case Signal::Kind::Offer:
        move(SessionEvent::PeerLost);
        s.m_distrusted = false;
        makePeer(Role::Answerer);
        actions << action::Tell{RemoteDescription{s.m_peer, QStringLiteral("offer"), signal.sdp}};
        break;
    case Signal::Kind::Answer:
        if (s.m_peerLive && s.m_role == Role::Offerer)
            actions << action::Tell{RemoteDescription{s.m_peer, QStringLiteral("answer"), signal.sdp}};
        break;
    case Signal::Kind::Candidate:
        if (s.m_peerLive && !signal.candidate.isEmpty())
            actions << action::Tell{RemoteCandidate{s.m_peer, signal.candidate, signal.mid, signal.lineIndex}};
        break;
    case Signal::Kind::Bye:
        s.m_farPresent = false;
        dropPeer();
        move(SessionEvent::PeerLost);
        break;
    }
}

void SessionStep::operator()(const input::MediaDied &)
{
    if (!running() || s.m_talkDue)
        return;
    s.m_mediaReady = false;
    s.m_peerLive = false;
    s.m_weak = false;
    shutGates();
    s.m_deaths << now;
    s.m_deaths.erase(std::remove_if(s.m_deaths.begin(), s.m_deaths.end(),
                                    [this](qint64 at) { return now - at > deathWindowMs; }),
                     s.m_deaths.end());
    if (s.m_deaths.size() > deathsAtMost) {
        finish(SessionEvent::GiveUp, QStringLiteral("media-failed"));
        return;
    }
    move(SessionEvent::MediaDied);
    actions << action::StartMedia{kindWanted()};
}

void SessionStep::take(const Ready &)
{
    if (s.m_mediaReady || !move(SessionEvent::MediaReady))
        return;
    s.m_mediaReady = true;
    actions << action::Tell{s.m_prepare.setup};
    // After a death the kiosk always offers: the page answers any offer by a fresh connection.
    if (s.m_farPresent && !s.m_distrusted && mayOffer())
        makePeer(Role::Offerer);
}

void SessionStep::take(const LocalDescription &fact)
{
    if (!ours(fact.peer))
        return;
    Signal signal;
    signal.kind = fact.type == QLatin1String("offer") ? Signal::Kind::Offer : Signal::Kind::Answer;
    signal.sdp = fact.sdp;
    actions << action::Send{signal};
}

void SessionStep::take(const LocalCandidate &fact)
{
    if (!ours(fact.peer))
        return;
    Signal signal;
    signal.kind = Signal::Kind::Candidate;
    signal.candidate = fact.candidate;
    signal.lineIndex = fact.lineIndex;
    actions << action::Send{signal};
}

void SessionStep::take(const Connected &fact)
{
    if (!ours(fact.peer))
        return;
    s.m_farFingerprint = fact.fingerprint;
    s.m_peerSinceMs = now;
    lineProblem({});
    move(SessionEvent::PeerConnected);
}

void SessionStep::take(const FingerprintMismatch &fact)
{
    if (!ours(fact.peer))
        return;
    s.m_distrusted = true;
    dropPeer();
    lineProblem(QStringLiteral("fingerprint-mismatch"));
    move(SessionEvent::PeerLost);
}

void SessionStep::take(const LivenessChanged &fact)
{
    if (!ours(fact.peer))
        return;
    changed = changed || s.m_weak != (fact.liveness != Liveness::Good);
    s.m_weak = fact.liveness != Liveness::Good;
    if (fact.liveness == Liveness::Lost) {
        s.m_peerSinceMs = now;
        move(SessionEvent::PeerLost);
    } else if (fact.liveness == Liveness::Good) {
        move(SessionEvent::PeerConnected); // the line came back by itself
    }
}

void SessionStep::take(const Failed &fact)
{
    if (fact.peer == 0) {
        lineProblem(fact.code); // the process itself
    } else if (ours(fact.peer)) {
        lineProblem(fact.code);
        dropPeer();
        move(SessionEvent::PeerLost);
    }
}

void SessionStep::take(const DeviceChanged &fact)
{
    s.m_missing[int(fact.kind)] = !fact.present;
}

void SessionStep::operator()(const input::Tick &)
{
    startTalkProcess();
    const bool wanted = s.m_state == SessionState::Connecting || s.m_state == SessionState::Reconnecting || s.m_state == SessionState::OfficerLeft
        || s.m_state == SessionState::ReconnectingPaused;
    if (!wanted || !s.m_mediaReady || !s.m_farPresent || s.m_distrusted)
        return;
    if (mayOffer() && now - s.m_peerSinceMs >= connectTimeoutMs)
        makePeer(Role::Offerer);
}

void SessionStep::finish(SessionEvent event, const QString &word)
{
    if (!move(event))
        return;
    lineProblem(word);
    shutGates();
    s.m_talkDue = false;
    actions << action::Send{Signal{}} << action::StopMedia{};
    s.m_peerLive = false;
    s.m_mediaReady = false;
    s.m_weak = false;
}

QList<Action> SessionStep::done()
{
    const Gates wanted = s.m_peerLive && s.m_mediaReady ? gatesOf(s.m_state, s.m_lookIn, s.m_prepare.visitorsEnd) : Gates{};
    if (wanted != s.m_gates) {
        s.m_gates = wanted;
        actions << action::Tell{wanted};
    }
    judgeProblem();
    if (changed || before != s.m_state)
        actions << action::Changed{};
    return actions;
}

QList<Action> CallSession::step(const Input &input, qint64 nowMs)
{
    SessionStep step(*this, nowMs);
    std::visit(step, input);
    return step.done();
}

bool CallSession::farConnected() const
{
    return m_state == SessionState::Lobby || m_state == SessionState::Talking || m_state == SessionState::Paused;
}

} // namespace mulakat::call
