#pragma once
#include "media/gstptr.h"

#include <atomic>
#include <mutex>

namespace mulakat::media {

// Hands buffers of one pipeline (a device) to an appsrc of another (the peer connection, or a speaker) that comes and
// goes. Pushed from a streaming thread, steered from the main thread. Closed: buffers are dropped.
class Outlet
{
public:
    void setTarget(GstElement *appsrc); // null: nobody. Keeps a reference.
    void setOpen(bool open) { m_open = open; }
    bool isOpen() const { return m_open; }
    // The target stamps the time of arrival itself; the memory is shared, not copied.
    void push(GstBuffer *buffer);

private:
    std::mutex m_lock;
    GstPtr<GstElement> m_target;
    std::atomic<bool> m_open = true;
};

} // namespace mulakat::media
