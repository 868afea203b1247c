#include "identity/mrz.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mulakat::identity
{

namespace
{
int valueOf(QChar c)
{
    if (c == u'<')
        return 0;
    if (c >= u'0' && c <= u'9')
        return c.unicode() - u'0';
    return c >= u'A' && c <= u'Z' ? c.unicode() - u'A' + 10 : -1;
}

bool fitsDigit(QStringView field, QChar digit)
{
    return digit.isDigit() && mrzCheckDigit(field) == digit.digitValue();
}

QString withoutFiller(QStringView field)
{
    return field.toString().replace(u'<', u' ').simplified();
}

// YYMMDD in the given century; invalid where a part is not a number.
QDate dayOf(QStringView field, int century)
{
    for (const QChar c : field) {
        if (!c.isDigit())
            return {};
    }
    return QDate(century + field.left(2).toInt(), field.mid(2, 2).toInt(), field.mid(4, 2).toInt());
}

QDate birthOf(QStringView field, QDate today)
{
    const QDate recent = dayOf(field, 2000);
    return recent.isValid() && recent <= today ? recent : dayOf(field, 1900);
}

QDate expiryOf(QStringView field, const QDate &birth)
{
    const QDate old = dayOf(field, 1900);
    // Machine-readable documents began in the 1980s: an older expiry means the next century.
    const bool oldFits = old.isValid() && old.year() >= 1980 && (!birth.isValid() || old >= birth);
    return oldFits ? old : dayOf(field, 2000);
}

// Where things stand in one form; positions count from 0 over the lines joined.
struct Layout {
    const char *version;
    int width;
    int lines;
    int issuer;
    int name;
    int nameSize;
    int number;
    int birth;
    int sex;
    int expiry;
    int nationality;
    int optional; // where a long number goes on, or TD3's own checked field
    int optionalSize;
    bool longNumber;
};
constexpr Layout td1{ "TD1", 30, 3, 2, 60, 30, 5, 30, 37, 38, 45, 15, 15, true };
constexpr Layout td2{ "TD2", 36, 2, 2, 5, 31, 36, 49, 56, 57, 46, 64, 7, true };
constexpr Layout td3{ "TD3", 44, 2, 2, 5, 39, 44, 57, 64, 65, 54, 72, 14, false };
constexpr Layout mrvA{ "MRV-A", 44, 2, 2, 5, 39, 44, 57, 64, 65, 54, 72, 16, false };
constexpr Layout mrvB{ "MRV-B", 36, 2, 2, 5, 31, 36, 49, 56, 57, 46, 64, 8, false };

const Layout *layoutFor(const QString &all)
{
    const bool visa = all.startsWith(u'V');
    if (all.size() == 90 && !visa && u"ACI"_s.contains(all.at(0)))
        return &td1;
    if (all.size() == 72)
        return visa ? &mrvB : u"ACIP"_s.contains(all.at(0)) ? &td2 : nullptr;
    if (all.size() == 88)
        return visa ? &mrvA : all.startsWith(u'P') ? &td3 : nullptr;
    return nullptr;
}

class Reader
{
public:
    Reader(const QString &all, const Layout &layout, QDate today)
        : m_all(all)
        , m_is(layout)
        , m_today(today)
    {
    }

    Mrz read()
    {
        m_out.fields.version = QLatin1String(m_is.version);
        m_out.fields.issuer = withoutFiller(part(m_is.issuer, 3));
        m_out.fields.nationality = withoutFiller(part(m_is.nationality, 3));
        m_out.fields.sex = sexFrom(part(m_is.sex, 1).toString());
        readName();
        readNumber();
        readDates();
        checkOptional();
        checkComposite();
        m_out.checksGood = std::none_of(m_out.problems.begin(), m_out.problems.end(),
                                        [](const QString &p) { return p.startsWith(u"check-"); });
        if (m_out.fields.expiry.isValid() && m_out.fields.expiry < m_today)
            m_out.problems << u"expired"_s;
        if (m_out.nameCut)
            m_out.problems << u"name-truncated"_s;
        return m_out;
    }

private:
    QStringView part(int at, int size) const { return QStringView(m_all).mid(at, size); }
    QString text(int at, int size) const { return m_all.mid(at, size); }
    QChar at(int position) const { return m_all.at(position); }

    void readName()
    {
        const QStringView field = part(m_is.name, m_is.nameSize);
        const auto gap = field.indexOf(u"<<");
        m_out.surname = withoutFiller(gap < 0 ? field : field.left(gap));
        m_out.givenNames = gap < 0 ? QString() : withoutFiller(field.mid(gap + 2));
        m_out.fields.name = (m_out.givenNames + u' ' + m_out.surname).simplified();
        m_out.nameCut = !field.endsWith(u'<');
    }

    // A number of more than nine goes on in the optional field: '<' stands where its check digit would be, the digit
    // follows it.
    void readNumber()
    {
        QString number = part(m_is.number, 9).toString();
        QChar digit = at(m_is.number + 9);
        if (m_is.longNumber && digit == u'<' && at(m_is.optional) != u'<') {
            const QStringView optional = part(m_is.optional, m_is.optionalSize);
            const auto end = optional.indexOf(u'<');
            const QStringView more = end < 0 ? optional : optional.left(end);
            number += more.chopped(1);
            digit = more.back();
        }
        if (!fitsDigit(number, digit))
            m_out.problems << u"check-number"_s;
        m_out.number = number.remove(u'<');
        m_out.fields.number = base::MaskedId::fromNumber(m_out.number);
    }

    void readDates()
    {
        const QStringView birth = part(m_is.birth, 6);
        m_out.fields.birth = Birth::of(birthOf(birth, m_today));
        // Unknown parts of a birth date are fillers; the year may still stand.
        if (m_out.fields.birth.isEmpty()) {
            m_out.problems << u"bad-birth-date"_s;
            if (birth.at(0).isDigit() && birth.at(1).isDigit()) {
                const int two = birth.left(2).toInt();
                m_out.fields.birth.year = (two > m_today.year() % 100 ? 1900 : 2000) + two;
            }
        }
        if (!fitsDigit(birth, at(m_is.birth + 6)))
            m_out.problems << u"check-birth"_s;
        m_out.fields.expiry = expiryOf(part(m_is.expiry, 6), m_out.fields.birth.date);
        if (!m_out.fields.expiry.isValid())
            m_out.problems << u"bad-expiry-date"_s;
        if (!fitsDigit(part(m_is.expiry, 6), at(m_is.expiry + 6)))
            m_out.problems << u"check-expiry"_s;
    }

    void checkOptional()
    {
        if (&m_is != &td3)
            return;
        const QStringView field = part(m_is.optional, m_is.optionalSize);
        const QChar digit = at(m_is.optional + m_is.optionalSize);
        const bool empty = field.count(u'<') == field.size();
        if (!(empty && digit == u'<') && !fitsDigit(field, digit))
            m_out.problems << u"check-optional"_s;
    }

    void checkComposite()
    {
        QString field;
        if (&m_is == &td1)
            field = text(5, 25) + text(30, 7) + text(38, 7) + text(48, 11);
        else if (&m_is == &td2 || &m_is == &td3)
            field = text(m_is.width, 10) + text(m_is.width + 13, 7) + text(m_is.width + 21, m_is.width - 22);
        if (field.isEmpty())
            return; // visas have none
        const int position = &m_is == &td1 ? 59 : 2 * m_is.width - 1;
        if (!fitsDigit(field, at(position)))
            m_out.problems << u"check-composite"_s;
    }

    const QString &m_all;
    const Layout &m_is;
    QDate m_today;
    Mrz m_out;
};
} // namespace

int mrzCheckDigit(QStringView field)
{
    constexpr int weights[] = { 7, 3, 1 };
    int sum = 0;
    for (qsizetype i = 0; i < field.size(); ++i) {
        const int value = valueOf(field.at(i));
        if (value < 0)
            return -1;
        sum += value * weights[i % 3];
    }
    return sum % 10;
}

bool looksLikeMrzLine(QStringView line)
{
    return (line.size() == 30 || line.size() == 36 || line.size() == 44) && line.contains(u'<')
        && mrzCheckDigit(line) >= 0;
}

std::optional<Mrz> parseMrz(const QString &text, QDate today)
{
    if (text.size() > 200)
        return std::nullopt;
    QString all;
    for (const QChar c : text.toUpper()) {
        if (c.isSpace())
            continue;
        if (valueOf(c) < 0)
            return std::nullopt;
        all += c;
    }
    const Layout *layout = all.isEmpty() ? nullptr : layoutFor(all);
    if (!layout || !all.contains(u"<<"))
        return std::nullopt;
    return Reader(all, *layout, today).read();
}

} // namespace mulakat::identity
