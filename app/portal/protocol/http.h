#pragma once
#include <QByteArray>
#include <QHash>
#include <QList>
#include <QPair>
#include <QString>
#include <QUrlQuery>

namespace mulakat::portal::protocol {

// One request as the routes see it: already within the limits of size and time, path decoded once, no dot segments.
struct HttpRequest {
    QByteArray method;                     // "GET", "POST", …
    QString path;                          // "/register"
    QUrlQuery query;
    QHash<QByteArray, QByteArray> headers; // names in lower case
    QByteArray body;
    QString peer;                          // the client's address, for limits; never logged in full
    bool secure = false;                   // came by TLS (or the trusted proxy says so)
};

struct HttpResponse {
    int status = 200;
    QByteArray contentType = "text/html; charset=utf-8";
    QByteArray body;
    QList<QPair<QByteArray, QByteArray>> headers;
};

} // namespace mulakat::portal::protocol
