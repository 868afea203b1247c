#pragma once
#include "portal/protocol/seat.h"

#include <QTimer>
#include <QUrl>
#include <QWebSocket>

namespace mulakat::testing {

// Gives every page the seat that its cookie names; who may have which seat is tested with the public pages.
class PlayedSeats final : public portal::protocol::SeatPort
{
public:
    base::Result<portal::protocol::SeatGrant> bySeatCookie(const QByteArray &cookieHeader) override;
};

// PLAYED: a visitor's page on the live channel of the real server. It says what the shipped page says: ready, its answer to
// an offer, that it heard the tone, each second what arrived; it closes when the visit is over.
class PlayedPage final : public QObject
{
    Q_OBJECT
public:
    PlayedPage(const QUrl &hub, const QByteArray &cookie); // "seat=…"
    bool isConnected() const { return m_answered; }        // has answered an offer
    void setLine(bool up) { m_lineUp = up; }               // while it is down nothing comes or goes
    void hangUp();

private:
    void take(const QJsonObject &message);
    void say(const QJsonObject &message);
    void second();

    QWebSocket m_socket;
    QTimer m_second;
    qint64 m_received = 0;
    bool m_answered = false;
    bool m_lineUp = true;
};

} // namespace mulakat::testing
