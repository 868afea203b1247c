#include "store/sheetcheck.h"

#include "store/eventlog.h"
#include "store/records.h"
#include "visits/book.h"
#include "visits/sheetfacts.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace mulakat::store {

namespace {

struct SheetEvent {
    QString chain;
    qint64 sequence = 0;
    visits::Event event;
};

// What was numbered and not ignored of these visits, in the hub's order.
base::Result<QHash<QString, QList<SheetEvent>>> eventsOf(Database &database, const QSet<QString> &visits)
{
    QHash<QString, QList<SheetEvent>> out;
    const EventLog log(database);
    for (qint64 after = 0;;) {
        const auto rows = log.ordered(after, 1000);
        if (!rows)
            return rows.error();
        for (const OrderedRecord &row : *rows) {
            after = row.order;
            const audit::Record &record = row.record;
            const auto type = visits::eventTypeFrom(record.type);
            const auto mover = visits::moverFrom(record.mover);
            if (!row.ignored.isEmpty() || !type || !mover || !visits.contains(record.visit))
                continue;
            out[record.visit] << SheetEvent{record.chain.text(), record.sequence,
                                            {base::VisitId(record.visit), *type, QJsonDocument::fromJson(record.data.toUtf8()).object(),
                                             record.atMs, *mover, record.by}};
        }
        if (rows->size() < 1000)
            return out;
    }
}

bool saysWhatHappened(const audit::SheetEntry &entry, const QList<SheetEvent> &events)
{
    QHash<QString, qint64> lasts;
    for (const audit::SheetPoint &point : entry.points)
        lasts.insert(point.chain, point.sequence);
    visits::VisitBook book;
    for (const SheetEvent &one : events) {
        if (one.sequence <= lasts.value(one.chain))
            book.replay(one.event);
    }
    const visits::Visit *visit = book.visit(base::VisitId(entry.visit));
    return visit && visits::sheetFacts(*visit) == entry.facts;
}

} // namespace

base::Result<QList<audit::DaySheet>> daySheets(Database &database, const QByteArray &recordsKey)
{
    const auto rows = Records(database, recordsKey).ofType(QStringLiteral("sheet"));
    if (!rows)
        return rows.error();
    QList<audit::DaySheet> sheets;
    for (const StoredRecord &row : *rows) {
        if (const auto sheet = audit::daySheetFrom(row.body))
            sheets << *sheet;
    }
    return sheets;
}

base::Done verifySheets(Database &database, const QByteArray &recordsKey, audit::Verifier &verifier)
{
    const auto sheets = daySheets(database, recordsKey);
    if (!sheets)
        return base::done(); // a text that cannot be read is told by verifyRecords; its `closed` misses the sheet
    verifier.wantSheets();
    QSet<QString> visits;
    QList<audit::SheetContent> contents;
    for (const audit::DaySheet &sheet : *sheets) {
        verifier.take(sheet);
        if (const auto content = audit::readSheet(sheet.text)) {
            contents << *content;
            for (const audit::SheetEntry &entry : content->entries)
                visits << entry.visit;
        }
    }
    const auto events = eventsOf(database, visits);
    if (!events)
        return events.error();
    for (const audit::SheetContent &content : std::as_const(contents)) {
        for (const audit::SheetEntry &entry : content.entries) {
            if (!entry.isNote && !saysWhatHappened(entry, events->value(entry.visit)))
                verifier.bad(content.station, entry.points.isEmpty() ? 0 : entry.points.constLast().sequence, "sheet");
        }
    }
    return base::done();
}

} // namespace mulakat::store
