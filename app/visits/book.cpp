#include "visits/book.h"

#include "base/clock.h"
#include "visits/guards.h"
#include "visits/lifecycle.h"
#include "visits/slots.h"

#include <QJsonArray>
#include <algorithm>

namespace mulakat::visits {

namespace {

QStringList words(const Event &event, QLatin1String key)
{
    QStringList out;
    for (const auto &value : event.data.value(key).toArray())
        out << value.toString();
    return out;
}

void approve(Visit &visit, const Event &event)
{
    visit.approvedBy = event.by;
    visit.approvedAtUtcMs = event.atUtcMs;
}

void appear(Visit &visit, const Event &event)
{
    visit.visrn = word(event, QLatin1String("visrn"));
    visit.mode = modeFrom(word(event, QLatin1String("mode"))).value_or(Mode::FaceToFace);
    visit.kind = kindFrom(word(event, QLatin1String("kind"))).value_or(Kind::Family);
    visit.slot = slotFrom(event.data);
    visit.place = word(event, QLatin1String("place"));
    visit.inmate = base::InmateId(word(event, QLatin1String("inmate")));
    visit.visitorKey = word(event, QLatin1String("visitor"));
    visit.imported = event.type == EventType::Imported;
    if (!visit.imported)
        visit.registeredAtUtcMs = event.atUtcMs;
    if (event.type == EventType::WalkedIn)
        approve(visit, event);
    for (const auto &value : event.data.value(QLatin1String("members")).toArray()) {
        const QJsonObject json = value.toObject();
        Member member;
        member.id = base::MemberId(json.value(QLatin1String("id")).toString());
        member.child = json.value(QLatin1String("child")).toBool();
        member.under = base::MemberId(json.value(QLatin1String("under")).toString());
        visit.members << member;
    }
}

void takeSlot(Visit &visit, const Event &event)
{
    visit.slot = slotFrom(event.data);
    visit.dateWanted = {};
    if (event.type == EventType::Approved) // decided without it
        visit.documentAsked.clear();
    visit.place = word(event, QLatin1String("place"));
    if (event.data.contains(QLatin1String("inmate")))
        visit.inmate = base::InmateId(word(event, QLatin1String("inmate")));
    if (const auto kind = kindFrom(word(event, QLatin1String("kind"))))
        visit.kind = *kind;
}

void amend(Visit &visit, const Event &event)
{
    const QString what = word(event, QLatin1String("what"));
    if (what.isEmpty() || what != visit.documentAsked)
        return;
    visit.documentCame = what;
    visit.documentAsked.clear();
    visit.documentAskedCode.clear();
}

// Another time: what was done for the old one is done anew.
void beginAnew(Visit &visit)
{
    for (Member &member : visit.members) {
        member.present = member.absent = false;
        member.identity.reset();
    }
    visit.inmateTrack = InmateTrack::NotCalled;
    visit.lobby = visit.soundBooth = visit.soundVisitor = false;
    visit.token.clear();
    visit.searched = false;
    visit.calledAtUtcMs = 0;
    visit.reasonCode.clear();
    visit.endedBy.clear();
    visit.talkSeconds.reset();
    visit.arrivedAtUtcMs = visit.startedAtUtcMs = visit.runningSinceUtcMs = visit.endedAtUtcMs = 0;
    visit.usedSeconds = visit.extendedSeconds = visit.lostSeconds = 0;
}

void arrive(Visit &visit, const Event &event)
{
    const QStringList present = words(event, QLatin1String("present"));
    for (Member &member : visit.members) {
        if (present.isEmpty() || present.contains(member.id.text()))
            member.present = true;
    }
    visit.arrivedAtUtcMs = event.atUtcMs;
    visit.documentAsked.clear(); // shown at the check-in
    if (event.data.value(QLatin1String("lobby")).toBool())
        visit.lobby = true;
}

void changeParty(Visit &visit, const Event &event)
{
    const QStringList present = words(event, QLatin1String("present"));
    const QStringList absent = words(event, QLatin1String("absent"));
    for (Member &member : visit.members) {
        if (present.contains(member.id.text())) {
            member.present = true;
            member.absent = false;
        } else if (absent.contains(member.id.text())) {
            member.present = false;
            member.absent = true;
        }
    }
    for (const auto &value : event.data.value(QLatin1String("added")).toArray()) {
        const QJsonObject json = value.toObject();
        Member member;
        member.id = base::MemberId(json.value(QLatin1String("id")).toString());
        member.child = json.value(QLatin1String("child")).toBool();
        member.under = base::MemberId(json.value(QLatin1String("under")).toString());
        member.added = true;
        member.present = true;
        visit.members << member;
    }
}

void acceptIdentity(Visit &visit, const Event &event)
{
    Member *member = visit.member(base::MemberId(word(event, QLatin1String("member"))));
    member->identity = Identity{word(event, QLatin1String("document")),
                                base::MaskedId::fromLast4(word(event, QLatin1String("last4"))),
                                word(event, QLatin1String("method")),
                                word(event, QLatin1String("holder")),
                                word(event, QLatin1String("verdict")),
                                event.by,
                                event.atUtcMs};
}

void stopTalk(Visit &visit, const Event &event)
{
    if (visit.runningSinceUtcMs > 0)
        visit.usedSeconds += int(std::max<qint64>(0, (event.atUtcMs - visit.runningSinceUtcMs) / 1000));
    visit.runningSinceUtcMs = 0;
}

void endTalk(Visit &visit, const Event &event)
{
    const bool talked = visit.startedAtUtcMs > 0;
    stopTalk(visit, event);
    visit.endedAtUtcMs = event.atUtcMs;
    visit.reasonCode = word(event, event.type == EventType::Failed ? QLatin1String("cause") : QLatin1String("code"));
    visit.endedBy = event.data.contains(QLatin1String("by")) ? word(event, QLatin1String("by")) : name(event.mover);
    if (event.data.contains(QLatin1String("talk")))
        visit.talkSeconds = std::clamp(event.data.value(QLatin1String("talk")).toInt(), 0, visit.allowedSeconds());
    else if (talked)
        visit.talkSeconds = std::min(visit.usedSeconds, visit.allowedSeconds());
    visit.lostSeconds += event.data.value(QLatin1String("lost")).toInt();
}

void measure(Visit &visit, const Event &event)
{
    visit.talkSeconds = std::clamp(event.data.value(QLatin1String("talk")).toInt(), 0, visit.allowedSeconds());
    visit.lostSeconds = std::max(0, event.data.value(QLatin1String("lost")).toInt());
}

void enterFromPaper(Visit &visit, const Event &event)
{
    visit.startedAtUtcMs = qint64(event.data.value(QLatin1String("from")).toDouble());
    visit.endedAtUtcMs = qint64(event.data.value(QLatin1String("until")).toDouble());
    visit.talkSeconds = event.data.value(QLatin1String("talk")).toInt();
    visit.endedBy = name(event.mover);
    visit.reasonCode = QStringLiteral("paper");
    visit.runningSinceUtcMs = 0;
    if (visit.arrivedAtUtcMs == 0)
        visit.arrivedAtUtcMs = visit.startedAtUtcMs;
}

// The newest message counts: what a gateway says later of an older one does not.
void told(Visit &visit, const Event &event)
{
    const QString outcome = word(event, QLatin1String("outcome"));
    const QString about = word(event, QLatin1String("template"));
    const bool receipt = outcome == QLatin1String("delivered") || outcome == QLatin1String("not-reachable")
        || (outcome == QLatin1String("failed") && !visit.noticeTemplate.isEmpty());
    if (receipt && about != visit.noticeTemplate)
        return;
    visit.noticeTemplate = about;
    visit.noticeOutcome = outcome;
}

void fold(Visit &visit, const Event &event)
{
    switch (event.type) {
    case EventType::Submitted:
    case EventType::Imported:
    case EventType::WalkedIn:
        return appear(visit, event);
    case EventType::Approved:
        approve(visit, event);
        [[fallthrough]];
    case EventType::Reslotted:
        if (event.type == EventType::Reslotted && visit.state != State::Approved)
            beginAnew(visit);
        visit.openedStation.clear();
        visit.openedBy.clear(); // decided: whoever had the request open has let go of it
        return takeSlot(visit, event);
    case EventType::VisitorKnown:
        visit.visitorKey = word(event, QLatin1String("visitor"));
        return;
    case EventType::InmateConfirmed:
        visit.inmate = base::InmateId(word(event, QLatin1String("inmate")));
        return;
    case EventType::InmateMoved:
        visit.inmateTrack = inmateTrackFrom(word(event, QLatin1String("to"))).value_or(visit.inmateTrack);
        return;
    case EventType::AccessIssued:
        visit.accessVersion = event.data.value(QLatin1String("version")).toInt();
        return;
    case EventType::KindTightened:
        visit.kind = kindFrom(word(event, QLatin1String("to"))).value_or(visit.kind);
        return;
    case EventType::PlaceChanged:
        visit.place = word(event, QLatin1String("place"));
        return;
    case EventType::Opened:
        visit.openedBy = event.by;
        visit.openedStation = word(event, QLatin1String("station"));
        visit.openedAtUtcMs = event.atUtcMs;
        return;
    case EventType::Arrived:
        return arrive(visit, event);
    case EventType::PartyChanged:
        return changeParty(visit, event);
    case EventType::TokenIssued:
        visit.token = word(event, QLatin1String("token"));
        return;
    case EventType::Searched:
        visit.searched = true;
        return;
    case EventType::Deposited:
        visit.deposited = true;
        visit.returned = false;
        return;
    case EventType::GoodsReturned:
        visit.returned = true;
        return;
    case EventType::MadeReady:
        visit.calledAtUtcMs = event.atUtcMs;
        return;
    case EventType::Consented:
        if (Member *member = visit.member(base::MemberId(word(event, QLatin1String("member")))))
            member->consented = true;
        return;
    case EventType::IdentityAccepted:
        return acceptIdentity(visit, event);
    case EventType::IdentityWithdrawn:
        if (Member *member = visit.member(base::MemberId(word(event, QLatin1String("member")))))
            member->identity.reset();
        return;
    case EventType::SoundChecked:
        (word(event, QLatin1String("end")) == QLatin1String("booth") ? visit.soundBooth : visit.soundVisitor)
            = event.data.value(QLatin1String("ok")).toBool();
        return;
    case EventType::Started:
        visit.startedAtUtcMs = event.atUtcMs;
        visit.runningSinceUtcMs = event.atUtcMs;
        return;
    case EventType::Interrupted:
        visit.reasonCode = word(event, QLatin1String("cause"));
        return stopTalk(visit, event);
    case EventType::Resumed:
        visit.lostSeconds += event.data.value(QLatin1String("lost")).toInt();
        visit.reasonCode.clear();
        visit.runningSinceUtcMs = event.atUtcMs;
        return;
    case EventType::Extended:
        visit.extendedSeconds += event.data.value(QLatin1String("seconds")).toInt();
        return;
    case EventType::Denied:
        visit.nextDate = QDate::fromString(word(event, QLatin1String("nextDate")), Qt::ISODate);
        return endTalk(visit, event);
    case EventType::DenialReversed:
        visit.reasonCode.clear();
        visit.endedBy.clear();
        visit.nextDate = {};
        visit.endedAtUtcMs = 0;
        return;
    case EventType::Completed:
    case EventType::Terminated:
    case EventType::Failed:
    case EventType::NoShow:
    case EventType::Left:
    case EventType::InmateUnavailable:
    case EventType::Rejected:
    case EventType::Cancelled:
        return endTalk(visit, event);
    case EventType::Measured:
        return measure(visit, event);
    case EventType::EnteredFromPaper:
        return enterFromPaper(visit, event);
    case EventType::Closed:
        visit.closedAs = visit.state;
        return;
    case EventType::DocumentAsked:
        visit.documentAsked = word(event, QLatin1String("what"));
        visit.documentAskedCode = word(event, QLatin1String("code"));
        visit.documentCame.clear();
        return;
    case EventType::BookingAmended:
        return amend(visit, event);
    case EventType::TimeAsked:
        visit.dateWanted = QDate::fromString(word(event, QLatin1String("date")), Qt::ISODate);
        visit.partWanted = word(event, QLatin1String("part"));
        ++visit.timesAsked;
        return;
    case EventType::TimeKept:
        visit.dateWanted = {};
        return;
    case EventType::NoticeSent:
        return told(visit, event);
    case EventType::Annotated:
        if (word(event, QLatin1String("code")) == QLatin1String("document-seen"))
            visit.documentCame.clear();
        return;
    case EventType::Drafted:
    case EventType::InmateListed:
    case EventType::DocumentShown:
    case EventType::SetUp:
    case EventType::StaffRecovered:
    case EventType::Restored:
    case EventType::ClockSet:
    case EventType::StaffAdded:
    case EventType::StaffLocked:
    case EventType::StaffUnlocked:
    case EventType::StaffSecret:
        return;
    }
}

// What happens to the jail itself: the hub's own words, and an officer's about the clock.
base::Done checkOfJail(const Event &event)
{
    const bool byOfficer = event.mover == Mover::Officer || event.mover == Mover::Superintendent;
    const bool fits = event.type == EventType::ClockSet ? byOfficer : event.mover == Mover::Portal;
    if (event.visit == jailItself() && fits)
        return base::done();
    return base::fail(base::FailureCode::BadInput, {{QStringLiteral("event"), name(event.type)}});
}

} // namespace

VisitBook::VisitBook(Jail jail)
    : m_jail(std::move(jail))
{
}

base::Done VisitBook::check(const Event &event) const
{
    if (isOfJail(event.type))
        return checkOfJail(event);
    static const Visit unknown;
    const auto it = m_visits.constFind(event.visit);
    const Visit &visit = it == m_visits.cend() ? unknown : *it;
    if (!transitionFor(event, visit.state, visit.mode)) {
        const auto code = visit.state == State::None ? base::FailureCode::UnknownVisit : base::FailureCode::NotInThisState;
        return base::fail(code, {{QStringLiteral("state"), name(visit.state)}, {QStringLiteral("event"), name(event.type)}});
    }
    return guard(*this, visit, event);
}

base::Done VisitBook::apply(const Event &event)
{
    const base::Done fits = check(event);
    if (!fits || isOfJail(event.type))
        return fits;
    if (event.type == EventType::InmateListed)
        return fits; // no visit begins by it
    Visit &visit = m_visits[event.visit];
    visit.id = event.visit;
    const Transition *row = transitionFor(event, visit.state, visit.mode);
    fold(visit, event);
    if (!event.by.isEmpty() && event.by == visit.openedBy)
        visit.openedAtUtcMs = event.atUtcMs;
    if (row->to)
        visit.state = *row->to;
    // The document of the last adult present turns arrived into verified, and nothing else does.
    if (visit.state == State::Arrived && visit.everyAdultVerified())
        visit.state = State::Verified;
    return base::done();
}

void VisitBook::replay(const Event &event)
{
    if (isOfJail(event.type))
        return;
    Visit &visit = m_visits[event.visit];
    visit.id = event.visit;
    const Transition *row = transitionFor(event, visit.state, visit.mode);
    fold(visit, event);
    if (row && row->to)
        visit.state = *row->to;
    if (visit.state == State::Arrived && visit.everyAdultVerified())
        visit.state = State::Verified;
}

const Visit *VisitBook::visit(const base::VisitId &id) const
{
    const auto it = m_visits.constFind(id);
    return it == m_visits.cend() ? nullptr : &*it;
}

const Visit *VisitBook::visitByNumber(const QString &visrn) const
{
    for (const Visit &visit : m_visits) {
        if (visit.visrn == visrn)
            return &visit;
    }
    return nullptr;
}

QList<Visit> VisitBook::onDay(QDate date) const
{
    QList<const Visit *> found; // a visit is large to move about
    for (const Visit &visit : m_visits) {
        if (visit.slot.date == date && visit.state != State::Pending && visit.state != State::Rejected)
            found << &visit;
    }
    std::sort(found.begin(), found.end(), [](const Visit *a, const Visit *b) {
        return std::tie(a->slot.start, a->place, a->visrn) < std::tie(b->slot.start, b->place, b->visrn);
    });
    QList<Visit> day;
    day.reserve(found.size());
    for (const Visit *visit : std::as_const(found))
        day << *visit;
    return day;
}

} // namespace mulakat::visits
