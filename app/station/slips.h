#pragma once
#include "station/stationlog.h"

namespace mulakat::station {

// The visit of a slip that the portal has signed, judged by what this station knows, without the hub: whose slip, which
// jail, which slot. Whether the visit is still to come is the caller's. Failures (info `visit` once it is known):
// NotVerified (forged or altered; `why` "no-key": the hub has told no key yet), UnknownVisit (`why` "other-jail"),
// WrongDay (`date` ISO), NotInThisState `why` "replaced" (an older slip: the visit is at `start` HH:MM now).
base::Result<base::VisitId> visitOfSlip(const QString &text, const StationLog &log);

// Why a slip of this visit opens nothing any more: NotInThisState with `why` "used" (and `at` HH:MM, when its party came),
// "cancelled" or "over"; TooLate for a no-show. Empty while the visit is still to come.
std::optional<base::Failure> spentSlip(const visits::Visit &visit);

} // namespace mulakat::station
