#include "identity/fields.h"

#include <QLocale>
#include <QRegularExpression>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace mulakat::identity
{

namespace
{
constexpr std::array<std::pair<DocumentKind, const char *>, 13> kindNames{ {
    { DocumentKind::Unknown, "unknown" },
    { DocumentKind::AadhaarQr, "aadhaar-qr" },
    { DocumentKind::AadhaarXml, "aadhaar-xml" },
    { DocumentKind::AadhaarNumber, "aadhaar-number" },
    { DocumentKind::Mrz, "mrz" },
    { DocumentKind::Pan, "pan" },
    { DocumentKind::Epic, "epic" },
    { DocumentKind::DrivingLicence, "dl" },
    { DocumentKind::Passport, "passport" },
    { DocumentKind::Ration, "ration" },
    { DocumentKind::Bar, "bar" },
    { DocumentKind::Oci, "oci" },
    { DocumentKind::Slip, "slip" },
} };

QString asciiDigits(const QString &text)
{
    QString out = text;
    for (QChar &c : out) {
        if (c.digitValue() >= 0)
            c = QChar(u'0' + c.digitValue());
    }
    return out;
}
} // namespace

QString name(DocumentKind kind)
{
    for (const auto &[value, text] : kindNames) {
        if (value == kind)
            return QLatin1String(text);
    }
    Q_UNREACHABLE();
}

QString name(Signature signature)
{
    switch (signature) {
    case Signature::Absent:
        return u"absent"_s;
    case Signature::Valid:
        return u"valid"_s;
    case Signature::Invalid:
        return u"invalid"_s;
    case Signature::OutOfValidity:
        return u"out-of-validity"_s;
    }
    Q_UNREACHABLE();
}

QString name(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Verified:
        return u"verified"_s;
    case Outcome::Review:
        return u"review"_s;
    case Outcome::Rejected:
        return u"rejected"_s;
    case Outcome::Rescan:
        return u"rescan"_s;
    case Outcome::Unverified:
        return u"unverified"_s;
    }
    Q_UNREACHABLE();
}

QString name(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Match:
        return u"match"_s;
    case Verdict::Review:
        return u"review"_s;
    case Verdict::Mismatch:
        return u"mismatch"_s;
    }
    Q_UNREACHABLE();
}

QString name(Sex sex)
{
    switch (sex) {
    case Sex::Unknown:
        return {};
    case Sex::Female:
        return u"female"_s;
    case Sex::Male:
        return u"male"_s;
    case Sex::Transgender:
        return u"transgender"_s;
    }
    Q_UNREACHABLE();
}

Sex sexFrom(const QString &text)
{
    const QString word = text.trimmed().toLower();
    if (word == u"f" || word == u"female" || word == u"w" || word == u"woman")
        return Sex::Female;
    if (word == u"m" || word == u"male" || word == u"man")
        return Sex::Male;
    if (word == u"t" || word == u"x" || word == u"o" || word == u"tg" || word.startsWith(u"trans")
        || word.startsWith(u"third") || word == u"other")
        return Sex::Transgender;
    return Sex::Unknown;
}

std::optional<DocumentKind> typedKind(const QString &word)
{
    if (word == u"aadhaar")
        return DocumentKind::AadhaarNumber;
    if (word == u"other")
        return DocumentKind::Unknown;
    for (const DocumentKind kind : { DocumentKind::Pan, DocumentKind::Epic, DocumentKind::DrivingLicence,
                                     DocumentKind::Passport, DocumentKind::Ration, DocumentKind::Bar, DocumentKind::Oci }) {
        if (word == name(kind))
            return kind;
    }
    return std::nullopt;
}

QString bookingKind(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::AadhaarQr:
    case DocumentKind::AadhaarXml:
    case DocumentKind::AadhaarNumber:
        return u"aadhaar"_s;
    case DocumentKind::Mrz:
        return u"passport"_s;
    case DocumentKind::Unknown:
        return u"other"_s;
    case DocumentKind::Slip:
        return {};
    default:
        return name(kind);
    }
}

Birth Birth::from(const QString &text)
{
    static const QRegularExpression dayFirst(u"^(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})$"_s);
    static const QRegularExpression yearFirst(u"^(\\d{4})[-/. ](\\d{1,2})[-/. ](\\d{1,2})(?:T.*)?$"_s);
    static const QRegularExpression yearOnly(u"^(?:18|19|20)\\d{2}$"_s);
    const QString plain = asciiDigits(text.trimmed());
    if (const auto m = dayFirst.match(plain); m.hasMatch())
        return of(QDate(m.captured(3).toInt(), m.captured(2).toInt(), m.captured(1).toInt()));
    if (const auto m = yearFirst.match(plain); m.hasMatch())
        return of(QDate(m.captured(1).toInt(), m.captured(2).toInt(), m.captured(3).toInt()));
    if (yearOnly.match(plain).hasMatch())
        return Birth{ {}, plain.toInt() };
    for (const QString &form : { u"d MMM yyyy"_s, u"d-MMM-yyyy"_s, u"d/MMM/yyyy"_s }) {
        if (const QDate date = QLocale::c().toDate(plain, form); date.isValid())
            return of(date);
    }
    return {};
}

QString escapeControls(const QString &text, bool *found)
{
    QString out;
    for (const char32_t c : text.toUcs4()) {
        const auto category = QChar::category(c);
        // U+200C and U+200D join letters in Indic scripts: they belong to names.
        const bool joiner = c == 0x200C || c == 0x200D;
        const bool bad = category == QChar::Other_Control || category == QChar::Other_Surrogate
            || category == QChar::Other_PrivateUse || category == QChar::Separator_Line
            || category == QChar::Separator_Paragraph || (category == QChar::Other_Format && !joiner);
        if (!bad) {
            out += QString::fromUcs4(&c, 1);
            continue;
        }
        if (found)
            *found = true;
        out += c < 0x100 ? u"\\x%1"_s.arg(uint(c), 2, 16, QChar(u'0')) : u"\\u{%1}"_s.arg(uint(c), 4, 16, QChar(u'0'));
    }
    return out;
}

} // namespace mulakat::identity
