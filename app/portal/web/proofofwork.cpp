#include "portal/web/proofofwork.h"

#include <QCryptographicHash>

namespace mulakat::portal::web {

bool ProofOfWork::holds(const QString &token, const QString &proof)
{
    if (token.isEmpty() || proof.isEmpty() || proof.size() > 16)
        return false;
    const QByteArray hash = QCryptographicHash::hash((token + u':' + proof).toUtf8(), QCryptographicHash::Sha256);
    int zeros = 0;
    for (const char c : hash) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte == 0) {
            zeros += 8;
            continue;
        }
        for (int bit = 7; bit >= 0 && (byte >> bit) == 0; --bit)
            ++zeros;
        break;
    }
    return zeros >= bits;
}

} // namespace mulakat::portal::web
