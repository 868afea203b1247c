#include "station/gap.h"

#include "base/clock.h"

#include <algorithm>

namespace mulakat::station {

namespace {

using visits::State;
using visits::Stretch;
using visits::UpTime;

constexpr int daysBack = 7;
constexpr qint64 minuteMs = 60'000;

// Between signs of life only.
QList<Stretch> gapsIn(const UpTime &up, qint64 from, qint64 to)
{
    if (up.stretches().isEmpty())
        return {};
    return up.downs(std::max(from, up.stretches().constFirst().fromMs), to);
}

std::optional<Stretch> firstGap(const GapFacts &facts, const visits::Visit &visit, qint64 from, qint64 to)
{
    const bool video = visit.mode == visits::Mode::Video;
    QList<Stretch> gaps = gapsIn(video ? facts.portal : facts.checkIn, from, to);
    // A call needs both; those who sit at a window do not notice that the hub is away.
    if (gaps.isEmpty() && video && visits::isRunning(visit.state))
        gaps = gapsIn(facts.checkIn, from, to);
    return gaps.isEmpty() ? std::nullopt : std::optional(Stretch{gaps.constFirst().fromMs, gaps.constLast().toMs});
}

std::optional<GapHit> hitOf(const visits::Visit &visit, const visits::Jail &jail, const GapFacts &facts)
{
    const qint64 start = base::slotUtcMs(visit.slot.date, visit.slot.start);
    if (visits::isRunning(visit.state) && !facts.live.contains(visit.id)) {
        const auto gap = firstGap(facts, visit, visit.startedAtUtcMs, facts.nowUtcMs);
        return gap ? std::optional(GapHit{visit.id, GapKind::Interrupted, *gap}) : std::nullopt;
    }
    const bool waits = visit.state == State::Approved || visit.state == State::Arrived || visit.state == State::Verified
        || visit.state == State::Ready;
    if (!waits || start > facts.nowUtcMs)
        return std::nullopt;
    // Who has not come had until the end of the grace; who was here, the time of the talk.
    const int minutes = visit.state == State::Approved ? jail.graceMinutes : visit.slot.minutes;
    const auto gap = firstGap(facts, visit, start, std::min(facts.nowUtcMs, start + minutes * minuteMs));
    return gap ? std::optional(GapHit{visit.id, GapKind::Missed, *gap}) : std::nullopt;
}

} // namespace

QList<GapHit> gapHits(const visits::VisitBook &book, const GapFacts &facts)
{
    const QDate today = base::toJailTime(facts.nowUtcMs).date();
    QList<const visits::Visit *> visits;
    for (const visits::Visit &visit : book.visits()) {
        if (visit.slot.date >= today.addDays(-daysBack) && visit.slot.date <= today)
            visits << &visit;
    }
    std::sort(visits.begin(), visits.end(), [](const visits::Visit *a, const visits::Visit *b) {
        return std::tie(a->slot.date, a->slot.start, a->place, a->visrn) < std::tie(b->slot.date, b->slot.start, b->place, b->visrn);
    });
    QList<GapHit> hits;
    for (const visits::Visit *visit : std::as_const(visits)) {
        if (const auto hit = hitOf(*visit, book.jail(), facts))
            hits << *hit;
    }
    return hits;
}

bool isCut(const visits::Visit &visit, const GapFacts &facts)
{
    return visits::isRunning(visit.state) && firstGap(facts, visit, visit.startedAtUtcMs, facts.nowUtcMs);
}

QList<Stretch> gapsOf(const GapFacts &facts)
{
    const qint64 from = facts.nowUtcMs - daysBack * 24 * 60 * minuteMs;
    return gapsIn(facts.checkIn, from, facts.nowUtcMs);
}

} // namespace mulakat::station
