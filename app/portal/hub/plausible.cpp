#include "portal/hub/plausible.h"

namespace mulakat::portal::hub {

namespace {

using visits::EventType;
using visits::Mover;

base::Done no(const char *field)
{
    return base::fail(base::FailureCode::NotAllowed, {{QStringLiteral("field"), QLatin1String(field)}});
}

bool boothWrites(EventType type)
{
    switch (type) {
    case EventType::SoundChecked:
    case EventType::Interrupted:
    case EventType::Resumed:
    case EventType::Completed:
    case EventType::Failed:
    case EventType::Measured:
        return true;
    default:
        return false;
    }
}

bool hubWrites(EventType type)
{
    switch (type) {
    case EventType::Drafted:
    case EventType::Submitted:
    case EventType::AccessIssued:
    case EventType::NoticeSent:
    case EventType::NoShow:
    case EventType::VisitorKnown:
    case EventType::StaffAdded:
    case EventType::StaffLocked:
    case EventType::StaffUnlocked:
    case EventType::StaffSecret:
    case EventType::SetUp:
    case EventType::StaffRecovered:
    case EventType::Restored:
    case EventType::BookingAmended:
    case EventType::TimeAsked:
        return true;
    default:
        return false;
    }
}

// What a visitor does at a check-in, and what the check-in itself gives and has read.
bool checkInWrites(const visits::Event &event)
{
    switch (event.type) {
    case EventType::Arrived:
        return event.mover == Mover::Visitor && !event.data.value(QLatin1String("lobby")).toBool();
    case EventType::Consented:
        return event.mover == Mover::Visitor;
    case EventType::TokenIssued:
    case EventType::DocumentShown:
        return event.mover == Mover::Station;
    default:
        return false;
    }
}

// What the visitor's page has read of a card, checked by the booth before the talk: with the visitor's consent, decided by nobody.
bool boothShows(const visits::Event &event)
{
    if (event.type == EventType::Consented)
        return event.mover == Mover::Visitor;
    return event.type == EventType::DocumentShown && event.mover == Mover::Station
        && visits::word(event, QLatin1String("document")).startsWith(QLatin1String("aadhaar-"));
}

} // namespace

base::Done plausible(protocol::StationRole role, const visits::Event &event)
{
    const bool byPerson = event.mover == Mover::Officer || event.mover == Mover::Superintendent;
    if (hubWrites(event.type))
        return no("type");
    if (event.mover == Mover::Portal)
        return no("mover");
    if (byPerson != !event.by.isEmpty())
        return no("by");
    if (role == protocol::StationRole::Board)
        return no("type");
    if (role == protocol::StationRole::CheckIn)
        return checkInWrites(event) && !byPerson ? base::done() : no("type");
    if (role == protocol::StationRole::Booth && boothShows(event))
        return base::done();
    if (event.type == EventType::DocumentShown)
        return no("type"); // only a check-in is shown documents that nobody decides on
    if (role != protocol::StationRole::Booth) {
        // A desk or mulakatctl acts for the officer who is signed in; the call's own facts come from the booth.
        const bool fits = byPerson || event.mover == Mover::Station;
        return fits ? base::done() : no("mover");
    }
    if (!boothWrites(event.type))
        return no("type");
    return byPerson ? no("mover") : base::done();
}

} // namespace mulakat::portal::hub
