#include "fakehub.h"

#include <QCryptographicHash>

namespace mulakat::testing {

visits::OrderedEntry FakeHub::submit(const visits::Event &event, const std::optional<station::RecordDraft> &record)
{
    if (record)
        putRecord(*record);
    station::ChainRow row;
    row.entry.chain = base::StationId(QStringLiteral("hub"));
    row.entry.sequence = ++ownSequence;
    row.entry.event = event;
    row.entry.digest = QCryptographicHash::hash(QByteArray::number(ownSequence), QCryptographicHash::Sha256);
    rows.insert({row.entry.chain, row.entry.sequence}, row);
    const auto taken = order.take(row.entry);
    Q_ASSERT(taken);
    tellNews();
    return taken->ordered;
}

void FakeHub::putRecord(const station::RecordDraft &record)
{
    records << station::RecordRow{records.size() + 1, record, QByteArray(16, 's'), false};
}

void FakeHub::tellNews()
{
    for (FakeLink *link : std::as_const(links)) {
        if (link->listener())
            link->listener()->hubNews();
    }
}

void FakeHub::restore(int kept)
{
    visits::HubOrder fresh{visits::VisitBook(jail)};
    ownSequence = 0;
    for (const visits::OrderedEntry &entry : order.ordered().mid(0, kept)) {
        const auto taken = fresh.take(entry.entry);
        Q_ASSERT(taken);
        if (entry.entry.chain.text() == QLatin1String("hub"))
            ++ownSequence;
    }
    order = fresh;
    epoch += QLatin1Char('x');
}

void FakeLink::events(qint64 after, int limit, const Answer<station::HubEvents> &answer)
{
    later([this, after, limit, answer] {
        const QList<visits::OrderedEntry> all = m_hub.numbered();
        station::HubEvents events{m_hub.epoch, all.size(), {}};
        for (const visits::OrderedEntry &entry : all.mid(after, limit)) {
            events.rows << station::NumberedRow{entry.order, m_hub.rows.value({entry.entry.chain, entry.entry.sequence}),
                                                entry.ignored ? base::failureName(entry.ignored->code) : QString()};
        }
        answer(events);
    });
}

void FakeLink::post(const QList<station::ChainRow> &events, const QList<station::RecordRow> &records,
                    const Answer<station::HubPosted> &answer)
{
    later([this, events, records, answer] {
        for (const station::RecordRow &record : records)
            m_hub.records << station::RecordRow{m_hub.records.size() + 1, record.record, record.salt, false};
        for (const station::ChainRow &row : events) {
            const auto taken = m_hub.order.take(row.entry);
            if (!taken)
                return answer(taken.error());
            m_hub.rows.insert({row.entry.chain, row.entry.sequence}, row);
        }
        m_hub.tellNews();
        if (!loseAnswers)
            answer(station::HubPosted{m_hub.order.next(m_station)});
    });
}

void FakeLink::records(qint64 after, int limit, const Answer<station::HubRecords> &answer)
{
    later([this, after, limit, answer] {
        station::HubRecords records{m_hub.records.size(), std::min<qint64>(after + limit, m_hub.records.size()),
                                    m_hub.records.mid(after, limit)};
        answer(records);
    });
}

void FakeLink::sendHelp(const base::VisitId &visit, const QString &place, bool on)
{
    for (FakeLink *link : std::as_const(m_hub.links)) {
        if (link != this && link->listener())
            link->listener()->hubHelp(visit, place, on);
    }
}

} // namespace mulakat::testing
