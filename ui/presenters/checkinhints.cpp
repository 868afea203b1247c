#include "ui/presenters/checkinpresenter.h"

namespace mulakat::ui::presenters {

void CheckinPresenter::takeHint(const QString &seen)
{
    if (!m_shown.reads || m_shown.busy)
        return;
    const CheckinShown before = m_shown;
    m_shown.hint = m_hint.take(seen, m_clock.monotonicMs());
    change(before);
    if (m_shown.hint.isEmpty() || m_speaking || m_saidHints.contains(m_shown.hint))
        return;
    m_saidHints << m_shown.hint;
    Q_EMIT say(QStringLiteral("say.checkin.hint.") + m_shown.hint, {}, false);
}

void CheckinPresenter::dropStaleHint()
{
    if (!m_hint.isStale(m_clock.monotonicMs()))
        return;
    const CheckinShown before = m_shown;
    m_hint = {};
    m_shown.hint.clear();
    change(before);
}

} // namespace mulakat::ui::presenters
