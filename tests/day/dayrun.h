#pragma once
#include "day/simjail.h"

#include <QHash>
#include <functional>
#include <map>

namespace mulakat::testing {

// Plays a plan in a simulated jail, second by second: who does what and when stands in namespace at. On the jail's thread.
class DayRun
{
public:
    DayRun(SimJail &jail, DayPlan &plan, TestClock &clock, VirtualTime &time);

    bool run();                                     // false: the day did not begin
    const QStringList &faults() const { return m_faults; } // what was refused on the way, or not as planned

private:
    using Work = std::function<void()>;
    using Call = std::function<void(const station::Reply &)>;

    bool openDay();      // officers sign in, the clerk's list is taken in
    void write();        // the script
    void writeDay();
    void writeBatch(int slot);
    void writeFace(const Planned &visit);
    void writeFaceLate(const Planned &visit, int comes, int starts, int ends);
    void writeVideo(const Planned &visit);
    void writeLine(const Planned &visit);
    void writeEnd(const Planned &visit);

    void at(int second, Work work) // of the day, an even one; 0: the first slot begins
    {
        Q_ASSERT(second % 2 == 0);
        m_script[second] << std::move(work);
    }
    void act(const Planned &visit, const char *what, const Call &call);
    void signIn(int desk, const QString &name);
    void come(const Planned &visit);
    void check(const Planned &visit);
    void accept(const Planned &visit, const QString &member, const QString &method, const QString &holder, const QString &by = {});
    void goIn(const Planned &visit); // ready, and the talk begins
    void move(const Planned &visit, visits::InmateTrack to);
    void bring(const Planned &visit);
    void batch(int slot, station::BatchAct what, int done, int left);
    void openPage(const Planned &visit);
    void closeDay();
    void fault(const QString &text) { m_faults << text; }
    station::LocalDesk &desk(const Planned &visit) { return *m_jail.desk(visit.desk).desk; }

    SimJail &m_jail;
    DayPlan &m_plan;
    TestClock &m_clock;
    VirtualTime &m_time;
    qint64 m_zeroMs = 0; // second 0
    int m_second = 0;
    std::map<int, QList<Work>> m_script;
    QHash<base::VisitId, std::shared_ptr<PlayedPage>> m_pages;
    QStringList m_faults;
};

} // namespace mulakat::testing
