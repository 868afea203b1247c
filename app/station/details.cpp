#include "station/inmatematch.h"
#include "station/shownevidence.h"
#include "station/snapshots.h"

#include <algorithm>

namespace mulakat::station {

namespace {

PersonView personView(const visits::Member &member, const visits::Person *person)
{
    PersonView view;
    view.id = member.id;
    view.child = member.child;
    view.under = member.under;
    view.present = member.present;
    view.absent = member.absent;
    view.added = member.added;
    view.consented = member.consented;
    if (member.identity) {
        view.accepted = true;
        view.acceptedDocument = member.identity->document;
        view.acceptedLast4 = member.identity->number.last4();
        view.acceptedMethod = member.identity->method;
        view.acceptedHolder = member.identity->holderBy;
    }
    if (!person)
        return view;
    view.name = person->name;
    view.latinName = person->latinName;
    view.fatherOrHusband = person->fatherOrHusband;
    view.sex = person->sex;
    view.age = person->age;
    view.relation = person->relation;
    view.idKind = person->idKind;
    view.idLast4 = person->idLast4.isEmpty() ? base::MaskedId::fromNumber(person->idNumber).last4() : person->idLast4;
    view.registration = person->registration;
    view.address = person->address;
    view.mobileLast4 = person->mobile.right(4);
    return view;
}

// What the person showed at a check-in, the last of it.
void putShown(PersonView &person, const QList<LoggedEvent> &history)
{
    for (const LoggedEvent &logged : history) {
        const visits::Event &event = logged.event;
        if (event.type != visits::EventType::DocumentShown || logged.ignored
            || visits::word(event, QLatin1String("member")) != person.id.text())
            continue;
        const QString document = visits::word(event, QLatin1String("document"));
        if (document == facePicture()) {
            person.arrivalPicture = base::RecordId(visits::word(event, QLatin1String("record")));
        } else {
            person.shownDocument = document;
            person.shownAtUtcMs = event.atUtcMs;
        }
    }
}

// The one word of an event's data that a history shows.
QString detailOf(const visits::Event &event)
{
    for (const char *key : {"code", "cause", "what", "to", "place", "token", "method", "end", "outcome", "template", "language"}) {
        const QString value = visits::word(event, QLatin1String(key));
        if (!value.isEmpty())
            return value;
    }
    return {};
}

void putNamed(VisitDetail &detail, const visits::Booking &booking)
{
    detail.language = booking.language;
    detail.international = booking.visitors.constFirst().international;
    detail.dateAsked = booking.dateAsked;
    detail.namedInmate = booking.inmate.name;
    detail.namedInmateLatin = booking.inmate.latinName;
    detail.namedInmateFather = booking.inmate.fatherOrHusband;
    detail.namedInmateAge = booking.inmate.age;
    detail.namedInmateSex = booking.inmate.sex;
    for (const visits::Document &document : booking.documents)
        detail.documents << DocumentView{document.record, document.what};
}

} // namespace

QList<PersonView> Snapshots::people(const visits::Visit &visit) const
{
    const visits::Booking *booking = m_log.booking(visit.id);
    QList<PersonView> views;
    for (const visits::Member &member : visit.members) {
        const visits::Person *person = nullptr;
        if (booking) {
            const auto it = std::find_if(booking->visitors.begin(), booking->visitors.end(),
                                         [&](const visits::Person &p) { return p.id == member.id; });
            person = it == booking->visitors.end() ? nullptr : &*it;
        }
        views << personView(member, person);
    }
    return views;
}

QList<TimelineLine> Snapshots::timeline(const base::VisitId &visit, const Now &now) const
{
    QList<TimelineLine> lines;
    for (const LoggedEvent &logged : m_log.history(visit)) {
        const visits::Event &event = logged.event;
        const QString officer = now.staff.value(event.by);
        lines << TimelineLine{event.atUtcMs, name(event.type), officer.isEmpty() ? name(event.mover) : officer,
                              detailOf(event), logged.ignored};
    }
    return lines;
}

int Snapshots::visitsThisMonth(const visits::Visit &visit) const
{
    if (visit.inmate.isEmpty())
        return 0;
    int count = 0;
    for (const visits::Visit &other : m_log.book().visits()) {
        const visits::State state = other.state == visits::State::Closed ? other.closedAs : other.state;
        const bool counts = state != visits::State::Cancelled && state != visits::State::Rejected
            && state != visits::State::Failed && state != visits::State::InmateUnavailable;
        count += counts && other.inmate == visit.inmate && other.slot.date.year() == visit.slot.date.year()
                && other.slot.date.month() == visit.slot.date.month()
            ? 1
            : 0;
    }
    return count;
}

QString Snapshots::holderOf(const visits::Visit &visit) const
{
    const Now at = now();
    const QString holder = at.holds.holderOf(visit);
    return holder == at.self ? QString() : holder;
}

void Snapshots::putApproval(VisitDetail &detail, const visits::Visit &visit, const Now &now) const
{
    detail.approvedBy = now.staff.value(visit.approvedBy);
    detail.approvedByRole = m_session.roleOf(visit.approvedBy);
    if (visit.approvedAtUtcMs > 0)
        detail.approvedOn = base::toJailTime(visit.approvedAtUtcMs).date();
    if (visit.registeredAtUtcMs > 0)
        detail.registeredOn = base::toJailTime(visit.registeredAtUtcMs).date();
}

base::Result<VisitDetail> Snapshots::detail(const base::VisitId &id, const LiveFacts &live) const
{
    const auto visit = m_log.visit(id);
    if (!visit)
        return visit.error();
    const Now at = now();
    VisitDetail detail;
    detail.line = line(**visit, live, at);
    if (const visits::Booking *booking = m_log.booking(id))
        putNamed(detail, *booking);
    if (const visits::Inmate *inmate = m_log.inmate((*visit)->inmate))
        detail.inmate = inmateView(*inmate);
    detail.people = people(**visit);
    for (PersonView &person : detail.people)
        putShown(person, m_log.history(id));
    detail.timeline = timeline(id, at);
    putApproval(detail, **visit, at);
    detail.soundBooth = (*visit)->soundBooth;
    detail.soundVisitor = (*visit)->soundVisitor;
    detail.nextDate = (*visit)->nextDate;
    detail.searched = (*visit)->searched;
    detail.goodsReturned = (*visit)->returned;
    detail.documentAsked = (*visit)->documentAsked;
    detail.documentCame = (*visit)->documentCame;
    detail.noticeTemplate = (*visit)->noticeTemplate;
    detail.noticeOutcome = (*visit)->noticeOutcome;
    if (const visits::Booking *booking = m_log.booking(id); booking && !detail.line.noticeFailed.isEmpty())
        detail.phone = booking->visitors.constFirst().mobile; // whole, where the family must be rung up
    detail.dateWanted = (*visit)->dateWanted;
    detail.partWanted = (*visit)->partWanted;
    detail.visitsThisMonth = visitsThisMonth(**visit);
    return detail;
}

} // namespace mulakat::station
