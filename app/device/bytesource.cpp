#include "device/bytesource.h"

#include <QFile>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

namespace mulakat::device {

namespace {

constexpr int retryMs = 1000;

// No echo, no line editing, no signals: what the scanner sends is what we get.
void makeRaw(int descriptor)
{
    termios settings{};
    if (::tcgetattr(descriptor, &settings) != 0)
        return; // not a terminal: a FIFO
    ::cfmakeraw(&settings);
    ::tcsetattr(descriptor, TCSANOW, &settings);
}

} // namespace

ByteSource::ByteSource(QString path, QObject *parent)
    : QObject(parent)
    , m_path(std::move(path))
{
    m_retry.setInterval(retryMs);
    connect(&m_retry, &QTimer::timeout, this, &ByteSource::open);
}

ByteSource::~ByteSource()
{
    close();
}

base::Done ByteSource::makeFifo(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat known{};
    if (::stat(name.constData(), &known) == 0 && S_ISFIFO(known.st_mode))
        return base::done();
    if (::mkfifo(name.constData(), 0600) != 0)
        return base::fail(base::FailureCode::StoreFailed, {{QStringLiteral("errno"), errno}});
    return base::done();
}

void ByteSource::start()
{
    m_retry.start();
    open();
}

void ByteSource::open()
{
    if (m_descriptor >= 0)
        return;
    struct stat kind{};
    const QByteArray name = QFile::encodeName(m_path);
    if (::stat(name.constData(), &kind) != 0)
        return;
    // A FIFO is held open for writing too, so that the end of one writer is not the end of the file.
    const int flags = (S_ISFIFO(kind.st_mode) ? O_RDWR : O_RDONLY) | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
    m_descriptor = ::open(name.constData(), flags);
    if (m_descriptor < 0)
        return;
    makeRaw(m_descriptor);
    m_notifier = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &ByteSource::read);
}

void ByteSource::close()
{
    if (m_notifier) {
        m_notifier->setEnabled(false); // before its descriptor is closed, and may be another's
        m_notifier.release()->deleteLater(); // it may be the one that is calling
    }
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    m_descriptor = -1;
}

void ByteSource::read()
{
    char buffer[4096];
    const ssize_t count = ::read(m_descriptor, buffer, sizeof buffer);
    if (count > 0) {
        Q_EMIT received(QByteArray(buffer, int(count)));
        return;
    }
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (m_notifier)
        m_notifier->setEnabled(false);
    close(); // unplugged: the timer looks for it again
}

} // namespace mulakat::device

#include "moc_bytesource.cpp"
