#include "media/outlet.h"

#include <gst/app/gstappsrc.h>

namespace mulakat::media {

void Outlet::setTarget(GstElement *appsrc)
{
    const std::lock_guard guard(m_lock);
    m_target.reset(appsrc ? GST_ELEMENT(gst_object_ref(appsrc)) : nullptr);
}

void Outlet::push(GstBuffer *buffer)
{
    if (!m_open)
        return;
    const std::lock_guard guard(m_lock);
    if (!m_target)
        return;
    GstBuffer *copy = gst_buffer_copy(buffer);
    GST_BUFFER_PTS(copy) = GST_CLOCK_TIME_NONE;
    GST_BUFFER_DTS(copy) = GST_CLOCK_TIME_NONE;
    gst_app_src_push_buffer(GST_APP_SRC(m_target.get()), copy);
}

} // namespace mulakat::media
