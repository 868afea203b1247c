#include "media/sendchain.h"

#include "base/logging.h"
#include "media/samples.h"
#include "media/twcc.h"

#include <gst/rtp/rtp.h>
#include <gst/video/video.h>
#define GST_USE_UNSTABLE_API
#include <gst/webrtc/webrtc.h>

namespace mulakat::media {

namespace {
std::string videoChain(const SendChain::Plan &plan)
{
    const std::string caps = "video/x-raw,format=I420,pixel-aspect-ratio=1/1,width=" + std::to_string(plan.width)
        + ",height=" + std::to_string(plan.height) + ",framerate=" + std::to_string(plan.framesPerSecond) + "/1";
    // Negative cpu-used is a fixed speed; threads=1, because a second one only spins on small machines.
    return "appsrc name=in is-live=true do-timestamp=true format=time max-buffers=2 leaky-type=downstream caps=" + caps
        + " ! "
           "queue leaky=downstream max-size-buffers=2 max-size-bytes=0 max-size-time=0 ! "
           "vp8enc name=encoder deadline=1 cpu-used=-10 threads=1 error-resilient=default keyframe-max-dist=3000 "
           "end-usage=cbr buffer-size=1000 buffer-initial-size=500 buffer-optimal-size=600 min-quantizer=2 "
           "max-quantizer=56 max-intra-bitrate=900 lag-in-frames=0 ! "
           "rtpvp8pay name=pay picture-id-mode=15-bit mtu=1200 ! "
           "valve name=gate drop=true drop-mode=forward-sticky-events";
}

std::string audioChain()
{
    return std::string("appsrc name=in is-live=true do-timestamp=true format=time max-buffers=10 leaky-type=downstream caps=")
        + soundCaps
        + " ! queue leaky=downstream max-size-buffers=10 max-size-bytes=0 max-size-time=0 ! "
          "opusenc name=encoder bitrate=32000 audio-type=voice frame-size=20 inband-fec=true packet-loss-percentage=10 ! "
          "rtpopuspay name=pay mtu=1200 ! "
          "valve name=gate drop=true drop-mode=forward-sticky-events";
}

GstPtr<GstCaps> preferences(const SendChain::Plan &plan)
{
    const std::string extension = ",rtcp-fb-transport-cc=(boolean)true,extmap-" + std::to_string(plan.twccId)
        + "=(string)" + twccUri;
    const std::string caps = plan.video
        ? "application/x-rtp,media=video,encoding-name=VP8,clock-rate=90000,rtcp-fb-nack-pli=(boolean)true,"
          "rtcp-fb-ccm-fir=(boolean)true"
        : "application/x-rtp,media=audio,encoding-name=OPUS,clock-rate=48000,encoding-params=(string)2,"
          "useinbandfec=(string)1,minptime=(string)10";
    return GstPtr<GstCaps>(gst_caps_from_string(
        (caps + ",payload=" + std::to_string(plan.payload) + (plan.twccId > 0 ? extension : std::string())).c_str()));
}

void addTwcc(GstElement *payloader, int id)
{
    GstRTPHeaderExtension *extension = gst_rtp_header_extension_create_from_uri(twccUri);
    if (!extension)
        return;
    gst_rtp_header_extension_set_id(extension, guint(id));
    g_signal_emit_by_name(payloader, "add-extension", extension);
    gst_object_unref(extension);
}
} // namespace

SendChain::SendChain(GstElement *pipeline, GstElement *webrtc, Outlet &outlet, Plan plan)
    : m_plan(std::move(plan))
    , m_outlet(outlet)
{
    GError *fault = nullptr;
    GstElement *bin = gst_parse_bin_from_description((m_plan.video ? videoChain(m_plan) : audioChain()).c_str(), TRUE, &fault);
    const GstPtr<GError> error(fault);
    if (!bin) {
        qCWarning(base::logMedia) << "send chain:" << (error ? error->message : "");
        return;
    }
    gst_bin_add(GST_BIN(pipeline), bin);
    m_bin.reset(GST_ELEMENT(gst_object_ref(bin)));
    m_gate = childOf(bin, "gate");
    m_encoder = childOf(bin, "encoder");
    configure(webrtc);
    watch();
}

SendChain::~SendChain()
{
    detach();
}

void SendChain::configure(GstElement *webrtc)
{
    const auto payloader = childOf(m_bin.get(), "pay");
    g_object_set(payloader.get(), "pt", guint(m_plan.payload), nullptr);
    if (m_plan.twccId > 0)
        addTwcc(payloader.get(), m_plan.twccId);
    if (m_plan.video)
        setKilobits(m_plan.kilobits);
    const auto caps = preferences(m_plan);
    GstPadTemplate *shape = gst_element_class_get_pad_template(GST_ELEMENT_GET_CLASS(webrtc), "sink_%u");
    m_pad.reset(gst_element_request_pad(webrtc, shape, nullptr, caps.get()));
    if (!m_pad)
        return;
    g_object_set(m_pad.get(), "msid", "mulakat", nullptr); // one stream for both media
    GstWebRTCRTPTransceiver *transceiver = nullptr;
    g_object_get(m_pad.get(), "transceiver", &transceiver, nullptr);
    if (transceiver) {
        g_object_set(transceiver, "codec-preferences", caps.get(), nullptr);
        if (m_plan.video)
            g_object_set(transceiver, "do-nack", TRUE, "fec-type", GST_WEBRTC_FEC_TYPE_NONE, nullptr);
        gst_object_unref(transceiver);
    }
    const GstPtr<GstPad> source(gst_element_get_static_pad(m_bin.get(), "src"));
    if (gst_pad_link(source.get(), m_pad.get()) != GST_PAD_LINK_OK)
        m_pad.reset();
}

void SendChain::watch()
{
    if (!m_pad)
        return;
    g_signal_connect(m_pad.get(), "notify::caps", G_CALLBACK(+[](GstPad *, GParamSpec *, gpointer self) {
                         static_cast<SendChain *>(self)->m_plan.capsKnown();
                     }),
                     this);
    const GstPtr<GstPad> out(gst_element_get_static_pad(m_gate.get(), "src"));
    gst_pad_add_probe(out.get(), GstPadProbeType(GST_PAD_PROBE_TYPE_BUFFER | GST_PAD_PROBE_TYPE_BUFFER_LIST), onPacket, this,
                      nullptr);
    const auto source = childOf(m_bin.get(), "in");
    m_outlet.setOpen(true); // frames have to flow until the encoder has told its caps
    m_outlet.setTarget(source.get());
}

bool SendChain::hasSsrc() const
{
    const GstPtr<GstCaps> caps(gst_pad_get_current_caps(m_pad.get()));
    return caps && gst_structure_has_field(gst_caps_get_structure(caps.get(), 0), "ssrc");
}

void SendChain::setGate(bool open)
{
    if (hasSsrc())
        m_outlet.setOpen(open); // nothing is encoded for a shut gate
    if (open == m_open)
        return;
    m_open = open;
    m_first = true;
    g_object_set(m_gate.get(), "drop", gboolean(!open), nullptr);
    if (open && m_plan.video) {
        const GstPtr<GstPad> source(gst_element_get_static_pad(m_encoder.get(), "src"));
        gst_pad_send_event(source.get(), gst_video_event_new_upstream_force_key_unit(GST_CLOCK_TIME_NONE, TRUE, 0));
    }
}

void SendChain::setKilobits(int kilobits)
{
    if (m_encoder && m_plan.video)
        g_object_set(m_encoder.get(), "target-bitrate", gint(kilobits * 1000), nullptr);
}

void SendChain::detach()
{
    m_outlet.setTarget(nullptr);
    if (m_pad)
        g_signal_handlers_disconnect_by_data(m_pad.get(), this);
}

void SendChain::count(GstBuffer *packet)
{
    m_bytes += qint64(gst_buffer_get_size(packet));
    GstRTPBuffer rtp = GST_RTP_BUFFER_INIT;
    if (m_plan.video && gst_rtp_buffer_map(packet, GST_MAP_READ, &rtp)) {
        if (gst_rtp_buffer_get_marker(&rtp))
            ++m_frames;
        gst_rtp_buffer_unmap(&rtp);
    }
}

GstPadProbeReturn SendChain::onPacket(GstPad *, GstPadProbeInfo *info, gpointer data)
{
    auto *self = static_cast<SendChain *>(data);
    if (info->type & GST_PAD_PROBE_TYPE_BUFFER_LIST) {
        GstBufferList *list = gst_pad_probe_info_get_buffer_list(info);
        for (guint i = 0; i < gst_buffer_list_length(list); ++i)
            self->count(gst_buffer_list_get(list, i));
    } else if (GstBuffer *packet = gst_pad_probe_info_get_buffer(info)) {
        self->count(packet);
    }
    if (self->m_first.exchange(false))
        self->m_plan.firstPacket();
    return GST_PAD_PROBE_OK;
}

} // namespace mulakat::media
