#pragma once
#include "base/result.h"

#include <QByteArray>
#include <array>
#include <optional>

namespace mulakat::call {

inline constexpr int controlMessageLimit = 64 * 1024;

// A file descriptor that closes itself.
class OwnedFd
{
public:
    OwnedFd() = default;
    explicit OwnedFd(int fd) : m_fd(fd) { }
    OwnedFd(OwnedFd &&other) noexcept : m_fd(other.release()) { }
    OwnedFd &operator=(OwnedFd &&other) noexcept;
    ~OwnedFd();
    int get() const { return m_fd; }
    int release();
    explicit operator bool() const { return m_fd >= 0; }

private:
    int m_fd = -1;
};

struct ControlMessage {
    QByteArray body;
    OwnedFd descriptor; // at most one rides along
};

// One end of the SOCK_SEQPACKET pair between kiosk and media process. Never blocks.
class ControlSocket
{
public:
    enum class Sent { Yes, Full, Closed };
    explicit ControlSocket(OwnedFd fd);
    static base::Result<std::array<OwnedFd, 2>> makePair();

    int fd() const { return m_fd.get(); }
    Sent send(const QByteArray &body, int descriptor = -1);
    // Empty: nothing waits. A failure: closed (Expired) or a message that is cut or carries too much (ProtocolBroken).
    base::Result<std::optional<ControlMessage>> receive();

private:
    OwnedFd m_fd;
    QByteArray m_buffer;
};

} // namespace mulakat::call
