#include "media/receivechain.h"

#include "base/logging.h"
#include "media/samples.h"

#include <gst/app/gstappsink.h>
#include <gst/video/video.h>
#include <string>

namespace mulakat::media {

namespace {
std::string videoReceiver()
{
    return "valve name=gate drop=true drop-mode=forward-sticky-events ! "
           "queue max-size-buffers=0 max-size-bytes=0 max-size-time=1000000000 ! "
           "rtpvp8depay name=depay request-keyframe=true wait-for-keyframe=true ! vp8dec threads=1 ! videoconvertscale ! "
           "video/x-raw,format=BGRx,width=[16,"
        + std::to_string(call::frameRingMaxWidth) + "],height=[16," + std::to_string(call::frameRingMaxHeight)
        + "],pixel-aspect-ratio=1/1 ! appsink name=out async=false sync=true max-buffers=2 drop=true";
}

std::string audioReceiver()
{
    return std::string("valve name=gate drop=true drop-mode=forward-sticky-events ! "
                       "queue max-size-buffers=0 max-size-bytes=0 max-size-time=1000000000 ! "
                       "rtpopusdepay name=depay ! opusdec name=decoder plc=true use-inband-fec=true ! audioconvert ! "
                       "audioresample ! ")
        + soundCaps + " ! appsink name=out async=false sync=true max-buffers=50 drop=true";
}
} // namespace

ReceiveChain::ReceiveChain(GstElement *pipeline, GstPad *source, bool video, bool open, Hooks hooks)
    : m_video(video)
    , m_hooks(std::move(hooks))
{
    GError *fault = nullptr;
    GstElement *bin = gst_parse_bin_from_description((video ? videoReceiver() : audioReceiver()).c_str(), TRUE, &fault);
    const GstPtr<GError> error(fault);
    if (!bin) {
        qCWarning(base::logMedia) << "receive chain:" << (error ? error->message : "");
        return;
    }
    m_bin.reset(GST_ELEMENT(gst_object_ref_sink(bin)));
    m_gate = childOf(bin, "gate");
    const auto sink = childOf(bin, "out");
    GstAppSinkCallbacks calls{};
    calls.new_sample = [](GstAppSink *out, gpointer self) { return GstFlowReturn(onSample(out, self)); };
    gst_app_sink_set_callbacks(GST_APP_SINK(sink.get()), &calls, this, nullptr);
    gst_bin_add(GST_BIN(pipeline), bin);
    setGate(open);
    gst_element_sync_state_with_parent(bin);
    const GstPtr<GstPad> entry(gst_element_get_static_pad(bin, "sink"));
    gst_pad_add_probe(entry.get(), GstPadProbeType(GST_PAD_PROBE_TYPE_BUFFER | GST_PAD_PROBE_TYPE_BUFFER_LIST), onPacket, this,
                      nullptr);
    gst_pad_link(source, entry.get());
}

void ReceiveChain::setGate(bool open)
{
    if (!m_gate)
        return;
    gboolean shut = TRUE;
    g_object_get(m_gate.get(), "drop", &shut, nullptr);
    if (bool(shut) != open)
        return;
    g_object_set(m_gate.get(), "drop", gboolean(!open), nullptr);
    if (open && m_video) { // the decoder can only begin with a key frame
        const GstPtr<GstPad> exit(gst_element_get_static_pad(m_gate.get(), "sink"));
        gst_pad_push_event(exit.get(), gst_video_event_new_upstream_force_key_unit(GST_CLOCK_TIME_NONE, TRUE, 0));
    }
}

qint64 ReceiveChain::audioReceived() const
{
    const auto decoder = m_bin ? childOf(m_bin.get(), "decoder") : nullptr;
    GstStructure *stats = nullptr;
    guint64 pushed = 0;
    if (decoder)
        g_object_get(decoder.get(), "stats", &stats, nullptr);
    if (stats) {
        gst_structure_get_uint64(stats, "num-pushed", &pushed);
        gst_structure_free(stats);
    }
    return qint64(pushed);
}

qint64 ReceiveChain::audioConcealed() const
{
    const auto decoder = m_bin ? childOf(m_bin.get(), "decoder") : nullptr;
    GstStructure *stats = nullptr;
    guint64 samples = 0;
    if (decoder)
        g_object_get(decoder.get(), "stats", &stats, nullptr);
    if (stats) {
        gst_structure_get_uint64(stats, "plc-num-samples", &samples);
        gst_structure_free(stats);
    }
    return qint64(samples / guint64(soundBlock));
}

GstPadProbeReturn ReceiveChain::onPacket(GstPad *, GstPadProbeInfo *info, gpointer data)
{
    auto *self = static_cast<ReceiveChain *>(data);
    if (info->type & GST_PAD_PROBE_TYPE_BUFFER_LIST)
        self->m_bytes += qint64(gst_buffer_list_calculate_size(gst_pad_probe_info_get_buffer_list(info)));
    else if (GstBuffer *packet = gst_pad_probe_info_get_buffer(info))
        self->m_bytes += qint64(gst_buffer_get_size(packet));
    self->m_hooks.packet();
    return GST_PAD_PROBE_OK;
}

int ReceiveChain::onSample(gpointer sink, gpointer data)
{
    auto *self = static_cast<ReceiveChain *>(data);
    GstPtr<GstSample> sample(gst_app_sink_pull_sample(GST_APP_SINK(sink)));
    if (!sample)
        return GST_FLOW_EOS;
    if (self->m_video) {
        self->m_hooks.picture(sample.get());
    } else {
        GstBuffer *buffer = gst_buffer_ref(gst_sample_get_buffer(sample.get()));
        sample.reset();
        self->m_hooks.sound(GstPtr<GstBuffer>(gst_buffer_make_writable(buffer)));
    }
    return GST_FLOW_OK;
}

} // namespace mulakat::media
