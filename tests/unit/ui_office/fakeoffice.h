#pragma once
#include "base/clock.h"
#include "station/deskservice.h"

#include <QHash>
#include <QTimer>

namespace mulakat::testing {

inline const QDate officeDay{2026, 12, 1}; // a Tuesday
inline qint64 officeTime(int hour, int minute)
{
    return base::slotUtcMs(officeDay, QTime(hour, minute));
}

class OfficeClock final : public base::Clock
{
public:
    qint64 utcMs() const override { return utc; }
    qint64 monotonicMs() const override { return utc; }
    qint64 utc = officeTime(10, 0);
};

// A desk without a station, for the office's pages: what is asked of it is written down, answers come from the event loop as the
// real ones do. `refuse` makes calls of a name fail; `hold` keeps answers back until release().
class FakeOffice final : public station::DeskService
{
    Q_OBJECT
public:
    FakeOffice();

    QStringList calls;                    // "approve v1 i1 legal 2026-12-01 10:15 2"
    QHash<QString, base::Failure> refuse; // by the call's first word
    bool hold = false;
    std::optional<station::StaffView> staff;
    station::DeskSnapshot now;
    QHash<base::VisitId, station::VisitDetail> details;
    QList<station::InmateView> inmates;   // candidates whose name holds what is searched
    QList<station::SlotView> offered;     // offers() gives those from its day on
    QHash<base::RecordId, QImage> pictures;
    station::ImportPreview preview;
    QHash<QDate, QList<station::RegisterLine>> registers;
    bool accessComes = true;              // what opening a video visit asks the hub for

    void publish();
    void signInAs(const QString &role);   // "officer", "superintendent", "inspector"; empty: nobody
    void changeDetail(const base::VisitId &visit) { Q_EMIT detailChanged(visit); }
    void release();
    int count(const QString &call) const; // how many calls begin like this

    using Reply = station::Reply;
    template <class T>
    using ReplyOf = station::ReplyOf<T>;
    using Visit = const base::VisitId &;
    using Member = const base::MemberId &;
    using Text = const QString &;
    QStringList staffNames() const override { return {}; }
    std::optional<station::StaffView> signedIn() const override { return staff; }
    station::DeskSnapshotPtr snapshot() const override { return m_snapshot; }
    void open(Visit visit, const ReplyOf<station::VisitDetail> &reply) override;
    void document(const base::RecordId &record, const ReplyOf<QImage> &reply) override;
    void candidates(Visit visit, Text search, const ReplyOf<QList<station::InmateView>> &reply) override;
    void offers(Visit visit, const base::InmateId &inmate, QDate from, const ReplyOf<QList<station::SlotView>> &reply) override;
    void approve(const station::ApprovalInput &input, const Reply &reply) override;
    void reslot(Visit visit, const station::SlotView &slot, const Reply &reply) override;
    void askDocument(Visit visit, Text what, Text code, const Reply &reply) override;
    void keepTime(Visit visit, const Reply &reply) override;
    void reject(Visit visit, Text code, Text text, const Reply &reply) override;
    void cancel(Visit visit, Text code, const Reply &reply) override;
    void previewImport(Text path, const ReplyOf<station::ImportPreview> &reply) override;
    void confirmImport(Text token, const ReplyOf<int> &reply) override;
    void registerOf(QDate date, const ReplyOf<QList<station::RegisterLine>> &reply) override;
    void courtSheet(Visit visit, const ReplyOf<audit::CourtSheet> &reply) override;
    void sealCourtSheet(const audit::CourtSheet &sheet, const QByteArray &pdf, const ReplyOf<QByteArray> &reply) override;
    void documentSeen(Visit visit, const Reply &reply) override;

    // Nothing of the office's pages asks for these.
    void signIn(Text, Text, const ReplyOf<station::StaffView> &) override { unasked(); }
    void signOut() override { unasked(); }
    void showDay(QDate) override { unasked(); }
    void confirmInmate(Visit, const base::InmateId &, const Reply &) override { unasked(); }
    void tightenKind(Visit, visits::Kind, const Reply &) override { unasked(); }
    void markArrived(Visit, const Reply &) override { unasked(); }
    void setParty(Visit, const QList<base::MemberId> &, const QList<base::MemberId> &, const Reply &) override { unasked(); }
    void addMember(Visit, Text, int, Text, bool, Member, const Reply &) override { unasked(); }
    void consent(Visit, Member, Text, const Reply &) override { unasked(); }
    void checkPayload(Visit, Member, Text, const ReplyOf<station::EvidenceView> &) override { unasked(); }
    void checkNumber(Visit, Member, Text, Text, Text, Text, const ReplyOf<station::EvidenceView> &) override { unasked(); }
    void checkPicture(Visit, Member, Text, const ReplyOf<station::EvidenceView> &) override { unasked(); }
    void accept(const station::AcceptInput &, const Reply &) override { unasked(); }
    void takeBack(Visit, Member, const Reply &) override { unasked(); }
    void deny(Visit, Text, Text, QDate, const Reply &) override { unasked(); }
    void reverseDenial(Visit, Text, const Reply &) override { unasked(); }
    void takeOver(Visit, const Reply &) override { unasked(); }
    void deposit(Visit, Text, const Reply &) override { unasked(); }
    void issueToken(Visit, const Reply &) override { unasked(); }
    void moveInmate(Visit, visits::InmateTrack, Text, const Reply &) override { unasked(); }
    void changePlace(Visit, Text, const Reply &) override { unasked(); }
    void soundOk(Visit, Text, bool, const Reply &) override { unasked(); }
    void makeReady(Visit, const Reply &) override { unasked(); }
    void start(Visit, const Reply &) override { unasked(); }
    void extend(Visit, int, Text, const Reply &) override { unasked(); }
    void pause(Visit, Text, const Reply &) override { unasked(); }
    void resume(Visit, const Reply &) override { unasked(); }
    void end(Visit, const Reply &) override { unasked(); }
    void terminate(Visit, Text, Text, const Reply &) override { unasked(); }
    void leave(Visit, Text, const Reply &) override { unasked(); }
    void inmateUnavailable(Visit, Text, const Reply &) override { unasked(); }
    void failVisit(Visit, Text, const Reply &) override { unasked(); }
    std::optional<station::CallView> call(Visit) const override { return {}; }

private:
    void unasked() { qFatal("not the office's business"); }
    void later(std::function<void()> answer);
    void act(const QStringList &words, const Reply &reply, const std::function<void()> &done = {});
    template <class T>
    void answer(const QStringList &words, const ReplyOf<T> &reply, const T &value);

    station::DeskSnapshotPtr m_snapshot;
    QList<std::function<void()>> m_held;
    QHash<base::VisitId, int> m_opened;
};

} // namespace mulakat::testing
