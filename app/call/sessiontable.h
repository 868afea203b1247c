#pragma once
#include <QString>
#include <optional>
#include <span>

namespace mulakat::call {

enum class SessionState {
    Idle,
    Preparing,          // the media process starts
    Connecting,         // devices open, the far end absent or not connected
    Lobby,              // connected, gates shut
    OfficerLeft,        // a legal or medical visit: the lobby is closed, the talk's own process is not connected yet
    Talking,
    Paused,             // by the officer
    Reconnecting,       // the talk's line or media process is gone
    ReconnectingPaused, // the same, while paused
    Ended
};

enum class SessionEvent {
    Prepare,
    MediaReady,
    MediaDied,
    PeerConnected,
    PeerLost, // no packet for 5 s, mismatch, or the far end left
    Start,
    CloseLobby, // the start of a legal or medical talk
    Pause,
    Resume,
    End,
    GiveUp // the media process died too often
};

struct SessionRow {
    SessionState from;
    SessionEvent event;
    SessionState to;
};

// Every transition there is; what is not in it is ignored.
std::span<const SessionRow> sessionTable();
std::optional<SessionState> sessionNext(SessionState from, SessionEvent event);
QString sessionStateName(SessionState state); // "idle", "preparing", …; stable

inline constexpr SessionState allSessionStates[] = {
    SessionState::Idle, SessionState::Preparing, SessionState::Connecting, SessionState::Lobby, SessionState::OfficerLeft, SessionState::Talking,
    SessionState::Paused, SessionState::Reconnecting, SessionState::ReconnectingPaused, SessionState::Ended};

} // namespace mulakat::call
