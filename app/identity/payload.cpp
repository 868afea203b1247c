#include "identity/payload.h"

#include "identity/aadhaarxml.h"
#include "identity/check.h"
#include "identity/mrz.h"

#include <QRegularExpression>
#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace mulakat::identity
{

namespace
{
constexpr qsizetype shortestCode = 40; // digits; from here on a run of digits is a Secure QR that lost some

bool allDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
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
} // namespace

QString trimmedPayload(const QString &payload)
{
    const QString text = payload.left(maxPayload).trimmed();
    static const QRegularExpression prefix(u"^\\][A-Za-z][0-9]"_s); // AIM identifier, an option of many scanners
    return text.startsWith(u']') && prefix.match(text).hasMatch() ? text.mid(3) : text;
}

QString withoutSpaces(const QString &text)
{
    const auto isBlank = [](QChar c) { return c.isSpace() || c == QChar(0xFEFF) || c == QChar(u'\0'); };
    if (std::none_of(text.begin(), text.end(), isBlank))
        return text; // as nearly every code comes
    QString out;
    out.reserve(text.size());
    std::remove_copy_if(text.begin(), text.end(), std::back_inserter(out), isBlank);
    return out;
}

QString otherCode(const QString &text)
{
    if (text.isEmpty())
        return u"empty"_s;
    if (text.startsWith(u"upi:", Qt::CaseInsensitive) || text.startsWith(u"000201"))
        return u"payment-code"_s; // UPI link, or an EMV merchant code (Bharat QR)
    // The Aadhaar app shows signed tokens and asks a registered verifier's server: nothing that can be read here.
    static const QRegularExpression token(u"^(?:eyJ[\\w-]+\\.[\\w-]+\\.|openid|in\\.gov\\.uidai|aadhaar:)"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    if (token.match(text.left(4096)).hasMatch())
        return u"aadhaar-app"_s;
    static const QRegularExpression web(u"^(?:https?://|www\\.)"_s, QRegularExpression::CaseInsensitiveOption);
    return web.match(text).hasMatch() ? u"web-address"_s : u"unknown-code"_s;
}

bool isAadhaar(DocumentKind kind)
{
    return kind == DocumentKind::AadhaarQr || kind == DocumentKind::AadhaarXml || kind == DocumentKind::AadhaarNumber;
}

DocumentKind classify(const QString &payload)
{
    const QString text = trimmedPayload(payload);
    if (text.contains(u'<') && looksLikeAadhaarXml(text.left(aadhaarXmlMaxBytes).toUtf8()))
        return DocumentKind::AadhaarXml;
    const QString dense = withoutSpaces(text);
    if (dense.startsWith(u"PV1.", Qt::CaseInsensitive))
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

} // namespace mulakat::identity
