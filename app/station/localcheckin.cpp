#include "station/localcheckin.h"

#include "base/logging.h"
#include "station/posted.h"

namespace mulakat::station {

LocalCheckin::LocalCheckin(Station &station, call::MediaPort *media, QObject *parent)
    : CheckinService(parent)
    , m_station(station)
    , m_work(station.log(), station.options().trust)
{
    qRegisterMetaType<DeskSnapshotPtr>();
    qRegisterMetaType<base::VisitId>();
    connect(&station, &Station::snapshotReady, &station, [this] { follow(); });
    if (media) {
        m_camera = new CheckinCamera(*media, station.scan(), station.options().callSetup);
        m_camera->moveToThread(station.thread());
        connect(&station, &QObject::destroyed, m_camera, [camera = m_camera] { delete camera; }, Qt::DirectConnection);
        followCamera();
    } else {
        m_cameraMissing = true;
    }
}

LocalCheckin::~LocalCheckin() = default;

// Pictures of a camera that was switched off in the meantime are not shown any more.
void LocalCheckin::followCamera()
{
    connect(m_camera, &CheckinCamera::picture, this, [this](const QImage &picture) {
        m_picture = m_looking ? picture : QImage();
        if (!m_picture.isNull())
            m_cameraMissing = false;
        Q_EMIT pictureChanged();
    });
    connect(m_camera, &CheckinCamera::missing, this, [this](bool missing) {
        m_cameraMissing = missing;
        Q_EMIT pictureChanged();
    });
    connect(m_camera, &CheckinCamera::code, this, [this](const QString &payload) {
        if (m_looking)
            Q_EMIT scanned(payload);
    });
    connect(m_camera, &CheckinCamera::hint, this, [this](const QString &hint) {
        if (m_looking)
            Q_EMIT hinted(hint);
    });
}

void LocalCheckin::look(bool on)
{
    m_looking = on && m_camera;
    if (!on)
        m_picture = {};
    if (m_camera)
        QMetaObject::invokeMethod(m_camera, [camera = m_camera, on] { camera->look(on); }, Qt::QueuedConnection);
}

void LocalCheckin::read(bool on)
{
    if (m_camera)
        QMetaObject::invokeMethod(m_camera, [camera = m_camera, on] { camera->read(on); }, Qt::QueuedConnection);
}

void LocalCheckin::keepPicture(const base::VisitId &visit, const QImage &picture, const Reply &reply)
{
    ask<Nothing>(&m_station, this, [this, visit, picture] { return m_work.keepPicture(visit, picture); }, reply);
}

void LocalCheckin::follow()
{
    const QDate today = m_station.log().clock().today();
    if (today != m_day) {
        const bool first = !m_day.isValid();
        m_day = today;
        forgetOld();
        if (!first)
            m_station.sync().pullBookingsAnew(); // other visits are today's now
    }
    const visits::Jail &jail = m_station.log().jail();
    const CheckinState state{jail.name, jail.languages, m_station.sync().isReached(), !jail.verifier.isEmpty(), jail.earlyMinutes};
    QMetaObject::invokeMethod(
        this,
        [this, state] {
            m_state = state;
            Q_EMIT stateChanged();
        },
        Qt::QueuedConnection);
}

void LocalCheckin::forgetOld()
{
    const auto kept = m_station.log().store().recordsOfType(QStringLiteral("booking"));
    if (!kept)
        return;
    QList<RecordRow> old;
    for (const RecordDraft &record : *kept) {
        const visits::Visit *visit = m_station.log().book().visit(record.visit);
        if (!visit || visit->slot.date != m_day)
            old << RecordRow{0, RecordDraft{record.id, record.visit, record.type, {}}, QByteArray(16, '\0'), true};
    }
    if (const base::Done gone = m_station.log().takeRecords(old); !gone)
        qCWarning(base::logStation) << "old bookings are still here" << base::failureName(gone.error().code);
}

base::Result<CheckinVisit> LocalCheckin::claimHere(const QString &slipOrNumber)
{
    const auto claimed = m_work.claim(slipOrNumber);
    if (claimed && !m_station.log().booking(claimed->visit))
        m_station.sync().pullBookingsAnew(); // moved to today after its booking was asked for
    if (!claimed && claimed.error().info.value(QStringLiteral("call")).toBool())
        m_station.hub().sendHelp({}, m_station.options().name.text(), true);
    return claimed;
}

void LocalCheckin::claim(const QString &slipOrNumber, const ReplyOf<CheckinVisit> &reply)
{
    ask<CheckinVisit>(&m_station, this, [this, slipOrNumber] { return claimHere(slipOrNumber); }, reply);
}

void LocalCheckin::showCard(const base::VisitId &visit, const QString &payload, const QString &language,
                            const ReplyOf<CardShown> &reply)
{
    const auto work = [this, visit, hidden = base::Secret(payload), language] { return m_work.showCard(visit, hidden.reveal(), language); };
    ask<CardShown>(&m_station, this, work, reply);
}

void LocalCheckin::noCard(const base::VisitId &visit, const ReplyOf<CardShown> &reply)
{
    ask<CardShown>(&m_station, this, [this, visit] { return m_work.noCard(visit); }, reply);
}

void LocalCheckin::plainCard(const base::VisitId &visit, const ReplyOf<CardShown> &reply)
{
    ask<CardShown>(&m_station, this, [this, visit] { return m_work.plainCard(visit); }, reply);
}

void LocalCheckin::giveToken(const base::VisitId &visit, const ReplyOf<CheckinVisit> &reply)
{
    ask<CheckinVisit>(&m_station, this, [this, visit] { return m_work.giveToken(visit); }, reply);
}

void LocalCheckin::callOfficer(const base::VisitId &visit)
{
    QMetaObject::invokeMethod(
        &m_station, [this, visit] { m_station.hub().sendHelp(visit, m_station.options().name.text(), true); }, Qt::QueuedConnection);
}

void LocalCheckin::deliverScan(const QString &payload)
{
    Q_EMIT scanned(payload);
}

} // namespace mulakat::station

#include "moc_localcheckin.cpp"
