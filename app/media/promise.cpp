#include "media/promise.h"

namespace mulakat::media {

namespace {
using Answered = std::function<void(const GstStructure *)>;

void onChange(GstPromise *promise, gpointer data)
{
    const auto *answered = static_cast<Answered *>(data);
    const bool replied = gst_promise_wait(promise) == GST_PROMISE_RESULT_REPLIED;
    (*answered)(replied ? gst_promise_get_reply(promise) : nullptr);
    gst_promise_unref(promise);
}
} // namespace

GstPromise *newPromise(Answered answered)
{
    return gst_promise_new_with_change_func(onChange, new Answered(std::move(answered)),
                                            [](gpointer data) { delete static_cast<Answered *>(data); });
}

} // namespace mulakat::media
