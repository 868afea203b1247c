#pragma once
#include "base/result.h"
#include "portal/protocol/stationmessages.h"
#include "visits/event.h"

namespace mulakat::portal::hub {

// What a station of this role may write into the log at all, whatever the visit's state. NotAllowed with the field.
base::Done plausible(protocol::StationRole role, const visits::Event &event);

} // namespace mulakat::portal::hub
