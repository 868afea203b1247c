#include "media/turnurl.h"

#include <QRegularExpression>
#include <QUrl>

namespace mulakat::media {

QByteArray gstServerUrl(const QString &url, const QString &user, const QString &credential)
{
    static const QRegularExpression shape(
        QStringLiteral("^(stun|turn|turns):(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9.-]+)(?::(\\d{1,5}))?(?:\\?transport=(udp|tcp))?\\z"));
    const auto match = shape.match(url);
    if (!match.hasMatch())
        return {};
    const QByteArray scheme = match.captured(1).toLatin1();
    const QByteArray port = match.captured(3).isEmpty() ? QByteArray(scheme == "turns" ? "5349" : "3478")
                                                        : match.captured(3).toLatin1();
    const QByteArray place = match.captured(2).toLatin1() + ':' + port;
    if (scheme == "stun")
        return "stun://" + place;
    const QByteArray transport = match.captured(4).isEmpty() ? QByteArray("udp") : match.captured(4).toLatin1();
    return scheme + "://" + QUrl::toPercentEncoding(user) + ':' + QUrl::toPercentEncoding(credential) + '@' + place
        + "?transport=" + transport;
}

} // namespace mulakat::media
