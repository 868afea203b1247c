#include "identity/check.h"

#include "identity/aadhaarqr.h"
#include "identity/aadhaarxml.h"
#include "identity/mrz.h"
#include "identity/numbers.h"
#include "identity/photo.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace mulakat::identity
{

namespace
{
constexpr qsizetype maxPayload = 64 * 1024;
constexpr qsizetype shortestCode = 40; // digits; from here on a run of digits is a Secure QR that lost some

bool allDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

QString withoutSpaces(const QString &text)
{
    QString out;
    for (const QChar c : text) {
        if (!c.isSpace() && c != QChar(0xFEFF) && c != QChar(u'\0'))
            out += c;
    }
    return out;
}

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

bool isMaskedAadhaar(const QString &text)
{
    static const QRegularExpression form(u"^[Xx*]{8}\\d{4}$"_s);
    return form.match(text).hasMatch();
}

DocumentKind classifyNumber(const QString &text)
{
    static const QRegularExpression pan(u"^[A-Z]{3}[PCHFATBLJG][A-Z]\\d{4}[A-Z]$"_s);
    static const QRegularExpression epic(u"^[A-Z]{3}\\d{7}$"_s);
    if (pan.match(text).hasMatch())
        return DocumentKind::Pan;
    return epic.match(text).hasMatch() ? DocumentKind::Epic : DocumentKind::Unknown;
}

QString otherCode(const QString &text)
{
    if (text.isEmpty())
        return u"empty"_s;
    if (text.startsWith(u"upi:", Qt::CaseInsensitive) || text.startsWith(u"000201"))
        return u"payment-code"_s; // UPI link, or an EMV merchant code (Bharat QR)
    static const QRegularExpression web(u"^(?:https?://|www\\.)"_s, QRegularExpression::CaseInsensitiveOption);
    return web.match(text).hasMatch() ? u"web-address"_s : u"unknown-code"_s;
}

// How the parser's problem is answered: what a bad read can cause is scanned again, the rest is refused.
Outcome outcomeOf(const QString &problem)
{
    static const QStringList again{ u"truncated"_s, u"inflate-failed"_s, u"bad-crc"_s };
    return again.contains(problem) ? Outcome::Rescan : Outcome::Rejected;
}

class QrCheck
{
public:
    QrCheck(const QString &digits, const TrustStore &trust, const QDateTime &at)
        : m_card(parseAadhaarQr(digits.toLatin1()))
        , m_trust(trust)
        , m_at(at)
    {
    }

    CheckReport run()
    {
        m_out.document = DocumentKind::AadhaarQr;
        if (!m_card.problem.isEmpty()) {
            m_out.problems << m_card.problem;
            m_out.outcome = outcomeOf(m_card.problem);
            return m_out;
        }
        m_out.read = true;
        m_out.problems = m_card.notes;
        m_out.fields = m_card.fields();
        m_out.referenceDigest = sha256(m_card.reference.toLatin1());
        const SignatureCheck check = m_trust.verify(m_card.signedBytes, m_card.signature, m_card.made());
        if (!check.valid) {
            m_out.signature = Signature::Invalid;
            m_out.outcome = Outcome::Rejected;
            if (m_trust.isEmpty())
                m_out.problems << u"no-certificates"_s;
            return m_out;
        }
        accept(check.certificate);
        return m_out;
    }

private:
    void accept(const Certificate &certificate)
    {
        m_out.certificate = certificate;
        m_out.contentDigest = sha256(m_card.signedBytes);
        const QDateTime made = m_card.made();
        if (!made.isValid())
            m_out.problems << u"bad-reference"_s;
        else if (made > m_at.addDays(1))
            m_out.problems << u"issued-in-future"_s;
        const bool inTime = isWithinValidity(certificate, made);
        m_out.signature = inTime ? Signature::Valid : Signature::OutOfValidity;
        m_out.level = inTime ? 3 : 1;
        m_out.photo = decodePhoto(m_card.photo);
        m_out.fields.photo = !m_out.photo.isNull();
        if (m_out.photo.isNull() && !m_out.problems.contains(u"no-photo"_s))
            m_out.problems << u"no-photo"_s;
        static const QStringList forTheOfficer{ u"unknown-version"_s, u"no-photo"_s, u"control-characters"_s,
                                                u"recoded"_s, u"bad-reference"_s };
        const bool look = std::any_of(forTheOfficer.begin(), forTheOfficer.end(),
                                      [&](const QString &p) { return m_out.problems.contains(p); });
        m_out.outcome = inTime && !look ? Outcome::Verified : Outcome::Review;
    }

    AadhaarQr m_card;
    const TrustStore &m_trust;
    QDateTime m_at;
    CheckReport m_out;
};

CheckReport checkXml(const QByteArray &payload)
{
    const AadhaarXml xml = parseAadhaarXml(payload);
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

CheckReport checkMrz(const Mrz &mrz)
{
    CheckReport out;
    out.document = DocumentKind::Mrz;
    out.read = true;
    out.fields = mrz.fields;
    out.problems = mrz.problems;
    out.level = mrz.checksGood ? 2 : 0;
    if (!mrz.checksGood && !(mrz.problems == QStringList{ u"bad-birth-date"_s }))
        out.outcome = Outcome::Rescan;
    else
        out.outcome = mrz.problems.isEmpty() ? Outcome::Unverified : Outcome::Review;
    return out;
}

QDate dayAt(const QDateTime &at)
{
    return at.toOffsetFromUtc(19800).date();
}

// The booking's word for the document. A visa's number is in no booking; identity cards with an MRZ are "other".
QString kindOnBooking(const CheckReport &report)
{
    if (report.document != DocumentKind::Mrz || report.fields.version == u"TD3")
        return bookingKind(report.document);
    return report.fields.version.startsWith(u"MRV") ? QString() : u"other"_s;
}

void compareWith(CheckReport &report, const std::optional<PersonOnBooking> &person, const QString &number,
                 const QString &cutWord, QDate today)
{
    if (person && report.read)
        report.match = compare(Shown{ report.fields, number, kindOnBooking(report), cutWord }, *person, today);
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
} // namespace

CheckReport unreadable(const QString &problem)
{
    CheckReport out;
    out.outcome = Outcome::Rescan;
    out.problems << problem;
    return out;
}

bool isAadhaar(DocumentKind kind)
{
    return kind == DocumentKind::AadhaarQr || kind == DocumentKind::AadhaarXml || kind == DocumentKind::AadhaarNumber;
}

DocumentKind classify(const QString &payload)
{
    const QString text = payload.left(maxPayload).trimmed();
    const QString dense = withoutSpaces(text);
    if (looksLikeAadhaarXml(text.left(aadhaarXmlMaxBytes).toUtf8()))
        return DocumentKind::AadhaarXml;
    if (dense.startsWith(u"PV1."))
        return DocumentKind::Slip;
    if (allDigits(dense)) {
        if (dense.size() == 12 || dense.size() == 16)
            return DocumentKind::AadhaarNumber;
        return dense.size() >= shortestCode && !dense.startsWith(u"000201") ? DocumentKind::AadhaarQr
                                                                            : DocumentKind::Unknown;
    }
    if (isMaskedAadhaar(dense))
        return DocumentKind::AadhaarNumber;
    if (parseMrz(text, QDate(2000, 1, 1)))
        return DocumentKind::Mrz;
    return classifyNumber(dense);
}

CheckReport checkPayload(const QString &payload, const TrustStore &trust, const QDateTime &at,
                         const std::optional<PersonOnBooking> &person)
{
    const QString text = payload.left(maxPayload).trimmed();
    const QDate today = dayAt(at);
    const DocumentKind kind = classify(payload);
    CheckReport out;
    QString number;
    QString cutWord;
    switch (kind) {
    case DocumentKind::AadhaarQr:
        out = QrCheck(withoutSpaces(text), trust, at).run();
        break;
    case DocumentKind::AadhaarXml:
        out = checkXml(text.toUtf8());
        break;
    case DocumentKind::Slip:
        out = slip(withoutSpaces(text));
        break;
    case DocumentKind::Mrz: {
        const Mrz mrz = *parseMrz(text, today);
        out = checkMrz(mrz);
        number = mrz.number;
        cutWord = mrz.nameCut ? (mrz.givenNames.isEmpty() ? mrz.surname : mrz.givenNames).section(u' ', -1) : QString();
        break;
    }
    case DocumentKind::AadhaarNumber:
    case DocumentKind::Pan:
    case DocumentKind::Epic:
        return checkTyped({ kind, withoutSpaces(text), {}, {} }, at, person);
    default:
        out.outcome = text.isEmpty() ? Outcome::Rescan : Outcome::Rejected;
        out.problems << otherCode(text);
    }
    compareWith(out, person, number, cutWord, today);
    return out;
}

CheckReport checkTyped(const TypedDocument &typed, const QDateTime &at, const std::optional<PersonOnBooking> &person)
{
    const QDate today = dayAt(at);
    const Birth birth = Birth::from(typed.birth);
    const TypedNumber number = checkNumber(typed.kind, typed.number, today, birth);
    CheckReport out;
    out.document = typed.kind;
    out.read = !number.canonical.isEmpty();
    out.problems = number.problems;
    out.level = number.wellFormed ? 1 : 0;
    bool controls = false;
    out.fields.name = escapeControls(typed.name, &controls).simplified();
    if (controls)
        out.problems << u"control-characters"_s;
    out.fields.birth = birth;
    out.fields.number = base::MaskedId::fromNumber(number.canonical);
    out.fields.issuer = number.issuer;
    if (typed.kind == DocumentKind::Pan && number.wellFormed
        && !panFitsName(number.canonical, toLatin(out.fields.name)))
        out.problems << u"name-hint"_s;
    // Notes that are no reason to look twice.
    static const QStringList harmless{ u"family-document"_s, u"old-format"_s, u"check-digit-unusual"_s, u"name-hint"_s,
                                       u"unusual-series"_s };
    const bool look
        = std::any_of(out.problems.begin(), out.problems.end(), [](const QString &p) { return !harmless.contains(p); });
    if (!out.read)
        out.outcome = Outcome::Rescan;
    else
        out.outcome = number.impossible ? Outcome::Rejected : look ? Outcome::Review : Outcome::Unverified;
    compareWith(out, person, isAadhaar(typed.kind) ? QString() : number.canonical, {}, today);
    return out;
}

} // namespace mulakat::identity
