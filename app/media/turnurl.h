#pragma once
#include <QByteArray>
#include <QString>

namespace mulakat::media {

// "turn:host:port?transport=udp" as browsers write it → "turn://user:password@host:port?transport=udp" as webrtcbin wants
// it, user and password percent-encoded; "stun:…" likewise. Empty for anything else.
QByteArray gstServerUrl(const QString &url, const QString &user, const QString &credential);

} // namespace mulakat::media
