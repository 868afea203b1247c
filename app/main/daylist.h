#pragma once
#include "portal/hub/setup.h"
#include "station/dayimport.h"

#include <functional>

namespace mulakat::daylist {

// A row of a clerk's day as the hub stores it: the event and the booking it names, under a fresh id. `visitorKey` makes
// the keyed digest of a mobile number or e-mail address.
portal::hub::SetupEvent visitOf(station::ImportedVisit row, const std::function<QString(const QString &)> &visitorKey);
// A line of the inmate list as the desk's import writes it: event and record. Its id is given already.
portal::hub::SetupEvent listedOf(const visits::Inmate &inmate);

} // namespace mulakat::daylist
