#pragma once
#include <QString>

namespace mulakat::rules
{

// The Latin capital under which a name is filed: "रमेश" and "ரமேஷ்" as "Ramesh" under R. The nine scripts of India whose
// Unicode blocks share one order, and Latin; null where the first letter is of another script.
QChar initialOf(const QString &name);

} // namespace mulakat::rules
