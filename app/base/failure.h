#pragma once
#include <QJsonObject>
#include <QString>

namespace mulakat::base {

// Why something did not happen. The name of a code is stable: it stands in logs, in the API and in the manual.
// Words for people are made in ui, in the web pages, in main/ctl and in resources/notices, never here.
#define MULAKAT_FAILURE_CODES(X)                                                                                       \
    /* input */                                                                                                        \
    X(BadInput, "bad-input")                                                                                           \
    X(TooLarge, "too-large")                                                                                           \
    X(UnknownField, "unknown-field")                                                                                   \
    X(MissingField, "missing-field")                                                                                   \
    X(NotADay, "not-a-day")                                                                                            \
    X(Unreadable, "unreadable")                                                                                        \
    /* visits */                                                                                                       \
    X(NotInThisState, "not-in-this-state")                                                                             \
    X(UnknownVisit, "unknown-visit")                                                                                   \
    X(InmateNotConfirmed, "inmate-not-confirmed")                                                                      \
    X(InmateNotAtPlace, "inmate-not-at-place")                                                                         \
    X(InmateBusy, "inmate-busy")                                                                                       \
    X(PlaceBusy, "place-busy")                                                                                         \
    X(VisitorBusy, "visitor-busy")                                                                                     \
    X(NotVerified, "not-verified")                                                                                     \
    X(HolderNotConfirmed, "holder-not-confirmed")                                                                      \
    X(ConsentMissing, "consent-missing")                                                                               \
    X(ReasonMissing, "reason-missing")                                                                                 \
    X(SoundNotChecked, "sound-not-checked")                                                                            \
    X(WrongDay, "wrong-day")                                                                                           \
    X(TooEarly, "too-early")                                                                                           \
    X(TooLate, "too-late")                                                                                             \
    X(BeyondRule, "beyond-rule")                                                                                       \
    X(KindOnlyTightens, "kind-only-tightens")                                                                          \
    X(DayClosed, "day-closed")                                                                                         \
    X(SlotTaken, "slot-taken")                                                                                         \
    X(QuotaUsed, "quota-used")                                                                                         \
    X(ClockWrong, "clock-wrong")                                                                                       \
    /* rights */                                                                                                       \
    X(NotSignedIn, "not-signed-in")                                                                                    \
    X(NotAllowed, "not-allowed")                                                                                       \
    X(WrongSecret, "wrong-secret")                                                                                     \
    X(TooManyTries, "too-many-tries")                                                                                  \
    X(Expired, "expired")                                                                                              \
    X(SeatTaken, "seat-taken")                                                                                         \
    X(VerifierNotRegistered, "verifier-not-registered")                                                                \
    /* things */                                                                                                       \
    X(StoreFailed, "store-failed")                                                                                     \
    X(StoreDamaged, "store-damaged")                                                                                   \
    X(AlreadySetUp, "already-set-up")                                                                                  \
    X(FolderNotEmpty, "folder-not-empty")                                                                              \
    X(StoreNewer, "store-newer")                                                                                       \
    X(DiskFull, "disk-full")                                                                                           \
    X(PortalUnreachable, "portal-unreachable")                                                                         \
    X(ProtocolBroken, "protocol-broken")                                                                               \
    X(DeviceMissing, "device-missing")                                                                                 \
    X(MediaFailed, "media-failed")                                                                                     \
    X(KeyMissing, "key-missing")                                                                                       \
    X(ChainBroken, "chain-broken")                                                                                     \
    X(Internal, "internal")

enum class FailureCode {
#define X(name, text) name,
    MULAKAT_FAILURE_CODES(X)
#undef X
};

// Stable kebab-case name of a code, for logs, JSON and the manual.
QString failureName(FailureCode code);

struct Failure {
    FailureCode code = FailureCode::Internal;
    QJsonObject info; // data for the message: field names, counts, dates; never a person's data
};

inline bool operator==(const Failure &a, const Failure &b) { return a.code == b.code && a.info == b.info; }

} // namespace mulakat::base
