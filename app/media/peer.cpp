#define GST_USE_UNSTABLE_API
#include <gst/webrtc/webrtc.h>

#include "media/peer.h"

#include "base/logging.h"
#include "media/pipelineclock.h"
#include "media/promise.h"
#include "media/turnurl.h"

#include <chrono>
#include <condition_variable>
#include <nice/agent.h>

namespace mulakat::media {
using namespace Qt::StringLiterals;

namespace {
constexpr guint jitterBufferMs = 200;    // retransmissions need this time
constexpr int audioPayload = 111;
constexpr int videoPayload = 96;
constexpr int twccId = 3;

} // namespace

Peer::Peer(const call::Connect &connect, const call::Setup &setup, const Post &post, Surroundings around)
    : m_connect(connect)
    , m_setup(setup)
    , m_post(post.fresh())
    , m_around(std::move(around))
    , m_rate(setup.startKilobits, setup.maxKilobits)
{
    m_sinceMeasure.start();
}

Peer::~Peer()
{
    m_post.close();
    for (const auto &send : m_sends)
        send->detach();
    if (!m_pipeline)
        return;
    g_signal_handlers_disconnect_by_data(m_webrtc.get(), this);
    const GstPtr<GstBus> bus(gst_element_get_bus(m_pipeline.get()));
    gst_element_set_state(m_pipeline.get(), GST_STATE_NULL);
    gst_bus_set_sync_handler(bus.get(), nullptr, nullptr, nullptr);
    leaveRelays();
}

namespace {
// libnice works on the closing in its own thread; a relay that does not answer is not waited for long.
struct Closing {
    std::mutex lock;
    std::condition_variable told;
    bool done = false;
};
} // namespace

// Unless it is told, a relay keeps what it gave us for ten minutes.
void Peer::leaveRelays()
{
    if (m_connect.iceServers.isEmpty())
        return;
    GObject *agent = newAgentReference();
    if (!agent)
        return;
    const auto closing = std::make_shared<Closing>();
    nice_agent_close_async(
        reinterpret_cast<NiceAgent *>(agent),
        [](GObject *, GAsyncResult *, gpointer data) {
            const std::unique_ptr<std::shared_ptr<Closing>> held(static_cast<std::shared_ptr<Closing> *>(data));
            const std::lock_guard guard((*held)->lock);
            (*held)->done = true;
            (*held)->told.notify_all();
        },
        new std::shared_ptr<Closing>(closing));
    std::unique_lock guard(closing->lock);
    closing->told.wait_for(guard, std::chrono::milliseconds(300), [&] { return closing->done; });
    g_object_unref(agent);
}

void Peer::fail(const QString &code)
{
    if (m_broken)
        return;
    m_broken = true;
    qCWarning(base::logMedia) << "peer" << m_connect.peer << "failed:" << code;
    m_around.tell(call::Failed{m_connect.peer, code});
}

void Peer::start()
{
    if (m_connect.role == call::Role::Answerer)
        return; // built when the offer tells payload types
    make();
    addSend(false, audioPayload, twccId);
    addSend(true, videoPayload, twccId);
    gst_element_set_state(m_pipeline.get(), GST_STATE_PLAYING);
}

void Peer::make()
{
    m_pipeline.reset(GST_ELEMENT(gst_object_ref_sink(gst_pipeline_new(nullptr))));
    GstElement *webrtc = gst_element_factory_make("webrtcbin", "rtc");
    if (!webrtc) {
        fail(u"internal"_s);
        return;
    }
    m_webrtc.reset(GST_ELEMENT(gst_object_ref(webrtc)));
    g_object_set(webrtc, "bundle-policy", GST_WEBRTC_BUNDLE_POLICY_MAX_BUNDLE, "latency", jitterBufferMs,
                 "ice-transport-policy",
                 m_connect.relayOnly ? GST_WEBRTC_ICE_TRANSPORT_POLICY_RELAY : GST_WEBRTC_ICE_TRANSPORT_POLICY_ALL, nullptr);
    gst_bin_add(GST_BIN(m_pipeline.get()), webrtc);
    usePipelineClock(m_pipeline.get());
    gst_pipeline_set_latency(GST_PIPELINE(m_pipeline.get()), GstClockTime(m_setup.latencyMs) * GST_MSECOND);
    tuneAgent();
    addServers();
    connectSignals();
}

GObject *Peer::newAgentReference() const
{
    GObject *ice = nullptr;
    GObject *agent = nullptr;
    g_object_get(m_webrtc.get(), "ice-agent", &ice, nullptr);
    if (ice) {
        g_object_get(ice, "agent", &agent, nullptr);
        g_object_unref(ice);
    }
    return agent;
}

// By default libnice would speak UPnP to anything on the jail's LAN, and offer TCP that nobody uses.
void Peer::tuneAgent()
{
    if (GObject *agent = newAgentReference()) {
        g_object_set(agent, "upnp", FALSE, "ice-tcp", FALSE, nullptr);
        g_object_unref(agent);
    }
}

void Peer::addServers()
{
    for (const call::IceServer &server : m_connect.iceServers) {
        for (const QString &url : server.urls) {
            const QByteArray address = gstServerUrl(url, server.user, server.credential);
            if (address.startsWith("stun://")) {
                g_object_set(m_webrtc.get(), "stun-server", address.constData(), nullptr);
            } else if (!address.isEmpty()) {
                gboolean added = FALSE;
                g_signal_emit_by_name(m_webrtc.get(), "add-turn-server", address.constData(), &added);
            }
        }
    }
}

void Peer::connectSignals()
{
    GstElement *webrtc = m_webrtc.get();
    g_signal_connect(webrtc, "deep-element-added", G_CALLBACK(onDeepElement), this);
    g_signal_connect(webrtc, "pad-added", G_CALLBACK(onPad), this);
    g_signal_connect(webrtc, "on-ice-candidate", G_CALLBACK(onCandidate), this);
    g_signal_connect(webrtc, "notify::connection-state", G_CALLBACK(onState), this);
    const auto rtpbin = childOf(webrtc, "rtpbin");
    g_signal_connect(rtpbin.get(), "new-jitterbuffer",
                     G_CALLBACK(+[](GstElement *, GstElement *buffer, guint, guint, gpointer self) {
                         static_cast<Peer *>(self)->m_session.addJitterBuffer(buffer);
                     }),
                     this);
    g_signal_connect(rtpbin.get(), "on-ssrc-active", G_CALLBACK(+[](GstElement *, guint, guint, gpointer self) {
                         static_cast<Peer *>(self)->arrived();
                     }),
                     this);
    const GstPtr<GstBus> bus(gst_element_get_bus(m_pipeline.get()));
    gst_bus_set_sync_handler(bus.get(), onBus, this, nullptr);
}

void Peer::addSend(bool video, int payload, int twcc)
{
    if (!m_webrtc || m_broken)
        return;
    const int peer = m_connect.peer;
    SendChain::Plan plan;
    plan.video = video;
    plan.payload = payload;
    plan.twccId = twcc;
    plan.kilobits = m_rate.kilobits();
    plan.width = m_setup.width;
    plan.height = m_setup.height;
    plan.framesPerSecond = m_setup.framesPerSecond;
    plan.capsKnown = [this] { m_post([this] { maybeNegotiate(); }); };
    plan.firstPacket = [] {};
    if (video)
        plan.firstPacket = [this, peer] {
            m_post([this, peer] { m_around.tell(call::FirstFrame{peer, call::PictureKind::Own}); });
        };
    m_sends.push_back(
        std::make_unique<SendChain>(m_pipeline.get(), m_webrtc.get(), video ? m_around.video : m_around.sound, std::move(plan)));
    if (!m_sends.back()->valid())
        fail(u"internal"_s);
}

// A description made before every outgoing medium knows its SSRC would leave the far end without retransmission.
void Peer::maybeNegotiate()
{
    if (m_negotiating || m_broken)
        return;
    for (const auto &send : m_sends) {
        if (!send->hasSsrc())
            return;
    }
    m_negotiating = true;
    applyGates(); // shut: the devices need not feed the encoders any more
    if (m_connect.role == call::Role::Offerer)
        createDescription("create-offer", "offer");
    else
        setRemote(true);
}

void Peer::createDescription(const char *signal, const char *field)
{
    GstPromise *promise = newPromise([this, post = m_post, field](const GstStructure *reply) {
        GstWebRTCSessionDescription *description = nullptr;
        if (reply)
            gst_structure_get(reply, field, GST_TYPE_WEBRTC_SESSION_DESCRIPTION, &description, nullptr);
        std::shared_ptr<GstWebRTCSessionDescription> held(description, [](GstWebRTCSessionDescription *each) {
            if (each)
                gst_webrtc_session_description_free(each);
        });
        post([this, held] { held ? useLocal(held.get()) : fail(u"bad-description"_s); });
    });
    g_signal_emit_by_name(m_webrtc.get(), signal, nullptr, promise);
}

void Peer::useLocal(GstWebRTCSessionDescription *description)
{
    GstPromise *ignored = gst_promise_new();
    g_signal_emit_by_name(m_webrtc.get(), "set-local-description", description, ignored);
    gst_promise_unref(ignored);
    const GstPtr<char> text(gst_sdp_message_as_text(description->sdp));
    const bool offer = description->type == GST_WEBRTC_SDP_TYPE_OFFER;
    m_around.tell(call::LocalDescription{m_connect.peer, offer ? u"offer"_s : u"answer"_s, QString::fromUtf8(text.get())});
}

void Peer::take(const call::RemoteDescription &remote)
{
    const bool offer = remote.type == "offer"_L1;
    const bool expected = offer == (m_connect.role == call::Role::Answerer) && m_remote.media.isEmpty()
        && (offer || m_negotiating);
    auto parsed = RemoteSdp::parse(remote.sdp);
    if (!expected || !parsed || m_broken) {
        if (!parsed)
            qCWarning(base::logMedia) << "refused description" << parsed.error().info;
        if (expected)
            fail(u"bad-description"_s);
        return;
    }
    m_remote = std::move(*parsed);
    {
        const std::lock_guard guard(m_lock);
        m_expected = m_remote.fingerprint;
    }
    for (const QString &candidate : m_remote.candidates)
        m_waiting << call::RemoteCandidate{m_connect.peer, candidate, {}, 0};
    if (!offer) {
        setRemote(false);
        return;
    }
    make();
    for (const RemoteMedia &media : m_remote.media)
        addSend(media.video, media.payload, media.twccId);
    if (m_pipeline && !m_broken)
        gst_element_set_state(m_pipeline.get(), GST_STATE_PLAYING);
}

void Peer::setRemote(bool offer)
{
    GstSDPMessage *message = nullptr;
    if (gst_sdp_message_new_from_text(m_remote.clean.constData(), &message) != GST_SDP_OK) {
        fail(u"bad-description"_s);
        return;
    }
    GstWebRTCSessionDescription *description
        = gst_webrtc_session_description_new(offer ? GST_WEBRTC_SDP_TYPE_OFFER : GST_WEBRTC_SDP_TYPE_ANSWER, message);
    GstPromise *promise = newPromise([this, post = m_post, offer](const GstStructure *reply) {
        const bool refused = reply && gst_structure_has_field(reply, "error");
        post([this, refused, offer] {
            if (refused) {
                fail(u"bad-description"_s);
                return;
            }
            m_remoteSet = true;
            addWaitingCandidates();
            if (offer)
                createDescription("create-answer", "answer");
        });
    });
    g_signal_emit_by_name(m_webrtc.get(), "set-remote-description", description, promise);
    gst_webrtc_session_description_free(description);
}

void Peer::take(const call::RemoteCandidate &remote)
{
    if (m_broken || ++m_candidatesSeen > 4 * remoteCandidatesAtMost || m_waiting.size() >= remoteCandidatesAtMost)
        return;
    m_waiting << remote;
    if (m_remoteSet)
        addWaitingCandidates();
}

void Peer::addWaitingCandidates()
{
    for (const call::RemoteCandidate &each : std::exchange(m_waiting, {})) {
        if (!checkRemoteCandidate(each.candidate, m_remote.ufrag))
            continue; // TCP, names, another connection's: not for us
        g_signal_emit_by_name(m_webrtc.get(), "add-ice-candidate", 0u, each.candidate.toLatin1().constData());
    }
}

void Peer::onCandidate(GstElement *, guint line, char *candidate, gpointer data)
{
    auto *self = static_cast<Peer *>(data);
    const QString text = QString::fromUtf8(candidate);
    if (!text.isEmpty() && !text.contains(u" TCP "_s, Qt::CaseInsensitive))
        self->m_post([self, text, line] { self->m_around.tell(call::LocalCandidate{self->m_connect.peer, text, int(line)}); });
}

void Peer::onPad(GstElement *, GstPad *pad, gpointer data)
{
    if (GST_PAD_DIRECTION(pad) != GST_PAD_SRC)
        return;
    auto *self = static_cast<Peer *>(data);
    GstPtr<GstCaps> caps(gst_pad_get_current_caps(pad));
    if (!caps)
        caps.reset(gst_pad_query_caps(pad, nullptr));
    const char *media = gst_structure_get_string(gst_caps_get_structure(caps.get(), 0), "media");
    const bool video = g_strcmp0(media, "video") == 0;
    ReceiveChain::Hooks hooks;
    hooks.packet = [self] { self->arrived(); };
    hooks.sound = self->m_around.farSound;
    hooks.picture = [self](GstSample *sample) {
        int width = 0;
        int height = 0;
        const GstStructure *shape = gst_caps_get_structure(gst_sample_get_caps(sample), 0);
        gst_structure_get_int(shape, "width", &width);
        gst_structure_get_int(shape, "height", &height);
        self->m_farSize = quint32(width) << 16 | quint32(height);
        ++self->m_framesIn;
        self->m_around.farPicture(sample);
        if (self->m_firstFrame.exchange(false))
            self->m_post([self] { self->m_around.tell(call::FirstFrame{self->m_connect.peer, call::PictureKind::Far}); });
    };
    auto chain = std::make_unique<ReceiveChain>(self->m_pipeline.get(), pad, video, false, std::move(hooks));
    {
        const std::lock_guard guard(self->m_lock);
        self->m_receives.push_back(std::move(chain));
    }
    self->m_post([self] { self->applyGates(); });
}

GstBusSyncReply Peer::onBus(GstBus *, GstMessage *message, gpointer data)
{
    auto *self = static_cast<Peer *>(data);
    if (GST_MESSAGE_TYPE(message) == GST_MESSAGE_ERROR) {
        GError *fault = nullptr;
        gst_message_parse_error(message, &fault, nullptr);
        const GstPtr<GError> error(fault);
        const GstPtr<char> name(gst_object_get_path_string(GST_MESSAGE_SRC(message)));
        qCWarning(base::logMedia) << name.get() << error->message;
        self->m_post([self] { self->fail(u"peer-failed"_s); });
    }
    gst_message_unref(message);
    return GST_BUS_DROP;
}

} // namespace mulakat::media
