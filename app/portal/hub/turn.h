#pragma once
#include "base/clock.h"
#include "base/ids.h"
#include "base/result.h"
#include "portal/protocol/stationmessages.h"

#include <QByteArray>
#include <QStringList>

namespace mulakat::portal::hub {

// Short-lived credentials of the media relay (coturn's REST form: HMAC-SHA1 of `<expiry>:<visit>` with a shared secret).
// A value; without a secret it gives no server.
class TurnService
{
public:
    TurnService() = default;
    TurnService(QStringList urls, QByteArray secret);
    // `urls` as "turn:host:port?transport=udp"; the secret is the file's first line. KeyMissing where it cannot be read.
    static base::Result<TurnService> fromFile(const QStringList &urls, const QString &secretFile);

    protocol::TurnReply turnServers(const base::VisitId &visit, const base::Clock &clock) const;

private:
    QStringList m_urls;
    QByteArray m_secret;
};

} // namespace mulakat::portal::hub
