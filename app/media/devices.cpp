#include "media/devices.h"

#include <cstring>

namespace mulakat::media {
using call::DeviceKind;

namespace {
GstPtr<GstDeviceMonitor> newMonitor()
{
    GstPtr<GstDeviceMonitor> monitor(gst_device_monitor_new());
    gst_device_monitor_add_filter(monitor.get(), "Video/Source", nullptr);
    gst_device_monitor_add_filter(monitor.get(), "Audio/Source", nullptr);
    gst_device_monitor_add_filter(monitor.get(), "Audio/Sink", nullptr);
    return monitor;
}

DeviceKind kindOf(GstDevice *device)
{
    if (gst_device_has_classes(device, "Video/Source"))
        return DeviceKind::Camera;
    return gst_device_has_classes(device, "Audio/Source") ? DeviceKind::Microphone : DeviceKind::Speaker;
}

QString textProperty(const GstStructure *properties, const char *name)
{
    const char *text = properties ? gst_structure_get_string(properties, name) : nullptr;
    return text ? QString::fromUtf8(text).left(256) : QString();
}

// A path stays the same over a replug; the display name is the last resort.
QString idOf(GstDevice *device, const QString &name)
{
    const GstPtr<GstStructure> properties(gst_device_get_properties(device));
    for (const char *key : {"device.path", "api.v4l2.path", "object.path", "device.string", "node.name"}) {
        if (const QString text = textProperty(properties.get(), key); !text.isEmpty())
            return text;
    }
    return name;
}

bool isMonitorOfSink(GstDevice *device)
{
    const GstPtr<GstStructure> properties(gst_device_get_properties(device));
    return textProperty(properties.get(), "device.class") == QLatin1String("monitor");
}

template <class Visit>
void eachDevice(GstDeviceMonitor *monitor, Visit visit)
{
    GList *devices = gst_device_monitor_get_devices(monitor);
    for (GList *each = devices; each; each = each->next) {
        auto *device = GST_DEVICE(each->data);
        const GstPtr<char> name(gst_device_get_display_name(device));
        const QString shown = QString::fromUtf8(name.get()).left(256);
        if (!isMonitorOfSink(device))
            visit(device, call::Device{kindOf(device), idOf(device, shown), shown});
    }
    g_list_free_full(devices, gst_object_unref);
}

bool givesRaw(GstDevice *device)
{
    const GstPtr<GstCaps> caps(gst_device_get_caps(device));
    for (guint i = 0; caps && i < gst_caps_get_size(caps.get()); ++i) {
        if (gst_structure_has_name(gst_caps_get_structure(caps.get(), i), "video/x-raw"))
            return true;
    }
    return false;
}

GstBusSyncReply onMonitorBus(GstBus *, GstMessage *message, gpointer changed)
{
    const auto type = GST_MESSAGE_TYPE(message);
    if (type == GST_MESSAGE_DEVICE_ADDED || type == GST_MESSAGE_DEVICE_REMOVED)
        (*static_cast<std::function<void()> *>(changed))();
    gst_message_unref(message);
    return GST_BUS_DROP;
}
} // namespace

Devices::Devices(Post post, std::function<void()> changed)
    : m_post(std::move(post))
    , m_changed([this, tell = std::move(changed)] { m_post(tell); })
    , m_monitor(newMonitor())
{
    const GstPtr<GstBus> bus(gst_device_monitor_get_bus(m_monitor.get()));
    gst_bus_set_sync_handler(bus.get(), onMonitorBus, &m_changed, nullptr);
    gst_device_monitor_start(m_monitor.get());
}

Devices::~Devices()
{
    gst_device_monitor_stop(m_monitor.get());
}

QList<call::Device> Devices::list() const
{
    QList<call::Device> all;
    eachDevice(m_monitor.get(), [&](GstDevice *, const call::Device &device) { all << device; });
    return all;
}

OpenedDevice openDevice(DeviceKind kind, const QString &id)
{
    OpenedDevice opened;
    const auto monitor = newMonitor();
    eachDevice(monitor.get(), [&](GstDevice *device, const call::Device &about) {
        if (opened.element || about.kind != kind || (!id.isEmpty() && about.id != id))
            return;
        opened.element.reset(gst_device_create_element(device, nullptr));
        opened.compressed = kind == DeviceKind::Camera && !givesRaw(device);
        if (opened.element)
            gst_object_ref_sink(opened.element.get());
    });
    return opened;
}

} // namespace mulakat::media
