#include "identity/proof.h"

using namespace Qt::StringLiterals;

namespace mulakat::identity
{

namespace
{
void settle(Proof &proof, bool settled, const QString &code)
{
    (settled ? proof.settled : proof.open) << code;
}

bool isMrzGood(const CheckReport &report)
{
    return report.document == DocumentKind::Mrz && report.level == 2;
}

bool hasCheckDigit(const CheckReport &report)
{
    const bool odd = report.problems.contains(u"check-digit"_s) || report.problems.contains(u"check-digit-unusual"_s)
        || report.problems.contains(u"old-format"_s);
    return report.level >= 1 && !odd
        && (report.document == DocumentKind::AadhaarNumber || report.document == DocumentKind::Epic);
}

bool isMismatch(const CheckReport &report)
{
    return report.match && report.match->verdict == Verdict::Mismatch;
}
} // namespace

Proof proofOf(const CheckReport &report)
{
    Proof proof;
    const bool signedFields = report.level == 3;
    settle(proof, report.level >= 1, u"form"_s);
    if (report.document == DocumentKind::Mrz)
        settle(proof, isMrzGood(report), u"check-digits"_s);
    else if (report.document == DocumentKind::AadhaarNumber || report.document == DocumentKind::Epic)
        settle(proof, hasCheckDigit(report), u"check-digit"_s);
    settle(proof, signedFields, u"signature"_s);
    settle(proof, signedFields && report.fields.photo, u"photo"_s);
    if (report.fields.expiry.isValid())
        settle(proof, isMrzGood(report) && !report.problems.contains(u"expired"_s), u"not-expired"_s);
    settle(proof, signedFields, u"issued"_s);
    settle(proof, signedFields, u"unaltered"_s);
    proof.open << u"original"_s << u"holder"_s;
    return proof;
}

QString name(DocumentResult result)
{
    switch (result) {
    case DocumentResult::Settled:
        return u"settled"_s;
    case DocumentResult::Officer:
        return u"officer"_s;
    case DocumentResult::Refused:
        return u"refused"_s;
    case DocumentResult::Again:
        return u"again"_s;
    }
    Q_UNREACHABLE();
}

DocumentResult documentResult(const CheckReport &report, const DocumentRules &rules)
{
    if (report.outcome == Outcome::Rescan)
        return DocumentResult::Again;
    if (report.outcome == Outcome::Rejected || isMismatch(report))
        return DocumentResult::Refused;
    const bool bySignature = report.outcome == Outcome::Verified && report.level == 3;
    const bool byDigits = rules.mrzCounts && isMrzGood(report) && report.problems.isEmpty();
    const bool fits = !report.match || report.match->verdict == Verdict::Match;
    return (bySignature || byDigits) && !report.copy && fits ? DocumentResult::Settled : DocumentResult::Officer;
}

QStringList nextSteps(const CheckReport &report, const DocumentRules &rules)
{
    switch (documentResult(report, rules)) {
    case DocumentResult::Settled:
        return { u"confirm-holder"_s };
    case DocumentResult::Again:
        return { u"rescan"_s, u"type-number"_s, u"other-document"_s, u"vouch"_s };
    case DocumentResult::Refused:
        return { u"other-document"_s, u"vouch"_s, u"ask-superintendent"_s };
    case DocumentResult::Officer:
        break;
    }
    QStringList steps{ u"look"_s };
    if (report.match && report.match->verdict == Verdict::Match)
        steps << u"confirm-holder"_s;
    if (report.document == DocumentKind::Oci)
        steps << u"other-document"_s; // an OCI card goes with a foreign passport
    steps << u"by-sight"_s;
    if (!steps.contains(u"other-document"_s))
        steps << u"other-document"_s;
    return steps << u"vouch"_s;
}

} // namespace mulakat::identity
