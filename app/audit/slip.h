#pragma once
#include "audit/signingkey.h"

#include <QDate>
#include <QList>
#include <QStringList>
#include <optional>

namespace mulakat::audit {

// What a booking slip's code says: which visit, and the slot that was given when it was printed. Nobody's data. A slip
// with another slot than the visit now has is an older one. Text:
//   PV1.<key>.<body>.<signature>
// <key> the first 4 characters of the public key's SHA-256, <body> UTF-8 "jail code\nvisit number\nyyyyMMddHHmm",
// <signature> Ed25519 over "mulakat-slip-v1\n" and the body; all three in base32 (RFC 4648, no padding), so that a QR code
// takes its alphanumeric mode: some 165 characters, 45 modules at level M.
struct Slip {
    QString jail;
    QString visrn;
    QDate date;
    QTime start;
    friend bool operator==(const Slip &, const Slip &) = default;
};

struct ReadSlip {
    Slip slip;
    bool genuine = false; // signed by one of the keys
};

// Where the public keys stand (hex, newest first) in what a station is told of its jail.
inline const QString slipKeysField = QStringLiteral("slipKeys");
QList<QByteArray> slipKeysFrom(const QStringList &hex);

QString signedSlip(const Slip &slip, const SigningKey &key);
// Whatever a scanner makes of it: letters of either size, spaces around it.
bool looksLikeSlip(const QString &text);
// Empty where the text has not this form; a slip that is not genuine is told as far as it can be read, for the words.
std::optional<ReadSlip> readSlip(const QString &text, const QList<QByteArray> &keys);

} // namespace mulakat::audit
