#include "portal/notices/noticequeue.h"

#include "base/logging.h"
#include "portal/notices/noticerules.h"
#include "portal/notices/noticewords.h"

#include <algorithm>

namespace mulakat::portal::notices {

using base::fail;
using base::FailureCode;

namespace {

constexpr qint64 second = 1000;
constexpr qint64 minute = 60 * second;
// After the first, second, … try. A code is worth nothing later than its ten minutes.
constexpr qint64 waits[] = {30 * second, 2 * minute, 10 * minute, 30 * minute, 60 * minute, 120 * minute, 240 * minute};
constexpr int triesOfVisit = int(std::size(waits)) + 1;
constexpr int triesOfCode = 3;
constexpr qint64 keptMs = 7 * 24 * 60 * minute; // rows without a visit

const QString columns = QStringLiteral("id, visit, template, stamp, state, channel, tries, due_ms, made_ms, reference");

NoticeQueue::Row rowOf(const QSqlQuery &query)
{
    NoticeQueue::Row row;
    row.id = query.value(0).toLongLong();
    row.visit = base::VisitId(query.value(1).toString());
    row.pattern = query.value(2).toString();
    row.stamp = query.value(3).toString();
    row.state = query.value(4).toString();
    row.channel = query.value(5).toString();
    row.tries = query.value(6).toInt();
    row.dueMs = query.value(7).toLongLong();
    row.madeMs = query.value(8).toLongLong();
    row.reference = query.value(9).toString();
    return row;
}

void complain(const char *what, const base::Failure &failure)
{
    qCWarning(base::logPortal, "notices: %s: %s", what, qPrintable(base::failureName(failure.code)));
}

} // namespace

NoticeQueue::NoticeQueue(store::Database &database, NoticeSource &source, Transports transports, const base::Clock &clock)
    : m_database(database)
    , m_source(source)
    , m_ways(std::move(transports))
    , m_clock(clock)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &NoticeQueue::work);
}

NoticeQueue::~NoticeQueue() = default;

Transport *NoticeQueue::wayFor(const QString &channel) const
{
    const auto it = std::find_if(m_ways.begin(), m_ways.end(), [&](const auto &way) { return way->carries(channel); });
    return it == m_ways.end() ? nullptr : it->get();
}

bool NoticeQueue::carries(const QString &channel) const
{
    return wayFor(channel) != nullptr;
}

base::Done NoticeQueue::send(const Notice &notice)
{
    if (const auto text = fill(notice); !text)
        return text.error();
    if (!carries(notice.channel))
        return fail(FailureCode::DeviceMissing, {{QStringLiteral("channel"), notice.channel}});
    const qint64 now = m_clock.utcMs();
    auto row = m_database.run(QStringLiteral("INSERT INTO notice (visit, template, stamp, state, channel, tries, due_ms, made_ms) "
                                             "VALUES (?, ?, ?, 'waiting', ?, 0, ?, ?) RETURNING id"),
                              {QStringLiteral(""), notice.pattern, base::randomId(), notice.channel, now, now});
    if (!row)
        return row.error();
    if (!row->next())
        return fail(FailureCode::StoreFailed);
    const qint64 id = row->value(0).toLongLong();
    row->finish();
    m_spoken.insert(id, notice);
    schedule();
    return base::done();
}

void NoticeQueue::take(const QList<visits::Event> &accepted)
{
    for (const visits::Event &event : accepted) {
        const visits::Visit *visit = m_source.book().visit(event.visit);
        const auto wanted = visit ? wantedAfter(event, *visit) : std::nullopt;
        if (!wanted)
            continue;
        if (const auto queued = enqueue(event.visit, wanted->pattern, wanted->stamp); !queued)
            complain("not queued", queued.error());
    }
    schedule();
}

