#pragma once
#include "station/checkincamera.h"
#include "station/checkinservice.h"
#include "station/station.h"
#include "station/visitorcheckin.h"

#include <memory>

namespace mulakat::station {

// The main thread's end of a check-in's Station. Must outlive the station thread's event loop.
class LocalCheckin final : public CheckinService
{
    Q_OBJECT
public:
    // `media` may be null: no picture is taken then. It lives on the station thread and outlives this.
    LocalCheckin(Station &station, call::MediaPort *media, QObject *parent = nullptr);
    ~LocalCheckin() override;

    CheckinState state() const override { return m_state; }
    void claim(const QString &slipOrNumber, const ReplyOf<CheckinVisit> &reply) override;
    void showCard(const base::VisitId &visit, const QString &payload, const QString &language,
                  const ReplyOf<CardShown> &reply) override;
    void noCard(const base::VisitId &visit, const ReplyOf<CardShown> &reply) override;
    void plainCard(const base::VisitId &visit, const ReplyOf<CardShown> &reply) override;
    void giveToken(const base::VisitId &visit, const ReplyOf<CheckinVisit> &reply) override;
    void callOfficer(const base::VisitId &visit) override;
    void look(bool on) override;
    QImage picture() const override { return m_picture; }
    bool cameraMissing() const override { return m_cameraMissing; }
    bool readsByCamera() const override { return m_camera && m_station.scan() && !m_hasScanner; }
    void read(bool on) override;
    void keepPicture(const base::VisitId &visit, const QImage &picture, const Reply &reply) override;

    void setHasScanner(bool has) { m_hasScanner = has; }
    void deliverScan(const QString &payload); // a scanner of this station read something

private:
    void followCamera();
    base::Result<CheckinVisit> claimHere(const QString &slipOrNumber); // station thread
    void follow();    // station thread: something is new
    void forgetOld(); // station thread: bookings of other days do not stay here

    Station &m_station;
    VisitorCheckIn m_work; // station thread
    CheckinState m_state;
    QDate m_day;           // station thread
    CheckinCamera *m_camera = nullptr; // station thread, belongs to the station
    QImage m_picture;
    bool m_cameraMissing = false;
    bool m_looking = false;
    bool m_hasScanner = true;
};

} // namespace mulakat::station
