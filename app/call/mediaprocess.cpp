#include "call/mediaprocess.h"

#include "base/logging.h"
#include "call/commandcodec.h"
#include "call/factcodec.h"

#include <QProcessEnvironment>
#include <QSocketNotifier>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

namespace mulakat::call {
using namespace Qt::StringLiterals;

namespace {
constexpr int factsPerTurn = 128; // then the event loop gets its turn
constexpr int waitingAtMost = 256;
constexpr int childSocketFd = 3;

// Only what the child needs to find its devices; no GStreamer variable of ours reaches it.
QProcessEnvironment childEnvironment()
{
    const QProcessEnvironment ours = QProcessEnvironment::systemEnvironment();
    QProcessEnvironment theirs;
    for (const QString &name : {u"PATH"_s, u"HOME"_s, u"LANG"_s, u"XDG_RUNTIME_DIR"_s, u"PULSE_SERVER"_s}) {
        if (ours.contains(name))
            theirs.insert(name, ours.value(name));
    }
    theirs.insert(u"MALLOC_ARENA_MAX"_s, u"2"_s); // glibc's arenas cost 100 MB otherwise
    theirs.insert(u"QT_FORCE_STDERR_LOGGING"_s, u"1"_s);
    return theirs;
}

// Between fork and exec: only calls that are safe there. Everything but 0..3 closes at exec.
void becomeChild(int socket)
{
    if (socket == childSocketFd)
        ::fcntl(socket, F_SETFD, 0);
    else
        ::dup2(socket, childSocketFd);
    ::close_range(childSocketFd + 1, ~0u, CLOSE_RANGE_CLOEXEC);
}
} // namespace

MediaProcess::MediaProcess(Options options, QObject *parent)
    : MediaPort(parent)
    , m_options(std::move(options))
{
    m_watch.setSingleShot(true);
    m_watch.setInterval(m_options.silenceMs);
    connect(&m_watch, &QTimer::timeout, this, &MediaProcess::judgeSilence);
}

MediaProcess::~MediaProcess()
{
    stop();
}

bool MediaProcess::isRunning() const
{
    return m_process != nullptr;
}

qint64 MediaProcess::processId() const
{
    return m_process ? m_process->processId() : 0;
}

void MediaProcess::start(ProcessKind kind)
{
    if (m_process)
        return;
    m_kind = kind;
    auto pair = ControlSocket::makePair();
    if (!pair) {
        QMetaObject::invokeMethod(this, &MediaPort::died, Qt::QueuedConnection);
        return;
    }
    m_socket.emplace(std::move((*pair)[0]));
    m_readable = std::make_unique<QSocketNotifier>(m_socket->fd(), QSocketNotifier::Read);
    connect(m_readable.get(), &QSocketNotifier::activated, this, &MediaProcess::readFacts);
    m_writable = std::make_unique<QSocketNotifier>(m_socket->fd(), QSocketNotifier::Write);
    m_writable->setEnabled(false);
    connect(m_writable.get(), &QSocketNotifier::activated, this, &MediaProcess::flush);
    launch((*pair)[1].get());
    heard();
}

void MediaProcess::launch(int childSocket)
{
    QStringList words = m_options.prefix;
    words << m_options.program << u"--control"_s << QString::number(childSocketFd) << u"--kind"_s << processKindName(m_kind)
          << u"--cache"_s << m_options.cacheFolder;
    m_process = std::make_unique<QProcess>();
    m_process->setProcessEnvironment(childEnvironment());
    if (m_kind == ProcessKind::Legal)
        m_process->setStandardErrorFile(QProcess::nullDevice()); // ours may be a file
    else
        m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process->setStandardInputFile(QProcess::nullDevice());
    m_process->setStandardOutputFile(QProcess::nullDevice());
    m_process->setChildProcessModifier([childSocket] { becomeChild(childSocket); });
    connect(m_process.get(), &QProcess::errorOccurred, this, &MediaProcess::fall, Qt::QueuedConnection);
    connect(m_process.get(), &QProcess::finished, this, &MediaProcess::fall, Qt::QueuedConnection);
    const QString program = words.takeFirst();
    m_process->start(program, words);
}

void MediaProcess::send(const Command &command)
{
    if (!m_socket)
        return;
    m_waiting << encodeCommand(command);
    flush();
}

void MediaProcess::flush()
{
    while (m_socket && !m_waiting.isEmpty()) {
        const auto sent = m_socket->send(m_waiting.first());
        if (sent == ControlSocket::Sent::Full)
            break;
        m_waiting.removeFirst(); // also when closed: readFacts() notices the end
    }
    if (m_writable)
        m_writable->setEnabled(!m_waiting.isEmpty());
    if (m_waiting.size() > waitingAtMost) {
        qCWarning(base::logCall) << "media process does not read its commands";
        fall();
    }
}

void MediaProcess::readFacts()
{
    for (int i = 0; i < factsPerTurn && m_socket; ++i) {
        auto message = m_socket->receive();
        if (!message) {
            fall();
            return;
        }
        if (!*message)
            return;
        if (!take(std::move(**message))) {
            qCWarning(base::logCall) << "media process broke the protocol";
            fall();
            return;
        }
    }
}

bool MediaProcess::take(ControlMessage message)
{
    const auto fact = decodeFact(message.body);
    if (!fact) {
        qCWarning(base::logCall) << "refused fact:" << base::failureName(fact.error().code) << fact.error().info;
        return false;
    }
    heard();
    if (const auto *ready = std::get_if<Ready>(&*fact); ready && !takeReady(*ready))
        return false;
    if (const auto *ring = std::get_if<RingOffered>(&*fact)) {
        if (ring->picture == PictureKind::Desk && m_kind == ProcessKind::Legal)
            return false; // there is nothing for a desk in such a talk
        takeRing(ring->picture, message.descriptor.release());
    } else if (const auto *ready = std::get_if<PictureReady>(&*fact)) {
        Q_EMIT pictureChanged(ready->picture);
    } else {
        if (const auto *refused = std::get_if<Refused>(&*fact))
            qCWarning(base::logCall) << "media process refused a command:" << refused->code;
        Q_EMIT this->fact(*fact);
    }
    return true;
}

// A process that is not what it was started as carries no call.
bool MediaProcess::takeReady(const Ready &ready) const
{
    if (ready.kind != m_kind)
        qCWarning(base::logCall) << "media process is of kind" << processKindName(ready.kind) << "instead of" << processKindName(m_kind);
    return ready.kind == m_kind;
}

void MediaProcess::takeRing(PictureKind kind, int descriptor)
{
    auto ring = FrameRingReader::open(descriptor);
    if (!ring) {
        qCWarning(base::logCall) << "refused frame ring" << ring.error().info;
        return;
    }
    face(kind).ring.emplace(std::move(*ring));
}

QImage MediaProcess::picture(PictureKind kind)
{
    Face &seen = face(kind);
    if (seen.ring) {
        if (QImage newer = seen.ring->takeNewest(); !newer.isNull())
            seen.newest = std::move(newer);
    }
    return seen.newest;
}

void MediaProcess::heard()
{
    m_watch.start();
}

// Our own thread may have been held up: what waits in the socket counts as heard.
void MediaProcess::judgeSilence()
{
    readFacts();
    if (m_process && !m_watch.isActive()) {
        qCWarning(base::logCall) << "media process is silent";
        fall();
    }
}

// Our callers may stand in a signal of these very objects: they end later.
void MediaProcess::cleanUp()
{
    m_watch.stop();
    for (auto *notifier : {m_readable.release(), m_writable.release()}) {
        if (notifier) {
            notifier->setEnabled(false);
            notifier->disconnect(this);
            notifier->deleteLater();
        }
    }
    m_socket.reset(); // the child sees the end of its socket
    m_waiting.clear();
    for (Face &seen : m_faces)
        seen.ring.reset();
}

void MediaProcess::fall()
{
    if (!m_process)
        return;
    QProcess *process = m_process.release();
    process->disconnect(this);
    if (process->state() == QProcess::NotRunning) {
        process->deleteLater();
    } else {
        connect(process, &QProcess::finished, process, &QObject::deleteLater);
        process->kill();
    }
    cleanUp();
    Q_EMIT died();
}

void MediaProcess::stop()
{
    if (!m_process)
        return;
    QProcess *process = m_process.release();
    process->disconnect(this);
    if (m_socket)
        m_socket->send(encodeCommand(Stop{}));
    cleanUp();
    for (Face &seen : m_faces)
        seen.newest = {};
    if (!process->waitForFinished(1500)) {
        process->kill();
        process->waitForFinished(1500);
    }
    process->deleteLater();
}

} // namespace mulakat::call

#include "moc_mediaprocess.cpp"
