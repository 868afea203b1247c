#pragma once
#include "station/closeservice.h"
#include "station/station.h"

namespace mulakat::station {

// The main thread's end of a desk's Station for the day's close. Must outlive the station thread's event loop.
class LocalClose final : public CloseService
{
    Q_OBJECT
public:
    explicit LocalClose(Station &station, QObject *parent = nullptr);

    void day(QDate date, const ReplyOf<CloseView> &reply) override;
    void settle(const base::VisitId &visit, CloseAct act, const Reply &reply) override;
    void importSeen(const QString &id, const Reply &reply) override;
    void addNote(const QString &visrn, const QString &text, const Reply &reply) override;
    void sign(QDate date, const ReplyOf<SheetView> &reply) override;
    void registerOf(QDate date, const ReplyOf<QList<RegisterLine>> &reply) override;

private:
    Station &m_station;
};

} // namespace mulakat::station
