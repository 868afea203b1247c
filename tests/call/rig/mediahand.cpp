#include "rig/mediahand.h"

#include "call/commandcodec.h"
#include "call/factcodec.h"

#include <QDeadlineTimer>
#include <QEventLoop>
#include <QProcessEnvironment>
#include <fcntl.h>
#include <unistd.h>

namespace mulakat::testing {
using namespace Qt::StringLiterals;
using namespace call;

bool MediaPair::until(const std::function<bool()> &holds, int timeoutMs)
{
    const QDeadlineTimer deadline(timeoutMs);
    QEventLoop loop;
    while (!holds()) {
        if (deadline.hasExpired())
            return false;
        loop.processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 20);
    }
    return true;
}

MediaHand::~MediaHand()
{
    stop();
}

bool MediaHand::start(const QString &kind)
{
    auto pair = ControlSocket::makePair();
    if (!pair)
        return false;
    m_socket.emplace(std::move((*pair)[0]));
    m_readable = std::make_unique<QSocketNotifier>(m_socket->fd(), QSocketNotifier::Read);
    connect(m_readable.get(), &QSocketNotifier::activated, this, &MediaHand::read);
    QStringList words = m_prefix;
    words << QStringLiteral(MULAKAT_BIN_DIR "/mulakat-media") << u"--control"_s << u"3"_s << u"--kind"_s << kind << u"--cache"_s << m_cache;
    const int child = (*pair)[1].get();
    m_process.setChildProcessModifier([child] {
        if (child == 3)
            ::fcntl(child, F_SETFD, 0);
        else
            ::dup2(child, 3);
        ::close_range(4, ~0u, CLOSE_RANGE_CLOEXEC);
    });
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setStandardErrorFile(QProcess::nullDevice());
    const QString program = words.takeFirst();
    m_process.start(program, words);
    return MediaPair::until([this] { return m_ready || m_process.state() == QProcess::NotRunning; }) && m_ready;
}

void MediaHand::stop()
{
    if (m_socket && isRunning()) {
        tell(Stop{});
        if (!m_process.waitForFinished(3000)) {
            m_process.kill();
            m_process.waitForFinished(3000);
        }
    }
    m_readable.reset();
    m_socket.reset();
}

void MediaHand::tell(const Command &command)
{
    tellRaw(encodeCommand(command));
}

void MediaHand::tellRaw(const QByteArray &message, int descriptor)
{
    MediaPair::until([&] { return m_socket->send(message, descriptor) != ControlSocket::Sent::Full; });
}

QImage MediaHand::picture(PictureKind kind)
{
    const auto at = size_t(kind);
    if (m_rings[at]) {
        if (QImage newer = m_rings[at]->takeNewest(); !newer.isNull())
            m_newest[at] = newer;
    }
    return m_newest[at];
}

void MediaHand::read()
{
    while (m_socket) {
        auto message = m_socket->receive();
        if (!message) {
            m_readable->setEnabled(false);
            return;
        }
        if (!*message)
            return;
        const auto fact = decodeFact((**message).body);
        if (!fact)
            qFatal("the media process broke the protocol");
        if (const auto *ready = std::get_if<Ready>(&*fact)) {
            m_ready = true;
            m_kind = ready->kind;
        } else if (const auto *ring = std::get_if<RingOffered>(&*fact)) {
            if (auto open = FrameRingReader::open((**message).descriptor.release()))
                m_rings[size_t(ring->picture)].emplace(std::move(*open));
        } else if (const auto *hint = std::get_if<PictureReady>(&*fact)) {
            ++m_hints[size_t(hint->picture)];
        } else if (const auto *stats = std::get_if<Stats>(&*fact)) {
            m_stats = *stats;
        } else if (const auto *levels = std::get_if<Levels>(&*fact)) {
            m_loudest = std::max(m_loudest, levels->in);
        }
        m_refusals += std::holds_alternative<Refused>(*fact);
        m_connected = m_connected || std::holds_alternative<Connected>(*fact);
        if (onFact)
            onFact(*fact);
    }
}

bool MediaPair::connect(int peer)
{
    const auto relay = [peer](MediaHand &to) {
        return [&to, peer](const Fact &fact) {
            if (const auto *description = std::get_if<LocalDescription>(&fact))
                to.tell(RemoteDescription{peer, description->type, description->sdp});
            else if (const auto *candidate = std::get_if<LocalCandidate>(&fact))
                to.tell(RemoteCandidate{peer, candidate->candidate, {}, candidate->lineIndex});
        };
    };
    a.onFact = relay(b);
    b.onFact = relay(a);
    b.tell(Connect{peer, Role::Answerer, {}, false});
    a.tell(Connect{peer, Role::Offerer, {}, false});
    return until([this] { return a.isConnected() && b.isConnected(); }, 15'000);
}

} // namespace mulakat::testing

#include "moc_mediahand.cpp"
