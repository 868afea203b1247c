#include "station/localbooth.h"

#include "base/logging.h"

#include <QMutexLocker>

namespace mulakat::station {

LocalBooth::LocalBooth(Station &station, QObject *parent)
    : BoothService(parent)
    , m_station(station)
{
    BoothKeeper *booth = station.booth();
    Q_ASSERT(booth);
    // On the station thread: pictures are taken there and only their newest is announced here.
    connect(booth, &BoothKeeper::viewChanged, booth, [this] { postView(); });
    connect(&booth->call(), &CallEnd::farPictureChanged, booth,
            [this, booth] { offer(m_far, booth->call().farPicture(), &LocalBooth::farPictureChanged); });
    connect(&booth->call(), &CallEnd::ownPictureChanged, booth,
            [this, booth] { offer(m_own, booth->call().ownPicture(), &LocalBooth::ownPictureChanged); });
    QMetaObject::invokeMethod(booth, [this] { postView(); }, Qt::QueuedConnection);
}

void LocalBooth::postView()
{
    const BoothView view = m_station.booth()->view();
    // Nothing of the last talk, and nobody's face, stays on the screen.
    const CallEnd &call = m_station.booth()->call();
    if (!call.showsFar())
        offer(m_far, QImage(), &LocalBooth::farPictureChanged);
    if (!call.isActive())
        offer(m_own, QImage(), &LocalBooth::ownPictureChanged);
    QMetaObject::invokeMethod(
        this,
        [this, view] {
            m_view = view;
            Q_EMIT viewChanged();
        },
        Qt::QueuedConnection);
}

void LocalBooth::offer(Newest &newest, const QImage &picture, void (LocalBooth::*changed)())
{
    const QMutexLocker lock(&newest.mutex);
    if (picture.isNull() && newest.picture.isNull())
        return;
    newest.picture = picture;
    if (std::exchange(newest.announced, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this, &newest, changed] {
            {
                const QMutexLocker again(&newest.mutex);
                newest.announced = false;
            }
            Q_EMIT (this->*changed)();
        },
        Qt::QueuedConnection);
}

QImage LocalBooth::take(const Newest &newest) const
{
    const QMutexLocker lock(&newest.mutex);
    return newest.picture;
}

QImage LocalBooth::farPicture() const
{
    return take(m_far);
}

QImage LocalBooth::ownPicture() const
{
    return take(m_own);
}

void LocalBooth::askHelp()
{
    QMetaObject::invokeMethod(&m_station, [this] { m_station.booth()->askHelp(); }, Qt::QueuedConnection);
}

void LocalBooth::setVolume(double volume)
{
    QMetaObject::invokeMethod(&m_station, [this, volume] { m_station.booth()->setVolume(volume); }, Qt::QueuedConnection);
}

void LocalBooth::rate(int mood)
{
    // Kept in the machine's journal only: a feeling is not an event of the visit.
    qCInfo(base::logStation) << "rated" << mood;
}

void LocalBooth::setLanguage(const QString &language)
{
    QMetaObject::invokeMethod(&m_station, [this, language] { m_station.booth()->setLanguage(language); }, Qt::QueuedConnection);
}

} // namespace mulakat::station

#include "moc_localbooth.cpp"
