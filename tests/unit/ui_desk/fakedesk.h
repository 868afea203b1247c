#pragma once
#include "base/clock.h"
#include "station/deskservice.h"

#include <QHash>
#include <QTimer>

namespace mulakat::testing {

// A clock that the test moves.
class DeskClock final : public base::Clock
{
public:
    explicit DeskClock(qint64 utc) : m_utc(utc) { }
    qint64 utcMs() const override { return m_utc; }
    qint64 monotonicMs() const override { return m_monotonic; }
    void advance(qint64 ms)
    {
        m_utc += ms;
        m_monotonic += ms;
    }

private:
    qint64 m_utc;
    qint64 m_monotonic = 1'000'000;
};

// A desk without a station: what is asked of it is written down, answers come from the event loop as the real ones do.
// `refuse` makes the next call of a name fail; `hold` keeps answers back until release().
class FakeDesk final : public station::DeskService
{
    Q_OBJECT
public:
    FakeDesk();

    QStringList calls;                       // "accept 1 signature photo" …
    QHash<QString, base::Failure> refuse;    // by the call's first word
    bool hold = false;
    QHash<base::VisitId, station::VisitDetail> details;
    QList<station::InmateView> inmates;
    station::EvidenceView evidence;          // what every check finds
    QImage picture;
    QHash<base::VisitId, station::CallView> views;
    std::optional<station::StaffView> staff;
    station::BatchDone batchDone;            // what every act on a batch answers
    QStringList names{QStringLiteral("S. Patil")};

    void publish(const station::DeskSnapshot &snapshot);
    void put(const station::VisitDetail &detail); // and its line into the day
    station::DeskSnapshot day;
    void release();
    int count(const QString &call) const;    // how many calls begin like this
    void talk(const station::CallView &view);
    void scan(const QString &payload) { Q_EMIT scanned(payload); }
    void changeDetail(const base::VisitId &visit) { Q_EMIT detailChanged(visit); }