void NoticeQueue::catchUp()
{
    const qint64 now = m_clock.utcMs();
    // What only memory knew is lost; what was on its way is sent again.
    for (const QString &sql : {QStringLiteral("UPDATE notice SET state = 'failed' WHERE visit = '' AND state IN ('waiting', 'sending')"),
                               QStringLiteral("UPDATE notice SET state = 'waiting' WHERE state = 'sending'")}) {
        if (const auto ran = m_database.run(sql); !ran)
            complain("start", ran.error());
    }
    if (const auto ran = m_database.run(QStringLiteral("DELETE FROM notice WHERE visit = '' AND made_ms < ?"), {now - keptMs}); !ran)
        complain("old rows", ran.error());
    for (const visits::Visit &visit : m_source.book().visits()) {
        const auto wanted = visit.slot.date >= m_clock.today() ? wantedInState(visit) : std::nullopt;
        if (!wanted)
            continue;
        if (const auto queued = enqueue(visit.id, wanted->pattern, wanted->stamp); !queued)
            return complain("not queued", queued.error());
    }
    schedule();
}

// The same message is queued once, however often its event is seen.
base::Done NoticeQueue::enqueue(const base::VisitId &visit, const QString &pattern, const QString &stamp)
{
    const qint64 now = m_clock.utcMs();
    const auto put = m_database.run(QStringLiteral("INSERT INTO notice (visit, template, stamp, state, channel, tries, due_ms, made_ms) "
                                                   "VALUES (?, ?, ?, 'waiting', '', 0, ?, ?) "
                                                   "ON CONFLICT (visit, template, stamp) DO NOTHING"),
                                    {visit.text(), pattern, stamp.isNull() ? QStringLiteral("") : stamp, now, now});
    return put ? base::done() : base::Done(put.error());
}

base::Result<QList<NoticeQueue::Row>> NoticeQueue::rows(const base::VisitId &visit) const
{
    auto query = m_database.run(QStringLiteral("SELECT %1 FROM notice WHERE visit = ? ORDER BY id").arg(columns),
                                {visit.text().isNull() ? QStringLiteral("") : visit.text()});
    if (!query)
        return query.error();
    QList<Row> out;
    while (query->next())
        out << rowOf(*query);
    return out;
}

std::optional<NoticeQueue::Row> NoticeQueue::nextDue() const
{
    auto query = m_database.run(QStringLiteral("SELECT %1 FROM notice WHERE state = 'waiting' AND due_ms <= ? "
                                               "ORDER BY due_ms, id LIMIT 1").arg(columns),
                                {m_clock.utcMs()});
    if (!query || !query->next())
        return std::nullopt;
    return rowOf(*query);
}

void NoticeQueue::schedule()
{
    if (m_sending)
        return;
    const auto due = m_database.value(QStringLiteral("SELECT MIN(due_ms) FROM notice WHERE state = 'waiting'"));
    if (!due || due->isNull())
        return;
    m_timer.start(int(std::clamp<qint64>(due->toLongLong() - m_clock.utcMs(), 0, minute)));
}

void NoticeQueue::work()
{
    if (m_sending)
        return;
    if (const auto row = nextDue())
        sendRow(*row);
    schedule(); // one at a time, the event loop between: an import of a whole day holds up nobody
}

void NoticeQueue::sendRow(const Row &row)
{
    Row now = row;
    const auto notice = noticeOf(row);
    if (!notice)
        return settle(now, notice.error().code == FailureCode::MissingField ? QStringLiteral("no-address") : QStringLiteral("outdated"));
    now.channel = notice->channel;
    auto letter = fill(*notice);
    Transport *way = wayFor(notice->channel);
    if (!letter || !way) {
        complain("no text or no way out", letter ? fail(FailureCode::DeviceMissing) : letter.error());
        return settle(now, QStringLiteral("failed"));
    }
    m_sending = true;
    ++now.tries;
    now.state = QStringLiteral("sending");
    now.reference = letter->reference = base::randomId();
    update(now);
    way->send(*letter, [this, now](const Handed &handed) {
        m_sending = false;
        finish(now, handed);
        schedule();
    });
}

