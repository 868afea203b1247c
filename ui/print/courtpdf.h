#pragma once
#include "audit/courtsheet.h"

namespace mulakat::ui::print {

// One visit readable for a court, in English: who, what happened with local and universal time, grounds, and where each line
// stands in the log. A4 landscape, each page numbered. Needs a QGuiApplication (offscreen will do).
QByteArray courtPdf(const audit::CourtSheet &sheet);

} // namespace mulakat::ui::print
