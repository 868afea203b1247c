#include "portal/protocol/limits.h"
#include "portal/server/beast.h"
#include "portal/server/requestreader.h"

#include <boost/asio/post.hpp>

namespace mulakat::portal::server {

// Named, not anonymous: coroutine frames of templates take the names along.
namespace exchange {

using protocol::HttpRequest;
using protocol::HttpResponse;
namespace limits = protocol::limits;

// What a line of 128 kbit/s needs for a body of this size, on top of the deadline every request has.
std::chrono::milliseconds deadline(const Transport::Impl &impl, quint64 bodyBytes)
{
    const qint64 extra = bodyBytes > quint64(limits::bodyBytes) ? qint64(bodyBytes / 16) : 0;
    return std::chrono::milliseconds(impl.options.requestMs + extra);
}

HttpResponse plainAnswer(int status)
{
    HttpResponse response;
    response.status = status;
    response.contentType = "application/json";
    const char *code = status == 413 ? "too-large" : status == 429 ? "too-many-tries" : status == 503 ? "internal" : "bad-input";
    response.body = QByteArray("{\"error\":\"") + code + "\",\"info\":{}}";
    return response;
}

// A value that another thread brings: wait() ends when it is there or the time is over.
template <class T>
struct Handover {
    explicit Handover(asio::io_context &io) : timer(io) { }
    asio::steady_timer timer;
    std::optional<T> value;

