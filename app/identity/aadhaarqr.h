#pragma once
#include "identity/evidence.h"
#include "identity/fields.h"

#include <QByteArray>
#include <QStringList>

namespace mulakat::identity
{

// An Aadhaar Secure QR taken apart. Nothing in it is believed before its signature is (truststore.h). A value.
struct AadhaarQr {
    QString problem; // why it could not be taken apart; empty where it could
    QStringList notes; // "unknown-version", "no-photo", "control-characters", "recoded"
    QString version; // "V1" (no prefix) … "V99"
    int indicator = 0; // 1 e-mail, 2 mobile, 3 both
    QString reference; // 21 digits: last four and the time of making; not to be stored, see referenceDigest in check.h
    QStringList texts; // name, birth, gender, care-of … VTC: 14 texts in their order; name is escaped
    QString mobileLast4;
    QByteArray photo; // JPEG 2000 codestream, may be empty
    QByteArray emailHash; // 32 bytes or empty
    QByteArray mobileHash;
    QByteArray signedBytes;
    QByteArray signature; // 256 bytes

    QDateTime made() const; // UTC, from the reference's Indian time; invalid where it cannot be read
    Fields fields() const; // without `photo`
};

constexpr int aadhaarQrMinDigits = 600;
constexpr int aadhaarQrMaxDigits = 8000;
constexpr int aadhaarQrMaxInflated = 64 * 1024;

// `digits`: ASCII 0-9 only. Bounded time and memory whatever comes.
AadhaarQr parseAadhaarQr(const QByteArray &digits);

// Does the e-mail or the ten-digit mobile belong to the card? Hashed N times, N from the card's last digit, 0 and 1
// both once. E-mails are tried as typed, then lower-cased.
bool contactMatches(const AadhaarQr &card, const QString &emailOrMobile);
// The same of a booking's contacts, as evidence: Equal where one of them is the card's, Differs where one could be
// compared and is not. V2 and later compare the last four of the mobile.
Evidence contactEvidence(const AadhaarQr &card, const QString &mobile, const QString &email);

} // namespace mulakat::identity
