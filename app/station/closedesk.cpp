#include "station/closedesk.h"

#include "audit/signingkey.h"
#include "station/importnotes.h"

#include <algorithm>

namespace mulakat::station {

namespace {

using base::fail;
using base::FailureCode;
using visits::EventType;
using visits::State;

base::Failure hindered(const QString &why)
{
    return {why == QLatin1String("waiting") ? FailureCode::PortalUnreachable : FailureCode::NotInThisState, {{QStringLiteral("why"), why}}};
}

} // namespace

base::Result<QString> CloseDesk::right() const
{
    const auto who = m_acts.actor();
    if (!who)
        return who.error();
    if (who->mover == visits::Mover::Superintendent)
        return QStringLiteral("superintendent");
    if (m_acts.log().jail().deputies.contains(who->id.text()))
        return QStringLiteral("deputy");
    return fail(FailureCode::NotAllowed);
}

QList<visits::Visit> CloseDesk::visitsOf(QDate date) const
{
    QList<visits::Visit> visits = m_acts.log().book().onDay(date);
    visits.removeIf([](const visits::Visit &visit) { return !isOfDay(visit); });
    return visits;
}

QList<QDate> CloseDesk::unsignedDays() const
{
    return station::unsignedDays(m_acts.log().book(), m_acts.log().clock().today());
}

base::Result<CloseView> CloseDesk::day(QDate date, const LiveFacts &live) const
{
    if (const auto who = m_acts.actor(); !who)
        return who.error();
    const QList<visits::Visit> visits = visitsOf(date);
    CloseView view;
    view.date = date;
    view.mayClose = right().has_value();
    view.visits = int(visits.size());
    view.unfinished = unfinishedOf(visits, live);
    view.unsynced = unsynced(date);
    view.imports = importNotes(m_acts.log().store());
    view.sheets = sheetsOf(visits);
    view.late = int(entriesOf(visits).size());
    view.unsignedDays = unsignedDays();
    view.hinder = hinder(view);
    return view;
}

QString CloseDesk::hinder(const CloseView &view) const
{
    const auto runs = [](const UnfinishedLine &line) { return line.why == QLatin1String("running"); };
    if (view.date > m_acts.log().clock().today())
        return QStringLiteral("future");
    if (std::any_of(view.unfinished.begin(), view.unfinished.end(), runs))
        return QStringLiteral("running");
    if (!view.unfinished.isEmpty())
        return QStringLiteral("unfinished");
    if (view.late == 0)
        return QStringLiteral("nothing");
    // What a sheet says must stand in the log as the hub has ordered it.
    return m_sync.isReached() && m_acts.log().waiting() == 0 ? QString() : QStringLiteral("waiting");
}

QList<UnfinishedLine> CloseDesk::unfinishedOf(const QList<visits::Visit> &visits, const LiveFacts &live) const
{
    const StationLog &log = m_acts.log();
    QSet<base::VisitId> hits;
    for (const GapHit &hit : gapHits(log.book(), m_gaps.facts(live)))
        hits << hit.visit;
    QList<UnfinishedLine> lines;
    for (const visits::Visit &visit : visits) {
        const auto left = unfinished(visit, log.jail(), hits.contains(visit.id), m_sync.isReached(), log.clock().utcMs());
        if (left)
            lines << UnfinishedLine{m_snapshots.line(visit, live), left->why, left->act, left->waitUntilUtcMs};
    }
    return lines;
}

QList<UnsyncedLine> CloseDesk::unsynced(QDate date) const
{
    QList<UnsyncedLine> lines;
    const StationLog &log = m_acts.log();
    if (log.waiting() > 0 || !m_sync.isReached())
        lines << UnsyncedLine{log.own().text(), QStringLiteral("desk"), 0, log.waiting()};
    for (const StationLife &station : m_watch.stations()) {
        const bool writes = station.role == QLatin1String("desk") || station.role == QLatin1String("booth") || station.role == QLatin1String("checkin");
        if (writes && !station.live && station.station != log.own() && base::toJailTime(station.seenUtcMs).date() >= date)
            lines << UnsyncedLine{station.station.text(), station.role, station.seenUtcMs, 0};
    }
    return lines;
}

std::optional<SheetView> CloseDesk::sheetView(const QByteArray &record) const
{
    const auto sheet = audit::daySheetFrom(record);
    const auto content = sheet ? audit::readSheet(sheet->text) : std::nullopt;
    if (!content)
        return std::nullopt;
    SheetView view;
    view.id = audit::sheetId(sheet->text);
    view.number = content->number;
    view.date = QDate::fromString(content->date, Qt::ISODate);
    view.atUtcMs = content->atMs;
    view.station = content->station;
    view.officer = m_acts.session().allNames().value(content->officer, content->officer);
    view.right = content->right;
    view.fingerprint = audit::fingerprint(sheet->signer);
    view.signature = QString::fromLatin1(sheet->signature.toHex());
    view.genuine = audit::isSignedRight(*sheet);
    view.text = sheet->text;
    for (const audit::SheetEntry &entry : content->entries)
        ++(entry.isNote ? view.notes : view.visits);
    return view;
}

// Their records are named by events of the day's visits.
QList<SheetView> CloseDesk::sheetsOf(const QList<visits::Visit> &visits) const
{
    QList<SheetView> sheets;
    for (const visits::Visit &visit : visits) {
        for (const LoggedEvent &one : m_acts.log().history(visit.id)) {
            const QString record = visits::word(one.event, QLatin1String("record"));
            if (one.ignored || visits::word(one.event, QLatin1String("sheet")).isEmpty() || record.isEmpty())
                continue;
            const auto body = m_acts.log().store().record(base::RecordId(record));
            if (const auto view = body ? sheetView(*body) : std::nullopt)
                sheets << *view;
        }
    }
    std::sort(sheets.begin(), sheets.end(), [](const SheetView &a, const SheetView &b) { return a.number < b.number; });
    return sheets;
}

QList<audit::SheetEntry> CloseDesk::entriesOf(const QList<visits::Visit> &visits) const
{
    QList<audit::SheetEntry> entries;
    QList<audit::SheetEntry> notes;
    for (const visits::Visit &visit : visits) {
        const QList<LoggedEvent> history = m_acts.log().history(visit.id);
        if (visit.state == State::Closed)
            notes << lateNotes(visit, history);
        else if (visits::isEnd(visit.state))
            entries << sheetEntry(visit, history);
    }
    return entries + notes;
}

base::Done CloseDesk::settle(const base::VisitId &visit, CloseAct act)
{
    switch (act) {
    case CloseAct::EndTalk:
        return m_acts.act(visit, EventType::Completed, {{QStringLiteral("by"), QStringLiteral("officer")}});
    case CloseAct::WentHome:
        return m_acts.act(visit, EventType::Left, {{QStringLiteral("code"), QStringLiteral("went-home")}});
    case CloseAct::NotHeld:
        return m_acts.act(visit, EventType::Failed, {{QStringLiteral("cause"), QStringLiteral("not-held")}});
    case CloseAct::AnotherDay: {
        const auto settled = m_gaps.settle({visit}, GapAct::AnotherDay);
        if (!settled)
            return settled.error();
        return settled->left.isEmpty() ? base::done() : base::Done(settled->left.constFirst().second);
    }
    case CloseAct::Wait:
        break;
    }
    return fail(FailureCode::TooEarly);
}

base::Done CloseDesk::importSeen(const QString &id)
{
    if (const auto who = m_acts.actor(); !who)
        return who.error();
    return dropImportNote(m_acts.log().store(), id);
}

base::Done CloseDesk::addNote(const QString &visrn, const QString &text)
{
    const visits::Visit *visit = m_acts.log().book().visitByNumber(visrn.trimmed());
    if (!visit)
        return fail(FailureCode::UnknownVisit);
    if (text.trimmed().isEmpty())
        return fail(FailureCode::ReasonMissing);
    return m_acts.actWithText(visit->id, EventType::Annotated, {}, text);
}

base::Result<SheetView> CloseDesk::sign(QDate date, const LiveFacts &live)
{
    const auto may = right();
    if (!may)
        return may.error();
    const auto view = day(date, live);
    if (!view)
        return view.error();
    if (!view->hinder.isEmpty())
        return hindered(view->hinder);
    const StationLog &log = m_acts.log();
    audit::SheetContent content;
    content.jail = log.jail().code;
    content.date = date.toString(Qt::ISODate);
    content.number = view->sheets.isEmpty() ? 1 : view->sheets.constLast().number + 1;
    content.before = view->sheets.isEmpty() ? QString() : view->sheets.constLast().id;
    content.station = log.own().text();
    content.officer = m_acts.actor()->id.text();
    content.right = *may;
    content.atMs = log.clock().utcMs();
    content.entries = entriesOf(visitsOf(date));
    const QByteArray text = audit::sheetText(content);
    const auto signedText = m_acts.log().store().sign(text);
    if (!signedText)
        return signedText.error();
    const audit::DaySheet sheet{text, signedText->signature, signedText->signer};
    if (const base::Done written = write(content, sheet); !written)
        return written.error();
    return *sheetView(audit::toJson(sheet));
}

// All of it in one transaction; the first event carries the sheet itself.
base::Done CloseDesk::write(const audit::SheetContent &content, const audit::DaySheet &sheet)
{
    const auto who = m_acts.actor();
    QString record = base::randomId();
    QList<EventDraft> drafts;
    QSet<QString> noted;
    for (const audit::SheetEntry &entry : content.entries) {
        if (entry.isNote && noted.contains(entry.visit))
            continue;
        const base::VisitId visit(entry.visit);
        QJsonObject data{{QStringLiteral("sheet"), audit::sheetId(sheet.text)}};
        if (entry.isNote) {
            noted << entry.visit;
            data.insert(QStringLiteral("code"), QStringLiteral("supplement"));
        }
        std::optional<RecordDraft> body;
        if (drafts.isEmpty()) {
            data.insert(QStringLiteral("record"), record);
            body = RecordDraft{base::RecordId(record), visit, QStringLiteral("sheet"), audit::toJson(sheet)};
        }
        drafts << EventDraft{visits::Event{visit, entry.isNote ? EventType::Annotated : EventType::Closed, data, 0, who->mover, who->id.text()}, body};
    }
    for (const EventDraft &draft : std::as_const(drafts)) {
        if (const base::Done fits = m_acts.log().book().check(draft.event); !fits)
            return fits;
    }
    const auto written = m_acts.log().commitAll(drafts);
    return written ? base::done() : base::Done(written.error());
}

base::Result<QList<RegisterLine>> CloseDesk::registerOf(QDate date) const
{
    if (const auto who = m_acts.actor(); !who)
        return who.error();
    return m_snapshots.registerOf(date);
}

} // namespace mulakat::station
