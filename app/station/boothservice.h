#pragma once
#include "station/views.h"

#include <QImage>
#include <QObject>

namespace mulakat::station {

// What the inmate's end shows, or the visitor's seat. One booth, at most one visit at a time.
struct BoothView {
    QString phase = QStringLiteral("idle"); // idle, next, waiting, officer-left, talking, paused, reconnecting, goodbye
    base::VisitId visit;
    bool visitorsEnd = false; // the visitor sits here: then the next two names are the inmate's and the visitor's
    QString visitorFirstName; // what the screen and the voice may say
    QString inmateFirstName;
    QString language;         // the inmate's, as chosen here, else the first listed; empty: not known
    QStringList languages;    // as listed, best first; empty where one was chosen here
    visits::Kind kind = visits::Kind::Family;
    int allowedSeconds = 0;
    int remainingSeconds = 0; // at `asOfMonotonicMs`
    bool counting = false;
    qint64 asOfMonotonicMs = 0;
    bool pictureOff = false;  // voice only
    QString problem;          // stable word: "no-camera", "no-microphone", "reconnecting", …
    QTime nextStart;          // idle/next
    QString endedBy;          // goodbye
    QDate nextDate;           // goodbye: the first day a next visit may be asked for; invalid: not known
    bool helpAsked = false;
    double volume = 0.8;
};

// Lives on the main thread.
class BoothService : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual BoothView view() const = 0;
    virtual QImage farPicture() const = 0; // newest decoded picture; null when there is none
    virtual QImage ownPicture() const = 0;
    virtual void askHelp() = 0;
    virtual void setVolume(double volume) = 0; // 0..1
    virtual void rate(int mood) = 0;           // goodbye: -1, 0, 1
    virtual void setLanguage(const QString &language) = 0;

Q_SIGNALS:
    void viewChanged();
    void farPictureChanged();
    void ownPictureChanged();
};

} // namespace mulakat::station
