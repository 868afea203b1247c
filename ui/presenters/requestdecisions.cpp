// What the superintendent decides of a request, and what is opened next.
#include "ui/presenters/requestspresenter.h"
#include "ui/presenters/words.h"

#include <algorithm>

namespace mulakat::ui::presenters {

bool RequestsPresenter::canApprove() const
{
    return mayDecide() && isPending() && !m_acts.isBusy() && approveNeeds().isEmpty();
}

QString RequestsPresenter::approveNeeds() const
{
    if (m_inmate.isEmpty())
        return tr("Choose the prisoner first: the family's words may fit more than one.");
    if (m_slot < 0)
        return tr("Choose a time.");
    return {};
}

void RequestsPresenter::approve()
{
    if (!isPending() || m_acts.isBusy())
        return;
    if (!approveNeeds().isEmpty())
        return m_acts.refuse(approveNeeds());
    const station::ApprovalInput input{m_selected, m_inmate, m_kind, m_offers.at(m_slot)};
    const QString sentence = tr("Approved: %1, %2. The family is told.").arg(m_detail.line.visitor, offerWord(input.slot));
    decide([this, input](const station::Reply &reply) { m_service.approve(input, reply); }, sentence);
}

void RequestsPresenter::reject(const QString &code, const QString &note)
{
    if (!isPending() || m_acts.isBusy())
        return;
    if (code == QLatin1String("other") && note.trimmed().isEmpty())
        return m_acts.refuse(tr("Say in a few words what the other reason is."));
    const QString sentence = tr("Rejected: %1, %2. The family is told.").arg(m_detail.line.visitor, reasonWord(code));
    decide([this, code, note](const station::Reply &reply) { m_service.reject(m_selected, code, note, reply); }, sentence);
}

void RequestsPresenter::reslot()
{
    if (!isApproved() || m_acts.isBusy())
        return;
    if (m_slot < 0)
        return m_acts.refuse(tr("Choose a time."));
    const station::SlotView slot = m_offers.at(m_slot);
    const QString sentence = tr("New time for %1: %2. The family is told.").arg(m_detail.line.visitor, offerWord(slot));
    decide([this, slot](const station::Reply &reply) { m_service.reslot(m_selected, slot, reply); }, sentence);
}

void RequestsPresenter::cancel(const QString &code)
{
    if (!isApproved() || m_acts.isBusy())
        return;
    const QString sentence = tr("Cancelled: %1, %2. The family is told.").arg(m_detail.line.visitor, reasonWord(code));
    decide([this, code](const station::Reply &reply) { m_service.cancel(m_selected, code, reply); }, sentence);
}

// Told apart for the family: a picture that is there cannot be read, one that is not is missing.
void RequestsPresenter::askDocument(const QString &what)
{
    if (!(isPending() || isApproved()) || m_acts.isBusy())
        return;
    if (!documentsToAsk().contains(what))
        return m_acts.refuse(tr("Choose the document."));
    const bool there = std::any_of(m_detail.documents.cbegin(), m_detail.documents.cend(),
                                   [&](const station::DocumentView &one) { return one.what == what; });
    const QString code = there ? QStringLiteral("unreadable") : QStringLiteral("missing");
    const QString sentence = tr("%1 is asked to send: %2.").arg(m_detail.line.visitor, pictureWord(what));
    decide([this, what, code](const station::Reply &reply) { m_service.askDocument(m_selected, what, code, reply); }, sentence);
}

bool RequestsPresenter::hasDocumentToSee() const
{
    return isApproved() && !m_detail.documentCame.isEmpty();
}

void RequestsPresenter::documentSeen()
{
    if (!hasDocumentToSee() || m_acts.isBusy())
        return;
    const QString sentence = tr("Looked at: %1 of %2.").arg(pictureWord(m_detail.documentCame), m_detail.line.visitor);
    decide([this](const station::Reply &reply) { m_service.documentSeen(m_selected, reply); }, sentence);
}

void RequestsPresenter::keepTime()
{
    if (!isApproved() || !m_detail.dateWanted.isValid() || m_acts.isBusy())
        return;
    const QString sentence = tr("The time of %1 stands. The family is told.").arg(m_detail.line.visitor);
    decide([this](const station::Reply &reply) { m_service.keepTime(m_selected, reply); }, sentence);
}

void RequestsPresenter::decide(const Acts::Call &call, const QString &sentence)
{
    m_row = m_model.rowOf(m_selected);
    m_acts.run(call, [this, sentence] { done(sentence); });
}

// What was decided leaves the list with a snapshot that comes before or after the answer; the next request is opened.
void RequestsPresenter::done(const QString &sentence)
{
    const int there = m_model.rowOf(m_selected);
    const int after = there >= 0 ? there + 1 : m_row;
    const int last = m_model.rowCount() - 1;
    base::VisitId next;
    if (after >= 0 && after <= last)
        next = m_model.row(after).id;
    else if (last >= 0 && last != there)
        next = m_model.row(last).id;
    else if (there > 0)
        next = m_model.row(there - 1).id;
    m_decided = sentence;
    select(m_list == List::Pending ? next : base::VisitId());
    takeList();
    Q_EMIT changed();
}

} // namespace mulakat::ui::presenters
