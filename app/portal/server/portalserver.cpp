#include "portal/server/portalserver.h"

#include "base/logging.h"
#include "portal/protocol/limits.h"
#include "portal/server/securityheaders.h"

#include <QUrl>

namespace mulakat::portal::server {

using base::fail;
using base::FailureCode;
using protocol::HttpRequest;
using protocol::HttpResponse;

namespace {

constexpr int maxWaiting = 256; // requests in the hub thread's queue

const QByteArray authorization = QByteArrayLiteral("authorization");

// A page's WebSocket comes from a page of this very host.
bool sameOrigin(const HttpRequest &request)
{
    const QUrl origin(QString::fromLatin1(request.headers.value("origin")), QUrl::StrictMode);
    const QUrl own(QStringLiteral("%1://%2").arg(QLatin1String(request.secure ? "https" : "http"),
                                                 QString::fromLatin1(request.headers.value("host"))),
                   QUrl::StrictMode);
    const int standard = request.secure ? 443 : 80;
    return origin.isValid() && own.isValid() && !origin.host().isEmpty() && origin.scheme() == own.scheme()
        && origin.host() == own.host() && origin.port(standard) == own.port(standard);
}

HttpResponse notFound(const HttpRequest &request, const RouteTable::Match &match)
{
    HttpResponse response = apiFailure(fail(match.pathKnown ? FailureCode::BadInput : FailureCode::UnknownVisit));
    response.status = match.pathKnown ? 405 : 404;
    if (match.pathKnown)
        response.headers << qMakePair(QByteArray("Allow"), QByteArray(match.allowed.join(", ")));
    else if (!request.path.startsWith(QLatin1String("/api/")))
        response.contentType = "text/plain; charset=utf-8", response.body = "404\n";
    return response;
}

base::Done knownQuery(const Route &route, const HttpRequest &request)
{
    if (route.page)
        return base::done();
    for (const auto &[key, value] : request.query.queryItems()) {
        if (!route.query.contains(key))
            return fail(FailureCode::UnknownField, {{QStringLiteral("field"), key.left(64)}});
    }
    return base::done();
}

} // namespace

PortalServer::PortalServer(Options options, hub::Hub &hub, PageHandler pages, protocol::SeatPort &seats,
                           const hub::TurnService &turn, const base::Clock &clock)
    : m_options(std::move(options))
    , m_hub(hub)
    , m_seats(seats)
    , m_clock(clock)
    , m_sessions(StationKeys(hub.dataDir() + QStringLiteral("/keys/stations")), clock)
    , m_routes(allRoutes(hub, m_sessions, turn, clock, m_assets, pages))
    , m_relay(hub, *this, clock)
    , m_rate(m_options.publicPerSecond, m_options.publicBurst)
    , m_transport(m_options.transport, *this)
{
    m_hub.onNews([this](const QList<visits::Event> &accepted) { tellNews(accepted); });
    m_poll.setInterval(300);
    m_tick.setInterval(30000);
    connect(&m_poll, &QTimer::timeout, this, [this] {
        m_hub.noteStations(m_relay.stations());
        if (const auto polled = m_hub.poll(); !polled)
            qCWarning(base::logPortal, "reading the store: %s", qPrintable(base::failureName(polled.error().code)));
        tellNews({});
    });
    connect(&m_tick, &QTimer::timeout, this, &PortalServer::tick);
}

PortalServer::~PortalServer()
{
    stop();
}

base::Result<quint16> PortalServer::start()
{
    const auto port = m_transport.start();
    if (port) {
        tick();
        m_poll.start();
        m_tick.start();
    }
    return port;
}

void PortalServer::tick()
{
    m_hub.noteStations(m_relay.stations());
    if (const auto ticked = m_hub.tick(); !ticked)
        qCWarning(base::logPortal, "the clock's work: %s", qPrintable(base::failureName(ticked.error().code)));
    m_relay.tick();
}

void PortalServer::stop()
{
    m_poll.stop();
    m_tick.stop();
    m_transport.stop();
}

// Before the body is read: who is too fast, who is not signed in, and how much may come.
TransportHandler::Admission PortalServer::admit(const HttpRequest &head)
{
    const auto session = m_sessions.check(head.headers.value(authorization));
    const auto match = m_routes.match(head.method, head.path);
    const bool asset = head.path.startsWith(QLatin1String("/static/"));
    if (!session && !m_rate.take(head.peer, m_clock.monotonicMs(), asset ? 0.2 : 1))
        return {429, 0};
    if (!match.route)
        return {0, protocol::limits::bodyBytes};
    if (!session && (match.route->who & (Public | Seat)) == 0)
        return {401, 0};
    return {0, match.route->bodyLimit};
}

void PortalServer::request(HttpRequest request, Answer answer)
{
    if (m_waiting.fetch_add(1) >= maxWaiting) {
        --m_waiting;
        return answer(apiFailure(fail(FailureCode::StoreFailed, {{QStringLiteral("why"), QStringLiteral("busy")}})));
    }
    QMetaObject::invokeMethod(this, [this, request = std::move(request), answer = std::move(answer)] {
        --m_waiting;
        HttpResponse response = answerTo(request);
        addSecurityHeaders(request, response);
        answer(std::move(response));
    });
}

HttpResponse PortalServer::answerTo(const HttpRequest &request)
{
    const auto match = m_routes.match(request.method, request.path);
    if (!match.route)
        return notFound(request, match);
    RouteCall call{request, match.params, {}};
    if ((match.route->who & Public) == 0) {
        const auto session = m_sessions.check(request.headers.value(authorization));
        if (!session)
            return apiFailure(fail(FailureCode::NotSignedIn));
        if ((match.route->who & whoOf(session->role)) == 0)
            return apiFailure(fail(FailureCode::NotAllowed));
        call.session = *session;
    }
    if (match.route->webSocket) {
        HttpResponse response = apiFailure(fail(FailureCode::BadInput, {{QStringLiteral("why"), QStringLiteral("websocket")}}));
        response.status = 426;
        response.headers << qMakePair(QByteArray("Upgrade"), QByteArray("websocket"));
        return response;
    }
    if (const auto known = knownQuery(*match.route, request); !known)
        return apiFailure(known.error());
    return match.route->handler(call);
}

void PortalServer::upgrade(PeerId peer, HttpRequest request, Verdict verdict)
{
    QMetaObject::invokeMethod(this, [this, peer, request = std::move(request), verdict = std::move(verdict)] {
        verdict(judgeUpgrade(peer, request));
    });
}

std::optional<HttpResponse> PortalServer::judgeUpgrade(PeerId peer, const HttpRequest &request)
{
    const auto match = m_routes.match(request.method, request.path);
    if (!match.route || !match.route->webSocket)
        return notFound(request, match);
    if (match.route->who == Seat) {
        if (!sameOrigin(request))
            return apiFailure(fail(FailureCode::NotAllowed, {{QStringLiteral("field"), QStringLiteral("origin")}}));
        const auto seat = m_seats.bySeatCookie(request.headers.value("cookie"));
        if (!seat)
            return apiFailure(fail(FailureCode::NotSignedIn));
        m_comingVisitors.insert(peer, *seat);
        return std::nullopt;
    }
    const auto session = m_sessions.check(request.headers.value(authorization));
    if (!session)
        return apiFailure(fail(FailureCode::NotSignedIn));
    if ((match.route->who & whoOf(session->role)) == 0)
        return apiFailure(fail(FailureCode::NotAllowed));
    m_comingStations.insert(peer, *session);
    return std::nullopt;
}

void PortalServer::opened(PeerId peer)
{
    QMetaObject::invokeMethod(this, [this, peer] {
        if (const auto station = m_comingStations.constFind(peer); station != m_comingStations.cend()) {
            m_relay.stationOpened(peer, *station);
            send(peer, protocol::LiveMessage::news(m_hub.lastOrder(), m_hub.lastRecord()).toBytes());
        }
        if (const auto visitor = m_comingVisitors.constFind(peer); visitor != m_comingVisitors.cend()) {
            m_seats.pageOpened(*visitor);
            m_openVisitors.insert(peer, *visitor);
            m_relay.visitorOpened(peer, *visitor);
        }
    });
}

void PortalServer::message(PeerId peer, QByteArray text)
{
    QMetaObject::invokeMethod(this, [this, peer, text = std::move(text)] { m_relay.message(peer, text); });
}

void PortalServer::closed(PeerId peer)
{
    QMetaObject::invokeMethod(this, [this, peer] {
        m_comingStations.remove(peer);
        m_comingVisitors.remove(peer);
        if (const auto seat = m_openVisitors.take(peer); !seat.seat.isEmpty())
            m_seats.pageClosed(seat);
        m_relay.closed(peer);
    });
}

void PortalServer::send(PeerId peer, const QByteArray &text)
{
    m_transport.send(peer, text);
}

void PortalServer::close(PeerId peer, quint16 code, const QByteArray &reason)
{
    m_transport.close(peer, code, reason);
}

// Numbers first, then what the pages show: a station that asks at once finds everything.
void PortalServer::tellNews(const QList<visits::Event> &accepted)
{
    const qint64 order = m_hub.lastOrder();
    const qint64 record = m_hub.lastRecord();
    const qint64 foreign = m_hub.foreignWrites(); // a member of staff locked by mulakatctl has no number
    if (order != m_toldOrder || record != m_toldRecord || foreign != m_toldForeign)
        m_relay.news(order, record);
    m_toldForeign = foreign;
    m_toldOrder = order;
    m_toldRecord = record;
    m_relay.visitsChanged(accepted);
}

} // namespace mulakat::portal::server

#include "moc_portalserver.cpp"
