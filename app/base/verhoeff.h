#pragma once
#include <QStringView>

namespace mulakat::base {

// The check of Aadhaar and virtual numbers (Verhoeff 1969): 0 where the check digit at the end fits, -1 where a character
// is no digit. `place` is that of the last character: 1 to find the check digit that is still to come.
int verhoeffSum(QStringView digits, qsizetype place = 0);

} // namespace mulakat::base
