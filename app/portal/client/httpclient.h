#pragma once
#include "portal/client/requestfactory.h"

#include <QNetworkAccessManager>
#include <functional>

namespace mulakat::portal::client {

// One request, one answer: the body of a 200, or why not. Bodies over the limit are cut off. Lives on the station thread.
class HttpClient : public QObject
{
    Q_OBJECT
public:
    using Answer = std::function<void(base::Result<QByteArray>)>;

    explicit HttpClient(RequestFactory factory, QObject *parent = nullptr);

    void get(const QString &path, const QString &token, const Answer &answer);
    void post(const QString &path, const QString &token, const QByteArray &body, const Answer &answer);
    void abortAll(); // pending answers are not called
    const RequestFactory &factory() const { return m_factory; }

Q_SIGNALS:
    void tokenRefused(); // 401: sign in again

private:
    void follow(QNetworkReply *reply, const Answer &answer);
    base::Result<QByteArray> resultOf(QNetworkReply &reply);

    RequestFactory m_factory;
    QNetworkAccessManager m_manager;
    int m_generation = 0;
};

} // namespace mulakat::portal::client
