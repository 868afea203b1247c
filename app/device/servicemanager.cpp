#include "device/servicemanager.h"

#include <cstddef>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace mulakat::device {

bool tellServiceManager(const QByteArray &line)
{
    const QByteArray path = qgetenv("NOTIFY_SOCKET");
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.isEmpty() || size_t(path.size()) >= sizeof address.sun_path)
        return false;
    std::memcpy(address.sun_path, path.constData(), size_t(path.size()));
    if (address.sun_path[0] == '@')
        address.sun_path[0] = '\0';
    const int socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (socket < 0)
        return false;
    const auto length = socklen_t(offsetof(sockaddr_un, sun_path) + size_t(path.size()));
    const auto sent = ::sendto(socket, line.constData(), size_t(line.size()), MSG_NOSIGNAL,
                               reinterpret_cast<const sockaddr *>(&address), length);
    ::close(socket);
    return sent == line.size();
}

Watchdog::Watchdog(QObject *parent)
    : QObject(parent)
{
    const qint64 allowedMs = qgetenv("WATCHDOG_USEC").toLongLong() / 1000;
    connect(&m_timer, &QTimer::timeout, this, [] { tellServiceManager("WATCHDOG=1"); });
    if (allowedMs > 0)
        m_timer.start(int(allowedMs / 2));
}

} // namespace mulakat::device

#include "moc_servicemanager.cpp"
