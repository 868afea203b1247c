#pragma once
#include "base/result.h"

namespace mulakat::device {

// Sets this machine's clock, where the user that runs us may: by the kernel, else by `timedatectl` without asking anybody for a
// password (a service may be given that right). NotAllowed where neither goes.
base::Done setSystemClock(qint64 utcMs);

} // namespace mulakat::device
