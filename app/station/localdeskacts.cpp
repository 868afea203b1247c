// What an officer does, each posted to the station thread as it is.
#include "station/localdesk.h"

#include "station/posted.h"

namespace mulakat::station {

template <class Work>
void LocalDesk::post(Work work, const Reply &reply)
{
    ask<Nothing>(&m_station, this, [&station = m_station, work = std::move(work)] { return work(station); }, reply);
}

void LocalDesk::approve(const ApprovalInput &input, const Reply &reply)
{
    post([input](Station &s) { return s.requests().approve(input); }, reply);
}

void LocalDesk::reslot(const base::VisitId &visit, const SlotView &slot, const Reply &reply)
{
    post([visit, slot](Station &s) { return s.requests().reslot(visit, slot); }, reply);
}

void LocalDesk::askDocument(const base::VisitId &visit, const QString &what, const QString &code, const Reply &reply)
{
    post([visit, what, code](Station &s) { return s.requests().askDocument(visit, what, code); }, reply);
}

void LocalDesk::documentSeen(const base::VisitId &visit, const Reply &reply)
{
    post([visit](Station &s) { return s.requests().documentSeen(visit); }, reply);
}

void LocalDesk::keepTime(const base::VisitId &visit, const Reply &reply)
{
    post([visit](Station &s) { return s.requests().keepTime(visit); }, reply);
}

void LocalDesk::reject(const base::VisitId &visit, const QString &code, const QString &text, const Reply &reply)
{
    post([visit, code, text](Station &s) { return s.requests().reject(visit, code, text); }, reply);
}

void LocalDesk::cancel(const base::VisitId &visit, const QString &code, const Reply &reply)
{
    post([visit, code](Station &s) { return s.requests().cancel(visit, code); }, reply);
}

void LocalDesk::confirmInmate(const base::VisitId &visit, const base::InmateId &inmate, const Reply &reply)
{
    post([visit, inmate](Station &s) { return s.requests().confirmInmate(visit, inmate); }, reply);
}

void LocalDesk::tightenKind(const base::VisitId &visit, visits::Kind to, const Reply &reply)
{
    post([visit, to](Station &s) { return s.requests().tightenKind(visit, to); }, reply);
}

void LocalDesk::markArrived(const base::VisitId &visit, const Reply &reply)
{
    post([visit](Station &s) { return s.arrivals().markArrived(visit); }, reply);
}

void LocalDesk::setParty(const base::VisitId &visit, const QList<base::MemberId> &present,
                         const QList<base::MemberId> &absent, const Reply &reply)
{
    post([visit, present, absent](Station &s) { return s.arrivals().setParty(visit, present, absent); }, reply);
}

void LocalDesk::addMember(const base::VisitId &visit, const QString &name, int age, const QString &sex, bool child,
                          const base::MemberId &under, const Reply &reply)
{
    post([visit, name, age, sex, child, under](Station &s) { return s.arrivals().addMember(visit, name, age, sex, child, under); }, reply);
}

void LocalDesk::deny(const base::VisitId &visit, const QString &code, const QString &ground, QDate nextDate, const Reply &reply)
{
    post([visit, code, ground, nextDate](Station &s) { return s.arrivals().deny(visit, code, ground, nextDate); }, reply);
}

void LocalDesk::reverseDenial(const base::VisitId &visit, const QString &ground, const Reply &reply)
{
    post([visit, ground](Station &s) { return s.arrivals().reverseDenial(visit, ground); }, reply);
}

void LocalDesk::takeOver(const base::VisitId &visit, const Reply &reply)
{
    post([visit](Station &s) { return s.arrivals().hold(visit); }, reply);
}

void LocalDesk::deposit(const base::VisitId &visit, const QString &locker, const Reply &reply)
{
    post([visit, locker](Station &s) { return s.arrivals().deposit(visit, locker); }, reply);
}

void LocalDesk::issueToken(const base::VisitId &visit, const Reply &reply)
{
    post([visit](Station &s) { return s.arrivals().issueToken(visit); }, reply);
}

void LocalDesk::actOnBatch(BatchAct what, QDate day, QTime start, const ReplyOf<BatchDone> &reply)
{
    ask<BatchDone>(&m_station, this, [&station = m_station, what, day, start] { return station.batch().act(what, day, start); }, reply);
}

void LocalDesk::noteSearch(const base::VisitId &visit, const Reply &reply)
{
    post([visit](Station &s) { return s.arrivals().noteSearch(visit); }, reply);
}

void LocalDesk::returnGoods(const base::VisitId &visit, const Reply &reply)
{
    post([visit](Station &s) { return s.arrivals().returnGoods(visit); }, reply);
}

void LocalDesk::leave(const base::VisitId &visit, const QString &code, const Reply &reply)
{
    post([visit, code](Station &s) { return s.arrivals().leave(visit, code); }, reply);
}

void LocalDesk::consent(const base::VisitId &visit, const base::MemberId &member, const QString &language, const Reply &reply)
{
    post([visit, member, language](Station &s) { return s.checkIn().consent(visit, member, language); }, reply);
}

void LocalDesk::shownEvidence(const base::VisitId &visit, const base::MemberId &member, const ReplyOf<EvidenceView> &reply)
{
    ask<EvidenceView>(&m_station, this, [&station = m_station, visit, member] { return station.checkIn().shown(visit, member); }, reply);
}

void LocalDesk::markCopy(const base::VisitId &visit, const base::MemberId &member, const ReplyOf<EvidenceView> &reply)
{
    ask<EvidenceView>(&m_station, this, [&station = m_station, visit, member] { return station.checkIn().markCopy(visit, member); }, reply);
}

void LocalDesk::accept(const AcceptInput &input, const Reply &reply)
{
    post([input](Station &s) { return s.checkIn().accept(input); }, reply);
}

void LocalDesk::takeBack(const base::VisitId &visit, const base::MemberId &member, const Reply &reply)
{
    post([visit, member](Station &s) { return s.checkIn().takeBack(visit, member); }, reply);
}

void LocalDesk::moveInmate(const base::VisitId &visit, visits::InmateTrack to, const QString &numberAtPlace, const Reply &reply)
{
    post([visit, to, numberAtPlace](Station &s) { return s.inmates().move(visit, to, numberAtPlace); }, reply);
}

void LocalDesk::inmateUnavailable(const base::VisitId &visit, const QString &code, const Reply &reply)
{
    post([visit, code](Station &s) { return s.inmates().unavailable(visit, code); }, reply);
}

void LocalDesk::changePlace(const base::VisitId &visit, const QString &place, const Reply &reply)
{
    post([visit, place](Station &s) { return s.talks().changePlace(visit, place); }, reply);
}

void LocalDesk::soundOk(const base::VisitId &visit, const QString &end, bool ok, const Reply &reply)
{
    post([visit, end, ok](Station &s) { return s.talks().soundOk(visit, end, ok); }, reply);
}

void LocalDesk::makeReady(const base::VisitId &visit, const Reply &reply)
{
    post([visit](Station &s) { return s.talks().makeReady(visit); }, reply);
}

void LocalDesk::start(const base::VisitId &visit, const Reply &reply)
{
    post([visit](Station &s) { return s.talks().start(visit); }, reply);
}

void LocalDesk::extend(const base::VisitId &visit, int seconds, const QString &code, const Reply &reply)
{
    post([visit, seconds, code](Station &s) { return s.talks().extend(visit, seconds, code); }, reply);
}

void LocalDesk::pause(const base::VisitId &visit, const QString &cause, const Reply &reply)
{
    post([visit, cause](Station &s) { return s.talks().pause(visit, cause); }, reply);
}

void LocalDesk::resume(const base::VisitId &visit, const Reply &reply)
{
    post([visit](Station &s) { return s.talks().resume(visit); }, reply);
}

void LocalDesk::end(const base::VisitId &visit, const Reply &reply)
{
    post([visit](Station &s) { return s.talks().end(visit); }, reply);
}

void LocalDesk::terminate(const base::VisitId &visit, const QString &code, const QString &ground, const Reply &reply)
{
    post([visit, code, ground](Station &s) { return s.talks().terminate(visit, code, ground); }, reply);
}

void LocalDesk::failVisit(const base::VisitId &visit, const QString &cause, const Reply &reply)
{
    post([visit, cause](Station &s) { return s.talks().fail(visit, cause); }, reply);
}

void LocalDesk::courtSheet(const base::VisitId &visit, const ReplyOf<audit::CourtSheet> &reply)
{
    ask<audit::CourtSheet>(&m_station, this, [&station = m_station, visit] { return station.court().sheet(visit); }, reply);
}

void LocalDesk::sealCourtSheet(const audit::CourtSheet &sheet, const QByteArray &pdf, const ReplyOf<QByteArray> &reply)
{
    ask<QByteArray>(&m_station, this, [&station = m_station, sheet, pdf] { return station.court().seal(sheet, pdf); }, reply);
}

void LocalDesk::checkPayload(const base::VisitId &visit, const base::MemberId &member, const QString &payload,
                             const ReplyOf<EvidenceView> &reply)
{
    ask<EvidenceView>(&m_station, this,
                      [&station = m_station, visit, member, payload]() mutable {
                          return station.checkIn().checkPayload(visit, member, std::move(payload));
                      },
                      reply);
}

void LocalDesk::checkNumber(const base::VisitId &visit, const base::MemberId &member, const QString &idKind, const QString &number,
                            const QString &name, const QString &birth, const ReplyOf<EvidenceView> &reply)
{
    const auto work = [&station = m_station, visit, member, idKind, number, name, birth]() -> base::Result<EvidenceView> {
        // "other" has no rules of its own: the number is looked at by the officer.
        const auto kind = identity::typedKind(idKind);
        if (!kind && idKind != QLatin1String("other"))
            return base::fail(base::FailureCode::BadInput, {{QStringLiteral("field"), QStringLiteral("idKind")}});
        return station.checkIn().checkNumber(visit, member, {kind.value_or(identity::DocumentKind::Unknown), number, name, birth});
    };
    ask<EvidenceView>(&m_station, this, work, reply);
}

void LocalDesk::checkPicture(const base::VisitId &visit, const base::MemberId &member, const QString &path,
                             const ReplyOf<EvidenceView> &reply)
{
    const auto work = [&station = m_station, visit, member, path](const std::function<void(base::Result<EvidenceView>)> &answer) {
        if (!station.scan())
            return answer(base::fail(base::FailureCode::DeviceMissing));
        station.scan()->read(path, [&station, visit, member, answer](base::Result<QString> payload) {
            answer(payload ? station.checkIn().checkPayload(visit, member, std::move(*payload))
                           : base::Result<EvidenceView>(payload.error()));
        });
    };
    askLater<EvidenceView>(&m_station, this, work, reply);
}

} // namespace mulakat::station
