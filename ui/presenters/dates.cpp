#include "ui/presenters/dates.h"

#include "base/clock.h"

#include <QCoreApplication>
#include <QLocale>

namespace mulakat::ui::presenters {

QString dayWord(const QDate &date)
{
    if (!date.isValid())
        return {};
    const QLocale locale;
    return QStringLiteral("%1 %2 %3 %4").arg(locale.dayName(date.dayOfWeek(), QLocale::ShortFormat), QString::number(date.day()),
                                             locale.monthName(date.month(), QLocale::ShortFormat), QString::number(date.year()));
}

QString momentWord(qint64 utcMs)
{
    const QDateTime local = base::toJailTime(utcMs);
    return dayWord(local.date()) + QLatin1Char(' ') + local.time().toString(QStringLiteral("HH:mm"));
}

QString agoWord(qint64 utcMs, qint64 nowUtcMs)
{
    const qint64 minutes = (nowUtcMs - utcMs) / 60000;
    const auto words = [](const char *text, qint64 n) { return QCoreApplication::translate("Words", text, nullptr, int(n)); };
    if (minutes < 2)
        return QCoreApplication::translate("Words", "just now");
    if (minutes < 120)
        return words(QT_TRANSLATE_N_NOOP("Words", "%n minute(s) ago"), minutes);
    if (minutes < 48 * 60)
        return words(QT_TRANSLATE_N_NOOP("Words", "%n hour(s) ago"), minutes / 60);
    return words(QT_TRANSLATE_N_NOOP("Words", "%n day(s) ago"), minutes / (24 * 60));
}

} // namespace mulakat::ui::presenters
