#pragma once
#include "station/views.h"
#include "visits/booking.h"

namespace mulakat::station {

// How well an inmate of the list fits the family's words: name first, then father, age and number.
InmateView matched(const visits::Inmate &inmate, const visits::NamedInmate &named);
InmateView inmateView(const visits::Inmate &inmate);

} // namespace mulakat::station
