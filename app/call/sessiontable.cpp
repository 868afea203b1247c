#include "call/sessiontable.h"

#include <algorithm>

namespace mulakat::call {

namespace {
using S = SessionState;
using E = SessionEvent;
constexpr SessionRow rows[] = {
    {S::Idle, E::Prepare, S::Preparing},

    {S::Preparing, E::MediaReady, S::Connecting},
    {S::Preparing, E::MediaDied, S::Preparing},

    {S::Connecting, E::PeerConnected, S::Lobby},
    {S::Connecting, E::MediaDied, S::Preparing},

    {S::Lobby, E::Start, S::Talking},
    {S::Lobby, E::PeerLost, S::Connecting},
    {S::Lobby, E::MediaDied, S::Preparing},

    {S::Preparing, E::CloseLobby, S::OfficerLeft},
    {S::Connecting, E::CloseLobby, S::OfficerLeft},
    {S::Lobby, E::CloseLobby, S::OfficerLeft},

    {S::OfficerLeft, E::MediaReady, S::OfficerLeft},
    {S::OfficerLeft, E::MediaDied, S::OfficerLeft},
    {S::OfficerLeft, E::PeerConnected, S::Talking},
    {S::OfficerLeft, E::Pause, S::ReconnectingPaused},

    {S::Talking, E::Pause, S::Paused},
    {S::Talking, E::PeerLost, S::Reconnecting},
    {S::Talking, E::MediaDied, S::Reconnecting},

    {S::Paused, E::Resume, S::Talking},
    {S::Paused, E::PeerLost, S::ReconnectingPaused},
    {S::Paused, E::MediaDied, S::ReconnectingPaused},

    {S::Reconnecting, E::PeerConnected, S::Talking},
    {S::Reconnecting, E::MediaReady, S::Reconnecting},
    {S::Reconnecting, E::MediaDied, S::Reconnecting},
    {S::Reconnecting, E::Pause, S::ReconnectingPaused},

    {S::ReconnectingPaused, E::PeerConnected, S::Paused},
    {S::ReconnectingPaused, E::MediaReady, S::ReconnectingPaused},
    {S::ReconnectingPaused, E::MediaDied, S::ReconnectingPaused},
    {S::ReconnectingPaused, E::Resume, S::Reconnecting},

    {S::Preparing, E::End, S::Ended},
    {S::Connecting, E::End, S::Ended},
    {S::Lobby, E::End, S::Ended},
    {S::OfficerLeft, E::End, S::Ended},
    {S::Talking, E::End, S::Ended},
    {S::Paused, E::End, S::Ended},
    {S::Reconnecting, E::End, S::Ended},
    {S::ReconnectingPaused, E::End, S::Ended},

    {S::Preparing, E::GiveUp, S::Ended},
    {S::Connecting, E::GiveUp, S::Ended},
    {S::Lobby, E::GiveUp, S::Ended},
    {S::OfficerLeft, E::GiveUp, S::Ended},
    {S::Talking, E::GiveUp, S::Ended},
    {S::Paused, E::GiveUp, S::Ended},
    {S::Reconnecting, E::GiveUp, S::Ended},
    {S::ReconnectingPaused, E::GiveUp, S::Ended},
};
} // namespace

std::span<const SessionRow> sessionTable()
{
    return rows;
}

std::optional<SessionState> sessionNext(SessionState from, SessionEvent event)
{
    const auto row = std::find_if(std::begin(rows), std::end(rows),
                                  [&](const SessionRow &each) { return each.from == from && each.event == event; });
    if (row == std::end(rows))
        return {};
    return row->to;
}

QString sessionStateName(SessionState state)
{
    switch (state) {
    case S::Idle: return QStringLiteral("idle");
    case S::Preparing: return QStringLiteral("preparing");
    case S::Connecting: return QStringLiteral("connecting");
    case S::Lobby: return QStringLiteral("lobby");
    case S::OfficerLeft: return QStringLiteral("officer-left");
    case S::Talking: return QStringLiteral("talking");
    case S::Paused: return QStringLiteral("paused");
    case S::Reconnecting: return QStringLiteral("reconnecting");
    case S::ReconnectingPaused: return QStringLiteral("reconnecting-paused");
    case S::Ended: break;
    }
    return QStringLiteral("ended");
}

} // namespace mulakat::call
