#pragma once
#include "visits/event.h"
#include "visits/visit.h"

#include <QList>

namespace mulakat::visits {

// One row of the transition table: an event of this type, caused by one of `movers`, takes a visit that is in one of
// `from` to `to`. Rows without `to` change facts, not the state. Guards that look at the visit or at other visits of
// the jail are in guards.h; a row and its guards together decide.
struct Transition {
    EventType type;
    QList<State> from;
    std::optional<State> to;
    QList<Mover> movers;
    std::optional<Mode> onlyMode;
};

// The whole table, in the order of a visit's life. Tests walk it and a script draws it.
const QList<Transition> &transitions();

// The row for this event on a visit in this state, or nullptr: then the event is ignored.
const Transition *transitionFor(const Event &event, State state, Mode mode);

// Steps of the inmate's own track.
bool inmateMayMove(InmateTrack from, InmateTrack to);
// The step before on the way, where an officer takes a mark back.
std::optional<InmateTrack> inmateStepBack(InmateTrack from);

} // namespace mulakat::visits
