#pragma once
#include "station/batchview.h"
#include "station/deskacts.h"

namespace mulakat::station {

QList<BatchView> batchesOf(const visits::VisitBook &book, QDate day); // by start

// The visits face to face that begin at one time, as one: what is done is done to each that is so far; who is left behind
// is told by name and why, and can follow alone. Station thread.
class BatchDesk
{
public:
    explicit BatchDesk(DeskActs &acts)
        : m_acts(acts)
    {
    }

    QList<BatchView> batches(QDate day) const { return batchesOf(m_acts.log().book(), day); }
    // Failures of the whole: NotSignedIn, NotAllowed, UnknownVisit (no such batch), StoreFailed, DiskFull.
    base::Result<BatchDone> act(BatchAct what, QDate day, QTime start);

private:
    QList<base::VisitId> of(QDate day, QTime start) const;
    BatchLeft leftBehind(const base::VisitId &visit, const base::Failure &why) const;
    base::Done actOne(BatchAct what, const visits::Visit &visit);

    DeskActs &m_acts;
};

} // namespace mulakat::station
