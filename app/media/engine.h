#pragma once
#include "call/controlsocket.h"
#include "call/facts.h"
#include "call/framering.h"
#include "media/camera.h"
#include "media/devices.h"
#include "media/factsender.h"
#include "media/microphone.h"
#include "media/outlet.h"
#include "media/peer.h"
#include "media/speaker.h"

#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

namespace mulakat::media {

// The media process: commands in, facts out, devices for its whole life, one peer connection at a time. Main thread.
class Engine : public QObject
{
    Q_OBJECT
public:
    Engine(call::OwnedFd control, call::ProcessKind kind);
    ~Engine() override;

Q_SIGNALS:
    void ended(int exitCode); // Stop, or the kiosk is gone

private:
    void readCommands();
    void obey(const call::Setup &setup);
    void obey(const call::Connect &connect);
    void obey(const call::Disconnect &);
    void obey(const call::RemoteDescription &remote);
    void obey(const call::RemoteCandidate &remote);
    void obey(const call::Gates &gates);
    void obey(const call::SetDevice &set);
    void obey(const call::SetVolume &set);
    void obey(const call::SoundCheck &check);
    void obey(const call::Plug &plug);
    void obey(const call::Stop &);

    bool makeRings();
    bool offer(std::optional<call::FrameRingWriter> &ring, call::PictureKind picture, int width, int height);
    void refuse(const char *code);
    void openDevices(const call::Devices &devices);
    void devicesChanged();
    void presence(call::DeviceKind kind, bool present);
    void sweepPeer();
    void everyTenth();
    void everySecond();
    void readPlugFolder();
    void takeFarPicture(GstSample *sample); // streaming thread, as is showDesk()
    void showDesk(const uchar *rows, int stride, int width, int height);

    const call::ProcessKind m_kind;
    call::ControlSocket m_socket;
    FactSender m_facts;
    QSocketNotifier m_readable;
    Post m_post;
    QTimer m_tenth;
    QTimer m_second;
    call::Setup m_setup;
    call::Gates m_gates;
    Outlet m_videoOut;
    Outlet m_soundOut;
    std::optional<call::FrameRingWriter> m_farRing;  // to the booth's own screen; none in a lobby
    std::optional<call::FrameRingWriter> m_deskRing; // to an officer; none in a legal or medical talk
    qint64 m_deskShownUs = 0;
    std::unique_ptr<Devices> m_devices;
    std::unique_ptr<Camera> m_camera;
    std::unique_ptr<Microphone> m_microphone;
    std::unique_ptr<Speaker> m_speaker;
    std::unique_ptr<Peer> m_peer;
    int m_presence[3] = {-1, -1, -1}; // as told last; -1: never
};

} // namespace mulakat::media
