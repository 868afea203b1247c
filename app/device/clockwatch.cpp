#include "device/clockwatch.h"

#include <cstdlib>

namespace mulakat::device {

qint64 ClockWatch::look(qint64 utcMs, qint64 monotonicMs)
{
    const qint64 offset = utcMs - monotonicMs;
    const qint64 jump = m_offsetMs ? offset - *m_offsetMs : 0;
    m_offsetMs = offset;
    return std::llabs(jump) > toleranceMs ? jump : 0;
}

bool ClockWatch::sane(qint64 utcMs) const
{
    constexpr qint64 year2026 = 1'767'225'600'000;
    return utcMs >= year2026;
}

} // namespace mulakat::device
