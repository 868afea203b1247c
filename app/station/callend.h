#pragma once
#include "base/ids.h"
#include "station/views.h"

#include <QImage>
#include <QObject>

namespace mulakat::station {

// What the hub tells the visitor's end about the talk, once a second.
struct FarClock {
    int remainingSeconds = 0;
    int allowedSeconds = 0;
    bool counting = false;
    QString phase; // as in CallView
};

// One end of a visit's call on this machine: the inmate's (BoothCall), or the visitor's seat inside the jail (SeatCall).
// Station thread.
class CallEnd : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual void begin(const base::VisitId &visit) = 0; // nothing where it is that visit already
    virtual void stop() = 0;                            // ends the media process; the visit's state stays what it is
    virtual const base::VisitId &visit() const = 0;
    bool isActive() const { return !visit().isEmpty(); }

    virtual void logChanged() = 0;                      // the visit's state may be another one
    virtual void farPresent(bool present) = 0;
    virtual void fromFar(const QJsonObject &body) = 0;  // a signal, checked for shape only
    virtual void farClock(const FarClock &) { }         // the visitor's end only
    virtual void setVolume(double volume) = 0;
    virtual CallView view() const = 0;                  // without its picture
    virtual QImage farPicture() = 0;
    virtual QImage ownPicture() = 0;
    virtual bool pictureOff() const = 0; // for three seconds voice came, and no picture
    virtual bool showsFar() const = 0;   // whether who sits here may see the other one now

Q_SIGNALS:
    void viewChanged();
    void farPictureChanged();
    void ownPictureChanged();
};

} // namespace mulakat::station
