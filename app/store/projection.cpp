#include "store/projection.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace mulakat::store {

namespace {

QJsonObject memberJson(const visits::Member &member)
{
    QJsonObject json{{QStringLiteral("id"), member.id.text()},         {QStringLiteral("child"), member.child},
                     {QStringLiteral("added"), member.added},          {QStringLiteral("present"), member.present},
                     {QStringLiteral("absent"), member.absent},        {QStringLiteral("under"), member.under.text()},
                     {QStringLiteral("consented"), member.consented}};
    if (member.identity) {
        const visits::Identity &identity = *member.identity;
        json.insert(QStringLiteral("identity"),
                    QJsonArray{identity.document, identity.number.last4(), identity.method, identity.holderBy,
                               identity.verdict, identity.officer, identity.atUtcMs});
    }
    return json;
}

QJsonObject timesJson(const visits::Visit &visit)
{
    QJsonObject json{{QStringLiteral("registered"), visit.registeredAtUtcMs},
                     {QStringLiteral("approved"), visit.approvedAtUtcMs},
                     {QStringLiteral("opened"), visit.openedAtUtcMs},
                     {QStringLiteral("arrived"), visit.arrivedAtUtcMs},
                     {QStringLiteral("started"), visit.startedAtUtcMs},
                     {QStringLiteral("runningSince"), visit.runningSinceUtcMs},
                     {QStringLiteral("ended"), visit.endedAtUtcMs},
                     {QStringLiteral("used"), visit.usedSeconds},
                     {QStringLiteral("extended"), visit.extendedSeconds},
                     {QStringLiteral("lost"), visit.lostSeconds}};
    if (visit.talkSeconds)
        json.insert(QStringLiteral("talk"), *visit.talkSeconds);
    return json;
}

QString notNull(const QString &text)
{
    return text.isNull() ? QLatin1String("") : text;
}

} // namespace

QString foldText(const visits::Visit &visit)
{
    QJsonArray members;
    for (const visits::Member &member : visit.members)
        members << memberJson(member);
    const QJsonObject json{{QStringLiteral("state"), visits::name(visit.state)},
                           {QStringLiteral("closedAs"), visits::name(visit.closedAs)},
                           {QStringLiteral("track"), visits::name(visit.inmateTrack)},
                           {QStringLiteral("mode"), visits::name(visit.mode)},
                           {QStringLiteral("kind"), visits::name(visit.kind)},
                           {QStringLiteral("start"), visit.slot.start.toString(QStringLiteral("HH:mm"))},
                           {QStringLiteral("minutes"), visit.slot.minutes},
                           {QStringLiteral("inmate"), visit.inmate.text()},
                           {QStringLiteral("visitor"), visit.visitorKey},
                           {QStringLiteral("imported"), visit.imported},
                           {QStringLiteral("members"), members},
                           {QStringLiteral("lobby"), visit.lobby},
                           {QStringLiteral("token"), visit.token},
                           {QStringLiteral("sound"), QJsonArray{visit.soundBooth, visit.soundVisitor}},
                           {QStringLiteral("openedBy"), visit.openedBy},
                           {QStringLiteral("approvedBy"), visit.approvedBy},
                           {QStringLiteral("reason"), visit.reasonCode},
                           {QStringLiteral("endedBy"), visit.endedBy},
                           {QStringLiteral("nextDate"), visit.nextDate.toString(Qt::ISODate)},
                           {QStringLiteral("access"), visit.accessVersion},
                           {QStringLiteral("times"), timesJson(visit)}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

base::Done Projection::put(const visits::Visit &visit)
{
    const auto done = m_database.run(
        QStringLiteral("INSERT INTO visit_state (visit, visrn, day, state, place, fold) VALUES (?, ?, ?, ?, ?, ?) "
                       "ON CONFLICT (visit) DO UPDATE SET visrn = excluded.visrn, day = excluded.day, "
                       "state = excluded.state, place = excluded.place, fold = excluded.fold"),
        {visit.id.text(), notNull(visit.visrn), notNull(visit.slot.date.toString(Qt::ISODate)), visits::name(visit.state),
         notNull(visit.place), foldText(visit)});
    return done ? base::done() : base::Done(done.error());
}

base::Done Projection::rebuild(const visits::VisitBook &book)
{
    Transaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun();
    if (const auto cleared = m_database.run(QStringLiteral("DELETE FROM visit_state")); !cleared)
        return cleared.error();
    for (const visits::Visit &visit : book.visits()) {
        if (const auto done = put(visit); !done)
            return done;
    }
    return transaction.commit();
}

base::Result<QStringList> Projection::differences(const visits::VisitBook &book) const
{
    auto rows = m_database.run(QStringLiteral("SELECT visit, visrn, day, state, place, fold FROM visit_state ORDER BY visit"));
    if (!rows)
        return rows.error();
    QHash<base::VisitId, visits::Visit> unseen = book.visits();
    QStringList different;
    while (rows->next()) {
        const QString id = rows->value(0).toString();
        const auto visit = unseen.constFind(base::VisitId(id));
        const bool same = visit != unseen.cend() && rows->value(1).toString() == visit->visrn
            && rows->value(2).toString() == visit->slot.date.toString(Qt::ISODate)
            && rows->value(3).toString() == visits::name(visit->state) && rows->value(4).toString() == visit->place
            && rows->value(5).toString() == foldText(*visit);
        if (!same)
            different << id;
        unseen.remove(base::VisitId(id));
    }
    for (const visits::Visit &visit : std::as_const(unseen))
        different << visit.id.text();
    return different;
}

} // namespace mulakat::store
