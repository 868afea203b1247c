#include "ui/presenters/proofwords.h"

#include "ui/presenters/words.h"
#include "ui/presenters/wordtable.h"

namespace mulakat::ui::presenters {

namespace {

// What follows from another code is not said beside it: `issued` and `unaltered` from a signature.
constexpr CodeWord provedTable[] = {
    {"signature", QT_TRANSLATE_NOOP("Words", "the data are as UIDAI signed them")},
    {"photo", QT_TRANSLATE_NOOP("Words", "so is the photo")},
    {"check-digits", QT_TRANSLATE_NOOP("Words", "number, birth and expiry belong together")},
    {"check-digit", QT_TRANSLATE_NOOP("Words", "the number is not mistyped")},
    {"form", QT_TRANSLATE_NOOP("Words", "the number has the right form")},
    {"not-expired", QT_TRANSLATE_NOOP("Words", "it has not expired")},
};

constexpr CodeWord openTable[] = {
    {"form", QT_TRANSLATE_NOOP("Words", "that such a number exists")},
    {"check-digit", QT_TRANSLATE_NOOP("Words", "that the number is not mistyped")},
    {"check-digits", QT_TRANSLATE_NOOP("Words", "that it was read without a mistake")},
    {"not-expired", QT_TRANSLATE_NOOP("Words", "that it is still valid")},
    {"issued", QT_TRANSLATE_NOOP("Words", "that it was issued")},
    {"unaltered", QT_TRANSLATE_NOOP("Words", "that nothing was changed")},
    {"original", QT_TRANSLATE_NOOP("Words", "that it is the card and no copy")},
    {"holder", QT_TRANSLATE_NOOP("Words", "that it belongs to this person")},
};

constexpr CodeWord stepTable[] = {
    {"look", QT_TRANSLATE_NOOP("Words", "Next: look at the document yourself.")},
    {"rescan", QT_TRANSLATE_NOOP("Words", "Next: scan again, flat and close; or type the number.")},
    {"other-document", QT_TRANSLATE_NOOP("Words", "Next: ask for another document, or who can vouch.")},
};

template <std::size_t N>
QStringList phrases(const CodeWord (&table)[N], const QStringList &codes)
{
    QStringList out;
    for (const CodeWord &entry : table) {
        if (codes.contains(QLatin1String(entry.code)))
            out << inWords(entry.text);
    }
    return out;
}

QString contactSentence(const QString &verdict)
{
    if (verdict == QLatin1String("equal"))
        return inWords(QT_TRANSLATE_NOOP("Words", "The booked mobile is the card's."));
    return verdict == QLatin1String("differs")
        ? inWords(QT_TRANSLATE_NOOP("Words", "The booked mobile is not the card's; that decides nothing."))
        : QString();
}

} // namespace

QString worthWord(const station::EvidenceView &evidence)
{
    const bool unread = evidence.outcome == QLatin1String("rejected") || evidence.outcome == QLatin1String("rescan");
    if (!unread && evidence.verdict == QLatin1String("mismatch"))
        return inWords(QT_TRANSLATE_NOOP("Words", "Does not fit the booking"));
    if (!unread && evidence.cardAlert == QLatin1String("two-visitors"))
        return inWords(QT_TRANSLATE_NOOP("Words", "The same card for another visitor"));
    if (!unread && evidence.cardAlert == QLatin1String("other-name"))
        return inWords(QT_TRANSLATE_NOOP("Words", "The same card under another name"));
    if (evidence.copy)
        return inWords(QT_TRANSLATE_NOOP("Words", "A copy: the card is not here"));
    if (!unread && evidence.level == 2)
        return evidence.result == QLatin1String("settled") ? inWords(QT_TRANSLATE_NOOP("Words", "Check digits right: enough"))
                                                           : inWords(QT_TRANSLATE_NOOP("Words", "Check digits right: look at it"));
    return evidence.signature == QLatin1String("absent") ? outcomeWord(evidence.outcome) : signatureWord(evidence.signature);
}

QString cardAlertWords(const station::EvidenceView &evidence)
{
    const QString date = evidence.cardDate.toString(QStringLiteral("dd.MM.yyyy"));
    const QString name = evidence.cardName.isEmpty() ? inWords(QT_TRANSLATE_NOOP("Words", "name not known here")) : evidence.cardName;
    if (evidence.cardAlert == QLatin1String("same-visitor"))
        return inWords(QT_TRANSLATE_NOOP("Words", "The same visitor has shown this card today for visit %1 as well.")).arg(evidence.cardVisit);
    if (evidence.cardAlert == QLatin1String("other-name"))
        return inWords(QT_TRANSLATE_NOOP("Words", "On %1 it stood for %2, visit %3: ask why."))
            .arg(date, name, evidence.cardVisit);
    if (evidence.cardAlert != QLatin1String("two-visitors"))
        return {};
    return evidence.cardVisit.isEmpty()
        ? inWords(QT_TRANSLATE_NOOP("Words", "Shown today for %1 of this party: ask whose it is.")).arg(name)
        : inWords(QT_TRANSLATE_NOOP("Words", "Shown today for %1, visit %2: ask whose it is."))
              .arg(name, evidence.cardVisit);
}

QString provedWords(const station::EvidenceView &evidence)
{
    QStringList codes = evidence.proved;
    for (const auto stronger : {QLatin1String("signature"), QLatin1String("check-digits"), QLatin1String("check-digit")}) {
        if (codes.contains(stronger))
            codes.removeAll(QStringLiteral("form"));
    }
    const QString contact = contactSentence(evidence.contactVerdict);
    const QStringList said = phrases(provedTable, codes);
    const QString proved
        = said.isEmpty() ? QString() : inWords(QT_TRANSLATE_NOOP("Words", "Proved: %1.")).arg(said.join(QStringLiteral("; ")));
    return QStringLiteral("%1 %2").arg(proved, contact).trimmed();
}

QString notProvedWords(const station::EvidenceView &evidence)
{
    const QStringList said = phrases(openTable, evidence.notProved);
    return said.isEmpty() ? QString() : inWords(QT_TRANSLATE_NOOP("Words", "Not proved: %1.")).arg(said.join(QStringLiteral("; ")));
}

QString nextStepWord(const QString &step)
{
    for (const CodeWord &entry : stepTable) {
        if (step == QLatin1String(entry.code))
            return inWords(entry.text);
    }
    return {};
}

} // namespace mulakat::ui::presenters
