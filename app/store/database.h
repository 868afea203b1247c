#pragma once
#include "base/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>
#include <memory>

namespace mulakat::store {

class Snapshot;

// One connection to SQLite (a path) or PostgreSQL ("postgresql://user@host/db", or a socket as "?host=/folder"), with the schema brought up to date by
// the numbered files of migrations/. Lives on the thread that opened it. After an I/O failure at commit the connection is
// dead: every call fails until it is opened again.
class Database
{
public:
    // StoreNewer where a newer Mulakat has written it, DiskFull, StoreFailed with `detail`.
    static base::Result<std::unique_ptr<Database>> open(const QString &location);
    // Reads an existing SQLite file as it stands, a moved copy or one in use, and changes nothing in its folder.
    static base::Result<std::unique_ptr<Database>> openReadOnly(const QString &path);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    // Runs one statement with positional values; the query stands before its first row.
    base::Result<QSqlQuery> run(const QString &sql, const QVariantList &values = {}) const;
    base::Result<QVariant> value(const QString &sql, const QVariantList &values = {}) const; // first column of the first row

    // Nests: only the outermost begins and commits. On SQLite BEGIN IMMEDIATE.
    base::Done begin();
    base::Done commit();
    void rollback();
    bool inTransaction() const { return m_depth > 0; }

    // Changes when another connection has written.
    qint64 dataVersion() const;
    bool isPostgres() const { return m_postgres; }

private:
    explicit Database(QSqlDatabase connection, bool postgres);
    base::Done prepareSqlite();
    base::Done migrate();
    base::Done apply(const QString &file, int number);
    base::Failure failureOf(const QSqlError &error) const;

    std::unique_ptr<Snapshot> m_snapshot; // of openReadOnly: goes after the connection
    QSqlDatabase m_connection;
    bool m_postgres = false;
    int m_depth = 0;
    bool m_broken = false; // a nested part asked for rollback
    bool m_dead = false;
};

// Rolls back unless committed.
class Transaction
{
public:
    explicit Transaction(Database &database)
        : m_database(database)
        , m_begun(database.begin())
    {
    }
    ~Transaction()
    {
        if (m_begun && !m_ended)
            m_database.rollback();
    }
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    const base::Done &begun() const { return m_begun; }
    base::Done commit()
    {
        m_ended = true;
        return m_database.commit();
    }

private:
    Database &m_database;
    base::Done m_begun;
    bool m_ended = false;
};

} // namespace mulakat::store
