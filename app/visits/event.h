#pragma once
#include "base/ids.h"
#include "base/result.h"
#include "visits/terms.h"

#include <QJsonObject>

namespace mulakat::visits {

// What can happen to a visit. `data` of each type holds ids, codes, counts and salted digests, never a person's data:
// audit/catalogue lists the fields of each. The name is stable: it stands in the log.
#define MULAKAT_VISIT_EVENTS(X)                                                                                        \
    X(Drafted, "drafted")                                                                                              \
    X(Submitted, "submitted")                                                                                          \
    X(Imported, "imported")                                                                                            \
    X(WalkedIn, "walked-in")                                                                                           \
    X(Approved, "approved")                                                                                            \
    X(Reslotted, "reslotted")                                                                                          \
    X(Rejected, "rejected")                                                                                            \
    X(Cancelled, "cancelled")                                                                                          \
    X(AccessIssued, "access-issued")                                                                                   \
    X(NoticeSent, "notice-sent")                                                                                       \
    X(InmateConfirmed, "inmate-confirmed")                                                                             \
    X(InmateMoved, "inmate-moved")                                                                                     \
    X(KindTightened, "kind-tightened")                                                                                 \
    X(PlaceChanged, "place-changed")                                                                                   \
    X(Opened, "opened")                                                                                                \
    X(Arrived, "arrived")                                                                                              \
    X(PartyChanged, "party-changed")                                                                                   \
    X(TokenIssued, "token-issued")                                                                                     \
    X(Deposited, "deposited")                                                                                          \
    X(Consented, "consented")                                                                                          \
    X(IdentityAccepted, "identity-accepted")                                                                           \
    X(IdentityWithdrawn, "identity-withdrawn")                                                                         \
    X(Denied, "denied")                                                                                                \
    X(DenialReversed, "denial-reversed")                                                                               \
    X(SoundChecked, "sound-checked")                                                                                   \
    X(MadeReady, "made-ready")                                                                                         \
    X(Started, "started")                                                                                              \
    X(Interrupted, "interrupted")                                                                                      \
    X(Resumed, "resumed")                                                                                              \
    X(Extended, "extended")                                                                                            \
    X(Completed, "completed")                                                                                          \
    X(Terminated, "terminated")                                                                                        \
    X(Measured, "measured")                                                                                            \
    X(NoShow, "no-show")                                                                                               \
    X(Left, "left")                                                                                                    \
    X(InmateUnavailable, "inmate-unavailable")                                                                         \
    X(Failed, "failed")                                                                                                \
    X(EnteredFromPaper, "entered-from-paper")                                                                          \
    X(Closed, "closed")                                                                                                \
    X(Annotated, "annotated")                                                                                          \
    X(InmateListed, "inmate-listed")                                                                                   \
    X(DocumentAsked, "document-asked")                                                                                 \
    X(BookingAmended, "booking-amended")                                                                               \
    X(TimeAsked, "time-asked")                                                                                         \
    X(TimeKept, "time-kept")                                                                                           \
    X(DocumentShown, "document-shown")                                                                                 \
    X(Searched, "searched")                                                                                            \
    X(GoodsReturned, "goods-returned")                                                                                 \
    X(VisitorKnown, "visitor-known")                                                                                   \
    /* of the jail itself: see isOfJail() */                                                                           \
    X(SetUp, "set-up")                                                                                                 \
    X(StaffRecovered, "staff-recovered")                                                                               \
    X(Restored, "restored")                                                                                            \
    X(ClockSet, "clock-set")                                                                                           \
    X(StaffAdded, "staff-added")                                                                                       \
    X(StaffLocked, "staff-locked")                                                                                     \
    X(StaffUnlocked, "staff-unlocked")                                                                                 \
    X(StaffSecret, "staff-secret")

enum class EventType {
#define X(type, text) type,
    MULAKAT_VISIT_EVENTS(X)
#undef X
};

QString name(EventType type);
std::optional<EventType> eventTypeFrom(const QString &name);
const QList<EventType> &allEventTypes();
// Events of the jail itself fold into no visit; their `visit` is jailItself().
bool isOfJail(EventType type);
inline base::VisitId jailItself() { return base::VisitId(QStringLiteral("jail")); }

// One thing that happened to one visit, as the chains carry it (audit::Record wraps it with chain, sequence and hash).
struct Event {
    base::VisitId visit; // inmate-listed: the inmate's id, nothing of a visit changes
    EventType type = EventType::Annotated;
    QJsonObject data;
    qint64 atUtcMs = 0;
    Mover mover = Mover::Officer;
    QString by; // StaffId of an officer, else empty
};

// A text field of the event's data; empty where it is not there.
inline QString word(const Event &event, QLatin1String key) { return event.data.value(key).toString(); }

} // namespace mulakat::visits
