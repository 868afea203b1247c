#include "base/corefile.h"

#include <sys/resource.h>

namespace mulakat::base {

void writeNoCoreFile()
{
    const struct rlimit none = {0, 0};
    (void)::setrlimit(RLIMIT_CORE, &none); // lowering a limit is refused to nobody
}

} // namespace mulakat::base
