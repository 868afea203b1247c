#pragma once
#include "visits/book.h"

namespace mulakat::station {

// Tokens run through the day, window by window: "4-07" is the seventh of window 4. Desks count from 1; each check-in has
// a hundred of its own (checkin-1 from 101, checkin-2 from 201 …), so that stations that are cut off from each other, or
// press at the same moment, never give the same one. `station`: the name of who gives it.
QString nextToken(const visits::VisitBook &book, const visits::Visit &visit, const base::StationId &station);

} // namespace mulakat::station
