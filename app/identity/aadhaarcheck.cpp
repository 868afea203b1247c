#include "identity/aadhaarcheck.h"

#include "identity/photo.h"

#include <QCryptographicHash>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace mulakat::identity
{

namespace
{
QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

// How the parser's problem is answered: what a bad read can cause is scanned again, the rest is refused.
Outcome outcomeOf(const QString &problem)
{
    static const QStringList again{ u"truncated"_s, u"inflate-failed"_s, u"bad-crc"_s };
    return again.contains(problem) ? Outcome::Rescan : Outcome::Rejected;
}

bool isForTheOfficer(const QStringList &problems)
{
    static const QStringList looks{ u"unknown-version"_s, u"no-photo"_s, u"control-characters"_s, u"recoded"_s,
                                    u"bad-reference"_s };
    return std::any_of(problems.begin(), problems.end(), [](const QString &p) { return looks.contains(p); });
}

void readPhoto(CheckReport &out, const QByteArray &codestream)
{
    out.photo = decodePhoto(codestream);
    out.fields.photo = !out.photo.isNull();
    if (out.photo.isNull() && !out.problems.contains(u"no-photo"_s))
        out.problems << u"no-photo"_s;
}

void accept(CheckReport &out, const AadhaarQr &card, const Certificate &certificate, const QDateTime &at)
{
    out.certificate = certificate;
    out.contentDigest = sha256(card.signedBytes);
    const QDateTime made = card.made();
    if (!made.isValid())
        out.problems << u"bad-reference"_s;
    else if (made > at.addDays(1))
        out.problems << u"issued-in-future"_s;
    const bool inTime = isWithinValidity(certificate, made);
    out.signature = inTime ? Signature::Valid : Signature::OutOfValidity;
    out.level = inTime ? 3 : 1;
    readPhoto(out, card.photo);
    out.outcome = inTime && !isForTheOfficer(out.problems) ? Outcome::Verified : Outcome::Review;
}
} // namespace

CheckReport checkSecureQr(const AadhaarQr &card, const TrustStore &trust, const QDateTime &at)
{
    CheckReport out;
    out.document = DocumentKind::AadhaarQr;
    if (!card.problem.isEmpty()) {
        out.problems << card.problem;
        out.outcome = outcomeOf(card.problem);
        return out;
    }
    out.read = true;
    out.problems = card.notes;
    out.fields = card.fields();
    out.referenceDigest = sha256(card.reference.toLatin1());
    const SignatureCheck check = trust.verify(card.signedBytes, card.signature, card.made());
    if (check.valid) {
        accept(out, card, check.certificate, at);
        return out;
    }
    out.signature = Signature::Invalid;
    out.outcome = Outcome::Rejected;
    if (trust.isEmpty())
        out.problems << u"no-certificates"_s;
    return out;
}

CheckReport checkOldLetter(const AadhaarXml &xml)
{
    CheckReport out;
    out.document = DocumentKind::AadhaarXml;
    out.fields = xml.fields;
    out.problems = xml.notes;
    if (!xml.problem.isEmpty()) {
        out.problems << xml.problem;
        out.outcome = xml.problem == u"bad-markup" ? Outcome::Rescan
            : xml.problem == u"unknown-version"    ? Outcome::Unverified
                                                   : Outcome::Rejected;
        return out;
    }
    out.read = true;
    out.level = 1;
    out.outcome = xml.notes.contains(u"control-characters"_s) ? Outcome::Review : Outcome::Unverified;
    return out;
}

} // namespace mulakat::identity
