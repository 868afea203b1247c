#pragma once
#include <QtGlobal>

namespace mulakat::station {

// The fair clock of one talk: a stretch counts when both ends reported sound frames in it. Pure; times are the caller's
// monotonic milliseconds. A far end that has never reported anything is not held against the visitor.
class TalkClock
{
public:
    void begin(int allowedSeconds, int usedSeconds, int lostSeconds);
    void setAllowed(int seconds) { m_allowedMs = qint64(seconds) * 1000; }

    void ownHeard(qint64 nowMs) { m_ownMs = nowMs; } // sound frames arrived from the far end
    void farHeard(qint64 nowMs);                     // the far end says that ours arrived there
    void farSilent() { m_farReports = true; }        // it reports, and none arrived

    // Called about once a second; `open`: the talk runs (not paused, the line is up).
    void tick(qint64 nowMs, bool open);

    bool counting() const { return m_counting; }
    int usedSeconds() const { return int(m_usedMs / 1000); }
    int lostSeconds() const { return int(m_lostMs / 1000); }
    int remainingSeconds() const { return int((qMax<qint64>(m_allowedMs - m_usedMs, 0) + 999) / 1000); }
    bool isOver() const { return m_usedMs >= m_allowedMs; }

private:
    static constexpr qint64 heardForMs = 2500; // reports come every second, by a line that may wait
    static constexpr qint64 never = -1'000'000;

    qint64 m_allowedMs = 0;
    qint64 m_usedMs = 0;
    qint64 m_lostMs = 0;
    qint64 m_lastMs = never;
    qint64 m_ownMs = never;
    qint64 m_farMs = never;
    bool m_farReports = false;
    bool m_counting = false;
};

} // namespace mulakat::station
