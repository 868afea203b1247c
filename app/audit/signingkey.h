#pragma once
#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace mulakat::audit {

// An Ed25519 key pair of a chain or a station; the secret half lies in keys/<name>.key, 64 bytes, mode 0600.
class SigningKey
{
public:
    static base::Result<SigningKey> loadOrCreate(const QString &path);
    QByteArray sign(const QByteArray &message) const; // 64 bytes
    QByteArray publicKey() const;                     // 32 bytes
    ~SigningKey();
    SigningKey(const SigningKey &) = default;
    SigningKey &operator=(const SigningKey &) = default;

private:
    explicit SigningKey(QByteArray secret);
    QByteArray m_secret;
};

bool verifySignature(const QByteArray &message, const QByteArray &signature, const QByteArray &publicKey);
// First 16 hex characters of the public key's SHA-256: printed on the day sheet.
QString fingerprint(const QByteArray &publicKey);
// A file of exactly `bytes` random bytes, made with mode 0600 where it is missing.
base::Result<QByteArray> loadOrCreateSecret(const QString &path, int bytes);
// One that another machine gave: empty where there is none; put in the place of an older one, whole or not at all.
QByteArray loadSecret(const QString &path);
base::Done replaceSecret(const QString &path, const QByteArray &secret);

} // namespace mulakat::audit
