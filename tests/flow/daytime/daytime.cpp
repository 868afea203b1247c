// Preloaded into a flow test and all it starts when it would run over the jail's midnight: the wall clock of
// MULAKAT_TEST_SECONDS_BACK seconds ago. Durations (the monotonic clock) are as they are.
#include <cstdlib>
#include <ctime>
#include <dlfcn.h>
#include <sys/time.h>

namespace {
time_t back()
{
    static const time_t seconds = [] {
        const char *text = std::getenv("MULAKAT_TEST_SECONDS_BACK");
        return text ? time_t(std::strtol(text, nullptr, 10)) : time_t(0);
    }();
    return seconds;
}

using ClockGetTime = int (*)(clockid_t, timespec *);
ClockGetTime realClock()
{
    static const auto real = reinterpret_cast<ClockGetTime>(::dlsym(RTLD_NEXT, "clock_gettime"));
    return real;
}
} // namespace

extern "C" {

int clock_gettime(clockid_t id, timespec *out) noexcept
{
    const int result = realClock()(id, out);
    if (result == 0 && (id == CLOCK_REALTIME || id == CLOCK_REALTIME_COARSE))
        out->tv_sec -= back();
    return result;
}

int gettimeofday(timeval *out, void *) noexcept
{
    timespec now{};
    const int result = clock_gettime(CLOCK_REALTIME, &now);
    if (out) {
        out->tv_sec = now.tv_sec;
        out->tv_usec = now.tv_nsec / 1000;
    }
    return result;
}

time_t time(time_t *out) noexcept
{
    timespec now{};
    clock_gettime(CLOCK_REALTIME, &now);
    if (out)
        *out = now.tv_sec;
    return now.tv_sec;
}

}
