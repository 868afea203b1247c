#include "main/ctl.h"

#include "portal/hub/hub.h"
#include "store/logstore.h"
#include "ui/print/registersheet.h"

namespace mulakat::ctl {

namespace {

using portal::hub::Hub;
using ui::print::RegisterRow;
using ui::print::RegisterSheet;
using visits::State;

QString hourMinute(qint64 utcMs)
{
    return utcMs > 0 ? base::toJailTime(utcMs).toString(QStringLiteral("HH:mm")) : QString();
}

// What rows of the day have in common.
struct Names {
    QHash<QString, QString> staff;
    QHash<base::InmateId, visits::Inmate> inmates;
};

base::Result<Names> namesOf(Hub &hub)
{
    const auto staff = hub.log().staff();
    const auto inmates = hub.inmates();
    if (!staff)
        return staff.error();
    if (!inmates)
        return inmates.error();
    Names names;
    for (const store::StaffRow &row : *staff)
        names.staff.insert(row.id.text(), row.name);
    for (const visits::Inmate &inmate : *inmates)
        names.inmates.insert(inmate.id, inmate);
    return names;
}

void putParty(RegisterRow &row, const visits::Visit &visit, const Names &names)
{
    row.adults = row.children = 0;
    for (const visits::Member &member : visit.members) {
        if (!member.absent)
            ++(member.child ? row.children : row.adults);
        if (!member.identity)
            continue;
        const visits::Identity &identity = *member.identity;
        row.documents << QStringList{identity.document, identity.number.last4(), identity.method}.join(u' ').simplified();
        row.officer = names.staff.value(identity.officer);
    }
}

void putWords(RegisterRow &row, const visits::Visit &visit, const Names &names, const base::Result<visits::Booking> &booking)
{
    if (booking) {
        const visits::Person &visitor = booking->visitors.constFirst();
        row.visitor = visitor.name;
        row.relation = visitor.relation;
        row.contact = visitor.mobile.isEmpty() ? visitor.email : visitor.mobile;
        row.inmate = booking->inmate.name;
        row.inmateNumber = booking->inmate.number;
    }
    if (const auto inmate = names.inmates.constFind(visit.inmate); inmate != names.inmates.cend()) {
        row.inmate = inmate->name;
        row.inmateNumber = inmate->number;
    }
}

RegisterRow rowOf(const Hub &hub, const visits::Visit &visit, const Names &names)
{
    RegisterRow row;
    row.visrn = visit.visrn;
    row.start = visit.slot.start;
    row.minutes = visit.slot.minutes;
    row.mode = visits::name(visit.mode);
    row.kind = visits::name(visit.kind);
    row.place = visit.place;
    row.arrived = hourMinute(visit.arrivedAtUtcMs);
    row.started = hourMinute(visit.startedAtUtcMs);
    row.ended = hourMinute(visit.endedAtUtcMs);
    row.endedBy = visit.endedBy;
    row.talkSeconds = visit.talkSeconds;
    row.state = visits::name(visit.state == State::Closed ? visit.closedAs : visit.state);
    row.reason = visit.reasonCode;
    putParty(row, visit, names);
    putWords(row, visit, names, hub.booking(visit.id));
    return row;
}

base::Result<RegisterSheet> sheetOf(Hub &hub, QDate date, bool contacts)
{
    const auto names = namesOf(hub);
    if (!names)
        return names.error();
    RegisterSheet sheet;
    sheet.jail = hub.book().jail().name;
    sheet.date = date;
    sheet.printedAt = base::SystemClock().local().toString(QStringLiteral("d MMM yyyy HH:mm"));
    sheet.contacts = contacts;
    for (const visits::Visit &visit : hub.book().onDay(date)) {
        if (visit.state != State::Draft && visit.state != State::Pending) // not of the day yet
            sheet.rows << rowOf(hub, visit, *names);
    }
    return sheet;
}

} // namespace

int registerOf(const Verb &verb)
{
    int exit = Done;
    const QCommandLineOption date(QStringLiteral("date"), {}, QStringLiteral("D"));
    const QCommandLineOption csv(QStringLiteral("csv"), {}, QStringLiteral("FILE"));
    const QCommandLineOption pdf(QStringLiteral("pdf"), {}, QStringLiteral("FILE"));
    const QCommandLineOption outcomes(QStringLiteral("outcomes"), {}, QStringLiteral("FILE"));
    const QCommandLineOption contacts(QStringLiteral("contacts"));
    const QCommandLineOption language(QStringLiteral("language"), {}, QStringLiteral("L"), QStringLiteral("en"));
    const auto parser = parse(verb, QStringLiteral("register --date YYYY-MM-DD --csv FILE|--pdf FILE|--outcomes FILE [--contacts] [--language en|hi]"),
                              {date, csv, pdf, outcomes, contacts, language}, 0, &exit);
    if (!parser)
        return exit;
    QDate day;
    if (!optionDate(parser->value(date), &day))
        return WrongUse;
    if (!parser->isSet(csv) && !parser->isSet(pdf) && !parser->isSet(outcomes))
        return complain(WrongUse, QStringLiteral("say where to: --csv FILE, --pdf FILE or --outcomes FILE"));
    const auto hub = openHub(verb, &exit);
    if (!hub)
        return exit;
    const auto sheet = sheetOf(*hub, day, parser->isSet(contacts));
    if (!sheet)
        return complain(sheet.error());
    const auto wrote = [&](const QCommandLineOption &option, const std::function<QByteArray()> &make) {
        return parser->isSet(option) ? writeFile(parser->value(option), make()) : base::done();
    };
    for (const base::Done &done : {wrote(csv, [&] { return ui::print::registerCsv(*sheet); }),
                                   wrote(pdf, [&] { return ui::print::registerPdf(*sheet, parser->value(language)); }),
                                   wrote(outcomes, [&] { return ui::print::outcomesCsv(*sheet); })}) {
        if (!done)
            return complain(done.error());
    }
    printJson({{QStringLiteral("date"), day.toString(Qt::ISODate)}, {QStringLiteral("visits"), sheet->rows.size()}});
    return Done;
}

} // namespace mulakat::ctl
