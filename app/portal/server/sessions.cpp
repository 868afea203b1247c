#include "portal/server/sessions.h"

#include "base/ids.h"
#include "portal/protocol/limits.h"

#include <QCryptographicHash>
#include <QMutexLocker>
#include <sodium.h>

namespace mulakat::portal::server {

namespace {

constexpr qsizetype maxNonces = 4096;
constexpr qsizetype maxSessions = 4096;

QByteArray keyOf(const QByteArray &token)
{
    return QCryptographicHash::hash(token, QCryptographicHash::Sha256);
}

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

} // namespace

Sessions::Sessions(StationKeys keys, const base::Clock &clock)
    : m_keys(std::move(keys))
    , m_clock(clock)
{
}

protocol::ChallengeReply Sessions::challenge(const protocol::ChallengeRequest &request)
{
    const QMutexLocker lock(&m_mutex);
    const qint64 now = m_clock.monotonicMs();
    while (!m_nonces.isEmpty() && (m_nonces.head().expiresMs <= now || m_nonces.size() >= maxNonces))
        m_nonces.dequeue();
    const QByteArray nonce = base::randomBytes(32);
    m_nonces.enqueue({nonce, request.station, now + protocol::limits::nonceSeconds * 1000});
    return {nonce};
}

// Whether the nonce was given to this station and lives; either way it is gone.
bool Sessions::spend(const protocol::SessionRequest &request)
{
    const qint64 now = m_clock.monotonicMs();
    for (qsizetype i = 0; i < m_nonces.size(); ++i) {
        if (m_nonces.at(i).value != request.nonce)
            continue;
        const Nonce nonce = m_nonces.takeAt(i);
        return nonce.station == request.station && nonce.expiresMs > now;
    }
    return false;
}

base::Result<protocol::SessionReply> Sessions::open(const protocol::SessionRequest &request)
{
    const QMutexLocker lock(&m_mutex);
    const base::Failure no = base::fail(base::FailureCode::WrongSecret);
    const bool fresh = spend(request);
    // An unknown station is checked against a key nobody has, so that the answer takes the same time.
    const auto known = m_keys.publicKey(request.station, request.role);
    const QByteArray key = known ? *known : QByteArray(32, '\1');
    const QByteArray text = protocol::signInText(request.station, request.role, request.nonce);
    const bool valid = request.signature.size() == 64 && key.size() == 32
        && crypto_sign_verify_detached(raw(request.signature), raw(text), size_t(text.size()), raw(key)) == 0;
    if (!fresh || !known || !valid)
        return no;
    const qint64 now = m_clock.monotonicMs();
    m_sessions.removeIf([now](const auto &it) { return it.value().expiresMs <= now; });
    if (m_sessions.size() >= maxSessions)
        return base::fail(base::FailureCode::TooManyTries);
    const QByteArray token = base::randomBytes(32).toHex();
    const qint64 life = qint64(protocol::limits::sessionSeconds) * 1000;
    m_sessions.insert(keyOf(token), {request.station, request.role, now + life});
    return protocol::SessionReply{QString::fromLatin1(token), m_clock.utcMs() + life};
}

std::optional<StationSession> Sessions::check(const QByteArray &header) const
{
    if (!header.startsWith("Bearer ") || header.size() > 200)
        return std::nullopt;
    const QByteArray key = keyOf(header.mid(7));
    const QMutexLocker lock(&m_mutex);
    const auto it = m_sessions.constFind(key);
    if (it == m_sessions.cend() || it->expiresMs <= m_clock.monotonicMs())
        return std::nullopt;
    return *it;
}

} // namespace mulakat::portal::server
