#pragma once
#include "base/result.h"

#include <QNetworkRequest>
#include <QSslConfiguration>
#include <QUrl>

class QNetworkReply;

namespace mulakat::portal::client {

// Where the hub is and whom to trust there. With a file of certificates, only those count, for https and wss alike.
class RequestFactory
{
public:
    // BadInput: not an http or https address, or plain http to another machine. KeyMissing: the file holds no certificate.
    static base::Result<RequestFactory> make(const QUrl &hub, const QString &caFile = {});

    // The one place where requests are made: HTTP/2, redirects, cookies and caches off, a time limit, our certificates.
    QNetworkRequest request(const QString &path, const QString &token, int timeoutMs = 10'000) const;
    QNetworkRequest live(const QString &path, const QString &token) const; // ws or wss
    bool trusts(const QSslConfiguration &peer) const; // the certificate in use is one of ours, or signed by one
    bool isSecure() const { return m_hub.scheme() == QLatin1String("https"); }
    const QSslConfiguration &tls() const { return m_tls; }

private:
    QUrl at(const QString &path) const;

    QUrl m_hub;
    QSslConfiguration m_tls;
    bool m_own = false; // certificates from a file
};

} // namespace mulakat::portal::client
