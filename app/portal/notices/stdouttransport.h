#pragma once
#include "portal/notices/transport.h"

namespace mulakat::portal::notices {

// One JSON line a message on standard output: {"to","channel","template","language","text"}. For development, tests and
// jails whose own program sends the messages.
class StdoutTransport final : public Transport
{
public:
    bool carries(const QString &channel) const override;
    void send(const Letter &letter, Reply reply) override;
};

} // namespace mulakat::portal::notices
