#pragma once
#include "base/result.h"
#include "visits/book.h"

namespace mulakat::visits {

// What must hold beyond the row of the transition table: facts of the visit itself, and of the jail's other visits
// (one running visit per inmate, per place and per visitor; no two approved slots on one place or inmate).
base::Done guard(const VisitBook &book, const Visit &visit, const Event &event);

} // namespace mulakat::visits
