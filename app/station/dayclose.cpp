#include "station/dayclose.h"

#include "base/clock.h"
#include "visits/sheetfacts.h"

#include <QSet>
#include <algorithm>

namespace mulakat::station {

namespace {

using visits::EventType;
using visits::State;

constexpr int unsignedBack = 30; // days
constexpr qint64 tickMs = 60'000; // the hub's clock looks twice a minute

QString noteCode(const visits::Event &event)
{
    return visits::word(event, QLatin1String("code"));
}

} // namespace

std::optional<Unfinished> unfinished(const visits::Visit &visit, const visits::Jail &jail, bool hit, bool clockDecides, qint64 nowUtcMs)
{
    const qint64 start = base::slotUtcMs(visit.slot.date, visit.slot.start);
    const qint64 graceOver = start + qint64(jail.graceMinutes) * 60'000 + tickMs;
    switch (visit.state) {
    case State::InProgress:
    case State::Interrupted:
        return Unfinished{QStringLiteral("running"), CloseAct::EndTalk, 0};
    case State::Arrived:
    case State::Verified:
    case State::Ready:
        return Unfinished{QStringLiteral("here"), CloseAct::WentHome, 0};
    case State::Approved:
        if (start > nowUtcMs)
            return Unfinished{QStringLiteral("later"), CloseAct::AnotherDay, 0};
        if (hit)
            return Unfinished{QStringLiteral("missed"), CloseAct::AnotherDay, 0};
        if (clockDecides && nowUtcMs < graceOver)
            return Unfinished{QStringLiteral("waiting"), CloseAct::Wait, graceOver};
        return Unfinished{QStringLiteral("not-come"), CloseAct::NotHeld, 0};
    default:
        return std::nullopt;
    }
}

bool isOfDay(const visits::Visit &visit)
{
    return visit.state != State::None && visit.state != State::Draft && visit.state != State::Pending && visit.state != State::Rejected;
}

QList<QDate> unsignedDays(const visits::VisitBook &book, QDate today)
{
    QSet<QDate> days;
    for (const visits::Visit &visit : book.visits()) {
        const QDate date = visit.slot.date;
        if (date < today && date >= today.addDays(-unsignedBack) && isOfDay(visit) && visit.state != State::Closed)
            days << date;
    }
    QList<QDate> sorted = days.values();
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

audit::SheetEntry sheetEntry(const visits::Visit &visit, const QList<LoggedEvent> &history)
{
    audit::SheetEntry entry{false, visit.id.text(), visits::sheetFacts(visit), {}};
    for (const LoggedEvent &one : history) {
        const QString chain = one.chain.text();
        const auto it = std::find_if(entry.points.begin(), entry.points.end(), [&](const audit::SheetPoint &p) { return p.chain == chain; });
        if (it == entry.points.end())
            entry.points << audit::SheetPoint{chain, one.sequence, one.digest};
        else if (it->sequence < one.sequence)
            *it = {chain, one.sequence, one.digest};
    }
    std::sort(entry.points.begin(), entry.points.end(), [](const audit::SheetPoint &a, const audit::SheetPoint &b) { return a.chain < b.chain; });
    return entry;
}

QList<audit::SheetEntry> lateNotes(const visits::Visit &visit, const QList<LoggedEvent> &history)
{
    QList<audit::SheetEntry> notes;
    bool closed = false;
    for (const LoggedEvent &one : history) {
        if (one.ignored)
            continue;
        if (one.event.type == EventType::Closed)
            closed = true;
        else if (one.event.type == EventType::Annotated && noteCode(one.event) == QLatin1String("supplement"))
            notes.clear();
        else if (one.event.type == EventType::Annotated && closed && noteCode(one.event).isEmpty())
            notes << audit::SheetEntry{true, visit.id.text(), visit.visrn, {{one.chain.text(), one.sequence, one.digest}}};
    }
    return notes;
}

} // namespace mulakat::station
