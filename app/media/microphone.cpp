#include "media/microphone.h"

#include "media/devices.h"

#include <algorithm>
#include <chrono>

namespace mulakat::media {

namespace {
constexpr std::chrono::milliseconds blockPace(20);
}

Microphone::Microphone(Outlet &outlet, Post post, std::function<void(bool)> presence)
    : m_outlet(outlet)
    , m_post(std::move(post))
    , m_presence(std::move(presence))
{
}

void Microphone::use(const QString &id, bool cancelEcho)
{
    m_id = id;
    m_cancelEcho = cancelEcho;
    m_plugged = true;
    open();
}

void Microphone::plug(bool plugged)
{
    if (m_id != simulatedDevice || plugged == m_plugged)
        return;
    m_plugged = plugged;
    if (plugged)
        open();
    else
        lost();
}

void Microphone::devicesChanged()
{
    if (!m_present && m_id != simulatedDevice && m_id != noDevice)
        open();
}

void Microphone::open()
{
    m_voice.reset();
    m_capture.reset();
    if (m_id == noDevice) {
        goSilent();
        return;
    }
    if (m_id == simulatedDevice) {
        m_voice = std::make_unique<PulseThread>(blockPace, [this] {
            deliver(newSoundBlock([this](std::span<qint16> block) { m_speech.fill(block); }));
        });
    } else if (!openReal()) {
        lost();
        return;
    }
    m_present = true;
    m_presence(true);
}

bool Microphone::openReal()
{
    auto device = openDevice(call::DeviceKind::Microphone, m_id);
    if (!device.element)
        return false;
    const std::string clean = m_cancelEcho ? "webrtcdsp probe=mulakat-probe echo-cancel=true noise-suppression=true"
                                           : "webrtcdsp echo-cancel=false noise-suppression=true";
    const std::string chain = std::string("audioconvert ! audioresample ! ") + soundCaps + " ! " + clean
        + " gain-control=false ! audiobuffersplit output-buffer-duration=1/50 ! appsink name=out sync=false max-buffers=10 drop=true";
    m_capture = std::make_unique<Capture>(
        std::move(device.element), chain, false, m_post,
        Capture::Hooks{[this](GstPtr<GstBuffer> block) { deliver(std::move(block)); }, [this] { lost(); }});
    return m_capture->start();
}

void Microphone::goSilent()
{
    m_voice = std::make_unique<PulseThread>(blockPace, [this] {
        deliver(newSoundBlock([](std::span<qint16> block) { std::fill(block.begin(), block.end(), qint16(0)); }));
    });
}

void Microphone::lost()
{
    m_voice.reset();
    m_capture.reset();
    m_present = false;
    m_presence(false);
    goSilent();
}

void Microphone::deliver(GstPtr<GstBuffer> block)
{
    eachSample(block.get(), [this](std::span<qint16> samples) { m_level = loudness(samples); });
    m_outlet.push(block.get());
}

} // namespace mulakat::media
