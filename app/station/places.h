#pragma once
#include "visits/seats.h"

namespace mulakat::station {

// For the screens: the booth of a visitor's seat that asks for help, or waits; empty: `place` is no seat.
inline QString boothOfSeat(const QString &place)
{
    return visits::boothOfSeat(place);
}

} // namespace mulakat::station
