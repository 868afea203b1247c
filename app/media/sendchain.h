#pragma once
#include "media/gstptr.h"
#include "media/outlet.h"

#include <atomic>
#include <functional>

namespace mulakat::media {

// One outgoing medium of a peer connection: device's outlet → encoder → payloader → gate → webrtcbin. Main thread, but
// for the counters. The gate lets caps through while it is shut, so that the offer can name the SSRC.
class SendChain
{
public:
    struct Plan {
        bool video = false;
        int payload = 0;
        int twccId = 1;
        int kilobits = 0;
        int width = 0; // of the pictures the outlet gives
        int height = 0;
        int framesPerSecond = 0;
        std::function<void()> capsKnown; // streaming thread
        std::function<void()> firstPacket; // streaming thread, once after each opening
    };
    // Adds itself to `pipeline` and links a new sink pad of `webrtc`; valid() says whether it worked.
    SendChain(GstElement *pipeline, GstElement *webrtc, Outlet &outlet, Plan plan);
    ~SendChain();
    bool valid() const { return m_pad != nullptr; }
    bool isVideo() const { return m_plan.video; }
    bool hasSsrc() const;
    void setGate(bool open);
    void setKilobits(int kilobits);
    qint64 bytes() const { return m_bytes; }
    qint64 frames() const { return m_frames; } // video: pictures sent
    void detach(); // no more buffers from the device

private:
    void configure(GstElement *webrtc);
    void watch();
    static GstPadProbeReturn onPacket(GstPad *pad, GstPadProbeInfo *info, gpointer self);
    void count(GstBuffer *packet);

    Plan m_plan;
    Outlet &m_outlet;
    GstPtr<GstElement> m_bin;
    GstPtr<GstPad> m_pad; // webrtcbin's
    GstPtr<GstElement> m_gate;
    GstPtr<GstElement> m_encoder;
    std::atomic<qint64> m_bytes = 0;
    std::atomic<qint64> m_frames = 0;
    std::atomic<bool> m_first = true;
    bool m_open = false;
};

} // namespace mulakat::media
