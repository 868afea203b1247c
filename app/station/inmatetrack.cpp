#include "station/inmatetrack.h"

#include "station/inmatelist.h"
#include "station/inmatenumber.h"
#include "visits/lifecycle.h"

namespace mulakat::station {

base::Done InmateTrackDesk::confirmNumber(const base::VisitId &visit, const QString &number)
{
    const auto known = m_acts.log().visit(visit);
    if (!known)
        return known.error();
    const visits::Inmate *inmate = m_acts.log().inmate((*known)->inmate);
    const QString typed = plainNumber(number);
    if (!inmate)
        return base::fail(base::FailureCode::InmateNotConfirmed);
    if (typed.isEmpty())
        return base::fail(base::FailureCode::MissingField, {{QStringLiteral("field"), QStringLiteral("number")}});
    if (inmate->number.isEmpty()) {
        visits::Inmate completed = *inmate;
        completed.number = number.trimmed().left(40);
        const auto actor = m_acts.actor();
        if (!actor)
            return actor.error();
        const EventDraft draft = inmateDraft(completed, QStringLiteral("number"), {}, *actor);
        return m_acts.log().commit(draft.event, draft.record);
    }
    if (typed != plainNumber(inmate->number))
        return base::fail(base::FailureCode::InmateNotConfirmed, {{QStringLiteral("why"), QStringLiteral("another-number")}});
    return base::done();
}

base::Done InmateTrackDesk::move(const base::VisitId &visit, visits::InmateTrack to, const QString &numberAtPlace)
{
    if (const auto who = m_acts.actor(); !who)
        return who.error();
    QJsonObject data{{QStringLiteral("to"), name(to)}};
    if (to == visits::InmateTrack::AtPlace) {
        if (const base::Done confirmed = confirmNumber(visit, numberAtPlace); !confirmed)
            return confirmed;
        data.insert(QStringLiteral("confirmed"), true);
    }
    return m_acts.act(visit, visits::EventType::InmateMoved, data);
}

base::Done InmateTrackDesk::takeBack(const base::VisitId &visit)
{
    const auto known = m_acts.log().visit(visit);
    if (!known)
        return known.error();
    visits::InmateTrack to = visits::InmateTrack::NotCalled;
    if (const auto before = visits::inmateStepBack((*known)->inmateTrack))
        to = *before;
    else if (visits::isPresentable((*known)->inmateTrack))
        return base::fail(base::FailureCode::NotInThisState);
    return m_acts.act(visit, visits::EventType::InmateMoved, {{QStringLiteral("to"), name(to)}, {QStringLiteral("back"), true}});
}

base::Done InmateTrackDesk::unavailable(const base::VisitId &visit, const QString &code)
{
    return m_acts.act(visit, visits::EventType::InmateUnavailable, {{QStringLiteral("code"), code}});
}

} // namespace mulakat::station
