#pragma once
#include "station/arrivals.h"
#include "station/gap.h"
#include "station/gapservice.h"
#include "station/snapshots.h"
#include "station/watch.h"

namespace mulakat::station {

// Settles what a gap has left. Station thread.
class GapDesk
{
public:
    GapDesk(DeskActs &acts, Arrivals &arrivals, const Snapshots &snapshots, const Watch &watch)
        : m_acts(acts)
        , m_arrivals(arrivals)
        , m_snapshots(snapshots)
        , m_watch(watch)
    {
    }

    base::Result<GapView> view(const LiveFacts &live) const;
    base::Result<GapSettled> settle(const QList<base::VisitId> &visits, GapAct act);
    base::Done enterFromPaper(const PaperInput &input);
    base::Done seen(const base::VisitId &visit, const QString &chain, qint64 sequence);
    GapFacts facts(const LiveFacts &live) const;

private:
    base::Done settleOne(const visits::Visit &visit, GapAct act);
    base::Done reslot(const visits::Visit &visit, GapAct act);
    QList<DoubledLine> doubled(const LiveFacts &live) const;

    DeskActs &m_acts;
    Arrivals &m_arrivals;
    const Snapshots &m_snapshots;
    const Watch &m_watch;
};

} // namespace mulakat::station
