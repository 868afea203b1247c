#include "identity/licence.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace mulakat::identity
{

namespace
{
constexpr int youngestHolder = 16;

bool isStateCode(const QString &code)
{
    static const QSet<QString> codes = [] {
        const QStringList all
            = u"AN AP AR AS BR CG CT CH DD DL DN GA GJ HP HR JH JK KA KL LA LD MH ML MN MP MZ NL OD OR PB PY RJ "
              "SK TG TS TN TR UK UA UP WB"_s.split(u' ');
        return QSet<QString>(all.begin(), all.end());
    }();
    return codes.contains(code);
}

int fullYear(int two, QDate today)
{
    return two > today.year() % 100 ? 1900 + two : 2000 + two;
}

struct Parts {
    QString state;
    QString rto;
    QString year;
    QString serial;
    bool found = false;
};

// SS RR YYYY NNNNNNN in one piece.
Parts modernParts(const QString &plain)
{
    static const QRegularExpression form(u"^([A-Z]{2})(\\d{2})((?:19|20)\\d{2})(\\d{7})$"_s);
    const auto m = form.match(plain);
    return m.hasMatch() ? Parts{ m.captured(1), m.captured(2), m.captured(3), m.captured(4), true } : Parts{};
}

// RJ-13/DLC/12/123456, MH12 20110012345, KA-01/2009/1234: groups between separators.
Parts oldParts(const QString &spaced)
{
    static const QRegularExpression form(
        u"^([A-Z]{2})[ /-]*(\\d{2})[A-Z]?[ /-]+(?:[A-Z]{1,4}[ /-]*)?((?:19|20)\\d{2}|\\d{2})[ /-]+(\\d{1,7})$"_s);
    const auto m = form.match(spaced);
    return m.hasMatch() ? Parts{ m.captured(1), m.captured(2), m.captured(3), m.captured(4), true } : Parts{};
}

void checkYear(TypedNumber &out, QDate today, const Birth &birth)
{
    if (out.year > today.year())
        out.problems << u"year-in-future"_s;
    if (!birth.isEmpty() && out.year < birth.year + youngestHolder)
        out.problems << u"too-young-when-issued"_s;
}
} // namespace

TypedNumber checkLicence(const QString &typed, QDate today, const Birth &birth)
{
    TypedNumber out;
    const QString spaced = spacedNumber(typed).replace(u'.', u'-');
    const QString plain = normalisedNumber(typed).remove(u'/');
    Parts parts = modernParts(plain);
    if (!parts.found)
        parts = oldParts(spaced);
    if (!parts.found || !isStateCode(parts.state)) {
        out.canonical = plain;
        out.problems << (parts.found ? u"unknown-state"_s : u"unknown-format"_s);
        return out;
    }
    out.wellFormed = true;
    out.issuer = parts.state;
    out.year = parts.year.size() == 2 ? fullYear(parts.year.toInt(), today) : parts.year.toInt();
    out.canonical = parts.state + parts.rto + QString::number(out.year) + parts.serial.rightJustified(7, u'0');
    checkYear(out, today, birth);
    return out;
}

} // namespace mulakat::identity
