#include "station/courtdesk.h"

#include "station/deskservice.h"

#include <QCryptographicHash>

namespace mulakat::station {

base::Result<audit::CourtSheet> CourtDesk::sheet(const base::VisitId &id) const
{
    const auto who = m_acts.actor(DeskActs::Right::Superintendent);
    if (!who)
        return who.error();
    StationLog &log = m_acts.log();
    const auto visit = log.visit(id);
    if (!visit)
        return visit.error();
    log.store().checkpoint(); // so that the own records are covered
    const auto rows = log.store().rowsOf(id);
    const auto checkpoints = log.store().checkpoints();
    const auto sheets = log.store().recordsOfType(QStringLiteral("sheet"));
    if (!rows || !checkpoints || !sheets)
        return !rows ? rows.error() : !checkpoints ? checkpoints.error() : sheets.error();
    CourtSource source{log.jail().name, log.booking(id), log.inmate((*visit)->inmate), *rows, *checkpoints, {}, {}, {}};
    for (const RecordDraft &one : *sheets)
        source.sheets << one.body;
    const QHash<QString, QString> names = m_acts.session().allNames();
    source.nameOf = [&names](const QString &staff) { return names.value(staff); };
    source.textOf = [&log](const base::RecordId &record) { return log.store().record(record).value_or(QByteArray()); };
    audit::CourtSheet sheet = courtSheetOf(**visit, source);
    sheet.madeBy = who->id.text();
    sheet.chain = log.own().text();
    sheet.madeUtcMs = log.clock().utcMs();
    return sheet;
}

base::Result<QByteArray> CourtDesk::seal(const audit::CourtSheet &sheet, const QByteArray &pdf)
{
    const auto who = m_acts.actor(DeskActs::Right::Superintendent);
    if (!who)
        return who.error();
    if (who->id.text() != sheet.madeBy)
        return base::fail(base::FailureCode::Expired);
    const QByteArray data = audit::courtData(sheet);
    const QByteArray text = audit::courtSealText(sheet, pdf, data);
    const auto signedText = m_acts.log().store().sign(text);
    if (!signedText)
        return signedText.error();
    const QString digest = QString::fromLatin1(QCryptographicHash::hash(pdf, QCryptographicHash::Sha256).toHex());
    // That personal data left the jail stands in the log before it does.
    const base::Done noted = m_acts.act(base::VisitId(sheet.visit), visits::EventType::Annotated,
                                        {{QStringLiteral("code"), QStringLiteral("court-sheet")}, {QStringLiteral("digest"), digest}},
                                        DeskActs::Right::Superintendent);
    if (!noted)
        return noted.error();
    return audit::courtFile(data, {text, signedText->signature, signedText->signer});
}

// A desk that has no log behind it.
void DeskService::courtSheet(const base::VisitId &, const ReplyOf<audit::CourtSheet> &reply)
{
    reply(base::fail(base::FailureCode::NotAllowed));
}

void DeskService::sealCourtSheet(const audit::CourtSheet &, const QByteArray &, const ReplyOf<QByteArray> &reply)
{
    reply(base::fail(base::FailureCode::NotAllowed));
}

} // namespace mulakat::station
