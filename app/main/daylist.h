#pragma once
#include "portal/hub/setup.h"
#include "station/dayimport.h"

#include <functional>

namespace mulakat::daylist {

// A row of a clerk's day as the hub stores it: the event and the booking it names, under a fresh id. `visitorKey` makes
// the keyed digest of a mobile number or e-mail address.
portal::hub::SetupVisit visitOf(station::ImportedVisit row, const std::function<QString(const QString &)> &visitorKey);
portal::hub::RecordDraft recordOf(const visits::Inmate &inmate); // its id is given already

} // namespace mulakat::daylist
