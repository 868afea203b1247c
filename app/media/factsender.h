#pragma once
#include "call/controlsocket.h"
#include "call/facts.h"

#include <QList>
#include <QSocketNotifier>
#include <memory>

namespace mulakat::media {

// Facts to the kiosk, in order; what finds the socket full waits. Main thread, but for hint().
class FactSender
{
public:
    explicit FactSender(call::ControlSocket &socket);
    void send(const call::Fact &fact);
    void sendRing(call::PictureKind picture, int descriptor);
    void hint(call::PictureKind picture); // any thread: a newer frame is in the ring; dropped when the socket is full

private:
    void flush();
    struct Waiting {
        QByteArray body;
        int descriptor = -1; // the ring keeps it open
    };
    call::ControlSocket &m_socket;
    QList<Waiting> m_waiting;
    QSocketNotifier m_writable;
};

} // namespace mulakat::media
