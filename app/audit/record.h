#pragma once
#include "base/ids.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace mulakat::audit {

// One row of table `event`. Every column but `hash` goes into the hash.
struct Record {
    base::StationId chain;
    qint64 sequence = 0; // from 1, without gaps
    QString visit;
    QString type;
    qint64 atMs = 0;     // UTC
    int offsetMin = 330; // local time minus UTC, minutes
    QString mover;
    QString by;          // StaffId or empty
    QString data;        // compact JSON, keys sorted: the stored text is what is hashed
    QByteArray prev;     // 32 bytes: hash of the record before, zeros for the first
    QByteArray hash;     // 32 bytes
};

// The columns as a JSON array in table order, UTF-8: what is hashed.
QByteArray canonical(const Record &record);
// SHA-256(0x00 ‖ canonical(record)).
QByteArray hashOf(const Record &record);
// Fills prev and hash. `previous` is the hash of the record before, empty for the first.
Record sealed(Record record, const QByteArray &previous);
QByteArray firstPrevious();                    // 32 zero bytes
QString canonicalData(const QJsonObject &data); // keys sorted, compact

} // namespace mulakat::audit
