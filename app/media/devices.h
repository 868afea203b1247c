#pragma once
#include "call/facts.h"
#include "media/gstptr.h"
#include "media/post.h"

#include <functional>

namespace mulakat::media {

inline const QString simulatedDevice = QStringLiteral("simulated");
inline const QString noDevice = QStringLiteral("none");

// What GStreamer's device monitor knows. `changed` runs on the main thread after a device came or went.
class Devices
{
public:
    Devices(Post post, std::function<void()> changed);
    ~Devices();
    QList<call::Device> list() const;

private:
    Post m_post;
    std::function<void()> m_changed;
    GstPtr<GstDeviceMonitor> m_monitor;
};

struct OpenedDevice {
    GstPtr<GstElement> element; // null: there is none such
    bool compressed = false;    // a camera that gives JPEG only (at a usable rate)
};
// The element of one device; an empty id takes the first of its kind.
OpenedDevice openDevice(call::DeviceKind kind, const QString &id);

} // namespace mulakat::media
