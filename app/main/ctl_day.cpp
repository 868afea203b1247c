#include "main/ctl.h"

#include "main/daylist.h"
#include "portal/hub/hub.h"
#include "station/dayimport.h"
#include "station/inmateimport.h"
#include "visits/slots.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace mulakat::ctl {

namespace {

using portal::hub::Hub;

QJsonArray rejectedJson(const QList<station::RejectedRow> &rows)
{
    QJsonArray out;
    for (const station::RejectedRow &row : rows)
        out << QJsonObject{{QStringLiteral("line"), row.line}, {QStringLiteral("code"), row.code}, {QStringLiteral("text"), row.text}};
    return out;
}

QJsonObject columnsJson(const station::ColumnMap &columns)
{
    QJsonObject out;
    for (int i = 0; i < columns.headings.size(); ++i) {
        if (!columns.fields.at(i).isEmpty())
            out.insert(columns.headings.at(i), columns.fields.at(i));
    }
    return out;
}

// The same registration stored already, or another one under its number.
enum class Known { No, Same, Differs };
Known knownAs(const Hub &hub, const station::ImportedVisit &row)
{
    const visits::Visit *visit = hub.book().visitByNumber(row.booking.visrn);
    if (!visit)
        return Known::No;
    const auto booking = hub.booking(visit->id);
    const bool same = booking && booking->visitors.first().name == row.booking.visitors.first().name
        && booking->inmate.name == row.booking.inmate.name && visit->slot == row.slot;
    return same ? Known::Same : Known::Differs;
}

base::Done store(Hub &hub, const station::ImportedVisit &row)
{
    const portal::hub::SetupEvent visit = daylist::visitOf(row, [&hub](const QString &text) { return hub.visitorKey(text); });
    return hub.submit(visit.event, {visit.record});
}

} // namespace

int dayImport(const Verb &verb)
{
    int exit = Done;
    const QCommandLineOption mapping(QStringLiteral("mapping"), {}, QStringLiteral("FILE"));
    const QCommandLineOption dry(QStringLiteral("dry-run"));
    const auto parser = parse(verb, QStringLiteral("day import FILE [--mapping FILE] [--dry-run]"), {mapping, dry}, 1, &exit);
    if (!parser)
        return exit;
    const auto bytes = readFile(parser->positionalArguments().first());
    if (!bytes)
        return complain(Unreadable, QStringLiteral("cannot read ") + parser->positionalArguments().first());
    const auto columns = readMapping(parser->value(mapping));
    if (!columns)
        return complain(columns.error());
    const auto hub = openHub(verb, &exit);
    if (!hub)
        return exit;
    auto day = station::parseDay(*bytes, hub->book().jail(), *columns);
    if (!day)
        return complain(day.error());
    int accepted = 0;
    for (const station::ImportedVisit &row : std::as_const(day->visits)) {
        const Known known = knownAs(*hub, row);
        if (known == Known::Same) {
            ++day->duplicates;
            continue;
        }
        if (known == Known::Differs) {
            day->rejected << station::RejectedRow{row.line, QStringLiteral("known-differs"), row.booking.visrn};
            continue;
        }
        if (!parser->isSet(dry)) {
            if (const base::Done done = store(*hub, row); !done)
                return complain(done.error());
        }
        ++accepted;
    }
    (void)hub->checkpoint();
    printJson({{QStringLiteral("accepted"), accepted},
               {QStringLiteral("rejected"), rejectedJson(day->rejected)},
               {QStringLiteral("columns"), columnsJson(day->columns)},
               {QStringLiteral("duplicates"), day->duplicates}});
    return Done;
}

int dayList(const Verb &verb)
{
    int exit = Done;
    const QCommandLineOption date(QStringLiteral("date"), {}, QStringLiteral("D"));
    const auto parser = parse(verb, QStringLiteral("day list --date YYYY-MM-DD"), {date}, 0, &exit);
    if (!parser)
        return exit;
    QDate day;
    if (!optionDate(parser->value(date), &day))
        return WrongUse;
    const auto hub = openHub(verb, &exit);
    if (!hub)
        return exit;
    QHash<base::InmateId, QString> confirmed;
    for (const visits::Inmate &inmate : hub->inmates().value_or(QList<visits::Inmate>()))
        confirmed.insert(inmate.id, inmate.name);
    for (const visits::Visit &visit : hub->book().onDay(day)) {
        const auto booking = hub->booking(visit.id);
        const visits::Booking words = booking ? *booking : visits::Booking();
        const visits::Person person = words.visitors.isEmpty() ? visits::Person() : words.visitors.first();
        printJson({{QStringLiteral("visrn"), visit.visrn},
                   {QStringLiteral("date"), visit.slot.date.toString(Qt::ISODate)},
                   {QStringLiteral("start"), visit.slot.start.toString(QStringLiteral("HH:mm"))},
                   {QStringLiteral("minutes"), visit.slot.minutes},
                   {QStringLiteral("mode"), visits::name(visit.mode)},
                   {QStringLiteral("visitor"), person.name},
                   {QStringLiteral("relation"), person.relation},
                   {QStringLiteral("inmate"), confirmed.value(visit.inmate, words.inmate.name)},
                   {QStringLiteral("state"), visits::name(visit.state)},
                   {QStringLiteral("booth"), visit.place}});
    }
    return Done;
}

int inmatesImport(const Verb &verb)
{
    int exit = Done;
    const QCommandLineOption mapping(QStringLiteral("mapping"), {}, QStringLiteral("FILE"));
    const QCommandLineOption dry(QStringLiteral("dry-run"));
    const auto parser = parse(verb, QStringLiteral("inmates import FILE [--mapping FILE] [--dry-run]"), {mapping, dry}, 1, &exit);
    if (!parser)
        return exit;
    const auto bytes = readFile(parser->positionalArguments().first());
    if (!bytes)
        return complain(Unreadable, QStringLiteral("cannot read ") + parser->positionalArguments().first());
    const auto columns = readMapping(parser->value(mapping));
    if (!columns)
        return complain(columns.error());
    auto list = station::parseInmates(*bytes, *columns);
    if (!list)
        return complain(list.error());
    const auto hub = openHub(verb, &exit);
    if (!hub)
        return exit;
    QHash<QString, visits::Inmate> known;
    const auto stored = hub->inmates();
    if (!stored)
        return complain(stored.error());
    for (const visits::Inmate &inmate : *stored)
        known.insert(inmate.number, inmate);
    const station::InmateChanges changes = station::changesOf(*list, known);
    for (const visits::Inmate &inmate : parser->isSet(dry) ? QList<visits::Inmate>() : changes.lines) {
        const portal::hub::SetupEvent line = daylist::listedOf(inmate);
        if (const auto put = hub->submit(line.event, {line.record}); !put)
            return complain(put.error());
    }
    if (!parser->isSet(dry))
        (void)hub->checkpoint();
    printJson({{QStringLiteral("accepted"), changes.lines.size()},
               {QStringLiteral("rejected"), rejectedJson(list->rejected)},
               {QStringLiteral("columns"), columnsJson(list->columns)},
               {QStringLiteral("duplicates"), list->duplicates + changes.same}});
    return Done;
}

} // namespace mulakat::ctl
