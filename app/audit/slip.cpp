#include "audit/slip.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <algorithm>

namespace mulakat::audit {

namespace {

constexpr char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr qsizetype keyLetters = 4;
constexpr qsizetype longestSlip = 400;
const QByteArray signedPrefix = QByteArrayLiteral("mulakat-slip-v1\n");
const QString slipPrefix = QStringLiteral("PV1");
const QString slipMinute = QStringLiteral("yyyyMMddHHmm");

QString toBase32(const QByteArray &bytes)
{
    QString out;
    quint32 bits = 0;
    int held = 0;
    for (const char c : bytes) {
        bits = (bits << 8) | quint8(c);
        for (held += 8; held >= 5; held -= 5)
            out += QLatin1Char(letters[(bits >> (held - 5)) & 31]);
    }
    if (held > 0)
        out += QLatin1Char(letters[(bits << (5 - held)) & 31]);
    return out;
}

// Only what toBase32() writes: one text for each row of bytes.
std::optional<QByteArray> fromBase32(const QString &text)
{
    QByteArray out;
    quint32 bits = 0;
    int held = 0;
    for (const QChar c : text) {
        const char *at = std::find(std::begin(letters), std::end(letters) - 1, c.toLatin1());
        if (at == std::end(letters) - 1)
            return std::nullopt;
        bits = (bits << 5) | quint32(at - letters);
        held += 5;
        if (held >= 8) {
            held -= 8;
            out += char((bits >> held) & 255);
        }
    }
    if (toBase32(out) != text)
        return std::nullopt;
    return out;
}

QString slipKeyName(const QByteArray &publicKey)
{
    return toBase32(QCryptographicHash::hash(publicKey, QCryptographicHash::Sha256)).left(keyLetters);
}

std::optional<Slip> slipOf(const QByteArray &body)
{
    const QStringList lines = QString::fromUtf8(body).split(u'\n');
    const QDateTime at = QDateTime::fromString(lines.value(2), slipMinute);
    if (lines.size() != 3 || lines.at(1).isEmpty() || !at.isValid())
        return std::nullopt;
    return Slip{lines.at(0), lines.at(1), at.date(), at.time()};
}

} // namespace

QList<QByteArray> slipKeysFrom(const QStringList &hex)
{
    QList<QByteArray> keys;
    for (const QString &key : hex)
        keys << QByteArray::fromHex(key.toLatin1());
    return keys;
}

QString signedSlip(const Slip &slip, const SigningKey &key)
{
    const QByteArray body = QStringList{slip.jail, slip.visrn, QDateTime(slip.date, slip.start).toString(slipMinute)}.join(u'\n').toUtf8();
    return QStringList{slipPrefix, slipKeyName(key.publicKey()), toBase32(body), toBase32(key.sign(signedPrefix + body))}.join(u'.');
}

bool looksLikeSlip(const QString &text)
{
    return text.trimmed().startsWith(slipPrefix + u'.', Qt::CaseInsensitive);
}

std::optional<ReadSlip> readSlip(const QString &text, const QList<QByteArray> &keys)
{
    const QString plain = text.trimmed().toUpper();
    const QStringList parts = plain.split(u'.');
    if (plain.size() > longestSlip || parts.size() != 4 || parts.at(0) != slipPrefix)
        return std::nullopt;
    const auto body = fromBase32(parts.at(2));
    const auto signature = fromBase32(parts.at(3));
    const auto slip = body ? slipOf(*body) : std::nullopt;
    if (!slip || !signature)
        return std::nullopt;
    ReadSlip read{*slip, false};
    for (const QByteArray &key : keys)
        read.genuine = read.genuine || (slipKeyName(key) == parts.at(1) && verifySignature(signedPrefix + *body, *signature, key));
    return read;
}

} // namespace mulakat::audit
