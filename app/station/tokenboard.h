#pragma once
#include "station/boardservice.h"
#include "visits/book.h"

namespace mulakat::station {

// The board of a day: out of the log alone, which holds no names. Called is a visit that an officer made ready; it leaves
// the board when it begins or ends. Those waiting stand by identity checked, then by the slot's start.
BoardView boardOf(const visits::VisitBook &book, QDate day);

} // namespace mulakat::station
