#include "portal/client/livechannel.h"

#include "base/logging.h"
#include "portal/protocol/limits.h"

#include <QNetworkProxy>

namespace mulakat::portal::client {

LiveChannel::LiveChannel(const RequestFactory &factory, QObject *parent)
    : QObject(parent)
    , m_factory(factory)
{
    m_socket.setProxy(QNetworkProxy::NoProxy);
    m_socket.setMaxAllowedIncomingFrameSize(protocol::limits::liveBytes);
    m_socket.setMaxAllowedIncomingMessageSize(protocol::limits::liveBytes);
    m_ping.setInterval(10'000);
    m_silence.setInterval(25'000);
    m_silence.setSingleShot(true);
    connect(&m_ping, &QTimer::timeout, this, [this] { m_socket.ping(); });
    connect(&m_silence, &QTimer::timeout, this, &LiveChannel::lost);
    connect(&m_socket, &QWebSocket::pong, this, [this] { m_silence.start(); });
    connect(&m_socket, &QWebSocket::connected, this, [this] {
        if (m_factory.isSecure() && !m_factory.trusts(m_socket.sslConfiguration()))
            return lost();
        m_open = true;
        m_ping.start();
        m_silence.start();
        Q_EMIT opened();
    });
    connect(&m_socket, &QWebSocket::textMessageReceived, this, [this](const QString &text) {
        m_silence.start();
        const auto message = protocol::LiveMessage::fromBytes(protocol::LiveSender::Hub, text.toUtf8());
        if (message)
            Q_EMIT received(*message);
        else
            qCWarning(base::logPortal) << "a live message was refused" << base::failureName(message.error().code) << message.error().info;
    });
    connect(&m_socket, &QWebSocket::disconnected, this, &LiveChannel::lost);
    connect(&m_socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this, &LiveChannel::lost);
}

void LiveChannel::open(const QString &token)
{
    m_wanted = true;
    m_silence.start(); // also bounds the handshake
    if (m_factory.isSecure()) // a QWebSocket does not look at its request's
        m_socket.setSslConfiguration(m_factory.tls());
    m_socket.open(m_factory.live(QStringLiteral("/api/v1/live"), token));
}

void LiveChannel::close()
{
    m_wanted = false;
    m_open = false;
    m_ping.stop();
    m_silence.stop();
    m_socket.abort();
}

void LiveChannel::lost()
{
    if (!m_wanted)
        return;
    close();
    Q_EMIT closed();
}

void LiveChannel::send(const protocol::LiveMessage &message)
{
    if (m_open)
        m_socket.sendTextMessage(QString::fromUtf8(message.toBytes()));
}

} // namespace mulakat::portal::client

#include "moc_livechannel.cpp"
