#include "store/logcheck.h"

#include "store/eventlog.h"
#include "store/records.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace mulakat::store {

namespace {

// What typeof() of SQLite must say of each column; PostgreSQL's columns cannot hold anything else.
const QString kinds = QStringLiteral("typeof(chain) || ',' || typeof(sequence) || ',' || typeof(visit) || ',' || typeof(type) || ',' || "
                                     "typeof(at_ms) || ',' || typeof(offset_min) || ',' || typeof(mover) || ',' || typeof(by) || ',' || "
                                     "typeof(data) || ',' || typeof(prev) || ',' || typeof(hash)");
const QString rightKinds = QStringLiteral("text,integer,text,text,integer,integer,text,text,text,blob,blob");

audit::Record recordIn(const QSqlQuery &row)
{
    return {base::StationId(row.value(0).toString()), row.value(1).toLongLong(), row.value(2).toString(),
            row.value(3).toString(),                  row.value(4).toLongLong(), row.value(5).toInt(),
            row.value(6).toString(),                  row.value(7).toString(),   row.value(8).toString(),
            row.value(9).toByteArray(),               row.value(10).toByteArray()};
}

base::Done verifyRows(Database &database, audit::Verifier &verifier)
{
    auto rows = database.run(QStringLiteral("SELECT chain, sequence, visit, type, at_ms, offset_min, mover, by, data, prev, hash, %1 FROM event ORDER BY id")
                                 .arg(database.isPostgres() ? u'\'' + rightKinds + u'\'' : kinds));
    if (!rows)
        return rows.error();
    while (rows->next()) {
        if (rows->value(11).toString() == rightKinds)
            verifier.take(recordIn(*rows));
        else
            verifier.unparsable(rows->value(0).toString(), rows->value(1).toLongLong());
    }
    return base::done();
}

// Numbers without a gap; none for a row that is not there; and for the hub none missing.
base::Done verifyNumbers(Database &database, audit::Verifier &verifier, Numbered numbered)
{
    auto rows = database.run(QStringLiteral("SELECT position, chain, sequence FROM ordering ORDER BY position"));
    if (!rows)
        return rows.error();
    QHash<QString, qint64> lasts;
    for (qint64 wanted = 1; rows->next(); ++wanted) {
        const QString chain = rows->value(1).toString();
        const qint64 sequence = rows->value(2).toLongLong();
        if (verifier.hashAt(chain, sequence).isEmpty())
            verifier.bad(chain, sequence, "truncated");
        else if (rows->value(0).toLongLong() != wanted || sequence != lasts.value(chain) + 1)
            verifier.bad(chain, sequence, "order");
        lasts[chain] = sequence;
    }
    const auto all = verifier.lasts();
    for (auto it = all.cbegin(); numbered == Numbered::All && it != all.cend(); ++it) {
        if (lasts.value(it.key()) != it.value())
            verifier.bad(it.key(), lasts.value(it.key()) + 1, "order");
    }
    return base::done();
}

struct Named {
    QString chain;
    qint64 sequence = 0;
    QString digest;
};

} // namespace

base::Done verifyLog(Database &database, audit::Verifier &verifier, Numbered numbered)
{
    if (const auto rows = verifyRows(database, verifier); !rows)
        return rows;
    if (const auto numbers = verifyNumbers(database, verifier, numbered); !numbers)
        return numbers;
    const auto checkpoints = EventLog(database).checkpoints();
    if (!checkpoints)
        return checkpoints.error();
    for (const audit::Checkpoint &checkpoint : *checkpoints)
        verifier.take(checkpoint);
    return base::done();
}

base::Done verifyRecords(Database &database, const QByteArray &recordsKey, audit::Verifier &verifier)
{
    auto rows = database.run(QStringLiteral("SELECT chain, sequence, data FROM event ORDER BY id"));
    if (!rows)
        return rows.error();
    QHash<QString, Named> named;
    while (rows->next()) {
        const QJsonObject data = QJsonDocument::fromJson(rows->value(2).toString().toUtf8()).object();
        const QString digest = data.value(QLatin1String("digest")).toString();
        for (const auto key : {QLatin1String("record"), QLatin1String("booking")}) {
            if (const QString id = data.value(key).toString(); !id.isEmpty() && !digest.isEmpty())
                named.insert(id, Named{rows->value(0).toString(), rows->value(1).toLongLong(), digest});
        }
    }
    const Records records(database, recordsKey);
    for (auto it = named.cbegin(); it != named.cend(); ++it) {
        const auto purged = database.value(QStringLiteral("SELECT deleted_ms FROM record WHERE id = ?"), {it.key()});
        if (purged && purged->toLongLong() > 0)
            continue;
        const auto record = records.get(base::RecordId(it.key()));
        if (!record || saltedDigest(record->salt, record->body) != it->digest)
            verifier.bad(it->chain, it->sequence, "record");
    }
    return base::done();
}

} // namespace mulakat::store
