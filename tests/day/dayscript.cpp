// The part of a DayRun that is one visit: who comes, is checked in, talks and goes.
#include "day/dayrun.h"

#include "base/failure.h"
#include "support/secureqr.h"

namespace mulakat::testing {
using namespace Qt::StringLiterals;
using station::BatchAct;
using visits::InmateTrack;

namespace {

bool isTurnedAway(Way way)
{
    return way == Way::NoShow || way == Way::Denied || way == Way::Cancelled;
}

bool talksInBatch(const Planned &visit)
{
    return !isTurnedAway(visit.way) && visit.way != Way::LeftWaiting && visit.way != Way::InmateAway && visit.way != Way::LateComer;
}

bool leavesGoods(const Planned &visit)
{
    return !visit.isVideo() && visit.index % 4 == 0;
}

} // namespace

void DayRun::come(const Planned &visit)
{
    if (!visit.atCheckIn)
        return act(visit, "arrived", [&](const auto &reply) { desk(visit).markArrived(visit.id, reply); });
    station::LocalCheckin &here = m_jail.checkin();
    const auto told = [this, visrn = visit.visrn](const auto &answer) {
        if (!answer)
            fault(visrn + u": check-in: "_s + base::failureName(answer.error().code));
    };
    here.claim(visit.visrn, told);
    CardText card; // everybody's own: the same one twice would be told
    card.birth = QDate(1986, 1, 1).addDays(visit.index).toString(u"dd-MM-yyyy"_s);
    if (visit.party == Party::Card)
        here.showCard(visit.id, QString::fromLatin1(makeSecureQr(card)), u"hi"_s, told);
    else
        here.noCard(visit.id, told);
    if (visit.hasGuest())
        here.noCard(visit.id, told);
    here.giveToken(visit.id, told);
}

void DayRun::accept(const Planned &visit, const QString &member, const QString &method, const QString &holder, const QString &by)
{
    station::AcceptInput input{visit.id, base::MemberId(member), method, holder, base::MemberId(by), {}};
    if (method == "vouched"_L1)
        input.reason = u"Known from earlier visits"_s;
    act(visit, "accept", [&](const auto &reply) { desk(visit).accept(input, reply); });
}

void DayRun::check(const Planned &visit)
{
    station::LocalDesk &here = desk(visit);
    const base::VisitId id = visit.id;
    const QString one = u"1"_s, two = u"2"_s, vouched = u"vouched"_s, officer = u"vouched-officer"_s;
    const auto evidence = [this, visrn = visit.visrn](const base::Result<station::EvidenceView> &view) {
        if (!view)
            fault(visrn + u": evidence: "_s + base::failureName(view.error().code));
    };
    here.open(id, [](const auto &) {});
    switch (visit.party) {
    case Party::Card:
        here.shownEvidence(id, base::MemberId(one), evidence);
        accept(visit, one, u"signature"_s, u"photo"_s);
        break;
    case Party::Pan:
        here.checkNumber(id, base::MemberId(one), u"pan"_s, visit.pan(), visit.visitorName(), {}, evidence);
        accept(visit, one, u"by-sight"_s, u"photo"_s);
        break;
    case Party::GuestAbsent:
        act(visit, "party", [&](const auto &reply) { here.setParty(id, {base::MemberId(one)}, {base::MemberId(two)}, reply); });
        accept(visit, one, vouched, officer);
        break;
    case Party::ChildAdded:
    case Party::AdultAdded: {
        const bool child = visit.party == Party::ChildAdded;
        act(visit, "added", [&](const auto &reply) {
            here.addMember(id, u"Added %1"_s.arg(visit.index), child ? 6 : 30, u"female"_s, child, base::MemberId(child ? one : QString()), reply);
        });
        accept(visit, one, vouched, officer);
        if (!child)
            accept(visit, two, vouched, officer);
        break;
    }
    case Party::Guest:
    case Party::GuestVouchedByMember:
    case Party::Alone:
        accept(visit, one, vouched, officer);
        if (visit.hasGuest())
            accept(visit, two, vouched, visit.party == Party::Guest ? officer : u"vouched-member"_s, visit.party == Party::Guest ? QString() : one);
        break;
    }
    act(visit, "confirm", [&](const auto &reply) { here.confirmInmate(id, visit.inmateId(), reply); });
    if (visit.isVideo())
        return;
    act(visit, "token", [&](const auto &reply) { here.issueToken(id, reply); });
    act(visit, "search", [&](const auto &reply) { here.noteSearch(id, reply); });
    if (leavesGoods(visit))
        act(visit, "deposit", [&](const auto &reply) { here.deposit(id, u"locker 7"_s, reply); });
}

void DayRun::move(const Planned &visit, InmateTrack to)
{
    act(visit, "inmate", [&](const auto &reply) {
        desk(visit).moveInmate(visit.id, to, to == InmateTrack::AtPlace ? visit.inmateNumber() : QString(), reply);
    });
}

void DayRun::goIn(const Planned &visit)
{
    act(visit, "ready", [&](const auto &reply) { desk(visit).makeReady(visit.id, reply); });
    act(visit, "start", [&](const auto &reply) { desk(visit).start(visit.id, reply); });
}

// The prisoner's way.
void DayRun::bring(const Planned &visit)
{
    const int begins = visit.slot * DayPlan::slotSeconds;
    if (visit.isVideo() || !m_plan.isBatch(visit.slot)) // a batch is called together
        at(begins + (visit.isVideo() ? at::calledToBooth : at::called), [=, this] { move(visit, InmateTrack::Called); });
    at(begins + (visit.isVideo() ? at::onTheWayToBooth : at::onTheWay), [=, this] { move(visit, InmateTrack::OnTheWay); });
    at(begins + at::atPlace, [=, this] { move(visit, InmateTrack::AtPlace); });
}

void DayRun::batch(int slot, BatchAct what, int done, int left)
{
    const QTime start = m_plan.clockAt(slot * DayPlan::slotSeconds);
    m_jail.desk(0).desk->actOnBatch(what, m_plan.date(), start, [=, this](const base::Result<station::BatchDone> &answer) {
        if (!answer || answer->done != done || answer->left.size() != left)
            fault(u"batch of %1, act %2: %3 done of %4, %5 left of %6"_s.arg(start.toString(u"HH:mm"_s)).arg(int(what)).arg(answer ? answer->done : -1)
                      .arg(done).arg(answer ? answer->left.size() : -1).arg(left));
    });
}

void DayRun::writeBatch(int slot)
{
    int all = 0, talk = 0, missing = 0, terminated = 0;
    for (const Planned &visit : m_plan.visits()) {
        if (visit.slot != slot || visit.isVideo())
            continue;
        all += visit.way != Way::Cancelled && visit.way != Way::Denied ? 1 : 0;
        talk += talksInBatch(visit) ? 1 : 0;
        terminated += visit.way == Way::Terminated ? 1 : 0;
        missing += visit.way == Way::NoShow || visit.way == Way::LateComer ? 1 : 0;
    }
    const int begins = slot * DayPlan::slotSeconds;
    at(begins + at::called, [=, this] { batch(slot, BatchAct::CallToWard, all, 0); });
    at(begins - 10, [=, this] { batch(slot, BatchAct::ToWindows, talk, missing); });
    at(begins + at::start, [=, this] { batch(slot, BatchAct::Start, talk, missing); });
    at(begins + at::batchEnds, [=, this] { batch(slot, BatchAct::End, talk - terminated, 0); });
}

void DayRun::writeFaceLate(const Planned &visit, int comes, int starts, int ends)
{
    const int begins = visit.slot * DayPlan::slotSeconds;
    at(begins + comes, [=, this] { come(visit); });
    at(begins + comes + 10, [=, this] {
        check(visit);
        if (visit.way == Way::LateComer)
            act(visit, "place", [&](const auto &reply) { desk(visit).changePlace(visit.id, m_plan.spareWindow(), reply); });
        move(visit, InmateTrack::AtPlace);
    });
    at(begins + starts, [=, this] { goIn(visit); });
    at(begins + ends, [=, this] { act(visit, "end", [&](const auto &reply) { desk(visit).end(visit.id, reply); }); });
}

void DayRun::writeFace(const Planned &visit)
{
    const int begins = visit.slot * DayPlan::slotSeconds;
    if (visit.way == Way::Cancelled)
        return at(-960, [=, this] { act(visit, "cancel", [&](const auto &reply) { desk(visit).cancel(visit.id, u"jail-closed"_s, reply); }); });
    if (visit.way == Way::NoShow)
        return;
    if (visit.way == Way::LateComer)
        return writeFaceLate(visit, at::lateComes, at::lateStarts, at::lateEnds);
    if (visit.way == Way::LateInCut) { // the officer looks at it before the cable is cut: so this desk may go on with it
        at(begins + at::checked, [=, this] { desk(visit).open(visit.id, [](const auto &) {}); });
        return writeFaceLate(visit, at::lateInCutComes, at::lateInCutStarts, at::lateInCutEnds);
    }
    at(begins + at::comes, [=, this] { come(visit); });
    if (visit.way == Way::Denied || visit.way == Way::Reversed)
        at(begins + at::reversalDenied, [=, this] {
            act(visit, "deny", [&](const auto &reply) { desk(visit).deny(visit.id, u"not-the-person"_s, u"Another person than on the booking"_s, m_plan.date().addDays(2), reply); });
        });
    if (visit.way == Way::Denied)
        return;
    at(begins + at::checked, [=, this] { check(visit); });
    bring(visit);
    if (!m_plan.isBatch(visit.slot) && visit.way != Way::LeftWaiting && visit.way != Way::InmateAway)
        at(begins + at::start, [=, this] { goIn(visit); });
    writeEnd(visit);
}

void DayRun::openPage(const Planned &visit)
{
    m_pages.insert(visit.id, std::make_shared<PlayedPage>(m_jail.url(), "seat=" + visit.id.text().toLatin1()));
}

void DayRun::writeVideo(const Planned &visit)
{
    const int begins = visit.slot * DayPlan::slotSeconds;
    if (visit.way == Way::Cancelled || visit.way == Way::NoShow)
        return writeFace(visit);
    at(begins + at::page, [=, this] { openPage(visit); });
    if (visit.way == Way::Denied || visit.way == Way::Reversed)
        at(begins + at::deniedOnPage, [=, this] {
            act(visit, "deny", [&](const auto &reply) { desk(visit).deny(visit.id, u"not-the-person"_s, u"Another person than on the booking"_s, m_plan.date().addDays(2), reply); });
        });
    if (visit.way == Way::Denied)
        return;
    at(begins + at::pageChecked, [=, this] { check(visit); });
    bring(visit);
    if (visit.way != Way::LeftWaiting && visit.way != Way::InmateAway)
        at(begins + at::start, [=, this] { goIn(visit); });
    writeLine(visit);
    writeEnd(visit);
}

// What the line, the officer and the visitor do to a call.
void DayRun::writeLine(const Planned &visit)
{
    const int begins = visit.slot * DayPlan::slotSeconds;
    const auto setLine = [=, this](bool up) {
        m_jail.booth(visit.place).media->setLine(up);
        m_pages.value(visit.id)->setLine(up);
    };
    if (visit.way == Way::LineLost) {
        at(begins + at::lineDown, [=] { setLine(false); });
        at(begins + at::lineUp, [=] { setLine(true); });
    } else if (visit.way == Way::Paused) {
        at(begins + at::paused, [=, this] { act(visit, "pause", [&](const auto &reply) { desk(visit).pause(visit.id, u"officer"_s, reply); }); });
        at(begins + at::resumed, [=, this] { act(visit, "resume", [&](const auto &reply) { desk(visit).resume(visit.id, reply); }); });
    } else if (visit.way == Way::HungUp) {
        at(begins + at::hungUp, [=, this] { m_pages.value(visit.id)->hangUp(); });
    } else if (visit.way == Way::Reversed) {
        at(begins + at::reversedOnPage + 6, [=, this] { openPage(visit); });
    }
}

void DayRun::writeEnd(const Planned &visit)
{
    const int begins = visit.slot * DayPlan::slotSeconds;
    const bool inBatch = m_plan.isBatch(visit.slot) && !visit.isVideo();
    const auto once = [&](int second, const char *what, auto call) {
        at(begins + second, [=, this] { act(visit, what, [&](const auto &reply) { call(desk(visit), reply); }); });
    };
    const base::VisitId id = visit.id;
    if (visit.way == Way::Reversed)
        at(begins + (visit.isVideo() ? at::reversedOnPage : at::reversed), [=, this] { // the superintendent comes to the desk
            signIn(visit.desk, DayPlan::superintendent());
            act(visit, "reverse", [&](const auto &reply) { desk(visit).reverseDenial(id, u"The photograph was of last year"_s, reply); });
            signIn(visit.desk, m_plan.officer(visit.desk, m_second));
        });
    if (visit.way == Way::InmateAway)
        once(at::inmateAway, "away", [=](auto &desk, const auto &reply) { desk.inmateUnavailable(id, u"at-court"_s, reply); });
    if (visit.way == Way::LeftWaiting)
        once(at::leaves, "leave", [=](auto &desk, const auto &reply) { desk.leave(id, u"could-not-wait"_s, reply); });
    if (visit.way == Way::Extended)
        once(at::extends, "extend", [=, video = visit.isVideo()](auto &desk, const auto &reply) {
            desk.extend(id, video ? DayPlan::videoExtra : DayPlan::faceExtra, u"late-start"_s, reply);
        });
    if (visit.way == Way::Terminated)
        once(at::terminated, "terminate", [=](auto &desk, const auto &reply) { desk.terminate(id, u"conduct"_s, u"Shouted at the officer"_s, reply); });
    if (visit.way == Way::ByOfficer && !inBatch)
        once(at::officerEnds, "end", [=](auto &desk, const auto &reply) { desk.end(id, reply); });
    if (leavesGoods(visit))
        once(at::goods, "goods", [=](auto &desk, const auto &reply) { desk.returnGoods(id, reply); });
}

} // namespace mulakat::testing
