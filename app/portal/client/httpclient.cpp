#include "portal/client/httpclient.h"

#include "portal/protocol/limits.h"
#include "portal/protocol/strictjson.h"

#include <QNetworkProxy>
#include <QNetworkReply>

namespace mulakat::portal::client {

HttpClient::HttpClient(RequestFactory factory, QObject *parent)
    : QObject(parent)
    , m_factory(std::move(factory))
{
    m_manager.setProxy(QNetworkProxy::NoProxy);
    connect(&m_manager, &QNetworkAccessManager::encrypted, this, [this](QNetworkReply *reply) {
        if (!m_factory.trusts(reply->sslConfiguration()))
            reply->abort();
    });
}

void HttpClient::get(const QString &path, const QString &token, const Answer &answer)
{
    follow(m_manager.get(m_factory.request(path, token)), answer);
}

void HttpClient::post(const QString &path, const QString &token, const QByteArray &body, const Answer &answer)
{
    QNetworkRequest request = m_factory.request(path, token);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    follow(m_manager.post(request, body), answer);
}

void HttpClient::abortAll()
{
    ++m_generation;
    for (QNetworkReply *reply : m_manager.findChildren<QNetworkReply *>())
        reply->abort();
}

void HttpClient::follow(QNetworkReply *reply, const Answer &answer)
{
    reply->setReadBufferSize(protocol::limits::answerBytes + 1);
    connect(reply, &QNetworkReply::downloadProgress, reply, [reply](qint64 received, qint64) {
        if (received > protocol::limits::answerBytes)
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [this, reply, answer, generation = m_generation] {
        reply->deleteLater();
        if (generation != m_generation)
            return;
        const base::Result<QByteArray> result = resultOf(*reply);
        const bool refused = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 401;
        answer(result);
        if (refused)
            Q_EMIT tokenRefused();
    });
}

base::Result<QByteArray> HttpClient::resultOf(QNetworkReply &reply)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0)
        return base::fail(base::FailureCode::PortalUnreachable);
    const QByteArray body = reply.readAll();
    if (status == 200 && reply.error() == QNetworkReply::NoError)
        return body;
    if (status < 400)
        return base::fail(base::FailureCode::ProtocolBroken, {{QStringLiteral("status"), status}});
    return protocol::failureFromBody(body);
}

} // namespace mulakat::portal::client

#include "moc_httpclient.cpp"
