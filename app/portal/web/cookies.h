#pragma once
#include "portal/protocol/http.h"

namespace mulakat::portal::web {

QString cookie(const protocol::HttpRequest &request, const QByteArray &name); // empty where it was not sent

struct NewCookie {
    QByteArray name;
    QString value;             // letters, digits, dash, dot, underscore only
    QByteArray path = "/";
    int seconds = 0;           // 0: until the browser closes; negative: forget it
    bool forScripts = false;
    bool strict = false;       // not sent with a link from another site
};
void setCookie(protocol::HttpResponse &response, const protocol::HttpRequest &request, const NewCookie &cookie);

// Whether a POST comes from the portal's own pages: Origin, or where a browser sends none, Referer, is this host.
bool fromOwnPage(const protocol::HttpRequest &request);

} // namespace mulakat::portal::web
