#pragma once
#include "base/ids.h"
#include "station/batchview.h"
#include "visits/terms.h"

#include <QDate>
#include <QDateTime>
#include <QImage>
#include <QJsonObject>
#include <QList>
#include <QStringList>
#include <QTime>
#include <memory>
#include <optional>

// What the screens show: values, made on the station thread, never changed after they are published.
namespace mulakat::station {

// One row of the day's list.
struct VisitLine {
    base::VisitId id;
    QString visrn;
    QDate date;
    QTime start;
    int minutes = 0;
    visits::Mode mode = visits::Mode::FaceToFace;
    visits::Kind kind = visits::Kind::Family;
    visits::State state = visits::State::Approved;
    visits::InmateTrack inmateTrack = visits::InmateTrack::NotCalled;
    QString visitor;       // name as typed
    QString visitorLatin;
    QString relation;      // stable word ("wife") or as imported
    QString inmate;        // the confirmed inmate's name, else as named by the family
    QString inmateLatin;   // the same in Latin letters
    QString inmateNumber;  // empty until confirmed or imported
    bool inmateConfirmed = false;
    QString inmateWing;
    QString inmateStatus;  // of the inmate list where he is not in: "at-court", "hospital", "transferred", "released"
    QStringList notSpoken; // the two ends' languages, where no officer on duty understands either
    QString place;         // booth or window
    QString token;
    QString mobileLast4;
    int adults = 1;
    int children = 0;
    bool lobby = false;    // video: the visitor waits in the lobby
    bool inside = false;   // video: the visitor was let in at the desk and talks from the booth's visitor's seat
    bool late = false;     // the slot has begun and nobody is here
    bool help = false;     // the booth asked for help
    QString openedBy;      // display name of the officer who has it open; empty: nobody, or the one at this desk
    bool held = false;     // that officer is at it now, or it is their talk that runs: taken over before it is worked on
    int allowedSeconds = 0;
    int remainingSeconds = 0; // talk time left at `asOfMonotonicMs`
    bool counting = false;    // remaining goes down second by second from then on
    qint64 asOfMonotonicMs = 0;
    std::optional<int> talkSeconds;
    QString reasonCode;
    QString noticeFailed;     // the newest message did not reach the family: "failed", "not-reachable"; else empty
};

// One person of the party beside what was checked.
struct PersonView {
    base::MemberId id;
    QString name;
    QString latinName;
    QString fatherOrHusband;
    QString sex;           // "female" …
    int age = 0;
    QString relation;
    QString idKind;        // as booked
    QString idLast4;       // as booked
    QString registration;  // bar council or medical number
    QString address;
    QString mobileLast4;
    bool child = false;
    base::MemberId under;
    bool present = false;
    bool absent = false;
    bool added = false;
    bool consented = false;
    bool accepted = false; // identity accepted
    QString acceptedDocument;
    QString acceptedLast4;
    QString acceptedMethod;
    QString acceptedHolder;
    QString shownDocument;  // at a check-in, decided by nobody: "aadhaar-qr", "pan", …; "none": has no card; empty: nothing
    qint64 shownAtUtcMs = 0;
    base::RecordId arrivalPicture; // taken at the check-in; empty: none
};

struct InmateView {
    base::InmateId id;
    QString number;
    QString name;
    QString fatherOrHusband;
    int age = 0;
    QString sex;
    QString category;
    QString wing;
    QString status;        // "in", "at-court", …
    QStringList languages; // codes, best first
    QDate nextCourt;
    QString nameVerdict;   // candidates: "match", "review", "mismatch" against the family's words
    double score = 0;
    QStringList differences; // candidates: a stable word and what it is about, ours first: "different:Sharma/Verma", "age:34/41"
};

struct SlotView {
    QDate date;
    QTime start;
    int minutes = 0;
    QString place;
};

// One line of a visit's own history.
struct TimelineLine {
    qint64 atUtcMs = 0;
    QString event;         // stable name: "arrived", "identity-accepted", …
    QString by;            // officer's display name, or mover
    QString detail;        // code, place, kind: a stable word, never free text
    bool ignored = false;
};

// What the visitor needs to join a video visit, for reading out, printing or sending again.
struct AccessView {
    QString link;
    QString otp;           // empty where it is sent only on request
    QString pin;
    bool known = false;
};

struct DocumentView {
    base::RecordId record;
    QString what;          // "photo", "id", "residence", "letter"
};

// Everything of one visit, for the detail beside the list.
struct VisitDetail {
    VisitLine line;
    QString language;      // the family's
    bool international = false;
    QDate dateAsked;
    QString namedInmate;   // by the family, as typed
    QString namedInmateLatin;
    QString namedInmateFather;
    int namedInmateAge = 0;
    QString namedInmateSex;
    InmateView inmate;     // confirmed; id empty until then
    QList<PersonView> people;
    QList<TimelineLine> timeline;
    QList<DocumentView> documents;
    AccessView access;
    bool soundBooth = false;
    bool soundVisitor = false;
    QString locker;
    bool searched = false;      // face to face: before the window
    bool goodsReturned = false; // what lay in the locker
    QDate nextDate;
    QString approvedBy;    // display name; empty for an import
    QString approvedByRole; // "superintendent", "officer"
    QDate approvedOn;
    QDate registeredOn;    // invalid for an import
    int visitsThisMonth = 0; // of this inmate, this one included
    QString documentAsked; // "id", "photo", "residence", "letter": the family is asked for it
    QString documentCame;  // asked for and sent since
    QString noticeTemplate; // newest message to the family: "approved", …; empty: none
    QString noticeOutcome; // "sent", "delivered", "not-reachable", "failed", "no-address"
    QString phone;         // the family's whole number, only while a message did not reach them
    QDate dateWanted;      // approved: the family asks for another day or time
    QString partWanted;    // "morning", "afternoon", "any"
};

struct RequestLine {
    base::VisitId id;
    QString visrn;
    visits::Mode mode = visits::Mode::FaceToFace;
    visits::Kind kind = visits::Kind::Family;
    QDate dateAsked;
    QString visitor;
    QString relation;
    QString namedInmate;
    int adults = 1;
    int children = 0;
    qint64 submittedUtcMs = 0;
    QString documentAsked; // waits for the family
    QString documentCame;  // asked for and sent since
    QDate dateWanted;      // set: an approved visit whose family asks for another time
    QString partWanted;    // "morning", "afternoon", "any"
};

struct Health {
    bool standalone = false;      // one PC without a network: never says offline
    bool portalReached = false;
    qint64 portalLostUtcMs = 0;   // since when, 0 while reached
    int waitingToSend = 0;        // own entries the hub has not numbered
    bool diskOk = true;
    QString jailName;
    QString jailState;            // "Maharashtra"
    int booths = 0;               // booths of the jail
    int boothsUp = 0;             // booth stations heard of in the last seconds
    QStringList seats;            // booths with a visitor's seat: by the jail's rules, or heard of
    QStringList seatsUp;          // booths whose visitor's seat was heard of in the last seconds
    bool clockOk = true;
    bool clockAsks = false;       // the clock cannot be right: check-in waits until somebody gave the date
    QList<QDate> unsignedDays;    // past days with visits that nobody has signed, oldest first
    qint64 lastEventUtcMs = 0;    // of the log; 0 while it is empty
    bool verifierRegistered = false; // Aadhaar may be read
};

struct StaffView {
    base::StaffId id;
    QString name;
    QString role;                 // "officer", "superintendent", "inspector"
    bool mayDecideRequests = false;
    bool mayOverride = false;
};

// What a desk shows; a new one for every change.
struct DeskSnapshot {
    QDate date;
    QList<VisitLine> day;         // by start, then place
    QList<BatchView> batches;     // of the day's visits face to face, by start
    QList<RequestLine> requests;  // oldest first
    Health health;
    QStringList booths;
    QStringList windows;
};
using DeskSnapshotPtr = std::shared_ptr<const DeskSnapshot>;

// The result of reading one document, ready for the evidence panel. No number but its last four.
struct EvidenceView {
    QString document;             // as in `mulakatctl id check`: "aadhaar-qr", "pan", …
    bool read = false;
    QString signature;            // "valid", "invalid", "absent", "out-of-validity"
    QString certificate;
    int level = 0;
    QString outcome;              // "verified", "review", "rejected", "rescan", "unverified"
    QStringList problems;
    QString name;                 // on the document
    QString birth;                // date or year
    QString sex;
    QString last4;
    QImage photo;                 // from the document, after its signature was found valid; never stored
    QString verdict;              // "match", "review", "mismatch", or empty without a booking
    QString nameVerdict;
    double nameScore = 0;
    QStringList nameReasons;
    QString birthVerdict;         // "equal", "year-equal", "age-near", "differs", "absent"
    QString sexVerdict;           // "equal", "differs", "absent"
    QString numberVerdict;        // "equal", "differs", "absent"
    QString contactVerdict;       // the same, of the booking's mobile or e-mail
    bool otherDocument = false;   // another kind of document than the one booked
    bool copy = false;            // marked as a copy: DeskService::markCopy
    QString result;               // of the document: "settled", "officer", "refused", "again"
    QStringList proved;           // codes: packaging/manual/identity.md
    QStringList notProved;
    QStringList next;             // ways on, the best first: "confirm-holder", "look", "rescan", …
    QString cardAlert;            // this card was here before: "two-visitors", "other-name", "same-visitor"; empty: nothing to say
    QString cardVisit;            // its visit's number; empty: another person of this party
    QString cardName;             // as booked there
    QDate cardDate;
};

// The call of one visit as the desk and the booth see it.
struct CallView {
    base::VisitId visit;
    QString phase;                // "none", "preparing", "lobby", "talking", "paused", "reconnecting", "ended"
    bool visitorConnected = false;
    bool weak = false;
    int quality = 0;              // 0..5 bars
    double levelVisitor = 0;      // 0..1, sound arriving from the visitor
    double levelBooth = 0;        // 0..1, the booth's microphone
    QString problem;              // stable word: "no-camera", "no-microphone", "visitor-left", "media-failed", …
    QImage visitorPicture;        // reduced, for the desk's lobby and supervision; null for a legal or medical talk
    bool counting = false;
    int remainingSeconds = 0;
    int allowedSeconds = 0;
    qint64 asOfMonotonicMs = 0;
};

struct RegisterLine {
    VisitLine visit;
    QString arrived;              // HH:MM, or empty
    QString started;
    QString ended;
    QString endedBy;
    QStringList documents;        // one a verified adult: "aadhaar-qr 9904 signature"
    QString officer;
    QString contact;              // the whole mobile, or e-mail: for a list that is to have it
};

struct RejectedRow {
    int line = 0;
    QString code;                 // "name-missing", "date-impossible", "doubled", …
    QString text;                 // the row's words, masked and cut
};
struct ImportPreview {
    QString token;                // names this preview when it is confirmed
    QString file;
    int accepted = 0;
    int duplicates = 0;           // known already, unchanged
    QList<QDate> days;            // of the accepted rows, in order
    QList<RejectedRow> rejected;
    QList<QPair<QString, QString>> columns; // heading in the file → our field, or empty
    QList<QStringList> sample;    // first rows, masked
};

} // namespace mulakat::station

Q_DECLARE_METATYPE(mulakat::station::DeskSnapshotPtr)
Q_DECLARE_METATYPE(mulakat::station::CallView)
