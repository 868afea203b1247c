#pragma once
#include "base/clock.h"
#include "portal/protocol/stationmessages.h"
#include "portal/server/stationkeys.h"

#include <QHash>
#include <QMutex>
#include <QQueue>

namespace mulakat::portal::server {

struct StationSession {
    QString station;
    protocol::StationRole role = protocol::StationRole::Desk;
    qint64 expiresMs = 0; // monotonic
};

// Sign-in of stations by their key, and the sessions that come of it. Thread-safe: the io thread asks check().
class Sessions
{
public:
    Sessions(StationKeys keys, const base::Clock &clock);

    // The same answer for a station that exists and one that does not.
    protocol::ChallengeReply challenge(const protocol::ChallengeRequest &request);
    // WrongSecret for everything that is not a fresh nonce signed by that station's key.
    base::Result<protocol::SessionReply> open(const protocol::SessionRequest &request);
    // The session of `Authorization: Bearer <token>`; `header` is the whole value.
    std::optional<StationSession> check(const QByteArray &header) const;

private:
    struct Nonce {
        QByteArray value;
        QString station;
        qint64 expiresMs = 0;
    };
    bool spend(const protocol::SessionRequest &request);

    StationKeys m_keys;
    const base::Clock &m_clock;
    mutable QMutex m_mutex;
    QQueue<Nonce> m_nonces;
    QHash<QByteArray, StationSession> m_sessions; // by SHA-256 of the token: a look-up's time tells nothing of a token
};

} // namespace mulakat::portal::server
