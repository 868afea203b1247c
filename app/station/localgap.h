#pragma once
#include "station/gapservice.h"
#include "station/station.h"

namespace mulakat::station {

// The main thread's end of a desk's Station for what a gap has left. Must outlive the station thread's event loop.
class LocalGap final : public GapService
{
    Q_OBJECT
public:
    explicit LocalGap(Station &station, QObject *parent = nullptr);

    void gap(const ReplyOf<GapView> &reply) override;
    void settle(const QList<base::VisitId> &visits, GapAct act, const ReplyOf<GapSettled> &reply) override;
    void enterFromPaper(const PaperInput &input, const Reply &reply) override;
    void seen(const DoubledLine &line, const Reply &reply) override;

private:
    Station &m_station;
};

} // namespace mulakat::station