    using Reply = station::Reply;
    template <class T>
    using ReplyOf = station::ReplyOf<T>;
    void signIn(const QString &name, const QString &, const ReplyOf<station::StaffView> &reply) override;
    void signOut() override;
    QStringList staffNames() const override { return names; }
    void shownEvidence(const base::VisitId &, const base::MemberId &member, const ReplyOf<station::EvidenceView> &reply) override
    {
        answerEvidence(QStringLiteral("shownEvidence ") + member.text(), reply);
    }
    void touch() override { calls << QStringLiteral("touch"); }
    std::optional<station::StaffView> signedIn() const override { return staff; }
    station::DeskSnapshotPtr snapshot() const override { return m_snapshot; }
    void showDay(QDate date) override { note(QStringLiteral("showDay ") + date.toString(Qt::ISODate)); }
    void open(const base::VisitId &visit, const ReplyOf<station::VisitDetail> &reply) override;
    void document(const base::RecordId &, const ReplyOf<QImage> &reply) override;
    void candidates(const base::VisitId &, const QString &search, const ReplyOf<QList<station::InmateView>> &reply) override;
    void offers(const base::VisitId &, const base::InmateId &, QDate, const ReplyOf<QList<station::SlotView>> &) override { }
    void approve(const station::ApprovalInput &, const Reply &reply) override { act(QStringLiteral("approve"), reply); }
    void reslot(const base::VisitId &, const station::SlotView &, const Reply &reply) override { act(QStringLiteral("reslot"), reply); }
    void askDocument(const base::VisitId &, const QString &what, const QString &, const Reply &reply) override { act(QStringLiteral("askDocument ") + what, reply); }
    void keepTime(const base::VisitId &, const Reply &reply) override { act(QStringLiteral("keepTime"), reply); }
    void reject(const base::VisitId &, const QString &code, const QString &, const Reply &reply) override { act(QStringLiteral("reject ") + code, reply); }
    void cancel(const base::VisitId &, const QString &code, const Reply &reply) override { act(QStringLiteral("cancel ") + code, reply); }
    void confirmInmate(const base::VisitId &, const base::InmateId &inmate, const Reply &reply) override { act(QStringLiteral("confirmInmate ") + inmate.text(), reply); }
    void tightenKind(const base::VisitId &, visits::Kind to, const Reply &reply) override { act(QStringLiteral("tightenKind ") + visits::name(to), reply); }
    void previewImport(const QString &, const ReplyOf<station::ImportPreview> &) override { }
    void confirmImport(const QString &, const ReplyOf<int> &) override { }
    base::Result<base::VisitId> slip = base::fail(base::FailureCode::UnknownVisit); // what every slip says
    void readSlip(const QString &, const ReplyOf<base::VisitId> &reply) override { later([this, reply] { reply(slip); }); }
    void markArrived(const base::VisitId &, const Reply &reply) override { act(QStringLiteral("markArrived"), reply); }
    void setParty(const base::VisitId &, const QList<base::MemberId> &present, const QList<base::MemberId> &absent, const Reply &reply) override;
    void addMember(const base::VisitId &, const QString &name, int age, const QString &sex, bool child, const base::MemberId &under, const Reply &reply) override;
    void actOnBatch(station::BatchAct what, QDate day, QTime start, const ReplyOf<station::BatchDone> &reply) override;
    void consent(const base::VisitId &, const base::MemberId &member, const QString &language, const Reply &reply) override;
    void checkPayload(const base::VisitId &, const base::MemberId &member, const QString &payload, const ReplyOf<station::EvidenceView> &reply) override;
    void checkNumber(const base::VisitId &, const base::MemberId &member, const QString &idKind, const QString &number, const QString &, const QString &, const ReplyOf<station::EvidenceView> &reply) override;
    void checkPicture(const base::VisitId &, const base::MemberId &member, const QString &path, const ReplyOf<station::EvidenceView> &reply) override;
    void markCopy(const base::VisitId &, const base::MemberId &member, const ReplyOf<station::EvidenceView> &reply) override;
    void accept(const station::AcceptInput &input, const Reply &reply) override;
    void takeBack(const base::VisitId &, const base::MemberId &member, const Reply &reply) override { act(QStringLiteral("takeBack ") + member.text(), reply); }
    void deny(const base::VisitId &, const QString &code, const QString &ground, QDate next, const Reply &reply) override;
    void reverseDenial(const base::VisitId &, const QString &ground, const Reply &reply) override { act(QStringLiteral("reverseDenial ") + ground, reply); }
    void takeOver(const base::VisitId &, const Reply &reply) override { act(QStringLiteral("takeOver"), reply); }
    void deposit(const base::VisitId &, const QString &locker, const Reply &reply) override { act(QStringLiteral("deposit ") + locker, reply); }
    void issueToken(const base::VisitId &, const Reply &reply) override { act(QStringLiteral("issueToken"), reply); }
    void moveInmate(const base::VisitId &, visits::InmateTrack to, const QString &number, const Reply &reply) override;
    void changePlace(const base::VisitId &, const QString &place, const Reply &reply) override { act(QStringLiteral("changePlace ") + place, reply); }
    void soundOk(const base::VisitId &, const QString &end, bool ok, const Reply &reply) override { act(QStringLiteral("soundOk %1 %2").arg(end).arg(ok), reply); }
    void makeReady(const base::VisitId &, const Reply &reply) override { act(QStringLiteral("makeReady"), reply); }
    void start(const base::VisitId &, const Reply &reply) override { act(QStringLiteral("start"), reply); }
    void extend(const base::VisitId &, int seconds, const QString &code, const Reply &reply) override { act(QStringLiteral("extend %1 %2").arg(seconds).arg(code), reply); }
    void pause(const base::VisitId &, const QString &cause, const Reply &reply) override { act(QStringLiteral("pause ") + cause, reply); }
    void resume(const base::VisitId &, const Reply &reply) override { act(QStringLiteral("resume"), reply); }
    void end(const base::VisitId &, const Reply &reply) override { act(QStringLiteral("end"), reply); }
    void terminate(const base::VisitId &, const QString &code, const QString &ground, const Reply &reply) override { act(QStringLiteral("terminate %1 %2").arg(code, ground), reply); }
    void leave(const base::VisitId &, const QString &code, const Reply &reply) override { act(QStringLiteral("leave ") + code, reply); }
    void inmateUnavailable(const base::VisitId &, const QString &code, const Reply &reply) override { act(QStringLiteral("inmateUnavailable ") + code, reply); }
    void failVisit(const base::VisitId &, const QString &cause, const Reply &reply) override { act(QStringLiteral("failVisit ") + cause, reply); }
    std::optional<station::CallView> call(const base::VisitId &visit) const override;
    void registerOf(QDate, const ReplyOf<QList<station::RegisterLine>> &) override { }

private:
    void note(const QString &call) { calls << call; }
    void later(std::function<void()> answer);
    void act(const QString &call, const Reply &reply);
    void answerEvidence(const QString &call, const ReplyOf<station::EvidenceView> &reply);

    station::DeskSnapshotPtr m_snapshot;
    QList<std::function<void()>> m_held;
};

} // namespace mulakat::testing
