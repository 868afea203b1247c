#include "base/masked.h"

#include "base/verhoeff.h"

#include <QDebug>
#include <QRegularExpression>

namespace mulakat::base {

namespace {

QString asciiDigitsOf(QStringView text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.digitValue() >= 0)
            digits += QChar(u'0' + c.digitValue());
    }
    return digits;
}

// "+91 98765 43210": the country's code and ten digits of a mobile. Without the plus some of them could be an Aadhaar too.
bool isMobileNumber(const QString &text, qsizetype start, const QString &digits)
{
    const bool form = digits.startsWith(QLatin1String("91")) && digits.at(2) >= u'6';
    return form && ((start > 0 && text.at(start - 1) == u'+') || !isAadhaarNumber(digits));
}

} // namespace

MaskedId MaskedId::fromNumber(QStringView number)
{
    QString kept;
    for (const QChar c : number) {
        if (c.isLetterOrNumber())
            kept += c.digitValue() >= 0 ? QChar(u'0' + c.digitValue()) : c.toUpper();
    }
    MaskedId id;
    id.m_last4 = kept.right(4);
    return id;
}

MaskedId MaskedId::fromLast4(QStringView last4)
{
    return fromNumber(last4.right(4));
}

QString MaskedId::display() const
{
    return m_last4.isEmpty() ? QString() : QStringLiteral("XXXX ") + m_last4;
}

QDebug operator<<(QDebug debug, const MaskedId &id)
{
    return debug << id.display();
}

Secret::~Secret()
{
    if (m_text.isDetached())
        m_text.fill(QChar(u'\0'));
}

QDebug operator<<(QDebug debug, const Secret &)
{
    return debug << "(secret)";
}

bool isAadhaarNumber(QStringView digits)
{
    return digits.size() == 12 && digits.front().digitValue() >= 2 && verhoeffSum(digits) == 0;
}

QString maskCheckedNumbers(const QString &text)
{
    // Three groups of four as the card prints them, whatever a clerk puts between, or one run of twelve.
    static const QRegularExpression groups(
        QStringLiteral("(?<!\\d)(\\d{4})[\\s.,_/:\\-\\x{A0}\\x{AD}\\x{200B}-\\x{200F}\\x{2010}-\\x{2015}\\x{2060}\\x{FEFF}]{0,3}(\\d{4})"
                       "[\\s.,_/:\\-\\x{A0}\\x{AD}\\x{200B}-\\x{200F}\\x{2010}-\\x{2015}\\x{2060}\\x{FEFF}]{0,3}(\\d{4})(?!\\d)"),
        QRegularExpression::UseUnicodePropertiesOption);
    QString out;
    qsizetype from = 0;
    qsizetype look = 0;
    for (auto match = groups.match(text); match.hasMatch(); match = groups.match(text, look)) {
        const QString digits = asciiDigitsOf(match.capturedView());
        const bool hidden = isAadhaarNumber(digits) && !isMobileNumber(text, match.capturedStart(), digits);
        look = hidden ? match.capturedEnd() : match.capturedEnd(1);
        if (!hidden)
            continue;
        out += text.mid(from, match.capturedStart() - from) + QStringLiteral("XXXXXXXX") + digits.right(4);
        from = match.capturedEnd();
    }
    return out + text.mid(from);
}

QString maskAadhaarNumbers(const QString &whole)
{
    // Twelve digits, at most one separator between two of them, not part of a longer run of digits.
    static const QRegularExpression twelve(QStringLiteral("(?<!\\d)(?<!\\d[ .\\-])(?:\\d[ .\\-\\x{2013}]?){11}\\d(?!\\d)"),
                                           QRegularExpression::UseUnicodePropertiesOption);
    const QString text = maskCheckedNumbers(whole);
    QString out;
    qsizetype from = 0;
    auto matches = twelve.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString digits = asciiDigitsOf(match.capturedView());
        out += QStringView(text).mid(from, match.capturedStart() - from);
        // A first digit of 0 or 1 is never an Aadhaar number: leave dates with times and telephone numbers alone.
        if (digits.at(0) < u'2' || isMobileNumber(text, match.capturedStart(), digits))
            out += match.capturedView();
        else
            out += QStringLiteral("XXXXXXXX") + digits.right(4);
        from = match.capturedEnd();
    }
    out += QStringView(text).mid(from);
    return out;
}

} // namespace mulakat::base
