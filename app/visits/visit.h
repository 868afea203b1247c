#pragma once
#include "base/ids.h"
#include "base/masked.h"
#include "visits/terms.h"

#include <QDate>
#include <QList>
#include <QTime>
#include <optional>

namespace mulakat::visits {

// When and how long; times are the jail's local time.
struct Slot {
    QDate date;
    QTime start;     // HH:MM
    int minutes = 0; // promised talk
    friend bool operator==(const Slot &, const Slot &) = default;
    bool overlaps(const Slot &other) const;
};

// How one person's identity was established. The document's result may be automatic, the holder's never.
struct Identity {
    QString document;     // "aadhaar-qr", "pan", …, "none"
    base::MaskedId number;
    QString method;       // "signature", "check-digits", "by-sight", "other-document", "vouched"
    QString holderBy;     // "photo", "earlier-visit", "vouched-officer", "vouched-member", "vouched-inmate"
    QString verdict;      // "match", "review", "mismatch", or empty where nothing could be compared
    QString officer;
    qint64 atUtcMs = 0;
};

struct Member {
    base::MemberId id;
    bool child = false;
    bool added = false;   // not on the booking, added at the desk
    bool present = false;
    bool absent = false;  // said to be absent
    base::MemberId under; // a child's adult
    bool consented = false;
    std::optional<Identity> identity;
};

// The folded state of one visit: what the events say, no person's data. A value.
struct Visit {
    base::VisitId id;
    QString visrn;
    State state = State::None;
    State closedAs = State::None; // what it was when the day closed
    InmateTrack inmateTrack = InmateTrack::NotCalled;
    Mode mode = Mode::FaceToFace;
    Kind kind = Kind::Family;
    Slot slot;                    // the slot given; before approval only `date` is set, as asked
    QString place;                // booth or window name
    base::InmateId inmate;        // confirmed by an officer; empty until then
    QString visitorKey;           // keyed digest of who registered, the same for the same person; no number inside
    bool imported = false;
    QList<Member> members;        // [0] is the visitor who registered
    bool lobby = false;           // video: the visitor is in the call's lobby
    QString token;                // face to face: what the board calls
    bool searched = false;        // face to face: before the window
    bool deposited = false;       // phone and goods lie in a locker
    bool returned = false;        // and were given back
    qint64 calledAtUtcMs = 0;     // made ready: the board calls the token from then on
    bool soundBooth = false;
    bool soundVisitor = false;
    QString openedBy;             // officer who has it open
    QString openedStation;        // and at which desk
    qint64 openedAtUtcMs = 0;     // when that officer opened it, or last did something to it
    QString approvedBy;           // officer who approved it, or let it in as a walk-in; empty for an import
    qint64 approvedAtUtcMs = 0;
    qint64 registeredAtUtcMs = 0; // when the family asked for it; 0 for an import, which does not say
    QString reasonCode;           // of the end state, or of the last interruption
    QString endedBy;
    QDate nextDate;               // denied: when the family may come again
    int accessVersion = 0;        // join credentials issued so far
    QString documentAsked;        // "id", "photo", "residence", "letter": the officer waits for it; empty: for none
    QString documentAskedCode;    // why: "missing", "unreadable", "wrong"
    QString documentCame;         // the same words: asked for, and sent since
    QString noticeTemplate;       // of the newest message to the family; empty: none was sent
    QString noticeOutcome;        // "sent" (taken on), "delivered", "not-reachable", "failed", "no-address"
    QDate dateWanted;             // approved: the family asks for another time; the slot stands until it is given
    QString partWanted;           // "morning", "afternoon", "any"
    int timesAsked = 0;
    qint64 arrivedAtUtcMs = 0;
    qint64 startedAtUtcMs = 0;
    qint64 runningSinceUtcMs = 0; // 0 while not in progress
    qint64 endedAtUtcMs = 0;
    int usedSeconds = 0;          // talk before `runningSince`
    int extendedSeconds = 0;
    int lostSeconds = 0;
    std::optional<int> talkSeconds; // measured, at the end

    int allowedSeconds() const { return slot.minutes * 60 + extendedSeconds; }
    int remainingSeconds(qint64 nowUtcMs) const; // while it runs or waits; never below 0
    const Member *member(const base::MemberId &id) const;
    Member *member(const base::MemberId &id);
    bool everyAdultVerified() const; // at least one adult present, and each adult present has an identity
};

} // namespace mulakat::visits
