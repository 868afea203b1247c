#include "ui/presenters/clockentry.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace mulakat::ui::presenters {

namespace {

constexpr qint64 typedMayBeOffMs = 120'000;

QString clockWords(const char *text)
{
    return QCoreApplication::translate("ClockEntry", text);
}

QDate dateFrom(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("^(\\d{1,4})\\D+(\\d{1,2})\\D+(\\d{1,4})$"));
    const auto match = shape.match(text.trimmed());
    const int first = match.captured(1).toInt(), month = match.captured(2).toInt(), last = match.captured(3).toInt();
    if (!match.hasMatch())
        return {};
    if (match.captured(1).size() == 4)
        return QDate(first, month, last);
    return QDate(last < 100 ? 2000 + last : last, month, first);
}

QTime timeFrom(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("^(\\d{1,2})\\D?(\\d{2})$"));
    const auto match = shape.match(text.trimmed());
    return match.hasMatch() ? QTime(match.captured(1).toInt(), match.captured(2).toInt()) : QTime();
}

} // namespace

std::optional<qint64> typedMoment(const QString &date, const QString &time)
{
    const QDate day = dateFrom(date);
    const QTime clock = timeFrom(time);
    if (!day.isValid() || !clock.isValid())
        return std::nullopt;
    return base::slotUtcMs(day, clock);
}

QString typedDate(qint64 utcMs)
{
    return base::toJailTime(utcMs).toString(QStringLiteral("dd/MM/yyyy"));
}

QString typedTime(qint64 utcMs)
{
    return base::toJailTime(utcMs).toString(QStringLiteral("HH:mm"));
}

ClockOutcome applyMoment(const QString &date, const QString &time, const base::Clock &clock, qint64 builtUtcMs,
                         const std::function<base::Done(qint64)> &setClock)
{
    const auto moment = typedMoment(date, time);
    if (!moment)
        return {false, false, clockWords(QT_TRANSLATE_NOOP("ClockEntry", "Write the date as day/month/year and the time as hours:minutes."))};
    if (*moment < builtUtcMs)
        return {false, false, clockWords(QT_TRANSLATE_NOOP("ClockEntry", "This date cannot be right: this version is newer. Look at the day, month and year."))};
    if (std::abs(clock.utcMs() - *moment) <= typedMayBeOffMs)
        return {true, false, {}};
    if (setClock && setClock(*moment))
        return {true, true, {}};
    const QString local = QDateTime::fromMSecsSinceEpoch(*moment).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    return {false, false,
            clockWords(QT_TRANSLATE_NOOP("ClockEntry", "Mulakat may not set the clock of this PC. Ask an administrator to run: timedatectl set-time '%1'. Then confirm again."))
                .arg(local)};
}

} // namespace mulakat::ui::presenters
