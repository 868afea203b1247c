#include "rules/calendarwords.h"

using namespace Qt::StringLiterals;

namespace mulakat::rules
{

namespace
{
// Calls `each(text, position)` for one text or every text of a list.
template <class Each>
void everyText(Fields &fields, QLatin1String key, Each each)
{
    const Node *found = fields.node(key);
    if (!found)
        return;
    const auto one = [&](const Node &node) {
        if (node.type == Node::Type::Text)
            each(node.text, node.at);
        else
            fields.fault(node.at, key, u"not-a-text"_s);
    };
    if (found->type != Node::Type::List)
        return one(*found);
    for (const Node &item : found->items)
        one(item);
}

int clockOf(const QString &text)
{
    if (text == u"24:00"_s)
        return 24 * 60;
    const QTime time = QTime::fromString(text, u"HH:mm"_s);
    return time.isValid() ? minutesOf(time) : -1;
}

int dayOf(const QString &text) { return int(weekdayWords().indexOf(text.trimmed().toLower())) + 1; }
} // namespace

int minutesOf(QTime time) { return time.isValid() ? time.hour() * 60 + time.minute() : -1; }

QString clockText(int minutes)
{
    return u"%1:%2"_s.arg(minutes / 60, 2, 10, QLatin1Char('0')).arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

QString hoursText(const std::vector<Hours> &hours)
{
    QStringList out;
    for (const Hours &part : hours)
        out << clockText(part.from) + u'-' + clockText(part.to);
    return out.join(u", "_s);
}

QString daysText(unsigned days)
{
    QStringList out;
    for (int day = 1; day <= 7; ++day) {
        if (days >> day & 1u)
            out << weekdayWords().at(day - 1);
    }
    return out.join(u", "_s);
}

std::vector<Hours> readHours(Fields &fields, QLatin1String key)
{
    std::vector<Hours> out;
    everyText(fields, key, [&](const QString &text, const Position &at) {
        const QStringList ends = text.split(u'-');
        const int from = clockOf(ends.value(0).trimmed());
        const int to = clockOf(ends.value(1).trimmed());
        if (ends.size() != 2 || from < 0 || to < 0)
            return fields.fault(at, key, u"not-hours"_s, text);
        if (from >= to)
            return fields.fault(at, key, u"ends-before-it-starts"_s, text);
        for (const Hours &other : out) {
            if (from < other.to && other.from < to)
                return fields.fault(at, key, u"overlaps"_s, text);
        }
        out.push_back({ from, to });
    });
    return out;
}

unsigned readDays(Fields &fields, QLatin1String key, unsigned none)
{
    unsigned out = 0;
    bool any = false;
    everyText(fields, key, [&](const QString &text, const Position &at) {
        any = true;
        const QStringList ends = text.split(u'-');
        const int from = dayOf(ends.first());
        const int to = dayOf(ends.last());
        if (ends.size() > 2 || from < 1 || to < 1)
            return fields.fault(at, key, u"not-a-weekday"_s, text + u" ("_s + weekdayWords().join(u", "_s) + u')');
        for (int day = from;; day = day % 7 + 1) {
            out |= 1u << day;
            if (day == to)
                break;
        }
    });
    return any ? out : none;
}

QString readLetters(Fields &fields, QLatin1String key)
{
    QString out;
    everyText(fields, key, [&](const QString &text, const Position &at) {
        for (const QString &part : text.split(u',')) {
            const QString range = part.trimmed().toUpper();
            const QChar from = range.isEmpty() ? QChar() : range.front();
            const QChar to = range.isEmpty() ? QChar() : range.back();
            const bool shaped = range.size() == 1 || (range.size() == 3 && range.at(1) == u'-');
            if (!shaped || from < u'A' || to > u'Z' || from > to)
                return fields.fault(at, key, u"not-letters"_s, text);
            for (char16_t letter = from.unicode(); letter <= to.unicode(); ++letter)
                out += QChar(letter);
        }
    });
    return out;
}

} // namespace mulakat::rules
