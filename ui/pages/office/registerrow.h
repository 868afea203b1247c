#pragma once
#include "ui/presenters/registermodel.h"
#include "ui/print/registersheet.h"

namespace mulakat::ui::pages {

// A line of the register as it is printed; its contact is the last four digits of the mobile.
print::RegisterRow registerRow(const station::RegisterLine &line);

} // namespace mulakat::ui::pages
