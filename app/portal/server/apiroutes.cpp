#include "portal/server/apiroutes.h"

#include "base/logging.h"
#include "portal/protocol/limits.h"
#include "portal/protocol/strictjson.h"

#include <QFile>

namespace mulakat::portal::server {

namespace {

using base::fail;
using base::FailureCode;
using protocol::HttpResponse;
namespace limits = protocol::limits;

// A whole number of the query within bounds; `fallback` where it is not given.
base::Result<qint64> count(const RouteCall &call, const QString &key, qint64 fallback, qint64 max)
{
    if (!call.request.query.hasQueryItem(key))
        return fallback;
    bool ok = false;
    const qint64 value = call.request.query.queryItemValue(key).toLongLong(&ok);
    if (!ok || value < 0 || value > max)
        return fail(FailureCode::BadInput, {{QStringLiteral("field"), key}});
    return value;
}

template <class T>
HttpResponse reply(const base::Result<T> &result)
{
    return result ? apiAnswer(result->toBytes()) : apiFailure(result.error());
}

struct Api {
    hub::Hub &hub;
    Sessions &sessions;
    const hub::TurnService &turn;
    const base::Clock &clock;

    HttpResponse challenge(const RouteCall &call) const
    {
        const auto request = protocol::ChallengeRequest::fromBytes(call.request.body);
        return request ? apiAnswer(sessions.challenge(*request).toBytes()) : apiFailure(request.error());
    }
    HttpResponse session(const RouteCall &call) const
    {
        const auto request = protocol::SessionRequest::fromBytes(call.request.body);
        return request ? reply(sessions.open(*request)) : apiFailure(request.error());
    }
    HttpResponse jail(const RouteCall &call) const
    {
        const bool readsCards = call.session.role != protocol::StationRole::Board;
        return apiAnswer(protocol::JailReply{hub.jailForStations(), hub.epoch(), clock.utcMs(), readsCards ? hub.cardKey() : QByteArray()}.toBytes());
    }
    HttpResponse events(const RouteCall &call) const
    {
        const auto after = count(call, QStringLiteral("after"), 0, limits::maxCount);
        const auto limit = count(call, QStringLiteral("limit"), limits::eventsAPage, limits::eventsAPage);
        if (!after || !limit)
            return apiFailure((after ? limit : after).error());
        return reply(hub.events(*after, int(*limit)));
    }
    HttpResponse post(const RouteCall &call) const
    {
        const auto request = protocol::PostEvents::fromBytes(call.request.body);
        if (!request)
            return apiFailure(request.error());
        return reply(hub.accept(base::StationId(call.session.station), call.session.role, *request));
    }
    HttpResponse chain(const RouteCall &call) const
    {
        const QString chain = call.params.value(QStringLiteral("chain"));
        if (chain != call.session.station)
            return apiFailure(fail(FailureCode::NotAllowed));
        return apiAnswer(protocol::ChainReply{hub.next(base::StationId(chain))}.toBytes());
    }
    HttpResponse records(const RouteCall &call) const
    {
        const auto after = count(call, QStringLiteral("after"), 0, limits::maxCount);
        const auto limit = count(call, QStringLiteral("limit"), limits::recordsAPage, limits::recordsAPage);
        if (!after || !limit)
            return apiFailure((after ? limit : after).error());
        return reply(hub.records(call.session.role, *after, int(*limit)));
    }
    HttpResponse document(const RouteCall &call) const
    {
        const auto body = hub.document(base::RecordId(call.params.value(QStringLiteral("record"))));
        if (!body)
            return apiFailure(body.error());
        HttpResponse response;
        response.contentType = "image/jpeg";
        response.body = *body;
        return response;
    }
    HttpResponse access(const RouteCall &call, bool issue) const
    {
        const base::VisitId visit(call.params.value(QStringLiteral("visit")));
        const auto access = issue ? hub.issueAccess(visit) : hub.access(visit);
        qCInfo(base::logPortal, "%s %s the join access of a visit", qPrintable(call.session.station),
               issue ? "renewed" : "read");
        if (!access)
            return apiFailure(access.error());
        return apiAnswer(protocol::AccessReply{access->link, access->otp, access->pin}.toBytes());
    }
    HttpResponse iceServers(const RouteCall &call) const
    {
        const base::VisitId visit(call.request.query.queryItemValue(QStringLiteral("visit")));
        if (!hub.book().visit(visit))
            return apiFailure(fail(FailureCode::UnknownVisit));
        return apiAnswer(turn.turnServers(visit, clock).toBytes());
    }
};

HttpResponse openApiFile()
{
    QFile file(QStringLiteral(":/api/openapi.yaml"));
    HttpResponse response;
    response.contentType = "application/yaml; charset=utf-8";
    response.status = file.open(QIODevice::ReadOnly) ? 200 : 404;
    response.body = file.readAll();
    return response;
}

QList<Route> stationRoutes(const Api &api)
{
    const auto v1 = [](const char *path) { return QStringLiteral("/api/v1/") + QLatin1String(path); };
    const QStringList none;
    const QStringList page{QStringLiteral("after"), QStringLiteral("limit")};
    const qint64 body = limits::bodyBytes;
    return {
        {"POST", v1("stations/challenge"), Public, body, none, [api](const RouteCall &c) { return api.challenge(c); }},
        {"POST", v1("stations/session"), Public, body, none, [api](const RouteCall &c) { return api.session(c); }},
        {"GET", v1("jail"), AnyStation, 0, none, [api](const RouteCall &c) { return api.jail(c); }},
        {"GET", v1("events"), AnyStation, 0, page, [api](const RouteCall &c) { return api.events(c); }},
        {"POST", v1("events"), Writer, limits::eventsBodyBytes, none, [api](const RouteCall &c) { return api.post(c); }},
        {"GET", v1("chains/{chain}"), Writer, 0, none, [api](const RouteCall &c) { return api.chain(c); }},
        {"GET", v1("records"), Writer, 0, page, [api](const RouteCall &c) { return api.records(c); }},
        {"GET", v1("documents/{record}"), Desk, 0, none, [api](const RouteCall &c) { return api.document(c); }},
        {"GET", v1("visits/{visit}/access"), Desk, 0, none, [api](const RouteCall &c) { return api.access(c, false); }},
        {"POST", v1("visits/{visit}/access"), Desk, body, none, [api](const RouteCall &c) { return api.access(c, true); }},
        {"GET", v1("staff"), Desk, 0, none, [api](const RouteCall &) { return reply(api.hub.staff()); }},
        {"GET", v1("watch"), Desk | Ctl, 0, none, [api](const RouteCall &) { return apiAnswer(api.hub.watch().toBytes()); }},
        {"GET", v1("turn"), Desk | Booth | Ctl, 0, {QStringLiteral("visit")}, [api](const RouteCall &c) { return api.iceServers(c); }},
        {"GET", v1("live"), AnyStation, 0, none, {}, true},
    };
}

// Each path of the public pages, GET and where there is a form POST.
QList<Route> pageRoutes(const PageHandler &pages)
{
    QList<Route> routes;
    const auto add = [&](const char *path, bool form, qint64 limit = limits::bodyBytes) {
        const auto handler = [pages](const RouteCall &call) { return pages(call.request); };
        routes << Route{"GET", QLatin1String(path), Public, 0, {}, handler, false, true};
        if (form)
            routes << Route{"POST", QLatin1String(path), Public, limit, {}, handler, false, true};
    };
    add("/", false);
    add("/register", true, limits::formBodyBytes);
    add("/register/{step}", true, limits::formBodyBytes);
    add("/status", true);
    add("/status/{step}", true, limits::formBodyBytes);
    add("/pass/{file}", false);
    add("/slip/{file}", false);
    add("/captcha/{file}", false);
    add("/latin", false);
    add("/receipts/sms", true);
    add("/join", true);
    add("/join/{code}", true);
    add("/join/{code}/config", false);
    return routes;
}

} // namespace

int statusOf(FailureCode code)
{
    switch (code) {
    case FailureCode::BadInput:
    case FailureCode::UnknownField:
    case FailureCode::MissingField:
        return 400;
    case FailureCode::NotSignedIn:
    case FailureCode::WrongSecret:
        return 401;
    case FailureCode::NotAllowed:
        return 403;
    case FailureCode::UnknownVisit:
        return 404;
    case FailureCode::ChainBroken:
        return 409;
    case FailureCode::Expired:
        return 410;
    case FailureCode::TooLarge:
        return 413;
    case FailureCode::TooManyTries:
        return 429;
    case FailureCode::StoreFailed:
    case FailureCode::StoreDamaged:
    case FailureCode::DiskFull:
        return 503;
    case FailureCode::Internal:
        return 500;
    default:
        return 422;
    }
}

HttpResponse apiAnswer(QByteArray json, int status)
{
    HttpResponse response;
    response.status = status;
    response.contentType = "application/json";
    response.body = std::move(json);
    return response;
}

HttpResponse apiFailure(const base::Failure &failure)
{
    return apiAnswer(protocol::errorBody(failure), statusOf(failure.code));
}

QList<Route> allRoutes(hub::Hub &hub, Sessions &sessions, const hub::TurnService &turn, const base::Clock &clock,
                       StaticFiles &assets, const PageHandler &pages)
{
    QList<Route> routes{
        {"GET", QStringLiteral("/healthz"), Public, 0, {}, [](const RouteCall &) { return apiAnswer("{\"ok\":true}"); }},
        {"GET", QStringLiteral("/openapi.yaml"), Public, 0, {}, [](const RouteCall &) { return openApiFile(); }},
        {"GET", QStringLiteral("/static/{file}"), Public, 0, {QStringLiteral("v")},
         [&assets](const RouteCall &c) { return assets.answer(c.params.value(QStringLiteral("file")), c.request); }},
        {"GET", QStringLiteral("/join/live"), Seat, 0, {}, {}, true},
    };
    routes << stationRoutes(Api{hub, sessions, turn, clock}) << pageRoutes(pages);
    return routes;
}

} // namespace mulakat::portal::server
