#include "portal/server/ratelimit.h"

#include <QHostAddress>
#include <algorithm>

namespace mulakat::portal::server {

namespace {

constexpr qsizetype maxBuckets = 20000;

QString bucketName(const QString &text)
{
    const QHostAddress address(text);
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4);
    if (isV4)
        return QString::number(v4, 16);
    const Q_IPV6ADDR v6 = address.toIPv6Address();
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(v6.c), 8).toHex());
}

} // namespace

RateLimit::RateLimit(double perSecond, double burst)
    : m_perSecond(perSecond)
    , m_burst(burst)
{
}

bool RateLimit::take(const QString &address, qint64 nowMs, double cost)
{
    if (m_buckets.size() >= maxBuckets)
        sweep(nowMs);
    const QString name = bucketName(address);
    auto it = m_buckets.find(name);
    if (it == m_buckets.end())
        it = m_buckets.insert(name, {m_burst, nowMs});
    it->tokens = std::min(m_burst, it->tokens + double(nowMs - it->sinceMs) / 1000 * m_perSecond);
    it->sinceMs = nowMs;
    if (it->tokens < cost)
        return false;
    it->tokens -= cost;
    return true;
}

// Drops the buckets that are full again; if none is, all: memory stays bounded under a flood of addresses.
void RateLimit::sweep(qint64 nowMs)
{
    const double full = m_burst;
    const double rate = m_perSecond;
    m_buckets.removeIf([=](const auto &it) {
        return it.value().tokens + double(nowMs - it.value().sinceMs) / 1000 * rate >= full;
    });
    if (m_buckets.size() >= maxBuckets)
        m_buckets.clear();
}

} // namespace mulakat::portal::server
