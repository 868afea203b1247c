#pragma once
#include "store/database.h"
#include "visits/book.h"

#include <QStringList>

namespace mulakat::store {

// Table `visit_state`: each visit as folded, for those who ask with SQL. The log is the truth; this can be made again from
// it at any time, and be compared with it.
class Projection
{
public:
    explicit Projection(Database &database)
        : m_database(database)
    {
    }

    base::Done put(const visits::Visit &visit);
    base::Done rebuild(const visits::VisitBook &book); // one transaction
    // Ids of visits whose row is missing, too many or not what the fold says.
    base::Result<QStringList> differences(const visits::VisitBook &book) const;

private:
    Database &m_database;
};

// Everything the fold knows of a visit, as compact JSON with sorted keys: equal texts are equal visits.
QString foldText(const visits::Visit &visit);

} // namespace mulakat::store
