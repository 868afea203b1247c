#pragma once
#include "visits/merge.h"

#include <QByteArray>
#include <QStringList>

namespace mulakat::station {

// One event with all that its chain's hash covers. `entry.digest` is that hash (32 bytes).
struct ChainRow {
    visits::ChainEntry entry;
    int offsetMin = 330;  // local time minus UTC where it was written, minutes
    QByteArray prev;      // 32 bytes
};

// The same as the hub numbered it; `ignored` is the failure's name, or empty.
struct NumberedRow {
    qint64 order = 0;
    ChainRow row;
    QString ignored;
};

visits::OrderedEntry orderedEntry(const NumberedRow &row);

// A personal text or picture that belongs to a visit or an inmate, to be written with an event.
struct RecordDraft {
    base::RecordId id;
    base::VisitId visit; // empty for an inmate
    QString type;        // "booking", "inmate", "document", "text", "evidence"
    QByteArray body;
};

// The same as stored, with its salt: what a station posts and what it takes from the hub.
struct RecordRow {
    qint64 position = 0; // the hub's; 0 for an own one
    RecordDraft record;
    QByteArray salt;
    bool deleted = false; // purged at the hub
};

struct StaffEntry {
    base::StaffId id;
    QString name;
    QString role;   // "officer", "superintendent", "inspector"
    QString hash;   // Argon2id, libsodium's text form
    bool locked = false;
    QStringList languages = {}; // codes; empty: not said
};

} // namespace mulakat::station
