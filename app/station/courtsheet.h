#pragma once
#include "audit/courtsheet.h"
#include "station/storeport.h"
#include "visits/booking.h"
#include "visits/visit.h"

#include <functional>

namespace mulakat::station {

// What a visit's sheet for a court is made from; of a desk as of mulakatctl.
struct CourtSource {
    QString jail;
    const visits::Booking *booking = nullptr; // null: not here
    const visits::Inmate *inmate = nullptr;   // the confirmed one
    QList<StorePort::LoggedRow> rows;
    QList<audit::Checkpoint> checkpoints;     // of all chains
    QList<QByteArray> sheets;                 // records of type "sheet"
    std::function<QString(const QString &staff)> nameOf;       // empty: nobody's
    std::function<QByteArray(const base::RecordId &)> textOf;  // empty: none
};

// Pure; who makes it and when is filled in by the caller.
audit::CourtSheet courtSheetOf(const visits::Visit &visit, const CourtSource &source);

} // namespace mulakat::station
