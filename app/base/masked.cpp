#include "base/masked.h"

#include <QDebug>
#include <QRegularExpression>

namespace mulakat::base {

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

QString maskAadhaarNumbers(const QString &text)
{
    // Twelve digits, at most one separator between two of them, not part of a longer run of digits.
    static const QRegularExpression twelve(QStringLiteral("(?<!\\d)(?<!\\d[ .\\-])(?:\\d[ .\\-\\x{2013}]?){11}\\d(?!\\d)"),
                                           QRegularExpression::UseUnicodePropertiesOption);
    QString out;
    qsizetype from = 0;
    auto matches = twelve.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        QString digits;
        for (const QChar c : match.capturedView()) {
            if (c.digitValue() >= 0)
                digits += QChar(u'0' + c.digitValue());
        }
        out += QStringView(text).mid(from, match.capturedStart() - from);
        // A first digit of 0 or 1 is never an Aadhaar number: leave dates with times and telephone numbers alone.
        if (digits.at(0) < u'2')
            out += match.capturedView();
        else
            out += QStringLiteral("XXXXXXXX") + digits.right(4);
        from = match.capturedEnd();
    }
    out += QStringView(text).mid(from);
    return out;
}

} // namespace mulakat::base
