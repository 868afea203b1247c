#pragma once
#include "day/cable.h"
#include "day/dayplan.h"
#include "day/playedmedia.h"
#include "day/playedpage.h"
#include "day/simstation.h"
#include "day/virtualtime.h"
#include "portal/hub/hub.h"
#include "portal/hub/turn.h"
#include "portal/server/portalserver.h"
#include "station/localbooth.h"
#include "station/localcheckin.h"
#include "station/localclose.h"
#include "station/localdesk.h"

#include <memory>
#include <vector>

namespace mulakat::testing {

// The whole jail on one thread of virtual time: the hub behind its HTTP server, two desks (the second by a cable that can be
// cut), seven booths, a check-in and a token board, each with its own file and chain. Media processes and visitors' pages are
// played, everything else is what ships.
class SimJail
{
public:
    struct Desk {
        std::unique_ptr<SimStation> station;
        std::unique_ptr<station::LocalDesk> desk;
        std::unique_ptr<station::LocalClose> close;
    };
    struct Booth {
        std::unique_ptr<PlayedMedia> media;
        std::unique_ptr<SimStation> station;
        std::unique_ptr<station::LocalBooth> booth;
    };

    SimJail(QString folder, TestClock &clock, VirtualTime &time)
        : m_folder(std::move(folder))
        , m_clock(clock)
        , m_time(time)
    {
    }
    ~SimJail();

    bool open(const DayPlan &plan); // false with the reason on standard error
    void close();                   // the stations' clean stop; the hub goes on

    Desk &desk(int i) { return m_desks[size_t(i)]; }
    Booth &booth(const QString &place) { return m_booths[size_t(place.toInt() - 1)]; }
    station::LocalCheckin &checkin() { return *m_checkin; }
    portal::hub::Hub &hub() { return *m_hub; }
    Cable &cable() { return *m_cable; } // desk 2's
    QUrl url() const { return m_url; }
    QString folder() const { return m_folder; }
    // Which station is not connected, does not know all that the hub has numbered, or has something to send; empty: none.
    QString disagreement() const;
    bool isQuiet() const; // of those that are connected none
    std::vector<station::Station *> stations() const;

private:
    bool openHub(const DayPlan &plan);
    bool putPeople(const DayPlan &plan);
    bool openStations();

    QString m_folder;
    TestClock &m_clock;
    VirtualTime &m_time;
    PlayedSeats m_seats;
    portal::hub::TurnService m_turn;
    std::unique_ptr<portal::hub::Hub> m_hub;
    std::unique_ptr<portal::server::PortalServer> m_server;
    QUrl m_url;
    std::unique_ptr<Cable> m_cable;
    std::vector<Desk> m_desks;
    std::vector<Booth> m_booths;
    std::unique_ptr<SimStation> m_checkinStation;
    std::unique_ptr<station::LocalCheckin> m_checkin;
    std::unique_ptr<SimStation> m_board;
};

} // namespace mulakat::testing
