#pragma once
#include "audit/checkpoint.h"
#include "store/database.h"

#include <QList>

namespace mulakat::store {

struct OrderedRecord {
    qint64 order = 0;
    audit::Record record;
    QString ignored; // failure name, or empty
};

// The rows of the log. Each write is one transaction, or part of the one that is open. What audit::admit refuses is not
// written, and a row that does not continue its chain is not taken.
class EventLog
{
public:
    explicit EventLog(Database &database)
        : m_database(database)
    {
    }

    // Continues `draft.chain`: sequence, prev and hash are made here.
    base::Result<audit::Record> append(audit::Record draft);
    // A record of another chain: ChainBroken where hash, prev or sequence do not fit. One that is there is left alone.
    base::Done take(const audit::Record &record);
    base::Done number(const base::StationId &chain, qint64 sequence, qint64 order, const QString &ignored);

    base::Result<QList<OrderedRecord>> ordered(qint64 after, int limit) const;
    base::Result<QList<audit::Record>> chain(const base::StationId &chain, qint64 from, int limit = -1) const;
    // About one visit, by the hub's number; rows without one come last, order 0.
    base::Result<QList<OrderedRecord>> ofVisit(const base::VisitId &visit) const;
    base::Result<QStringList> chains() const;
    qint64 next(const base::StationId &chain) const;  // sequence wanted next
    qint64 lastOrder() const;
    // Everything the hub numbered goes; of the own chain only the numbers.
    base::Done forgetNumbers(const base::StationId &own);

    base::Done checkpoint(const base::StationId &chain, qint64 atMs, const audit::SigningKey &key); // nothing new: nothing
    base::Result<QList<audit::Checkpoint>> checkpoints() const;

private:
    base::Result<QList<audit::Record>> read(const QString &where, const QVariantList &values) const;
    base::Done insert(const audit::Record &record);

    Database &m_database;
};

} // namespace mulakat::store
