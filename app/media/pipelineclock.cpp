#include "media/pipelineclock.h"

namespace mulakat::media {

void usePipelineClock(GstElement *pipeline)
{
    GstClock *clock = gst_system_clock_obtain();
    static const GstClockTime base = gst_clock_get_time(clock); // set once, by the first pipeline
    gst_pipeline_use_clock(GST_PIPELINE(pipeline), clock);
    gst_element_set_start_time(pipeline, GST_CLOCK_TIME_NONE);
    gst_element_set_base_time(pipeline, base);
    gst_object_unref(clock);
}

} // namespace mulakat::media
