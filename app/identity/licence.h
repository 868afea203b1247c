#pragma once
#include "identity/numbers.h"

namespace mulakat::identity
{

// A driving licence's number in Parivahan's canonical form: state, RTO (2), year (4), serial (7), 15 characters. Old
// printed forms (two-digit year, class in between, short serial) are brought to it. What does not fit keeps the form it
// was typed in.
TypedNumber checkLicence(const QString &typed, QDate today, const Birth &birth);

} // namespace mulakat::identity
