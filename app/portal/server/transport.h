#pragma once
#include "base/result.h"
#include "portal/protocol/http.h"
#include "portal/protocol/limits.h"

#include <QByteArray>
#include <QString>
#include <functional>
#include <memory>
#include <optional>

namespace mulakat::portal::server {

using PeerId = quint64; // one WebSocket, never used again in this process

struct TransportOptions {
    QString address = QStringLiteral("127.0.0.1"); // IPv4 or IPv6, without brackets
    quint16 port = 8480;       // 0: the system picks one
    QString tlsCert;           // PEM files; both or none
    QString tlsKey;
    QString trustedProxy;      // its X-Forwarded-For and -Proto are believed
    int connections = 512;
    int requestMs = 15000;     // a whole request, from its first byte; large bodies get what a slow line needs on top
    int idleMs = 20000;        // between two requests
    int handlerMs = 30000;     // until the hub has answered
    int pingSeconds = 20;
    int livePerSecond = protocol::limits::livePerSecond; // messages of one WebSocket, twice as many at once
};

// What the transport asks. Every function is called on the io thread and must return at once; `answer` may be called
// from any thread, once.
class TransportHandler
{
public:
    virtual ~TransportHandler() = default;

    struct Admission {
        int status = 0;        // not 0: refused with this status, the body is not read
        qint64 bodyLimit = 0;
    };
    virtual Admission admit(const protocol::HttpRequest &head) = 0; // the body is still empty

    using Answer = std::function<void(protocol::HttpResponse)>;
    virtual void request(protocol::HttpRequest request, Answer answer) = 0;

    // Nothing: the WebSocket may open as `peer`. A response: refused with it.
    using Verdict = std::function<void(std::optional<protocol::HttpResponse>)>;
    virtual void upgrade(PeerId peer, protocol::HttpRequest request, Verdict verdict) = 0;
    virtual void opened(PeerId peer) = 0;
    virtual void message(PeerId peer, QByteArray text) = 0;
    virtual void closed(PeerId peer) = 0; // after every upgrade that was let in, also one that never opened
};

// HTTP/1.1 and WebSocket on one listening socket, with one thread of its own. The public functions may be called from
// any thread but start() and stop(), which belong to the thread that owns it.
class Transport
{
public:
    Transport(TransportOptions options, TransportHandler &handler);
    ~Transport(); // stops

    base::Result<quint16> start(); // the port; DeviceMissing where the address cannot be had, KeyMissing for a bad TLS file
    void stop();                   // closes every connection and ends the thread

    void send(PeerId peer, QByteArray text);
    void close(PeerId peer, quint16 code, QByteArray reason = {}); // after what was sent before

    struct Impl;

private:
    std::shared_ptr<Impl> m_impl;
};

// Only loopback addresses may be served without TLS.
bool isLoopback(const QString &address);

} // namespace mulakat::portal::server
