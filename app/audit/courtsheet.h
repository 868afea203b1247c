#pragma once
#include "audit/checkpoint.h"
#include "audit/daysheet.h"

#include <QHash>
#include <QList>
#include <optional>

namespace mulakat::audit {

struct CourtPerson {
    QString name;
    QString fatherOrHusband;
    int age = 0;       // 0: not known
    QString relation;
    bool child = false;
};

// One event of the visit: as it stands in its chain, and as it is read out.
struct CourtRow {
    qint64 order = 0;  // the hub's number; 0: none yet
    Record record;
    QString ignored;   // failure name where it was not counted
    QString who;       // an officer's name, else what moved it
    QString says;      // its codes, then the ground in the person's own words
};

// One visit as a court is given it: what is printed, and what proves it.
struct CourtSheet {
    QString visrn;
    QString visit;     // its id in the log
    QString jail;
    QString mode;      // stable words
    QString kind;
    QString state;
    QString date;      // YYYY-MM-DD
    QString start;     // HH:MM
    int minutes = 0;
    QString place;
    QString inmate;    // name and number
    QList<CourtPerson> people;
    QList<CourtRow> rows;
    QList<Checkpoint> checkpoints; // of each chain the first that covers the visit's last record in it
    QList<QString> uncovered;      // chains without one yet
    QList<DaySheet> sheets;        // of the signed days that name the visit
    QString madeBy;    // StaffId, or "ctl"
    QString chain;     // whose key seals it
    qint64 madeUtcMs = 0;
};

// What goes beside the paper: the visit's records, checkpoints and signed days as in an export, each a line.
QByteArray courtData(const CourtSheet &sheet);
// What a station signs: SHA-256 of the paper and of the data, for which visit, by whom, when. A line a fact.
QByteArray courtSealText(const CourtSheet &sheet, const QByteArray &pdf, const QByteArray &data);
// Data and seal as one file.
QByteArray courtFile(const QByteArray &data, const DaySheet &seal);

struct CourtCheck {
    bool ok = true;
    int events = 0;
    int checkpoints = 0;
    int sheets = 0;
    QString visrn;
    QString why;       // first that is wrong: "unparsable", "hash", "prev", "checkpoint", "sheet", "seal", "data", "pdf"
    bool signerKnown = false; // every signature is by a key that is trusted
};
// Reads what courtFile() wrote. `pdf` is compared where it is given; `keys`: chain → public key (32 bytes) or fingerprint (8).
CourtCheck checkCourtFile(const QByteArray &file, const std::optional<QByteArray> &pdf, const QHash<QString, QByteArray> &keys);

} // namespace mulakat::audit
