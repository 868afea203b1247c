#pragma once
#include <QList>
#include <QString>
#include <QStringList>
#include <variant>

// What the kiosk tells the media process. Values; commandcodec.h turns them into JSON of at most 64 KiB.
namespace mulakat::call {

enum class Role { Offerer, Answerer };
enum class DeviceKind { Camera, Microphone, Speaker };
enum class PictureKind { Far, Own, Desk /* the far one, small and slow: what an officer may look at */ };

// What a media process is for. Its command line says it once; no command changes it.
enum class ProcessKind {
    Family, // lobby and talk of a family's visit; it has a picture for the desk
    Lobby,  // of a legal or medical visit: the officer sees who is there, no talk can pass through it
    Legal   // a legal or medical talk: without anything that could record, and without a picture for the desk
};

// STUN or TURN; URLs as in WebRTC ("turn:[fd00::1]:3478?transport=udp"), credentials short-lived.
struct IceServer {
    QStringList urls;
    QString user;
    QString credential;
    friend bool operator==(const IceServer &, const IceServer &) = default;
};

// Device ids are those of DeviceList. Empty: the first real one, "simulated": painted or synthesised, "none": go without.
struct Devices {
    QString camera;
    QString microphone;
    QString speaker;
    friend bool operator==(const Devices &, const Devices &) = default;
};

// Once, first: opens the devices. Nothing leaves the machine by it.
struct Setup {
    Devices devices;
    QString mark;           // painted into the outgoing picture, for example the visit number; at most 40 characters
    QString plugFolder;     // tests only: a file "camera-unplugged" (or microphone-, speaker-) in it unplugs that simulated device,
                            // "camera-shows.png" is held before the simulated camera
    int width = 640;        // of the outgoing picture
    int height = 480;
    int framesPerSecond = 30;
    int startKilobits = 400; // picture's bit rate at the start and at most
    int maxKilobits = 1000;
    int latencyMs = 80;      // pipeline latency; the jitter buffer itself keeps 200 ms
    int ownWidth = 320;     // of the picture of oneself that the kiosk gets; at most 1280×720
    int ownHeight = 240;
    friend bool operator==(const Setup &, const Setup &) = default;
};

// A fresh peer connection, replacing the one before; gates are shut. `peer` counts up and comes back in every fact about it.
struct Connect {
    int peer = 0;
    Role role = Role::Offerer;
    QList<IceServer> iceServers;
    bool relayOnly = false;
    friend bool operator==(const Connect &, const Connect &) = default;
};

struct Disconnect {
    friend bool operator==(const Disconnect &, const Disconnect &) = default;
};

struct RemoteDescription {
    int peer = 0;
    QString type; // "offer" or "answer"
    QString sdp;  // at most 16 kB
    friend bool operator==(const RemoteDescription &, const RemoteDescription &) = default;
};

struct RemoteCandidate {
    int peer = 0;
    QString candidate; // "candidate:…"
    QString mid;
    int lineIndex = 0;
    friend bool operator==(const RemoteCandidate &, const RemoteCandidate &) = default;
};

// What may pass. All shut at the start and after every Connect; opens only after the DTLS fingerprint was found right.
struct Gates {
    bool sendVideo = false;
    bool sendAudio = false;
    bool showVideo = false;
    bool playAudio = false;
    friend bool operator==(const Gates &, const Gates &) = default;
};

struct SetDevice {
    DeviceKind kind = DeviceKind::Camera;
    QString id; // as in Devices
    friend bool operator==(const SetDevice &, const SetDevice &) = default;
};

struct SetVolume {
    double volume = 0.8; // 0..1, of the far voice
    friend bool operator==(const SetVolume &, const SetVolume &) = default;
};

// A test tone out of the own speaker; the microphone's level comes by Levels in any case.
struct SoundCheck {
    bool on = false;
    friend bool operator==(const SoundCheck &, const SoundCheck &) = default;
};

// Unplugs or replugs a simulated device. Ignored for real ones.
struct Plug {
    DeviceKind kind = DeviceKind::Camera;
    bool plugged = true;
    friend bool operator==(const Plug &, const Plug &) = default;
};

struct Stop {
    friend bool operator==(const Stop &, const Stop &) = default;
};

using Command = std::variant<Setup, Connect, Disconnect, RemoteDescription, RemoteCandidate, Gates, SetDevice, SetVolume,
                             SoundCheck, Plug, Stop>;

} // namespace mulakat::call
