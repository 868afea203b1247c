#pragma once
#include "audit/signingkey.h"
#include "store/database.h"
#include "store/eventlog.h"
#include "store/records.h"

#include <memory>

namespace mulakat::store {

struct StaffRow {
    base::StaffId id;
    QString name;
    QString role;
    QString hash;
    bool locked = false;
    QStringList languages = {}; // codes; empty: not said
};

// One file (or PostgreSQL database) with everything a hub or a station keeps: log, records, settings, staff. Lives on the
// thread that opened it.
class LogStore
{
public:
    // `location` as Database::open; keys lie in `keysDir` and are made where they are missing: records.key, index.key and
    // <chain>.key of the own chain.
    static base::Result<std::unique_ptr<LogStore>> open(const QString &location, const QString &keysDir,
                                                        const base::StationId &ownChain);

    Database &database() { return *m_database; }
    EventLog &events() { return m_events; }
    Records &records() { return m_records; }
    const audit::SigningKey &key() const { return m_key; }

    QString setting(const QString &name) const; // empty where unknown
    base::Done setSetting(const QString &name, const QString &value);
    base::Result<QList<StaffRow>> staff() const;
    base::Done putStaff(const StaffRow &row);    // NotAllowed where the name is another's
    base::Done setStaff(const QList<StaffRow> &rows);
    QString keyed(const QString &text) const;    // keyed digest, 16 hex characters
    QByteArray cardKey() const; // 32 bytes made of index.key: what stations digest cards with; nothing else comes out of it

private:
    LogStore(std::unique_ptr<Database> database, audit::SigningKey key, QByteArray recordsKey, QByteArray indexKey);

    std::unique_ptr<Database> m_database;
    EventLog m_events;
    Records m_records;
    audit::SigningKey m_key;
    QByteArray m_indexKey;
};

} // namespace mulakat::store
