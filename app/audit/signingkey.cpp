#include "audit/signingkey.h"

#include "base/ids.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <sodium.h>

namespace mulakat::audit {

namespace {

const unsigned char *bytesOf(const QByteArray &array)
{
    return reinterpret_cast<const unsigned char *>(array.constData());
}

// Written whole or not at all, never over an existing one: two processes may start at once.
base::Result<QByteArray> writeOnce(const QString &path, const QByteArray &secret)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    const QString own = path + QStringLiteral(".") + base::randomId().left(8);
    QFile file(own);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return base::fail(base::FailureCode::KeyMissing, {{QStringLiteral("file"), QFileInfo(path).fileName()}});
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const bool written = file.write(secret) == secret.size() && file.flush();
    file.close();
    if (written && QFile::rename(own, path))
        return secret;
    QFile::remove(own);
    QFile other(path);
    if (other.open(QIODevice::ReadOnly))
        return other.readAll();
    return base::fail(base::FailureCode::KeyMissing, {{QStringLiteral("file"), QFileInfo(path).fileName()}});
}

} // namespace

base::Result<QByteArray> loadOrCreateSecret(const QString &path, int bytes)
{
    QFile file(path);
    base::Result<QByteArray> secret = QByteArray();
    if (file.open(QIODevice::ReadOnly))
        secret = file.readAll();
    else if (file.exists())
        return base::fail(base::FailureCode::KeyMissing, {{QStringLiteral("file"), QFileInfo(path).fileName()}});
    else
        secret = writeOnce(path, base::randomBytes(bytes));
    if (secret && secret->size() != bytes)
        return base::fail(base::FailureCode::KeyMissing, {{QStringLiteral("file"), QFileInfo(path).fileName()}});
    return secret;
}

QByteArray loadSecret(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(1024) : QByteArray();
}

base::Done replaceSecret(const QString &path, const QByteArray &secret)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(secret) == secret.size() && file.commit();
    return written ? base::done() : base::fail(base::FailureCode::KeyMissing, {{QStringLiteral("file"), QFileInfo(path).fileName()}});
}

SigningKey::SigningKey(QByteArray secret)
    : m_secret(std::move(secret))
{
}

SigningKey::~SigningKey()
{
    if (m_secret.isDetached())
        sodium_memzero(m_secret.data(), size_t(m_secret.size()));
}

base::Result<SigningKey> SigningKey::loadOrCreate(const QString &path)
{
    if (sodium_init() < 0)
        return base::fail(base::FailureCode::Internal);
    if (!QFile::exists(path)) {
        QByteArray secret(crypto_sign_SECRETKEYBYTES, '\0');
        QByteArray open(crypto_sign_PUBLICKEYBYTES, '\0');
        crypto_sign_keypair(reinterpret_cast<unsigned char *>(open.data()), reinterpret_cast<unsigned char *>(secret.data()));
        if (const auto made = writeOnce(path, secret); !made)
            return made.error();
    }
    const auto secret = loadOrCreateSecret(path, crypto_sign_SECRETKEYBYTES);
    if (!secret)
        return secret.error();
    return SigningKey(*secret);
}

QByteArray SigningKey::sign(const QByteArray &message) const
{
    QByteArray signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(reinterpret_cast<unsigned char *>(signature.data()), nullptr, bytesOf(message),
                         static_cast<unsigned long long>(message.size()), bytesOf(m_secret));
    return signature;
}

QByteArray SigningKey::publicKey() const
{
    return m_secret.right(crypto_sign_PUBLICKEYBYTES);
}

bool verifySignature(const QByteArray &message, const QByteArray &signature, const QByteArray &publicKey)
{
    if (sodium_init() < 0 || signature.size() != crypto_sign_BYTES || publicKey.size() != crypto_sign_PUBLICKEYBYTES)
        return false;
    return crypto_sign_verify_detached(bytesOf(signature), bytesOf(message),
                                       static_cast<unsigned long long>(message.size()), bytesOf(publicKey)) == 0;
}

QString fingerprint(const QByteArray &publicKey)
{
    return QString::fromLatin1(QCryptographicHash::hash(publicKey, QCryptographicHash::Sha256).toHex().left(16));
}

} // namespace mulakat::audit
