#pragma once
#include "portal/protocol/http.h"
#include "portal/server/sessions.h"

#include <QHash>
#include <QList>
#include <functional>

namespace mulakat::portal::server {

// Who may call a route. Public ones need nothing; Seat needs the visitor's seat cookie (and the page's own origin).
enum Who : quint8 {
    Public = 1,
    Seat = 2,
    Desk = 4,
    Booth = 8,
    Ctl = 16,
    CheckIn = 32,
    Board = 64, // reads what the log says, and nothing else
    Writer = Desk | Booth | CheckIn | Ctl,
    AnyStation = Writer | Board,
};
quint8 whoOf(protocol::StationRole role);

struct RouteCall {
    const protocol::HttpRequest &request;
    QHash<QString, QString> params; // {name} parts of the pattern
    StationSession session;         // of station routes
};
using RouteHandler = std::function<protocol::HttpResponse(const RouteCall &)>;

struct Route {
    QByteArray method;
    QString pattern;          // "/api/v1/visits/{visit}/access": a part in braces takes any one part
    quint8 who = 0;           // Who, together
    qint64 bodyLimit = 0;     // bytes
    QStringList query;        // parameters it knows; others are refused on API routes
    RouteHandler handler;     // runs on the hub thread; none for a WebSocket
    bool webSocket = false;
    bool page = false;        // the public pages answer
};

// Every route of the server. The OpenAPI test and the authorisation test read it. Immutable once built: thread-safe.
class RouteTable
{
public:
    explicit RouteTable(QList<Route> routes);
    const QList<Route> &routes() const { return m_routes; }

    struct Match {
        const Route *route = nullptr;      // with the method; HEAD finds GET
        bool pathKnown = false;            // some method has this path
        QHash<QString, QString> params;
        QByteArrayList allowed;            // methods of this path
    };
    Match match(const QByteArray &method, const QString &path) const;

private:
    QList<Route> m_routes;
};

} // namespace mulakat::portal::server
