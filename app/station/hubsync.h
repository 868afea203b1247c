#pragma once
#include "station/hubport.h"
#include "station/stationlog.h"

namespace mulakat::station {

// Keeps this station's copy and the hub's log the same: pulls what is new, posts the own chain in order, starts over
// when the hub was restored. Idempotent at every step, so that a cut at any moment costs nothing. Station thread.
class HubSync
{
public:
    // A desk also keeps the staff list; a check-in asks for the day's bookings anew; a board asks for events only and writes none.
    enum class Wants { DeskData, BoothData, CheckInData, BoardData };

    HubSync(StationLog &log, HubPort &hub, Wants wants);

    void restore(); // what the hub said when this station last ran: its jail
    void reached(bool reached);
    void pull();  // something is new at the hub
    void push();  // something is new here
    void pullBookingsAnew(); // a check-in: which visits are today's has changed
    bool isReached() const { return m_reached; }
    qint64 lostUtcMs() const { return m_reached ? 0 : m_lostUtcMs; }
    std::optional<qint64> hubClockOffMs() const { return m_clockOffMs; } // the hub's clock minus ours
    // Called when reachability, the jail or the staff list changed.
    void onChange(std::function<void()> listener) { m_listener = std::move(listener); }

private:
    void begin();
    void takeJail(const HubJail &jail);
    void askNext();
    void pullEvents();
    void takeEvents(const HubEvents &events);
    void pullRecords();
    void pullStaff();
    void takePosted(const base::Result<HubPosted> &posted);
    void changed();

    StationLog &m_log;
    HubPort &m_hub;
    Wants m_wants;
    std::function<void()> m_listener;
    std::optional<qint64> m_clockOffMs;
    qint64 m_lostUtcMs = 0;
    qint64 m_next = 0;         // sequence to post next; 0: not known yet
    int m_round = 0;           // answers of an earlier connection are dropped
    bool m_reached = false;
    bool m_pulling = false;
    bool m_pullAgain = false;
    bool m_pushing = false;
};

} // namespace mulakat::station
