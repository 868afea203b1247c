#include "media/samples.h"

#include <QtGlobal>
#include <algorithm>
#include <cmath>

namespace mulakat::media {

double loudness(std::span<const qint16> samples)
{
    if (samples.empty())
        return 0;
    double sum = 0;
    for (const qint16 sample : samples)
        sum += double(sample) * sample;
    const double rms = std::sqrt(sum / double(samples.size())) / 32768;
    if (rms <= 0)
        return 0;
    return std::clamp((20 * std::log10(rms) + 60) / 60, 0.0, 1.0);
}

bool eachSample(GstBuffer *buffer, const std::function<void(std::span<qint16>)> &visit)
{
    GstMapInfo map;
    if (!gst_buffer_map(buffer, &map, GST_MAP_READWRITE))
        return false;
    visit({reinterpret_cast<qint16 *>(map.data), map.size / sizeof(qint16)});
    gst_buffer_unmap(buffer, &map);
    return true;
}

GstPtr<GstBuffer> newSoundBlock(const std::function<void(std::span<qint16>)> &fill)
{
    GstPtr<GstBuffer> buffer(gst_buffer_new_allocate(nullptr, soundBlock * sizeof(qint16), nullptr));
    GST_BUFFER_DURATION(buffer.get()) = 20 * GST_MSECOND;
    eachSample(buffer.get(), fill);
    return buffer;
}

} // namespace mulakat::media
