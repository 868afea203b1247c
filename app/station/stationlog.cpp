#include "station/stationlog.h"

#include "base/logging.h"

#include <QJsonDocument>
#include <algorithm>

namespace mulakat::station {

namespace {

constexpr qint64 clocksDifferMs = 5 * 60 * 1000; // two PCs of a jail without a time server

} // namespace

StationLog::StationLog(StorePort &store, const base::Clock &clock, base::StationId own, const visits::Jail &jail)
    : m_store(store)
    , m_clock(clock)
    , m_own(std::move(own))
    , m_copy(m_own, visits::VisitBook(jail))
{
}

base::Done StationLog::open()
{
    const auto known = m_store.load();
    if (!known)
        return known.error();
    if (const auto learned = m_copy.learn(known->ordered); !learned)
        return learned;
    for (const visits::OrderedEntry &entry : known->ordered)
        note(entry.entry, entry.ignored.has_value(), entry.order);
    for (const visits::ChainEntry &entry : known->waiting) {
        m_copy.record(entry);
        note(entry, false);
    }
    for (const QString &type : {QStringLiteral("booking"), QStringLiteral("inmate")}) {
        const auto records = m_store.recordsOfType(type);
        if (!records)
            return records.error();
        for (const RecordDraft &record : *records)
            takeRecord(record);
    }
    changed({});
    return base::done();
}

void StationLog::setJail(const visits::Jail &jail)
{
    m_copy.setJail(jail);
    changed({});
}

base::Done StationLog::commit(visits::Event event, const std::optional<RecordDraft> &record)
{
    event.atUtcMs = m_clock.utcMs();
    if (event.type == visits::EventType::Arrived && !clockFits())
        return base::fail(base::FailureCode::ClockWrong);
    if (const base::Done fits = m_copy.check(event); !fits)
        return fits;
    const auto written = m_store.append({EventDraft{event, record}});
    if (!written)
        return written.error();
    m_copy.record(written->constFirst());
    note(written->constFirst(), false);
    if (record)
        takeRecord(*record);
    changed(event.visit);
    return base::done();
}

base::Result<int> StationLog::commitAll(const QList<EventDraft> &drafts)
{
    visits::VisitBook trial = m_copy.view();
    QList<EventDraft> fitting;
    for (EventDraft draft : drafts) {
        draft.event.atUtcMs = m_clock.utcMs();
        if (trial.apply(draft.event))
            fitting << draft;
    }
    if (fitting.isEmpty())
        return 0;
    const auto written = m_store.append(fitting);
    if (!written)
        return written.error();
    for (const visits::ChainEntry &entry : *written) {
        m_copy.record(entry);
        note(entry, false);
    }
    for (const EventDraft &draft : fitting) {
        if (draft.record)
            takeRecord(*draft.record);
    }
    changed({});
    return int(fitting.size());
}

base::Done StationLog::takeNumbered(const QList<NumberedRow> &rows)
{
    if (rows.isEmpty())
        return base::done();
    if (const auto stored = m_store.takeNumbered(rows); !stored)
        return stored;
    QList<visits::OrderedEntry> entries;
    for (const NumberedRow &row : rows)
        entries << orderedEntry(row);
    const base::Done learned = m_copy.learn(entries);
    if (!learned)
        return learned;
    for (const visits::OrderedEntry &entry : entries)
        note(entry.entry, entry.ignored.has_value(), entry.order);
    changed(rows.size() == 1 ? rows.constFirst().row.entry.event.visit : base::VisitId());
    return base::done();
}

base::Done StationLog::takeRecords(const QList<RecordRow> &rows)
{
    if (rows.isEmpty())
        return base::done();
    if (const auto stored = m_store.takeRecords(rows); !stored)
        return stored;
    for (const RecordRow &row : rows) {
        if (!row.deleted)
            takeRecord(row.record);
        else if (row.record.type == QLatin1String("booking"))
            m_bookings.remove(row.record.visit);
    }
    changed({});
    return base::done();
}

base::Done StationLog::startOver()
{
    const auto own = m_store.forgetNumbers();
    if (!own)
        return own.error();
    m_copy.startOver(*own);
    m_history.clear();
    for (const visits::ChainEntry &entry : *own)
        note(entry, false);
    changed({});
    return base::done();
}

base::Result<const visits::Visit *> StationLog::visit(const base::VisitId &id) const
{
    if (const visits::Visit *visit = book().visit(id))
        return visit;
    return base::fail(base::FailureCode::UnknownVisit);
}

const visits::Booking *StationLog::booking(const base::VisitId &id) const
{
    const auto it = m_bookings.constFind(id);
    return it == m_bookings.cend() ? nullptr : &*it;
}

const visits::Inmate *StationLog::inmate(const base::InmateId &id) const
{
    const auto it = m_inmates.constFind(id);
    return it == m_inmates.cend() ? nullptr : &*it;
}

QList<LoggedEvent> StationLog::history(const base::VisitId &id) const
{
    QList<LoggedEvent> events = m_history.value(id);
    std::stable_sort(events.begin(), events.end(), [](const LoggedEvent &a, const LoggedEvent &b) {
        return a.event.atUtcMs < b.event.atUtcMs;
    });
    return events;
}

// An own event is noted when it is written and again when the hub has numbered it.
void StationLog::note(const visits::ChainEntry &entry, bool ignored, qint64 order)
{
    m_lastEventUtcMs = std::max(m_lastEventUtcMs, entry.event.atUtcMs);
    QList<LoggedEvent> &events = m_history[entry.event.visit];
    for (LoggedEvent &known : events) {
        if (known.sequence == entry.sequence && known.chain == entry.chain) {
            known.ignored = ignored;
            known.order = order;
            return;
        }
    }
    events << LoggedEvent{entry.chain, entry.sequence, entry.event, ignored, entry.digest, order};
}

void StationLog::takeRecord(const RecordDraft &record)
{
    const QJsonObject json = QJsonDocument::fromJson(record.body).object();
    if (record.type == QLatin1String("booking")) {
        if (const auto booking = visits::Booking::fromJson(json))
            m_bookings.insert(record.visit, *booking);
        else
            qCWarning(base::logStation) << "booking record not readable" << record.id.text();
    } else if (record.type == QLatin1String("inmate")) {
        if (const auto inmate = visits::Inmate::fromJson(json))
            m_inmates.insert(inmate->id, *inmate);
    }
}

bool StationLog::clockFits() const
{
    return m_clockSane && (m_clockConfirmed || m_clock.utcMs() + clocksDifferMs >= m_lastEventUtcMs);
}

void StationLog::changed(const base::VisitId &visit)
{
    if (m_listener)
        m_listener(visit);
}

} // namespace mulakat::station
