#pragma once
#include "station/boothservice.h"
#include "station/callend.h"
#include "call/mediaport.h"
#include "station/hubport.h"
#include "station/stationlog.h"

#include <QTimer>

namespace mulakat::station {

// What this booth is doing: which visit is its next, whose call runs, when to say goodbye. At a visitor's seat
// (visits/seats.h) the same, for the visits of its booth whose visitor was let in at the desk. Station thread.
class BoothKeeper : public QObject
{
    Q_OBJECT
public:
    BoothKeeper(StationLog &log, HubPort &hub, call::MediaPort &media, call::Setup setup, QString place,
                QObject *parent = nullptr);

    void logChanged();
    void reached(bool reached); // the hub
    void presence(const base::VisitId &visit, bool lobby);
    void signal(const base::VisitId &visit, const QJsonObject &body);
    void farClock(const base::VisitId &visit, const FarClock &clock);
    void askHelp();
    void setVolume(double volume);
    void setLanguage(const QString &language);
    BoothView view() const;
    CallEnd &call() { return *m_call; }

Q_SIGNALS:
    void viewChanged();

private:
    bool isOurs(const visits::Visit &visit) const;
    bool isHere(const visits::Visit &visit) const; // the other end of a talk that has not begun
    const visits::Visit *wanted() const; // the visit whose call this booth should have now
    const visits::Visit *next() const;
    void follow();
    void tick();
    void putCall(BoothView &view) const;
    void putPeople(BoothView &view, const visits::Visit &visit) const;
    void putWords(BoothView &view, const visits::Visit &visit) const;
    QDate nextDate(const visits::Visit &visit) const;
    void leave(const visits::Visit &visit); // its call is over here
    void lowerHand();

    StationLog &m_log;
    HubPort &m_hub;
    QString m_place;
    QString m_booth; // the booth whose visits these are: m_place, or that of this seat
    std::unique_ptr<CallEnd> m_call;
    QTimer m_second;
    QSet<base::VisitId> m_lobby;   // visitors' pages that are there
    base::VisitId m_goodbye;
    qint64 m_goodbyeUntilMs = 0;
    base::VisitId m_languageOf;    // whose choice it is: the next inmate does not inherit it
    QString m_language;
    double m_volume = 0.8;
    base::VisitId m_helpOf;
    qint64 m_helpSinceMs = 0;      // 0: nobody has asked
};

} // namespace mulakat::station
