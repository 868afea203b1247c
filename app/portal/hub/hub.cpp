#include "portal/hub/hub.h"

#include "base/logging.h"
#include "portal/hub/hubstate.h"
#include "portal/protocol/strictjson.h"

#include <QDir>

namespace mulakat::portal::hub {

using base::fail;
using base::FailureCode;

namespace {

const QString epochKey = QStringLiteral("epoch");
const QString urlKey = QStringLiteral("public-url");
constexpr int page = 1000;

// Puts the digest of the record an event names into its data.
void nameDigest(visits::Event &event, const RecordDraft &record, const QString &digest)
{
    for (const auto key : {QLatin1String("record"), QLatin1String("booking")}) {
        if (event.data.value(key).toString() == record.id.text())
            event.data.insert(QStringLiteral("digest"), digest);
    }
}

} // namespace

Hub::Hub(std::unique_ptr<State> state)
    : m(std::move(state))
{
}

Hub::~Hub() = default;

base::Result<std::unique_ptr<Hub>> Hub::open(const QString &dataDir, const QString &databaseUrl, const base::Clock &clock,
                                             Chain chain)
{
    if (!QDir().mkpath(dataDir))
        return fail(FailureCode::StoreFailed, {{QStringLiteral("folder"), dataDir}});
    auto state = std::make_unique<State>(dataDir, clock);
    const auto jail = state->jailFile.load();
    if (!jail)
        return jail.error();
    const QString name = chain == Chain::Hub ? QStringLiteral("hub") : QStringLiteral("ctl");
    auto log = HubLog::open(dataDir, databaseUrl, base::StationId(name));
    if (!log)
        return log.error();
    state->log = std::move(*log);
    state->reacts = chain == Chain::Hub;
    if (const QString url = state->log->setting(urlKey); !url.isEmpty())
        state->publicUrl = url;
    state->order.book().setJail(*jail);
    if (const auto key = audit::SigningKey::loadOrCreate(dataDir + QStringLiteral("/keys/slip.key")))
        state->slipKey = *key;
    else
        qCWarning(base::logPortal, "keys/slip.key cannot be read: slips are not signed");
    state->epoch = state->log->setting(epochKey);
    state->checkpointMonotonicMs = clock.monotonicMs();
    const auto folded = state->write([&] {
        if (const auto projected = state->log->projectAll(state->order.book()); !projected)
            return projected;
        state->epoch = state->log->setting(epochKey); // another process may have been first
        if (!state->epoch.isEmpty())
            return base::done();
        state->epoch = base::randomId();
        return state->log->setSetting(epochKey, state->epoch);
    });
    if (!folded)
        return folded.error();
    state->untold.clear(); // what is old is no news
    std::unique_ptr<Hub> hub(new Hub(std::move(state)));
    if (const auto given = hub->giveAccess(); !given)
        return given.error();
    if (const auto given = hub->giveVisitors(); !given)
        return given.error();
    return hub;
}

base::Done Hub::State::write(const std::function<base::Done()> &change)
{
    if (const auto begun = log->begin(); !begun)
        return begun;
    // Looked at before others can write again: what comes after it is news.
    const QString version = log->dataVersion();
    base::Done result = catchUp();
    if (result)
        dataVersion = version;
    touched.clear(); // the rows of others are theirs to write
    const qsizetype folded = order.ordered().size(); // others' rows: they stand, whatever becomes of ours
    const qsizetype theirs = untold.size();
    if (result)
        result = change();
    for (const base::VisitId &visit : std::exchange(touched, {})) {
        const visits::Visit *known = order.book().visit(visit); // an inmate of the list is none
        if (result && known)
            result = log->project(*known);
    }
    bool open = true;
    if (result) {
        result = log->commit();
        open = false; // a commit that fails has rolled back
    }
    if (result)
        return result;
    if (open)
        log->rollback();
    untold.resize(theirs);
    if (order.ordered().size() == folded)
        return result;
    if (const auto again = refold(); !again)
        qCCritical(base::logPortal, "the log cannot be read again: %s", qPrintable(base::failureName(again.error().code)));
    return result;
}

base::Done Hub::State::catchUp()
{
    while (true) {
        const auto rows = log->ordered(order.ordered().size(), page);
        if (!rows)
            return rows.error();
        for (const protocol::EventMessage &row : *rows) {
            const auto taken = order.take(row.ordered().entry);
            if (!taken)
                return taken.error();
            const bool same = taken->ordered.order == row.order && taken->ordered.ignored.has_value() == !row.ignored.isEmpty();
            if (!same) // a rule of jail.json was changed after this was numbered
                qCWarning(base::logPortal, "event %lld folds otherwise than it was numbered", static_cast<long long>(row.order));
            learned(taken->ordered);
        }
        if (rows->size() < page)
            return base::done();
    }
}

base::Done Hub::State::refold()
{
    order = visits::HubOrder(visits::VisitBook(order.book().jail()));
    saidUtcMs = 0;
    visitOfCode.clear();
    codeOfVisit.clear();
    bookingOf.clear();
    const QList<visits::Event> before = untold;
    const auto again = catchUp();
    untold = before;
    return again;
}

// Gives a stored row its number.
base::Result<visits::HubOrder::Taken> Hub::State::number(const protocol::EventMessage &stored)
{
    auto taken = order.take(stored.ordered().entry);
    if (!taken || !taken->isNew)
        return taken;
    const auto &ordered = taken->ordered;
    const QString ignored = ordered.ignored ? base::failureName(ordered.ignored->code) : QString();
    if (const auto set = log->setOrder(ordered.order, stored.chain, stored.sequence, ignored); !set)
        return set.error();
    learned(ordered);
    return taken;
}

void Hub::State::learned(const visits::OrderedEntry &entry)
{
    if (entry.ignored)
        return;
    const visits::Event &event = entry.entry.event;
    saidUtcMs = event.type == visits::EventType::ClockSet ? event.atUtcMs : std::max(saidUtcMs, event.atUtcMs);
    untold << event;
    if (visits::isOfJail(entry.entry.event.type))
        return;
    if (entry.entry.event.type != visits::EventType::InmateListed)
        touched << entry.entry.event.visit;
    if (const QString booking = visits::word(entry.entry.event, QLatin1String("booking")); !booking.isEmpty())
        bookingOf.insert(entry.entry.event.visit, base::RecordId(booking));
    if (entry.entry.event.type == visits::EventType::AccessIssued)
        readCode(entry.entry.event.visit);
}

base::Done Hub::State::appendOwn(const visits::Event &event)
{
    if (const auto fits = order.book().check(event); !fits)
        return fits;
    const auto stored = log->append(event);
    if (!stored)
        return stored.error();
    const auto numbered = number(*stored);
    if (!numbered)
        return numbered.error();
    ++sinceCheckpoint;
    return base::done();
}

const visits::VisitBook &Hub::book() const
{
    return m->order.book();
}

base::Result<visits::Booking> Hub::booking(const base::VisitId &visit) const
{
    const auto id = m->bookingOf.constFind(visit);
    if (id == m->bookingOf.cend())
        return fail(FailureCode::UnknownVisit);
    const auto body = m->log->getRecord(*id);
    if (!body)
        return body.error();
    const auto json = protocol::parseObject(*body, 1 << 20);
    return json ? visits::Booking::fromJson(*json) : base::Result<visits::Booking>(json.error());
}

base::Result<QString> Hub::putRecord(const RecordDraft &record)
{
    QString digest;
    const auto written = m->write([&]() -> base::Done {
        auto put = m->log->putRecord(record);
        if (!put)
            return put.error();
        digest = *put;
        return base::done();
    });
    tell();
    return written ? base::Result<QString>(digest) : written.error();
}

base::Result<QByteArray> Hub::getRecord(const base::RecordId &id) const
{
    return m->log->getRecord(id);
}

base::Done Hub::submit(visits::Event event, const QList<RecordDraft> &records)
{
    // A family that joins while the clock is wrong waits until it is right, as at the desk.
    const auto mayArrive = [&] { return event.type != visits::EventType::Arrived || clockFits(); };
    const auto written = m->write([&] { return mayArrive() ? m->submitInside(event, records) : base::Done(fail(FailureCode::ClockWrong)); });
    tell();
    return written;
}

base::Done Hub::State::submitInside(visits::Event event, const QList<RecordDraft> &records)
{
    if (const auto fits = order.book().check(event); !fits)
        return fits;
    for (const RecordDraft &record : records) {
        const auto digest = log->putRecord(record);
        if (!digest)
            return digest.error();
        nameDigest(event, record, *digest);
    }
    return appendOwn(event);
}

void Hub::onNews(Listener listener)
{
    m->listeners << std::move(listener);
}

// Reactions first, then listeners; both may submit more, which the outermost call tells.
void Hub::tell()
{
    if (m->telling)
        return;
    m->telling = true;
    while (!m->untold.isEmpty()) {
        const QList<visits::Event> accepted = std::exchange(m->untold, {});
        if (const auto given = giveAccess(); !given)
            qCWarning(base::logPortal, "no access issued: %s", qPrintable(base::failureName(given.error().code)));
        if (const auto given = giveVisitors(); !given)
            qCWarning(base::logPortal, "no visitor known: %s", qPrintable(base::failureName(given.error().code)));
        for (qsizetype i = 0; i < m->listeners.size(); ++i)
            m->listeners.at(i)(accepted);
    }
    m->telling = false;
}

base::Done Hub::poll()
{
    if (m->jailFile.changed()) {
        const auto jail = m->jailFile.load();
        if (jail)
            m->order.book().setJail(*jail);
        else
            qCWarning(base::logPortal, "jail.json was not taken: %s", qPrintable(base::failureName(jail.error().code)));
    }
    const QString version = m->log->dataVersion();
    if (version == m->dataVersion)
        return base::done();
    m->dataVersion = version;
    ++m->foreignWrites;
    const auto caught = m->catchUp();
    tell();
    return caught;
}

QString Hub::epoch() const { return m->epoch; }
qint64 Hub::lastOrder() const { return m->order.ordered().size(); }
qint64 Hub::lastRecord() const { return m->log->lastRecord(); }
qint64 Hub::foreignWrites() const { return m->foreignWrites; }
void Hub::setPublicUrl(const QString &url)
{
    if (url == m->publicUrl && url == m->log->setting(urlKey))
        return;
    m->publicUrl = url;
    if (const auto kept = m->write([&] { return m->log->setSetting(urlKey, url); }); !kept)
        qCWarning(base::logPortal, "the public address was not kept: %s", qPrintable(base::failureName(kept.error().code)));
}

store::LogStore &Hub::log() { return m->log->store(); }
QString Hub::dataDir() const { return m->dataDir; }
QString Hub::visitorKey(const QString &text) const { return m->log->keyed(text); }

} // namespace mulakat::portal::hub
