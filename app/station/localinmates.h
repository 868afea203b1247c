#pragma once
#include "station/inmateservice.h"
#include "station/station.h"

namespace mulakat::station {

// The main thread's end of a desk's Station for its inmates. Must outlive the station thread's event loop.
class LocalInmates final : public InmateService
{
    Q_OBJECT
public:
    explicit LocalInmates(Station &station, QObject *parent = nullptr);

    void list(const QString &search, const ReplyOf<InmateList> &reply) override;
    void open(const base::InmateId &inmate, const ReplyOf<InmateDetail> &reply) override;
    void setStatus(const base::InmateId &inmate, const QString &status, const Reply &reply) override;
    void setLanguages(const base::InmateId &inmate, const QStringList &codes, const Reply &reply) override;
    void previewImport(const QString &path, const ReplyOf<InmateImportPreview> &reply) override;
    void confirmImport(const QString &token, const ReplyOf<int> &reply) override;
    void callOut(const CallOutWish &wish, const ReplyOf<CallOutList> &reply) override;
    void moveInmate(const base::VisitId &visit, visits::InmateTrack to, const QString &numberAtPlace, const Reply &reply) override;
    void takeBack(const base::VisitId &visit, const Reply &reply) override;
    void refuses(const base::VisitId &visit, const Reply &reply) override;

private:
    Station &m_station;
};

} // namespace mulakat::station
