#include "main/kioskpair.h"

#include "base/logging.h"

#include <QCryptographicHash>

namespace mulakat::kiosk {

namespace {

constexpr int againMs = 500;
constexpr qsizetype longestWord = 64;

QString socketName(const QString &data)
{
    const QByteArray digest = QCryptographicHash::hash(data.toUtf8(), QCryptographicHash::Sha256).toHex().left(24);
    return QStringLiteral("mulakat-pair-") + QString::fromLatin1(digest);
}

} // namespace

PairLink::PairLink(Role role, const QString &data, QObject *parent)
    : QObject(parent)
    , m_role(role)
    , m_name(socketName(data))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] { take(m_server.nextPendingConnection()); });
    m_again.setInterval(againMs);
    connect(&m_again, &QTimer::timeout, this, [this] {
        if (m_socket && m_socket->state() == QLocalSocket::UnconnectedState)
            m_socket->connectToServer(m_name);
    });
}

void PairLink::start()
{
    if (m_role == Role::Desk) {
        QLocalServer::removeServer(m_name); // left by a desk that was killed
        if (!m_server.listen(m_name))
            qCWarning(base::logUi) << "no link to a booth on this display:" << m_server.errorString();
        return;
    }
    take(new QLocalSocket(this));
    m_socket->connectToServer(m_name);
    m_again.start();
}

void PairLink::take(QLocalSocket *socket)
{
    if (m_socket && m_socket != socket)
        m_socket->deleteLater(); // a booth that was started again
    m_socket = socket;
    connect(socket, &QLocalSocket::connected, this, &PairLink::connected);
    connect(socket, &QLocalSocket::disconnected, this, [this, socket] {
        if (socket == m_socket)
            Q_EMIT disconnected();
    });
    connect(socket, &QLocalSocket::readyRead, this, &PairLink::read);
    if (m_role == Role::Desk) {
        Q_EMIT connected();
        read();
    }
}

bool PairLink::isConnected() const
{
    return m_socket && m_socket->state() == QLocalSocket::ConnectedState;
}

void PairLink::say(const QString &word)
{
    if (isConnected())
        m_socket->write(word.toLatin1() + '\n');
}

void PairLink::read()
{
    QLocalSocket *socket = m_socket;
    while (socket && socket == m_socket && socket->canReadLine()) {
        const QByteArray line = socket->readLine(longestWord);
        Q_EMIT heard(QString::fromLatin1(line.trimmed()));
    }
}

} // namespace mulakat::kiosk

#include "moc_kioskpair.cpp"
