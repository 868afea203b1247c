#pragma once
#include "media/gstptr.h"

namespace mulakat::media {

// Puts a pipeline on the system clock with one base time for the whole process, so that buffers of different pipelines
// carry comparable times (the echo canceller needs that of microphone and speaker).
void usePipelineClock(GstElement *pipeline);

} // namespace mulakat::media
