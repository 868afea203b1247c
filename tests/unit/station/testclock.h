#pragma once
#include "base/clock.h"

#include <atomic>

namespace mulakat::testing {

// Stands still until it is moved.
class TestClock final : public base::Clock
{
public:
    explicit TestClock(qint64 utcMs)
        : m_utcMs(utcMs)
    {
    }
    qint64 utcMs() const override { return m_utcMs; }
    qint64 monotonicMs() const override { return m_utcMs - 1'700'000'000'000; }
    void set(qint64 utcMs) { m_utcMs = utcMs; }
    void advance(qint64 ms) { m_utcMs += ms; }

private:
    std::atomic<qint64> m_utcMs;
};

} // namespace mulakat::testing
