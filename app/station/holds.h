#pragma once
#include "visits/book.h"

namespace mulakat::station {

// Which officer is at which visit, from the log alone, so that every desk says the same. A talk that runs is the officer's
// who opened it last, also after the shift's end; before it, a visit is held by the officer who opened nothing else since
// and did something to it within `atItMs`. Values are StaffIds.
class Holds
{
public:
    static constexpr qint64 atItMs = 5 * 60 * 1000; // as long as a desk stays open by itself

    Holds() = default;
    Holds(const visits::VisitBook &book, qint64 nowUtcMs);
    QString holderOf(const visits::Visit &visit) const; // empty: nobody

private:
    QHash<QString, qint64> m_latest; // officer → what was last opened or worked on, UTC
    qint64 m_nowUtcMs = 0;
};

} // namespace mulakat::station
