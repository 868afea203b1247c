#pragma once
#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace mulakat::media {

inline constexpr int remoteSdpLimit = 16 * 1024;
inline constexpr int remoteCandidatesAtMost = 32;

struct RemoteMedia {
    bool video = false;
    QString mid;
    int payload = -1;  // of VP8 or Opus
    int twccId = -1;   // header extension of transport-wide feedback; -1: not offered
};

// A far end's description after an allow-list: at most one audio and one video line, VP8, Opus and RTX only, one SHA-256
// fingerprint, no data channel. `clean` is all that webrtcbin gets to see. Pure; no GStreamer.
struct RemoteSdp {
    QByteArray clean;
    QByteArray fingerprint; // 32 bytes
    QByteArray ufrag;
    QList<RemoteMedia> media; // in order
    QList<QString> candidates; // that stood inside; still to be checked

    static base::Result<RemoteSdp> parse(const QString &text);
};

// One far candidate: "candidate:…", UDP, an address in figures (no names: nothing is looked up), a sane port.
// `ufrag`: when the candidate names its own, it has to be this one.
base::Done checkRemoteCandidate(const QString &candidate, const QByteArray &ufrag);

} // namespace mulakat::media
