#pragma once
#include <QDateTime>
#include <QTimeZone>

namespace mulakat::base {

// Where time comes from. Durations use monotonicMs() only; the wall clock is for slots and display. Thread-safe.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual qint64 utcMs() const = 0;       // milliseconds since 1970, UTC
    virtual qint64 monotonicMs() const = 0; // never goes back; counts while the machine sleeps
    QDateTime utc() const;
    QDateTime local() const; // in the jail's zone
    QDate today() const;     // the jail's date
};

class SystemClock final : public Clock
{
public:
    qint64 utcMs() const override;
    qint64 monotonicMs() const override;
};

// The one zone that slots and registers are written in: Indian Standard Time, whatever the machine is set to.
QTimeZone jailZone();
QDateTime toJailTime(qint64 utcMs);
// A slot's start as UTC milliseconds; `start` is HH:MM in the jail's zone.
qint64 slotUtcMs(QDate date, QTime start);

} // namespace mulakat::base
