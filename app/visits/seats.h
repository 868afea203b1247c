#pragma once
#include <QString>

namespace mulakat::visits {

// The visitor's seat of a booth, for those who came to the jail: booth "1" has the seat "1v". Whatever stands before the
// last "v" is the booth; empty: no seat.
inline QString boothOfSeat(const QString &place)
{
    return place.size() > 1 && place.endsWith(QLatin1Char('v')) ? place.chopped(1) : QString();
}
inline QString seatOfBooth(const QString &booth)
{
    return booth + QLatin1Char('v');
}

} // namespace mulakat::visits
