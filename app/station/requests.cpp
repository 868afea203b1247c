#include "station/requests.h"

#include "station/inmatematch.h"
#include "visits/slots.h"

#include <QJsonDocument>
#include <algorithm>

namespace mulakat::station {

namespace {

using visits::EventType;

constexpr int mostCandidates = 20;
constexpr int mostOffers = 48; // more than a day has, so that a day can be shown whole

InmateView namedView(const visits::NamedInmate &named)
{
    InmateView view;
    view.id = Requests::asNamed();
    view.number = named.number;
    view.name = named.name;
    view.fatherOrHusband = named.fatherOrHusband;
    view.age = named.age;
    view.sex = named.sex;
    view.category = named.category;
    view.status = QStringLiteral("in");
    return view;
}

QJsonObject slotData(const SlotView &slot)
{
    QJsonObject data{{QStringLiteral("place"), slot.place}};
    visits::putSlot(data, visits::Slot{slot.date, slot.start, slot.minutes});
    return data;
}

} // namespace

base::InmateId Requests::asNamed()
{
    return base::InmateId(QStringLiteral("as-named"));
}

base::Result<QList<InmateView>> Requests::candidates(const base::VisitId &visit, const QString &search) const
{
    if (!m_acts.session().signedIn())
        return base::fail(base::FailureCode::NotSignedIn);
    const visits::Booking *booking = m_acts.log().booking(visit);
    if (!booking)
        return base::fail(base::FailureCode::UnknownVisit);
    const QString wanted = search.trimmed();
    const auto &list = m_acts.log().inmates();
    if (!wanted.isEmpty()) {
        QList<InmateView> found;
        for (const InmateView &view : m_matcher.find(list, wanted, mostCandidates))
            found << matched(*m_acts.log().inmate(view.id), booking->inmate);
        return found;
    }
    QList<InmateView> found = m_matcher.candidates(list, booking->inmate, mostCandidates);
    const bool anyLike = std::any_of(found.begin(), found.end(), [](const InmateView &view) {
        return view.nameVerdict != QLatin1String("mismatch");
    });
    if (!anyLike)
        found << namedView(booking->inmate);
    return found;
}

base::Result<QList<SlotView>> Requests::offers(const base::VisitId &visit, const base::InmateId &inmate, QDate from) const
{
    const auto known = m_acts.log().visit(visit);
    if (!known)
        return known.error();
    const base::InmateId who = inmate == asNamed() ? base::InmateId() : inmate;
    const QDate start = std::max(from, m_acts.log().clock().today());
    QList<SlotView> views;
    for (const visits::SlotOffer &offer :
         visits::freeSlots(m_acts.log().book(), **known, who, start, m_acts.log().clock().utcMs(), mostOffers))
        views << SlotView{offer.slot.date, offer.slot.start, offer.slot.minutes, offer.place};
    return views;
}

base::Result<Requests::Settled> Requests::settled(const base::VisitId &visit, const base::InmateId &chosen) const
{
    if (chosen.isEmpty())
        return base::fail(base::FailureCode::InmateNotConfirmed);
    if (chosen != asNamed()) {
        if (!m_acts.log().inmate(chosen))
            return base::fail(base::FailureCode::BadInput, {{QStringLiteral("field"), QStringLiteral("inmate")}});
        return Settled{chosen, {}};
    }
    const visits::Booking *booking = m_acts.log().booking(visit);
    if (!booking || booking->inmate.name.isEmpty())
        return base::fail(base::FailureCode::InmateNotConfirmed);
    const visits::NamedInmate &named = booking->inmate;
    visits::Inmate inmate;
    inmate.id = base::newId<base::InmateId>();
    inmate.number = named.number;
    inmate.name = named.name;
    inmate.fatherOrHusband = named.fatherOrHusband;
    inmate.age = named.age;
    inmate.sex = named.sex;
    inmate.category = named.category;
    return Settled{inmate.id, RecordDraft{base::RecordId(inmate.id.text()), visit, QStringLiteral("inmate"),
                                          QJsonDocument(inmate.toJson()).toJson(QJsonDocument::Compact)}};
}

base::Done Requests::approve(const ApprovalInput &input)
{
    if (const auto may = m_acts.actor(DeskActs::Right::Superintendent); !may)
        return may.error();
    const auto known = m_acts.log().visit(input.visit);
    if (!known)
        return known.error();
    if ((*known)->state != visits::State::Pending)
        return base::fail(base::FailureCode::NotInThisState, {{QStringLiteral("state"), name((*known)->state)}});
    const auto who = settled(input.visit, input.inmate);
    if (!who)
        return who.error();
    QJsonObject data = slotData(input.slot);
    data.insert(QStringLiteral("kind"), name(input.kind));
    data.insert(QStringLiteral("inmate"), who->inmate.text());
    return m_acts.act(input.visit, EventType::Approved, data, DeskActs::Right::Superintendent, who->record);
}

base::Done Requests::reslot(const base::VisitId &visit, const SlotView &slot)
{
    return m_acts.act(visit, EventType::Reslotted, slotData(slot), DeskActs::Right::Superintendent);
}

base::Done Requests::documentSeen(const base::VisitId &visit)
{
    const auto known = m_acts.log().visit(visit);
    if (!known)
        return known.error();
    if ((*known)->documentCame.isEmpty())
        return base::fail(base::FailureCode::NotInThisState);
    return m_acts.act(visit, EventType::Annotated, {{QStringLiteral("code"), QStringLiteral("document-seen")}});
}

base::Done Requests::askDocument(const base::VisitId &visit, const QString &what, const QString &code)
{
    return m_acts.act(visit, EventType::DocumentAsked, {{QStringLiteral("what"), what}, {QStringLiteral("code"), code}});
}

base::Done Requests::keepTime(const base::VisitId &visit)
{
    return m_acts.act(visit, EventType::TimeKept, {{QStringLiteral("code"), QStringLiteral("no-slot")}}, DeskActs::Right::Superintendent);
}

base::Done Requests::reject(const base::VisitId &visit, const QString &code, const QString &text)
{
    return m_acts.actWithText(visit, EventType::Rejected, {{QStringLiteral("code"), code}}, text,
                              DeskActs::Right::Superintendent);
}

base::Done Requests::cancel(const base::VisitId &visit, const QString &code)
{
    return m_acts.act(visit, EventType::Cancelled,
                      {{QStringLiteral("by"), QStringLiteral("jail")}, {QStringLiteral("code"), code}});
}

base::Done Requests::confirmInmate(const base::VisitId &visit, const base::InmateId &inmate)
{
    if (const auto may = m_acts.actor(); !may)
        return may.error();
    const auto who = settled(visit, inmate);
    if (!who)
        return who.error();
    return m_acts.act(visit, EventType::InmateConfirmed, {{QStringLiteral("inmate"), who->inmate.text()}}, DeskActs::Right::Officer,
                      who->record);
}

base::Done Requests::tightenKind(const base::VisitId &visit, visits::Kind to)
{
    return m_acts.act(visit, EventType::KindTightened, {{QStringLiteral("to"), name(to)}});
}

} // namespace mulakat::station
