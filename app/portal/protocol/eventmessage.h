#pragma once
#include "base/ids.h"
#include "base/result.h"
#include "visits/merge.h"

#include <QByteArray>
#include <QJsonObject>

namespace mulakat::portal::protocol {

// One event with what its chain adds, and the hub's number once it has one.
struct EventMessage {
    qint64 order = 0;        // 0: not numbered (a station posts it)
    QString ignored;         // failure name where the hub marked it, else empty
    base::StationId chain;
    qint64 sequence = 0;     // from 1
    visits::Event event;
    int offsetMin = 330;     // local time minus UTC where it was written, minutes
    QByteArray prev;         // 32 bytes
    QByteArray hash;         // 32 bytes

    static base::Result<EventMessage> fromJson(const QJsonObject &json);
    QJsonObject toJson() const; // `order` and `ignored` only where it is numbered

    visits::OrderedEntry ordered() const; // for StationCopy::learn
};

// One personal record beside the log. `body` travels as base64: JSON text, plain text or (documents) JPEG.
struct RecordMessage {
    qint64 position = 0;     // where the hub put it; 0 when a station posts it
    base::RecordId id;
    base::VisitId visit;     // empty for an inmate
    QString type;            // "booking", "inmate", "document", "text", "evidence"
    QByteArray salt;         // 16 to 32 bytes, hex on the way
    QByteArray body;
    bool deleted = false;    // purged at the hub: drop yours

    static base::Result<RecordMessage> fromJson(const QJsonObject &json);
    QJsonObject toJson() const;
};

// POST /api/v1/events
struct PostEvents {
    QList<RecordMessage> records;
    QList<EventMessage> events; // own chain, ascending
    static base::Result<PostEvents> fromBytes(const QByteArray &body);
    QByteArray toBytes() const;
};
struct PostResult {
    qint64 sequence = 0;
    qint64 order = 0;
    QString ignored;         // failure name, or empty
};
struct PostReply {
    qint64 next = 1;         // sequence the hub wants next of this chain
    QList<PostResult> results;
    static base::Result<PostReply> fromBytes(const QByteArray &body);
    QByteArray toBytes() const;
};

// GET /api/v1/events
struct EventsReply {
    QString epoch;
    qint64 last = 0;         // newest number the hub has given, not the last of this page
    QList<EventMessage> events;
    static base::Result<EventsReply> fromBytes(const QByteArray &body);
    QByteArray toBytes() const;
};

// GET /api/v1/records
struct RecordsReply {
    qint64 last = 0;         // newest position the hub has
    qint64 through = 0;      // ask for `after=through` next; records hidden from this role are passed over
    QList<RecordMessage> records;
    static base::Result<RecordsReply> fromBytes(const QByteArray &body);
    QByteArray toBytes() const;
};

} // namespace mulakat::portal::protocol
