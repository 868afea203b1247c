#include "media/trust.h"

#include <QCryptographicHash>

namespace mulakat::media {

QByteArray certificateFingerprint(const QByteArray &pem)
{
    static const QByteArray head = "-----BEGIN CERTIFICATE-----";
    static const QByteArray tail = "-----END CERTIFICATE-----";
    const qsizetype from = pem.indexOf(head);
    const qsizetype to = pem.indexOf(tail);
    if (from < 0 || to < from)
        return {};
    QByteArray body = pem.mid(from + head.size(), to - from - head.size());
    body.replace('\n', QByteArray());
    body.replace('\r', QByteArray());
    const auto der = QByteArray::fromBase64Encoding(body, QByteArray::AbortOnBase64DecodingErrors);
    if (!der || (*der).isEmpty())
        return {};
    return QCryptographicHash::hash(*der, QCryptographicHash::Sha256);
}

bool sameFingerprint(const QByteArray &a, const QByteArray &b)
{
    if (a.size() != 32 || b.size() != 32)
        return false;
    int difference = 0;
    for (qsizetype i = 0; i < 32; ++i)
        difference |= a[i] ^ b[i];
    return difference == 0;
}

QString fingerprintText(const QByteArray &fingerprint)
{
    return QString::fromLatin1(fingerprint.toHex(':').toUpper());
}

} // namespace mulakat::media
