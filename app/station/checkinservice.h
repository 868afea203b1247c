#pragma once
#include "station/deskservice.h"

namespace mulakat::station {

// What a check-in knows of itself.
struct CheckinState {
    QString jail;
    QStringList languages;   // of the jail; the station's screens may know fewer
    bool reached = false;    // the hub
    bool readsAadhaar = false;
    int earlyMinutes = 30;   // before a slot, from when on its visitors may come
};

// The visit whose slip was shown: nothing on it names anybody.
struct CheckinVisit {
    base::VisitId visit;
    QString visrn;
    QDate date;
    QTime start;
    int minutes = 0;
    QString place;           // window
    QString token;           // once it is given
    QString language;        // that the family registered in; empty where nobody knows
    int adults = 1;
    int children = 0;
};

// What came of a card that was held to the reader. What stood on it goes to the desk, not to this screen.
struct CardShown {
    bool read = false;       // false: hold it again
    int left = 0;            // adults whose card was not shown yet
};

// What a visitor can do at a check-in. It accepts nobody. Main thread; each reply comes back there, once.
class CheckinService : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual CheckinState state() const = 0;
    // The text of a slip's code, or the digits of a number: marks the visit's party as arrived, once. Failures:
    // UnknownVisit; WrongDay (of a slip: info `date`); TooEarly, TooLate (info `start` HH:MM); NotInThisState with info
    // `why`: "video" (a call from home), "used" (with `at` HH:MM), "cancelled", "over", "replaced" (an older slip; `start`).
    // Of a signed slip: NotVerified (forged, altered; `why` "no-key": cannot be checked here), UnknownVisit with `why`
    // "other-jail". TooManyTries: numbers are not taken for some minutes, an officer was called; slips are.
    // A visit that arrived at this station a moment ago and has no token yet may be taken up again.
    virtual void claim(const QString &slipOrNumber, const ReplyOf<CheckinVisit> &reply) = 0;
    // The text of a document's code. Whoever shows it has agreed to its being read, in `language`. Failures:
    // VerifierNotRegistered (an Aadhaar card, for the officer's eyes only here; counts as shown), NotInThisState.
    virtual void showCard(const base::VisitId &visit, const QString &payload, const QString &language,
                          const ReplyOf<CardShown> &reply) = 0;
    virtual void noCard(const base::VisitId &visit, const ReplyOf<CardShown> &reply) = 0; // the next adult has none
    virtual void plainCard(const base::VisitId &visit, const ReplyOf<CardShown> &reply) = 0; // … one without a code
    virtual void giveToken(const base::VisitId &visit, const ReplyOf<CheckinVisit> &reply) = 0;
    virtual void callOfficer(const base::VisitId &visit) = 0; // empty before a slip was shown
    // The camera in front of the visitor, on only while its picture is on the screen.
    virtual void look(bool on) = 0;
    virtual QImage picture() const = 0;          // newest; null while there is none
    virtual bool cameraMissing() const = 0;
    // Where no scanner is here the camera reads codes: on while look() is, and what it reads comes as scanned().
    virtual bool readsByCamera() const { return false; }
    virtual void read(bool on) { Q_UNUSED(on) }
    // Hands a picture of whoever stands here to the desk. StoreFailed, NotInThisState.
    virtual void keepPicture(const base::VisitId &visit, const QImage &picture, const Reply &reply) = 0;

Q_SIGNALS:
    void stateChanged();
    void pictureChanged();
    void scanned(const QString &payload); // the scanner of this station delivered a text
    // While read() is on, after every picture that the camera has read: how to hold the code ("closer", "flatter",
    // "less-glare", "hold-still"), or empty.
    void hinted(const QString &hint);
};

} // namespace mulakat::station
