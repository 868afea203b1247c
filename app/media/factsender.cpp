#include "media/factsender.h"

#include "call/factcodec.h"

namespace mulakat::media {

namespace {
constexpr int waitingAtMost = 2000; // a kiosk that stopped reading: it will kill us, or we end with it
}

FactSender::FactSender(call::ControlSocket &socket)
    : m_socket(socket)
    , m_writable(socket.fd(), QSocketNotifier::Write)
{
    m_writable.setEnabled(false);
    QObject::connect(&m_writable, &QSocketNotifier::activated, &m_writable, [this] { flush(); });
}

void FactSender::send(const call::Fact &fact)
{
    if (m_waiting.size() < waitingAtMost)
        m_waiting << Waiting{call::encodeFact(fact), -1};
    flush();
}

void FactSender::sendRing(call::PictureKind picture, int descriptor)
{
    m_waiting << Waiting{call::encodeFact(call::RingOffered{picture}), descriptor};
    flush();
}

void FactSender::hint(call::PictureKind picture)
{
    m_socket.send(call::encodeFact(call::PictureReady{picture}));
}

void FactSender::flush()
{
    while (!m_waiting.isEmpty()) {
        const Waiting &next = m_waiting.first();
        if (m_socket.send(next.body, next.descriptor) == call::ControlSocket::Sent::Full)
            break;
        m_waiting.removeFirst();
    }
    m_writable.setEnabled(!m_waiting.isEmpty());
}

} // namespace mulakat::media
