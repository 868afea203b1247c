#include "ui/presenters/dates.h"
#include "ui/presenters/daypresenter.h"

#include <QPointer>

namespace mulakat::ui::presenters {

namespace {

constexpr int slipToldMs = 30'000;

} // namespace

void DayPresenter::tellOfSlip(const Notice &notice)
{
    m_slipGoes.setSingleShot(true);
    m_slipGoes.stop();
    if (!notice.text.isEmpty())
        m_slipGoes.start(slipToldMs);
    if (std::exchange(m_slip, notice).text != notice.text)
        Q_EMIT changed();
}

// One that the portal has signed opens its visit; what is not as it should be is said over the list.
void DayPresenter::takeSlip(const QString &text)
{
    m_service.readSlip(text, [self = QPointer<DayPresenter>(this)](const base::Result<base::VisitId> &visit) {
        if (!self || !self->m_signedIn)
            return;
        if (!visit)
            return self->judgeSlip(visit.error());
        self->select(*visit);
    });
}

void DayPresenter::judgeSlip(const base::Failure &failure)
{
    const auto word = [&failure](const char *key) { return failure.info.value(QLatin1String(key)).toString(); };
    const base::VisitId visit(word("visit"));
    if (!visit.isEmpty() && m_model.line(visit))
        select(visit);
    const QString why = word("why");
    if (why == QLatin1String("used"))
        tellOfSlip({tr("This slip was used at %1. Whoever shows it now must be of this party.").arg(word("at")), false});
    else if (why == QLatin1String("replaced"))
        tellOfSlip({tr("This slip is an older one: the visit is at %1 now.").arg(word("start")), true});
    else if (why == QLatin1String("cancelled"))
        tellOfSlip({tr("The visit of this slip was cancelled."), true});
    else if (why == QLatin1String("over"))
        tellOfSlip({tr("The visit of this slip is over."), true});
    else if (failure.code == base::FailureCode::TooLate)
        tellOfSlip({tr("Nobody came to the visit of this slip in time. A late comer can still be taken in."), true});
    else if (failure.code == base::FailureCode::WrongDay)
        tellOfSlip({tr("This slip is for another day: %1.").arg(dayWord(QDate::fromString(word("date"), Qt::ISODate))), true});
    else if (why == QLatin1String("other-jail"))
        tellOfSlip({tr("This slip is for another jail."), true});
    else if (why == QLatin1String("no-key"))
        tellOfSlip({tr("The slip cannot be checked: the portal was not reached yet. Type its number."), true});
    else if (failure.code == base::FailureCode::NotVerified)
        tellOfSlip({tr("This slip was not made by this jail's portal, or was altered. Nothing was opened."), true});
    else
        tellOfSlip({tr("The slip is genuine, but its visit is not known here yet."), true});
}

} // namespace mulakat::ui::presenters
