#include "station/localdesk.h"

#include "station/posted.h"
#include "station/slips.h"

#include <QFile>

namespace mulakat::station {

namespace {

constexpr qint64 importBytes = 16 * 1024 * 1024;

base::Result<QByteArray> fileBytes(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(base::FailureCode::Unreadable);
    if (file.size() > importBytes)
        return base::fail(base::FailureCode::TooLarge);
    return file.readAll();
}

} // namespace

LocalDesk::LocalDesk(Station &station, QObject *parent)
    : DeskService(parent)
    , m_station(station)
    , m_snapshot(std::make_shared<DeskSnapshot>())
{
    qRegisterMetaType<DeskSnapshotPtr>();
    qRegisterMetaType<base::VisitId>();
    qRegisterMetaType<CallView>();
    connectStation();
    askNames();
}

void LocalDesk::connectStation()
{
    connect(&m_station, &Station::snapshotReady, this, &LocalDesk::setSnapshot);
    connect(&m_station, &Station::detailChanged, this, &LocalDesk::detailChanged);
    connect(&m_station, &Station::helpAsked, this, &LocalDesk::helpAsked);
    connect(&m_station, &Station::staffChanged, this, &LocalDesk::askNames);
    connect(&m_station, &Station::sessionEnded, this, [this] { setStaff(std::nullopt); });
    connect(&m_station, &Station::callArrived, this, [this](const CallView &view) {
        m_calls.insert(view.visit, view);
        Q_EMIT callChanged(view.visit);
    });
}

void LocalDesk::setSnapshot(const DeskSnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    Q_EMIT snapshotChanged();
}

void LocalDesk::setStaff(const std::optional<StaffView> &staff)
{
    m_staff = staff;
    Q_EMIT snapshotChanged();
}

void LocalDesk::askNames()
{
    ask<QStringList>(&m_station, this, [&station = m_station] { return base::Result<QStringList>(station.session().names()); },
                     [this](const base::Result<QStringList> &names) {
                         if (*names == m_names)
                             return;
                         m_names = *names;
                         Q_EMIT snapshotChanged();
                     });
}

void LocalDesk::signIn(const QString &name, const QString &secret, const ReplyOf<StaffView> &reply)
{
    const auto work = [&station = m_station, name, hidden = base::Secret(secret)] { return station.session().signIn(name, hidden); };
    ask<StaffView>(&m_station, this, work, [this, reply](const base::Result<StaffView> &staff) {
        if (staff)
            setStaff(*staff);
        reply(staff);
    });
}

void LocalDesk::touch()
{
    QMetaObject::invokeMethod(&m_station, [&station = m_station] { station.session().touch(); }, Qt::QueuedConnection);
}

void LocalDesk::signOut()
{
    setStaff(std::nullopt);
    QMetaObject::invokeMethod(&m_station, [&station = m_station] { station.signOut(); }, Qt::QueuedConnection);
}

void LocalDesk::showDay(QDate date)
{
    QMetaObject::invokeMethod(&m_station, [&station = m_station, date] { station.showDay(date); }, Qt::QueuedConnection);
}

void LocalDesk::open(const base::VisitId &visit, const ReplyOf<VisitDetail> &reply)
{
    ask<VisitDetail>(&m_station, this, [&station = m_station, visit] { return station.openVisit(visit); }, reply);
}

void LocalDesk::document(const base::RecordId &record, const ReplyOf<QImage> &reply)
{
    askLater<QImage>(&m_station, this, [&station = m_station, record](auto answer) { station.document(record, answer); }, reply);
}

void LocalDesk::candidates(const base::VisitId &visit, const QString &search, const ReplyOf<QList<InmateView>> &reply)
{
    ask<QList<InmateView>>(&m_station, this,
                           [&station = m_station, visit, search] { return station.requests().candidates(visit, search); }, reply);
}

void LocalDesk::offers(const base::VisitId &visit, const base::InmateId &inmate, QDate from, const ReplyOf<QList<SlotView>> &reply)
{
    ask<QList<SlotView>>(&m_station, this,
                         [&station = m_station, visit, inmate, from] { return station.requests().offers(visit, inmate, from); },
                         reply);
}

void LocalDesk::previewImport(const QString &path, const ReplyOf<ImportPreview> &reply)
{
    const auto work = [&station = m_station, path]() -> base::Result<ImportPreview> {
        const auto bytes = fileBytes(path);
        if (!bytes)
            return bytes.error();
        return station.imports().preview(path, *bytes);
    };
    ask<ImportPreview>(&m_station, this, work, reply);
}

void LocalDesk::confirmImport(const QString &token, const ReplyOf<int> &reply)
{
    ask<int>(&m_station, this, [&station = m_station, token] { return station.imports().confirm(token); }, reply);
}

void LocalDesk::registerOf(QDate date, const ReplyOf<QList<RegisterLine>> &reply)
{
    ask<QList<RegisterLine>>(&m_station, this, [&station = m_station, date] { return station.registerOf(date); }, reply);
}

void LocalDesk::readSlip(const QString &text, const ReplyOf<base::VisitId> &reply)
{
    const auto work = [&log = m_station.log(), text]() -> base::Result<base::VisitId> {
        const auto id = visitOfSlip(text, log);
        const auto spent = id ? spentSlip(*log.book().visit(*id)) : std::nullopt;
        return spent ? base::Result<base::VisitId>(*spent) : id;
    };
    ask<base::VisitId>(&m_station, this, work, reply);
}

std::optional<CallView> LocalDesk::call(const base::VisitId &visit) const
{
    const auto it = m_calls.constFind(visit);
    return it == m_calls.cend() ? std::nullopt : std::optional(*it);
}

void LocalDesk::deliverScan(const QString &payload)
{
    Q_EMIT scanned(payload);
}

} // namespace mulakat::station

#include "moc_localdesk.cpp"
