#include "base/built.h"

#include <QDateTime>
#include <QLocale>

namespace mulakat::base {

qint64 builtUtcMs()
{
    // "Nov 24 2026" in the builder's zone; with SOURCE_DATE_EPOCH the day of the source.
    static const qint64 built = [] {
        const QDate day = QLocale::c().toDate(QString::fromLatin1(__DATE__).simplified(), QStringLiteral("MMM d yyyy"));
        Q_ASSERT(day.isValid());
        return QDateTime(day.addDays(-1), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
    }();
    return built;
}

} // namespace mulakat::base
