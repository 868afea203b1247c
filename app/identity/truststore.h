#pragma once
#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <memory>
#include <optional>

namespace mulakat::identity
{

// One of UIDAI's signing certificates that the product knows by fingerprint; the certificate itself is not shipped.
struct Pin {
    const char *file; // UIDAI's file name
    const char *subject; // common name
    const char *from; // validity, ISO 8601, UTC
    const char *until;
    const char *sha256; // of the DER, lower-case hex
    bool signsCodes; // signs Secure QRs; the others only sign Paperless XML
};
const QList<Pin> &shippedPins();
const Pin *pinFor(const QByteArray &sha256Hex); // null where it is none of ours
// In a trust folder: one JSON line, with `sha256`, for each certificate an administrator took without a pin.
QString forcedFile();

struct Certificate {
    QString file; // base name it was read from
    QString subject; // common name
    QByteArray sha256; // of the DER, lower-case hex
    QDateTime from;
    QDateTime until;
};

struct SignatureCheck {
    bool valid = false;
    Certificate certificate; // whose key verified
};

// The keys that count. All are tried, old ones are never dropped: cards do not expire. A value, cheap to copy;
// any thread, also the same object from many.
class TrustStore
{
public:
    enum class Pins { Asked, NotAsked };

    // Certificates of a folder (*.pem, *.crt, *.cer; PEM or DER). Files that hold none, keys other than RSA-2048 with
    // an exponent of 65537 or more, and, with Pins::Asked, certificates that are neither in
    // shippedPins() nor in the folder's forcedFile() are left out. A folder that is not there is an empty store.
    static TrustStore fromFolder(const QString &folder, Pins pins);
    // Adds what the bytes hold; how many were taken. `also`: fingerprints that count as pinned.
    int add(const QString &file, const QByteArray &bytes, Pins pins, const QList<QByteArray> &also = {});

    const QList<Certificate> &certificates() const { return m_certificates; }
    bool isEmpty() const { return m_certificates.isEmpty(); }
    // RSA-2048 PKCS#1 v1.5, SHA-256. Of keys that verify, one whose validity (±1 day) holds `made` goes first.
    SignatureCheck verify(const QByteArray &signedBytes, const QByteArray &signature, const QDateTime &made) const;
    // Days until the newest certificate ends; empty where there is none. Warn from 90 on.
    std::optional<qint64> daysLeft(const QDateTime &now) const;

private:
    QList<Certificate> m_certificates;
    QList<std::shared_ptr<void>> m_keys; // EVP_PKEY, same order
};

bool isWithinValidity(const Certificate &certificate, const QDateTime &made);

} // namespace mulakat::identity
