#pragma once
#include "call/callsession.h"
#include "call/mediaport.h"
#include "station/hubport.h"
#include "station/stationlog.h"
#include "station/talkclock.h"

#include <QObject>
#include <QTimer>

namespace mulakat::station {

// Stopped by the booth itself, because the line or the media process was gone; not by an officer.
bool isInterruptedByUs(const visits::Visit &visit);

// The call of one visit at this booth, from the lobby to the end: drives the media process through call::CallSession,
// relays signalling, counts the talk, tells desks how it stands, writes what happened by itself. Station thread.
class BoothCall : public QObject
{
    Q_OBJECT
public:
    BoothCall(StationLog &log, HubPort &hub, call::MediaPort &media, call::Setup setup, QObject *parent = nullptr);

    void begin(const base::VisitId &visit); // nothing where it is that visit already
    void stop();                            // ends the media process; the visit's state stays what it is
    const base::VisitId &visit() const { return m_visit; }
    bool isActive() const { return !m_visit.isEmpty(); }

    void logChanged();                      // the visit's state may be another one
    void farPresent(bool present);
    void fromVisitor(const QJsonObject &body);
    void setVolume(double volume);
    CallView view() const;                  // without its picture
    QImage farPicture() { return m_media.picture(call::PictureKind::Far); }
    QImage ownPicture() { return m_media.picture(call::PictureKind::Own); }
    bool pictureOff() const { return m_bareReports >= 3; } // for three seconds voice came, and no picture
    bool showsFar() const; // whether the inmate may see the visitor now

Q_SIGNALS:
    void viewChanged();
    void farPictureChanged();
    void ownPictureChanged();

private:
    void prepare();     // a fresh session of the same visit
    void farCame();
    bool hearsFar() const;
    bool mayTalk() const;
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
