#pragma once
#include <QStringList>

namespace mulakat::testing {

struct SimDayResult {
    int visits = 0;
    qint64 events = 0;      // numbered by the hub
    double seconds = 0;     // real ones, the judging not in it
    QStringList faults;     // what was not as planned; empty: every line is right
};

// A jail's whole day of so many visits, played and judged.
SimDayResult simulateDay(int video, int face);

} // namespace mulakat::testing
