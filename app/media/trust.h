#pragma once
#include <QByteArray>
#include <QString>

namespace mulakat::media {

// SHA-256 over the DER of a PEM certificate; empty when it is none.
QByteArray certificateFingerprint(const QByteArray &pem);
bool sameFingerprint(const QByteArray &a, const QByteArray &b); // 32 bytes each, in constant time
QString fingerprintText(const QByteArray &fingerprint);         // "AB:CD:…"

} // namespace mulakat::media
