#include "station/hubsync.h"

#include "base/logging.h"

#include <QJsonDocument>
#include <algorithm>
#include <tuple>

namespace mulakat::station {

namespace {

constexpr int eventsAPull = 1000;
constexpr int recordsAPull = 200;
constexpr int eventsAPost = 200;
const QString epochKey = QStringLiteral("hub/epoch");
const QString recordsKey = QStringLiteral("hub/records");
const QString jailKey = QStringLiteral("hub/jail");

// It is asked for with all news, and hardly ever another.
bool isSame(const QList<StaffEntry> &a, const QList<StaffEntry> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const StaffEntry &x, const StaffEntry &y) {
        return std::tie(x.id, x.name, x.role, x.hash, x.locked, x.languages) == std::tie(y.id, y.name, y.role, y.hash, y.locked, y.languages);
    });
}

} // namespace

HubSync::HubSync(StationLog &log, HubPort &hub, Wants wants)
    : m_log(log)
    , m_hub(hub)
    , m_wants(wants)
    , m_lostUtcMs(log.clock().utcMs())
{
}

void HubSync::restore()
{
    const QJsonObject kept = QJsonDocument::fromJson(m_log.store().setting(jailKey).toUtf8()).object();
    if (const auto jail = visits::Jail::fromJson(kept); !kept.isEmpty() && jail)
        m_log.setJail(*jail);
}

void HubSync::reached(bool reached)
{
    if (reached == m_reached)
        return;
    m_reached = reached;
    ++m_round;
    m_pulling = m_pullAgain = m_pushing = false;
    m_next = 0;
    if (reached)
        begin();
    else
        m_lostUtcMs = m_log.clock().utcMs();
    changed();
}

void HubSync::begin()
{
    m_hub.jail([this, round = m_round](const base::Result<HubJail> &jail) {
        if (round != m_round)
            return;
        if (jail)
            takeJail(*jail);
        else
            qCWarning(base::logStation) << "the hub's jail could not be read" << base::failureName(jail.error().code);
    });
}

void HubSync::takeJail(const HubJail &jail)
{
    m_clockOffMs = jail.utcMs - m_log.clock().utcMs();
    m_log.setJail(jail.jail);
    if (!jail.cardKey.isEmpty()) {
        if (const base::Done kept = m_log.store().keepCardKey(jail.cardKey); !kept)
            qCWarning(base::logStation) << "the key for cards is not kept" << base::failureName(kept.error().code);
    }
    const QByteArray json = QJsonDocument(jail.jail.toJson()).toJson(QJsonDocument::Compact);
    base::Done kept = m_log.store().setSetting(jailKey, QString::fromUtf8(json));
    const QString known = m_log.store().setting(epochKey);
    if (kept && known != jail.epoch) {
        if (!known.isEmpty())
            kept = m_log.startOver();
        if (kept)
            kept = m_log.store().setSetting(recordsKey, QStringLiteral("0"));
        if (kept)
            kept = m_log.store().setSetting(epochKey, jail.epoch);
    }
    if (!kept) {
        qCCritical(base::logStation) << "the copy cannot be kept" << base::failureName(kept.error().code);
        return;
    }
    if (m_wants != Wants::BoardData)
        askNext();
    pullBookingsAnew();
    pullStaff();
    changed();
}

void HubSync::pullBookingsAnew()
{
    if (m_wants == Wants::CheckInData) {
        if (const base::Done set = m_log.store().setSetting(recordsKey, QStringLiteral("0")); !set)
            qCWarning(base::logStation) << "bookings are not asked for anew" << base::failureName(set.error().code);
    }
    pull();
}

void HubSync::askNext()
{
    m_hub.next([this, round = m_round](const base::Result<qint64> &next) {
        if (round != m_round || !next)
            return;
        m_next = *next;
        push();
    });
}

void HubSync::pull()
{
    if (!m_reached)
        return;
    if (m_pulling) {
        m_pullAgain = true;
        return;
    }
    m_pulling = true;
    m_pullAgain = false;
    if (m_wants == Wants::BoardData)
        pullEvents();
    else
        pullRecords(); // texts first, so that a visit's words are there when it appears
    pullStaff();
}

void HubSync::pullRecords()
{
    const qint64 after = m_log.store().setting(recordsKey).toLongLong();
    m_hub.records(after, recordsAPull, [this, after, round = m_round](const base::Result<HubRecords> &records) {
        if (round != m_round)
            return;
        if (!records) {
            m_pulling = false;
            return;
        }
        base::Done taken = m_log.takeRecords(records->rows);
        if (taken && records->through > after)
            taken = m_log.store().setSetting(recordsKey, QString::number(records->through));
        if (taken && records->through > after && records->through < records->last)
            return pullRecords();
        if (!taken)
            qCCritical(base::logStation) << "records not kept" << base::failureName(taken.error().code);
        pullEvents();
    });
}

void HubSync::pullEvents()
{
    m_hub.events(m_log.knownOrder(), eventsAPull, [this, round = m_round](const base::Result<HubEvents> &events) {
        if (round != m_round)
            return;
        if (events)
            return takeEvents(*events);
        m_pulling = false;
    });
}

void HubSync::takeEvents(const HubEvents &events)
{
    const qint64 before = m_log.knownOrder();
    const base::Done taken = m_log.takeNumbered(events.rows);
    if (!taken)
        qCCritical(base::logStation) << "events not taken" << base::failureName(taken.error().code) << taken.error().info;
    if (taken && m_log.knownOrder() > before && m_log.knownOrder() < events.last)
        return pullEvents();
    m_pulling = false;
    changed();
    if (m_pullAgain)
        pull();
}

void HubSync::pullStaff()
{
    if (m_wants != Wants::DeskData)
        return;
    m_hub.staff([this, round = m_round](const base::Result<QList<StaffEntry>> &staff) {
        if (round != m_round || !staff || isSame(*staff, m_log.store().staff()))
            return;
        if (const base::Done kept = m_log.store().setStaff(*staff); kept)
            changed();
    });
}

void HubSync::push()
{
    if (!m_reached || m_pushing || m_next == 0)
        return;
    const auto outgoing = m_log.store().outgoing(m_next, eventsAPost);
    if (!outgoing) {
        qCCritical(base::logStation) << "nothing can be sent" << base::failureName(outgoing.error().code);
        return;
    }
    if (outgoing->events.isEmpty() && outgoing->records.isEmpty())
        return;
    m_pushing = true;
    m_hub.post(outgoing->events, outgoing->records, [this, round = m_round](const base::Result<HubPosted> &posted) {
        if (round == m_round)
            takePosted(posted);
    });
}

void HubSync::takePosted(const base::Result<HubPosted> &posted)
{
    m_pushing = false;
    const qint64 before = m_next;
    if (posted) {
        m_next = posted->next;
    } else if (posted.error().code == base::FailureCode::ChainBroken && posted.error().info.contains(QLatin1String("next"))) {
        m_next = qint64(posted.error().info.value(QLatin1String("next")).toDouble());
        qCInfo(base::logStation) << "the hub wants the chain from" << m_next;
    } else {
        // The link is gone, or the hub refuses: the next news or connection tries again.
        qCWarning(base::logStation) << "the hub did not take the chain" << base::failureName(posted.error().code) << posted.error().info;
        return;
    }
    pull();
    if (m_next != before)
        push();
}

void HubSync::changed()
{
    if (m_listener)
        m_listener();
}

} // namespace mulakat::station
