#pragma once
#include <QtGlobal>
#include <optional>

namespace mulakat::device {

// Tells when the wall clock was moved: it and the monotonic clock no longer advance together. Pure.
class ClockWatch
{
public:
    static constexpr qint64 toleranceMs = 2000;

    // Milliseconds the wall clock jumped since the last look; 0 when it did not.
    qint64 look(qint64 utcMs, qint64 monotonicMs);
    bool sane(qint64 utcMs) const { return utcMs >= builtUtcMs(); }
    static qint64 builtUtcMs(); // the day before this program was built, 00:00 UTC: no clock is right that stands before it

private:
    std::optional<qint64> m_offsetMs;
};

} // namespace mulakat::device
