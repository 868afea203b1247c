#include "media/capture.h"

#include "base/logging.h"
#include "media/pipelineclock.h"

#include <gst/app/gstappsink.h>

namespace mulakat::media {

Capture::Capture(GstPtr<GstElement> device, const std::string &chain, bool intoDevice, const Post &post, Hooks hooks)
    : m_post(post.fresh())
    , m_hooks(std::move(hooks))
    , m_pipeline(gst_pipeline_new(nullptr))
{
    gst_object_ref_sink(m_pipeline.get());
    GError *fault = nullptr;
    GstElement *bin = gst_parse_bin_from_description(chain.c_str(), TRUE, &fault);
    const GstPtr<GError> error(fault);
    if (!bin || !device) {
        qCWarning(base::logMedia) << "device pipeline:" << (error ? error->message : "no element");
        if (bin)
            gst_object_unref(gst_object_ref_sink(bin));
        m_pipeline.reset();
        return;
    }
    GstElement *end = device.release();
    gst_bin_add_many(GST_BIN(m_pipeline.get()), end, bin, nullptr);
    const bool linked = intoDevice ? gst_element_link(bin, end) : gst_element_link(end, bin);
    if (!linked) {
        m_pipeline.reset();
        return;
    }
    usePipelineClock(m_pipeline.get());
    const GstPtr<GstBus> bus(gst_element_get_bus(m_pipeline.get()));
    gst_bus_set_sync_handler(bus.get(), &Capture::onBus, this, nullptr);
    if (const auto sink = childOf(m_pipeline.get(), "out"); sink && m_hooks.buffer) {
        GstAppSinkCallbacks calls{};
        calls.new_sample = [](GstAppSink *out, gpointer self) { return GstFlowReturn(onSample(out, self)); };
        gst_app_sink_set_callbacks(GST_APP_SINK(sink.get()), &calls, this, nullptr);
    }
}

Capture::~Capture()
{
    m_over = true;
    if (!m_pipeline)
        return;
    const GstPtr<GstBus> bus(gst_element_get_bus(m_pipeline.get()));
    gst_element_set_state(m_pipeline.get(), GST_STATE_NULL);
    gst_bus_set_sync_handler(bus.get(), nullptr, nullptr, nullptr);
    m_post.close();
}

bool Capture::start()
{
    return m_pipeline && gst_element_set_state(m_pipeline.get(), GST_STATE_PLAYING) != GST_STATE_CHANGE_FAILURE;
}

GstElement *Capture::element(const char *name) const
{
    return m_pipeline ? childOf(m_pipeline.get(), name).get() : nullptr; // the pipeline keeps it
}

int Capture::onSample(gpointer sink, gpointer self)
{
    GstPtr<GstSample> sample(gst_app_sink_pull_sample(GST_APP_SINK(sink)));
    if (sample) {
        GstBuffer *buffer = gst_buffer_ref(gst_sample_get_buffer(sample.get()));
        sample.reset(); // so that the buffer may be ours alone
        static_cast<Capture *>(self)->m_hooks.buffer(GstPtr<GstBuffer>(gst_buffer_make_writable(buffer)));
    }
    return GST_FLOW_OK;
}

GstBusSyncReply Capture::onBus(GstBus *, GstMessage *message, gpointer data)
{
    auto *self = static_cast<Capture *>(data);
    const auto type = GST_MESSAGE_TYPE(message);
    if ((type == GST_MESSAGE_ERROR || type == GST_MESSAGE_EOS) && !self->m_over.exchange(true))
        self->m_post([lost = self->m_hooks.lost] { lost(); });
    gst_message_unref(message);
    return GST_BUS_DROP;
}

} // namespace mulakat::media
