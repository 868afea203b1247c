#include "station/batch.h"

#include <algorithm>

namespace mulakat::station {

namespace {

using visits::EventType;
using visits::InmateTrack;
using visits::State;

bool isOfBatch(const visits::Visit &visit, QDate day)
{
    return visit.mode == visits::Mode::FaceToFace && visit.slot.date == day && visit.slot.start.isValid() && visit.state != State::Draft
        && visit.state != State::Pending && visit.state != State::Rejected && visit.state != State::Cancelled;
}

void count(BatchView &view, const visits::Visit &visit)
{
    if (visits::isEnd(visit.state)) {
        ++view.over;
        return;
    }
    ++view.visits;
    view.called += visit.inmateTrack == InmateTrack::Called || visit.inmateTrack == InmateTrack::OnTheWay ? 1 : 0;
    view.atPlace += visit.inmateTrack == InmateTrack::AtPlace ? 1 : 0;
    const bool verified = visit.state == State::Verified || visit.state == State::Ready || visits::isRunning(visit.state);
    view.arrived += verified || visit.state == State::Arrived ? 1 : 0;
    view.verified += verified ? 1 : 0;
    view.searched += visit.searched ? 1 : 0;
    view.atWindows += visit.state == State::Ready ? 1 : 0;
    view.running += visits::isRunning(visit.state) ? 1 : 0;
}

// Whether the visit is behind this step already, or over: neither done again nor left behind.
bool isPast(BatchAct what, const visits::Visit &visit)
{
    if (visits::isEnd(visit.state))
        return true;
    switch (what) {
    case BatchAct::CallToWard:
        return visits::isRunning(visit.state) || (visits::isPresentable(visit.inmateTrack) && visit.inmateTrack != InmateTrack::NotCalled);
    case BatchAct::ToWindows:
        return visit.state == State::Ready || visits::isRunning(visit.state);
    case BatchAct::Start:
        return visits::isRunning(visit.state);
    case BatchAct::End:
        return !visits::isRunning(visit.state);
    }
    return true;
}

} // namespace

QList<BatchView> batchesOf(const visits::VisitBook &book, QDate day)
{
    QList<BatchView> all;
    for (const visits::Visit &visit : book.onDay(day)) { // by start
        if (!isOfBatch(visit, day))
            continue;
        if (all.isEmpty() || all.constLast().start != visit.slot.start) {
            BatchView view;
            view.day = day;
            view.start = visit.slot.start;
            all << view;
        }
        count(all.last(), visit);
    }
    return all;
}

QList<base::VisitId> BatchDesk::of(QDate day, QTime start) const
{
    QList<base::VisitId> ids;
    for (const visits::Visit &visit : m_acts.log().book().onDay(day)) {
        if (isOfBatch(visit, day) && visit.slot.start == start)
            ids << visit.id;
    }
    return ids;
}

base::Result<BatchDone> BatchDesk::act(BatchAct what, QDate day, QTime start)
{
    if (const auto who = m_acts.actor(); !who)
        return who.error();
    const QList<base::VisitId> ids = of(day, start);
    if (ids.isEmpty())
        return base::fail(base::FailureCode::UnknownVisit);
    BatchDone out;
    for (const base::VisitId &id : ids) {
        const visits::Visit visit = *m_acts.log().book().visit(id);
        if (isPast(what, visit))
            continue;
        const base::Done done = actOne(what, visit);
        if (done)
            ++out.done;
        else if (done.error().code == base::FailureCode::StoreFailed || done.error().code == base::FailureCode::DiskFull)
            return done.error(); // the rest would fail, too
        else
            out.left << leftBehind(id, done.error());
    }
    return out;
}

base::Done BatchDesk::actOne(BatchAct what, const visits::Visit &visit)
{
    switch (what) {
    case BatchAct::CallToWard:
        if (!visits::isPresentable(visit.inmateTrack)) // at court, in hospital …: an officer looks at it
            return base::fail(base::FailureCode::InmateNotAtPlace, {{QStringLiteral("track"), name(visit.inmateTrack)}});
        return m_acts.act(visit.id, EventType::InmateMoved, {{QStringLiteral("to"), name(InmateTrack::Called)}});
    case BatchAct::ToWindows:
        return m_acts.act(visit.id, EventType::MadeReady, {{QStringLiteral("place"), visit.place}});
    case BatchAct::Start:
        return m_acts.act(visit.id, EventType::Started, {{QStringLiteral("supervision"), QStringLiteral("sight")}, {QStringLiteral("recording"), false}});
    case BatchAct::End:
        break;
    }
    return m_acts.act(visit.id, EventType::Completed, {{QStringLiteral("by"), QStringLiteral("officer")}});
}

BatchLeft BatchDesk::leftBehind(const base::VisitId &id, const base::Failure &why) const
{
    const visits::Visit &visit = *m_acts.log().book().visit(id);
    BatchLeft left{id, {}, {}, visit.token, why};
    if (const visits::Booking *booking = m_acts.log().booking(id)) {
        left.visitor = booking->visitors.isEmpty() ? QString() : booking->visitors.constFirst().name;
        left.inmate = booking->inmate.name;
    }
    if (const visits::Inmate *inmate = m_acts.log().inmate(visit.inmate))
        left.inmate = inmate->name;
    // A party that did not come is no unknown state: say so.
    if (visit.state == State::Approved && why.code == base::FailureCode::NotInThisState)
        left.why = base::fail(base::FailureCode::NotVerified, {{QStringLiteral("why"), QStringLiteral("not-here")}});
    return left;
}

} // namespace mulakat::station
