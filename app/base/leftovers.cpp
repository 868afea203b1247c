#include "base/leftovers.h"

#include <cstdlib>
#include <cstring>
#include <sys/resource.h>
#include <unistd.h>

namespace mulakat::base {

namespace {
const char *const tunables = "GLIBC_TUNABLES";
// Every freed block is filled; without the threads' caches, which would keep small ones as they are.
const char *const filled = "glibc.malloc.perturb=165:glibc.malloc.tcache_count=0";
} // namespace

void writeNoCoreFile()
{
    const struct rlimit none = {0, 0};
    (void)::setrlimit(RLIMIT_CORE, &none); // lowering a limit is refused to nobody
}

void overwriteFreedMemory(char **argv)
{
    const char *set = std::getenv(tunables);
    if (set && std::strcmp(set, filled) == 0) {
        ::unsetenv(tunables); // a call's media process frees 30 pictures a second and no names
        return;
    }
    if (set || ::setenv(tunables, filled, 1) != 0)
        return; // somebody has settings of his own
    char program[4096]; // its own path: started as /proc/self/exe it would be called exe
    if (const ssize_t length = ::readlink("/proc/self/exe", program, sizeof program - 1); length > 0) {
        program[length] = 0;
        ::execv(program, argv);
    }
    ::unsetenv(tunables); // could not: goes on without
}

} // namespace mulakat::base
