#pragma once
#include "base/result.h"
#include "station/views.h"

#include <QObject>
#include <functional>

namespace mulakat::audit {
struct CourtSheet;
}

namespace mulakat::station {

using Reply = std::function<void(base::Done)>;
template <class T>
using ReplyOf = std::function<void(base::Result<T>)>;

struct ApprovalInput {
    base::VisitId visit;
    base::InmateId inmate;   // the confirmed one
    visits::Kind kind = visits::Kind::Family;
    SlotView slot;
};

// How the officer accepts one person of the party.
struct AcceptInput {
    base::VisitId visit;
    base::MemberId member;
    QString method;          // "signature", "check-digits", "by-sight", "other-document", "vouched"
    QString holder;          // "photo", "earlier-visit", "vouched-officer", "vouched-member", "vouched-inmate"
    base::MemberId vouchedBy;
    QString reason;          // free text, needed where the verdict is "mismatch" or the method "vouched"
};

// What a desk can do. Lives on the main thread; the work is done on the station thread and the reply comes back on the
// main thread, once. A failure's code says what stands in the way; nothing is half done.
class DeskService : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    // Sign-in and lock
    virtual void signIn(const QString &name, const QString &secret, const ReplyOf<StaffView> &reply) = 0;
    virtual void signOut() = 0;
    virtual void touch() { }                      // the officer is at the screen: the idle time begins anew
    virtual QStringList staffNames() const = 0; // who may sign in here
    virtual std::optional<StaffView> signedIn() const = 0;

    // What there is
    virtual DeskSnapshotPtr snapshot() const = 0; // never null
    virtual void showDay(QDate date) = 0;         // the day of the list; snapshotChanged follows
    // Also marks it as held here, where no colleague holds it (VisitLine::held); takeOver() does in any case.
    virtual void open(const base::VisitId &visit, const ReplyOf<VisitDetail> &reply) = 0;
    virtual void takeOver(const base::VisitId &visit, const Reply &reply) = 0;
    virtual void document(const base::RecordId &record, const ReplyOf<QImage> &reply) = 0;

    // Requests (superintendent)
    virtual void candidates(const base::VisitId &visit, const QString &search,
                            const ReplyOf<QList<InmateView>> &reply) = 0;
    virtual void offers(const base::VisitId &visit, const base::InmateId &inmate, QDate from,
                        const ReplyOf<QList<SlotView>> &reply) = 0;
    virtual void approve(const ApprovalInput &input, const Reply &reply) = 0;
    virtual void reslot(const base::VisitId &visit, const SlotView &slot, const Reply &reply) = 0;
    virtual void reject(const base::VisitId &visit, const QString &code, const QString &text, const Reply &reply) = 0;
    virtual void cancel(const base::VisitId &visit, const QString &code, const Reply &reply) = 0;
    virtual void confirmInmate(const base::VisitId &visit, const base::InmateId &inmate, const Reply &reply) = 0;
    virtual void askDocument(const base::VisitId &visit, const QString &what, const QString &code, const Reply &reply) = 0;
    virtual void documentSeen(const base::VisitId &visit, const Reply &reply) // what the family has sent was looked at
    {
        Q_UNUSED(visit)
        reply(base::fail(base::FailureCode::NotAllowed));
    }
    virtual void keepTime(const base::VisitId &visit, const Reply &reply) = 0; // no other time can be given
    virtual void tightenKind(const base::VisitId &visit, visits::Kind to, const Reply &reply) = 0;

    // Import
    virtual void previewImport(const QString &path, const ReplyOf<ImportPreview> &reply) = 0;
    virtual void confirmImport(const QString &token, const ReplyOf<int> &reply) = 0; // how many were taken in

