#include "station/cards.h"

#include "identity/cardindex.h"
#include "identity/names.h"
#include "station/shownevidence.h"

#include <tuple>

namespace mulakat::station {

namespace {

using visits::EventType;
using Kind = CardBefore::Kind;

// What a person stands with.
struct Standing {
    QString mark;
    QDate date;
};

QHash<QString, Standing> standingsOf(const StationLog &log, const base::VisitId &visit)
{
    QHash<QString, Standing> now;
    for (const LoggedEvent &logged : log.history(visit)) {
        const visits::Event &event = logged.event;
        const bool shown = event.type == EventType::DocumentShown && visits::word(event, QLatin1String("document")) != facePicture();
        if (logged.ignored || (!shown && event.type != EventType::IdentityAccepted && event.type != EventType::IdentityWithdrawn))
            continue;
        const QString member = visits::word(event, QLatin1String("member"));
        const QString mark = visits::word(event, QLatin1String("card"));
        if (event.type == EventType::IdentityWithdrawn || mark.isEmpty())
            now.remove(member);
        else
            now.insert(member, {mark, base::toJailTime(event.atUtcMs).date()});
    }
    return now;
}

const visits::Person *bookedPerson(const StationLog &log, const base::VisitId &visit, const base::MemberId &member)
{
    const visits::Booking *booking = log.booking(visit);
    if (!booking)
        return nullptr;
    for (const visits::Person &person : booking->visitors) {
        if (person.id == member)
            return &person;
    }
    return nullptr;
}

// Doubt is no match, as with a document's name.
bool isSameName(const visits::Person *one, const visits::Person *other)
{
    const auto match = [](const QString &a, const QString &b) {
        return !a.isEmpty() && !b.isEmpty() && identity::matchNames(a, b).verdict == identity::Verdict::Match;
    };
    return one && other && (match(one->name, other->name) || match(one->latinName, other->latinName));
}

bool isSameRegistration(const StationLog &log, const base::VisitId &one, const base::VisitId &other)
{
    const visits::Visit *a = log.book().visit(one);
    const visits::Visit *b = log.book().visit(other);
    return one != other && a && b && !a->visitorKey.isEmpty() && a->visitorKey == b->visitorKey;
}

} // namespace

QString name(Kind kind)
{
    switch (kind) {
    case Kind::SameVisitor:
        return QStringLiteral("same-visitor");
    case Kind::OtherName:
        return QStringLiteral("other-name");
    case Kind::TwoVisitors:
        return QStringLiteral("two-visitors");
    case Kind::None:
        break;
    }
    return {};
}

CardBefore cardBefore(const StationLog &log, const QByteArray &card, const base::VisitId &visit, const base::MemberId &member)
{
    CardBefore gravest;
    if (card.isEmpty())
        return gravest;
    const QDate today = log.clock().today();
    const visits::Person *here = bookedPerson(log, visit, member);
    for (const visits::Visit &other : log.book().visits()) {
        if (other.slot.date < today.addDays(-otherNameDays))
            continue;
        const QHash<QString, Standing> standings = standingsOf(log, other.id);
        for (auto it = standings.begin(); it != standings.end(); ++it) {
            const base::MemberId whose(it.key());
            const bool itself = other.id == visit && whose == member;
            if (itself || it->date < today.addDays(-otherNameDays) || it->mark != identity::cardMark(card, other.id.text(), it.key()))
                continue;
            const visits::Person *there = bookedPerson(log, other.id, whose);
            CardBefore found{Kind::None, other.id == visit ? QString() : other.visrn, there ? there->name : QString(), it->date};
            if (it->date == today)
                found.kind = isSameName(here, there) && isSameRegistration(log, visit, other.id) ? Kind::SameVisitor : Kind::TwoVisitors;
            else if (here && there && !isSameName(here, there))
                found.kind = Kind::OtherName;
            if (found.kind != Kind::None && std::tie(found.kind, found.date, found.visrn) > std::tie(gravest.kind, gravest.date, gravest.visrn))
                gravest = found;
        }
    }
    return gravest;
}

} // namespace mulakat::station
