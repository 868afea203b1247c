#include "station/callout.h"

#include <algorithm>

namespace mulakat::station {

namespace {

constexpr int longOverMinutes = 120; // nobody is fetched for a visit that should have begun so long ago

bool needsPrisoner(const VisitLine &line)
{
    switch (line.state) {
    case visits::State::Approved:
    case visits::State::Arrived:
    case visits::State::Verified:
    case visits::State::Ready:
        return true;
    default:
        return false;
    }
}

CallOutLine lineOf(const VisitLine &visit)
{
    CallOutLine line;
    line.visit = visit.id;
    line.visrn = visit.visrn;
    line.start = visit.start;
    line.mode = visit.mode;
    line.kind = visit.kind;
    line.track = visit.inmateTrack;
    line.place = visit.place;
    line.inmate = visit.inmate;
    line.inmateLatin = visit.inmateLatin;
    line.number = visit.inmateNumber;
    line.status = visit.inmateStatus;
    line.confirmed = visit.inmateConfirmed;
    line.visitorHere = visit.state != visits::State::Approved || visit.lobby;
    return line;
}

void put(QList<CallOutWing> &wings, const QString &wing, const CallOutLine &line)
{
    for (CallOutWing &known : wings) {
        if (known.wing == wing) {
            known.lines << line;
            return;
        }
    }
    wings << CallOutWing{wing, {line}};
}

void sort(CallOutList &list)
{
    std::sort(list.wings.begin(), list.wings.end(), [](const CallOutWing &a, const CallOutWing &b) {
        return a.wing.isEmpty() != b.wing.isEmpty() ? b.wing.isEmpty() : a.wing < b.wing;
    });
    for (CallOutWing &wing : list.wings) {
        std::sort(wing.lines.begin(), wing.lines.end(), [](const CallOutLine &a, const CallOutLine &b) {
            return std::tie(a.start, a.place, a.visrn) < std::tie(b.start, b.place, b.visrn);
        });
    }
    std::sort(list.batches.begin(), list.batches.end());
}

} // namespace

CallOutList callOut(const QList<VisitLine> &today, const CallOutWish &wish, const QDateTime &now)
{
    CallOutList list;
    list.date = now.date();
    list.batch = wish.batch;
    const QDateTime last = now.addSecs(qint64(wish.minutes) * 60);
    list.from = wish.batch.value_or(now.time());
    list.until = wish.batch ? *wish.batch : last.date() > now.date() ? QTime(23, 59) : last.time();
    for (const VisitLine &visit : today) {
        if (visit.date != now.date() || !visit.start.isValid() || !needsPrisoner(visit))
            continue;
        const qint64 sinceStart = visit.start.secsTo(now.time());
        if (sinceStart > qint64(longOverMinutes) * 60)
            continue;
        if (!list.batches.contains(visit.start))
            list.batches << visit.start;
        if (wish.batch ? visit.start == *wish.batch : visit.start <= list.until)
            put(list.wings, visit.inmateWing, lineOf(visit));
    }
    sort(list);
    return list;
}

} // namespace mulakat::station
