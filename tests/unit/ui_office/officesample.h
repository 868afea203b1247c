#pragma once
#include "fakeoffice.h"

namespace mulakat::testing {

// A morning's work for the office: three requests (v1 a family, v2 a lawyer, v3 a name in Devanagari), prisoners, free times,
// a register of the day.
void fillOffice(FakeOffice &office);
station::RegisterLine registerLine(int number, visits::Mode mode, visits::State state);

} // namespace mulakat::testing
