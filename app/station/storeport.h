#pragma once
#include "audit/checkpoint.h"
#include "base/result.h"
#include "station/chainrow.h"

namespace mulakat::station {

// One event to be written, and the record it names (its salted digest goes into the event's `digest`, where the event
// carries `record` or `booking`).
struct EventDraft {
    visits::Event event;
    std::optional<RecordDraft> record;
};

// What a station knew when it last ran.
struct KnownLog {
    QList<visits::OrderedEntry> ordered; // by the hub's number
    QList<visits::ChainEntry> waiting;   // own entries that have none yet, oldest first
};

// Where a station keeps its chain, its copy of the hub's log and records. Lives on the station thread, as its caller.
class StorePort
{
public:
    virtual ~StorePort() = default;

    // Opens the files; everything else comes after it. StoreFailed, StoreNewer, DiskFull, KeyMissing.
    virtual base::Done open() = 0;
    virtual base::Result<KnownLog> load() = 0;
    // All of them in one transaction, or none.
    virtual base::Result<QList<visits::ChainEntry>> append(const QList<EventDraft> &drafts) = 0;
    // A record that no event names (an inmate of the list).
    virtual base::Done putRecord(const RecordDraft &record) = 0;

    // Own entries from `sequence` on, with the records they name: what the hub is sent.
    struct Outgoing {
        QList<ChainRow> events;
        QList<RecordRow> records;
    };
    virtual base::Result<Outgoing> outgoing(qint64 sequence, int limit) = 0;

    // What the hub numbered: hashes and order are checked; own rows get their number. One transaction.
    virtual base::Done takeNumbered(const QList<NumberedRow> &rows) = 0;
    virtual base::Done takeRecords(const QList<RecordRow> &rows) = 0;
    // The hub was restored: forgets every number and every other chain's rows; the own chain stays.
    virtual base::Result<QList<visits::ChainEntry>> forgetNumbers() = 0;

    virtual base::Result<QByteArray> record(const base::RecordId &id) = 0;
    virtual base::Result<QList<RecordDraft>> recordsOfType(const QString &type) = 0;

    virtual QString setting(const QString &key) = 0; // empty where unknown
    virtual base::Done setSetting(const QString &key, const QString &value) = 0;
    // The jail's key for digests of cards, as the hub gave it; it lies among the keys, never in the database. Empty: not yet.
    virtual QByteArray cardKey() { return {}; }
    virtual base::Done keepCardKey(const QByteArray &) { return base::done(); }
    virtual QList<StaffEntry> staff() = 0;
    virtual base::Done setStaff(const QList<StaffEntry> &staff) = 0;
    // The rows about one visit as they are stored, by the hub's number; own ones without a number last (order 0).
    struct LoggedRow {
        qint64 order = 0;
        audit::Record record;
        QString ignored; // failure name, or empty
    };
    virtual base::Result<QList<LoggedRow>> rowsOf(const base::VisitId &) { return QList<LoggedRow>(); }
    virtual base::Result<QList<audit::Checkpoint>> checkpoints() { return QList<audit::Checkpoint>(); }
    // Signs where the own chain stands; at a clean stop.
    virtual void checkpoint() = 0;
    // By the own chain's key. KeyMissing where there is none.
    struct Signed {
        QByteArray signature; // Ed25519
        QByteArray signer;    // public key
    };
    virtual base::Result<Signed> sign(const QByteArray &) { return base::fail(base::FailureCode::KeyMissing); }
};

} // namespace mulakat::station
