#include "station/talkclock.h"

#include <algorithm>

namespace mulakat::station {

void TalkClock::begin(int allowedSeconds, int usedSeconds, int lostSeconds)
{
    *this = TalkClock();
    m_allowedMs = qint64(allowedSeconds) * 1000;
    m_usedMs = qint64(usedSeconds) * 1000;
    m_lostMs = qint64(lostSeconds) * 1000;
}

void TalkClock::farHeard(qint64 nowMs)
{
    m_farReports = true;
    m_farMs = nowMs;
}

void TalkClock::tick(qint64 nowMs, bool open)
{
    // A tick that comes very late (the machine slept) counts as one of two seconds, not as talk.
    const qint64 passed = m_lastMs == never ? 0 : std::clamp<qint64>(nowMs - m_lastMs, 0, 2000);
    m_lastMs = nowMs;
    const bool own = nowMs - m_ownMs < heardForMs;
    const bool far = !m_farReports || nowMs - m_farMs < heardForMs;
    m_counting = open && own && far;
    if (m_counting)
        m_usedMs = std::min(m_usedMs + passed, m_allowedMs);
    else
        m_lostMs += passed;
}

} // namespace mulakat::station
