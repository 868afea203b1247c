#include "station/cellvalues.h"

#include <QLocale>
#include <QRegularExpression>

namespace mulakat::station {

namespace {

bool has(const QString &text, const char16_t *pattern)
{
    const QRegularExpression expression(QString::fromUtf16(pattern), QRegularExpression::UseUnicodePropertiesOption
                                                                         | QRegularExpression::CaseInsensitiveOption);
    return expression.match(text).hasMatch();
}

QDate dayFirst(int a, int b, int year)
{
    if (year < 100)
        year += 2000;
    const QDate dayMonth(year, b, a);
    return dayMonth.isValid() ? dayMonth : QDate(year, a, b);
}

int monthNamed(const QString &word)
{
    static const QStringList hindi{QStringLiteral("जन"),  QStringLiteral("फ"),   QStringLiteral("मार्च"), QStringLiteral("अप्र"),
                                   QStringLiteral("मई"),  QStringLiteral("जून"), QStringLiteral("जुल"),  QStringLiteral("अग"),
                                   QStringLiteral("सि"),  QStringLiteral("अक्"), QStringLiteral("नव"),  QStringLiteral("दि")};
    const QLocale english(QLocale::English);
    for (int month = 1; month <= 12; ++month) {
        if (word.startsWith(english.monthName(month, QLocale::ShortFormat), Qt::CaseInsensitive)
            || word.startsWith(hindi.at(month - 1)))
            return month;
    }
    return 0;
}

// Every time in the text, in order.
QList<QTime> timesIn(const QString &cell)
{
    static const QRegularExpression clock(
        QStringLiteral("(?<![\\d/])(\\d{1,2})(?:[:.](\\d{2})(?::\\d{2})?|(?=\\s*[ap]\\.?m))\\s*([ap])?\\.?m?\\.?"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression military(QStringLiteral("^(\\d{2})(\\d{2})\\s*(?:h|hrs?|hours)?(?:\\s*-\\s*(\\d{2})(\\d{2}).*)?$"),
                                             QRegularExpression::CaseInsensitiveOption);
    QList<QTime> times;
    const QString text = asciiDigits(cell).trimmed();
    if (const auto m = military.match(text); m.hasMatch()) {
        times << QTime(m.captured(1).toInt(), m.captured(2).toInt());
        if (!m.captured(3).isEmpty())
            times << QTime(m.captured(3).toInt(), m.captured(4).toInt());
        return times;
    }
    auto matches = clock.globalMatch(text);
    while (matches.hasNext()) {
        const auto m = matches.next();
        int hour = m.captured(1).toInt();
        const QString half = m.captured(3).toLower();
        if (half == QLatin1String("p") && hour < 12)
            hour += 12;
        if (half == QLatin1String("a") && hour == 12)
            hour = 0;
        times << QTime(hour, m.captured(2).toInt());
    }
    return times;
}

} // namespace

QString asciiDigits(const QString &text)
{
    QString out = text;
    for (QChar &c : out) {
        if (c.unicode() > 0x7F && c.digitValue() >= 0)
            c = QChar(u'0' + c.digitValue());
    }
    return out;
}

QDate dateIn(const QString &cell)
{
    const QString text = asciiDigits(cell).trimmed();
    static const QRegularExpression yearFirst(QStringLiteral("^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})\\b"));
    static const QRegularExpression yearLast(QStringLiteral("^(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4}|\\d{2})\\b"));
    static const QRegularExpression worded(QStringLiteral("(\\d{1,2})(?:st|nd|rd|th)?[-/. ,]*([^\\s\\d\\-/.,]+)[-/. ,]*(\\d{4}|\\d{2})\\b"),
                                           QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression monthFirst(QStringLiteral("([A-Za-z]{3,9})\\.? +(\\d{1,2})(?:st|nd|rd|th)?,? +(\\d{4})\\b"));
    static const QRegularExpression compact(QStringLiteral("^(\\d{4})(\\d{2})(\\d{2})$"));
    if (const auto m = yearFirst.match(text); m.hasMatch())
        return QDate(m.captured(1).toInt(), m.captured(2).toInt(), m.captured(3).toInt());
    if (const auto m = yearLast.match(text); m.hasMatch())
        return dayFirst(m.captured(1).toInt(), m.captured(2).toInt(), m.captured(3).toInt());
    if (const auto m = compact.match(text); m.hasMatch())
        return QDate(m.captured(1).toInt(), m.captured(2).toInt(), m.captured(3).toInt());
    if (const auto m = monthFirst.match(text); m.hasMatch() && monthNamed(m.captured(1)) > 0)
        return QDate(m.captured(3).toInt(), monthNamed(m.captured(1)), m.captured(2).toInt());
    if (const auto m = worded.match(text); m.hasMatch() && monthNamed(m.captured(2)) > 0) {
        const int year = m.captured(3).toInt();
        return QDate(year < 100 ? year + 2000 : year, monthNamed(m.captured(2)), m.captured(1).toInt());
    }
    return {};
}

QTime timeIn(const QString &cell)
{
    const QList<QTime> times = timesIn(cell);
    return times.isEmpty() ? QTime() : times.first();
}

std::optional<int> minutesIn(const QString &cell)
{
    const QList<QTime> times = timesIn(cell);
    if (times.size() >= 2 && times.at(0).isValid() && times.at(1).isValid()) {
        const int minutes = times.at(0).secsTo(times.at(1)) / 60;
        return minutes > 0 && minutes <= 240 ? std::optional(minutes) : std::nullopt;
    }
    static const QRegularExpression number(QStringLiteral("^(\\d{1,3})\\s*(?:m|min|mins|minutes|मिनट|')?\\.?$"),
                                           QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const auto m = number.match(asciiDigits(cell).trimmed());
    const int minutes = m.captured(1).toInt();
    return m.hasMatch() && minutes > 0 && minutes <= 240 ? std::optional(minutes) : std::nullopt;
}

std::optional<visits::Mode> modeIn(const QString &cell)
{
    if (has(cell, u"video|\\bv\\.?c\\.?\\b|online|virtual|e-?mulakat|conferenc|वीडियो|विडियो|ऑनलाइन"))
        return visits::Mode::Video;
    if (has(cell, u"physical|face|person|jangla|window|offline|\\bf2f\\b|प्रत्यक्ष|भौतिक|आमने|खिड़की"))
        return visits::Mode::FaceToFace;
    return std::nullopt;
}

QString sexIn(const QString &cell)
{
    if (has(cell, u"^\\s*(t|tg|trans\\w*|other|third.*|o)\\.?\\s*$|तृतीय|ट्रांस"))
        return QStringLiteral("transgender");
    if (has(cell, u"^\\s*(f|female|w|woman|lady|girl)\\.?\\s*$|महिला|स्त्री"))
        return QStringLiteral("female");
    if (has(cell, u"^\\s*(m|male|man|boy)\\.?\\s*$|पुरुष"))
        return QStringLiteral("male");
    return {};
}

QString idKindIn(const QString &cell)
{
    if (cell.trimmed().isEmpty())
        return {};
    if (has(cell, u"not ?avail|^n\\.?a\\.?$|^none$|^nil$|^-+$|उपलब्ध नहीं|नहीं"))
        return QStringLiteral("none");
    if (has(cell, u"aadh?aa?r|\\buid|आधार"))
        return QStringLiteral("aadhaar");
    if (has(cell, u"\\bpan\\b|पैन"))
        return QStringLiteral("pan");
    if (has(cell, u"driving|licen[cs]e|\\bd\\.?l\\b|लाइसेंस"))
        return QStringLiteral("dl");
    if (has(cell, u"passport|पासपोर्ट"))
        return QStringLiteral("passport");
    if (has(cell, u"voter|epic|election|मतदाता"))
        return QStringLiteral("epic");
    if (has(cell, u"ration|राशन"))
        return QStringLiteral("ration");
    if (has(cell, u"bar ?(council|card|id)|advocate|vakil|अधिवक्ता"))
        return QStringLiteral("bar");
    return QStringLiteral("other");
}

QString mobileIn(const QString &cell)
{
    QString digits;
    for (const QChar c : asciiDigits(cell)) {
        if (c.isDigit())
            digits += c;
        else if (!digits.isEmpty() && digits.size() >= 10 && (c == u',' || c == u'/' || c == u';'))
            break; // two numbers: the first
    }
    if (digits.size() == 12 && digits.startsWith(QLatin1String("91")))
        digits.remove(0, 2);
    if (digits.size() == 11 && digits.startsWith(u'0'))
        digits.remove(0, 1);
    return digits.size() == 10 ? digits : QString();
}

QStringList companionsIn(const QString &cell)
{
    const QString text = asciiDigits(cell).trimmed();
    bool isNumber = false;
    const int count = text.toInt(&isNumber);
    if (isNumber)
        return count > 0 && count <= 10 ? QStringList(count, QString()) : QStringList();
    if (text.isEmpty() || idKindIn(text) == QLatin1String("none"))
        return {};
    QStringList names;
    static const QRegularExpression between(QStringLiteral("\\s*[;,/|&\\n]\\s*|\\s+and\\s+|\\s+व\\s+|\\s+और\\s+"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression number(QStringLiteral("^(\\d+[.)]|\\(\\d+\\))\\s*"));
    for (QString name : cell.split(between, Qt::SkipEmptyParts)) {
        name.remove(number);
        if (!name.trimmed().isEmpty() && names.size() < 10)
            names << name.trimmed();
    }
    return names;
}

visits::Kind kindFor(const QString &relation)
{
    if (has(relation, u"lawyer|advocate|vakil|counsel|legal|वकील|अधिवक्ता"))
        return visits::Kind::Legal;
    if (has(relation, u"doctor|\\bdr\\b|physician|medical|डॉक्टर|चिकित्सक"))
        return visits::Kind::Medical;
    return visits::Kind::Family;
}

} // namespace mulakat::station
