#pragma once
#include "portal/notices/templates.h"

#include <functional>
#include <memory>
#include <vector>

namespace mulakat::portal::notices {

enum class Delivery {
    Sent,
    Later,   // may work another time
    Refused, // never will: no such address
};

// One way out. Called on the hub thread; `reply` comes on the hub thread too, at once or later, once.
class Transport
{
public:
    virtual ~Transport() = default;
    virtual bool carries(const QString &channel) const = 0;
    using Reply = std::function<void(Delivery)>;
    virtual void send(const Letter &letter, Reply reply) = 0;
};
using Transports = std::vector<std::unique_ptr<Transport>>;

// "stdout", an SMS gateway (SmsGateway::fromAddress), or "smtp://[user@]host[:port]?from=address[&password-file=FILE][&tls=required|off]" (smtps:// for TLS from the
// first byte). BadInput for anything else, KeyMissing where the password cannot be read.
base::Result<std::unique_ptr<Transport>> makeTransport(const QString &address);

} // namespace mulakat::portal::notices
