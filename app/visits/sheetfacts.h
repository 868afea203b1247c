#pragma once
#include "visits/visit.h"

namespace mulakat::visits {

// What a day's sheet says of a visit: words separated by blanks, "-" for what is not there; ids, codes and times only. The
// same visit always gives the same words. Order: number, state, reason, mode, kind, date, start, minutes, place, inmate, arrived,
// started, ended (UTC ms), talk and lost seconds, who ended it, then each person of the party: id, "adult" or "child", "present"
// or "absent", and where their identity was accepted document, method and officer.
QString sheetFacts(const Visit &visit);

} // namespace mulakat::visits
