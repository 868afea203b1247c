#pragma once
#include <QByteArray>
#include <QHash>
#include <QList>
#include <QTcpServer>
#include <QUrlQuery>

class QTcpSocket;

namespace mulakat::testing {

// A small HTTP server on a loopback port that keeps what it is asked, as an SMS gateway would. Lives on the test's thread.
class HttpSink : public QTcpServer
{
    Q_OBJECT
public:
    struct Asked {
        QByteArray method;
        QByteArray path;  // without the query
        QUrlQuery fields; // of the query, or of the form
        QString value(const QString &name) const { return fields.queryItemValue(name, QUrl::FullyDecoded); }
    };
    HttpSink();

    QString address() const; // "http://127.0.0.1:PORT"
    QList<Asked> asked;
    int status = 200;        // what is answered, with `answer` as its body
    QByteArray answer = "{\"status\":\"success\"}";

private:
    void heard(QTcpSocket *socket);
    QHash<QTcpSocket *, QByteArray> m_incoming;
};

} // namespace mulakat::testing
