#include "identity/evidence.h"

#include "identity/numbers.h"

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace mulakat::identity
{

namespace
{
constexpr int nearYears = 2;

int ageOn(QDate birth, QDate day)
{
    const bool before = day.month() < birth.month() || (day.month() == birth.month() && day.day() < birth.day());
    return day.year() - birth.year() - (before ? 1 : 0);
}

BirthEvidence compareAge(const Birth &birth, int age, QDate day)
{
    // From a year alone the age is one of two.
    const int older = birth.date.isValid() ? ageOn(birth.date, day) : day.year() - birth.year;
    const int younger = birth.date.isValid() ? older : older - 1;
    const int off = age > older ? age - older : std::max(0, younger - age);
    return off <= nearYears ? BirthEvidence::AgeNear : BirthEvidence::Differs;
}

BirthEvidence compareBirth(const Birth &birth, const PersonOnBooking &person, QDate today)
{
    if (birth.isEmpty())
        return BirthEvidence::Absent;
    if (person.birthDate.isValid()) {
        if (birth.date.isValid())
            return birth.date == person.birthDate ? BirthEvidence::Equal : BirthEvidence::Differs;
        return birth.year == person.birthDate.year() ? BirthEvidence::YearEqual : BirthEvidence::Differs;
    }
    if (person.age <= 0)
        return BirthEvidence::Absent;
    return compareAge(birth, person.age, person.visitDate.isValid() ? person.visitDate : today);
}

Evidence compareSex(Sex document, const QString &booking)
{
    const Sex booked = sexFrom(booking);
    if (document == Sex::Unknown || booked == Sex::Unknown)
        return Evidence::Absent;
    return document == booked ? Evidence::Equal : Evidence::Differs;
}

// Numbers are the same whatever stands between their parts.
QString lettersAndDigits(const QString &number)
{
    QString out;
    std::copy_if(number.begin(), number.end(), std::back_inserter(out), [](QChar c) { return c.isLetterOrNumber(); });
    return out;
}

// "none" was booked by who had no document yet; cards without a word of their own are booked as "other".
bool isOtherDocument(const Shown &document, const PersonOnBooking &person)
{
    if (person.idKind.isEmpty() || person.idKind == u"none" || document.kind.isEmpty())
        return false;
    const bool bookedAsOther = person.idKind == u"other" && document.kind == u"oci";
    return person.idKind != document.kind && !bookedAsOther;
}

// Whole numbers where both sides have one, else last fours. Another kind of document than booked cannot be compared.
Evidence compareNumber(const Shown &document, const PersonOnBooking &person, QDate today)
{
    if (document.kind.isEmpty() || isOtherDocument(document, person))
        return Evidence::Absent;
    const auto kind = typedKind(document.kind);
    if (!document.number.isEmpty() && !person.idNumber.isEmpty() && kind) {
        const QString booked = lettersAndDigits(checkNumber(*kind, person.idNumber, today).canonical);
        return booked == lettersAndDigits(checkNumber(*kind, document.number, today).canonical) ? Evidence::Equal
                                                                                                : Evidence::Differs;
    }
    const auto last4 = person.idLast4.isEmpty() ? base::MaskedId::fromNumber(person.idNumber)
                                                : base::MaskedId::fromLast4(person.idLast4);
    if (last4.isEmpty() || document.fields.number.isEmpty())
        return Evidence::Absent;
    return last4 == document.fields.number ? Evidence::Equal : Evidence::Differs;
}

bool isBetter(const NameMatch &one, const NameMatch &other)
{
    return one.verdict < other.verdict || (one.verdict == other.verdict && one.score > other.score);
}

// The last word of a full MRZ name field may go on: each word of the booking that starts so is tried, for the officer.
NameMatch compareCut(const Shown &document, const QString &booked)
{
    NameMatch best = matchNames(document.fields.name, booked);
    if (document.cutWord.isEmpty())
        return best;
    for (const QString &word : toLatin(booked).split(u' ', Qt::SkipEmptyParts)) {
        if (!word.startsWith(document.cutWord, Qt::CaseInsensitive))
            continue;
        QStringList words = document.fields.name.split(u' ');
        const auto at = words.lastIndexOf(document.cutWord);
        if (at >= 0)
            words[at] = word;
        NameMatch whole = matchNames(words.join(u' '), booked);
        if (isBetter(whole, best))
            best = whole;
    }
    best.verdict = std::max(best.verdict, Verdict::Review);
    best.reasons << u"name-truncated"_s;
    return best;
}

// The better of the name as typed and its Latin form.
NameMatch compareName(const Shown &document, const PersonOnBooking &person)
{
    const NameMatch best = compareCut(document, person.name);
    if (person.latinName.isEmpty() || person.latinName == person.name)
        return best;
    const NameMatch latin = compareCut(document, person.latinName);
    return isBetter(latin, best) ? latin : best;
}

Verdict overall(const Match &match, bool onlyAge)
{
    const bool numberEqual = match.number == Evidence::Equal;
    const bool stands = match.name.verdict == Verdict::Match && numberEqual;
    if (match.name.verdict == Verdict::Mismatch || match.number == Evidence::Differs)
        return Verdict::Mismatch;
    if (match.birth == BirthEvidence::Differs)
        return onlyAge && stands ? Verdict::Review : Verdict::Mismatch;
    const bool good = stands && match.birth != BirthEvidence::Absent && match.sex != Evidence::Differs;
    return good ? Verdict::Match : Verdict::Review;
}
} // namespace

QString name(BirthEvidence birth)
{
    switch (birth) {
    case BirthEvidence::Equal:
        return u"equal"_s;
    case BirthEvidence::YearEqual:
        return u"year-equal"_s;
    case BirthEvidence::AgeNear:
        return u"age-near"_s;
    case BirthEvidence::Differs:
        return u"differs"_s;
    case BirthEvidence::Absent:
        return u"absent"_s;
    }
    Q_UNREACHABLE();
}

QString name(Evidence evidence)
{
    switch (evidence) {
    case Evidence::Equal:
        return u"equal"_s;
    case Evidence::Differs:
        return u"differs"_s;
    case Evidence::Absent:
        return u"absent"_s;
    }
    Q_UNREACHABLE();
}

Match compare(const Shown &document, const PersonOnBooking &person, QDate today)
{
    Match match;
    match.name = compareName(document, person);
    match.birth = compareBirth(document.fields.birth, person, today);
    match.sex = compareSex(document.fields.sex, person.sex);
    match.number = compareNumber(document, person, today);
    match.contact = document.contact;
    match.otherDocument = isOtherDocument(document, person);
    match.verdict = overall(match, !person.birthDate.isValid());
    return match;
}

} // namespace mulakat::identity