    // Arrival and identity
    // The visit of a slip that the portal has signed; where the slip is not for now the failure (as CheckinService::claim)
    // has info `visit`.
    virtual void readSlip(const QString &text, const ReplyOf<base::VisitId> &reply)
    {
        Q_UNUSED(text)
        reply(base::fail(base::FailureCode::UnknownVisit));
    }
    virtual void markArrived(const base::VisitId &visit, const Reply &reply) = 0;
    virtual void setParty(const base::VisitId &visit, const QList<base::MemberId> &present,
                          const QList<base::MemberId> &absent, const Reply &reply) = 0;
    virtual void addMember(const base::VisitId &visit, const QString &name, int age, const QString &sex,
                           bool child, const base::MemberId &under, const Reply &reply) = 0;
    virtual void consent(const base::VisitId &visit, const base::MemberId &member, const QString &language,
                         const Reply &reply) = 0;
    // The text a scanner delivered, or a typed number: evidence beside the booking. Kept until accepted or replaced.
    virtual void checkPayload(const base::VisitId &visit, const base::MemberId &member, const QString &payload,
                              const ReplyOf<EvidenceView> &reply) = 0;
    virtual void checkNumber(const base::VisitId &visit, const base::MemberId &member, const QString &idKind,
                             const QString &number, const QString &name, const QString &birth,
                             const ReplyOf<EvidenceView> &reply) = 0;
    virtual void checkPicture(const base::VisitId &visit, const base::MemberId &member, const QString &path,
                              const ReplyOf<EvidenceView> &reply) = 0;
    // What the person showed at the check-in, as if it had been read here; Unreadable where there is nothing of it.
    virtual void shownEvidence(const base::VisitId &visit, const base::MemberId &member, const ReplyOf<EvidenceView> &reply)
    {
        Q_UNUSED(visit)
        Q_UNUSED(member)
        reply(base::fail(base::FailureCode::Unreadable));
    }
    // What was read last is no card but a copy of one (a print, a picture on a phone): its evidence, marked so and kept with
    // what is accepted. Unreadable: nothing was read.
    virtual void markCopy(const base::VisitId &visit, const base::MemberId &member, const ReplyOf<EvidenceView> &reply)
    {
        Q_UNUSED(visit)
        Q_UNUSED(member)
        reply(base::fail(base::FailureCode::NotAllowed));
    }
    virtual void accept(const AcceptInput &input, const Reply &reply) = 0;
    virtual void takeBack(const base::VisitId &visit, const base::MemberId &member, const Reply &reply) = 0;
    virtual void deny(const base::VisitId &visit, const QString &code, const QString &ground, QDate nextDate,
                      const Reply &reply) = 0;
    // Superintendent, the same day; the party is here again, what was accepted stands. `ground` is needed.
    virtual void reverseDenial(const base::VisitId &visit, const QString &ground, const Reply &reply) = 0;
    virtual void deposit(const base::VisitId &visit, const QString &locker, const Reply &reply) = 0;
    virtual void issueToken(const base::VisitId &visit, const Reply &reply) = 0;
    virtual void noteSearch(const base::VisitId &visit, const Reply &reply) // the party was searched before the window
    {
        Q_UNUSED(visit)
        reply(base::fail(base::FailureCode::NotAllowed));
    }
    virtual void returnGoods(const base::VisitId &visit, const Reply &reply) // out of the locker; NotInThisState: none lie there
    {
        Q_UNUSED(visit)
        reply(base::fail(base::FailureCode::NotAllowed));
    }

    // Inmate's track
    virtual void moveInmate(const base::VisitId &visit, visits::InmateTrack to, const QString &numberAtPlace,
                            const Reply &reply) = 0; // the prisoner's number is asked for AtPlace

    // Talk
    virtual void changePlace(const base::VisitId &visit, const QString &place, const Reply &reply) = 0;
    virtual void soundOk(const base::VisitId &visit, const QString &end, bool ok, const Reply &reply) = 0;
    virtual void makeReady(const base::VisitId &visit, const Reply &reply) = 0;
    virtual void start(const base::VisitId &visit, const Reply &reply) = 0;
    virtual void extend(const base::VisitId &visit, int seconds, const QString &code, const Reply &reply) = 0;
    virtual void pause(const base::VisitId &visit, const QString &cause, const Reply &reply) = 0;
    virtual void resume(const base::VisitId &visit, const Reply &reply) = 0;
    virtual void end(const base::VisitId &visit, const Reply &reply) = 0; // regular end by the officer
    virtual void terminate(const base::VisitId &visit, const QString &code, const QString &ground,
                           const Reply &reply) = 0;
    virtual void leave(const base::VisitId &visit, const QString &code, const Reply &reply) = 0;
    virtual void inmateUnavailable(const base::VisitId &visit, const QString &code, const Reply &reply) = 0;
    virtual void failVisit(const base::VisitId &visit, const QString &cause, const Reply &reply) = 0;
    virtual std::optional<CallView> call(const base::VisitId &visit) const = 0; // latest, if a booth has it

    // The visits face to face of one start together; who could not go along is told by name.
    virtual void actOnBatch(BatchAct what, QDate day, QTime start, const ReplyOf<BatchDone> &reply)
    {
        Q_UNUSED(what)
        Q_UNUSED(day)
        Q_UNUSED(start)
        reply(base::fail(base::FailureCode::NotAllowed));
    }

    // Register
    virtual void registerOf(QDate date, const ReplyOf<QList<RegisterLine>> &reply) = 0;
    // One visit as a court is given it (superintendent): first what it says, then, once it is paper, the seal over `pdf`,
    // which is noted in the log. UnknownVisit, NotAllowed.
    virtual void courtSheet(const base::VisitId &visit, const ReplyOf<audit::CourtSheet> &reply);
    virtual void sealCourtSheet(const audit::CourtSheet &sheet, const QByteArray &pdf, const ReplyOf<QByteArray> &reply);

Q_SIGNALS:
    void snapshotChanged();
    void detailChanged(const mulakat::base::VisitId &visit); // something of this visit is new: open() it again
    void callChanged(const mulakat::base::VisitId &visit);
    void helpAsked(const mulakat::base::VisitId &visit, const QString &place);
    void scanned(const QString &payload); // a scanner of this station delivered a text
};

} // namespace mulakat::station
