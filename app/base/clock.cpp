#include "base/clock.h"

#include <ctime>

namespace mulakat::base {

QTimeZone jailZone()
{
    static const QTimeZone zone("Asia/Kolkata");
    static const QTimeZone fixed(5 * 3600 + 1800);
    return zone.isValid() ? zone : fixed;
}

QDateTime toJailTime(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs, jailZone());
}

qint64 slotUtcMs(QDate date, QTime start)
{
    return QDateTime(date, start, jailZone()).toMSecsSinceEpoch();
}

QDateTime Clock::utc() const
{
    return QDateTime::fromMSecsSinceEpoch(utcMs(), Qt::UTC);
}

QDateTime Clock::local() const
{
    return toJailTime(utcMs());
}

QDate Clock::today() const
{
    return local().date();
}

qint64 SystemClock::utcMs() const
{
    return QDateTime::currentMSecsSinceEpoch();
}

qint64 SystemClock::monotonicMs() const
{
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return qint64(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000;
}

} // namespace mulakat::base
