#pragma once
#include <QByteArray>
#include <QString>

namespace mulakat::identity
{

struct Inflated {
    QByteArray bytes; // empty where there is a problem
    QString
        problem; // "not-compressed", "truncated", "inflate-failed", "too-large", "bad-crc", "trailing-bytes", or empty
    bool canonical = false; // zlib would make exactly these compressed bytes again
};

// One gzip member with UIDAI's header (1f 8b 08 and seven zero bytes), whole, nothing after it, zero padding bits.
// Never holds more than `limit` inflated bytes.
Inflated inflateGzip(const QByteArray &compressed, int limit);

} // namespace mulakat::identity
