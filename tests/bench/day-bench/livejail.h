#pragma once
#include "day/playedmedia.h"
#include "day/playedpage.h"
#include "day/simstation.h"
#include "flow/world.h"
#include "station/localboard.h"
#include "station/localbooth.h"
#include "station/localcheckin.h"
#include "station/localdesk.h"

#include <QThread>
#include <memory>
#include <vector>

namespace mulakat::bench {

// A jail with the real portal program, a day of so many visits, and seven booths in a call at the same time, as seconds go by.
// Stations are real, without windows; media processes and visitors' pages are played, with a picture for the desk three times
// a second as the shipped booth sends it. Main thread.
class LiveJail
{
public:
    static inline const QString officer = QStringLiteral("S. Patil");
    static inline const QString otherOfficer = QStringLiteral("M. Jadhav");
    static inline const QString secret = QStringLiteral("neem-tree-47");
    static constexpr int booths = 7;

    explicit LiveJail(int visits) : m_visits(visits) { }
    ~LiveJail();
    bool begin(); // false with the reason on standard error

    testing::World &world() { return m_world; }
    station::LocalDesk &desk() { return *m_desk; } // desk-1
    station::LocalBooth &booth(int i) { return *m_booths[size_t(i)].screen; }
    station::LocalCheckin &checkin() { return *m_checkin; }
    station::LocalBoard &board() { return *m_board; }
    // Calls back, on this thread, when a station has taken something new of a visit into its log; empty id: of many.
    using Listener = std::function<void(const QString &station, const base::VisitId &visit)>;
    void onTaken(Listener listener) { m_listener = std::move(listener); }
    int visits() const { return m_visits; }
    int callsRunning() const;
    QString number(int i) const;  // of the i-th visit; 0 to 6 are the calls in booth 1 to 7
    base::VisitId id(int i) const { return m_ids.value(number(i)); }
    int nextFaceToFace() { return m_next++; } // one that has not come yet

private:
    // A station on a thread of its own, as in a kiosk.
    struct Threaded {
        QThread thread;
        QObject context;
        std::unique_ptr<testing::PlayedMedia> media;
        std::unique_ptr<testing::SimStation> station;
        ~Threaded();
        station::Station &get() { return station->station(); }
    };
    struct Booth {
        std::unique_ptr<station::LocalBooth> screen; // outlives the thread
        std::unique_ptr<Threaded> station;
    };
    std::unique_ptr<Threaded> make(const QString &name, portal::protocol::StationRole role, int booth = 0);
    bool open(Threaded &station);
    bool importDay();
    bool openStations();
    bool beginCall(int i);
    bool soundHeard(const base::VisitId &visit);
    QByteArray seatOf(int call);
    bool done(const char *what, const std::function<void(const station::Reply &)> &call);

    int m_visits;
    static constexpr int firstToCome = booths + 8 * 36;
    int m_next = firstToCome;
    testing::World m_world;
    base::SystemClock m_clock;
    Listener m_listener;
    QObject m_here;
    std::unique_ptr<station::LocalDesk> m_desk;
    std::unique_ptr<station::LocalCheckin> m_checkin;
    std::unique_ptr<station::LocalBoard> m_board;
    std::unique_ptr<Threaded> m_deskStation, m_checkinStation, m_boardStation;
    std::vector<Booth> m_booths;
    std::vector<std::unique_ptr<testing::PlayedPage>> m_pages;
    QHash<QString, base::VisitId> m_ids;
};

} // namespace mulakat::bench
