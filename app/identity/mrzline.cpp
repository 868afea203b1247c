#include "identity/mrz.h"

using namespace Qt::StringLiterals;

namespace mulakat::identity
{

namespace
{
// The second lines of TD2, TD3 and both visas agree up to here.
constexpr int numberAt = 0;
constexpr int birthAt = 13;
constexpr int expiryAt = 21;
constexpr int optionalAt = 28;

class TypedLine
{
public:
    TypedLine(const QString &line, int width, bool visa)
        : m_line(line)
        , m_width(width)
        , m_visa(visa)
    {
    }

    MrzLineCheck check()
    {
        m_out.missing = m_width - int(m_line.size());
        // A long number of TD2 goes on in the optional field: its digit is known only at the end.
        const bool longNumber = m_width == 36 && m_line.size() > 9 && m_line.at(9) == u'<';
        if (!longNumber)
            one(u"check-number"_s, m_line.mid(numberAt, 9), 9);
        one(u"check-birth"_s, m_line.mid(birthAt, 6), birthAt + 6);
        one(u"check-expiry"_s, m_line.mid(expiryAt, 6), expiryAt + 6);
        if (m_visa)
            return m_out;
        if (m_width == 44)
            one(u"check-optional"_s, m_line.mid(optionalAt, 14), 42);
        const int last = m_width - 1;
        one(u"check-composite"_s, m_line.left(10) + m_line.mid(birthAt, 7) + m_line.mid(expiryAt, last - expiryAt),
            last);
        return m_out;
    }

private:
    void one(const QString &code, const QString &field, int at)
    {
        if (m_line.size() <= at)
            return;
        const QChar digit = m_line.at(at);
        const bool emptyOptional = code == u"check-optional" && digit == u'<' && field.count(u'<') == field.size();
        const bool fits = emptyOptional || (digit.isDigit() && mrzCheckDigit(field) == digit.digitValue());
        (fits ? m_out.right : m_out.wrong) << code;
    }

    QString m_line;
    int m_width;
    bool m_visa;
    MrzLineCheck m_out;
};
} // namespace

MrzLineCheck checkMrzLine(const QString &typed, int width, bool visa)
{
    QString line;
    for (const QChar c : typed.toUpper()) {
        if (!c.isSpace())
            line += c;
    }
    if ((width != 36 && width != 44) || line.size() > width || mrzCheckDigit(line) < 0) {
        MrzLineCheck out;
        out.allowed = false;
        return out;
    }
    return TypedLine(line, width, visa).check();
}

} // namespace mulakat::identity
