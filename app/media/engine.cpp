#include "media/engine.h"

#include "base/logging.h"
#include "call/commandcodec.h"

#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <gst/video/video.h>

namespace mulakat::media {
using namespace Qt::StringLiterals;
using call::DeviceKind;
using call::PictureKind;

namespace {
constexpr int commandsPerTurn = 64;
constexpr QSize deskSize(320, 240);
constexpr qint64 deskEveryUs = 300'000;
}

Engine::Engine(call::OwnedFd control, call::ProcessKind kind)
    : m_kind(kind)
    , m_socket(std::move(control))
    , m_facts(m_socket)
    , m_readable(m_socket.fd(), QSocketNotifier::Read)
    , m_post(this)
{
    connect(&m_readable, &QSocketNotifier::activated, this, &Engine::readCommands);
    connect(&m_tenth, &QTimer::timeout, this, &Engine::everyTenth);
    connect(&m_second, &QTimer::timeout, this, &Engine::everySecond);
    m_tenth.start(100);
    m_second.start(1000);
    m_facts.send(call::Ready{1, m_kind});
}

Engine::~Engine()
{
    m_post.close();
    m_peer.reset();
    m_camera.reset();
    m_microphone.reset();
    m_speaker.reset();
}

void Engine::readCommands()
{
    for (int i = 0; i < commandsPerTurn; ++i) {
        const auto message = m_socket.receive();
        if (!message) {
            m_readable.setEnabled(false);
            Q_EMIT ended(0);
            return;
        }
        if (!*message)
            return;
        const auto command = call::decodeCommand((*message)->body);
        if (!command) {
            qCWarning(base::logMedia) << "refused command:" << base::failureName(command.error().code)
                                      << command.error().info;
            m_facts.send(call::Refused{u"malformed"_s});
            continue;
        }
        std::visit([this](const auto &each) { obey(each); }, *command);
        sweepPeer();
    }
}

void Engine::refuse(const char *code)
{
    m_facts.send(call::Refused{QString::fromLatin1(code)});
}

bool Engine::offer(std::optional<call::FrameRingWriter> &ring, PictureKind picture, int width, int height)
{
    auto made = call::FrameRingWriter::make(width, height);
    if (!made)
        return false;
    ring.emplace(std::move(*made));
    m_facts.sendRing(picture, ring->descriptor());
    return true;
}

bool Engine::makeRings()
{
    auto own = call::FrameRingWriter::make(m_setup.ownWidth, m_setup.ownHeight);
    const bool screen = m_kind != call::ProcessKind::Lobby;
    const bool desk = m_kind != call::ProcessKind::Legal;
    if (!own || (screen && !offer(m_farRing, PictureKind::Far, call::frameRingMaxWidth, call::frameRingMaxHeight))
        || (desk && !offer(m_deskRing, PictureKind::Desk, deskSize.width(), deskSize.height()))) {
        m_facts.send(call::Failed{0, u"internal"_s});
        return false;
    }
    Camera::Hooks hooks{[this](bool present) { presence(DeviceKind::Camera, present); },
                        [this] { m_facts.hint(PictureKind::Own); }};
    m_camera = std::make_unique<Camera>(m_setup, m_videoOut, std::move(*own), m_post, std::move(hooks));
    m_facts.sendRing(PictureKind::Own, m_camera->ringDescriptor());
    return true;
}

void Engine::obey(const call::Setup &setup)
{
    if (m_camera)
        return refuse("out-of-order"); // once
    m_setup = setup;
    if (!makeRings())
        return;
    m_speaker = std::make_unique<Speaker>(m_post, [this](bool present) { presence(DeviceKind::Speaker, present); });
    m_microphone = std::make_unique<Microphone>(m_soundOut, m_post,
                                                [this](bool present) { presence(DeviceKind::Microphone, present); });
    const auto real = [](const QString &id) { return id != simulatedDevice && id != noDevice; };
    if (real(setup.devices.camera) || real(setup.devices.microphone) || real(setup.devices.speaker)) {
        m_devices = std::make_unique<Devices>(m_post, [this] { devicesChanged(); });
        m_facts.send(call::DeviceList{m_devices->list()});
    }
    openDevices(setup.devices);
}

// The speaker first: the microphone's echo canceller looks for its probe.
void Engine::openDevices(const call::Devices &devices)
{
    m_speaker->use(devices.speaker);
    m_microphone->use(devices.microphone, m_speaker->isReal());
    m_camera->use(devices.camera);
}

void Engine::devicesChanged()
{
    m_facts.send(call::DeviceList{m_devices->list()});
    m_speaker->devicesChanged();
    m_microphone->devicesChanged();
    m_camera->devicesChanged();
}

void Engine::presence(DeviceKind kind, bool present)
{
    int &told = m_presence[int(kind)];
    if (std::exchange(told, int(present)) != int(present))
        m_facts.send(call::DeviceChanged{kind, present});
}

void Engine::obey(const call::Connect &connect)
{
    if (!m_camera)
        return refuse("out-of-order");
    m_peer.reset();
    m_gates = {};
    m_speaker->setGate(false);
    Peer::Surroundings around{m_videoOut, m_soundOut, [this](const call::Fact &fact) { m_facts.send(fact); },
                              [this](GstSample *sample) { takeFarPicture(sample); },
                              [this](GstPtr<GstBuffer> block) { m_speaker->play(std::move(block)); }};
    m_peer = std::make_unique<Peer>(connect, m_setup, m_post, std::move(around));
    m_peer->start();
}

void Engine::obey(const call::Disconnect &)
{
    m_peer.reset();
    if (m_speaker)
        m_speaker->nothingArrives();
}

void Engine::obey(const call::RemoteDescription &remote)
{
    if (!m_peer || remote.peer != m_peer->number())
        return refuse("out-of-order");
    m_peer->take(remote);
}

void Engine::obey(const call::RemoteCandidate &remote)
{
    if (!m_peer || remote.peer != m_peer->number())
        return refuse("out-of-order");
    m_peer->take(remote);
}

void Engine::obey(const call::Gates &gates)
{
    if (m_kind == call::ProcessKind::Lobby && (gates.sendVideo || gates.sendAudio || gates.playAudio))
        return refuse("not-of-this-kind"); // no talk passes through the process an officer looks into
    m_gates = gates;
    if (m_peer)
        m_peer->setGates(gates);
    if (m_speaker)
        m_speaker->setGate(gates.playAudio && m_peer != nullptr);
}

void Engine::obey(const call::SetDevice &set)
{
    if (!m_camera)
        return refuse("out-of-order");
    if (set.kind == DeviceKind::Camera)
        m_camera->use(set.id);
    else if (set.kind == DeviceKind::Microphone)
        m_microphone->use(set.id, m_speaker->isReal());
    else
        m_speaker->use(set.id);
}

void Engine::obey(const call::SetVolume &set)
{
    if (m_speaker)
        m_speaker->setVolume(set.volume);
}

void Engine::obey(const call::SoundCheck &check)
{
    if (m_speaker)
        m_speaker->setTone(check.on);
}

void Engine::obey(const call::Plug &plug)
{
    if (!m_camera)
        return refuse("out-of-order");
    if (plug.kind == DeviceKind::Camera)
        m_camera->plug(plug.plugged);
    else if (plug.kind == DeviceKind::Microphone)
        m_microphone->plug(plug.plugged);
    else
        m_speaker->plug(plug.plugged);
}

void Engine::obey(const call::Stop &)
{
    m_peer.reset();
    Q_EMIT ended(0);
}

// A peer that told of its failure must not be destroyed from within its own call.
void Engine::sweepPeer()
{
    if (m_peer && m_peer->isBroken())
        m_peer.reset();
}

void Engine::everyTenth()
{
    sweepPeer();
    if (!m_camera)
        return;
    if (m_peer)
        m_peer->watchLine();
    m_facts.send(call::Levels{m_peer ? m_speaker->level() : 0, m_microphone->level()});
    if (!m_setup.plugFolder.isEmpty())
        readPlugFolder();
}

void Engine::everySecond()
{
    call::Stats stats;
    if (m_peer)
        m_peer->measure(stats);
    m_facts.send(stats);
}

void Engine::readPlugFolder()
{
    for (const DeviceKind kind : {DeviceKind::Camera, DeviceKind::Microphone, DeviceKind::Speaker}) {
        const QString file = m_setup.plugFolder + u'/' + call::deviceKindName(kind) + u"-unplugged"_s;
        obey(call::Plug{kind, !QFileInfo::exists(file)});
    }
    m_camera->hold(m_setup.plugFolder + u"/camera-shows.png"_s);
}

void Engine::takeFarPicture(GstSample *sample)
{
    GstVideoInfo info;
    GstVideoFrame frame;
    if (!gst_video_info_from_caps(&info, gst_sample_get_caps(sample))
        || !gst_video_frame_map(&frame, &info, gst_sample_get_buffer(sample), GST_MAP_READ))
        return;
    const auto *rows = static_cast<const uchar *>(GST_VIDEO_FRAME_PLANE_DATA(&frame, 0));
    const int stride = GST_VIDEO_FRAME_PLANE_STRIDE(&frame, 0);
    const bool written = m_farRing && m_farRing->write(rows, stride, info.width, info.height);
    if (m_deskRing)
        showDesk(rows, stride, info.width, info.height);
    gst_video_frame_unmap(&frame);
    if (written)
        m_facts.hint(PictureKind::Far);
}

void Engine::showDesk(const uchar *rows, int stride, int width, int height)
{
    const qint64 now = g_get_monotonic_time();
    if (now - m_deskShownUs < deskEveryUs)
        return;
    m_deskShownUs = now;
    const QImage small = QImage(rows, width, height, stride, QImage::Format_RGB32).scaled(deskSize, Qt::KeepAspectRatio, Qt::FastTransformation);
    if (m_deskRing->write(small.constBits(), int(small.bytesPerLine()), small.width(), small.height()))
        m_facts.hint(PictureKind::Desk);
}

} // namespace mulakat::media

#include "moc_engine.cpp"
