#pragma once
#include "call/framering.h"
#include "media/gstptr.h"

#include <atomic>
#include <functional>

namespace mulakat::media {

// One incoming medium: webrtcbin → gate → depayloader → decoder → picture into the ring, or sound blocks out.
// Made in webrtcbin's thread when its pad appears; steered from the main thread afterwards.
class ReceiveChain
{
public:
    struct Hooks {
        std::function<void()> packet;                      // streaming thread, every RTP packet
        std::function<void(GstSample *)> picture;          // streaming thread, BGRx
        std::function<void(GstPtr<GstBuffer>)> sound;      // streaming thread, S16LE mono 48 kHz
    };
    ReceiveChain(GstElement *pipeline, GstPad *source, bool video, bool open, Hooks hooks);
    bool isVideo() const { return m_video; }
    void setGate(bool open);
    qint64 bytes() const { return m_bytes; }
    qint64 audioReceived() const;  // Opus frames
    qint64 audioConcealed() const;

private:
    static GstPadProbeReturn onPacket(GstPad *pad, GstPadProbeInfo *info, gpointer self);
    static int onSample(gpointer sink, gpointer self);
    bool m_video;
    Hooks m_hooks;
    GstPtr<GstElement> m_bin;
    GstPtr<GstElement> m_gate;
    std::atomic<qint64> m_bytes = 0;
};

} // namespace mulakat::media
