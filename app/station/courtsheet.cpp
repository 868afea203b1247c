#include "station/courtsheet.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace mulakat::station {

namespace {

// "1, 2 (child)": ids of the party, or plain words.
QString courtList(const QJsonArray &list)
{
    QStringList words;
    for (const QJsonValue &value : list) {
        const QString id = value.isObject() ? value[QLatin1String("id")].toString() : value.toString();
        words << (value[QLatin1String("child")].toBool() ? id + QStringLiteral(" (child)") : id);
    }
    return words.join(QStringLiteral(", "));
}

// A ground or note in the person's own words; pictures, evidence and sheets are not read out.
QString courtText(const QByteArray &body)
{
    const bool readable = !body.isEmpty() && !body.startsWith("\xFF\xD8") && !body.trimmed().startsWith('{');
    return readable ? QStringLiteral("\u201C") + QString::fromUtf8(body) + QStringLiteral("\u201D") : QString();
}

// What an event says besides its name: codes as they are, and the text of its record.
QString courtSays(const QJsonObject &data, const CourtSource &source)
{
    static const QStringList hidden{QStringLiteral("digest"), QStringLiteral("record"), QStringLiteral("booking"), QStringLiteral("visitor")};
    QStringList words;
    for (auto it = data.begin(); it != data.end(); ++it) {
        const QString value = it->isArray() ? courtList(it->toArray()) : it->toVariant().toString();
        if (!hidden.contains(it.key()) && !value.isEmpty())
            words << it.key() + u' ' + value;
    }
    const QString id = data.value(QLatin1String("record")).toString();
    const QString text = id.isEmpty() || !source.textOf ? QString() : courtText(source.textOf(base::RecordId(id)));
    if (!text.isEmpty())
        words << text;
    return words.join(QStringLiteral("; "));
}

void putCourtWords(audit::CourtSheet &sheet, const visits::Visit &visit, const CourtSource &source)
{
    sheet.visrn = visit.visrn;
    sheet.visit = visit.id.text();
    sheet.jail = source.jail;
    sheet.mode = name(visit.mode);
    sheet.kind = name(visit.kind);
    sheet.state = visit.state == visits::State::Closed ? name(visit.closedAs) + QStringLiteral(", day signed") : name(visit.state);
    sheet.date = visit.slot.date.toString(Qt::ISODate);
    sheet.start = visit.slot.start.toString(QStringLiteral("HH:mm"));
    sheet.minutes = visit.slot.minutes;
    sheet.place = visit.place;
    if (source.inmate)
        sheet.inmate = (source.inmate->name + u' ' + source.inmate->number).trimmed();
    else if (source.booking)
        sheet.inmate = source.booking->inmate.name;
    for (const visits::Person &person : source.booking ? source.booking->visitors : QList<visits::Person>())
        sheet.people << audit::CourtPerson{person.name, person.fatherOrHusband, person.age, person.relation, person.child};
}

// For each chain the first checkpoint at or after the visit's last record in it: signed, so that nothing before can be changed.
void putCourtProof(audit::CourtSheet &sheet, const CourtSource &source)
{
    QMap<QString, qint64> last;
    for (const audit::CourtRow &row : std::as_const(sheet.rows))
        last[row.record.chain.text()] = std::max(last.value(row.record.chain.text()), row.record.sequence);
    for (auto it = last.cbegin(); it != last.cend(); ++it) {
        const auto covering = std::find_if(source.checkpoints.begin(), source.checkpoints.end(), [&](const audit::Checkpoint &c) {
            return c.chain.text() == it.key() && c.sequence >= it.value();
        });
        if (covering == source.checkpoints.end())
            sheet.uncovered << it.key();
        else
            sheet.checkpoints << *covering;
    }
}

void putCourtDays(audit::CourtSheet &sheet, const CourtSource &source)
{
    QStringList named;
    for (const audit::CourtRow &row : std::as_const(sheet.rows)) {
        const QString id = QJsonDocument::fromJson(row.record.data.toUtf8()).object().value(QLatin1String("sheet")).toString();
        if (!id.isEmpty() && row.ignored.isEmpty())
            named << id;
    }
    for (const QByteArray &body : source.sheets) {
        const auto day = audit::daySheetFrom(body);
        if (day && named.contains(audit::sheetId(day->text)))
            sheet.sheets << *day;
    }
}

} // namespace

audit::CourtSheet courtSheetOf(const visits::Visit &visit, const CourtSource &source)
{
    audit::CourtSheet sheet;
    putCourtWords(sheet, visit, source);
    for (const StorePort::LoggedRow &row : source.rows) {
        const QString officer = source.nameOf ? source.nameOf(row.record.by) : QString();
        const QString who = row.record.by.isEmpty() ? row.record.mover : officer.isEmpty() ? row.record.by : officer;
        const QJsonObject data = QJsonDocument::fromJson(row.record.data.toUtf8()).object();
        sheet.rows << audit::CourtRow{row.order, row.record, row.ignored, who, courtSays(data, source)};
    }
    putCourtProof(sheet, source);
    putCourtDays(sheet, source);
    return sheet;
}

} // namespace mulakat::station
