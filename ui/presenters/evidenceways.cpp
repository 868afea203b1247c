// The part of an EvidencePresenter that says what a document settles, and leads on where it does not: a copy, another card,
// one that cannot be read, what is typed off it.
#include "ui/presenters/evidencepresenter.h"

#include "station/typedcheck.h"
#include "ui/presenters/proofwords.h"
#include "ui/presenters/words.h"

namespace mulakat::ui::presenters {

namespace {

TypedLine inTypedWords(const station::TypedCheck &check)
{
    using Typing = station::TypedCheck::State;
    const QString note = check.problems.isEmpty() ? QString() : problemWord(check.problems.constFirst());
    switch (check.state) {
    case Typing::Empty:
        break;
    case Typing::Incomplete:
        return {Mark::Waiting,
                check.missing > 0 ? EvidencePresenter::tr("not complete yet: %1 to come").arg(check.missing)
                                  : EvidencePresenter::tr("not complete yet"),
                {}};
    case Typing::Right:
        return {Mark::Ready, EvidencePresenter::tr("right: check digit fits"), note};
    case Typing::Form:
        return {Mark::Ready, EvidencePresenter::tr("right form; no check digit"), note};
    case Typing::ByEye:
        return {Mark::Closed, EvidencePresenter::tr("compare by eye"), note};
    case Typing::Wrong:
        return {Mark::Attention, EvidencePresenter::tr("wrong"), note};
    }
    return {};
}

} // namespace

QString EvidencePresenter::proved() const
{
    return m_evidence && m_evidence->read ? provedWords(*m_evidence) : QString();
}

QString EvidencePresenter::notProved() const
{
    return m_evidence && m_evidence->read ? notProvedWords(*m_evidence) : QString();
}

QString EvidencePresenter::nextStep() const
{
    return m_evidence && !m_evidence->next.isEmpty() ? nextStepWord(m_evidence->next.constFirst()) : QString();
}

QString EvidencePresenter::cardAlert() const
{
    return m_evidence ? cardAlertWords(*m_evidence) : QString();
}

Mark EvidencePresenter::cardAlertMark() const
{
    if (!m_evidence || m_evidence->cardAlert.isEmpty())
        return Mark::None;
    return m_evidence->cardAlert == QLatin1String("same-visitor") ? Mark::Closed : Mark::Attention;
}

bool EvidencePresenter::isOtherDocument() const
{
    return m_evidence && m_evidence->otherDocument;
}

bool EvidencePresenter::isUnread() const
{
    return m_evidence && (!m_evidence->read || m_evidence->outcome == QLatin1String("rescan"));
}

bool EvidencePresenter::mayMarkCopy() const
{
    return stage() == Stage::Shown && !isBusy() && m_evidence->read && !m_evidence->copy && !isRejected();
}

void EvidencePresenter::markCopy()
{
    if (!mayMarkCopy())
        return;
    const bool atCheckin = m_fromCheckin;
    take([&](const auto &reply) { m_service.markCopy(m_visit, m_person.id, reply); });
    m_fromCheckin = atCheckin;
}

void EvidencePresenter::setUnreadable()
{
    setNoCard(true);
    chooseHolder(QStringLiteral("by-sight"));
}

void EvidencePresenter::takeLines(const QStringList &lines)
{
    using Typing = station::TypedCheck::State;
    const station::TypedCheck check = station::checkLinesWhileTyped(lines, m_service.snapshot()->date);
    if (check.state == Typing::Empty || check.state == Typing::Incomplete)
        return m_acts.refuse(tr("Type the lines at the foot of the page or on the back of the card to their ends."));
    takePayload(lines.join(QLatin1Char('\n')).trimmed());
}

TypedLine EvidencePresenter::typedLine(const QString &idKind, const QString &number) const
{
    return inTypedWords(station::checkWhileTyped(idKind, number, m_service.snapshot()->date));
}

TypedLine EvidencePresenter::typedLines(const QStringList &lines) const
{
    return inTypedWords(station::checkLinesWhileTyped(lines, m_service.snapshot()->date));
}

} // namespace mulakat::ui::presenters
