#pragma once
#include "portal/notices/templates.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace mulakat::portal::notices {

enum class Delivery {
    Sent,
    Later,   // may work another time
    Refused, // never will: no such address
};

// What the other side said when it was handed a message.
struct Handed {
    Handed(Delivery how, QString name = {}) : delivery(how), reference(std::move(name)) { }
    operator Delivery() const { return delivery; }
    Delivery delivery;
    QString reference; // what it calls the message from now on; empty: what the letter called itself
};

// What a gateway says later of a message.
struct Receipt {
    QString reference;
    QString outcome;   // "delivered", "not-reachable", "failed"; empty: still on its way
};

// One way out. Called on the hub thread; `reply` comes on the hub thread too, at once or later, once.
class Transport
{
public:
    virtual ~Transport() = default;
    virtual bool carries(const QString &channel) const = 0;
    using Reply = std::function<void(Handed)>;
    virtual void send(const Letter &letter, Reply reply) = 0;
    // Reads a gateway's call by its fields; nothing where it is not this way's, or does not know the secret.
    virtual std::optional<Receipt> receipt(const QHash<QString, QString> &) const { return std::nullopt; }
};
using Transports = std::vector<std::unique_ptr<Transport>>;

// "stdout", an SMS gateway (SmsGateway::fromAddress), or "smtp://[user@]host[:port]?from=address[&password-file=FILE][&tls=required|off]" (smtps:// for TLS from the
// first byte). BadInput for anything else, KeyMissing where the password cannot be read.
base::Result<std::unique_ptr<Transport>> makeTransport(const QString &address);

} // namespace mulakat::portal::notices
