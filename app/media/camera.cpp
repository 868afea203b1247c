#include "media/camera.h"

#include "base/clock.h"
#include "base/logging.h"
#include "media/devices.h"

#include <QFileInfo>
#include <QImage>
#include <chrono>
#include <gst/video/video.h>

namespace mulakat::media {

namespace {
constexpr int silenceMs = 2000; // a camera that hangs without an error
constexpr int cardFramesPerSecond = 5;

// A picture buffer mapped for writing as long as this lives.
class MappedPicture
{
public:
    MappedPicture(GstBuffer *buffer, QSize size)
    {
        GstVideoInfo info;
        gst_video_info_set_format(&info, GST_VIDEO_FORMAT_I420, guint(size.width()), guint(size.height()));
        m_mapped = gst_video_frame_map(&m_frame, &info, buffer, GST_MAP_READWRITE);
        if (m_mapped)
            m_view = {plane(0), plane(1), plane(2), GST_VIDEO_FRAME_PLANE_STRIDE(&m_frame, 0),
                      GST_VIDEO_FRAME_PLANE_STRIDE(&m_frame, 1), size};
    }
    ~MappedPicture()
    {
        if (m_mapped)
            gst_video_frame_unmap(&m_frame);
    }
    MappedPicture(const MappedPicture &) = delete;
    MappedPicture &operator=(const MappedPicture &) = delete;
    explicit operator bool() const { return m_mapped; }
    const PictureView &view() const { return m_view; }

private:
    uchar *plane(guint index) { return static_cast<uchar *>(GST_VIDEO_FRAME_PLANE_DATA(&m_frame, index)); }
    GstVideoFrame m_frame;
    PictureView m_view;
    bool m_mapped = false;
};
} // namespace

Camera::Camera(const call::Setup &setup, Outlet &outlet, call::FrameRingWriter ownRing, Post post, Hooks hooks)
    : m_setup(setup)
    , m_outlet(outlet)
    , m_ownRing(std::move(ownRing))
    , m_post(std::move(post))
    , m_hooks(std::move(hooks))
    , m_scenery(QSize(setup.width, setup.height))
{
    m_watch.setInterval(silenceMs);
    QObject::connect(&m_watch, &QTimer::timeout, &m_watch, [this] { judgeSilence(); });
}

Camera::~Camera() = default;

void Camera::use(const QString &id)
{
    m_id = id;
    m_plugged = true;
    open();
}

void Camera::plug(bool plugged)
{
    if (m_id != simulatedDevice || plugged == m_plugged)
        return;
    m_plugged = plugged;
    if (plugged)
        open();
    else
        lost();
}

void Camera::devicesChanged()
{
    if (!m_present && m_id != simulatedDevice && m_id != noDevice)
        open();
}

void Camera::open()
{
    m_painter.reset();
    m_capture.reset();
    m_watch.stop();
    if (m_id == noDevice || (m_id == simulatedDevice && !m_plugged)) {
        openCard();
        return;
    }
    if (m_id != simulatedDevice) {
        openReal();
        return;
    }
    const auto pace = std::chrono::nanoseconds(1'000'000'000 / m_setup.framesPerSecond);
    m_painter = std::make_unique<PulseThread>(pace, [this] { paintAndDeliver(false); });
    m_present = true;
    m_hooks.presence(true);
}

void Camera::openReal()
{
    auto device = openDevice(call::DeviceKind::Camera, m_id);
    if (device.element) {
        const std::string size = "width=" + std::to_string(m_setup.width) + ",height=" + std::to_string(m_setup.height);
        const std::string rate = std::to_string(m_setup.framesPerSecond) + "/1";
        const std::string chain = std::string(device.compressed ? "capsfilter caps=image/jpeg ! jpegdec ! " : "")
            + "videoconvertscale add-borders=true ! videorate drop-only=true ! video/x-raw,format=I420," + size
            + ",pixel-aspect-ratio=1/1,framerate=[1/1," + rate + "] ! appsink name=out sync=false max-buffers=2 drop=true";
        const Capture::Hooks hooks{[this](GstPtr<GstBuffer> buffer) { deliver(std::move(buffer)); }, [this] { lost(); }};
        m_capture = std::make_unique<Capture>(std::move(device.element), chain, false, m_post, hooks);
        if (m_capture->start()) {
            m_present = true;
            m_frames = 0;
            m_watch.start();
            m_hooks.presence(true);
            return;
        }
    }
    lost();
}

void Camera::openCard()
{
    const auto pace = std::chrono::nanoseconds(1'000'000'000 / cardFramesPerSecond);
    m_painter = std::make_unique<PulseThread>(pace, [this] { paintAndDeliver(true); });
}

void Camera::lost()
{
    m_painter.reset();
    m_capture.reset();
    m_watch.stop();
    m_present = false;
    m_hooks.presence(false);
    openCard();
}

void Camera::judgeSilence()
{
    if (m_capture && m_frames.exchange(0) == 0) {
        qCWarning(base::logMedia) << "camera is silent";
        lost();
    }
}

void Camera::paintAndDeliver(bool card)
{
    const QSize size(m_setup.width, m_setup.height);
    GstPtr<GstBuffer> buffer(
        gst_buffer_new_allocate(nullptr, gsize(size.width()) * gsize(size.height()) * 3 / 2, nullptr));
    {
        const MappedPicture picture(buffer.get(), size);
        if (card)
            m_scenery.paintCard(picture.view());
        else
            paintBefore(picture.view());
    }
    deliver(std::move(buffer));
}

void Camera::paintBefore(const PictureView &view)
{
    m_scenery.paintRoom(view, base::SystemClock().utcMs());
    const std::lock_guard lock(m_heldLock);
    if (m_held.size().isValid())
        m_held.blend(view, {(view.size.width() - m_held.size().width()) / 2, (view.size.height() - m_held.size().height()) / 2});
}

void Camera::hold(const QString &file)
{
    const QFileInfo about(file);
    const QDateTime from = about.exists() ? about.lastModified() : QDateTime();
    if (from == std::exchange(m_heldFrom, from))
        return;
    QImage picture(from.isValid() ? file : QString());
    const QSize room(m_setup.width * 9 / 10, m_setup.height * 9 / 10);
    if (picture.width() > room.width() || picture.height() > room.height())
        picture = picture.scaled(room, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    Sprite held = picture.isNull() ? Sprite() : Sprite(picture);
    const std::lock_guard lock(m_heldLock);
    m_held = std::move(held);
}

void Camera::deliver(GstPtr<GstBuffer> buffer)
{
    ++m_frames;
    {
        const MappedPicture picture(buffer.get(), QSize(m_setup.width, m_setup.height));
        if (!picture)
            return;
        const PictureView &view = picture.view();
        if (!m_setup.mark.isEmpty()) {
            const int scale = std::max(1, m_setup.width / 320);
            const QString time = base::SystemClock().local().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
            paintText(view, 4 * scale, view.size.height() - 11 * scale, scale, m_setup.mark + u' ' + time);
        }
        toBgrx(view, {m_setup.ownWidth, m_setup.ownHeight}, m_small);
    }
    if (m_ownRing.write(m_small.data(), m_setup.ownWidth * 4, m_setup.ownWidth, m_setup.ownHeight))
        m_hooks.ownPicture();
    m_outlet.push(buffer.get());
}

} // namespace mulakat::media
