#include "portal/hub/hub.h"
#include "portal/hub/hubstate.h"
#include "portal/hub/plausible.h"
#include "portal/protocol/limits.h"

namespace mulakat::portal::hub {

using base::fail;
using base::FailureCode;
using protocol::StationRole;

namespace {

QStringList recordsFor(StationRole role)
{
    if (role == StationRole::Board)
        return {};
    QStringList types{QStringLiteral("booking")};
    if (role == StationRole::CheckIn)
        return types;
    types << QStringLiteral("inmate");
    if (role != StationRole::Booth)
        types << QStringLiteral("text") << QStringLiteral("evidence") << QStringLiteral("sheet");
    return types;
}

base::Done mayPost(StationRole role, const protocol::RecordMessage &record)
{
    static const QStringList types{QStringLiteral("booking"), QStringLiteral("inmate"), QStringLiteral("document"),
                                   QStringLiteral("text"), QStringLiteral("evidence"), QStringLiteral("sheet")};
    const bool shown = record.type == QLatin1String("evidence") || record.type == QLatin1String("document");
    const bool writes = role == StationRole::Desk || role == StationRole::Ctl || (role == StationRole::CheckIn && shown)
        || (role == StationRole::Booth && record.type == QLatin1String("evidence")); // of a card shown to a visitor's phone
    if (!writes || !types.contains(record.type) || record.deleted)
        return fail(FailureCode::NotAllowed, {{QStringLiteral("field"), QStringLiteral("records")}});
    return base::done();
}

// Chains that are only written on the hub's own machine.
bool isLocal(const base::StationId &chain)
{
    return chain.text() == QLatin1String("hub") || chain.text() == QLatin1String("ctl");
}

// An event that names a record of this post carries that record's digest.
base::Done digestFits(const visits::Event &event, const QHash<QString, QString> &digests)
{
    for (const auto key : {QLatin1String("record"), QLatin1String("booking")}) {
        const QString id = visits::word(event, key);
        if (digests.contains(id) && visits::word(event, QLatin1String("digest")) != digests.value(id))
            return fail(FailureCode::BadInput, {{QStringLiteral("field"), QStringLiteral("digest")}});
    }
    return base::done();
}

} // namespace

base::Result<protocol::PostReply> Hub::accept(const base::StationId &station, StationRole role,
                                              const protocol::PostEvents &post)
{
    protocol::PostReply reply;
    const auto written = m->write([&]() -> base::Done {
        QHash<QString, QString> digests;
        for (const auto &record : post.records) {
            if (const auto may = mayPost(role, record); !may)
                return may;
            const auto digest = m->log->takeRecord(record);
            if (!digest)
                return digest.error();
            digests.insert(record.id.text(), *digest);
        }
        for (const auto &event : post.events) {
            const auto result = takeOne(station, role, event, digests);
            if (!result)
                return result.error();
            reply.results << *result;
        }
        return base::done();
    });
    if (!written)
        return written.error();
    reply.next = next(station);
    tell();
    return reply;
}

base::Result<protocol::PostResult> Hub::takeOne(const base::StationId &station, StationRole role,
                                                const protocol::EventMessage &event,
                                                const QHash<QString, QString> &digests)
{
    if (event.chain != station || isLocal(station) || event.order != 0)
        return fail(FailureCode::NotAllowed, {{QStringLiteral("field"), QStringLiteral("chain")}});
    if (event.sequence > next(station))
        return fail(FailureCode::ChainBroken, {{QStringLiteral("why"), QStringLiteral("gap")},
                                               {QStringLiteral("next"), next(station)}});
    if (event.sequence == next(station)) {
        if (const auto fits = plausible(role, event.event); !fits)
            return fits.error();
        if (const auto fits = digestFits(event.event, digests); !fits)
            return fits.error();
        if (const auto stored = m->log->take(event); !stored)
            return stored.error();
    }
    const auto taken = m->number(event);
    if (!taken)
        return taken.error();
    const auto &ordered = taken->ordered;
    return protocol::PostResult{event.sequence, ordered.order,
                                ordered.ignored ? base::failureName(ordered.ignored->code) : QString()};
}

qint64 Hub::next(const base::StationId &chain) const
{
    return m->order.next(chain);
}

base::Result<protocol::EventsReply> Hub::events(qint64 after, int limit) const
{
    auto rows = m->log->ordered(after, limit);
    if (!rows)
        return rows.error();
    return protocol::EventsReply{m->epoch, lastOrder(), std::move(*rows)};
}

base::Result<protocol::RecordsReply> Hub::records(StationRole role, qint64 after, int limit) const
{
    if (role == StationRole::Board)
        return fail(FailureCode::NotAllowed);
    auto reply = m->log->records(after, limit, recordsFor(role));
    if (reply && role == StationRole::CheckIn) {
        const QDate today = m->clock.today();
        reply->records.removeIf([&](const protocol::RecordMessage &record) {
            const visits::Visit *visit = book().visit(record.visit);
            return !visit || visit->slot.date != today;
        });
    }
    return reply;
}

base::Result<QByteArray> Hub::document(const base::RecordId &id) const
{
    if (m->log->recordType(id) != QLatin1String("document"))
        return fail(FailureCode::UnknownVisit);
    return m->log->getRecord(id);
}

base::Result<protocol::StaffReply> Hub::staff() const
{
    return m->log->staff();
}

base::Result<QList<visits::Inmate>> Hub::inmates() const
{
    return m->log->inmates();
}

} // namespace mulakat::portal::hub
