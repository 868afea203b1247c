#include "portal/web/cookies.h"

#include <QUrl>

namespace mulakat::portal::web {

namespace {

bool isHere(const QByteArray &header, const protocol::HttpRequest &request)
{
    const QUrl from(QString::fromLatin1(header), QUrl::StrictMode);
    const int standard = request.secure ? 443 : 80;
    const QUrl own((request.secure ? QStringLiteral("https://") : QStringLiteral("http://"))
                       + QString::fromLatin1(request.headers.value("host")),
                   QUrl::StrictMode);
    // Behind a proxy that ends TLS the scheme may differ; host and port decide.
    return from.isValid() && own.isValid() && !own.host().isEmpty() && from.host() == own.host()
        && from.port(from.scheme() == QLatin1String("https") ? 443 : 80) == own.port(standard);
}

} // namespace

QString cookie(const protocol::HttpRequest &request, const QByteArray &name)
{
    for (const QByteArray &part : request.headers.value("cookie").split(';')) {
        const QByteArray pair = part.trimmed();
        if (pair.startsWith(name + '='))
            return QString::fromLatin1(pair.mid(name.size() + 1)).left(200);
    }
    return {};
}

void setCookie(protocol::HttpResponse &response, const protocol::HttpRequest &request, const NewCookie &cookie)
{
    QByteArray line = cookie.name + '=' + cookie.value.toLatin1() + "; Path=" + cookie.path
        + (cookie.strict ? "; SameSite=Strict" : "; SameSite=Lax");
    if (cookie.seconds != 0)
        line += "; Max-Age=" + QByteArray::number(std::max(0, cookie.seconds));
    if (!cookie.forScripts)
        line += "; HttpOnly";
    if (request.secure)
        line += "; Secure";
    response.headers << qMakePair(QByteArray("Set-Cookie"), line);
}

bool fromOwnPage(const protocol::HttpRequest &request)
{
    const QByteArray site = request.headers.value("sec-fetch-site");
    if (!site.isEmpty() && site != "same-origin" && site != "none")
        return false;
    if (request.headers.contains("origin"))
        return isHere(request.headers.value("origin"), request);
    return !request.headers.contains("referer") || isHere(request.headers.value("referer"), request);
}

} // namespace mulakat::portal::web
