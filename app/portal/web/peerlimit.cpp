#include "portal/web/peerlimit.h"

#include <QHostAddress>
#include <algorithm>

namespace mulakat::portal::web {

namespace {

// An IPv6 client owns its /64.
QString owner(const QString &peer)
{
    const QHostAddress address(peer);
    if (address.protocol() != QAbstractSocket::IPv6Protocol)
        return peer;
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    QString out;
    for (int i = 0; i < 8; ++i)
        out += QString::number(bytes[i], 16) + u':';
    return out;
}

} // namespace

PeerLimit::PeerLimit(int most, int seconds)
    : m_most(most)
    , m_perMs(double(most) / (double(seconds) * 1000))
{
}

bool PeerLimit::take(const QString &peer, qint64 nowMs)
{
    if (m_buckets.size() > 20000) {
        m_buckets.removeIf([&](auto it) { return it->left + double(nowMs - it->atMs) * m_perMs >= m_most; });
        if (m_buckets.size() > 200000) // more than any jail's families: an attack from everywhere
            return false;
    }
    auto it = m_buckets.find(owner(peer));
    if (it == m_buckets.end())
        it = m_buckets.insert(owner(peer), {m_most, nowMs});
    it->left = std::min(m_most, it->left + double(std::max<qint64>(0, nowMs - it->atMs)) * m_perMs);
    it->atMs = nowMs;
    if (it->left < 1)
        return false;
    it->left -= 1;
    return true;
}

} // namespace mulakat::portal::web
