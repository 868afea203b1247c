#include "ui/presenters/clockquestion.h"

#include "ui/presenters/dates.h"
#include "ui/presenters/words.h"

#include <QPointer>

namespace mulakat::ui::presenters {

ClockQuestion::ClockQuestion(station::DeskService &desk, Parts parts, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_parts(std::move(parts))
{
    constexpr int secondMs = 1000;
    connect(&desk, &station::DeskService::snapshotChanged, this, &ClockQuestion::changed);
    connect(&m_second, &QTimer::timeout, this, [this] {
        if (asks())
            Q_EMIT changed();
    });
    m_second.start(secondMs);
}

bool ClockQuestion::asks() const
{
    return m_desk.signedIn() && m_desk.snapshot()->health.clockAsks;
}

QString ClockQuestion::words() const
{
    const qint64 last = m_desk.snapshot()->health.lastEventUtcMs;
    if (m_parts.clock->utcMs() < m_parts.builtUtcMs || last == 0)
        return tr("The clock of this PC cannot be right. Nobody can be checked in before the date and time are given.");
    const QDateTime when = base::toJailTime(last);
    return tr("The clock of this PC stands before the last entry of the log (%1, %2). Nobody can be checked in before the date and time are given.")
        .arg(dayWord(when.date()), when.toString(QStringLiteral("HH:mm")));
}

QString ClockQuestion::now() const
{
    const QDateTime local = m_parts.clock->local();
    return tr("The clock says: %1, %2").arg(dayWord(local.date()), local.toString(QStringLiteral("HH:mm:ss")));
}

void ClockQuestion::give(const QString &date, const QString &time)
{
    const ClockOutcome outcome = applyMoment(date, time, *m_parts.clock, m_parts.builtUtcMs, m_parts.setClock);
    m_problem = outcome.words;
    Q_EMIT changed();
    if (!outcome.ok)
        return;
    m_parts.confirm(*typedMoment(date, time), outcome.applied, [self = QPointer(this)](const base::Done &done) {
        if (!self)
            return;
        self->m_problem = done ? QString() : say(done.error());
        Q_EMIT self->changed();
    });
}

} // namespace mulakat::ui::presenters

#include "moc_clockquestion.cpp"
