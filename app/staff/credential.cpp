#include "staff/credential.h"

#include <QSemaphore>
#include <QSet>
#include <sodium.h>

namespace mulakat::staff {

namespace {

QSemaphore &atOnce()
{
    static QSemaphore two(2);
    return two;
}

bool isSequence(const QString &text, int step)
{
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (text.at(i).unicode() != text.at(i - 1).unicode() + step)
            return false;
    }
    return true;
}

} // namespace

base::Done acceptable(const base::Secret &secret)
{
    const QString &text = secret.reveal();
    const QSet<QChar> different(text.begin(), text.end());
    if (text.size() < 6 || text.size() > 128 || different.size() < 3 || isSequence(text, 1) || isSequence(text, -1))
        return base::fail(base::FailureCode::BadInput, {{QStringLiteral("field"), QStringLiteral("secret")}});
    return base::done();
}

base::Result<QString> hashSecret(const base::Secret &secret, Cost cost)
{
    if (sodium_init() < 0)
        return base::fail(base::FailureCode::Internal);
    const QByteArray text = secret.reveal().toUtf8();
    char out[crypto_pwhash_STRBYTES];
    const unsigned long long passes = cost == Cost::Quick ? 1 : 3;
    const size_t memory = cost == Cost::Quick ? crypto_pwhash_MEMLIMIT_MIN : size_t(64) * 1024 * 1024;
    const QSemaphoreReleaser place((atOnce().acquire(), atOnce()));
    if (crypto_pwhash_str_alg(out, text.constData(), static_cast<unsigned long long>(text.size()), passes, memory,
                              crypto_pwhash_ALG_ARGON2ID13) != 0)
        return base::fail(base::FailureCode::Internal);
    return QString::fromLatin1(out);
}

bool matches(const base::Secret &secret, const QString &hash)
{
    if (sodium_init() < 0)
        return false;
    const QByteArray text = secret.reveal().toUtf8();
    const QSemaphoreReleaser place((atOnce().acquire(), atOnce()));
    return crypto_pwhash_str_verify(hash.toLatin1().constData(), text.constData(),
                                    static_cast<unsigned long long>(text.size())) == 0;
}

} // namespace mulakat::staff
