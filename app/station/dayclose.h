#pragma once
#include "audit/daysheet.h"
#include "station/closeservice.h"
#include "station/gap.h"
#include "station/stationlog.h"

namespace mulakat::station {

// What a day's close is decided by. Pure.

// How a visit is finished; std::nullopt for one that is.
struct Unfinished {
    QString why;
    CloseAct act = CloseAct::Wait;
    qint64 waitUntilUtcMs = 0;
};
// `hit`: a gap took its time. `clockDecides`: the hub is reached, so that a no-show comes by itself.
std::optional<Unfinished> unfinished(const visits::Visit &visit, const visits::Jail &jail, bool hit, bool clockDecides, qint64 nowUtcMs);

// Visits that belong on the sheet of their day.
bool isOfDay(const visits::Visit &visit);
// Past days of the last month with a visit that no sheet has, oldest first.
QList<QDate> unsignedDays(const visits::VisitBook &book, QDate today);

// What a sheet says of this visit, with the records it rests on.
audit::SheetEntry sheetEntry(const visits::Visit &visit, const QList<LoggedEvent> &history);
// Notes that came after the visit was closed and stand on no supplement.
QList<audit::SheetEntry> lateNotes(const visits::Visit &visit, const QList<LoggedEvent> &history);

} // namespace mulakat::station
