#include "station/imports.h"

#include "base/logging.h"
#include "base/masked.h"
#include "station/importnotes.h"
#include "visits/slots.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace mulakat::station {

base::Result<ImportPreview> Imports::preview(const QString &file, const QByteArray &bytes)
{
    if (const auto who = m_acts.actor(); !who)
        return who.error();
    const auto day = parseDay(bytes, m_acts.log().jail());
    if (!day)
        return day.error();
    ImportPreview preview;
    preview.token = base::randomId();
    preview.file = base::maskAadhaarNumbers(QFileInfo(file).fileName());
    preview.duplicates = day->duplicates;
    preview.rejected = day->rejected;
    preview.sample = day->sample;
    for (int i = 0; i < day->columns.headings.size(); ++i)
        preview.columns << qMakePair(day->columns.headings.at(i), day->columns.fields.value(i));
    QHash<QString, const visits::Visit *> known;
    for (const visits::Visit &visit : m_acts.log().book().visits())
        known.insert(visit.visrn, &visit);
    m_new.clear();
    for (const ImportedVisit &row : day->visits) {
        const visits::Visit *visit = known.value(row.booking.visrn);
        if (!visit)
            m_new << row;
        else if (isSame(row, *visit))
            ++preview.duplicates;
        else
            preview.rejected << RejectedRow{row.line, QStringLiteral("known-differs"), row.booking.visrn};
    }
    putDays(preview);
    preview.accepted = int(m_new.size());
    m_token = preview.token;
    m_file = preview.file;
    m_rejected = preview.rejected;
    return preview;
}

// The registration is here already, with the same words: as `mulakatctl day import` tells them apart.
bool Imports::isSame(const ImportedVisit &row, const visits::Visit &visit) const
{
    const visits::Booking *booking = m_acts.log().booking(visit.id);
    return booking && booking->visitors.constFirst().name == row.booking.visitors.constFirst().name
        && booking->inmate.name == row.booking.inmate.name && visit.slot == row.slot;
}

void Imports::putDays(ImportPreview &preview) const
{
    for (const ImportedVisit &row : m_new) {
        if (!preview.days.contains(row.slot.date))
            preview.days << row.slot.date;
    }
    std::sort(preview.days.begin(), preview.days.end());
    std::sort(preview.rejected.begin(), preview.rejected.end(), [](const RejectedRow &a, const RejectedRow &b) { return a.line < b.line; });
}

EventDraft Imports::draftOf(const ImportedVisit &imported, const Session::Actor &actor) const
{
    visits::Booking booking = imported.booking;
    booking.visit = base::newId<base::VisitId>();
    const RecordDraft record{base::newId<base::RecordId>(), booking.visit, QStringLiteral("booking"),
                             QJsonDocument(booking.toJson()).toJson(QJsonDocument::Compact)};
    QJsonArray members;
    for (const visits::Person &person : booking.visitors) {
        QJsonObject member{{QStringLiteral("id"), person.id.text()}, {QStringLiteral("child"), person.child}};
        if (person.child)
            member.insert(QStringLiteral("under"), booking.visitors.constFirst().id.text());
        members << member;
    }
    QJsonObject data{{QStringLiteral("visrn"), booking.visrn},
                     {QStringLiteral("mode"), name(booking.mode)},
                     {QStringLiteral("kind"), name(booking.kind)},
                     {QStringLiteral("members"), members},
                     {QStringLiteral("booking"), record.id.text()},
                     {QStringLiteral("source"), QStringLiteral("csv")}};
    visits::putSlot(data, imported.slot);
    if (!imported.place.isEmpty())
        data.insert(QStringLiteral("place"), imported.place);
    return {visits::Event{booking.visit, visits::EventType::Imported, data, 0, actor.mover, actor.id.text()}, record};
}

base::Result<int> Imports::keepNote(int taken)
{
    const ImportNote note{base::randomId(), m_file, m_acts.log().clock().utcMs(), taken, std::exchange(m_rejected, {})};
    if (const base::Done kept = keepImportNote(m_acts.log().store(), note); !kept)
        qCWarning(base::logStation) << "rows left out are not kept" << base::failureName(kept.error().code);
    return taken;
}

base::Result<int> Imports::confirm(const QString &token)
{
    const auto actor = m_acts.actor();
    if (!actor)
        return actor.error();
    if (token.isEmpty() || token != m_token)
        return base::fail(base::FailureCode::Expired);
    QList<EventDraft> drafts;
    for (const ImportedVisit &visit : m_new)
        drafts << draftOf(visit, *actor);
    const auto taken = m_acts.log().commitAll(drafts);
    if (taken) {
        m_new.clear();
        m_token.clear();
        if (!m_rejected.isEmpty()) // shown at the day's close until somebody has looked
            return keepNote(*taken);
    }
    return taken;
}

} // namespace mulakat::station
