#pragma once
#include "call/callsession.h"
#include "call/mediaport.h"
#include "station/callend.h"
#include "station/hubport.h"
#include "station/stationlog.h"

#include <QTimer>

namespace mulakat::station {

// The visitor's end of a call inside the jail, without any server outside: answers the booth's offers over the hub's live
// channel, host candidates only. It writes no event and counts no time: the booth does, and tells how it stands.
class SeatCall final : public CallEnd
{
    Q_OBJECT
public:
    SeatCall(StationLog &log, HubPort &hub, call::MediaPort &media, call::Setup setup, QObject *parent = nullptr);

    void begin(const base::VisitId &visit) override;
    void stop() override;
    const base::VisitId &visit() const override { return m_visit; }
    void logChanged() override;
    void farPresent(bool) override { } // the booth makes itself heard by an offer
    void fromFar(const QJsonObject &body) override;
    void farClock(const FarClock &clock) override;
    void setVolume(double volume) override;
    CallView view() const override;
    QImage farPicture() override { return m_media.picture(call::PictureKind::Far); }
    QImage ownPicture() override { return m_media.picture(call::PictureKind::Own); }
    bool pictureOff() const override { return m_bareReports >= 3; }
    bool showsFar() const override;

private:
    void prepare();
    void step(const call::Input &input);
    void perform(const call::Action &action);
    void takeFact(const call::Fact &fact);
    void takeStats(const call::Stats &stats);
    void follow();    // what the booth said last
    void sayReady();
    void second();

    StationLog &m_log;
    HubPort &m_hub;
    call::MediaPort &m_media;
    call::Setup m_setup;
    call::CallSession m_session;
    QTimer m_second;
    base::VisitId m_visit;
    call::Stats m_stats;
    FarClock m_clock;
    qint64 m_clockMs = 0;    // when it came
    qint64 m_gaveUpMs = 0;   // the session, because the media process died too often
    int m_loudTenths = 0;
    int m_bareReports = 0;
    bool m_soundSaid = false;
    double m_volume = -1;
};

} // namespace mulakat::station
