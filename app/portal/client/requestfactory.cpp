#include "portal/client/requestfactory.h"

#include "portal/client/trustedchain.h"

#include <QHostAddress>
#include <QSslCertificate>

namespace mulakat::portal::client {

namespace {

bool isThisMachine(const QString &host)
{
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

} // namespace

base::Result<RequestFactory> RequestFactory::make(const QUrl &hub, const QString &caFile)
{
    const bool secure = hub.scheme() == QLatin1String("https");
    const bool plainHere = hub.scheme() == QLatin1String("http") && isThisMachine(hub.host());
    if (!hub.isValid() || hub.host().isEmpty() || (!secure && !plainHere))
        return base::fail(base::FailureCode::BadInput, {{QStringLiteral("field"), QStringLiteral("portal")}});
    RequestFactory factory;
    factory.m_hub = hub.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    factory.m_tls = QSslConfiguration::defaultConfiguration();
    factory.m_tls.setProtocol(QSsl::TlsV1_2OrLater);
    factory.m_tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!caFile.isEmpty()) {
        const QList<QSslCertificate> certificates = QSslCertificate::fromPath(caFile, QSsl::Pem, QSslCertificate::PatternSyntax::FixedString);
        if (certificates.isEmpty())
            return base::fail(base::FailureCode::KeyMissing, {{QStringLiteral("field"), QStringLiteral("tls-ca")}});
        factory.m_tls.setCaCertificates(certificates);
        factory.m_own = true;
    }
    return factory;
}

QUrl RequestFactory::at(const QString &path) const
{
    QUrl url = m_hub;
    const qsizetype query = path.indexOf(QLatin1Char('?'));
    url.setPath(path.left(query < 0 ? path.size() : query));
    if (query >= 0)
        url.setQuery(path.mid(query + 1));
    return url;
}

QNetworkRequest RequestFactory::request(const QString &path, const QString &token, int timeoutMs) const
{
    QNetworkRequest request(at(path));
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setTransferTimeout(timeoutMs);
    request.setRawHeader("Accept", "application/json");
    if (!token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + token.toLatin1());
    if (isSecure())
        request.setSslConfiguration(m_tls);
    return request;
}

QNetworkRequest RequestFactory::live(const QString &path, const QString &token) const
{
    QUrl url = at(path);
    url.setScheme(isSecure() ? QStringLiteral("wss") : QStringLiteral("ws"));
    QNetworkRequest request(url);
    request.setRawHeader("Authorization", "Bearer " + token.toLatin1());
    return request;
}

// Qt 6.4 may build a chain to a certificate that was not in the list it was given: looked at again here, key by key.
bool RequestFactory::trusts(const QSslConfiguration &peer) const
{
    return !m_own || leadsTo(peer.peerCertificateChain(), m_tls.caCertificates());
}

} // namespace mulakat::portal::client
