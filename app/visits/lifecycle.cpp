#include "visits/lifecycle.h"

namespace mulakat::visits {

namespace {

const QList<State> beforeTalk{State::Pending, State::Approved, State::Arrived, State::Verified, State::Ready};
const QList<State> approvedToReady{State::Approved, State::Arrived, State::Verified, State::Ready};
const QList<State> atTheJail{State::Arrived, State::Verified, State::Ready};
const QList<State> running{State::InProgress, State::Interrupted};
const QList<State> ends{State::Rejected,   State::Cancelled, State::Denied, State::Completed,
                        State::Terminated, State::NoShow,    State::Left,   State::InmateUnavailable,
                        State::Failed};
const QList<State> afterVisit{State::Denied, State::Completed, State::Terminated, State::Left, State::InmateUnavailable, State::Failed};
const QList<Mover> staff{Mover::Officer, Mover::Superintendent};
const QList<Mover> chief{Mover::Superintendent};

QList<State> anyKnown()
{
    QList<State> all = beforeTalk + running + ends;
    all << State::Closed;
    return all;
}

QList<Transition> registration()
{
    return {
        {EventType::Drafted, {State::None}, State::Draft, {Mover::Visitor, Mover::Portal}, {}},
        {EventType::Submitted, {State::None, State::Draft}, State::Pending, {Mover::Visitor, Mover::Portal}, {}},
        {EventType::Imported, {State::None}, State::Approved, staff + QList{Mover::Portal}, {}},
        {EventType::WalkedIn, {State::None}, State::Approved, staff, {}},
        {EventType::InmateConfirmed, {State::Pending, State::Approved, State::Arrived, State::Verified}, {}, staff, {}},
        {EventType::Approved, {State::Pending}, State::Approved, chief, {}},
        // By an officer, and later than approved, only after a gap: see guards.
        {EventType::Reslotted, approvedToReady + QList{State::Interrupted}, State::Approved, staff, {}},
        {EventType::Reslotted, {State::InProgress}, State::Approved, staff, Mode::FaceToFace},
        {EventType::Rejected, {State::Pending}, State::Rejected, chief, {}},
        {EventType::Cancelled, {State::Pending, State::Approved}, State::Cancelled,
         staff + QList{Mover::Visitor, Mover::Portal}, {}},
        {EventType::AccessIssued, {State::Approved, State::Arrived, State::Verified, State::Ready}, {},
         {Mover::Portal}, Mode::Video},
        {EventType::NoticeSent, anyKnown(), {}, {Mover::Portal}, {}},
        {EventType::VisitorKnown, beforeTalk, {}, {Mover::Portal}, {}},
        {EventType::DocumentAsked, {State::Pending, State::Approved}, {}, staff, {}}, // until they are at the check-in
        {EventType::BookingAmended, beforeTalk, {}, {Mover::Visitor}, {}},
        {EventType::TimeAsked, {State::Approved}, {}, {Mover::Visitor}, {}},
        {EventType::TimeKept, {State::Approved}, {}, chief, {}},
    };
}

QList<Transition> arrival()
{
    return {
        {EventType::Opened, approvedToReady + running + QList{State::Pending}, {}, staff, {}},
        {EventType::KindTightened, approvedToReady, {}, staff, {}},
        {EventType::PlaceChanged, approvedToReady + QList{State::Interrupted}, {}, staff, {}},
        {EventType::InmateMoved, approvedToReady, {}, staff, {}},
        {EventType::Arrived, {State::Approved}, State::Arrived,
         staff + QList{Mover::Visitor, Mover::Portal, Mover::Station}, {}},
        {EventType::Arrived, {State::NoShow}, State::Arrived, staff, {}},
        {EventType::PartyChanged, {State::Arrived, State::Verified}, State::Arrived, staff, {}},
        {EventType::TokenIssued, atTheJail, {}, staff + QList{Mover::Station}, Mode::FaceToFace},
        {EventType::Deposited, atTheJail, {}, staff, {}},
        {EventType::Searched, atTheJail, {}, staff, Mode::FaceToFace},
        {EventType::GoodsReturned, atTheJail + running + afterVisit, {}, staff, {}},
        {EventType::DocumentShown, {State::Arrived, State::Verified}, {}, {Mover::Station}, {}},
        {EventType::Consented, {State::Arrived}, {}, staff + QList{Mover::Visitor, Mover::Portal}, {}},
        {EventType::IdentityAccepted, {State::Arrived}, State::Arrived, staff, {}},
        {EventType::IdentityWithdrawn, atTheJail, State::Arrived, staff, {}},
        {EventType::Denied, {State::Arrived, State::Verified}, State::Denied, staff, {}},
        {EventType::DenialReversed, {State::Denied}, State::Arrived, chief, {}},
        {EventType::SoundChecked, atTheJail, {}, staff + QList{Mover::Station, Mover::Visitor}, Mode::Video},
        {EventType::MadeReady, {State::Verified}, State::Ready, staff, {}},
        {EventType::Left, atTheJail, State::Left, staff, {}},
    };
}

QList<Transition> talk()
{
    return {
        {EventType::Started, {State::Ready}, State::InProgress, staff, {}},
        {EventType::Interrupted, {State::InProgress}, State::Interrupted, staff + QList{Mover::Station, Mover::Clock},
         Mode::Video},
        {EventType::Resumed, {State::Interrupted}, State::InProgress, staff + QList{Mover::Station}, Mode::Video},
        {EventType::Extended, running, {}, staff, {}},
        {EventType::Completed, running, State::Completed,
         staff + QList{Mover::Clock, Mover::Visitor, Mover::Inmate, Mover::Station}, {}},
        {EventType::Terminated, running, State::Terminated, staff, {}},
        {EventType::Measured, {State::Completed, State::Terminated, State::Failed}, {},
         {Mover::Station, Mover::Clock}, {}},
    };
}

QList<Transition> otherEnds()
{
    return {
        {EventType::NoShow, {State::Approved}, State::NoShow, {Mover::Clock}, {}},
        {EventType::InmateUnavailable, beforeTalk, State::InmateUnavailable, staff, {}},
        {EventType::Failed, beforeTalk + running, State::Failed, staff + QList{Mover::Clock, Mover::Station}, {}},
        {EventType::EnteredFromPaper, approvedToReady + QList{State::Interrupted, State::NoShow, State::Failed, State::Closed},
         State::Completed, staff, {}},
        {EventType::EnteredFromPaper, {State::InProgress}, State::Completed, staff, Mode::FaceToFace},
        {EventType::Closed, ends, State::Closed, staff, {}}, // an officer only as a deputy: see guards
        {EventType::Annotated, anyKnown(), {}, staff, {}},
        {EventType::InmateListed, {State::None}, {}, staff + QList{Mover::Portal}, {}}, // about an inmate of the list, not about a visit
    };
}

} // namespace

const QList<Transition> &transitions()
{
    static const QList<Transition> all = registration() + arrival() + talk() + otherEnds();
    return all;
}

const Transition *transitionFor(const Event &event, State state, Mode mode)
{
    for (const Transition &row : transitions()) {
        if (row.type == event.type && row.from.contains(state) && row.movers.contains(event.mover)
            && (!row.onlyMode || *row.onlyMode == mode))
            return &row;
    }
    return nullptr;
}

bool inmateMayMove(InmateTrack from, InmateTrack to)
{
    if (from == to)
        return false;
    // Forward along the way, by one step or by several; back only from an exception or to start again.
    if (isPresentable(from) && isPresentable(to))
        return int(to) > int(from) || to == InmateTrack::NotCalled;
    return true;
}

std::optional<InmateTrack> inmateStepBack(InmateTrack from)
{
    switch (from) {
    case InmateTrack::Called:
        return InmateTrack::NotCalled;
    case InmateTrack::OnTheWay:
        return InmateTrack::Called;
    case InmateTrack::AtPlace:
        return InmateTrack::OnTheWay;
    default:
        return std::nullopt;
    }
}

} // namespace mulakat::visits
