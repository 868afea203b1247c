#pragma once
#include "station/hubport.h"
#include "station/stationlog.h"

namespace mulakat::station {

// When check-in was at work, and which other desks there are: this desk's own signs of life, written down twice a minute, and
// what the hub saw. Known again after a kill or a power cut. Station thread.
class Watch
{
public:
    Watch(StationLog &log, HubPort &hub);

    void restore();
    void reached(bool reached);
    void tick();   // every second
    void note();   // a sign of life now; also at a clean stop
    void ask();    // what the hub sees, anew
    void askSoon() { m_askAt = m_seconds + 2; } // stations came or went; the hub counts them a moment later

    visits::UpTime checkIn() const { return m_own.with(m_hubWatch.checkIn); } // for who comes to the jail
    visits::UpTime portal() const { return m_hubWatch.portal; }               // for who joins by video
    const QList<StationLife> &stations() const { return m_hubWatch.stations; }
    // No other desk was seen in the last days: cut off from the hub, this one may do everything.
    bool isOnlyDesk() const;
    // Whether this station may move the visit now: with the hub any; cut off from it those that are open here, and as the only
    // desk all of them.
    bool mayMove(const visits::Visit &visit) const;
    void onChange(std::function<void()> listener) { m_listener = std::move(listener); }

private:
    void take(const HubWatch &watch);
    void keep();

    StationLog &m_log;
    HubPort &m_hub;
    std::function<void()> m_listener;
    visits::UpTime m_own;
    HubWatch m_hubWatch;
    int m_seconds = 0;
    int m_askAt = -1;
    int m_round = 0; // answers of an earlier connection are dropped
    bool m_reached = false;
};

} // namespace mulakat::station
