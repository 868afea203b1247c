#include "portal/server/routes.h"

namespace mulakat::portal::server {

namespace {

std::optional<QHash<QString, QString>> fits(const QString &pattern, const QString &path)
{
    const QStringList wanted = pattern.split(u'/');
    const QStringList parts = path.split(u'/');
    if (wanted.size() != parts.size())
        return std::nullopt;
    QHash<QString, QString> params;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (wanted[i].startsWith(u'{')) {
            if (parts[i].isEmpty() || parts[i].size() > 128)
                return std::nullopt;
            params.insert(wanted[i].mid(1, wanted[i].size() - 2), parts[i]);
        } else if (wanted[i] != parts[i]) {
            return std::nullopt;
        }
    }
    return params;
}

} // namespace

quint8 whoOf(protocol::StationRole role)
{
    switch (role) {
    case protocol::StationRole::Desk:
        return Desk;
    case protocol::StationRole::Booth:
        return Booth;
    case protocol::StationRole::CheckIn:
        return CheckIn;
    case protocol::StationRole::Board:
        return Board;
    case protocol::StationRole::Ctl:
        return Ctl;
    }
    return 0;
}

RouteTable::RouteTable(QList<Route> routes)
    : m_routes(std::move(routes))
{
}

// The first route that fits wins: fixed paths stand before those with braces.
RouteTable::Match RouteTable::match(const QByteArray &method, const QString &path) const
{
    const QByteArray wanted = method == "HEAD" ? QByteArray("GET") : method;
    Match match;
    for (const Route &route : m_routes) {
        const auto params = fits(route.pattern, path);
        if (!params)
            continue;
        match.pathKnown = true;
        match.allowed << route.method;
        if (!match.route && route.method == wanted) {
            match.route = &route;
            match.params = *params;
        }
    }
    return match;
}

} // namespace mulakat::portal::server
