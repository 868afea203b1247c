#include "station/checkincamera.h"

#include <QBuffer>
#include <QPointer>
#include <utility>

namespace mulakat::station {

namespace {

// A card's dense code needs four dots to the module; and nothing here moves fast.
constexpr QSize sharpSize(1280, 720);
constexpr int calmRate = 15;
constexpr int codeQuality = 92;

QByteArray greyJpeg(const QImage &picture)
{
    QBuffer jpeg;
    jpeg.open(QIODevice::WriteOnly);
    picture.convertToFormat(QImage::Format_Grayscale8).save(&jpeg, "JPG", codeQuality);
    return jpeg.data();
}

} // namespace

CheckinCamera::CheckinCamera(call::MediaPort &media, ScanPort *scan, call::Setup setup, QObject *parent)
    : QObject(parent)
    , m_media(media)
    , m_scan(scan)
    , m_setup(std::move(setup))
{
    m_setup.width = m_setup.ownWidth = sharpSize.width();
    m_setup.height = m_setup.ownHeight = sharpSize.height();
    m_setup.framesPerSecond = calmRate;
    m_setup.devices.microphone = m_setup.devices.speaker = QStringLiteral("none");
    connect(&m_media, &call::MediaPort::fact, this, &CheckinCamera::takeFact);
    connect(&m_media, &call::MediaPort::pictureChanged, this, [this](call::PictureKind kind) {
        if (m_on && kind == call::PictureKind::Own)
            takePicture(m_media.picture(kind));
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
        read(false);
        Q_EMIT picture({});
    }
}

void CheckinCamera::read(bool on)
{
    if (m_reads && !on)
        m_scan->endLive();
    m_reads = on && m_scan;
    m_lastCode = 0;
    ++m_round;
}

void CheckinCamera::takePicture(const QImage &seen)
{
    Q_EMIT picture(seen);
    if (!m_reads || seen.isNull() || std::exchange(m_busy, true))
        return;
    m_scan->readLive(greyJpeg(seen), [self = QPointer<CheckinCamera>(this), round = m_round](const base::Result<LiveRead> &read) {
        if (!self)
            return;
        self->m_busy = false;
        if (read && self->m_reads && round == self->m_round)
            self->takeRead(*read);
    });
}

void CheckinCamera::takeRead(const LiveRead &read)
{
    Q_EMIT hint(read.hint);
    if (!read.payload.isEmpty())
        takeCode(read.payload);
}

void CheckinCamera::takeCode(const QString &payload)
{
    const size_t known = qHash(payload, 1);
    if (known == m_lastCode && m_since.isValid() && !m_since.hasExpired(sameCodeMs))
        return;
    m_lastCode = known;
    m_since.start();
    Q_EMIT code(payload);
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

#include "moc_checkincamera.cpp"
