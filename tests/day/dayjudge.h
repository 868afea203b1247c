#pragma once
#include "day/simjail.h"

namespace mulakat::testing {

// What of a day that was played is not as the plan says. Empty lists: all is well.

// On the jail's thread while it runs: the register as either desk lists it; every record of every station numbered and none
// ignored; a fresh fold of the log against the hub's table and against what each station believes.
QStringList faultsOfStations(SimJail &jail, VirtualTime &time, const DayPlan &plan);

// When the jail is closed: the register that `mulakatctl register --csv` writes of its folder, and `mulakatctl log verify`.
QStringList faultsOfFolder(const QString &folder, const DayPlan &plan);

} // namespace mulakat::testing
