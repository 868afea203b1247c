#include "base/logging.h"
#include "portal/hub/hub.h"
#include "portal/hub/hubstate.h"
#include "visits/slots.h"

namespace mulakat::portal::hub {

namespace {

constexpr int checkpointEvery = 100;              // own events
constexpr qint64 checkpointMs = 15 * 60 * 1000;
constexpr qint64 hubClocksDifferMs = 5 * 60 * 1000; // machines of one jail

// A no-show is who did not come though they could: from the slot's start to the end of the grace there was somewhere to come
// to, without a gap. Where there was a gap an officer settles it.
bool couldCome(const visits::Visit &visit, const visits::UpTime &up, qint64 graceMs, qint64 nowMs)
{
    const qint64 start = base::slotUtcMs(visit.slot.date, visit.slot.start);
    return nowMs >= start + graceMs && !up.wasDown(start, start + graceMs);
}

} // namespace

// As a desk's: not before this program was built, nor before the log's last entry, unless an officer has given the time since.
bool Hub::clockFits() const
{
    const qint64 now = m->clock.utcMs();
    return now >= m_builtUtcMs && now + hubClocksDifferMs >= m->saidUtcMs;
}

base::Done Hub::tick()
{
    const qint64 now = m->clock.utcMs();
    if (!clockFits()) { // nobody can arrive: this time counts as down, and nobody misses anything by a wrong clock
        const auto caught = m->write([] { return base::done(); });
        tell();
        return caught;
    }
    if (const auto kept = m->write([&] { return m->noteUp(); }); !kept)
        return kept;
    const visits::Jail &jail = m->order.book().jail();
    QList<visits::Event> missing;
    for (const visits::Visit &visit : m->order.book().visits()) {
        const visits::UpTime &up = visit.mode == visits::Mode::Video ? *m->up : *m->checkIn;
        if (visit.state != visits::State::Approved || !couldCome(visit, up, qint64(jail.graceMinutes) * 60000, now))
            continue;
        const qint64 since = (now - base::slotUtcMs(visit.slot.date, visit.slot.start)) / 1000;
        missing << visits::Event{visit.id, visits::EventType::NoShow,
                                 {{QStringLiteral("grace"), jail.graceMinutes}, {QStringLiteral("up"), since}}, now,
                                 visits::Mover::Clock, {}};
    }
    for (const visits::Event &event : missing) {
        if (const auto written = submit(event, {}); !written)
            qCWarning(base::logPortal, "no-show not written: %s", qPrintable(base::failureName(written.error().code)));
    }
    const bool due = m->sinceCheckpoint >= checkpointEvery
        || (m->sinceCheckpoint > 0 && m->clock.monotonicMs() - m->checkpointMonotonicMs >= checkpointMs);
    tell();
    return due ? checkpoint() : base::done();
}

base::Done Hub::checkpoint()
{
    const auto signed_ = m->write([&] { return m->log->checkpoint(m->clock.utcMs()); });
    if (signed_) {
        m->sinceCheckpoint = 0;
        m->checkpointMonotonicMs = m->clock.monotonicMs();
    }
    return signed_;
}

} // namespace mulakat::portal::hub
