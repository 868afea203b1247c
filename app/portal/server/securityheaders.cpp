#include "portal/server/securityheaders.h"

#include <algorithm>

namespace mulakat::portal::server {

namespace {

// Host as it may stand in a policy; anything else would let a request write into it.
QByteArray hostOf(const protocol::HttpRequest &request)
{
    const QByteArray host = request.headers.value("host");
    const bool clean = host.size() <= 255 && std::all_of(host.begin(), host.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-'
            || c == ':' || c == '[' || c == ']';
    });
    return clean ? host : QByteArray();
}

QByteArray contentPolicy(const protocol::HttpRequest &request)
{
    // 'self' does not cover WebSockets in older phone browsers, so the own host is named.
    const QByteArray host = hostOf(request);
    // The one page that may read a card: its reader is compiled code where the browser brings none.
    const QByteArray scripts = request.path == QLatin1String("/join/call") ? "; script-src 'self' 'wasm-unsafe-eval'" : "";
    const QByteArray socket = host.isEmpty() ? QByteArray() : (request.secure ? " wss://" : " ws://") + host;
    return "default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; connect-src 'self'" + socket
        + scripts + "; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
}

} // namespace

void addSecurityHeaders(const protocol::HttpRequest &request, protocol::HttpResponse &response)
{
    const auto add = [&response](const QByteArray &name, const QByteArray &value) {
        const bool there = std::any_of(response.headers.cbegin(), response.headers.cend(),
                                       [&](const auto &header) { return header.first.toLower() == name.toLower(); });
        if (!there)
            response.headers << qMakePair(name, value);
    };
    add("Content-Security-Policy", contentPolicy(request));
    add("X-Content-Type-Options", "nosniff");
    add("X-Frame-Options", "DENY");
    add("Referrer-Policy", "no-referrer");
    add("Permissions-Policy", "camera=(self), microphone=(self), geolocation=(), payment=(), usb=()");
    add("Cross-Origin-Opener-Policy", "same-origin");
    add("Cross-Origin-Resource-Policy", "same-origin");
    add("Cache-Control", "no-store");
    if (request.secure)
        add("Strict-Transport-Security", "max-age=31536000");
}

} // namespace mulakat::portal::server
