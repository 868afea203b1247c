#include "day/dayrun.h"

#include "base/clock.h"
#include "base/failure.h"

#include <QFile>

namespace mulakat::testing {
using namespace Qt::StringLiterals;

namespace {
constexpr int dayBegins = -1000;
constexpr int stepSeconds = 2;   // the longest after which a booth's talk clock still counts all of it
} // namespace

DayRun::DayRun(SimJail &jail, DayPlan &plan, TestClock &clock, VirtualTime &time)
    : m_jail(jail)
    , m_plan(plan)
    , m_clock(clock)
    , m_time(time)
    , m_zeroMs(base::slotUtcMs(plan.date(), plan.clockAt(0)))
{
}

void DayRun::act(const Planned &visit, const char *what, const Call &call)
{
    call([this, visrn = visit.visrn, what, second = m_second](const base::Done &done) {
        if (!done)
            fault(u"%1: %2 refused at %3: %4"_s.arg(visrn, QLatin1String(what), m_plan.clockAt(second).toString(), base::failureName(done.error().code)));
    });
}

void DayRun::signIn(int desk, const QString &name)
{
    m_jail.desk(desk).desk->signIn(name, name, [this, name](const base::Result<station::StaffView> &staff) {
        if (!staff)
            fault(name + u": no sign-in"_s);
    });
}

bool DayRun::openDay()
{
    signIn(0, m_plan.officer(0, dayBegins));
    signIn(1, m_plan.officer(1, dayBegins));
    const QString path = m_jail.folder() + u"/day.csv"_s;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(m_plan.csv()) < 0)
        return false;
    file.close();
    station::LocalDesk &desk = *m_jail.desk(0).desk;
    int taken = -1;
    desk.previewImport(path, [&](const base::Result<station::ImportPreview> &preview) {
        if (preview)
            desk.confirmImport(preview->token, [&](const base::Result<int> &count) { taken = count.value_or(-1); });
    });
    m_time.settleUntil([&] { return taken >= 0 && m_jail.isQuiet(); });
    if (taken != m_plan.visits().size() || !m_jail.disagreement().isEmpty()) {
        fault(u"%1 of %2 visits were taken in; %3"_s.arg(taken).arg(m_plan.visits().size()).arg(m_jail.disagreement()));
        return false;
    }
    for (const visits::Visit &visit : m_jail.hub().book().visits())
        m_plan.setId(visit.visrn, visit.id);
    return true;
}

bool DayRun::run()
{
    if (!openDay())
        return false;
    write();
    const int over = m_script.crbegin()->first;
    for (m_second = dayBegins + stepSeconds; m_second <= over; m_second += stepSeconds) {
        m_time.step(stepSeconds * 1000);
        if (m_second % 60 == 0) { // somebody is at each desk
            m_jail.desk(0).desk->touch();
            m_jail.desk(1).desk->touch();
        }
        const auto works = m_script.find(m_second);
        if (works == m_script.end())
            continue;
        for (const Work &work : works->second)
            work();
        if (!m_time.settleUntil([this] { return m_jail.isQuiet(); }))
            fault(u"not quiet at %1: %2"_s.arg(m_plan.clockAt(m_second).toString(), m_jail.disagreement()));
    }
    return true;
}

void DayRun::write()
{
    writeDay();
    for (int slot = 0; slot < m_plan.slotCount(); ++slot) {
        if (m_plan.isBatch(slot))
            writeBatch(slot);
    }
    for (const Planned &visit : m_plan.visits())
        visit.isVideo() ? writeVideo(visit) : writeFace(visit);
}

// What happens once: another officer at desk 2, its cable cut and mended, the end of the day.
void DayRun::writeDay()
{
    const int cut = m_plan.cutSlot() * DayPlan::slotSeconds;
    at(m_plan.shiftEnds(), [this] {
        m_jail.desk(1).desk->signOut();
        signIn(1, m_plan.officer(1, m_second));
    });
    at(cut + at::cut, [this] { m_jail.cable().cut(); });
    at(cut + at::mended - 2, [this] {
        const station::Health health = m_jail.desk(1).desk->snapshot()->health;
        if (health.portalReached || health.waitingToSend == 0)
            fault(u"desk 2 was not cut off, or had nothing to send: %1"_s.arg(health.waitingToSend));
    });
    at(cut + at::mended, [this] { m_jail.cable().mend(); });
    at(cut + at::mended + 30, [this] {
        if (!m_jail.disagreement().isEmpty())
            fault(u"half a minute after the cable was mended: "_s + m_jail.disagreement());
    });
    const int over = (m_plan.slotCount() - 1) * DayPlan::slotSeconds + at::lateEnds + 60;
    at(over, [this] { signIn(0, DayPlan::superintendent()); });
    at(over + 2, [this] { closeDay(); });
    at(over + 4, [] {});
}

void DayRun::closeDay()
{
    station::LocalClose &close = *m_jail.desk(0).close;
    close.day(m_plan.date(), [this](const base::Result<station::CloseView> &view) {
        if (!view || !view->unfinished.isEmpty() || !view->unsynced.isEmpty() || view->visits != m_plan.visits().size() || !view->hinder.isEmpty())
            fault(u"the day is not ready to be signed: "_s
                  + (view ? u"%1 unfinished, %2 not synced, %3 visits, %4"_s.arg(view->unfinished.size()).arg(view->unsynced.size()).arg(view->visits).arg(view->hinder)
                          : base::failureName(view.error().code)));
    });
    close.sign(m_plan.date(), [this](const base::Result<station::SheetView> &sheet) {
        if (!sheet || !sheet->genuine || sheet->visits != m_plan.visits().size() || sheet->officer != DayPlan::superintendent())
            fault(u"the sheet: "_s + (sheet ? u"%1 visits by %2"_s.arg(sheet->visits).arg(sheet->officer) : base::failureName(sheet.error().code)));
    });
}

} // namespace mulakat::testing
