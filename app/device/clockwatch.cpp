#include "device/clockwatch.h"

#include <QDateTime>
#include <QLocale>
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
    // "Nov 24 2026" in the builder's zone; with SOURCE_DATE_EPOCH the day of the source.
    static const qint64 built = [] {
        const QDate day = QLocale::c().toDate(QString::fromLatin1(__DATE__).simplified(), QStringLiteral("MMM d yyyy"));
        Q_ASSERT(day.isValid());
        return QDateTime(day.addDays(-1), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
    }();
    return built;
}

} // namespace mulakat::device
