#include "device/clockwatch.h"

#include "base/built.h"

#include <cstdlib>

namespace mulakat::device {

qint64 ClockWatch::look(qint64 utcMs, qint64 monotonicMs)
{
    const qint64 offset = utcMs - monotonicMs;
    const qint64 jump = m_offsetMs ? offset - *m_offsetMs : 0;
    m_offsetMs = offset;
    return std::llabs(jump) > toleranceMs ? jump : 0;
}

qint64 ClockWatch::builtUtcMs()
{
    return base::builtUtcMs();
}

} // namespace mulakat::device
