#pragma once
#include <QString>

namespace mulakat::ui::presenters {

// What is shown of the hints that come with the pictures of a camera, several a second: one that was seen twice running, and
// each for a while, so that it can be read. A value. Times are the caller's monotonic milliseconds.
class SteadyHint
{
public:
    static constexpr qint64 standsMs = 1500;
    static constexpr qint64 staleMs = 3000; // no picture came
    static constexpr int timesSeen = 2;

    const QString &take(const QString &seen, qint64 nowMs); // the one to show; empty: none
    const QString &shown() const { return m_shown; }
    bool isStale(qint64 nowMs) const { return !m_shown.isEmpty() && nowMs - m_lastMs >= staleMs; }

private:
    QString m_shown;
    QString m_seen;
    int m_times = 0;
    qint64 m_sinceMs = 0; // that it is shown
    qint64 m_lastMs = 0;
};

} // namespace mulakat::ui::presenters
