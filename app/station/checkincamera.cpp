#include "station/checkincamera.h"

#include <utility>

namespace mulakat::station {

CheckinCamera::CheckinCamera(call::MediaPort &media, call::Setup setup, QObject *parent)
    : QObject(parent)
    , m_media(media)
    , m_setup(std::move(setup))
{
    m_setup.devices.microphone = m_setup.devices.speaker = QStringLiteral("none");
    connect(&m_media, &call::MediaPort::fact, this, &CheckinCamera::takeFact);
    connect(&m_media, &call::MediaPort::pictureChanged, this, [this](call::PictureKind kind) {
        if (m_on && kind == call::PictureKind::Own)
            Q_EMIT picture(m_media.picture(kind));
    });
    connect(&m_media, &call::MediaPort::died, this, [this] {
        if (m_on)
            Q_EMIT missing(true);
    });
}

void CheckinCamera::look(bool on)
{
    if (std::exchange(m_on, on) == on)
        return;
    if (on) {
        Q_EMIT missing(false);
        m_media.start(call::ProcessKind::Lobby);
    } else {
        m_media.stop();
        Q_EMIT picture({});
    }
}

void CheckinCamera::takeFact(const call::Fact &fact)
{
    if (!m_on)
        return;
    if (std::holds_alternative<call::Ready>(fact))
        m_media.send(m_setup);
    else if (const auto *device = std::get_if<call::DeviceChanged>(&fact); device && device->kind == call::DeviceKind::Camera)
        Q_EMIT missing(!device->present);
}

} // namespace mulakat::station
