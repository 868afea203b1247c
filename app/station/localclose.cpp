#include "station/localclose.h"

#include "station/posted.h"

namespace mulakat::station {

LocalClose::LocalClose(Station &station, QObject *parent)
    : CloseService(parent)
    , m_station(station)
{
    connect(&station, &Station::snapshotReady, this, &CloseService::changed);
}

void LocalClose::day(QDate date, const ReplyOf<CloseView> &reply)
{
    ask<CloseView>(&m_station, this, [&s = m_station, date] { return s.closing().day(date, s.live()); }, reply);
}

void LocalClose::settle(const base::VisitId &visit, CloseAct act, const Reply &reply)
{
    ask<Nothing>(&m_station, this, [&s = m_station, visit, act] { return s.closing().settle(visit, act); }, reply);
}

void LocalClose::importSeen(const QString &id, const Reply &reply)
{
    ask<Nothing>(&m_station, this, [&s = m_station, id] { return s.closing().importSeen(id); }, reply);
}

void LocalClose::addNote(const QString &visrn, const QString &text, const Reply &reply)
{
    ask<Nothing>(&m_station, this, [&s = m_station, visrn, text] { return s.closing().addNote(visrn, text); }, reply);
}

void LocalClose::sign(QDate date, const ReplyOf<SheetView> &reply)
{
    ask<SheetView>(&m_station, this, [&s = m_station, date] { return s.closing().sign(date, s.live()); }, reply);
}

void LocalClose::registerOf(QDate date, const ReplyOf<QList<RegisterLine>> &reply)
{
    ask<QList<RegisterLine>>(&m_station, this, [&s = m_station, date] { return s.closing().registerOf(date); }, reply);
}

} // namespace mulakat::station

#include "moc_localclose.cpp"
