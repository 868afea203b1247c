#pragma once
#include <QList>
#include <QSslCertificate>

namespace mulakat::portal::client {

// Whether `chain` (the peer's own certificate first, as it was sent) is signed, key by key, up to one of `anchors`, or is
// itself one of them. Names alone prove nothing: an issuer of the same name with another key is nobody's. Host names and
// times were looked at in the handshake; times are again. Any thread.
bool leadsTo(const QList<QSslCertificate> &chain, const QList<QSslCertificate> &anchors);

} // namespace mulakat::portal::client
