#pragma once
#include "portal/server/apiroutes.h"
#include "portal/server/liverelay.h"
#include "portal/server/ratelimit.h"
#include "portal/server/transport.h"

#include <QObject>
#include <QTimer>
#include <atomic>

namespace mulakat::portal::server {

// HTTP and live channels in front of one hub. Lives on the hub thread, where all handlers run one at a time; the
// transport's thread reads, limits and writes. The hub, pages and seats outlive it.
class PortalServer final : public QObject, private TransportHandler, private LiveWire
{
    Q_OBJECT
public:
    struct Options {
        TransportOptions transport;
        double publicPerSecond = 10; // requests a client address may make, but for signed-in stations
        double publicBurst = 40;
    };
    PortalServer(Options options, hub::Hub &hub, PageHandler pages, protocol::SeatPort &seats,
                 const hub::TurnService &turn, const base::Clock &clock);
    ~PortalServer() override;

    base::Result<quint16> start(); // the port
    void stop();                   // answers nothing more; the hub is not touched
    const RouteTable &routes() const { return m_routes; }

private:
    // TransportHandler, on the io thread
    Admission admit(const protocol::HttpRequest &head) override;
    void request(protocol::HttpRequest request, Answer answer) override;
    void upgrade(PeerId peer, protocol::HttpRequest request, Verdict verdict) override;
    void opened(PeerId peer) override;
    void message(PeerId peer, QByteArray text) override;
    void closed(PeerId peer) override;
    // LiveWire
    void send(PeerId peer, const QByteArray &text) override;
    void close(PeerId peer, quint16 code, const QByteArray &reason) override;

    protocol::HttpResponse answerTo(const protocol::HttpRequest &request);
    std::optional<protocol::HttpResponse> judgeUpgrade(PeerId peer, const protocol::HttpRequest &request);
    void tick();
    void tellNews(const QList<visits::Event> &accepted);

    Options m_options;
    hub::Hub &m_hub;
    protocol::SeatPort &m_seats;
    const base::Clock &m_clock;
    StaticFiles m_assets;
    Sessions m_sessions;
    RouteTable m_routes;
    LiveRelay m_relay;
    RateLimit m_rate;                    // io thread
    std::atomic<int> m_waiting{0};       // requests posted to the hub thread
    QHash<PeerId, StationSession> m_comingStations; // let in, not open yet
    QHash<PeerId, protocol::SeatGrant> m_comingVisitors;
    QHash<PeerId, protocol::SeatGrant> m_openVisitors;
    qint64 m_toldOrder = -1;
    qint64 m_toldRecord = -1;
    qint64 m_toldForeign = 0;
    QTimer m_poll;
    QTimer m_tick;
    Transport m_transport;               // last: stopped before the rest goes
};

} // namespace mulakat::portal::server
