#include "station/localgap.h"

#include "station/posted.h"

namespace mulakat::station {

LocalGap::LocalGap(Station &station, QObject *parent)
    : GapService(parent)
    , m_station(station)
{
    connect(&station, &Station::snapshotReady, this, &GapService::changed);
}

void LocalGap::gap(const ReplyOf<GapView> &reply)
{
    ask<GapView>(&m_station, this, [&s = m_station] { return s.gaps().view(s.live()); }, reply);
}

void LocalGap::settle(const QList<base::VisitId> &visits, GapAct act, const ReplyOf<GapSettled> &reply)
{
    ask<GapSettled>(&m_station, this, [&s = m_station, visits, act] { return s.gaps().settle(visits, act); }, reply);
}

void LocalGap::enterFromPaper(const PaperInput &input, const Reply &reply)
{
    ask<Nothing>(&m_station, this, [&s = m_station, input] { return s.gaps().enterFromPaper(input); }, reply);
}

void LocalGap::seen(const DoubledLine &line, const Reply &reply)
{
    const auto work = [&s = m_station, visit = line.visit.id, chain = line.chain, sequence = line.sequence] {
        return s.gaps().seen(visit, chain, sequence);
    };
    ask<Nothing>(&m_station, this, work, reply);
}

} // namespace mulakat::station

#include "moc_localgap.cpp"
