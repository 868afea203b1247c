#pragma once
#include <QtGlobal>

namespace mulakat::base {

// The day before this program was built, 00:00 UTC: no clock is right that stands before it.
qint64 builtUtcMs();

} // namespace mulakat::base
