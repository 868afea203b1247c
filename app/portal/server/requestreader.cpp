#include "portal/server/requestreader.h"

#include <QHostAddress>

namespace mulakat::portal::server {

namespace {

QByteArray bytes(boost::beast::string_view view)
{
    return QByteArray(view.data(), qsizetype(view.size()));
}

// Empty where the path must not be served.
QString cleanPath(const QByteArray &encoded)
{
    const QByteArray raw = QByteArray::fromPercentEncoding(encoded);
    const QString path = QString::fromUtf8(raw);
    if (!path.startsWith(u'/') || path.contains(QChar::ReplacementCharacter) || path.contains(u'\\')
        || path.contains(QLatin1String("//")))
        return {};
    for (const QChar c : path) {
        if (c < u' ' || c == QChar(0x7f))
            return {};
    }
    for (const QStringView part : QStringView(path).split(u'/')) {
        if (part == QLatin1String(".") || part == QLatin1String(".."))
            return {};
    }
    return path;
}

void believeProxy(protocol::HttpRequest &request)
{
    const QByteArray last = request.headers.value("x-forwarded-for").split(',').last().trimmed();
    const QHostAddress address(QString::fromLatin1(last));
    if (!address.isNull())
        request.peer = address.toString();
    request.secure = request.headers.value("x-forwarded-proto") == "https";
}

} // namespace

std::optional<protocol::HttpRequest> readHead(const Request &raw, const QString &peer, bool tls, const QString &proxy)
{
    const QByteArray target = bytes(raw.target());
    const qsizetype mark = target.indexOf('?');
    protocol::HttpRequest request;
    request.method = bytes(raw.method_string());
    request.path = cleanPath(mark < 0 ? target : target.left(mark));
    if (request.path.isEmpty() || target.size() > 4096 || raw.version() < 10 || raw.version() > 11)
        return std::nullopt;
    if (mark >= 0)
        request.query = QUrlQuery(QString::fromUtf8(target.mid(mark + 1)));
    int count = 0;
    for (const auto &field : raw) {
        if (++count > 100)
            return std::nullopt;
        const QByteArray key = bytes(field.name_string()).toLower();
        QByteArray &value = request.headers[key];
        value = value.isNull() ? bytes(field.value()) : value + (key == "cookie" ? "; " : ", ") + bytes(field.value());
    }
    if (raw.version() == 11 && (request.headers.value("host").isEmpty() || raw.count(http::field::host) != 1))
        return std::nullopt;
    request.peer = peer;
    request.secure = tls;
    if (!proxy.isEmpty() && peer == proxy)
        believeProxy(request);
    return request;
}

} // namespace mulakat::portal::server
