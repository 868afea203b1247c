#include "ui/presenters/boardpresenter.h"

#include <algorithm>

namespace mulakat::ui::presenters {

namespace {

constexpr int boardTickMs = 500;

BoardToken boardToken(const station::BoardLine &line)
{
    return {line.token, line.place, line.calledAtUtcMs > 0};
}

bool holds(const QList<station::BoardLine> &lines, const base::VisitId &visit)
{
    return std::any_of(lines.begin(), lines.end(), [&](const station::BoardLine &line) { return line.visit == visit; });
}

} // namespace

BoardPresenter::BoardPresenter(station::BoardService &service, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_clock(clock)
{
    connect(&service, &station::BoardService::viewChanged, this, &BoardPresenter::refresh);
    connect(&m_tick, &QTimer::timeout, this, &BoardPresenter::tick);
    m_tick.start(boardTickMs);
    refresh();
}

void BoardPresenter::setSpeaking(bool speaking)
{
    m_speaking = speaking;
}

void BoardPresenter::refresh()
{
    const station::BoardView view = m_service.view();
    // What was called before this board began is shown, not called again.
    for (const station::BoardLine &line : view.called) {
        if (m_known.contains(line.visit))
            continue;
        m_known.insert(line.visit);
        if (!m_first)
            m_queue << line;
        else
            m_now = line;
    }
    m_first = m_first && view.jail.isEmpty();
    m_known.removeIf([&](const base::VisitId &visit) { return !holds(view.called, visit); });
    m_queue.removeIf([&](const station::BoardLine &line) { return !holds(view.called, line.visit); });
    if (m_now && !holds(view.called, m_now->visit))
        m_now = view.called.isEmpty() ? std::nullopt : std::optional(view.called.constLast());
    if (m_now && holds(m_queue, m_now->visit))
        m_now.reset(); // it is called in its turn
    callNext();

    BoardShown shown;
    shown.jail = view.jail;
    shown.languages = view.languages;
    shown.offline = !view.reached;
    if (m_now)
        shown.now = boardToken(*m_now);
    for (const station::BoardLine &line : view.called + view.waiting) {
        if (shown.next.size() < mostNext && (!m_now || line.visit != m_now->visit))
            shown.next << boardToken(line);
    }
    if (std::exchange(m_shown, shown) != shown)
        Q_EMIT changed();
}

void BoardPresenter::callNext()
{
    const bool held = m_now && (m_speaking || m_clock.monotonicMs() - m_sinceMs < holdMs) && m_sinceMs > 0;
    if (m_queue.isEmpty() || held)
        return;
    m_now = m_queue.takeFirst();
    m_sinceMs = m_clock.monotonicMs();
    QMetaObject::invokeMethod(this, [this, line = *m_now] { Q_EMIT call(line.token, line.place); }, Qt::QueuedConnection);
}

void BoardPresenter::tick()
{
    if (!m_queue.isEmpty())
        refresh();
}

} // namespace mulakat::ui::presenters

#include "moc_boardpresenter.cpp"
