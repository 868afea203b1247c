#include "station/localinmates.h"

#include "station/posted.h"

#include <QFile>

namespace mulakat::station {

namespace {

constexpr qint64 inmateFileBytes = 16 * 1024 * 1024;

base::Result<QByteArray> inmateFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(base::FailureCode::Unreadable);
    if (file.size() > inmateFileBytes)
        return base::fail(base::FailureCode::TooLarge);
    return file.readAll();
}

} // namespace

LocalInmates::LocalInmates(Station &station, QObject *parent)
    : InmateService(parent)
    , m_station(station)
{
    connect(&station, &Station::snapshotReady, this, &InmateService::changed);
}

void LocalInmates::list(const QString &search, const ReplyOf<InmateList> &reply)
{
    ask<InmateList>(&m_station, this, [&s = m_station, search] { return s.inmateList().list(search); }, reply);
}

void LocalInmates::open(const base::InmateId &inmate, const ReplyOf<InmateDetail> &reply)
{
    ask<InmateDetail>(&m_station, this, [&s = m_station, inmate] { return s.inmateList().detail(inmate); }, reply);
}

void LocalInmates::setStatus(const base::InmateId &inmate, const QString &status, const Reply &reply)
{
    ask<Nothing>(&m_station, this, [&s = m_station, inmate, status] { return s.inmateList().setStatus(inmate, status); }, reply);
}

void LocalInmates::setLanguages(const base::InmateId &inmate, const QStringList &codes, const Reply &reply)
{
    ask<Nothing>(&m_station, this, [&s = m_station, inmate, codes] { return s.inmateList().setLanguages(inmate, codes); }, reply);
}

void LocalInmates::previewImport(const QString &path, const ReplyOf<InmateImportPreview> &reply)
{
    const auto work = [&s = m_station, path]() -> base::Result<InmateImportPreview> {
        const auto bytes = inmateFile(path);
        if (!bytes)
            return bytes.error();
        return s.inmateList().preview(path, *bytes);
    };
    ask<InmateImportPreview>(&m_station, this, work, reply);
}

void LocalInmates::confirmImport(const QString &token, const ReplyOf<int> &reply)
{
    ask<int>(&m_station, this, [&s = m_station, token] { return s.inmateList().confirm(token); }, reply);
}

void LocalInmates::callOut(const CallOutWish &wish, const ReplyOf<CallOutList> &reply)
{
    ask<CallOutList>(&m_station, this, [&s = m_station, wish] { return s.inmateList().callOut(wish); }, reply);
}

void LocalInmates::moveInmate(const base::VisitId &visit, visits::InmateTrack to, const QString &numberAtPlace, const Reply &reply)
{
    ask<Nothing>(&m_station, this, [&s = m_station, visit, to, numberAtPlace] { return s.inmates().move(visit, to, numberAtPlace); }, reply);
}

void LocalInmates::takeBack(const base::VisitId &visit, const Reply &reply)
{
    ask<Nothing>(&m_station, this, [&s = m_station, visit] { return s.inmates().takeBack(visit); }, reply);
}

void LocalInmates::refuses(const base::VisitId &visit, const Reply &reply)
{
    ask<Nothing>(&m_station, this, [&s = m_station, visit] { return s.inmates().unavailable(visit, QStringLiteral("refuses")); }, reply);
}

} // namespace mulakat::station

#include "moc_localinmates.cpp"
