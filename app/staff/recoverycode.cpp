#include "staff/recoverycode.h"

#include <sodium.h>

namespace mulakat::staff {

namespace {

constexpr int groups = 6;
constexpr int letters = 4;
// Crockford's 32: without I, L, O and U, which are read as something else.
constexpr char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

QChar asWritten(QChar typed)
{
    const QChar upper = typed.toUpper();
    if (upper == u'O')
        return u'0';
    return upper == u'I' || upper == u'L' ? QChar(u'1') : upper;
}

QString grouped(const QString &plain)
{
    QStringList out;
    for (int i = 0; i < groups; ++i)
        out << plain.mid(i * letters, letters);
    return out.join(u'-');
}

} // namespace

base::Secret newRecoveryCode()
{
    QString plain;
    if (sodium_init() < 0)
        return {};
    for (int i = 0; i < groups * letters; ++i)
        plain += QLatin1Char(alphabet[randombytes_uniform(32)]);
    return base::Secret(grouped(plain));
}

base::Secret normalCode(const QString &typed)
{
    QString plain;
    for (const QChar c : typed) {
        if (c.isSpace() || c == u'-')
            continue;
        const QChar written = asWritten(c);
        if (!QLatin1String(alphabet).contains(written))
            return {};
        plain += written;
    }
    return plain.size() == groups * letters ? base::Secret(grouped(plain)) : base::Secret();
}

base::Result<SealPair> sealPair(const base::Secret &code, QByteArray salt)
{
    if (sodium_init() < 0)
        return base::fail(base::FailureCode::Internal);
    if (salt.isEmpty()) {
        salt.resize(crypto_pwhash_SALTBYTES);
        randombytes_buf(salt.data(), size_t(salt.size()));
    }
    if (salt.size() != crypto_pwhash_SALTBYTES)
        return base::fail(base::FailureCode::BadInput, {{QStringLiteral("field"), QStringLiteral("salt")}});
    const QByteArray text = code.reveal().toUtf8();
    unsigned char seed[crypto_box_SEEDBYTES];
    if (crypto_pwhash(seed, sizeof seed, text.constData(), static_cast<unsigned long long>(text.size()),
                      reinterpret_cast<const unsigned char *>(salt.constData()), 3, size_t(64) * 1024 * 1024,
                      crypto_pwhash_ALG_ARGON2ID13) != 0)
        return base::fail(base::FailureCode::Internal);
    SealPair pair{salt, QByteArray(crypto_box_PUBLICKEYBYTES, '\0'), QByteArray(crypto_box_SECRETKEYBYTES, '\0')};
    crypto_box_seed_keypair(reinterpret_cast<unsigned char *>(pair.publicKey.data()),
                            reinterpret_cast<unsigned char *>(pair.secretKey.data()), seed);
    sodium_memzero(seed, sizeof seed);
    return pair;
}

} // namespace mulakat::staff
