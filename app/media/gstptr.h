#pragma once
#include <gst/gst.h>
#include <gst/sdp/sdp.h>
#include <memory>

// Owners for GStreamer's reference-counted things.
namespace mulakat::media {

struct GstReleaser {
    void operator()(GstObject *object) const { gst_object_unref(object); }
    void operator()(GstElement *element) const { gst_object_unref(element); }
    void operator()(GstPad *pad) const { gst_object_unref(pad); }
    void operator()(GstBus *bus) const { gst_object_unref(bus); }
    void operator()(GstDeviceMonitor *monitor) const { gst_object_unref(monitor); }
    void operator()(GstDevice *device) const { gst_object_unref(device); }
    void operator()(GstCaps *caps) const { gst_caps_unref(caps); }
    void operator()(GstSample *sample) const { gst_sample_unref(sample); }
    void operator()(GstBuffer *buffer) const { gst_buffer_unref(buffer); }
    void operator()(GstMessage *message) const { gst_message_unref(message); }
    void operator()(GstStructure *structure) const { gst_structure_free(structure); }
    void operator()(GError *error) const { g_error_free(error); }
    void operator()(char *text) const { g_free(text); }
};
template <class T>
using GstPtr = std::unique_ptr<T, GstReleaser>;

inline GstPtr<GstElement> childOf(GstElement *bin, const char *name)
{
    return GstPtr<GstElement>(gst_bin_get_by_name(GST_BIN(bin), name));
}

} // namespace mulakat::media
