#include "store/logstore.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

namespace mulakat::store {

base::Result<std::unique_ptr<LogStore>> LogStore::open(const QString &location, const QString &keysDir,
                                                       const base::StationId &ownChain)
{
    auto key = audit::SigningKey::loadOrCreate(keysDir + u'/' + ownChain.text() + QStringLiteral(".key"));
    const auto recordsKey = audit::loadOrCreateSecret(keysDir + QStringLiteral("/records.key"), 32);
    const auto indexKey = audit::loadOrCreateSecret(keysDir + QStringLiteral("/index.key"), 32);
    if (!key)
        return key.error();
    if (!recordsKey)
        return recordsKey.error();
    if (!indexKey)
        return indexKey.error();
    auto database = Database::open(location);
    if (!database)
        return database.error();
    return std::unique_ptr<LogStore>(new LogStore(std::move(*database), *key, *recordsKey, *indexKey));
}

LogStore::LogStore(std::unique_ptr<Database> database, audit::SigningKey key, QByteArray recordsKey, QByteArray indexKey)
    : m_database(std::move(database))
    , m_events(*m_database)
    , m_records(*m_database, std::move(recordsKey))
    , m_key(std::move(key))
    , m_indexKey(std::move(indexKey))
{
}

QString LogStore::setting(const QString &name) const
{
    const auto value = m_database->value(QStringLiteral("SELECT value FROM setting WHERE name = ?"), {name});
    return value ? value->toString() : QString();
}

base::Done LogStore::setSetting(const QString &name, const QString &value)
{
    const auto done = m_database->run(QStringLiteral("INSERT INTO setting (name, value) VALUES (?, ?) "
                                                     "ON CONFLICT (name) DO UPDATE SET value = excluded.value"),
                                      {name, value.isNull() ? QLatin1String("") : value});
    return done ? base::done() : base::Done(done.error());
}

base::Result<QList<StaffRow>> LogStore::staff() const
{
    auto rows = m_database->run(QStringLiteral("SELECT id, name, role, hash, locked, languages FROM staff ORDER BY name"));
    if (!rows)
        return rows.error();
    QList<StaffRow> out;
    while (rows->next())
        out << StaffRow{base::StaffId(rows->value(0).toString()), rows->value(1).toString(), rows->value(2).toString(),
                        rows->value(3).toString(), rows->value(4).toInt() != 0,
                        rows->value(5).toString().split(u',', Qt::SkipEmptyParts)};
    return out;
}

base::Done LogStore::putStaff(const StaffRow &row)
{
    const auto other = m_database->value(QStringLiteral("SELECT id FROM staff WHERE name = ?"), {row.name});
    if (other && other->isValid() && other->toString() != row.id.text())
        return base::fail(base::FailureCode::NotAllowed, {{QStringLiteral("why"), QStringLiteral("name-taken")}});
    const QString languages = row.languages.isEmpty() ? QStringLiteral("") : row.languages.join(u','); // a null text would be NULL
    const auto done = m_database->run(QStringLiteral("INSERT INTO staff (id, name, role, hash, locked, languages) VALUES (?, ?, ?, ?, ?, ?) "
                                                     "ON CONFLICT (id) DO UPDATE SET name = excluded.name, role = excluded.role, "
                                                     "hash = excluded.hash, locked = excluded.locked, languages = excluded.languages"),
                                      {row.id.text(), row.name, row.role, row.hash, row.locked ? 1 : 0, languages});
    return done ? base::done() : base::Done(done.error());
}

base::Done LogStore::setStaff(const QList<StaffRow> &rows)
{
    Transaction transaction(*m_database);
    if (!transaction.begun())
        return transaction.begun();
    if (const auto cleared = m_database->run(QStringLiteral("DELETE FROM staff")); !cleared)
        return cleared.error();
    for (const StaffRow &row : rows) {
        if (const auto put = putStaff(row); !put)
            return put;
    }
    return transaction.commit();
}

QString LogStore::keyed(const QString &text) const
{
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, m_indexKey);
    code.addData("visitor/v1|" + text.toUtf8());
    return QString::fromLatin1(code.result().toHex().left(16));
}

QByteArray LogStore::cardKey() const
{
    return QMessageAuthenticationCode::hash("mulakat/cards/v1", m_indexKey, QCryptographicHash::Sha256);
}

} // namespace mulakat::store
