#include "day/simday.h"

#include "day/dayjudge.h"
#include "day/dayrun.h"

#include <QTemporaryDir>
#include <QElapsedTimer>

namespace mulakat::testing {

SimDayResult simulateDay(int video, int face)
{
    SimDayResult result;
    DayPlan plan(base::SystemClock().today().addDays(3), video, face); // later than anything this machine has built or written
    TestClock clock(base::slotUtcMs(plan.date(), plan.clockAt(-1000)));
    QTemporaryDir folder;
    VirtualTime::run(clock, [&](VirtualTime &time) {
        QElapsedTimer passed;
        passed.start();
        SimJail jail(folder.path(), clock, time);
        if (!jail.open(plan)) {
            result.faults << QStringLiteral("the jail does not open");
            return;
        }
        DayRun run(jail, plan, clock, time);
        const bool ran = run.run();
        result.seconds = double(passed.elapsed()) / 1000;
        result.visits = int(jail.hub().book().visits().size());
        result.events = jail.hub().lastOrder();
        result.faults << run.faults();
        if (ran)
            result.faults << faultsOfStations(jail, time, plan);
    });
    result.faults << faultsOfFolder(folder.path(), plan);
    return result;
}

} // namespace mulakat::testing
