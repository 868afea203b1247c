#include "main/daylist.h"

#include "base/clock.h"
#include "station/inmatelist.h"
#include "visits/slots.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace mulakat::daylist {

namespace {

visits::Event importedEvent(const station::ImportedVisit &row, const QString &booking, const QString &visitorKey)
{
    QJsonArray members;
    for (const visits::Person &person : row.booking.visitors) {
        QJsonObject member{{QStringLiteral("id"), person.id.text()}, {QStringLiteral("child"), person.child}};
        if (person.child)
            member.insert(QStringLiteral("under"), row.booking.visitors.first().id.text());
        members << member;
    }
    QJsonObject data{{QStringLiteral("visrn"), row.booking.visrn},
                     {QStringLiteral("mode"), visits::name(row.booking.mode)},
                     {QStringLiteral("kind"), visits::name(row.booking.kind)},
                     {QStringLiteral("members"), members},
                     {QStringLiteral("booking"), booking},
                     {QStringLiteral("source"), QStringLiteral("csv")}};
    if (!row.place.isEmpty())
        data.insert(QStringLiteral("place"), row.place);
    if (!visitorKey.isEmpty())
        data.insert(QStringLiteral("visitor"), visitorKey);
    visits::putSlot(data, row.slot);
    return {row.booking.visit, visits::EventType::Imported, data, base::SystemClock().utcMs(), visits::Mover::Portal, {}};
}

} // namespace

portal::hub::SetupEvent visitOf(station::ImportedVisit row, const std::function<QString(const QString &)> &visitorKey)
{
    row.booking.visit = base::newId<base::VisitId>();
    const portal::hub::RecordDraft record{base::newId<base::RecordId>(), row.booking.visit, QStringLiteral("booking"),
                                          QJsonDocument(row.booking.toJson()).toJson(QJsonDocument::Compact)};
    const visits::Person &first = row.booking.visitors.first();
    const QString key = first.mobile.isEmpty() ? first.email : first.mobile;
    return {importedEvent(row, record.id.text(), key.isEmpty() ? QString() : visitorKey(key)), record};
}

portal::hub::SetupEvent listedOf(const visits::Inmate &inmate)
{
    station::EventDraft draft = station::inmateDraft(inmate, QStringLiteral("listed"), inmate.status, {{}, visits::Mover::Portal});
    draft.event.atUtcMs = base::SystemClock().utcMs();
    return {draft.event, {draft.record->id, draft.record->visit, draft.record->type, draft.record->body}};
}

} // namespace mulakat::daylist
