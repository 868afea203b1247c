#pragma once
#include "base/result.h"
#include "portal/protocol/stationmessages.h"

#include <QByteArray>
#include <QString>

namespace mulakat::portal::server {

// DIR/keys/stations/<name>.pub: the Ed25519 key (64 hex characters) of a station that may sign in, and after it, where
// written, the roles it may take ("desk,booth"). Read at each sign-in, so that a new station needs no restart.
class StationKeys
{
public:
    explicit StationKeys(QString folder);
    // NotAllowed for a station that is not there or may not take the role.
    base::Result<QByteArray> publicKey(const QString &station, protocol::StationRole role) const;

private:
    QString m_folder;
};

} // namespace mulakat::portal::server
