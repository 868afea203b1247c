#pragma once
#include "visits/event.h"
#include "visits/visit.h"

#include <optional>

namespace mulakat::portal::notices {

struct Wanted {
    QString pattern;
    QString stamp;
};

// What the family hears when this happened to the visit; `visit` is its state after it.
std::optional<Wanted> wantedAfter(const visits::Event &event, const visits::Visit &visit);
// What they must have heard of a visit in this state.
std::optional<Wanted> wantedInState(const visits::Visit &visit);
// Whether the message still tells the truth.
bool stillTrue(const Wanted &wanted, const visits::Visit &visit);

} // namespace mulakat::portal::notices
