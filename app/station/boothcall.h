#pragma once
#include "call/callsession.h"
#include "call/mediaport.h"
#include "station/callend.h"
#include "station/hubport.h"
#include "station/stationlog.h"
#include "station/talkclock.h"

#include <QTimer>

namespace mulakat::station {

// Stopped by the booth itself, because the line or the media process was gone; not by an officer.
bool isInterruptedByUs(const visits::Visit &visit);

// The call of one visit at this booth, from the lobby to the end: drives the media process through call::CallSession,
// relays signalling, counts the talk, tells desks how it stands, writes what happened by itself. Station thread.
class BoothCall final : public CallEnd
{
    Q_OBJECT
public:
    BoothCall(StationLog &log, HubPort &hub, call::MediaPort &media, call::Setup setup, QObject *parent = nullptr);

    void begin(const base::VisitId &visit) override;
    void stop() override;
    const base::VisitId &visit() const override { return m_visit; }

    void logChanged() override;
    void farPresent(bool present) override;
    void fromFar(const QJsonObject &body) override;
    void setVolume(double volume) override;
    CallView view() const override;
    QImage farPicture() override { return m_media.picture(call::PictureKind::Far); }
    QImage ownPicture() override { return m_media.picture(call::PictureKind::Own); }
    bool pictureOff() const override { return m_bareReports >= 3; }
    bool showsFar() const override;

private:
    void prepare();     // a fresh session of the same visit
    void farCame();
    bool hearsFar() const;
    bool mayTalk() const;
    bool isAlone() const; // a legal or medical talk has begun: nothing of it leaves this booth but how it stands
    void step(const call::Input &input);
    void perform(const call::Action &action);
    void takeFact(const call::Fact &fact);
    void takeLevels(const call::Levels &levels);
    void takeStats(const call::Stats &stats);
    void takeFarStats(const call::FarStats &stats);
    void second();
    void judgeLine();   // interrupted, resumed
    void judgeEnd();    // by the clock, by the visitor
    void complete(const QString &by, visits::Mover mover);
    bool write(visits::EventType type, QJsonObject data, visits::Mover mover = visits::Mover::Station);
    void checkSound(const QString &end);
    void publish();
    void tryAgain();
    void keepUsed();
    const visits::Visit *known() const;
    QString phase() const;
    void sendClock();

    StationLog &m_log;
    HubPort &m_hub;
    call::MediaPort &m_media;
    call::Setup m_setup;
    call::CallSession m_session;
    TalkClock m_clock;
    QTimer m_second;
    QTimer m_pictures;   // to desks, about three a second
    base::VisitId m_visit;
    call::Levels m_levels;
    call::Stats m_stats;
    call::FarStats m_farStats;
    visits::State m_followed = visits::State::None;
    int m_loudTenths = 0;        // tenths of a second with sound at the booth's microphone
    int m_sinceKept = 0;         // seconds
    qint64 m_downSinceMs = 0;    // the line, while a talk runs; 0: up
    qint64 m_byeSinceMs = 0;     // the visitor hung up
    qint64 m_startedMs = 0;      // the talk, by the monotonic clock; 0: not yet
    qint64 m_gaveUpMs = 0;       // the session, because the media process died too often
    int m_doubtedReports = 0;    // left to see whether a page that says "ready" is the one we hear
    int m_bareReports = 0;       // with voice and without picture
    double m_volume = -1;        // as last set; below 0: the media process's own
    bool m_farHere = false;
    int m_lostAtCut = 0;
};

} // namespace mulakat::station
