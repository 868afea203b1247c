#include "store/records.h"

#include <QCryptographicHash>
#include <sodium.h>

namespace mulakat::store {

namespace {

unsigned char *bytes(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

const unsigned char *bytes(const QByteArray &array)
{
    return reinterpret_cast<const unsigned char *>(array.constData());
}

QByteArray boundTo(const QString &id, const QString &type)
{
    return "record|" + id.toUtf8() + '|' + type.toUtf8();
}

QByteArray encrypted(const QByteArray &body, const QByteArray &bound, const QByteArray &nonce, const QByteArray &key)
{
    QByteArray out(body.size() + qsizetype(crypto_aead_xchacha20poly1305_ietf_ABYTES), Qt::Uninitialized);
    unsigned long long length = 0;
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytes(out), &length, bytes(body), static_cast<unsigned long long>(body.size()),
                                               bytes(bound), static_cast<unsigned long long>(bound.size()), nullptr,
                                               bytes(nonce), bytes(key));
    out.truncate(qsizetype(length));
    return out;
}

base::Result<QByteArray> decrypted(const QByteArray &sealed, const QByteArray &bound, const QByteArray &nonce, const QByteArray &key)
{
    if (sealed.size() < qsizetype(crypto_aead_xchacha20poly1305_ietf_ABYTES)
        || nonce.size() != qsizetype(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES))
        return base::fail(base::FailureCode::StoreFailed, {{QStringLiteral("detail"), QStringLiteral("record damaged")}});
    QByteArray out(sealed.size(), Qt::Uninitialized);
    unsigned long long length = 0;
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(bytes(out), &length, nullptr, bytes(sealed),
                                                   static_cast<unsigned long long>(sealed.size()), bytes(bound),
                                                   static_cast<unsigned long long>(bound.size()), bytes(nonce), bytes(key)) != 0)
        return base::fail(base::FailureCode::StoreFailed, {{QStringLiteral("detail"), QStringLiteral("record altered")}});
    out.truncate(qsizetype(length));
    return out;
}

} // namespace

QString saltedDigest(const QByteArray &salt, const QByteArray &body)
{
    return QString::fromLatin1(QCryptographicHash::hash(salt + body, QCryptographicHash::Sha256).toHex());
}

Records::Records(Database &database, QByteArray key)
    : m_database(database)
    , m_key(std::move(key))
{
    Q_ASSERT(m_key.size() == qsizetype(crypto_aead_xchacha20poly1305_ietf_KEYBYTES));
}

base::Result<QString> Records::put(const base::RecordId &id, const base::VisitId &visit, const QString &type,
                                   const QByteArray &body, QByteArray salt)
{
    if (salt.isEmpty())
        salt = base::randomBytes(16);
    const QByteArray nonce = base::randomBytes(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
    const QString digest = saltedDigest(salt, body);
    const QByteArray sealed = encrypted(body, boundTo(id.text(), type), nonce, m_key);
    Transaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun().error();
    const auto done = m_database.run(
        QStringLiteral("INSERT INTO record (id, position, visit, type, salt, digest, nonce, body, deleted_ms) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0) ON CONFLICT (id) DO UPDATE SET position = excluded.position, "
                       "visit = excluded.visit, type = excluded.type, salt = excluded.salt, digest = excluded.digest, "
                       "nonce = excluded.nonce, body = excluded.body, deleted_ms = 0"),
        {id.text(), lastPosition() + 1, visit.text().isNull() ? QLatin1String("") : visit.text(), type, salt, digest, nonce, sealed});
    if (!done)
        return done.error();
    if (const auto committed = transaction.commit(); !committed)
        return committed.error();
    return digest;
}

base::Result<QList<StoredRecord>> Records::read(const QString &where, const QVariantList &values) const
{
    auto rows = m_database.run(QStringLiteral("SELECT id, position, visit, type, salt, digest, nonce, body, deleted_ms FROM record ") + where, values);
    if (!rows)
        return rows.error();
    QList<StoredRecord> out;
    while (rows->next()) {
        StoredRecord record{base::RecordId(rows->value(0).toString()), rows->value(1).toLongLong(),
                            base::VisitId(rows->value(2).toString()),  rows->value(3).toString(),
                            rows->value(4).toByteArray(),              rows->value(5).toString(),
                            {},                                        rows->value(8).toLongLong() > 0};
        if (!record.deleted) {
            auto body = decrypted(rows->value(7).toByteArray(), boundTo(record.id.text(), record.type),
                                  rows->value(6).toByteArray(), m_key);
            if (!body)
                return body.error();
            record.body = std::move(*body);
        }
        out << record;
    }
    return out;
}

base::Result<StoredRecord> Records::get(const base::RecordId &id) const
{
    const auto rows = read(QStringLiteral("WHERE id = ?"), {id.text()});
    if (!rows)
        return rows.error();
    if (rows->isEmpty() || rows->first().deleted)
        return base::fail(base::FailureCode::UnknownVisit, {{QStringLiteral("record"), id.text()}});
    return rows->first();
}

base::Result<QList<StoredRecord>> Records::since(qint64 position, int limit, const QStringList &types) const
{
    QString only;
    for (const QString &type : types) // our own constants, never a text from outside
        only += (only.isEmpty() ? QStringLiteral("'") : QStringLiteral(", '")) + type + u'\'';
    const QString filter = only.isEmpty() ? QString() : QStringLiteral(" AND type IN (") + only + u')';
    return read(QStringLiteral("WHERE position > ?") + filter + QStringLiteral(" ORDER BY position LIMIT ?"), {position, limit});
}

base::Result<QList<StoredRecord>> Records::ofType(const QString &type) const
{
    return read(QStringLiteral("WHERE type = ? AND deleted_ms = 0 ORDER BY position"), {type});
}

QString Records::typeOf(const base::RecordId &id) const
{
    const auto type = m_database.value(QStringLiteral("SELECT type FROM record WHERE id = ?"), {id.text()});
    return type ? type->toString() : QString();
}

qint64 Records::lastPosition() const
{
    const auto last = m_database.value(QStringLiteral("SELECT MAX(position) FROM record"));
    return last ? last->toLongLong() : 0;
}

base::Done Records::purge(const base::RecordId &id, qint64 nowMs)
{
    Transaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun();
    const auto done = m_database.run(QStringLiteral("UPDATE record SET body = ?, nonce = ?, deleted_ms = ?, position = ? WHERE id = ?"),
                                     {QByteArray(""), QByteArray(""), nowMs, lastPosition() + 1, id.text()});
    return done ? transaction.commit() : base::Done(done.error());
}

} // namespace mulakat::store
