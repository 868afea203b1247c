#pragma once
#include "media/gstptr.h"

#include <QtGlobal>
#include <mutex>
#include <vector>

namespace mulakat::media {

// What rtpbin inside webrtcbin knows: jitter buffers (ours to tune), the RTP session's reports, retransmission history.
class SessionStats
{
public:
    // Streaming threads: elements as they are made.
    void addJitterBuffer(GstElement *buffer);
    void addRetransmitter(GstElement *sender);

    struct Reading {
        double lossIn = 0;          // since the last reading
        double lossOut = -1;        // negative: not reported
        int roundTripMs = 0;
        int arrivedKilobits = 0;    // of what we sent, by transport-wide feedback; 0 when unknown
    };
    Reading read(GstElement *rtpbin);
    void scaleHistory(int kilobits); // retransmit at most about a second of packets

private:
    void readLoss(Reading &reading);
    std::mutex m_lock;
    std::vector<GstPtr<GstElement>> m_buffers;
    std::vector<GstPtr<GstElement>> m_retransmitters;
    quint64 m_pushed = 0;
    quint64 m_lost = 0;
};

} // namespace mulakat::media
