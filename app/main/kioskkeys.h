#pragma once
#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace mulakat::kiosk {

// This station's Ed25519 key in DIR/keys/<name>.key (64 bytes, mode 0600), made on the first start.
class StationKey
{
public:
    // KeyMissing: there but not readable as a key, or readable by others. StoreFailed: cannot be written.
    static base::Result<StationKey> loadOrCreate(const QString &dataDir, const QString &station);
    ~StationKey();
    StationKey(const StationKey &) = default;
    StationKey &operator=(const StationKey &) = default;

    QByteArray sign(const QByteArray &text) const; // 64 bytes
    QByteArray publicKey() const;                  // 32 bytes
    // A station that shares the hub's folder lets itself in: DIR/keys/stations/<name>.pub.
    base::Done registerAt(const QString &dataDir, const QString &station, const QString &roles) const;

private:
    explicit StationKey(QByteArray secret);
    QByteArray m_secret;
};

} // namespace mulakat::kiosk
