#include "visits/guards.h"

#include "base/clock.h"
#include "visits/lifecycle.h"
#include "visits/slots.h"

#include <QJsonArray>

namespace mulakat::visits {

namespace {

using base::done;
using base::Done;
using base::fail;
using base::FailureCode;

QDate dateOf(const Event &event)
{
    return base::toJailTime(event.atUtcMs).date();
}

Done appearing(const VisitBook &book, const Event &event)
{
    const QString visrn = word(event, QLatin1String("visrn"));
    const QJsonArray members = event.data.value(QLatin1String("members")).toArray();
    if (visrn.isEmpty() || members.isEmpty() || !modeFrom(word(event, QLatin1String("mode"))))
        return fail(FailureCode::MissingField);
    if (book.visitByNumber(visrn))
        return fail(FailureCode::NotInThisState, {{QStringLiteral("why"), QStringLiteral("number-known")}});
    if (event.type == EventType::Submitted)
        return done();
    const Slot slot = slotFrom(event.data);
    if (!slot.date.isValid() || !slot.start.isValid() || slot.minutes <= 0)
        return fail(FailureCode::MissingField, {{QStringLiteral("field"), QStringLiteral("slot")}});
    return done();
}

// Another time for a visit that nobody has begun is the superintendent's. After a gap any officer may give one, to a visit
// whose time has come, and to one that was under way.
Done slotMoved(const Visit &visit, const Slot &slot, const Event &event)
{
    if (event.type != EventType::Reslotted)
        return done();
    const bool gap = word(event, QLatin1String("code")) == QLatin1String("gap");
    const bool begun = event.atUtcMs >= base::slotUtcMs(visit.slot.date, visit.slot.start);
    if (visit.state != State::Approved && !gap)
        return fail(FailureCode::NotInThisState, {{QStringLiteral("state"), name(visit.state)}});
    if (event.mover == Mover::Officer && !(gap && begun))
        return fail(FailureCode::NotAllowed);
    return gap && base::slotUtcMs(slot.date, slot.start) < event.atUtcMs ? Done(fail(FailureCode::TooLate)) : done();
}

Done slotGiven(const VisitBook &book, const Visit &visit, const Event &event)
{
    const Slot slot = slotFrom(event.data);
    const QString place = word(event, QLatin1String("place"));
    if (!slot.date.isValid() || !slot.start.isValid() || slot.minutes <= 0)
        return fail(FailureCode::MissingField, {{QStringLiteral("field"), QStringLiteral("slot")}});
    if (slot.date < dateOf(event))
        return fail(FailureCode::TooLate);
    if (const Done may = slotMoved(visit, slot, event); !may)
        return may;
    if (!placesFor(book.jail(), visit.mode).contains(place))
        return fail(FailureCode::MissingField, {{QStringLiteral("field"), QStringLiteral("place")}});
    base::InmateId inmate = visit.inmate;
    if (event.type == EventType::Approved && event.data.contains(QLatin1String("inmate")))
        inmate = base::InmateId(word(event, QLatin1String("inmate")));
    if (inmate.isEmpty() && !(visit.imported && event.type == EventType::Reslotted)) // an import's is confirmed at the place
        return fail(FailureCode::InmateNotConfirmed);
    return slotFree(book, visit, slot, place, inmate);
}

Done arriving(const Visit &visit, const Jail &jail, const Event &event)
{
    if (dateOf(event) != visit.slot.date)
        return fail(FailureCode::WrongDay);
    if (visit.state == State::NoShow)
        return done();
    const qint64 start = base::slotUtcMs(visit.slot.date, visit.slot.start);
    const bool byItself = event.mover == Mover::Visitor || event.mover == Mover::Portal;
    if (byItself && event.atUtcMs < start - qint64(jail.earlyMinutes) * 60000)
        return fail(FailureCode::TooEarly);
    if (byItself && event.atUtcMs >= start + qint64(visit.slot.minutes + jail.turnroundMinutes) * 60000)
        return fail(FailureCode::TooLate);
    return done();
}

Done partyChanging(const Visit &visit, const Jail &jail, const Event &event)
{
    int count = int(visit.members.size());
    for (const auto &value : event.data.value(QLatin1String("added")).toArray()) {
        const QJsonObject added = value.toObject();
        const base::MemberId under(added.value(QLatin1String("under")).toString());
        if (visit.member(base::MemberId(added.value(QLatin1String("id")).toString())))
            return fail(FailureCode::BadInput);
        if (added.value(QLatin1String("child")).toBool() && (!visit.member(under) || visit.member(under)->child))
            return fail(FailureCode::MissingField, {{QStringLiteral("field"), QStringLiteral("under")}});
        ++count;
    }
    if (count > jail.partyMax)
        return fail(FailureCode::BeyondRule, {{QStringLiteral("partyMax"), jail.partyMax}});
    return done();
}

Done identityAccepting(const Visit &visit, const Jail &jail, const Event &event)
{
    const Member *member = visit.member(base::MemberId(word(event, QLatin1String("member"))));
    if (!member || !member->present)
        return fail(FailureCode::BadInput, {{QStringLiteral("field"), QStringLiteral("member")}});
    const QString holder = word(event, QLatin1String("holder"));
    if (holder.isEmpty())
        return fail(FailureCode::HolderNotConfirmed);
    const QString document = word(event, QLatin1String("document"));
    if (document.startsWith(QLatin1String("aadhaar-")) && !member->consented)
        return fail(FailureCode::ConsentMissing);
    if (word(event, QLatin1String("verdict")) == QLatin1String("mismatch") && word(event, QLatin1String("record")).isEmpty())
        return fail(FailureCode::ReasonMissing);
    const bool allowed = (holder != QLatin1String("vouched-officer") || jail.officerMayVouch)
        && (holder != QLatin1String("vouched-member") || jail.memberMayVouch)
        && (holder != QLatin1String("vouched-inmate") || jail.inmateMayVouch);
    if (!allowed)
        return fail(FailureCode::BeyondRule, {{QStringLiteral("rule"), holder}});
    if (holder == QLatin1String("vouched-member")) {
        const Member *by = visit.member(base::MemberId(word(event, QLatin1String("vouchedBy"))));
        if (!by || by == member || by->child || !by->identity)
            return fail(FailureCode::HolderNotConfirmed);
    }
    return done();
}

Done readying(const Visit &visit)
{
    if (!visit.everyAdultVerified())
        return fail(FailureCode::NotVerified);
    if (visit.inmate.isEmpty())
        return fail(FailureCode::InmateNotConfirmed);
    if (visit.inmateTrack != InmateTrack::AtPlace)
        return fail(FailureCode::InmateNotAtPlace);
    if (visit.mode == Mode::Video && !(visit.soundBooth && visit.soundVisitor))
        return fail(FailureCode::SoundNotChecked);
    if (visit.place.isEmpty())
        return fail(FailureCode::MissingField, {{QStringLiteral("field"), QStringLiteral("place")}});
    return done();
}

// A lawyer or a doctor is heard and seen by nobody; at a window an officer may keep them in sight. Nothing is ever recorded.
Done unheard(const Visit &visit, const Event &event)
{
    if (visit.kind == Kind::Family)
        return done();
    const QString supervision = word(event, QLatin1String("supervision"));
    const bool sight = supervision == QLatin1String("sight") && visit.mode == Mode::FaceToFace;
    if (!supervision.isEmpty() && supervision != QLatin1String("none") && !sight)
        return fail(FailureCode::BeyondRule, {{QStringLiteral("rule"), QStringLiteral("unheard")}, {QStringLiteral("supervision"), supervision}});
    if (event.data.value(QLatin1String("recording")).toBool())
        return fail(FailureCode::BeyondRule, {{QStringLiteral("rule"), QStringLiteral("unheard")}, {QStringLiteral("recording"), true}});
    return done();
}

Done starting(const VisitBook &book, const Visit &visit, const Event &event)
{
    if (const Done ready = readying(visit); !ready)
        return ready;
    if (const Done private_ = unheard(visit, event); !private_)
        return private_;
    for (const Visit &other : book.visits()) {
        if (other.id == visit.id || !isRunning(other.state))
            continue;
        if (other.inmate == visit.inmate)
            return fail(FailureCode::InmateBusy, {{QStringLiteral("visrn"), other.visrn}});
        if (other.mode == visit.mode && other.place == visit.place)
            return fail(FailureCode::PlaceBusy, {{QStringLiteral("visrn"), other.visrn}});
        if (!visit.visitorKey.isEmpty() && other.visitorKey == visit.visitorKey)
            return fail(FailureCode::VisitorBusy, {{QStringLiteral("visrn"), other.visrn}});
    }
    return done();
}

Done extending(const Visit &visit, const Jail &jail, const Event &event)
{
    const int seconds = event.data.value(QLatin1String("seconds")).toInt();
    if (seconds <= 0)
        return fail(FailureCode::MissingField, {{QStringLiteral("field"), QStringLiteral("seconds")}});
    if (visit.extendedSeconds + seconds > jail.maxExtensionSeconds)
        return fail(FailureCode::BeyondRule,
                    {{QStringLiteral("max"), jail.maxExtensionSeconds}, {QStringLiteral("given"), visit.extendedSeconds}});
    return done();
}

Done inmateMoving(const Visit &visit, const Event &event)
{
    const auto to = inmateTrackFrom(word(event, QLatin1String("to")));
    const bool takenBack = event.data.value(QLatin1String("back")).toBool() && to == inmateStepBack(visit.inmateTrack);
    if (!to || (!takenBack && !inmateMayMove(visit.inmateTrack, *to)))
        return fail(FailureCode::NotInThisState);
    if (*to != InmateTrack::AtPlace)
        return done();
    if (visit.inmate.isEmpty() || !event.data.value(QLatin1String("confirmed")).toBool())
        return fail(FailureCode::InmateNotConfirmed);
    return done();
}

Done notComing(const Visit &visit, const Jail &jail, const Event &event)
{
    const qint64 start = base::slotUtcMs(visit.slot.date, visit.slot.start);
    if (event.atUtcMs < start + qint64(jail.graceMinutes) * 60000)
        return fail(FailureCode::TooEarly);
    if (event.data.value(QLatin1String("up")).toInt() < jail.graceMinutes * 60)
        return fail(FailureCode::TooEarly, {{QStringLiteral("why"), QStringLiteral("check-in-was-down")}});
    return done();
}

bool metBetween(const Visit &visit, qint64 from, qint64 until)
{
    const bool open = visits::isRunning(visit.state);
    return visit.startedAtUtcMs > 0 && visit.startedAtUtcMs < until && (open || visit.endedAtUtcMs > from);
}

// A visit that was held while nothing could be written: its true times, off the paper that was kept instead.
Done fromPaper(const VisitBook &book, const Visit &visit, const Event &event)
{
    const auto missing = [](const char *field) { return fail(FailureCode::MissingField, {{QStringLiteral("field"), QLatin1String(field)}}); };
    const qint64 from = qint64(event.data.value(QLatin1String("from")).toDouble());
    const qint64 until = qint64(event.data.value(QLatin1String("until")).toDouble());
    const int talk = event.data.value(QLatin1String("talk")).toInt(-1);
    if (visit.state == State::Closed && visit.closedAs != State::NoShow && visit.closedAs != State::Failed)
        return fail(FailureCode::DayClosed);
    if (word(event, QLatin1String("paper")).isEmpty())
        return missing("paper");
    if (from <= 0 || until <= from || talk < 0 || qint64(talk) * 1000 > until - from)
        return fail(FailureCode::BadInput, {{QStringLiteral("field"), QStringLiteral("times")}});
    if (until > event.atUtcMs)
        return fail(FailureCode::TooEarly);
    if (base::toJailTime(from).date() != visit.slot.date || base::toJailTime(until).date() != visit.slot.date)
        return fail(FailureCode::WrongDay);
    if (talk > visit.slot.minutes * 60 + book.jail().maxExtensionSeconds)
        return fail(FailureCode::BeyondRule, {{QStringLiteral("talk"), talk}});
    if (visit.inmate.isEmpty() && !visit.imported)
        return fail(FailureCode::InmateNotConfirmed);
    for (const Visit &other : book.visits()) {
        if (other.id == visit.id || !metBetween(other, from, until))
            continue;
        if (!visit.inmate.isEmpty() && other.inmate == visit.inmate)
            return fail(FailureCode::InmateBusy, {{QStringLiteral("visrn"), other.visrn}});
        if (!visit.visitorKey.isEmpty() && other.visitorKey == visit.visitorKey)
            return fail(FailureCode::VisitorBusy, {{QStringLiteral("visrn"), other.visrn}});
    }
    return done();
}

// The superintendent signs a day, or an officer whom the jail's rule names.
Done closing(const Jail &jail, const Event &event)
{
    return event.mover == Mover::Superintendent || jail.deputies.contains(event.by) ? done() : Done(fail(FailureCode::NotAllowed));
}

Done tightening(const Visit &visit, const Event &event)
{
    const auto to = kindFrom(word(event, QLatin1String("to")));
    if (!to || visit.kind != Kind::Family || *to == Kind::Family)
        return fail(FailureCode::KindOnlyTightens);
    return done();
}

// Before the visit's day is over: whoever is at the jail already shows it there.
Done askingDocument(const Visit &visit, const Event &event)
{
    if (visit.state == State::Approved && visit.slot.date < dateOf(event))
        return fail(FailureCode::TooLate);
    return word(event, QLatin1String("what")).isEmpty() ? Done(fail(FailureCode::ReasonMissing)) : done();
}

Done askingTime(const Visit &visit, const Event &event)
{
    constexpr int most = 3; // of one visit: the officer who decides is not to be worn down
    const QDate wanted = QDate::fromString(word(event, QLatin1String("date")), Qt::ISODate);
    if (!wanted.isValid())
        return fail(FailureCode::MissingField, {{QStringLiteral("field"), QStringLiteral("date")}});
    if (wanted < dateOf(event) || visit.slot.date < dateOf(event))
        return fail(FailureCode::TooLate);
    return visit.timesAsked < most ? done() : Done(fail(FailureCode::BeyondRule, {{QStringLiteral("max"), most}}));
}

Done withGround(const Event &event, QLatin1String key)
{
    return word(event, key).isEmpty() ? Done(fail(FailureCode::ReasonMissing)) : done();
}

} // namespace

Done guard(const VisitBook &book, const Visit &visit, const Event &event)
{
    switch (event.type) {
    case EventType::Submitted:
    case EventType::Imported:
    case EventType::WalkedIn:
        return appearing(book, event);
    case EventType::Approved:
    case EventType::Reslotted:
        return slotGiven(book, visit, event);
    case EventType::Arrived:
        return arriving(visit, book.jail(), event);
    case EventType::PartyChanged:
        return partyChanging(visit, book.jail(), event);
    case EventType::IdentityAccepted:
        return identityAccepting(visit, book.jail(), event);
    case EventType::MadeReady:
        return readying(visit);
    case EventType::Started:
        return starting(book, visit, event);
    case EventType::Extended:
        return extending(visit, book.jail(), event);
    case EventType::InmateMoved:
        return inmateMoving(visit, event);
    case EventType::InmateConfirmed:
    case EventType::InmateListed:
        return withGround(event, QLatin1String("inmate"));
    case EventType::VisitorKnown:
        return withGround(event, QLatin1String("visitor"));
    case EventType::NoShow:
        return notComing(visit, book.jail(), event);
    case EventType::EnteredFromPaper:
        return fromPaper(book, visit, event);
    case EventType::Closed:
        return closing(book.jail(), event);
    case EventType::KindTightened:
        return tightening(visit, event);
    case EventType::PlaceChanged:
        return placesFor(book.jail(), visit.mode).contains(word(event, QLatin1String("place")))
            ? done()
            : Done(fail(FailureCode::MissingField, {{QStringLiteral("field"), QStringLiteral("place")}}));
    case EventType::TokenIssued: // a slip taken twice while two stations could not see each other: the first token stands
        return visit.token.isEmpty() ? done() : Done(fail(FailureCode::NotInThisState, {{QStringLiteral("why"), QStringLiteral("token-given")}}));
    case EventType::DenialReversed:
        return dateOf(event) == visit.slot.date ? withGround(event, QLatin1String("record"))
                                                : Done(fail(FailureCode::WrongDay));
    case EventType::Denied:
        return withGround(event, QLatin1String("record"));
    case EventType::Rejected:
    case EventType::Cancelled:
    case EventType::Terminated:
    case EventType::Left:
    case EventType::InmateUnavailable:
    case EventType::IdentityWithdrawn:
        return withGround(event, QLatin1String("code"));
    case EventType::DocumentAsked:
        return askingDocument(visit, event);
    case EventType::BookingAmended:
        return withGround(event, QLatin1String("booking"));
    case EventType::TimeAsked:
        return askingTime(visit, event);
    case EventType::TimeKept:
        return visit.dateWanted.isValid() ? done() : Done(fail(FailureCode::NotInThisState));
    case EventType::Failed:
    case EventType::Interrupted:
        return withGround(event, QLatin1String("cause"));
    default:
        return done();
    }
}

} // namespace mulakat::visits
