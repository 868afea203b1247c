#pragma once
#include "media/gstptr.h"

#include <functional>
#include <span>

// Sound inside the media process is S16LE, mono, 48 kHz, in blocks of 20 ms.
namespace mulakat::media {

inline constexpr int soundRate = 48000;
inline constexpr int soundBlock = soundRate / 50;
inline constexpr const char *soundCaps = "audio/x-raw,format=S16LE,rate=48000,channels=1,layout=interleaved";

double loudness(std::span<const qint16> samples); // 0..1: 60 dB below full scale and less is 0
GstPtr<GstBuffer> newSoundBlock(const std::function<void(std::span<qint16>)> &fill);
// Runs `visit` over a buffer's samples, writable; false when it cannot be mapped.
bool eachSample(GstBuffer *buffer, const std::function<void(std::span<qint16>)> &visit);

} // namespace mulakat::media
