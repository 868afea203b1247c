#pragma once
#include "portal/hub/hub.h"
#include "portal/hub/turn.h"
#include "portal/server/routes.h"
#include "portal/server/staticfiles.h"

namespace mulakat::portal::server {

using PageHandler = std::function<protocol::HttpResponse(const protocol::HttpRequest &)>;

// The table of every route, wired to what answers. The references outlive the table.
QList<Route> allRoutes(hub::Hub &hub, Sessions &sessions, const hub::TurnService &turn, const base::Clock &clock,
                       StaticFiles &assets, const PageHandler &pages);

// Errors as the API gives them: status by the failure's code, body `{"error":…,"info":…}`.
protocol::HttpResponse apiFailure(const base::Failure &failure);
protocol::HttpResponse apiAnswer(QByteArray json, int status = 200);
int statusOf(base::FailureCode code);

} // namespace mulakat::portal::server
