#pragma once
#include "base/clock.h"
#include "portal/hub/hubport.h"
#include "portal/protocol/livemessage.h"
#include "portal/protocol/seat.h"
#include "portal/server/sessions.h"
#include "portal/server/transport.h"

#include <QHash>

namespace mulakat::portal::server {

// Where the relay's words go: the transport, or a test's list.
class LiveWire
{
public:
    virtual ~LiveWire() = default;
    virtual void send(PeerId peer, const QByteArray &text) = 0;
    virtual void close(PeerId peer, quint16 code, const QByteArray &reason) = 0;
};

// WebSocket close codes of our own.
enum CloseCode : quint16 { SeatMoved = 4000, VisitOver = 4002, BadMessage = 4008 };

// The live channels: news for every station, and for each video visit the words between the visitor's page and the
// booth that has the visit's place, and nobody else. Lives on the hub thread.
class LiveRelay
{
public:
    LiveRelay(hub::HubPort &hub, LiveWire &wire, const base::Clock &clock);

    void stationOpened(PeerId peer, const StationSession &session);
    void visitorOpened(PeerId peer, const protocol::SeatGrant &seat);
    void message(PeerId peer, const QByteArray &text);
    void closed(PeerId peer);

    void news(qint64 order, qint64 records);                 // something was numbered or stored
    void visitsChanged(const QList<visits::Event> &accepted); // tells the visitors' pages
    void tick();                                              // visitors who came too early are tried again

    QList<protocol::WatchedStation> stations() const;         // connected now
    int visitors() const { return int(m_seated.size()); }

private:
    struct Station {
        StationSession session;
        QString place;
    };
    struct Visitor {
        protocol::SeatGrant seat;
        bool lobby = false;
        int candidates = 0;
        QList<QByteArray> replay; // ready, offer and candidates a booth that comes back has to hear; empty once answered
    };
    struct CardTries {
        int count = 0;
        qint64 lastMs = 0; // monotonic
    };
    using Message = protocol::LiveMessage;

    void fromStation(PeerId peer, Station &station, const Message &message);
    void fromVisitor(PeerId peer, Visitor &visitor, const Message &message);
    void hello(PeerId peer, Station &station, const QString &place);
    void toVisitor(const Message &message, const visits::Visit &visit);
    void cardShown(PeerId peer, const Message &message, const base::VisitId &visit);
    void remember(Visitor &visitor, const Message &message, const QByteArray &wrapped);
    void enterLobby(PeerId peer, Visitor &visitor);
    void tellState(PeerId peer, const visits::Visit &visit);
    void leaveLobby(const base::VisitId &visit);
    void tellPresence(const base::VisitId &visit, bool lobby);
    void tellStations();
    void toDesks(const Message &message);
    bool hasCallOf(const Station &station, const base::VisitId &visit) const;
    std::optional<PeerId> boothOf(const base::VisitId &visit) const;
    // The visitor's seat inside the jail, for a visitor who was let in at the desk and has the call on no page of their own.
    std::optional<PeerId> seatOf(const visits::Visit &visit) const;
    bool hasSeatOf(const Station &station, const visits::Visit &visit) const;
    void fromSeat(const Message &message, const visits::Visit &visit);
    void tellSeated(const Station &seat, bool lobby); // of every visit that has this seat
    void helloFromSeats(PeerId peer, const Station &station); // to a booth or desk: which visitors sit inside
    void seatsChanged(const visits::Event &event, const visits::Visit &visit);

    hub::HubPort &m_hub;
    LiveWire &m_wire;
    const base::Clock &m_clock;
    QHash<PeerId, Station> m_stations;
    QHash<PeerId, Visitor> m_visitors;
    QHash<base::VisitId, PeerId> m_seated; // the page that has the call of a visit
    QHash<base::VisitId, CardTries> m_cards; // by visit: a page that connects anew has no more of them
};

} // namespace mulakat::portal::server
