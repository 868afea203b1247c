#include "station/tokens.h"

#include <algorithm>

namespace mulakat::station {

namespace {

constexpr int range = 100;

// 0 at a desk, 1 at checkin-1 …; a check-in without a number is the first.
int hundredOf(const base::StationId &station)
{
    if (!station.text().startsWith(QLatin1String("checkin")))
        return 0;
    return std::clamp(station.text().section(QLatin1Char('-'), -1).toInt(), 1, 9);
}

} // namespace

QString nextToken(const visits::VisitBook &book, const visits::Visit &visit, const base::StationId &station)
{
    const QString prefix = visit.place + QLatin1Char('-');
    const int first = hundredOf(station) * range;
    int highest = first;
    for (const visits::Visit &other : book.visits()) {
        if (other.slot.date != visit.slot.date || !other.token.startsWith(prefix))
            continue;
        const int number = other.token.mid(prefix.size()).toInt();
        if (number > highest && number < first + range)
            highest = number;
    }
    return prefix + QString::number(highest + 1).rightJustified(2, QLatin1Char('0'));
}

} // namespace mulakat::station
