// The part of a DetailPresenter that asks the station: party, inmate, token, start, ends.
#include "ui/presenters/detailpresenter.h"

#include "ui/presenters/words.h"

#include <QPointer>

namespace mulakat::ui::presenters {

namespace {

using visits::State;

} // namespace

void DetailPresenter::run(const Acts::Call &call, const std::function<void()> &done)
{
    if (!m_loaded)
        return;
    m_acts.run(call, done);
}

void DetailPresenter::arrive()
{
    run([&](const station::Reply &reply) { m_service.markArrived(m_id, reply); });
}

void DetailPresenter::setHere(const base::MemberId &member, bool here)
{
    const QList<base::MemberId> one{member};
    const QList<base::MemberId> none;
    run([&](const station::Reply &reply) { m_service.setParty(m_id, here ? one : none, here ? none : one, reply); });
}

void DetailPresenter::addMember(const QString &name, int age, const QString &sex, bool child, const base::MemberId &under)
{
    run([&](const station::Reply &reply) { m_service.addMember(m_id, name, age, sex, child, under, reply); });
}

QList<station::PersonView> DetailPresenter::adults() const
{
    QList<station::PersonView> list;
    for (const station::PersonView &person : m_detail.people) {
        if (!person.child && !person.absent)
            list << person;
    }
    return list;
}

void DetailPresenter::deposit(const QString &locker)
{
    run([&](const station::Reply &reply) { m_service.deposit(m_id, locker, reply); });
}

bool DetailPresenter::takeScan(const QString &payload)
{
    if (isHeld())
        return false;
    EvidencePresenter *open = openPerson();
    if (!m_loaded || m_detail.line.state != State::Arrived || !open || open->isBusy())
        return false;
    using Stage = EvidencePresenter::Stage;
    const Stage stage = open->stage();
    if (stage != Stage::Wait && stage != Stage::Shown && stage != Stage::NoCard && stage != Stage::AskConsent)
        return false;
    if (m_looked && *m_looked != Step::Identity)
        openStepOf(Step::Identity);
    open->takePayload(payload);
    return true;
}

void DetailPresenter::searchInmate(const QString &text)
{
    const int search = ++m_search;
    m_searching = true;
    m_service.candidates(m_id, text, [self = QPointer<DetailPresenter>(this), search, id = m_id](const base::Result<QList<station::InmateView>> &found) {
        if (!self || self->m_search != search || self->m_id != id)
            return;
        self->m_searching = false;
        if (!found)
            return self->m_acts.refuse(say(found.error()));
        self->m_candidates = *found;
        const auto has = [&](const base::InmateId &inmate) {
            return std::any_of(found->begin(), found->end(), [&](const auto &c) { return c.id == inmate; });
        };
        if (!has(self->m_chosen)) // ranked, never chosen: that is the officer's
            self->m_chosen = {};
        self->noteStep();
        Q_EMIT self->changed();
    });
}

void DetailPresenter::chooseInmate(const base::InmateId &inmate)
{
    if (std::exchange(m_chosen, inmate) != inmate)
        Q_EMIT changed();
}

void DetailPresenter::confirmInmate()
{
    if (m_chosen.isEmpty())
        return;
    run([&](const station::Reply &reply) { m_service.confirmInmate(m_id, m_chosen, reply); });
}

void DetailPresenter::moveInmate(visits::InmateTrack to)
{
    const QString number = to == visits::InmateTrack::AtPlace ? m_number.trimmed() : QString();
    run([&](const station::Reply &reply) { m_service.moveInmate(m_id, to, number, reply); },
        [this, to] {
            if (to == visits::InmateTrack::AtPlace)
                m_number.clear();
        });
}

void DetailPresenter::setNumberAtPlace(const QString &number)
{
    if (std::exchange(m_number, number) == number)
        return;
    noteStep();
    Q_EMIT changed();
}

QStringList DetailPresenter::places() const
{
    const station::DeskSnapshotPtr snapshot = m_service.snapshot();
    return m_detail.line.mode == visits::Mode::Video ? snapshot->booths : snapshot->windows;
}

void DetailPresenter::issueToken(bool print)
{
    run([&](const station::Reply &reply) { m_service.issueToken(m_id, reply); },
        [this, print, id = m_id] {
            if (print)
                Q_EMIT printAsked(id, QStringLiteral("token"));
        });
}

void DetailPresenter::print(const QString &kind)
{
    if (m_loaded)
        Q_EMIT printAsked(m_id, kind);
}

bool DetailPresenter::mayCall() const
{
    const station::VisitLine &line = m_detail.line;
    return line.mode == visits::Mode::FaceToFace && line.state == State::Verified && done(Step::Inmate) && !line.token.isEmpty() && !m_acts.isBusy();
}

void DetailPresenter::callToWindow()
{
    if (mayCall())
        run([&](const station::Reply &reply) { m_service.makeReady(m_id, reply); }, [this] { openStepOf(Step::Start); });
}

void DetailPresenter::noteSearch()
{
    run([&](const station::Reply &reply) { m_service.noteSearch(m_id, reply); });
}

void DetailPresenter::returnGoods()
{
    run([&](const station::Reply &reply) { m_service.returnGoods(m_id, reply); });
}

// Ready and started are two events of the log and one key of the officer.
void DetailPresenter::start()
{
    if (m_detail.line.state == State::Ready)
        return run([&](const station::Reply &reply) { m_service.start(m_id, reply); });
    run([&](const station::Reply &reply) {
        m_service.makeReady(m_id, [self = QPointer<DetailPresenter>(this), id = m_id, reply](const base::Done &ready) {
            if (!ready || !self)
                return reply(ready);
            self->m_service.start(id, reply);
        });
    });
}

void DetailPresenter::deny(const QString &code, const QString &ground, QDate nextDate)
{
    if (ground.trimmed().isEmpty())
        return m_acts.refuse(say(base::fail(base::FailureCode::ReasonMissing)));
    run([&](const station::Reply &reply) { m_service.deny(m_id, code, ground, nextDate, reply); });
}

void DetailPresenter::takeOver()
{
    run([&](const station::Reply &reply) { m_service.takeOver(m_id, reply); });
}

void DetailPresenter::reverseDenial(const QString &ground)
{
    if (ground.trimmed().isEmpty())
        return m_acts.refuse(say(base::fail(base::FailureCode::ReasonMissing)));
    run([&](const station::Reply &reply) { m_service.reverseDenial(m_id, ground, reply); });
}

void DetailPresenter::leave(const QString &code)
{
    run([&](const station::Reply &reply) { m_service.leave(m_id, code, reply); });
}

void DetailPresenter::inmateUnavailable(const QString &code)
{
    run([&](const station::Reply &reply) { m_service.inmateUnavailable(m_id, code, reply); });
}

void DetailPresenter::failVisit(const QString &cause)
{
    run([&](const station::Reply &reply) { m_service.failVisit(m_id, cause, reply); });
}

void DetailPresenter::tighten(visits::Kind kind)
{
    run([&](const station::Reply &reply) { m_service.tightenKind(m_id, kind, reply); });
}

bool DetailPresenter::mayDeny() const
{
    return m_detail.line.state == State::Arrived || m_detail.line.state == State::Verified;
}

bool DetailPresenter::isReversible() const
{
    return m_loaded && m_detail.line.state == State::Denied && m_detail.line.date == m_clock.today();
}

bool DetailPresenter::mayReverse() const
{
    const auto staff = m_service.signedIn();
    return isReversible() && staff && staff->mayOverride;
}

bool DetailPresenter::mayLeave() const
{
    return mayDeny() || m_detail.line.state == State::Ready;
}

bool DetailPresenter::mayGiveUp() const
{
    return m_loaded && visits::isBeforeTalk(m_detail.line.state);
}

} // namespace mulakat::ui::presenters
