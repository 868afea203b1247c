#include "store/eventlog.h"

#include "audit/catalogue.h"

#include <QJsonDocument>

namespace mulakat::store {

namespace {

const QString columns = QStringLiteral("e.chain, e.sequence, e.visit, e.type, e.at_ms, e.offset_min, e.mover, e.by, e.data, e.prev, e.hash");

audit::Record recordOf(const QSqlQuery &row)
{
    return {base::StationId(row.value(0).toString()), row.value(1).toLongLong(), row.value(2).toString(),
            row.value(3).toString(),                  row.value(4).toLongLong(), row.value(5).toInt(),
            row.value(6).toString(),                  row.value(7).toString(),   row.value(8).toString(),
            row.value(9).toByteArray(),               row.value(10).toByteArray()};
}

base::Failure broken(const char *why, const audit::Record &record)
{
    return base::fail(base::FailureCode::ChainBroken, {{QStringLiteral("why"), QLatin1String(why)},
                                                       {QStringLiteral("chain"), record.chain.text()},
                                                       {QStringLiteral("sequence"), double(record.sequence)}});
}

// An empty QString is NULL to Qt SQL; the columns are NOT NULL.
QString text(const QString &value)
{
    return value.isNull() ? QLatin1String("") : value;
}

} // namespace

base::Done EventLog::insert(const audit::Record &r)
{
    if (const auto fits = audit::admit(r.type, QJsonDocument::fromJson(r.data.toUtf8()).object()); !fits)
        return fits;
    const auto done = m_database.run(
        QStringLiteral("INSERT INTO event (chain, sequence, visit, type, at_ms, offset_min, mover, by, data, prev, hash) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {r.chain.text(), r.sequence, text(r.visit), r.type, r.atMs, r.offsetMin, r.mover, text(r.by), r.data, r.prev, r.hash});
    return done ? base::done() : base::Done(done.error());
}

base::Result<audit::Record> EventLog::append(audit::Record draft)
{
    Transaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun().error();
    draft.sequence = next(draft.chain);
    QByteArray previous;
    if (draft.sequence > 1) {
        const auto last = chain(draft.chain, draft.sequence - 1, 1);
        if (!last)
            return last.error();
        previous = last->first().hash;
    }
    const audit::Record record = audit::sealed(std::move(draft), previous);
    if (const auto inserted = insert(record); !inserted)
        return inserted.error();
    if (const auto done = transaction.commit(); !done)
        return done.error();
    return record;
}

base::Done EventLog::take(const audit::Record &record)
{
    if (audit::hashOf(record) != record.hash)
        return broken("hash", record);
    Transaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun();
    const qint64 wanted = next(record.chain);
    if (record.sequence > wanted)
        return broken("gap", record);
    const qint64 compared = record.sequence < wanted ? record.sequence : record.sequence - 1;
    QByteArray known = audit::firstPrevious();
    if (compared > 0) {
        const auto rows = chain(record.chain, compared, 1);
        if (!rows)
            return rows.error();
        known = rows->first().hash;
    }
    if (record.sequence < wanted)
        return known == record.hash ? transaction.commit() : base::Done(broken("fork", record));
    if (known != record.prev)
        return broken("prev", record);
    if (const auto inserted = insert(record); !inserted)
        return inserted;
    return transaction.commit();
}

base::Done EventLog::number(const base::StationId &chain, qint64 sequence, qint64 order, const QString &ignored)
{
    const auto done = m_database.run(QStringLiteral("INSERT INTO ordering (position, chain, sequence, ignored) VALUES (?, ?, ?, ?)"),
                                     {order, chain.text(), sequence, text(ignored)});
    return done ? base::done() : base::Done(done.error());
}

base::Result<QList<OrderedRecord>> EventLog::ordered(qint64 after, int limit) const
{
    auto rows = m_database.run(QStringLiteral("SELECT %1, o.position, o.ignored FROM ordering o JOIN event e ON e.chain = o.chain "
                                              "AND e.sequence = o.sequence WHERE o.position > ? ORDER BY o.position LIMIT ?").arg(columns),
                               {after, limit});
    if (!rows)
        return rows.error();
    QList<OrderedRecord> out;
    while (rows->next())
        out << OrderedRecord{rows->value(11).toLongLong(), recordOf(*rows), rows->value(12).toString()};
    return out;
}

base::Result<QList<audit::Record>> EventLog::read(const QString &where, const QVariantList &values) const
{
    auto rows = m_database.run(QStringLiteral("SELECT ") + columns + QStringLiteral(" FROM event e ") + where, values);
    if (!rows)
        return rows.error();
    QList<audit::Record> out;
    while (rows->next())
        out << recordOf(*rows);
    return out;
}

base::Result<QList<audit::Record>> EventLog::chain(const base::StationId &chain, qint64 from, int limit) const
{
    return read(QStringLiteral("WHERE e.chain = ? AND e.sequence >= ? ORDER BY e.sequence LIMIT ?"),
                {chain.text(), from, limit < 0 ? 1'000'000'000 : limit});
}

base::Result<QList<OrderedRecord>> EventLog::ofVisit(const base::VisitId &visit) const
{
    auto rows = m_database.run(QStringLiteral("SELECT %1, COALESCE(o.position, 0), COALESCE(o.ignored, '') FROM event e "
                                              "LEFT JOIN ordering o ON e.chain = o.chain AND e.sequence = o.sequence WHERE e.visit = ? "
                                              "ORDER BY CASE WHEN o.position IS NULL THEN 1 ELSE 0 END, o.position, e.sequence").arg(columns),
                               {visit.text()});
    if (!rows)
        return rows.error();
    QList<OrderedRecord> out;
    while (rows->next())
        out << OrderedRecord{rows->value(11).toLongLong(), recordOf(*rows), rows->value(12).toString()};
    return out;
}

base::Result<QStringList> EventLog::chains() const
{
    auto rows = m_database.run(QStringLiteral("SELECT DISTINCT chain FROM event ORDER BY chain"));
    if (!rows)
        return rows.error();
    QStringList out;
    while (rows->next())
        out << rows->value(0).toString();
    return out;
}

qint64 EventLog::next(const base::StationId &chain) const
{
    const auto last = m_database.value(QStringLiteral("SELECT MAX(sequence) FROM event WHERE chain = ?"), {chain.text()});
    return (last ? last->toLongLong() : 0) + 1;
}

qint64 EventLog::lastOrder() const
{
    const auto last = m_database.value(QStringLiteral("SELECT MAX(position) FROM ordering"));
    return last ? last->toLongLong() : 0;
}

base::Done EventLog::forgetNumbers(const base::StationId &own)
{
    Transaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun();
    if (const auto done = m_database.run(QStringLiteral("DELETE FROM ordering")); !done)
        return done.error();
    if (const auto done = m_database.run(QStringLiteral("DELETE FROM event WHERE chain <> ?"), {own.text()}); !done)
        return done.error();
    return transaction.commit();
}

base::Done EventLog::checkpoint(const base::StationId &chainName, qint64 atMs, const audit::SigningKey &key)
{
    const auto last = chain(chainName, next(chainName) - 1, 1);
    if (!last)
        return last.error();
    const auto known = m_database.value(QStringLiteral("SELECT MAX(sequence) FROM checkpoint WHERE chain = ?"), {chainName.text()});
    if (last->isEmpty() || (known && known->toLongLong() == last->first().sequence))
        return base::done();
    const audit::Checkpoint c = audit::signedCheckpoint(last->first(), atMs, key);
    const auto done = m_database.run(
        QStringLiteral("INSERT INTO checkpoint (chain, sequence, hash, at_ms, signature, signer) VALUES (?, ?, ?, ?, ?, ?)"),
        {c.chain.text(), c.sequence, c.hash, c.atMs, c.signature, c.signer});
    return done ? base::done() : base::Done(done.error());
}

base::Result<QList<audit::Checkpoint>> EventLog::checkpoints() const
{
    auto rows = m_database.run(QStringLiteral("SELECT chain, sequence, hash, at_ms, signature, signer FROM checkpoint ORDER BY chain, sequence"));
    if (!rows)
        return rows.error();
    QList<audit::Checkpoint> out;
    while (rows->next())
        out << audit::Checkpoint{base::StationId(rows->value(0).toString()), rows->value(1).toLongLong(),
                                 rows->value(2).toByteArray(),               rows->value(3).toLongLong(),
                                 rows->value(4).toByteArray(),               rows->value(5).toByteArray()};
    return out;
}

} // namespace mulakat::store
