#pragma once
#include "base/result.h"
#include "station/columns.h"
#include "station/views.h"
#include "visits/booking.h"

#include <QByteArray>
#include <QHash>

namespace mulakat::station {

struct InmateImport {
    ColumnMap columns;              // fields: number name father age sex class wing languages nextCourt state
    QList<visits::Inmate> inmates;  // id empty: given when it is stored, the same number keeps its id
    QList<RejectedRow> rejected;    // "number-missing", "name-missing", "doubled"
    int duplicates = 0;             // the same number again with the same words
    QList<QStringList> sample;      // the first rows
};

// A line of the list for somebody who is known: what the file has no column for stays as it is known, and so does his id.
visits::Inmate listedOver(const visits::Inmate &known, visits::Inmate listed, const ColumnMap &columns);

// What a list changes: lines that are new, under a fresh id, and lines with other words than the one known by that number.
struct InmateChanges {
    QList<visits::Inmate> lines;
    int changed = 0;  // of the lines: known before
    int same = 0;     // known with the same words: nothing to write
};
InmateChanges changesOf(const InmateImport &list, const QHash<QString, visits::Inmate> &knownByNumber);

// A jail's inmate list as exported. Needed columns: number and name. Failures as parseDay.
base::Result<InmateImport> parseInmates(const QByteArray &bytes, const QHash<QString, QString> &mapping = {});

} // namespace mulakat::station
