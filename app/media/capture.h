#pragma once
#include "media/gstptr.h"
#include "media/post.h"

#include <atomic>
#include <functional>
#include <string>

namespace mulakat::media {

// A pipeline of its own around one real device (or into it): start, hand out buffers, notice its end. Main thread.
class Capture
{
public:
    struct Hooks {
        std::function<void(GstPtr<GstBuffer>)> buffer; // streaming thread, writable; null for a pipeline that ends in a device
        std::function<void()> lost;              // main thread, once
    };
    // `device` becomes the first element, or the last when `intoDevice`; `chain` is a launch line of explicit elements with
    // an "appsink name=out" at its end or an "appsrc name=in" at its start.
    Capture(GstPtr<GstElement> device, const std::string &chain, bool intoDevice, const Post &post, Hooks hooks);
    ~Capture();
    bool start();
    GstElement *element(const char *name) const; // borrowed

private:
    static GstBusSyncReply onBus(GstBus *bus, GstMessage *message, gpointer self);
    static int onSample(gpointer sink, gpointer self);
    Post m_post;
    Hooks m_hooks;
    GstPtr<GstElement> m_pipeline;
    std::atomic<bool> m_over = false;
};

} // namespace mulakat::media
