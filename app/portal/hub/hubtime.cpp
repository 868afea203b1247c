#include "base/logging.h"
#include "portal/hub/hub.h"
#include "portal/hub/hubstate.h"
#include "visits/slots.h"

namespace mulakat::portal::hub {

namespace {

const QString upKey = QStringLiteral("up");       // "<since ms> <seen ms>", UTC
constexpr qint64 gapMs = 90000;                   // longer than this without a tick: the hub was down
constexpr int checkpointEvery = 100;              // own events
constexpr qint64 checkpointMs = 15 * 60 * 1000;

// Seconds the hub has been up since the slot began; without a break at the end of them.
qint64 upSeconds(const visits::Visit &visit, qint64 upSinceMs, qint64 nowMs)
{
    const qint64 start = base::slotUtcMs(visit.slot.date, visit.slot.start);
    return (nowMs - std::max(start, upSinceMs)) / 1000;
}

} // namespace

// A new time of being up begins after a gap, and where the clock went back.
void Hub::State::noteUp()
{
    if (upSeenMs == 0) {
        const QStringList words = log->setting(upKey).split(u' ');
        upSinceMs = words.value(0).toLongLong();
        upSeenMs = words.value(1).toLongLong();
    }
    const qint64 now = clock.utcMs();
    const bool unbroken = upSinceMs > 0 && now >= upSeenMs && now - upSeenMs <= gapMs;
    upSinceMs = unbroken ? upSinceMs : now;
    upSeenMs = now;
}

base::Done Hub::tick()
{
    const qint64 now = m->clock.utcMs();
    m->noteUp();
    const auto kept = m->write([&] {
        return m->log->setSetting(upKey, QStringLiteral("%1 %2").arg(m->upSinceMs).arg(now));
    });
    if (!kept)
        return kept;
    const visits::Jail &jail = m->order.book().jail();
    QList<visits::Event> missing;
    for (const visits::Visit &visit : m->order.book().visits()) {
        const qint64 up = upSeconds(visit, m->upSinceMs, now);
        if (visit.state != visits::State::Approved || up < qint64(jail.graceMinutes) * 60)
            continue;
        missing << visits::Event{visit.id, visits::EventType::NoShow,
                                 {{QStringLiteral("grace"), jail.graceMinutes}, {QStringLiteral("up"), up}}, now,
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
