#include "day/cable.h"

#include <QHostAddress>
#include <QTcpSocket>

namespace mulakat::testing {

Cable::Cable(const QUrl &hub)
    : m_hub(hub)
{
    connect(&m_server, &QTcpServer::newConnection, this, &Cable::connected);
    m_server.listen(QHostAddress::LocalHost);
}

QUrl Cable::url() const
{
    QUrl url(m_hub);
    url.setPort(m_server.serverPort());
    return url;
}

void Cable::connected()
{
    while (QTcpSocket *station = m_server.nextPendingConnection()) {
        if (m_cut) {
            station->abort();
            station->deleteLater();
            continue;
        }
        auto *hub = new QTcpSocket(station);
        hub->connectToHost(QHostAddress::LocalHost, quint16(m_hub.port()));
        join(station, hub);
        join(hub, station);
    }
}

void Cable::join(QTcpSocket *from, QTcpSocket *to)
{
    connect(from, &QTcpSocket::readyRead, to, [from, to] { to->write(from->readAll()); });
    connect(from, &QTcpSocket::disconnected, to, [to] { to->disconnectFromHost(); });
    if (from->parent() == &m_server)
        connect(from, &QTcpSocket::disconnected, from, &QObject::deleteLater);
}

void Cable::cut()
{
    m_cut = true;
    for (QTcpSocket *station : m_server.findChildren<QTcpSocket *>(QString(), Qt::FindDirectChildrenOnly))
        station->abort();
}

} // namespace mulakat::testing

#include "moc_cable.cpp"
