#include "station/arrivals.h"

#include "base/masked.h"
#include "station/tokens.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace mulakat::station {

namespace {

using visits::EventType;

QJsonArray idsOf(const QList<base::MemberId> &members)
{
    QJsonArray ids;
    for (const base::MemberId &member : members)
        ids << member.text();
    return ids;
}

base::MemberId nextMember(const visits::Visit &visit)
{
    int highest = 0;
    for (const visits::Member &member : visit.members)
        highest = std::max(highest, member.id.text().toInt());
    return base::MemberId(QString::number(highest + 1));
}

} // namespace

base::Done Arrivals::markArrived(const base::VisitId &visit)
{
    const auto known = m_acts.log().visit(visit);
    if (!known)
        return known.error();
    QJsonArray present;
    for (const visits::Member &member : (*known)->members) {
        if (!member.absent)
            present << member.id.text();
    }
    return m_acts.act(visit, EventType::Arrived, {{QStringLiteral("present"), present}, {QStringLiteral("lobby"), false}});
}

base::Done Arrivals::setParty(const base::VisitId &visit, const QList<base::MemberId> &present,
                              const QList<base::MemberId> &absent)
{
    return m_acts.act(visit, EventType::PartyChanged,
                      {{QStringLiteral("present"), idsOf(present)}, {QStringLiteral("absent"), idsOf(absent)}});
}

base::Done Arrivals::addMember(const base::VisitId &visit, const QString &name, int age, const QString &sex, bool child,
                               const base::MemberId &under)
{
    const auto known = m_acts.log().visit(visit);
    const visits::Booking *booked = m_acts.log().booking(visit);
    if (!known)
        return known.error();
    if (name.trimmed().isEmpty())
        return base::fail(base::FailureCode::MissingField, {{QStringLiteral("field"), QStringLiteral("name")}});
    visits::Booking booking = booked ? *booked : visits::Booking();
    visits::Person person;
    person.id = nextMember(**known);
    person.name = base::maskAadhaarNumbers(name.trimmed()).left(200);
    person.age = age;
    person.sex = sex;
    person.child = child;
    person.idKind = QStringLiteral("none");
    booking.visit = visit;
    booking.visrn = (*known)->visrn;
    booking.mode = (*known)->mode;
    booking.kind = (*known)->kind;
    booking.visitors << person;
    QJsonObject added{{QStringLiteral("id"), person.id.text()}, {QStringLiteral("child"), child}};
    if (!under.isEmpty())
        added.insert(QStringLiteral("under"), under.text());
    const RecordDraft record{base::newId<base::RecordId>(), visit, QStringLiteral("booking"),
                             QJsonDocument(booking.toJson()).toJson(QJsonDocument::Compact)};
    return m_acts.act(visit, EventType::PartyChanged,
                      {{QStringLiteral("added"), QJsonArray{added}}, {QStringLiteral("booking"), record.id.text()}},
                      DeskActs::Right::Officer, record);
}

base::Done Arrivals::deny(const base::VisitId &visit, const QString &code, const QString &ground, QDate nextDate)
{
    if (ground.trimmed().isEmpty())
        return base::fail(base::FailureCode::ReasonMissing);
    QJsonObject data{{QStringLiteral("code"), code}};
    if (nextDate.isValid())
        data.insert(QStringLiteral("nextDate"), nextDate.toString(Qt::ISODate));
    return m_acts.actWithText(visit, EventType::Denied, data, ground);
}

base::Done Arrivals::reverseDenial(const base::VisitId &visit, const QString &ground)
{
    if (ground.trimmed().isEmpty())
        return base::fail(base::FailureCode::ReasonMissing);
    return m_acts.actWithText(visit, EventType::DenialReversed, {}, ground, DeskActs::Right::Superintendent);
}

base::Done Arrivals::deposit(const base::VisitId &visit, const QString &locker)
{
    if (locker.trimmed().isEmpty())
        return base::fail(base::FailureCode::MissingField, {{QStringLiteral("field"), QStringLiteral("locker")}});
    return m_acts.actWithText(visit, EventType::Deposited, {}, locker);
}

base::Done Arrivals::noteSearch(const base::VisitId &visit)
{
    const auto known = m_acts.log().visit(visit);
    if (!known)
        return known.error();
    if ((*known)->searched)
        return base::done(); // noted twice: the first one stands
    int people = 0;
    for (const visits::Member &member : (*known)->members)
        people += member.present && !member.absent ? 1 : 0;
    return m_acts.act(visit, EventType::Searched, {{QStringLiteral("people"), people}});
}

base::Done Arrivals::returnGoods(const base::VisitId &visit)
{
    const auto known = m_acts.log().visit(visit);
    if (!known)
        return known.error();
    if (!(*known)->deposited)
        return base::fail(base::FailureCode::NotInThisState, {{QStringLiteral("why"), QStringLiteral("no-goods")}});
    if ((*known)->returned)
        return base::done();
    return m_acts.act(visit, EventType::GoodsReturned, {{QStringLiteral("code"), QStringLiteral("complete")}});
}

base::Done Arrivals::issueToken(const base::VisitId &visit)
{
    const auto known = m_acts.log().visit(visit);
    if (!known)
        return known.error();
    if (!(*known)->token.isEmpty())
        return base::done(); // asked twice: the first one stands
    return m_acts.act(visit, EventType::TokenIssued, {{QStringLiteral("token"), nextToken(m_acts.log().book(), **known, m_acts.log().own())}});
}

base::Done Arrivals::leave(const base::VisitId &visit, const QString &code)
{
    return m_acts.act(visit, EventType::Left, {{QStringLiteral("code"), code}});
}

base::Done Arrivals::hold(const base::VisitId &visit)
{
    const auto who = m_acts.actor();
    const auto known = m_acts.log().visit(visit);
    if (!who || !known)
        return who ? base::Done(known.error()) : base::Done(who.error());
    if ((*known)->openedBy == who->id.text() && (*known)->openedStation == m_acts.log().own().text())
        return base::done();
    return m_acts.act(visit, EventType::Opened, {{QStringLiteral("station"), m_acts.log().own().text()}});
}

} // namespace mulakat::station
