#include "portal/hub/turn.h"

#include "portal/protocol/limits.h"

#include <QCryptographicHash>
#include <QFile>
#include <QMessageAuthenticationCode>

namespace mulakat::portal::hub {

TurnService::TurnService(QStringList urls, QByteArray secret)
    : m_urls(std::move(urls))
    , m_secret(std::move(secret))
{
}

base::Result<TurnService> TurnService::fromFile(const QStringList &urls, const QString &secretFile)
{
    QFile file(secretFile);
    const QByteArray secret = file.open(QIODevice::ReadOnly) ? file.readLine(4096).trimmed() : QByteArray();
    if (secret.size() < 16)
        return base::fail(base::FailureCode::KeyMissing, {{QStringLiteral("file"), secretFile}});
    for (const QString &url : urls) {
        if (!url.startsWith(QLatin1String("turn:")) && !url.startsWith(QLatin1String("turns:")))
            return base::fail(base::FailureCode::BadInput, {{QStringLiteral("turn"), url}});
    }
    return TurnService(urls, secret);
}

protocol::TurnReply TurnService::turnServers(const base::VisitId &visit, const base::Clock &clock) const
{
    if (m_urls.isEmpty() || m_secret.isEmpty())
        return {};
    const qint64 expiry = clock.utcMs() / 1000 + protocol::limits::turnSeconds;
    protocol::IceServer server;
    server.urls = m_urls;
    server.username = QStringLiteral("%1:%2").arg(expiry).arg(visit.text());
    server.credential = QString::fromLatin1(
        QMessageAuthenticationCode::hash(server.username.toUtf8(), m_secret, QCryptographicHash::Sha1).toBase64());
    return {{server}};
}

} // namespace mulakat::portal::hub
