#include "station/inmatenumber.h"

#include <QStringList>
#include <algorithm>

namespace mulakat::station {

namespace {

constexpr double sameButForSigns = 1.0;
constexpr double sameDigits = 0.95;    // the class before it was left out
constexpr double shortYear = 0.85;     // "512/25"
constexpr double serialAndClass = 0.7; // the year was left out
constexpr double serialOnly = 0.6;
constexpr double otherClass = 0.3;     // the digits fit, the class does not

struct NumberParts {
    QString letters;
    QStringList digits; // runs, without leading zeros
};

NumberParts partsOf(const QString &number)
{
    NumberParts parts;
    bool inDigits = false;
    for (const QChar c : number) {
        const int digit = c.digitValue();
        if (digit >= 0) {
            if (!inDigits)
                parts.digits << QString();
            parts.digits.last() += QChar(u'0' + digit);
        } else if (c.isLetter()) {
            parts.letters += c.toUpper();
        }
        inDigits = digit >= 0;
    }
    for (QString &run : parts.digits) {
        while (run.size() > 1 && run.startsWith(u'0'))
            run.remove(0, 1);
    }
    return parts;
}

// "25" for 2025: the end of a run that is a year.
bool isYearOf(const QString &full, const QString &typed)
{
    return full == typed || (full.size() == 4 && typed.size() == 2 && full.endsWith(typed));
}

double digitsLikeness(const QStringList &listed, const QStringList &typed)
{
    if (listed == typed || listed.join(QString()) == typed.join(QString()))
        return sameDigits;
    if (listed.size() != typed.size() && typed.size() != 1)
        return 0;
    if (typed.size() == 1)
        return listed.constFirst() == typed.constFirst() ? serialOnly : 0;
    for (int i = 0; i < listed.size(); ++i) {
        if (!isYearOf(listed.at(i), typed.at(i)))
            return 0;
    }
    return shortYear;
}

} // namespace

QString plainNumber(const QString &number)
{
    QString kept;
    for (const QChar c : number) {
        if (c.isLetterOrNumber())
            kept += c.digitValue() >= 0 ? QChar(u'0' + c.digitValue()) : c.toUpper();
    }
    return kept;
}

double numberLikeness(const QString &listed, const QString &typed)
{
    const QString plain = plainNumber(typed);
    if (plain.isEmpty() || listed.isEmpty())
        return 0;
    if (plain == plainNumber(listed))
        return sameButForSigns;
    const NumberParts known = partsOf(listed);
    const NumberParts asked = partsOf(typed);
    if (known.digits.isEmpty() || asked.digits.isEmpty())
        return 0;
    const double digits = digitsLikeness(known.digits, asked.digits);
    if (digits <= 0 || asked.letters.isEmpty())
        return digits;
    const bool sameClass = known.letters.startsWith(asked.letters) || asked.letters.endsWith(known.letters);
    if (!sameClass)
        return digits * otherClass;
    return digits == serialOnly ? serialAndClass : digits;
}

} // namespace mulakat::station
