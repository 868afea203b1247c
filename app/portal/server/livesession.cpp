#include "portal/protocol/limits.h"
#include "portal/server/beast.h"

#include <QDeadlineTimer>
#include <deque>

namespace mulakat::portal::server {

// Named, not anonymous: coroutine frames of templates take the names along.
namespace livechannel {

namespace limits = protocol::limits;

constexpr size_t maxQueued = 512;              // messages a slow peer may have outstanding
constexpr qsizetype maxQueuedBytes = 8 << 20;

// So many messages a second, twice as many at once.
class MessageBucket
{
public:
    explicit MessageBucket(int perSecond)
        : m_perSecond(perSecond)
        , m_tokens(2.0 * perSecond)
    {
    }

    bool take()
    {
        const auto now = std::chrono::steady_clock::now();
        const double seconds = std::chrono::duration<double>(now - m_since).count();
        m_since = now;
        m_tokens = std::min(2 * m_perSecond, m_tokens + seconds * m_perSecond);
        if (m_tokens < 1)
            return false;
        m_tokens -= 1;
        return true;
    }

private:
    std::chrono::steady_clock::time_point m_since = std::chrono::steady_clock::now();
    double m_perSecond;
    double m_tokens;
};

template <class Stream>
class LiveSession final : public LivePeer, public std::enable_shared_from_this<LiveSession<Stream>>
{
public:
    LiveSession(ImplPtr impl, Stream stream, PeerId id)
        : m_impl(std::move(impl))
        , m_ws(std::move(stream))
        , m_id(id)
    {
    }

    asio::awaitable<bool> open(const Request &request)
    {
        boost::system::error_code error;
        beast::get_lowest_layer(m_ws).expires_never();
        // Beast pings after half the idle time and gives up after the whole.
        m_ws.set_option(websocket::stream_base::timeout{std::chrono::seconds(10),
                                                        std::chrono::seconds(2 * m_impl->options.pingSeconds), true});
        m_ws.read_message_max(limits::liveBytes);
        m_ws.text(true);
        co_await m_ws.async_accept(request, asio::redirect_error(asio::use_awaitable, error));
        co_return !error;
    }

    asio::awaitable<void> readAll()
    {
        MessageBucket bucket(m_impl->options.livePerSecond);
        beast::flat_buffer buffer(limits::liveBytes);
        while (true) {
            boost::system::error_code error;
            co_await m_ws.async_read(buffer, asio::redirect_error(asio::use_awaitable, error));
            if (error)
                co_return;
            const bool fits = m_ws.got_text() && bucket.take();
            if (!fits) {
                const auto code = m_ws.got_text() ? websocket::close_code::policy_error : websocket::close_code::unknown_data;
                co_await m_ws.async_close(websocket::close_reason(code), asio::redirect_error(asio::use_awaitable, error));
                co_return;
            }
            const auto data = buffer.cdata();
            m_impl->handler.message(m_id, QByteArray(static_cast<const char *>(data.data()), qsizetype(data.size())));
            buffer.consume(buffer.size());
        }
    }

    void send(QByteArray text) override
    {
        m_waitingBytes += text.size();
        m_waiting.push_back(std::move(text));
        if (m_waiting.size() > maxQueued || m_waitingBytes > maxQueuedBytes)
            drop();
        else if (!m_writing)
            writeNext();
    }

    void close(quint16 code, QByteArray reason) override
    {
        m_close = websocket::close_reason(websocket::close_code(code), {reason.constData(), size_t(reason.size())});
        if (!m_writing)
            writeNext();
    }

    void drop() override
    {
        beast::get_lowest_layer(m_ws).cancel();
        beast::get_lowest_layer(m_ws).close();
    }

private:
    void writeNext()
    {
        auto self = this->shared_from_this();
        m_writing = !m_waiting.empty() || m_close;
        if (!m_waiting.empty()) {
            const QByteArray &text = m_waiting.front();
            m_ws.async_write(asio::buffer(text.constData(), size_t(text.size())),
                             [self](boost::system::error_code error, size_t) { self->written(error); });
        } else if (m_close) {
            m_ws.async_close(*std::exchange(m_close, std::nullopt), [self](boost::system::error_code) { self->drop(); });
        }
    }

    void written(boost::system::error_code error)
    {
        if (error)
            return;
        m_waitingBytes -= m_waiting.front().size();
        m_waiting.pop_front();
        writeNext();
    }

    ImplPtr m_impl;
    websocket::stream<Stream> m_ws;
    PeerId m_id;
    std::deque<QByteArray> m_waiting; // [0] is being written
    qsizetype m_waitingBytes = 0;
    std::optional<websocket::close_reason> m_close;
    bool m_writing = false;
};

} // namespace livechannel
using namespace livechannel;

template <class Stream>
asio::awaitable<void> serveLive(ImplPtr impl, Stream stream, Request request, PeerId id)
{
    auto session = std::make_shared<LiveSession<Stream>>(impl, std::move(stream), id);
    const bool opened = co_await session->open(request);
    if (opened) {
        impl->peers.emplace(id, session);
        impl->handler.opened(id);
        co_await session->readAll();
        impl->peers.erase(id);
    }
    impl->handler.closed(id);
}

template asio::awaitable<void> serveLive(ImplPtr, PlainStream, Request, PeerId);
template asio::awaitable<void> serveLive(ImplPtr, TlsStream, Request, PeerId);

} // namespace mulakat::portal::server
