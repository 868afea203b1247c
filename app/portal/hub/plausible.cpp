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
        return true;
    default:
        return false;
    }
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
