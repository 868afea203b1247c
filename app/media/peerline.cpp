#define GST_USE_UNSTABLE_API
#include <gst/webrtc/webrtc.h>

#include "media/peer.h"

#include "base/logging.h"
#include "media/trust.h"

// The second half of Peer: whom it trusts, what it lets pass, and how the line is.
namespace mulakat::media {
using call::Liveness;

namespace {
constexpr qint64 weakUs = 2'000'000;
constexpr qint64 lostUs = 5'000'000;
constexpr qint64 silenceUs = 30'000'000; // consent: then we stop sending

bool isFactory(GstElement *element, const char *name)
{
    GstElementFactory *factory = gst_element_get_factory(element);
    return factory && g_strcmp0(gst_plugin_feature_get_name(GST_PLUGIN_FEATURE(factory)), name) == 0;
}
} // namespace

void Peer::setGates(const call::Gates &gates)
{
    m_gates = gates;
    applyGates();
}

void Peer::applyGates()
{
    const bool trusted = m_connected && !m_broken;
    const bool sending = trusted && !m_silenced;
    for (size_t i = 0; i < m_sends.size(); ++i)
        m_sends[i]->setGate(sending && (m_sends[i]->isVideo() ? m_gates.sendVideo : m_gates.sendAudio));
    const std::lock_guard guard(m_lock);
    m_showVideo = trusted && m_gates.showVideo;
    if (!m_showVideo)
        m_firstFrame = true;
    for (const auto &receive : m_receives)
        receive->setGate(receive->isVideo() ? m_showVideo : trusted); // sound is measured before it is played
}

void Peer::onDeepElement(GstBin *, GstBin *, GstElement *element, gpointer data)
{
    auto *self = static_cast<Peer *>(data);
    if (isFactory(element, "dtlsdec"))
        g_signal_connect(element, "notify::peer-pem", G_CALLBACK(onPeerPem), self);
    else if (isFactory(element, "rtprtxsend"))
        self->m_session.addRetransmitter(element);
}

void Peer::onPeerPem(GObject *decoder, GParamSpec *, gpointer data)
{
    auto *self = static_cast<Peer *>(data);
    char *pem = nullptr;
    g_object_get(decoder, "peer-pem", &pem, nullptr);
    const GstPtr<char> owner(pem);
    if (!pem)
        return;
    const QByteArray found = certificateFingerprint(QByteArray(pem));
    bool right = false;
    {
        const std::lock_guard guard(self->m_lock);
        right = sameFingerprint(found, self->m_expected);
    }
    self->m_post([self, right] { self->judgeCertificate(right); });
}

void Peer::judgeCertificate(bool right)
{
    if (m_broken)
        return;
    if (!right) {
        m_broken = true;
        applyGates();
        qCWarning(base::logMedia) << "peer" << m_connect.peer << "far certificate is not the one its description names";
        m_around.tell(call::FingerprintMismatch{m_connect.peer});
        return;
    }
    m_certificateRight = true;
    judgeState(-1);
}

void Peer::onState(GstElement *webrtc, GParamSpec *, gpointer data)
{
    auto *self = static_cast<Peer *>(data);
    GstWebRTCPeerConnectionState state;
    g_object_get(webrtc, "connection-state", &state, nullptr);
    self->m_post([self, state] { self->judgeState(int(state)); });
}

// -1: only the certificate's verdict is new.
void Peer::judgeState(int state)
{
    if (m_broken)
        return;
    if (state == GST_WEBRTC_PEER_CONNECTION_STATE_FAILED) {
        fail(u"ice-failed"_s);
        return;
    }
    m_transportUp = m_transportUp || state == GST_WEBRTC_PEER_CONNECTION_STATE_CONNECTED;
    if (m_connected || !m_transportUp || !m_certificateRight)
        return;
    m_connected = true;
    arrived();
    applyGates();
    m_around.tell(call::Connected{m_connect.peer, fingerprintText(m_remote.fingerprint)});
}

void Peer::watchLine()
{
    if (!m_connected || m_broken)
        return;
    const qint64 silent = g_get_monotonic_time() - m_lastArrival;
    const Liveness now = silent > lostUs ? Liveness::Lost : silent > weakUs ? Liveness::Weak : Liveness::Good;
    if (m_silenced != (silent > silenceUs)) {
        m_silenced = silent > silenceUs;
        applyGates();
    }
    if (now == m_liveness)
        return;
    m_liveness = now;
    m_around.tell(call::LivenessChanged{m_connect.peer, now});
}

void Peer::measure(call::Stats &stats)
{
    stats.peer = m_connect.peer;
    if (!m_webrtc)
        return;
    qint64 bytesIn = 0;
    qint64 bytesOut = 0;
    qint64 sent = 0;
    for (const auto &send : m_sends) {
        bytesOut += send->bytes();
        sent += send->frames();
    }
    {
        const std::lock_guard guard(m_lock);
        for (const auto &receive : m_receives) {
            bytesIn += receive->bytes();
            stats.audioReceived += receive->audioReceived();
            stats.audioConcealed += receive->audioConcealed();
        }
    }
    const qint64 shown = m_framesIn;
    const double seconds = std::max(0.001, double(m_sinceMeasure.restart()) / 1000);
    const auto rate = [seconds](qint64 now, qint64 &before) { return double(now - std::exchange(before, now)) / seconds; };
    stats.kilobitsIn = int(rate(bytesIn, m_bytesIn) * 8 / 1000);
    stats.kilobitsOut = int(rate(bytesOut, m_bytesOut) * 8 / 1000);
    stats.framesIn = rate(shown, m_shown);
    stats.framesOut = rate(sent, m_sent);
    stats.width = int(m_farSize >> 16);
    stats.height = int(m_farSize & 0xffff);
    const auto reading = m_session.read(childOf(m_webrtc.get(), "rtpbin").get());
    stats.lossIn = reading.lossIn;
    stats.lossOut = std::max(0.0, reading.lossOut);
    stats.roundTripMs = reading.roundTripMs;
    if (m_gates.sendVideo && m_connected && !m_silenced) {
        m_rate.step(reading.lossOut, reading.arrivedKilobits);
        for (const auto &send : m_sends)
            send->setKilobits(m_rate.kilobits());
        m_session.scaleHistory(m_rate.kilobits());
    }
    stats.targetKilobits = m_rate.kilobits();
}

} // namespace mulakat::media
