#include "identity/gzip.h"

#include <cstddef>
#include <openssl/crypto.h>
#include <span>
#include <vector>
#include <zlib.h>

using namespace Qt::StringLiterals;

namespace mulakat::identity
{

namespace
{
constexpr int headerSize = 10;
constexpr int trailerSize = 8;

class Inflater
{
public:
    Inflater() { m_ok = inflateInit2(&m_stream, -MAX_WBITS) == Z_OK; }
    ~Inflater()
    {
        if (m_ok)
            inflateEnd(&m_stream);
    }
    Q_DISABLE_COPY_MOVE(Inflater)
    z_stream *operator->() { return &m_stream; }
    z_stream *get() { return &m_stream; }
    bool ok() const { return m_ok; }

private:
    z_stream m_stream{};
    bool m_ok = false;
};

Bytef *unsignedBytes(const char *bytes)
{
    return reinterpret_cast<Bytef *>(const_cast<char *>(bytes)); // zlib takes non-const input and only reads it
}

// What deflate needs, some 270 KB, kept for the thread: asking the system for it each time costs more than the packing.
// Wiped after each use, since it holds what was packed.
class Arena
{
public:
    static void *take(void *self, uInt items, uInt size)
    {
        auto *arena = static_cast<Arena *>(self);
        const size_t bytes = (size_t(items) * size + 15) / 16 * 16;
        if (bytes > arena->m_room.size() - arena->m_used)
            return nullptr;
        void *place = arena->m_room.data() + arena->m_used;
        arena->m_used += bytes;
        return place;
    }
    static void give(void *, void *) { }
    void wipe()
    {
        OPENSSL_cleanse(m_room.data(), m_used);
        m_used = 0;
    }

private:
    std::vector<std::max_align_t> m_units = std::vector<std::max_align_t>(300 * 1024 / sizeof(std::max_align_t));
    std::span<std::byte> m_room = std::as_writable_bytes(std::span(m_units));
    size_t m_used = 0;
};

// Raw deflate of `plain` at one level; empty where zlib fails.
QByteArray deflated(const QByteArray &plain, int level)
{
    thread_local Arena arena;
    z_stream stream{};
    stream.opaque = &arena;
    stream.zalloc = Arena::take;
    stream.zfree = Arena::give;
    if (deflateInit2(&stream, level, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    QByteArray out(qsizetype(deflateBound(&stream, uLong(plain.size()))), Qt::Uninitialized);
    stream.next_in = unsignedBytes(plain.constData());
    stream.avail_in = uInt(plain.size());
    stream.next_out = unsignedBytes(out.data());
    stream.avail_out = uInt(out.size());
    const int result = deflate(&stream, Z_FINISH);
    out.resize(result == Z_STREAM_END ? qsizetype(stream.total_out) : 0);
    deflateEnd(&stream);
    arena.wipe();
    return out;
}

bool isCanonical(const QByteArray &raw, const QByteArray &plain)
{
    for (const int level : { 6, 9, 1, 5, 4, 7, 8, 3, 2 }) {
        if (deflated(plain, level) == raw)
            return true;
    }
    return false;
}

// Inflates block by block, so that the unused bits of the last byte can be seen. Answers a problem or nothing.
QString run(Inflater &inflater, QByteArray &out, int limit)
{
    out.resize(limit + 1);
    inflater->next_out = unsignedBytes(out.data());
    inflater->avail_out = uInt(out.size());
    int unusedBits = 0;
    for (;;) {
        const int result = inflate(inflater.get(), Z_BLOCK);
        if (result == Z_STREAM_END)
            break;
        if (inflater->avail_out == 0)
            return u"too-large"_s;
        if (result == Z_BUF_ERROR || (result == Z_OK && inflater->avail_in == 0 && !(inflater->data_type & 64)))
            return u"truncated"_s;
        if (result != Z_OK)
            return u"inflate-failed"_s;
        if ((inflater->data_type & 192) == 192)
            unusedBits = inflater->data_type & 7;
    }
    if (inflater->total_out > uLong(limit))
        return u"too-large"_s;
    const auto last = uchar(*(inflater->next_in - 1));
    if (unusedBits > 0 && (last >> (8 - unusedBits)) != 0)
        return u"inflate-failed"_s;
    return {};
}

quint32 littleEndian32(const QByteArray &bytes, qsizetype at)
{
    quint32 value = 0;
    for (int i = 3; i >= 0; --i)
        value = value << 8 | uchar(bytes.at(at + i));
    return value;
}

QString checkTrailer(const QByteArray &rest, const QByteArray &plain)
{
    if (rest.size() < trailerSize)
        return u"truncated"_s;
    const auto crc = littleEndian32(rest, 0);
    const auto size = littleEndian32(rest, 4);
    if (crc != crc32(0, unsignedBytes(plain.constData()), uInt(plain.size())) || size != quint32(plain.size()))
        return u"bad-crc"_s;
    return rest.size() > trailerSize ? u"trailing-bytes"_s : QString();
}
} // namespace

Inflated inflateGzip(const QByteArray &compressed, int limit)
{
    if (!compressed.startsWith("\x1f\x8b"))
        return { {}, u"not-compressed"_s, false };
    if (compressed.size() < headerSize + trailerSize)
        return { {}, u"truncated"_s, false };
    static const QByteArray header("\x1f\x8b\x08\0\0\0\0\0\0\0", headerSize);
    if (!compressed.startsWith(header))
        return { {}, u"inflate-failed"_s, false };
    Inflater inflater;
    if (!inflater.ok())
        return { {}, u"inflate-failed"_s, false };
    inflater->next_in = unsignedBytes(compressed.constData() + headerSize);
    inflater->avail_in = uInt(compressed.size() - headerSize);
    Inflated result;
    result.problem = run(inflater, result.bytes, limit);
    if (result.problem.isEmpty()) {
        result.bytes.resize(qsizetype(inflater->total_out));
        result.problem = checkTrailer(compressed.right(qsizetype(inflater->avail_in)), result.bytes);
    }
    if (!result.problem.isEmpty()) {
        result.bytes.clear();
        return result;
    }
    const auto rawSize = qsizetype(inflater->total_in);
    result.canonical = isCanonical(compressed.mid(headerSize, rawSize), result.bytes);
    return result;
}

} // namespace mulakat::identity
