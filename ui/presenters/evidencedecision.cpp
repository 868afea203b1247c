// The part of an EvidencePresenter that judges: the lines beside the booking, what may be accepted and how.
#include "ui/presenters/evidencepresenter.h"

#include "ui/presenters/proofwords.h"
#include "ui/presenters/words.h"

#include <QLocale>

namespace mulakat::ui::presenters {

namespace {

Mark verdictMark(const QString &verdict)
{
    if (verdict == QLatin1String("match") || verdict == QLatin1String("equal") || verdict == QLatin1String("year-equal")
        || verdict == QLatin1String("age-near"))
        return Mark::Ready;
    if (verdict == QLatin1String("mismatch") || verdict == QLatin1String("differs"))
        return Mark::Attention;
    return verdict == QLatin1String("review") ? Mark::Waiting : Mark::Closed;
}

QString withLatin(const station::PersonView &person)
{
    const bool same = person.latinName.isEmpty() || person.latinName == person.name;
    return same ? person.name : QStringLiteral("%1 (%2)").arg(person.name, person.latinName);
}

QString dateText(const QString &birth)
{
    const QDate date = QDate::fromString(birth, Qt::ISODate);
    return date.isValid() ? date.toString(QStringLiteral("dd.MM.yyyy")) : birth;
}

// The words of the two names that stand only on one side, or otherwise on the other: "different:Sharma/Verma".
void markOdd(EvidenceLine &line, const QStringList &reasons)
{
    for (const QString &reason : reasons) {
        const QString code = reason.section(QLatin1Char(':'), 0, 0);
        const QString words = reason.section(QLatin1Char(':'), 1);
        if (words.isEmpty())
            continue;
        if (code == QLatin1String("extra-on-booking")) {
            line.oddOnBooking << words;
        } else {
            line.oddOnDocument << words.section(QLatin1Char('/'), 0, 0);
            line.oddOnBooking << words.section(QLatin1Char('/'), 1);
        }
    }
    line.oddOnDocument.removeAll(QString());
    line.oddOnBooking.removeAll(QString());
}

} // namespace

bool EvidencePresenter::isRejected() const
{
    return m_evidence && m_evidence->outcome == QLatin1String("rejected");
}

QString EvidencePresenter::headline() const
{
    if (!m_evidence)
        return {};
    const QString worth = worthWord(*m_evidence);
    return isFromCheckin() ? tr("at check-in: %1").arg(worth) : worth;
}

Mark EvidencePresenter::headlineMark() const
{
    if (!m_evidence)
        return Mark::None;
    if (isRejected() || m_evidence->verdict == QLatin1String("mismatch") || cardAlertMark() == Mark::Attention)
        return Mark::Attention;
    if (m_evidence->outcome == QLatin1String("verified") || m_evidence->result == QLatin1String("settled"))
        return Mark::Ready;
    return Mark::Waiting;
}

QList<EvidenceLine> EvidencePresenter::lines() const
{
    if (!m_evidence || !m_evidence->read)
        return {};
    const station::EvidenceView &e = *m_evidence;
    QStringList notes;
    for (const QString &reason : e.nameReasons) {
        if (reason != QLatin1String("same"))
            notes << nameReasonWord(reason);
    }
    QString nameVerdict = verdictWord(e.nameVerdict);
    if (!e.name.isEmpty() && !e.nameVerdict.isEmpty())
        nameVerdict += QStringLiteral(" · %1").arg(e.nameScore, 0, 'f', 2);
    const QString age = m_person.age > 0 ? tr("age %1").arg(m_person.age) : QString();
    const auto last4 = [](const QString &digits) { return digits.isEmpty() ? QString() : QStringLiteral("…") + digits; };
    QList<EvidenceLine> lines;
    lines << EvidenceLine{tr("Name"), e.name, withLatin(m_person), verdictMark(e.nameVerdict), nameVerdict,
                          notes.join(QStringLiteral("; ")), {}, {}}
          << EvidenceLine{tr("Born"), dateText(e.birth), age, verdictMark(e.birthVerdict), verdictWord(e.birthVerdict), {}, {}, {}}
          << EvidenceLine{tr("Sex"), sexWord(e.sex), sexWord(m_person.sex), verdictMark(e.sexVerdict), verdictWord(e.sexVerdict), {}, {}, {}}
          << EvidenceLine{tr("Last four"), last4(e.last4), last4(m_person.idLast4), verdictMark(e.numberVerdict),
                          verdictWord(e.numberVerdict), {}, {}, {}};
    markOdd(lines.first(), e.nameReasons);
    if (isOtherDocument()) {
        lines.last().mark = Mark::Waiting;
        lines.last().verdict = tr("another card");
        lines.last().note = tr("booked with: %1").arg(idKindWord(m_person.idKind));
    }
    return lines;
}

QStringList EvidencePresenter::problems() const
{
    QStringList sentences;
    if (m_evidence) {
        for (const QString &problem : m_evidence->problems) {
            if (problem != QLatin1String("copy")) // the headline says so
                sentences << problemWord(problem);
        }
    }
    sentences.removeDuplicates();
    return sentences;
}

QString EvidencePresenter::method() const
{
    if (m_noCard)
        return m_holder == QLatin1String("by-sight") ? QStringLiteral("by-sight") : QStringLiteral("vouched");
    if (!m_evidence)
        return {};
    if (m_evidence->outcome == QLatin1String("verified"))
        return QStringLiteral("signature");
    if (m_evidence->level == 2 && !m_evidence->copy)
        return QStringLiteral("check-digits");
    return isOtherDocument() ? QStringLiteral("other-document") : QStringLiteral("by-sight");
}

// Who confirms that the person is the one whom the document names. A document seen by the officer is held against the face.
QString EvidencePresenter::effectiveHolder() const
{
    return m_holder == QLatin1String("by-sight") ? QStringLiteral("photo") : m_holder;
}

bool EvidencePresenter::needsReason() const
{
    const bool differs = m_evidence && m_evidence->verdict == QLatin1String("mismatch");
    return m_noCard || differs || m_reasonAsked || cardAlertMark() == Mark::Attention;
}

QString EvidencePresenter::whyNot() const
{
    switch (stage()) {
    case Stage::AskConsent:
        return tr("Ask for consent first.");
    case Stage::Wait:
        return tr("Scan the card, type its number, or choose “No card”.");
    case Stage::Reading:
        return tr("The document is being read …");
    case Stage::NoCard:
        if (m_holder.isEmpty())
            return tr("Say who vouches.");
        if (m_holder == QLatin1String("vouched-member") && m_voucher.isEmpty())
            return tr("No adult of the party is verified yet.");
        break;
    case Stage::Shown:
        if (isRejected() || isUnread())
            return tr("This document cannot be accepted: scan again, take another one, or choose “No card”.");
        if (m_holder.isEmpty())
            return tr("Compare face and photo, and say so.");
        break;
    case Stage::Absent:
    case Stage::Child:
    case Stage::Accepted:
        return tr("Nothing to accept.");
    }
    if (!needsReason() || !m_reason.trimmed().isEmpty())
        return {};
    if (m_noCard)
        return tr("Write in one line how the person is known.");
    return cardAlertMark() == Mark::Attention ? tr("This card was here before: write in one line why it is this person's.")
                                              : tr("Something differs: write in one line why it is the person all the same.");
}

bool EvidencePresenter::canAccept() const
{
    return !isBusy() && whyNot().isEmpty();
}

void EvidencePresenter::accept()
{
    if (isBusy())
        return;
    if (const QString why = whyNot(); !why.isEmpty())
        return m_acts.refuse(why);
    station::AcceptInput input{m_visit, m_person.id, method(), effectiveHolder(), {}, m_reason.trimmed()};
    if (m_holder == QLatin1String("vouched-member"))
        input.vouchedBy = m_voucher;
    m_acts.run([&](const station::Reply &reply) { m_service.accept(input, reply); });
}

void EvidencePresenter::takeBack()
{
    m_acts.run([&](const station::Reply &reply) { m_service.takeBack(m_visit, m_person.id, reply); });
}

} // namespace mulakat::ui::presenters