    static std::function<void(T)> giver(const ImplPtr &impl, const std::shared_ptr<Handover> &self)
    {
        return [impl, self](T value) {
            asio::post(impl->io, [self, value = std::move(value)]() mutable {
                self->value = std::move(value);
                self->timer.cancel();
            });
        };
    }
};

template <class T>
asio::awaitable<std::optional<T>> wait(std::shared_ptr<Handover<T>> handover, int ms)
{
    boost::system::error_code error;
    handover->timer.expires_after(std::chrono::milliseconds(ms));
    if (!handover->value)
        co_await handover->timer.async_wait(asio::redirect_error(asio::use_awaitable, error));
    co_return std::move(handover->value);
}

http::response<http::string_body> toBeast(const HttpResponse &answer, const Request *request, bool keepAlive)
{
    http::response<http::string_body> response;
    response.result(unsigned(answer.status));
    response.version(request ? request->version() : 11);
    if (!answer.contentType.isEmpty())
        response.set(http::field::content_type, {answer.contentType.constData(), size_t(answer.contentType.size())});
    for (const auto &[name, value] : answer.headers)
        response.insert({name.constData(), size_t(name.size())}, {value.constData(), size_t(value.size())});
    response.keep_alive(keepAlive);
    const bool bodiless = answer.status == 304 || answer.status == 204;
    if (!bodiless)
        response.content_length(std::uint64_t(answer.body.size()));
    if (!bodiless && !(request && request->method() == http::verb::head))
        response.body().assign(answer.body.constData(), size_t(answer.body.size()));
    return response;
}

template <class Stream>
asio::awaitable<bool> write(Stream &stream, const HttpResponse &answer, const Request *request, bool keepAlive)
{
    auto response = toBeast(answer, request, keepAlive);
    http::response_serializer<http::string_body> serializer(response);
    boost::system::error_code error;
    beast::get_lowest_layer(stream).expires_after(std::chrono::seconds(30));
    co_await http::async_write(stream, serializer, asio::redirect_error(asio::use_awaitable, error));
    co_return !error;
}

// Ends the sending side and reads what is still on its way for a moment, so that the last answer arrives.
template <class Stream>
asio::awaitable<void> leave(Stream &stream)
{
    boost::system::error_code error;
    auto &lowest = beast::get_lowest_layer(stream);
    lowest.expires_after(std::chrono::seconds(2));
    if constexpr (std::is_same_v<Stream, TlsStream>)
        co_await stream.async_shutdown(asio::redirect_error(asio::use_awaitable, error));
    lowest.socket().shutdown(tcp::socket::shutdown_send, error);
    std::array<char, 4096> rest;
    for (size_t total = 0; total < size_t(limits::formBodyBytes) && !error;)
        total += co_await lowest.async_read_some(asio::buffer(rest), asio::redirect_error(asio::use_awaitable, error));
}

struct Read {
    HttpRequest request;
    Request raw;
    int refused = 0;   // status to answer with and close
    bool gone = false;
};

using Parser = http::request_parser<http::string_body>;

int statusOf(const boost::system::error_code &error)
{
    if (error == http::error::header_limit)
        return 431;
    if (error == http::error::body_limit)
        return 413;
    return error.category() == make_error_code(http::error::bad_method).category() ? 400 : 0;
}

// The header under the idle time until its first byte, then under the request's deadline.
template <class Stream>
asio::awaitable<boost::system::error_code> readHeader(Transport::Impl &impl, Stream &stream, beast::flat_buffer &buffer,
                                                      Parser &parser)
{
    boost::system::error_code error;
    auto &lowest = beast::get_lowest_layer(stream);
    if (buffer.size() == 0) {
        lowest.expires_after(std::chrono::milliseconds(impl.options.idleMs));
        const size_t bytes = co_await stream.async_read_some(buffer.prepare(4096), asio::redirect_error(asio::use_awaitable, error));
        if (error)
            co_return error;
        buffer.commit(bytes);
    }
    lowest.expires_after(std::chrono::milliseconds(impl.options.requestMs));
    co_await http::async_read_header(stream, buffer, parser, asio::redirect_error(asio::use_awaitable, error));
    co_return error;
}

template <class Stream>
asio::awaitable<boost::system::error_code> readBody(Transport::Impl &impl, Stream &stream, beast::flat_buffer &buffer,
                                                    Parser &parser)
{
    boost::system::error_code error;
    if (parser.content_length())
        beast::get_lowest_layer(stream).expires_after(deadline(impl, *parser.content_length()));
    if (beast::iequals(parser.get()[http::field::expect], "100-continue")) {
        http::response<http::empty_body> go(http::status::continue_, 11);
        co_await http::async_write(stream, go, asio::redirect_error(asio::use_awaitable, error));
    }
    if (!error)
        co_await http::async_read(stream, buffer, parser, asio::redirect_error(asio::use_awaitable, error));
    co_return error;
}

template <class Stream>
asio::awaitable<Read> readRequest(ImplPtr impl, Stream &stream, beast::flat_buffer &buffer, QString peer)
{
    Read read;
    Parser parser;
    parser.header_limit(limits::headerBytes);
    parser.body_limit(std::uint64_t(limits::formBodyBytes));
    boost::system::error_code error = co_await readHeader(*impl, stream, buffer, parser);
    if (error) {
        read.refused = statusOf(error);
        read.gone = read.refused == 0;
        co_return read;
    }
    auto head = readHead(parser.get(), peer, impl->tls.has_value(), impl->options.trustedProxy);
    if (!head) {
        read.refused = 400;
        co_return read;
    }
    const auto admission = impl->handler.admit(*head);
    const bool large = parser.content_length() && qint64(*parser.content_length()) > admission.bodyLimit;
    if (admission.status != 0 || large) {
        read.refused = admission.status != 0 ? admission.status : 413;
        co_return read;
    }
    parser.body_limit(std::uint64_t(admission.bodyLimit));
    if (!parser.is_done())
        error = co_await readBody(*impl, stream, buffer, parser);
    read.refused = error ? statusOf(error) : 0;
    read.gone = error && read.refused == 0;
    read.raw = parser.release();
    read.request = std::move(*head);
    read.request.body = QByteArray(read.raw.body().data(), qsizetype(read.raw.body().size()));
    co_return read;
}

asio::awaitable<HttpResponse> askHandler(ImplPtr impl, HttpRequest request)
{
    auto handover = std::make_shared<Handover<HttpResponse>>(impl->io);
    impl->handler.request(std::move(request), Handover<HttpResponse>::giver(impl, handover));
    auto answer = co_await wait(handover, impl->options.handlerMs);
    co_return answer ? std::move(*answer) : plainAnswer(503);
}

using Verdict = std::optional<HttpResponse>;

asio::awaitable<Verdict> askUpgrade(ImplPtr impl, PeerId id, HttpRequest request)
{
    auto handover = std::make_shared<Handover<Verdict>>(impl->io);
    impl->handler.upgrade(id, std::move(request), Handover<Verdict>::giver(impl, handover));
    auto verdict = co_await wait(handover, impl->options.handlerMs);
    co_return verdict ? std::move(*verdict) : Verdict(plainAnswer(503));
}

} // namespace exchange
using namespace exchange;

template <class Stream>
asio::awaitable<void> serveHttp(ImplPtr impl, Stream stream, QString peer)
{
    beast::flat_buffer buffer(size_t(limits::headerBytes) + 4096);
    while (true) {
        Read read = co_await readRequest(impl, stream, buffer, peer);
        if (read.gone)
            break;
        if (read.refused != 0) {
            const bool sent = co_await write(stream, plainAnswer(read.refused), nullptr, false);
            if (sent)
                co_await leave(stream);
            co_return;
        }
        if (websocket::is_upgrade(read.raw)) {
            const PeerId id = ++impl->lastPeer;
            Verdict refused = co_await askUpgrade(impl, id, std::move(read.request));
            if (!refused) {
                co_await serveLive<Stream>(impl, std::move(stream), std::move(read.raw), id);
                co_return;
            }
            co_await write(stream, *refused, &read.raw, false);
            break;
        }
        const bool keepAlive = read.raw.keep_alive();
        const HttpResponse answer = co_await askHandler(impl, std::move(read.request));
        const bool sent = co_await write(stream, answer, &read.raw, keepAlive);
        if (!sent || !keepAlive)
            break;
    }
    co_await leave(stream);
}

template asio::awaitable<void> serveHttp(ImplPtr, PlainStream, QString);
template asio::awaitable<void> serveHttp(ImplPtr, TlsStream, QString);

} // namespace mulakat::portal::server
