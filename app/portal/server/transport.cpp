#include "portal/server/beast.h"

#include <QHostAddress>
#include <boost/asio/ip/v6_only.hpp>
#include <boost/asio/post.hpp>
#include <openssl/ssl.h>

namespace mulakat::portal::server {

// Named, not anonymous: coroutine frames of templates take the names along.
namespace listening {

using base::fail;
using base::FailureCode;

// Loads certificate and key; TLS 1.2 and above with OpenSSL's own choice of ciphers.
base::Done loadTls(Transport::Impl &impl)
{
    impl.tls.emplace(asio::ssl::context::tls_server);
    boost::system::error_code certError;
    boost::system::error_code keyError;
    impl.tls->use_certificate_chain_file(impl.options.tlsCert.toStdString(), certError);
    impl.tls->use_private_key_file(impl.options.tlsKey.toStdString(), asio::ssl::context::pem, keyError);
    if (certError || keyError)
        return fail(FailureCode::KeyMissing, {{QStringLiteral("file"), certError ? impl.options.tlsCert : impl.options.tlsKey}});
    SSL_CTX_set_min_proto_version(impl.tls->native_handle(), TLS1_2_VERSION);
    SSL_CTX_set_options(impl.tls->native_handle(), SSL_OP_NO_RENEGOTIATION | SSL_OP_CIPHER_SERVER_PREFERENCE);
    return base::done();
}

base::Result<quint16> listen(Transport::Impl &impl)
{
    boost::system::error_code error;
    const auto address = asio::ip::make_address(impl.options.address.toStdString(), error);
    if (error)
        return fail(FailureCode::BadInput, {{QStringLiteral("address"), impl.options.address}});
    const tcp::endpoint endpoint(address, impl.options.port);
    impl.acceptor.emplace(impl.io);
    impl.acceptor->open(endpoint.protocol(), error);
    if (!error)
        impl.acceptor->set_option(asio::socket_base::reuse_address(true), error);
    if (!error && address.is_v6())
        impl.acceptor->set_option(asio::ip::v6_only(true), error);
    if (!error)
        impl.acceptor->bind(endpoint, error);
    if (!error)
        impl.acceptor->listen(asio::socket_base::max_listen_connections, error);
    if (error)
        return fail(FailureCode::DeviceMissing, {{QStringLiteral("why"), QString::fromStdString(error.message())}});
    return impl.acceptor->local_endpoint().port();
}

asio::awaitable<void> serveTls(ImplPtr impl, tcp::socket socket, QString peer)
{
    TlsStream stream(std::move(socket), *impl->tls);
    boost::system::error_code error;
    beast::get_lowest_layer(stream).expires_after(std::chrono::milliseconds(impl->options.requestMs));
    co_await stream.async_handshake(asio::ssl::stream_base::server, asio::redirect_error(asio::use_awaitable, error));
    if (!error)
        co_await serveHttp<TlsStream>(impl, std::move(stream), std::move(peer));
}

asio::awaitable<void> serve(ImplPtr impl, tcp::socket socket)
{
    boost::system::error_code error;
    const auto endpoint = socket.remote_endpoint(error);
    const QString peer = error ? QString() : QString::fromStdString(endpoint.address().to_string());
    socket.set_option(tcp::no_delay(true), error);
    if (impl->tls)
        co_await serveTls(impl, std::move(socket), peer);
    else
        co_await serveHttp<PlainStream>(impl, PlainStream(std::move(socket)), peer);
}

asio::awaitable<void> accept(ImplPtr impl)
{
    asio::steady_timer pause(impl->io);
    while (impl->acceptor->is_open()) {
        boost::system::error_code error;
        tcp::socket socket = co_await impl->acceptor->async_accept(asio::redirect_error(asio::use_awaitable, error));
        if (error == asio::error::operation_aborted)
            co_return;
        if (error) { // out of descriptors, most likely: wait for some to come back
            pause.expires_after(std::chrono::milliseconds(50));
            co_await pause.async_wait(asio::redirect_error(asio::use_awaitable, error));
            continue;
        }
        if (impl->open >= impl->options.connections)
            continue; // the socket closes
        ++impl->open;
        asio::co_spawn(impl->io, serve(impl, std::move(socket)), [impl](std::exception_ptr) { --impl->open; });
    }
}

} // namespace listening
using namespace listening;

Transport::Transport(TransportOptions options, TransportHandler &handler)
    : m_impl(std::make_shared<Impl>(std::move(options), handler))
{
}

Transport::~Transport()
{
    stop();
}

base::Result<quint16> Transport::start()
{
    if (!m_impl->options.tlsCert.isEmpty() || !m_impl->options.tlsKey.isEmpty()) {
        if (const auto loaded = loadTls(*m_impl); !loaded)
            return loaded.error();
    } else if (!isLoopback(m_impl->options.address)) {
        return fail(FailureCode::NotAllowed, {{QStringLiteral("address"), m_impl->options.address}});
    }
    const auto port = listen(*m_impl);
    if (!port)
        return port;
    asio::co_spawn(m_impl->io, accept(m_impl), asio::detached);
    m_impl->thread = std::thread([impl = m_impl] { impl->io.run(); });
    return port;
}

void Transport::stop()
{
    if (!m_impl->thread.joinable())
        return;
    asio::post(m_impl->io, [impl = m_impl] {
        boost::system::error_code error;
        impl->acceptor->close(error);
        for (const auto &[id, peer] : impl->peers)
            peer->drop();
        impl->io.stop();
    });
    m_impl->thread.join();
    m_impl->peers.clear();
}

void Transport::send(PeerId peer, QByteArray text)
{
    asio::post(m_impl->io, [impl = m_impl, peer, text = std::move(text)] {
        if (const auto it = impl->peers.find(peer); it != impl->peers.end())
            it->second->send(text);
    });
}

void Transport::close(PeerId peer, quint16 code, QByteArray reason)
{
    asio::post(m_impl->io, [impl = m_impl, peer, code, reason = std::move(reason)] {
        if (const auto it = impl->peers.find(peer); it != impl->peers.end())
            it->second->close(code, reason);
    });
}

bool isLoopback(const QString &address)
{
    return QHostAddress(address).isLoopback();
}

} // namespace mulakat::portal::server
