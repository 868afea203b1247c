#pragma once
#include "portal/client/requestfactory.h"
#include "portal/protocol/livemessage.h"

#include <QTimer>
#include <QWebSocket>

namespace mulakat::portal::client {

// The WebSocket to the hub. One connection at a time; says when it is up, what comes, and when it is gone.
class LiveChannel : public QObject
{
    Q_OBJECT
public:
    explicit LiveChannel(const RequestFactory &factory, QObject *parent = nullptr);

    void open(const QString &token);
    void close(); // no closed() follows
    void send(const protocol::LiveMessage &message); // dropped while it is down
    bool isOpen() const { return m_open; }

Q_SIGNALS:
    void opened();
    void received(const mulakat::portal::protocol::LiveMessage &message);
    void closed();

private:
    void lost();

    const RequestFactory &m_factory;
    QWebSocket m_socket;
    QTimer m_ping;      // asks every 10 s
    QTimer m_silence;   // nothing heard for 25 s: the line is dead, whatever TCP says
    bool m_open = false;
    bool m_wanted = false;
};

} // namespace mulakat::portal::client
