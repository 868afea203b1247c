#pragma once
#include "visits/book.h"
#include "visits/uptime.h"

#include <QSet>

namespace mulakat::station {

// What is known about the times in which nobody could come.
struct GapFacts {
    visits::UpTime checkIn;       // of the desks
    visits::UpTime portal;        // of the hub
    qint64 nowUtcMs = 0;
    QSet<base::VisitId> live;     // talks that go on now
};

enum class GapKind { Interrupted, Missed };

struct GapHit {
    base::VisitId visit;
    GapKind kind = GapKind::Missed;
    visits::Stretch down;         // in its time nobody was there
};

// The visits that a gap has hit and nobody has settled yet, by slot: talks it cut, and visits whose time it took. Only of the
// last week; what was before the first sign of life is not a gap. Pure.
QList<GapHit> gapHits(const visits::VisitBook &book, const GapFacts &facts);
// A talk that runs by the log and was cut by a gap.
bool isCut(const visits::Visit &visit, const GapFacts &facts);
// The gaps of the last week, oldest first.
QList<visits::Stretch> gapsOf(const GapFacts &facts);

} // namespace mulakat::station
