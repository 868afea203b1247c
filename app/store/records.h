#pragma once
#include "base/ids.h"
#include "store/database.h"

#include <QByteArray>
#include <QList>

namespace mulakat::store {

// A text or picture as it is kept; `body` is in the clear only in memory.
struct StoredRecord {
    base::RecordId id;
    qint64 position = 0; // rises with every change: what is after N is new
    base::VisitId visit;
    QString type;
    QByteArray salt;
    QString digest;      // salted SHA-256, hex: what the event carries
    QByteArray body;
    bool deleted = false;
};

// Personal data, encrypted with XChaCha20-Poly1305 under keys/records.key; id and type are bound to the text, so that rows
// cannot be exchanged.
class Records
{
public:
    Records(Database &database, QByteArray key);

    // A new one, or another body for the same id. `salt` empty: a new one is made. Answers the digest.
    base::Result<QString> put(const base::RecordId &id, const base::VisitId &visit, const QString &type,
                              const QByteArray &body, QByteArray salt = {});
    base::Result<StoredRecord> get(const base::RecordId &id) const; // UnknownVisit where there is none
    base::Result<QList<StoredRecord>> since(qint64 position, int limit, const QStringList &types = {}) const;
    base::Result<QList<StoredRecord>> ofType(const QString &type) const;
    QString typeOf(const base::RecordId &id) const;
    qint64 lastPosition() const;
    // The body is wiped, the row stays as proof that there was one.
    base::Done purge(const base::RecordId &id, qint64 nowMs);

private:
    base::Result<QList<StoredRecord>> read(const QString &where, const QVariantList &values) const;

    Database &m_database;
    QByteArray m_key;
};

QString saltedDigest(const QByteArray &salt, const QByteArray &body);

} // namespace mulakat::store
