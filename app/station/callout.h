#pragma once
#include "station/inmateviews.h"

namespace mulakat::station {

// Who must be brought where and when: of the day's visits those that are before their talk and begin within the wish, and
// those whose time has come but whose prisoner is not at the place. Prisoners at the place stay listed until the talk
// begins. Pure; `now` is the jail's local time.
CallOutList callOut(const QList<VisitLine> &today, const CallOutWish &wish, const QDateTime &now);

} // namespace mulakat::station
