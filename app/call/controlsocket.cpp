#include "call/controlsocket.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace mulakat::call {
using base::FailureCode;

OwnedFd &OwnedFd::operator=(OwnedFd &&other) noexcept
{
    if (this != &other) {
        if (m_fd >= 0)
            ::close(m_fd);
        m_fd = other.release();
    }
    return *this;
}

OwnedFd::~OwnedFd()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

int OwnedFd::release()
{
    return std::exchange(m_fd, -1);
}

base::Result<std::array<OwnedFd, 2>> ControlSocket::makePair()
{
    int fds[2];
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, fds) != 0)
        return base::fail(FailureCode::Internal, {{QStringLiteral("errno"), errno}});
    return std::array<OwnedFd, 2>{OwnedFd(fds[0]), OwnedFd(fds[1])};
}

ControlSocket::ControlSocket(OwnedFd fd)
    : m_fd(std::move(fd))
    , m_buffer(controlMessageLimit, Qt::Uninitialized)
{
}

namespace {
void attachDescriptor(msghdr &message, char *room, size_t size, int descriptor)
{
    message.msg_control = room;
    message.msg_controllen = size;
    cmsghdr *header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(sizeof(int));
    std::memcpy(CMSG_DATA(header), &descriptor, sizeof(int));
}

// Takes what rode along; more than one is too much, and none of them may stay open.
bool detachDescriptor(msghdr &message, OwnedFd &descriptor)
{
    int count = 0;
    for (cmsghdr *header = CMSG_FIRSTHDR(&message); header; header = CMSG_NXTHDR(&message, header)) {
        if (header->cmsg_level != SOL_SOCKET || header->cmsg_type != SCM_RIGHTS)
            continue;
        for (size_t at = CMSG_LEN(0); at + sizeof(int) <= header->cmsg_len; at += sizeof(int), ++count) {
            int each = -1;
            std::memcpy(&each, reinterpret_cast<const char *>(header) + at, sizeof(int));
            descriptor = OwnedFd(each);
        }
    }
    return count <= 1;
}
} // namespace

ControlSocket::Sent ControlSocket::send(const QByteArray &body, int descriptor)
{
    iovec part{const_cast<char *>(body.constData()), size_t(body.size())};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    alignas(cmsghdr) char room[CMSG_SPACE(sizeof(int))] = {};
    if (descriptor >= 0)
        attachDescriptor(message, room, sizeof room, descriptor);
    ssize_t sent = 0;
    do {
        sent = ::sendmsg(m_fd.get(), &message, MSG_DONTWAIT | MSG_NOSIGNAL);
    } while (sent < 0 && errno == EINTR);
    if (sent >= 0)
        return Sent::Yes;
    return errno == EAGAIN || errno == ENOBUFS ? Sent::Full : Sent::Closed;
}

base::Result<std::optional<ControlMessage>> ControlSocket::receive()
{
    iovec part{m_buffer.data(), size_t(m_buffer.size())};
    alignas(cmsghdr) char room[CMSG_SPACE(sizeof(int))] = {};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = room;
    message.msg_controllen = sizeof room;
    ssize_t got = 0;
    do {
        got = ::recvmsg(m_fd.get(), &message, MSG_DONTWAIT | MSG_CMSG_CLOEXEC);
    } while (got < 0 && errno == EINTR);
    if (got < 0)
        return errno == EAGAIN ? base::Result<std::optional<ControlMessage>>(std::nullopt) : base::fail(FailureCode::Expired);
    OwnedFd descriptor;
    if (!detachDescriptor(message, descriptor) || (message.msg_flags & (MSG_TRUNC | MSG_CTRUNC)))
        return base::fail(FailureCode::ProtocolBroken);
    if (got == 0)
        return base::fail(FailureCode::Expired); // SEQPACKET: an empty message is the end, we never send one
    return std::optional<ControlMessage>(ControlMessage{QByteArray(m_buffer.constData(), got), std::move(descriptor)});
}

} // namespace mulakat::call
