#pragma once
#include "station/deskservice.h"
#include "station/station.h"

namespace mulakat::station {

// The main thread's end of a Station that lives on another thread: posts the work there and gives the answer back here.
// Must outlive the station thread's event loop.
class LocalDesk final : public DeskService
{
    Q_OBJECT
public:
    explicit LocalDesk(Station &station, QObject *parent = nullptr);

    void signIn(const QString &name, const QString &secret, const ReplyOf<StaffView> &reply) override;
    void signOut() override;
    void touch() override;
    QStringList staffNames() const override { return m_names; }
    std::optional<StaffView> signedIn() const override { return m_staff; }

    DeskSnapshotPtr snapshot() const override { return m_snapshot; }
    void showDay(QDate date) override;
    void open(const base::VisitId &visit, const ReplyOf<VisitDetail> &reply) override;
    void takeOver(const base::VisitId &visit, const Reply &reply) override;
    void document(const base::RecordId &record, const ReplyOf<QImage> &reply) override;

    void candidates(const base::VisitId &visit, const QString &search, const ReplyOf<QList<InmateView>> &reply) override;
    void offers(const base::VisitId &visit, const base::InmateId &inmate, QDate from,
                const ReplyOf<QList<SlotView>> &reply) override;
    void approve(const ApprovalInput &input, const Reply &reply) override;
    void reslot(const base::VisitId &visit, const SlotView &slot, const Reply &reply) override;
    void askDocument(const base::VisitId &visit, const QString &what, const QString &code, const Reply &reply) override;
    void documentSeen(const base::VisitId &visit, const Reply &reply) override;
    void keepTime(const base::VisitId &visit, const Reply &reply) override;
    void reject(const base::VisitId &visit, const QString &code, const QString &text, const Reply &reply) override;
    void cancel(const base::VisitId &visit, const QString &code, const Reply &reply) override;
    void confirmInmate(const base::VisitId &visit, const base::InmateId &inmate, const Reply &reply) override;
    void tightenKind(const base::VisitId &visit, visits::Kind to, const Reply &reply) override;

    void previewImport(const QString &path, const ReplyOf<ImportPreview> &reply) override;
    void confirmImport(const QString &token, const ReplyOf<int> &reply) override;

    void markArrived(const base::VisitId &visit, const Reply &reply) override;
    void setParty(const base::VisitId &visit, const QList<base::MemberId> &present, const QList<base::MemberId> &absent,
                  const Reply &reply) override;
    void addMember(const base::VisitId &visit, const QString &name, int age, const QString &sex, bool child,
                   const base::MemberId &under, const Reply &reply) override;
    void consent(const base::VisitId &visit, const base::MemberId &member, const QString &language, const Reply &reply) override;
    void checkPayload(const base::VisitId &visit, const base::MemberId &member, const QString &payload,
                      const ReplyOf<EvidenceView> &reply) override;
    void checkNumber(const base::VisitId &visit, const base::MemberId &member, const QString &idKind, const QString &number,
                     const QString &name, const QString &birth, const ReplyOf<EvidenceView> &reply) override;
    void checkPicture(const base::VisitId &visit, const base::MemberId &member, const QString &path,
                      const ReplyOf<EvidenceView> &reply) override;
    void shownEvidence(const base::VisitId &visit, const base::MemberId &member, const ReplyOf<EvidenceView> &reply) override;
    void markCopy(const base::VisitId &visit, const base::MemberId &member, const ReplyOf<EvidenceView> &reply) override;
    void accept(const AcceptInput &input, const Reply &reply) override;
    void takeBack(const base::VisitId &visit, const base::MemberId &member, const Reply &reply) override;
    void deny(const base::VisitId &visit, const QString &code, const QString &ground, QDate nextDate, const Reply &reply) override;
    void reverseDenial(const base::VisitId &visit, const QString &ground, const Reply &reply) override;
    void deposit(const base::VisitId &visit, const QString &locker, const Reply &reply) override;
    void issueToken(const base::VisitId &visit, const Reply &reply) override;
    void noteSearch(const base::VisitId &visit, const Reply &reply) override;
    void returnGoods(const base::VisitId &visit, const Reply &reply) override;

    void moveInmate(const base::VisitId &visit, visits::InmateTrack to, const QString &numberAtPlace, const Reply &reply) override;

    void changePlace(const base::VisitId &visit, const QString &place, const Reply &reply) override;
    void soundOk(const base::VisitId &visit, const QString &end, bool ok, const Reply &reply) override;
    void makeReady(const base::VisitId &visit, const Reply &reply) override;
    void start(const base::VisitId &visit, const Reply &reply) override;
    void extend(const base::VisitId &visit, int seconds, const QString &code, const Reply &reply) override;
    void pause(const base::VisitId &visit, const QString &cause, const Reply &reply) override;
    void resume(const base::VisitId &visit, const Reply &reply) override;
    void end(const base::VisitId &visit, const Reply &reply) override;
    void terminate(const base::VisitId &visit, const QString &code, const QString &ground, const Reply &reply) override;
    void leave(const base::VisitId &visit, const QString &code, const Reply &reply) override;
    void inmateUnavailable(const base::VisitId &visit, const QString &code, const Reply &reply) override;
    void failVisit(const base::VisitId &visit, const QString &cause, const Reply &reply) override;
    std::optional<CallView> call(const base::VisitId &visit) const override;

    void actOnBatch(BatchAct what, QDate day, QTime start, const ReplyOf<BatchDone> &reply) override;

    void registerOf(QDate date, const ReplyOf<QList<RegisterLine>> &reply) override;
    void courtSheet(const base::VisitId &visit, const ReplyOf<audit::CourtSheet> &reply) override;
    void sealCourtSheet(const audit::CourtSheet &sheet, const QByteArray &pdf, const ReplyOf<QByteArray> &reply) override;

    void readSlip(const QString &text, const ReplyOf<base::VisitId> &reply) override;
    void deliverScan(const QString &payload); // a scanner of this station read something

private:
    void connectStation();
    template <class Work>
    void post(Work work, const Reply &reply);
    void setStaff(const std::optional<StaffView> &staff);
    void setSnapshot(const DeskSnapshotPtr &snapshot);
    void askNames();

    Station &m_station;
    DeskSnapshotPtr m_snapshot;
    std::optional<StaffView> m_staff;
    QStringList m_names;
    QHash<base::VisitId, CallView> m_calls;
};

} // namespace mulakat::station
