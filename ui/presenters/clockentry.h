#pragma once
#include "base/clock.h"
#include "base/result.h"

#include <QDateTime>
#include <functional>
#include <optional>

namespace mulakat::ui::presenters {

// A date and time as somebody types it: "24/11/2026" (also 24.11.26, 24-11-2026, 2026-11-24) and "17:35" (also 1735, 17.35),
// in the jail's zone. std::nullopt where it is none.
std::optional<qint64> typedMoment(const QString &date, const QString &time);
QString typedDate(qint64 utcMs); // "24/11/2026"
QString typedTime(qint64 utcMs); // "17:35"

// What became of a moment that was typed and confirmed.
struct ClockOutcome {
    bool ok = false;
    bool applied = false; // the machine's clock was set
    QString words;        // what stands in the way and what to do; empty where all is well
};
// A moment within two minutes of the clock confirms it; another one sets it.
ClockOutcome applyMoment(const QString &date, const QString &time, const base::Clock &clock, qint64 builtUtcMs,
                         const std::function<base::Done(qint64)> &setClock);

} // namespace mulakat::ui::presenters
