#include "main/kioskkeys.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <sodium.h>

namespace mulakat::kiosk {

namespace {

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

base::Result<QByteArray> created(const QString &path)
{
    QByteArray secret(crypto_sign_SECRETKEYBYTES, '\0');
    unsigned char publicKey[crypto_sign_PUBLICKEYBYTES];
    crypto_sign_keypair(publicKey, reinterpret_cast<unsigned char *>(secret.data()));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownerOnly) || file.write(secret) != secret.size() || !file.commit())
        return base::fail(base::FailureCode::StoreFailed, {{QStringLiteral("what"), QStringLiteral("key")}});
    return secret;
}

} // namespace

StationKey::StationKey(QByteArray secret)
    : m_secret(std::move(secret))
{
}

StationKey::~StationKey()
{
    if (m_secret.isDetached())
        sodium_memzero(m_secret.data(), size_t(m_secret.size()));
}

base::Result<StationKey> StationKey::loadOrCreate(const QString &dataDir, const QString &station)
{
    if (sodium_init() < 0)
        return base::fail(base::FailureCode::Internal);
    const QString folder = dataDir + QStringLiteral("/keys");
    const QString path = folder + QLatin1Char('/') + station + QStringLiteral(".key");
    if (!QDir().mkpath(folder))
        return base::fail(base::FailureCode::StoreFailed, {{QStringLiteral("what"), QStringLiteral("keys")}});
    QFile file(path);
    if (!file.exists()) {
        const auto secret = created(path);
        if (!secret)
            return secret.error();
        return StationKey(*secret);
    }
    const bool shared = file.permissions() & (QFile::ReadGroup | QFile::ReadOther);
    if (shared || !file.open(QIODevice::ReadOnly) || file.size() != crypto_sign_SECRETKEYBYTES)
        return base::fail(base::FailureCode::KeyMissing, {{QStringLiteral("station"), station}});
    return StationKey(file.readAll());
}

QByteArray StationKey::sign(const QByteArray &text) const
{
    QByteArray signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(reinterpret_cast<unsigned char *>(signature.data()), nullptr,
                         reinterpret_cast<const unsigned char *>(text.constData()), static_cast<unsigned long long>(text.size()),
                         reinterpret_cast<const unsigned char *>(m_secret.constData()));
    return signature;
}

QByteArray StationKey::publicKey() const
{
    return m_secret.right(crypto_sign_PUBLICKEYBYTES); // libsodium keeps it behind the seed
}

base::Done StationKey::registerAt(const QString &dataDir, const QString &station, const QString &roles) const
{
    const QString folder = dataDir + QStringLiteral("/keys/stations");
    const QByteArray text = publicKey().toHex() + ' ' + roles.toLatin1() + '\n';
    QFile known(folder + QLatin1Char('/') + station + QStringLiteral(".pub"));
    if (known.open(QIODevice::ReadOnly) && known.readAll().startsWith(publicKey().toHex()))
        return base::done(); // there already, perhaps with roles an administrator wrote
    QSaveFile file(known.fileName());
    if (!QDir().mkpath(folder) || !file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return base::fail(base::FailureCode::StoreFailed, {{QStringLiteral("what"), QStringLiteral("station-key")}});
    return base::done();
}

} // namespace mulakat::kiosk
