#include "store/stationstore.h"

#include <QJsonDocument>

namespace mulakat::store {

namespace {

audit::Record recordOf(const station::ChainRow &row)
{
    const visits::Event &event = row.entry.event;
    return {row.entry.chain, row.entry.sequence, event.visit.text(), visits::name(event.type), event.atUtcMs, row.offsetMin,
            visits::name(event.mover), event.by, audit::canonicalData(event.data), row.prev, row.entry.digest};
}

base::Result<station::ChainRow> rowOf(const audit::Record &record)
{
    const auto type = visits::eventTypeFrom(record.type);
    const auto mover = visits::moverFrom(record.mover);
    if (!type || !mover)
        return base::fail(base::FailureCode::ChainBroken, {{QStringLiteral("sequence"), double(record.sequence)}});
    const visits::Event event{base::VisitId(record.visit), *type, QJsonDocument::fromJson(record.data.toUtf8()).object(),
                              record.atMs, *mover, record.by};
    return station::ChainRow{{record.chain, record.sequence, record.hash, event}, record.offsetMin, record.prev};
}

QString cardKeyFile(const QString &keysDir)
{
    return keysDir + QStringLiteral("/cards.key");
}

// The records an event names.
QStringList recordsNamed(const visits::Event &event)
{
    QStringList ids;
    for (const auto key : {QLatin1String("record"), QLatin1String("booking")}) {
        const QString id = visits::word(event, key);
        if (!id.isEmpty())
            ids << id;
    }
    return ids;
}

} // namespace

StationStore::StationStore(QString path, QString keysDir, base::StationId chain, const base::Clock &clock)
    : m_path(std::move(path))
    , m_keysDir(std::move(keysDir))
    , m_chain(std::move(chain))
    , m_clock(clock)
{
}

base::Done StationStore::open()
{
    auto store = LogStore::open(m_path, m_keysDir, m_chain);
    if (!store)
        return store.error();
    m_store = std::move(*store);
    m_cardKey = audit::loadSecret(cardKeyFile(m_keysDir));
    return base::done();
}

QByteArray StationStore::cardKey() { return m_cardKey; }

base::Done StationStore::keepCardKey(const QByteArray &key)
{
    if (key == m_cardKey)
        return base::done();
    m_cardKey = key;
    return audit::replaceSecret(cardKeyFile(m_keysDir), key);
}

base::Result<station::KnownLog> StationStore::load()
{
    station::KnownLog known;
    qint64 numberedOwn = 0;
    for (qint64 after = 0;;) {
        const auto rows = m_store->events().ordered(after, 1000);
        if (!rows)
            return rows.error();
        for (const OrderedRecord &ordered : *rows) {
            const auto row = rowOf(ordered.record);
            if (!row)
                return row.error();
            known.ordered << station::orderedEntry({ordered.order, *row, ordered.ignored});
            after = ordered.order;
            if (ordered.record.chain == m_chain)
                numberedOwn = ordered.record.sequence;
        }
        if (rows->size() < 1000)
            break;
    }
    const auto own = m_store->events().chain(m_chain, numberedOwn + 1);
    if (!own)
        return own.error();
    for (const audit::Record &record : *own) {
        const auto row = rowOf(record);
        if (!row)
            return row.error();
        known.waiting << row->entry;
    }
    return known;
}

base::Result<visits::ChainEntry> StationStore::appendOne(station::EventDraft draft)
{
    visits::Event &event = draft.event;
    if (draft.record) {
        const auto digest = m_store->records().put(draft.record->id, draft.record->visit, draft.record->type, draft.record->body);
        if (!digest)
            return digest.error();
        if (recordsNamed(event).contains(draft.record->id.text()))
            event.data.insert(QStringLiteral("digest"), *digest);
    }
    const int offset = base::toJailTime(event.atUtcMs).offsetFromUtc() / 60;
    const auto stored = m_store->events().append(recordOf({{m_chain, 0, {}, event}, offset, {}}));
    if (!stored)
        return stored.error();
    const auto row = rowOf(*stored);
    return row ? row->entry : base::Result<visits::ChainEntry>(row.error());
}

base::Result<QList<visits::ChainEntry>> StationStore::append(const QList<station::EventDraft> &drafts)
{
    Transaction transaction(m_store->database());
    if (!transaction.begun())
        return transaction.begun().error();
    QList<visits::ChainEntry> entries;
    for (const station::EventDraft &draft : drafts) {
        const auto entry = appendOne(draft);
        if (!entry)
            return entry.error();
        entries << *entry;
    }
    if (const auto done = transaction.commit(); !done)
        return done.error();
    return entries;
}

base::Done StationStore::putRecord(const station::RecordDraft &record)
{
    const auto put = m_store->records().put(record.id, record.visit, record.type, record.body);
    return put ? base::done() : base::Done(put.error());
}

base::Result<station::StorePort::Outgoing> StationStore::outgoing(qint64 sequence, int limit)
{
    const auto rows = m_store->events().chain(m_chain, sequence, limit);
    if (!rows)
        return rows.error();
    Outgoing out;
    for (const audit::Record &record : *rows) {
        const auto row = rowOf(record);
        if (!row)
            return row.error();
        out.events << *row;
        for (const QString &id : recordsNamed(row->entry.event)) {
            const auto named = m_store->records().get(base::RecordId(id));
            if (named)
                out.records << station::RecordRow{0, {named->id, named->visit, named->type, named->body}, named->salt, false};
        }
        // An inmate that is on no list and was taken as the family names him: his record came with this visit. One whose
        // line of the list was written: as it is now.
        const auto inmate = m_store->records().get(base::RecordId(visits::word(row->entry.event, QLatin1String("inmate"))));
        const bool ofList = row->entry.event.type == visits::EventType::InmateListed;
        if (inmate && (ofList || inmate->visit == row->entry.event.visit))
            out.records << station::RecordRow{0, {inmate->id, inmate->visit, inmate->type, inmate->body}, inmate->salt, false};
    }
    return out;
}

base::Done StationStore::takeNumbered(const QList<station::NumberedRow> &rows)
{
    Transaction transaction(m_store->database());
    if (!transaction.begun())
        return transaction.begun();
    for (const station::NumberedRow &row : rows) {
        if (row.order <= m_store->events().lastOrder())
            continue;
        if (const auto taken = m_store->events().take(recordOf(row.row)); !taken)
            return taken;
        if (const auto numbered = m_store->events().number(row.row.entry.chain, row.row.entry.sequence, row.order, row.ignored); !numbered)
            return numbered;
    }
    return transaction.commit();
}

base::Done StationStore::takeRecords(const QList<station::RecordRow> &rows)
{
    Transaction transaction(m_store->database());
    if (!transaction.begun())
        return transaction.begun();
    for (const station::RecordRow &row : rows) {
        base::Done done = base::done();
        if (row.deleted)
            done = m_store->records().purge(row.record.id, m_clock.utcMs());
        else if (const auto put = m_store->records().put(row.record.id, row.record.visit, row.record.type, row.record.body, row.salt); !put)
            done = put.error();
        if (!done)
            return done;
    }
    return transaction.commit();
}

base::Result<QList<visits::ChainEntry>> StationStore::forgetNumbers()
{
    if (const auto done = m_store->events().forgetNumbers(m_chain); !done)
        return done.error();
    const auto known = load();
    return known ? known->waiting : base::Result<QList<visits::ChainEntry>>(known.error());
}

base::Result<QByteArray> StationStore::record(const base::RecordId &id)
{
    const auto record = m_store->records().get(id);
    return record ? record->body : base::Result<QByteArray>(record.error());
}

base::Result<QList<station::RecordDraft>> StationStore::recordsOfType(const QString &type)
{
    const auto rows = m_store->records().ofType(type);
    if (!rows)
        return rows.error();
    QList<station::RecordDraft> out;
    for (const StoredRecord &row : *rows)
        out << station::RecordDraft{row.id, row.visit, row.type, row.body};
    return out;
}

QString StationStore::setting(const QString &key) { return m_store->setting(key); }
base::Done StationStore::setSetting(const QString &key, const QString &value) { return m_store->setSetting(key, value); }

QList<station::StaffEntry> StationStore::staff()
{
    if (!m_store)
        return {}; // asked while the first window is painted
    QList<station::StaffEntry> out;
    const auto rows = m_store->staff();
    if (!rows)
        return out;
    for (const StaffRow &row : *rows)
        out << station::StaffEntry{row.id, row.name, row.role, row.hash, row.locked, row.languages};
    return out;
}

base::Done StationStore::setStaff(const QList<station::StaffEntry> &staff)
{
    QList<StaffRow> rows;
    for (const station::StaffEntry &entry : staff)
        rows << StaffRow{entry.id, entry.name, entry.role, entry.hash, entry.locked, entry.languages};
    return m_store->setStaff(rows);
}

base::Result<station::StorePort::Signed> StationStore::sign(const QByteArray &message)
{
    if (!m_store)
        return base::fail(base::FailureCode::KeyMissing);
    return Signed{m_store->key().sign(message), m_store->key().publicKey()};
}

base::Result<QList<station::StorePort::LoggedRow>> StationStore::rowsOf(const base::VisitId &visit)
{
    const auto rows = m_store->events().ofVisit(visit);
    if (!rows)
        return rows.error();
    QList<LoggedRow> out;
    for (const OrderedRecord &row : *rows)
        out << LoggedRow{row.order, row.record, row.ignored};
    return out;
}

base::Result<QList<audit::Checkpoint>> StationStore::checkpoints()
{
    return m_store->events().checkpoints();
}

void StationStore::checkpoint()
{
    if (m_store)
        (void)m_store->events().checkpoint(m_chain, m_clock.utcMs(), m_store->key());
}

} // namespace mulakat::store
