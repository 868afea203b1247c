#pragma once
#include "media/gstptr.h"

#include <functional>

namespace mulakat::media {

// A GstPromise whose answer runs `answered` in webrtcbin's thread: it may only take values out and post them.
// The structure is null when the promise was broken off.
GstPromise *newPromise(std::function<void(const GstStructure *)> answered);

} // namespace mulakat::media
