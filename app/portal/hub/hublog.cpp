#include "portal/hub/hublog.h"

#include "base/logging.h"
#include "store/logstore.h"
#include "store/projection.h"

#include <QJsonDocument>

namespace mulakat::portal::hub {

struct HubLog::Files {
    base::StationId ownChain;
    std::unique_ptr<store::LogStore> store;
};

namespace {

audit::Record recordOf(const protocol::EventMessage &message)
{
    const visits::Event &event = message.event;
    return {message.chain,     message.sequence,          event.visit.text(), visits::name(event.type),
            event.atUtcMs,     message.offsetMin,         visits::name(event.mover), event.by,
            audit::canonicalData(event.data), message.prev, message.hash};
}

base::Result<protocol::EventMessage> messageOf(const audit::Record &record)
{
    const auto type = visits::eventTypeFrom(record.type);
    const auto mover = visits::moverFrom(record.mover);
    if (!type || !mover)
        return base::fail(base::FailureCode::ChainBroken, {{QStringLiteral("chain"), record.chain.text()},
                                                           {QStringLiteral("sequence"), double(record.sequence)}});
    protocol::EventMessage message;
    message.chain = record.chain;
    message.sequence = record.sequence;
    message.event = {base::VisitId(record.visit), *type, QJsonDocument::fromJson(record.data.toUtf8()).object(),
                     record.atMs, *mover, record.by};
    message.offsetMin = record.offsetMin;
    message.prev = record.prev;
    message.hash = record.hash;
    return message;
}

protocol::RecordMessage messageOf(const store::StoredRecord &record)
{
    protocol::RecordMessage message;
    message.position = record.position;
    message.id = record.id;
    message.visit = record.visit;
    message.type = record.type;
    message.salt = record.salt;
    message.body = record.body;
    message.deleted = record.deleted;
    return message;
}

int offsetMinutes(qint64 atUtcMs)
{
    return base::toJailTime(atUtcMs).offsetFromUtc() / 60;
}

} // namespace

HubLog::HubLog(std::unique_ptr<Files> files)
    : m(std::move(files))
{
}

HubLog::~HubLog() = default;

const base::StationId &HubLog::ownChain() const { return m->ownChain; }

base::Result<std::unique_ptr<HubLog>> HubLog::open(const QString &dataDir, const QString &databaseUrl,
                                                   const base::StationId &ownChain)
{
    const QString location = databaseUrl.isEmpty() ? dataDir + QStringLiteral("/portal/hub.sqlite") : databaseUrl;
    auto store = store::LogStore::open(location, dataDir + QStringLiteral("/keys"), ownChain);
    if (!store)
        return store.error();
    auto files = std::make_unique<Files>();
    files->ownChain = ownChain;
    files->store = std::move(*store);
    return std::unique_ptr<HubLog>(new HubLog(std::move(files)));
}

base::Done HubLog::begin() { return m->store->database().begin(); }
base::Done HubLog::commit() { return m->store->database().commit(); }
void HubLog::rollback() { m->store->database().rollback(); }

base::Result<QList<protocol::EventMessage>> HubLog::ordered(qint64 after, int limit) const
{
    const auto rows = m->store->events().ordered(after, limit);
    if (!rows)
        return rows.error();
    QList<protocol::EventMessage> out;
    for (const store::OrderedRecord &row : *rows) {
        auto message = messageOf(row.record);
        if (!message)
            return message.error();
        message->order = row.order;
        message->ignored = row.ignored;
        out << std::move(*message);
    }
    return out;
}

base::Result<protocol::EventMessage> HubLog::append(const visits::Event &event)
{
    protocol::EventMessage draft;
    draft.chain = ownChain();
    draft.event = event;
    draft.offsetMin = offsetMinutes(event.atUtcMs);
    const auto stored = m->store->events().append(recordOf(draft));
    return stored ? messageOf(*stored) : base::Result<protocol::EventMessage>(stored.error());
}

base::Done HubLog::take(const protocol::EventMessage &event)
{
    return m->store->events().take(recordOf(event));
}

base::Done HubLog::setOrder(qint64 order, const base::StationId &chain, qint64 sequence, const QString &ignored)
{
    return m->store->events().number(chain, sequence, order, ignored);
}

base::Result<QString> HubLog::putRecord(const RecordDraft &record)
{
    return m->store->records().put(record.id, record.visit, record.type, record.body);
}

base::Result<QString> HubLog::takeRecord(const protocol::RecordMessage &record)
{
    const QString known = m->store->records().typeOf(record.id);
    if (!known.isEmpty() && known != record.type)
        return base::fail(base::FailureCode::NotAllowed, {{QStringLiteral("field"), QStringLiteral("records")}});
    if (known == record.type) { // posted again: the same text changes nothing
        const auto stored = m->store->records().get(record.id);
        if (stored && stored->salt == record.salt && stored->body == record.body)
            return stored->digest;
    }
    return m->store->records().put(record.id, record.visit, record.type, record.body, record.salt);
}

base::Result<QByteArray> HubLog::getRecord(const base::RecordId &id) const
{
    const auto record = m->store->records().get(id);
    return record ? record->body : base::Result<QByteArray>(record.error());
}

QString HubLog::recordType(const base::RecordId &id) const
{
    return m->store->records().typeOf(id);
}

base::Result<protocol::RecordsReply> HubLog::records(qint64 after, int limit, const QStringList &types) const
{
    const auto rows = m->store->records().since(after, limit, types);
    if (!rows)
        return rows.error();
    protocol::RecordsReply reply;
    reply.last = lastRecord();
    for (const store::StoredRecord &row : *rows)
        reply.records << messageOf(row);
    // A full page may have more behind it; else everything up to the newest was looked at.
    reply.through = rows->size() == limit ? rows->last().position : reply.last;
    return reply;
}

qint64 HubLog::lastRecord() const { return m->store->records().lastPosition(); }
QString HubLog::setting(const QString &key) const { return m->store->setting(key); }
base::Done HubLog::setSetting(const QString &key, const QString &value) { return m->store->setSetting(key, value); }

base::Result<protocol::StaffReply> HubLog::staff() const
{
    const auto rows = m->store->staff();
    if (!rows)
        return rows.error();
    protocol::StaffReply reply;
    for (const store::StaffRow &row : *rows)
        reply.staff << protocol::StaffEntry{row.id.text(), row.name, row.role, row.hash, row.locked, row.languages};
    return reply;
}

base::Result<QList<visits::Inmate>> HubLog::inmates() const
{
    const auto rows = m->store->records().ofType(QStringLiteral("inmate"));
    if (!rows)
        return rows.error();
    QList<visits::Inmate> out;
    for (const store::StoredRecord &row : *rows) {
        const auto inmate = visits::Inmate::fromJson(QJsonDocument::fromJson(row.body).object());
        if (!inmate)
            return inmate.error();
        out << *inmate;
    }
    return out;
}

base::Done HubLog::project(const visits::Visit &visit)
{
    return store::Projection(m->store->database()).put(visit);
}

base::Done HubLog::projectAll(const visits::VisitBook &book)
{
    store::Projection projection(m->store->database());
    const auto different = projection.differences(book);
    if (!different)
        return different.error();
    if (different->isEmpty())
        return base::done();
    qCInfo(base::logStore, "visit_state is made again: %lld rows differ", static_cast<long long>(different->size()));
    return projection.rebuild(book);
}

base::Done HubLog::checkpoint(qint64 atUtcMs)
{
    return m->store->events().checkpoint(ownChain(), atUtcMs, m->store->key());
}

QString HubLog::dataVersion() const { return QString::number(m->store->database().dataVersion()); }
QString HubLog::keyed(const QString &text) const { return m->store->keyed(text); }
store::LogStore &HubLog::store() { return *m->store; }

} // namespace mulakat::portal::hub
