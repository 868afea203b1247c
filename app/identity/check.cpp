#include "identity/check.h"

#include "identity/aadhaarcheck.h"
#include "identity/cardindex.h"
#include "identity/mrz.h"
#include "identity/numbers.h"
#include "identity/payload.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mulakat::identity
{

namespace
{
// Who asks, when, and under which key.
struct Asked {
    const TrustStore &trust;
    QDateTime at;
    const std::optional<PersonOnBooking> &person;
    const QByteArray &indexKey;

    QDate today() const { return at.toOffsetFromUtc(19800).date(); }
};

// The booking's word for the document. A visa's number is in no booking; identity cards with an MRZ are "other".
QString kindOnBooking(const CheckReport &report)
{
    if (report.document != DocumentKind::Mrz || report.fields.version == u"TD3")
        return bookingKind(report.document);
    return report.fields.version.startsWith(u"MRV") ? QString() : u"other"_s;
}

void compareWith(CheckReport &report, const Asked &asked, const QString &number = {}, const QString &cutWord = {},
                 Evidence contact = Evidence::Absent)
{
    if (asked.person && report.read)
        report.match = compare(Shown{ report.fields, number, kindOnBooking(report), cutWord, contact }, *asked.person,
                               asked.today());
}

CheckReport secureQr(const QString &digits, const Asked &asked)
{
    const AadhaarQr card = parseAadhaarQr(digits.toLatin1());
    CheckReport out = checkSecureQr(card, asked.trust, asked.at);
    if (out.level >= 1)
        out.cardDigest = signedDigest(asked.indexKey, out.fields);
    const Evidence contact = asked.person && out.level >= 1
        ? contactEvidence(card, asked.person->mobile, asked.person->email)
        : Evidence::Absent;
    compareWith(out, asked, {}, {}, contact);
    return out;
}

CheckReport oldLetter(const QString &text, const Asked &asked)
{
    CheckReport out = checkOldLetter(parseAadhaarXml(text.toUtf8()));
    if (out.read)
        out.cardDigest = signedDigest(asked.indexKey, out.fields);
    compareWith(out, asked);
    return out;
}

Outcome outcomeOf(const Mrz &mrz)
{
    if (!mrz.checksGood)
        return Outcome::Rescan;
    return mrz.problems.isEmpty() ? Outcome::Unverified : Outcome::Review;
}

CheckReport machineZone(const QString &text, const Asked &asked)
{
    const Mrz mrz = *parseMrz(text, asked.today());
    CheckReport out;
    out.document = DocumentKind::Mrz;
    out.read = true;
    out.fields = mrz.fields;
    out.problems = mrz.problems;
    out.level = mrz.checksGood ? 2 : 0;
    out.outcome = outcomeOf(mrz);
    if (mrz.checksGood)
        out.cardDigest = numberDigest(asked.indexKey, DocumentKind::Mrz, mrz.number);
    const QString last = (mrz.givenNames.isEmpty() ? mrz.surname : mrz.givenNames).section(u' ', -1);
    compareWith(out, asked, mrz.number, mrz.nameCut ? last : QString());
    return out;
}

CheckReport slip(const QString &text)
{
    CheckReport out;
    out.document = DocumentKind::Slip;
    out.read = text.size() <= 600;
    out.outcome = out.read ? Outcome::Unverified : Outcome::Rejected;
    out.problems << (out.read ? u"not-checked"_s : u"too-large"_s);
    return out;
}

CheckReport noDocument(const QString &text)
{
    CheckReport out;
    out.outcome = text.isEmpty() ? Outcome::Rescan : Outcome::Rejected;
    out.problems << otherCode(text);
    return out;
}

Outcome outcomeOf(const CheckReport &report, bool impossible)
{
    // Notes that are no reason to look twice.
    static const QStringList harmless{ u"family-document"_s, u"old-format"_s,     u"check-digit-unusual"_s,
                                       u"name-hint"_s,       u"unusual-series"_s, u"needs-passport"_s };
    if (!report.read)
        return Outcome::Rescan;
    if (impossible)
        return Outcome::Rejected;
    const bool plain = std::all_of(report.problems.begin(), report.problems.end(),
                                   [](const QString &p) { return harmless.contains(p); });
    return plain ? Outcome::Unverified : Outcome::Review;
}

CheckReport typedNumber(const TypedDocument &typed, const Asked &asked)
{
    CheckReport out;
    out.fields.birth = Birth::from(typed.birth);
    const TypedNumber number = checkNumber(typed.kind, typed.number, asked.today(), out.fields.birth);
    out.document = typed.kind;
    out.read = !number.canonical.isEmpty();
    out.problems = number.problems;
    out.level = number.wellFormed ? 1 : 0;
    bool controls = false;
    out.fields.name = escapeControls(typed.name, &controls).simplified();
    if (controls)
        out.problems << u"control-characters"_s;
    out.fields.number = base::MaskedId::fromNumber(number.canonical);
    out.fields.issuer = number.issuer;
    if (typed.kind == DocumentKind::Pan && number.wellFormed
        && !panFitsName(number.canonical, toLatin(out.fields.name)))
        out.problems << u"name-hint"_s;
    out.outcome = outcomeOf(out, number.impossible);
    if (!number.impossible && typed.kind != DocumentKind::Ration) // a family's: everybody in it shows the same
        out.cardDigest = numberDigest(asked.indexKey, typed.kind, number.canonical);
    compareWith(out, asked, isAadhaar(typed.kind) ? QString() : number.canonical);
    return out;
}
} // namespace

CheckReport unreadable(const QString &problem)
{
    CheckReport out;
    out.outcome = Outcome::Rescan;
    out.problems << problem;
    return out;
}

CheckReport checkPayload(const QString &payload, const TrustStore &trust, const QDateTime &at,
                         const std::optional<PersonOnBooking> &person, const QByteArray &indexKey)
{
    const Asked asked{ trust, at, person, indexKey };
    const QString text = trimmedPayload(payload);
    const DocumentKind kind = classify(text);
    switch (kind) {
    case DocumentKind::AadhaarQr:
        return secureQr(withoutSpaces(text), asked);
    case DocumentKind::AadhaarXml:
        return oldLetter(text, asked);
    case DocumentKind::Slip:
        return slip(withoutSpaces(text));
    case DocumentKind::Mrz:
        return machineZone(text, asked);
    case DocumentKind::AadhaarNumber:
    case DocumentKind::Pan:
    case DocumentKind::Epic:
        return typedNumber({ kind, withoutSpaces(text), {}, {} }, asked);
    default:
        return noDocument(text);
    }
}

CheckReport checkTyped(const TypedDocument &typed, const QDateTime &at, const std::optional<PersonOnBooking> &person,
                       const QByteArray &indexKey)
{
    const TrustStore none;
    return typedNumber(typed, Asked{ none, at, person, indexKey });
}

void markCopy(CheckReport &report)
{
    report.copy = true;
    if (!report.problems.contains(u"copy"_s))
        report.problems << u"copy"_s;
    if (report.outcome == Outcome::Verified)
        report.outcome = Outcome::Review;
}

} // namespace mulakat::identity
