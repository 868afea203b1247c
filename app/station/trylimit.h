#pragma once
#include <QList>

namespace mulakat::station {

// Wrong numbers at a check-in: after `most` of them within `windowMs` none is taken for `restMs`. Kept in memory: a
// restart is an officer's doing. Times are monotonic milliseconds. A value.
class TryLimit
{
public:
    static constexpr int most = 5;
    static constexpr qint64 windowMs = 10 * 60'000;
    static constexpr qint64 restMs = 5 * 60'000;

    bool isShut(qint64 nowMs) const { return nowMs < m_shutUntilMs; }
    // One more wrong one; true where it is the one that shuts.
    bool miss(qint64 nowMs)
    {
        m_misses.removeIf([nowMs](qint64 at) { return nowMs - at >= windowMs; });
        m_misses << nowMs;
        if (m_misses.size() < most)
            return false;
        m_misses.clear();
        m_shutUntilMs = nowMs + restMs;
        return true;
    }

private:
    QList<qint64> m_misses;
    qint64 m_shutUntilMs = 0;
};

} // namespace mulakat::station
