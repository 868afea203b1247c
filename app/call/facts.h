#pragma once
#include "call/commands.h"

#include <QMetaType>

// What the media process reports. The kiosk treats every one as hostile: factcodec.h refuses what is not exactly this.
namespace mulakat::call {

// The process is up and has read its plug-ins. First fact of every process.
struct Ready {
    int protocol = 1;
    ProcessKind kind = ProcessKind::Family;
    friend bool operator==(const Ready &, const Ready &) = default;
};

struct Device {
    DeviceKind kind = DeviceKind::Camera;
    QString id;
    QString name;
    friend bool operator==(const Device &, const Device &) = default;
};

// Real devices present now; again after each change.
struct DeviceList {
    QList<Device> devices;
    friend bool operator==(const DeviceList &, const DeviceList &) = default;
};

// One of the devices in use came or went. A lost camera sends a still card until it is back.
struct DeviceChanged {
    DeviceKind kind = DeviceKind::Camera;
    bool present = false;
    friend bool operator==(const DeviceChanged &, const DeviceChanged &) = default;
};

// Frames of one picture come through a ring; its descriptor rides on the same message. Taken in by MediaProcess.
struct RingOffered {
    PictureKind picture = PictureKind::Far;
    friend bool operator==(const RingOffered &, const RingOffered &) = default;
};

// A newer frame is in the ring.
struct PictureReady {
    PictureKind picture = PictureKind::Far;
    friend bool operator==(const PictureReady &, const PictureReady &) = default;
};

struct LocalDescription {
    int peer = 0;
    QString type; // "offer" or "answer"
    QString sdp;
    friend bool operator==(const LocalDescription &, const LocalDescription &) = default;
};

struct LocalCandidate {
    int peer = 0;
    QString candidate;
    int lineIndex = 0;
    friend bool operator==(const LocalCandidate &, const LocalCandidate &) = default;
};

// DTLS is up and the far certificate is the one its description named. Gates work from here on.
struct Connected {
    int peer = 0;
    QString fingerprint; // of the far end, "AB:CD:…", for the session's record
    friend bool operator==(const Connected &, const Connected &) = default;
};

// The far certificate is another one: somebody sits in between. The peer connection is gone already.
struct FingerprintMismatch {
    int peer = 0;
    friend bool operator==(const FingerprintMismatch &, const FingerprintMismatch &) = default;
};

// First frame after a gate opened: Far was decoded, Own was handed to the network.
struct FirstFrame {
    int peer = 0;
    PictureKind picture = PictureKind::Far;
    friend bool operator==(const FirstFrame &, const FirstFrame &) = default;
};

// Sound levels 0..1, ten times a second: `out` from the own microphone, `in` from the far end.
struct Levels {
    double in = 0;
    double out = 0;
    friend bool operator==(const Levels &, const Levels &) = default;
};

// Every second, also without a peer: it is the process's heartbeat.
struct Stats {
    int peer = 0;
    int kilobitsIn = 0;  // RTP of the last second, both media
    int kilobitsOut = 0;
    double framesIn = 0; // per second, decoded and shown
    double framesOut = 0;
    double lossIn = 0;   // 0..1 of the last second
    double lossOut = 0;  // as the far end reports it
    int roundTripMs = 0;
    qint64 audioReceived = 0;  // Opus frames since the peer began
    qint64 audioConcealed = 0; // of them invented, because they did not come
    int targetKilobits = 0;
    int width = 0; // far picture
    int height = 0;
    friend bool operator==(const Stats &, const Stats &) = default;
};

// The media process's own clock of RTP and RTCP arrivals: webrtcbin never says that a line is dead.
enum class Liveness { Good, Weak /* 2 s without */, Lost /* 5 s without */ };
struct LivenessChanged {
    int peer = 0;
    Liveness liveness = Liveness::Good;
    friend bool operator==(const LivenessChanged &, const LivenessChanged &) = default;
};

// `code` is a stable word: "no-camera", "no-microphone", "no-speaker", "bad-description", "bad-candidate", "ice-failed",
// "peer-failed", "no-connection", "internal". The process lives on; only the call or the device is affected.
struct Failed {
    int peer = 0;
    QString code;
    friend bool operator==(const Failed &, const Failed &) = default;
};

// A command was not obeyed: "malformed" (no command at all), "out-of-order" (not now, or of another connection) or
// "not-of-this-kind" (this process cannot do it). Nothing else has changed.
struct Refused {
    QString code;
    friend bool operator==(const Refused &, const Refused &) = default;
};

using Fact = std::variant<Ready, DeviceList, DeviceChanged, RingOffered, PictureReady, LocalDescription, LocalCandidate,
                          Connected, FingerprintMismatch, FirstFrame, Levels, Stats, LivenessChanged, Failed, Refused>;

} // namespace mulakat::call
Q_DECLARE_METATYPE(mulakat::call::Fact)
