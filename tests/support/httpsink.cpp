#include "support/httpsink.h"

#include <QTcpSocket>

namespace mulakat::testing {

HttpSink::HttpSink()
{
    listen(QHostAddress::LocalHost);
    connect(this, &QTcpServer::newConnection, this, [this] {
        QTcpSocket *socket = nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { heard(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_incoming.remove(socket);
            socket->deleteLater();
        });
    });
}

QString HttpSink::address() const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(serverPort());
}

void HttpSink::heard(QTcpSocket *socket)
{
    QByteArray &all = m_incoming[socket];
    all += socket->readAll();
    const qsizetype end = all.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    qsizetype length = 0;
    for (const QByteArray &line : all.left(end).split('\n')) {
        if (line.toLower().startsWith("content-length:"))
            length = line.mid(15).trimmed().toLongLong();
    }
    if (all.size() < end + 4 + length)
        return;
    const QList<QByteArray> first = all.left(all.indexOf('\r')).split(' ');
    const QByteArray target = first.value(1);
    const qsizetype mark = target.indexOf('?');
    const QByteArray fields = first.first() == "POST" ? all.mid(end + 4, length) : mark < 0 ? QByteArray() : target.mid(mark + 1);
    asked << Asked{first.first(), mark < 0 ? target : target.left(mark), QUrlQuery(QString::fromLatin1(fields))};
    all.clear();
    socket->write("HTTP/1.1 " + QByteArray::number(status) + " x\r\nContent-Length: " + QByteArray::number(answer.size())
                  + "\r\nConnection: close\r\n\r\n" + answer);
    socket->disconnectFromHost();
}

} // namespace mulakat::testing

#include "moc_httpsink.cpp"
