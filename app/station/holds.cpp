#include "station/holds.h"

#include <algorithm>

namespace mulakat::station {

Holds::Holds(const visits::VisitBook &book, qint64 nowUtcMs)
    : m_nowUtcMs(nowUtcMs)
{
    for (const visits::Visit &visit : book.visits()) {
        if (visit.openedBy.isEmpty())
            continue;
        qint64 &latest = m_latest[visit.openedBy];
        latest = std::max(latest, visit.openedAtUtcMs);
    }
}

QString Holds::holderOf(const visits::Visit &visit) const
{
    if (visits::isRunning(visit.state))
        return visit.openedBy;
    if (visits::isEnd(visit.state) || visit.openedBy.isEmpty())
        return {};
    const bool isLast = visit.openedAtUtcMs >= m_latest.value(visit.openedBy);
    return isLast && m_nowUtcMs - visit.openedAtUtcMs < atItMs ? visit.openedBy : QString();
}

} // namespace mulakat::station
