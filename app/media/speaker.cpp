#include "media/speaker.h"

#include "media/devices.h"
#include "media/samples.h"

#include <chrono>

namespace mulakat::media {

Speaker::Speaker(Post post, std::function<void(bool)> presence)
    : m_post(std::move(post))
    , m_presence(std::move(presence))
{
}

void Speaker::use(const QString &id)
{
    m_id = id;
    m_plugged = true;
    open();
}

void Speaker::plug(bool plugged)
{
    if (m_id != simulatedDevice || plugged == m_plugged)
        return;
    m_plugged = plugged;
    m_present = plugged;
    m_presence(plugged);
}

void Speaker::devicesChanged()
{
    if (!m_present && m_id != simulatedDevice && m_id != noDevice)
        open();
}

void Speaker::open()
{
    m_out.setTarget(nullptr);
    m_capture.reset();
    if (m_id == noDevice)
        return;
    if (m_id != simulatedDevice) {
        auto device = openDevice(call::DeviceKind::Speaker, m_id);
        if (!device.element) {
            lost();
            return;
        }
        const std::string chain = std::string("appsrc name=in is-live=true do-timestamp=true format=time max-buffers=10 ")
            + "leaky-type=downstream caps=" + soundCaps
            + " ! webrtcechoprobe name=mulakat-probe ! audioconvert ! audioresample";
        m_capture = std::make_unique<Capture>(std::move(device.element), chain, true, m_post,
                                              Capture::Hooks{{}, [this] { lost(); }});
        m_out.setTarget(m_capture->element("in"));
        if (!m_capture->start()) {
            lost();
            return;
        }
    }
    m_present = true;
    m_presence(true);
}

void Speaker::lost()
{
    m_out.setTarget(nullptr);
    m_capture.reset();
    m_present = false;
    m_presence(false);
}

void Speaker::setTone(bool on)
{
    m_tone.reset();
    if (on)
        m_tone = std::make_unique<PulseThread>(std::chrono::milliseconds(20), [this] {
            const auto block = newSoundBlock([this](std::span<qint16> samples) { m_notes.fill(samples); });
            put(block.get());
        });
}

void Speaker::play(GstPtr<GstBuffer> block)
{
    eachSample(block.get(), [this](std::span<qint16> samples) { m_level = loudness(samples); });
    if (m_gate)
        put(block.get());
}

void Speaker::put(GstBuffer *block)
{
    const double volume = m_volume;
    eachSample(block, [volume](std::span<qint16> samples) {
        for (qint16 &sample : samples)
            sample = qint16(sample * volume);
    });
    m_out.push(block);
}

} // namespace mulakat::media
