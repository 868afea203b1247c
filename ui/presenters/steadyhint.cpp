#include "ui/presenters/steadyhint.h"

namespace mulakat::ui::presenters {

const QString &SteadyHint::take(const QString &seen, qint64 nowMs)
{
    m_lastMs = nowMs;
    m_times = seen == m_seen ? m_times + 1 : 1;
    m_seen = seen;
    const bool free = m_shown.isEmpty() || nowMs - m_sinceMs >= standsMs;
    if (m_seen != m_shown && m_times >= timesSeen && free) {
        m_shown = m_seen;
        m_sinceMs = nowMs;
    }
    return m_shown;
}

} // namespace mulakat::ui::presenters
