#include "visits/terms.h"

#include <array>
#include <utility>

namespace mulakat::visits {

namespace {
template <class E, size_t N>
using Names = std::array<std::pair<E, const char *>, N>;

constexpr Names<Mode, 2> modes{{{Mode::Video, "video"}, {Mode::FaceToFace, "face-to-face"}}};
constexpr Names<Kind, 3> kinds{{{Kind::Family, "family"}, {Kind::Legal, "legal"}, {Kind::Medical, "medical"}}};
constexpr Names<State, 19> states{{
    {State::None, "none"},
    {State::Draft, "draft"},
    {State::Pending, "pending"},
    {State::Rejected, "rejected"},
    {State::Approved, "approved"},
    {State::Cancelled, "cancelled"},
    {State::Arrived, "arrived"},
    {State::Verified, "verified"},
    {State::Denied, "denied"},
    {State::Ready, "ready"},
    {State::InProgress, "in-progress"},
    {State::Interrupted, "interrupted"},
    {State::Completed, "completed"},
    {State::Terminated, "terminated"},
    {State::NoShow, "no-show"},
    {State::Left, "left"},
    {State::InmateUnavailable, "inmate-unavailable"},
    {State::Failed, "failed"},
    {State::Closed, "closed"},
}};
constexpr Names<InmateTrack, 9> tracks{{
    {InmateTrack::NotCalled, "not-called"},
    {InmateTrack::Called, "called"},
    {InmateTrack::OnTheWay, "on-the-way"},
    {InmateTrack::AtPlace, "at-place"},
    {InmateTrack::AtCourt, "at-court"},
    {InmateTrack::Hospital, "hospital"},
    {InmateTrack::Transferred, "transferred"},
    {InmateTrack::Released, "released"},
    {InmateTrack::Refuses, "refuses"},
}};
constexpr Names<Mover, 7> movers{{
    {Mover::Visitor, "visitor"},
    {Mover::Inmate, "inmate"},
    {Mover::Officer, "officer"},
    {Mover::Superintendent, "superintendent"},
    {Mover::Portal, "portal"},
    {Mover::Clock, "clock"},
    {Mover::Station, "station"},
}};

template <class E, size_t N>
QString nameIn(const Names<E, N> &names, E value)
{
    for (const auto &[candidate, text] : names) {
        if (candidate == value)
            return QString::fromLatin1(text);
    }
    return {};
}

template <class E, size_t N>
std::optional<E> valueIn(const Names<E, N> &names, const QString &text)
{
    for (const auto &[value, candidate] : names) {
        if (text == QLatin1String(candidate))
            return value;
    }
    return std::nullopt;
}
} // namespace

QString name(Mode mode) { return nameIn(modes, mode); }
QString name(Kind kind) { return nameIn(kinds, kind); }
QString name(State state) { return nameIn(states, state); }
QString name(InmateTrack track) { return nameIn(tracks, track); }
QString name(Mover mover) { return nameIn(movers, mover); }
std::optional<Mode> modeFrom(const QString &text) { return valueIn(modes, text); }
std::optional<Kind> kindFrom(const QString &text) { return valueIn(kinds, text); }
std::optional<State> stateFrom(const QString &text) { return valueIn(states, text); }
std::optional<InmateTrack> inmateTrackFrom(const QString &text) { return valueIn(tracks, text); }
std::optional<Mover> moverFrom(const QString &text) { return valueIn(movers, text); }

bool isEnd(State state)
{
    switch (state) {
    case State::Rejected:
    case State::Cancelled:
    case State::Denied:
    case State::Completed:
    case State::Terminated:
    case State::NoShow:
    case State::Left:
    case State::InmateUnavailable:
    case State::Failed:
    case State::Closed:
        return true;
    default:
        return false;
    }
}

bool isRunning(State state)
{
    return state == State::InProgress || state == State::Interrupted;
}

bool isBeforeTalk(State state)
{
    return state == State::Pending || state == State::Approved || state == State::Arrived || state == State::Verified
        || state == State::Ready;
}

bool isPresentable(InmateTrack track)
{
    return track == InmateTrack::NotCalled || track == InmateTrack::Called || track == InmateTrack::OnTheWay
        || track == InmateTrack::AtPlace;
}

} // namespace mulakat::visits
