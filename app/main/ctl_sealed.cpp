#include "main/ctl.h"

#include "audit/courtsheet.h"
#include "portal/hub/hub.h"
#include "station/courtsheet.h"
#include "store/logstore.h"
#include "ui/print/courtpdf.h"

#include <QJsonArray>

namespace mulakat::ctl {

namespace {

using portal::hub::Hub;

base::Result<station::CourtSource> courtSource(Hub &hub, const base::VisitId &visit)
{
    const auto rows = hub.log().events().ofVisit(visit);
    const auto checkpoints = hub.log().events().checkpoints();
    const auto sheets = hub.log().records().ofType(QStringLiteral("sheet"));
    if (!rows || !checkpoints || !sheets)
        return !rows ? rows.error() : !checkpoints ? checkpoints.error() : sheets.error();
    station::CourtSource source;
    source.jail = hub.book().jail().name;
    source.checkpoints = *checkpoints;
    for (const store::OrderedRecord &row : *rows)
        source.rows << station::StorePort::LoggedRow{row.order, row.record, row.ignored};
    for (const store::StoredRecord &sheet : *sheets)
        source.sheets << sheet.body;
    QHash<QString, QString> staff;
    for (const store::StaffRow &row : hub.log().staff().value_or(QList<store::StaffRow>()))
        staff.insert(row.id.text(), row.name);
    source.nameOf = [staff](const QString &id) { return staff.value(id); };
    source.textOf = [&hub](const base::RecordId &id) { return hub.getRecord(id).value_or(QByteArray()); };
    return source;
}

base::Result<audit::CourtSheet> courtSheet(Hub &hub, const visits::Visit &visit)
{
    auto source = courtSource(hub, visit.id);
    if (!source)
        return source.error();
    const auto booking = hub.booking(visit.id);
    source->booking = booking ? &*booking : nullptr;
    const QList<visits::Inmate> inmates = hub.inmates().value_or(QList<visits::Inmate>());
    const auto inmate = std::find_if(inmates.begin(), inmates.end(), [&](const visits::Inmate &one) { return one.id == visit.inmate; });
    source->inmate = inmate == inmates.end() ? nullptr : &*inmate;
    audit::CourtSheet sheet = station::courtSheetOf(visit, *source);
    sheet.madeBy = sheet.chain = QStringLiteral("ctl");
    sheet.madeUtcMs = base::SystemClock().utcMs();
    return sheet;
}

} // namespace

int exportSealed(const Verb &verb, const QString &visrn, const QString &file)
{
    int exit = Done;
    const auto hub = openHub(verb, &exit);
    if (!hub)
        return exit;
    const visits::Visit *known = hub->book().visitByNumber(visrn);
    if (!known)
        return complain(No, QStringLiteral("there is no visit ") + visrn);
    const auto sheet = courtSheet(*hub, *known);
    if (!sheet)
        return complain(sheet.error());
    const QByteArray pdf = ui::print::courtPdf(*sheet);
    const QByteArray data = audit::courtData(*sheet);
    const QByteArray text = audit::courtSealText(*sheet, pdf, data);
    const audit::SigningKey &key = hub->log().key();
    const QString beside = file + QStringLiteral(".seal");
    for (const auto &[path, bytes] : {std::pair(file, pdf), std::pair(beside, audit::courtFile(data, {text, key.sign(text), key.publicKey()}))}) {
        if (const auto written = writeFile(path, bytes); !written)
            return complain(written.error());
    }
    printJson({{QStringLiteral("visrn"), visrn},
               {QStringLiteral("chains"), sheet->checkpoints.size() + sheet->uncovered.size()},
               {QStringLiteral("seal"), beside}});
    return Done;
}

int verifySealed(const QString &file, const QString &pdf, const QHash<QString, QByteArray> &keys)
{
    const auto bytes = readFile(file);
    if (!bytes)
        return complain(Unreadable, QStringLiteral("cannot read ") + file);
    const auto paper = pdf.isEmpty() ? base::Result<QByteArray>(QByteArray()) : readFile(pdf);
    if (!paper)
        return complain(Unreadable, QStringLiteral("cannot read ") + pdf);
    const audit::CourtCheck check = audit::checkCourtFile(*bytes, pdf.isEmpty() ? std::nullopt : std::optional(*paper), keys);
    printJson({{QStringLiteral("ok"), check.ok},
               {QStringLiteral("visrn"), check.visrn},
               {QStringLiteral("events"), check.events},
               {QStringLiteral("checkpoints"), check.checkpoints},
               {QStringLiteral("sheets"), check.sheets},
               {QStringLiteral("why"), check.why.isEmpty() ? QJsonValue() : QJsonValue(check.why)},
               {QStringLiteral("signer"), check.signerKnown ? QStringLiteral("known") : QStringLiteral("unknown")}});
    if (!check.ok)
        return complain(No, QStringLiteral("the sheet is not what was sealed: see why"));
    if (!check.signerKnown)
        return complain(No, QStringLiteral("the sheet is whole, but who sealed it is not known: give the keys with --keys FILE"));
    return Done;
}

} // namespace mulakat::ctl