void NoticeQueue::finish(const Row &row, const Handed &handed)
{
    if (handed.delivery == Delivery::Sent) {
        Row taken = row;
        if (!handed.reference.isEmpty())
            taken.reference = handed.reference;
        return settle(taken, QStringLiteral("sent"));
    }
    const bool code = row.visit.isEmpty();
    if (handed.delivery == Delivery::Refused || row.tries >= (code ? triesOfCode : triesOfVisit))
        return settle(row, QStringLiteral("failed"));
    Row later = row;
    later.state = QStringLiteral("waiting");
    later.dueMs = m_clock.utcMs() + waits[std::min<size_t>(size_t(row.tries) - 1, std::size(waits) - 1)];
    update(later);
}

// The end of a message; of one that was tried, the log hears.
void NoticeQueue::settle(const Row &row, const QString &state)
{
    Row ended = row;
    ended.state = state;
    update(ended);
    m_spoken.remove(row.id);
    if (state != QLatin1String("outdated"))
        tellLog(ended);
}

// What became of a message about a visit: the desk reads it, and telephones where nobody was reached.
void NoticeQueue::tellLog(const Row &row)
{
    if (row.visit.isEmpty())
        return;
    QJsonObject data{{QStringLiteral("template"), row.pattern}, {QStringLiteral("outcome"), row.state}};
    if (!row.channel.isEmpty())
        data.insert(QStringLiteral("channel"), row.channel);
    const visits::Event event{row.visit, visits::EventType::NoticeSent, data, m_clock.utcMs(), visits::Mover::Portal, {}};
    if (const auto told = m_source.submit(event); !told)
        complain("not in the log", told.error());
}

// A receipt may come twice, late, or in the wrong order: what was delivered stays so.
base::Done NoticeQueue::receipt(const QHash<QString, QString> &fields)
{
    std::optional<Receipt> receipt;
    for (const auto &way : m_ways) {
        if (!receipt)
            receipt = way->receipt(fields);
    }
    if (!receipt)
        return fail(FailureCode::WrongSecret);
    auto query = m_database.run(QStringLiteral("SELECT %1 FROM notice WHERE reference = ? AND reference <> ''").arg(columns),
                                {receipt->reference.isNull() ? QStringLiteral("") : receipt->reference});
    if (!query)
        return query.error();
    if (!query->next())
        return fail(FailureCode::UnknownVisit);
    Row row = rowOf(*query);
    query->finish();
    static const QStringList handedOver{QStringLiteral("sent"), QStringLiteral("not-reachable"), QStringLiteral("failed")};
    if (!handedOver.contains(row.state) || receipt->outcome.isEmpty() || receipt->outcome == row.state)
        return base::done();
    row.state = receipt->outcome;
    update(row);
    tellLog(row);
    return base::done();
}

void NoticeQueue::update(const Row &row)
{
    const auto put = m_database.run(QStringLiteral("UPDATE notice SET state = ?, channel = ?, tries = ?, due_ms = ?, reference = ? WHERE id = ?"),
                                    {row.state, row.channel.isNull() ? QStringLiteral("") : row.channel, row.tries, row.dueMs,
                                     row.reference.isNull() ? QStringLiteral("") : row.reference, row.id});
    if (!put)
        complain("state not kept", put.error());
}

base::Result<Notice> NoticeQueue::noticeOf(const Row &row) const
{
    if (row.visit.isEmpty()) {
        const auto spoken = m_spoken.constFind(row.id);
        return spoken == m_spoken.cend() ? base::Result<Notice>(FailureCode::Expired) : base::Result<Notice>(*spoken);
    }
    const visits::Visit *visit = m_source.book().visit(row.visit);
    if (!visit || !stillTrue({row.pattern, row.stamp}, *visit))
        return fail(FailureCode::Expired);
    return noticeFor(row.pattern, *visit, m_source, [this](const QString &channel) { return carries(channel); });
}

} // namespace mulakat::portal::notices

#include "moc_noticequeue.cpp"
