#pragma once
#include "call/facts.h"
#include "call/sessiontable.h"
#include "call/signal.h"

#include <QList>
#include <variant>

namespace mulakat::call {

// What happens to a session, besides signals and facts.
namespace input {
struct Prepare {        // lobby time: start the media process
    Setup setup;
    bool offer = true;  // the kiosk offers; false: it waits for the visitor's offer
    bool relayOnly = false;
    bool unheard = false;   // a legal or medical visit: lobby and talk are two processes, one after the other
    bool lobbyOver = false; // of it the talk has begun before: no lobby any more
    bool visitorsEnd = false; // the visitor's seat inside the jail: never offers, is seen before the talk, has nothing for a desk
};
struct Tighten { };     // the visit became a legal or medical one
struct IceServers {     // short-lived: give fresh ones whenever there are some; the next peer uses them
    QList<IceServer> servers;
};
struct FarPresent {     // the visitor's page is there (true also when it was loaded anew)
    bool present = true;
};
struct FarSignal {
    Signal signal;
};
struct Media {          // a fact of the media process
    Fact fact;
};
struct MediaDied { };
struct Admit { };       // the visitor was verified and is admitted to the talk
struct Start { };       // the officer's start; without Admit before it nothing happens
struct LobbySeenClosed { }; // the visitor's end shows that the officer has left
struct Pause { };
struct Resume { };
struct LookIn {         // ID check over the picture: shows the far picture in the lobby, sends nothing
    bool on = false;
};
struct End { };
struct Tick { };        // about once a second
} // namespace input
using Input = std::variant<input::Prepare, input::Tighten, input::LobbySeenClosed, input::IceServers, input::FarPresent, input::FarSignal, input::Media,
                           input::MediaDied, input::Admit, input::Start, input::Pause, input::Resume, input::LookIn,
                           input::End, input::Tick>;

// What the owner has to do, in this order.
namespace action {
struct StartMedia {     // MediaPort::start()
    ProcessKind kind = ProcessKind::Family;
};
struct StopMedia { };   // MediaPort::stop()
struct Tell {           // MediaPort::send()
    Command command;
};
struct Send {           // Signaller::send()
    Signal signal;
};
struct Changed { };     // state(), weak() or problem() is new
} // namespace action
using Action = std::variant<action::StartMedia, action::StopMedia, action::Tell, action::Send, action::Changed>;

// One call of one visit. Pure: no I/O, no clock; what is late or doubled is ignored by state.
// Invariant: no gate to the far end is open before both Admit and Start, nor in any state but Talking. A legal or medical
// talk (`unheard`) is never in the process that the officer looked into: that one is stopped, both ends have shown it for
// a while, then a process of kind Legal is started, and from then on no other kind.
class CallSession
{
public:
    // `nowMs` is the monotonic clock.
    QList<Action> step(const Input &input, qint64 nowMs);

    SessionState state() const { return m_state; }
    bool farConnected() const;          // the far end's media process is reachable right now
    bool weak() const { return m_weak; } // 2 s without a packet
    const QString &problem() const { return m_problem; } // stable word, empty when all is well; the line's before a device's
    const Gates &gates() const { return m_gates; }       // as last told
    int peer() const { return m_peer; }
    const QString &farFingerprint() const { return m_farFingerprint; }

private:
    friend class SessionStep;
    SessionState m_state = SessionState::Idle;
    input::Prepare m_prepare;
    QList<IceServer> m_servers;
    Gates m_gates;
    QString m_problem;
    QString m_lineProblem;
    bool m_missing[3] = {false, false, false}; // by DeviceKind
    QString m_farFingerprint;
    QList<qint64> m_deaths;   // of the media process, last minute
    qint64 m_peerSinceMs = 0; // when the current peer was made or last heard
    int m_peer = 0;
    Role m_role = Role::Offerer;
    bool m_peerLive = false;  // a peer exists in the media process
    bool m_mediaReady = false;
    bool m_farPresent = false;
    bool m_offerMissed = false; // the visitor's offer came before the media process was up: we offer instead
    bool m_admitted = false;
    bool m_lookIn = false;
    bool m_weak = false;
    bool m_distrusted = false; // a fingerprint was wrong: no new peer by ourselves
    bool m_seenClosed = false; // the visitor's end shows that the officer has left
    bool m_talkDue = false;    // the lobby's process is stopped, the talk's not started yet
    qint64 m_closedMs = 0;     // the lobby was closed
};

} // namespace mulakat::call
