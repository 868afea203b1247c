#pragma once
#include "base/result.h"
#include "station/columns.h"
#include "station/views.h"
#include "visits/booking.h"
#include "visits/jail.h"
#include "visits/visit.h"

#include <QByteArray>
#include <QHash>

namespace mulakat::station {

struct ImportedVisit {
    int line = 0;
    visits::Booking booking; // visit id empty: given when it is stored
    visits::Slot slot;
    QString place;
};

struct DayImport {
    ColumnMap columns;
    QList<ImportedVisit> visits;
    QList<RejectedRow> rejected; // by line, each with its code
    int duplicates = 0;          // the same registration again in this file, with the same words
    QList<QStringList> sample;   // the first rows, masked
};

// A day as a jail's clerk exports it. All or nothing per row; a row that cannot be understood is reported and left out.
// Codes of rejected rows: "visrn-missing", "visitor-missing", "inmate-missing", "date-impossible", "time-impossible",
// "doubled" (the number again, with other words), "age-impossible". Failures: Unreadable, TooLarge, NotADay (no heading row with
// the needed columns; info `missing`). Nothing is written; no Aadhaar number survives reading.
base::Result<DayImport> parseDay(const QByteArray &bytes, const visits::Jail &jail,
                                 const QHash<QString, QString> &mapping = {});

} // namespace mulakat::station
