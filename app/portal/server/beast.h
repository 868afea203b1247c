#pragma once
// The transport's own header: Beast's names and what its files share. Included by transport's .cpp files only.
#include "portal/server/transport.h"

// Boost.Asio trips this warning inside its own scheduler.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wnull-dereference"
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>
#include <boost/beast/websocket.hpp>
#include <boost/beast/websocket/ssl.hpp>
#pragma GCC diagnostic pop
#include <thread>
#include <unordered_map>

namespace mulakat::portal::server {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
namespace websocket = boost::beast::websocket;
using asio::ip::tcp;
using PlainStream = beast::tcp_stream;
using TlsStream = beast::ssl_stream<beast::tcp_stream>;

// One open WebSocket, on the io thread.
class LivePeer
{
public:
    virtual ~LivePeer() = default;
    virtual void send(QByteArray text) = 0;
    virtual void close(quint16 code, QByteArray reason) = 0;
    virtual void drop() = 0; // at once
};

struct Transport::Impl : std::enable_shared_from_this<Transport::Impl> {
    Impl(TransportOptions o, TransportHandler &h) : options(std::move(o)), handler(h) { }

    TransportOptions options;
    TransportHandler &handler;
    asio::io_context io{1};
    std::optional<asio::ssl::context> tls;
    std::optional<tcp::acceptor> acceptor;
    std::thread thread;
    // On the io thread only:
    std::unordered_map<PeerId, std::shared_ptr<LivePeer>> peers;
    PeerId lastPeer = 0;
    int open = 0;
};

using ImplPtr = std::shared_ptr<Transport::Impl>;
using Request = http::request<http::string_body>;

// One connection from its first byte to its end; `peer` is the client's address.
template <class Stream>
asio::awaitable<void> serveHttp(ImplPtr impl, Stream stream, QString peer);

// A WebSocket whose upgrade was let in, until it ends. Takes the stream.
template <class Stream>
asio::awaitable<void> serveLive(ImplPtr impl, Stream stream, Request request, PeerId id);

} // namespace mulakat::portal::server
