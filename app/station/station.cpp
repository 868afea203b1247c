#include "station/station.h"

#include "base/logging.h"
#include "identity/picture.h"
#include "visits/seats.h"

#include <QMetaMethod>
#include <algorithm>

namespace mulakat::station {

namespace {

constexpr int publishSoonMs = 25;        // changes that come together are one snapshot
constexpr int republishSeconds = 15;     // lateness changes by itself
constexpr qint64 clockMayBeOffMs = 5000; // against the hub's clock
constexpr qint64 typedMayBeOffMs = 120'000; // a date and time typed by hand

// One change after the other does not put it off.
void soon(QTimer &timer)
{
    if (!timer.isActive())
        timer.start();
}

} // namespace

Station::Station(StorePort &store, HubPort &hub, ScanPort *scan, call::MediaPort *media, const base::Clock &clock,
                 StationOptions options)
    : m_options(std::move(options))
    , m_hub(hub)
    , m_scan(scan)
    , m_clock(clock)
    , m_log(store, clock, m_options.name, m_options.jail)
    , m_session(store, clock, m_options.secretCheck)
    , m_acts(m_log, m_session)
    , m_requests(m_acts)
    , m_arrivals(m_acts)
    , m_checkIn(m_acts, m_options.trust)
    , m_inmates(m_acts)
    , m_talks(m_acts)
    , m_batch(m_acts)
    , m_imports(m_acts)
    , m_snapshots(m_log, m_session)
    , m_inmateList(m_acts, m_snapshots)
    , m_sync(m_log, hub, media ? HubSync::Wants::BoothData : m_options.wants)
    , m_watch(m_log, hub)
    , m_gaps(m_acts, m_arrivals, m_snapshots, m_watch)
    , m_closing(m_acts, m_snapshots, m_gaps, m_watch, m_sync)
    , m_court(m_acts)
    , m_day(clock.today())
{
    m_acts.setLease([this](const visits::Visit &visit) { return m_booth || m_options.standalone || m_watch.mayMove(visit); });
    m_watch.onChange([this] { soon(m_publishSoon); });
    if (media)
        m_booth = std::make_unique<BoothKeeper>(m_log, hub, *media, m_options.callSetup, m_options.place);
    if (media && visits::boothOfSeat(m_options.place).isEmpty())
        m_cards = std::make_unique<RemoteCard>(m_log, m_options.trust);
    m_publishSoon.setSingleShot(true);
    m_publishSoon.setInterval(publishSoonMs);
    m_second.setInterval(1000);
    connect(&m_publishSoon, &QTimer::timeout, this, &Station::publish);
    connect(&m_second, &QTimer::timeout, this, &Station::tick);
    m_log.onChange([this](const base::VisitId &visit) { changed(visit); });
    m_sync.onChange([this] {
        soon(m_publishSoon);
        Q_EMIT staffChanged();
    });
}

Station::~Station()
{
    close();
}

base::Done Station::open()
{
    if (const base::Done opened = m_log.store().open(); !opened)
        return opened;
    m_sync.restore(); // first, so that the log is folded by the jail's own rules
    if (const base::Done loaded = m_log.open(); !loaded)
        return loaded;
    m_open = true;
    if (isDesk())
        m_watch.restore();
    m_hub.start(*this);
    m_second.start();
    publish();
    Q_EMIT staffChanged();
    return base::done();
}

void Station::close()
{
    if (!std::exchange(m_open, false))
        return;
    m_second.stop();
    m_publishSoon.stop();
    if (m_booth)
        m_booth->call().stop();
    m_hub.stop();
    if (isDesk())
        m_watch.note();
    m_log.store().checkpoint();
}

void Station::changed(const base::VisitId &visit)
{
    if (!m_open)
        return;
    soon(m_publishSoon);
    m_sync.push();
    if (m_booth)
        m_booth->logChanged();
    Q_EMIT detailChanged(visit);
}

void Station::publish()
{
    static const QMetaMethod published = QMetaMethod::fromSignal(&Station::snapshotReady);
    if (isSignalConnected(published)) // a booth shows no list
        Q_EMIT snapshotReady(snapshot());
}

DeskSnapshotPtr Station::snapshot() const
{
    const auto snapshot = m_snapshots.desk(m_day, m_live);
    snapshot->health = health();
    return snapshot;
}

Health Station::health() const
{
    Health health;
    health.standalone = m_options.standalone;
    health.portalReached = m_sync.isReached();
    health.portalLostUtcMs = m_sync.lostUtcMs();
    health.waitingToSend = m_log.waiting();
    health.diskOk = m_diskOk;
    health.jailName = m_log.jail().name;
    health.jailState = m_log.jail().state;
    health.booths = int(m_log.jail().booths.size());
    health.boothsUp = int(m_booths.size());
    health.seatsUp = m_live.seats;
    for (const QString &booth : m_log.jail().booths) {
        if (m_log.jail().seats.contains(booth) || m_live.seats.contains(booth))
            health.seats << booth;
    }
    health.clockOk = m_clockOk && std::abs(m_sync.hubClockOffMs().value_or(0)) < clockMayBeOffMs;
    health.clockAsks = !m_log.clockFits();
    health.clockOk = health.clockOk && !health.clockAsks;
    health.lastEventUtcMs = m_log.lastEventUtcMs();
    health.unsignedDays = m_closing.unsignedDays();
    health.verifierRegistered = !m_log.jail().verifier.isEmpty();
    return health;
}

void Station::tick()
{
    if (m_session.tick()) {
        m_checkIn.forgetAll();
        m_shown = {};
        Q_EMIT sessionEnded();
        soon(m_publishSoon);
    }
    if (isDesk()) {
        m_watch.tick();
        m_talks.endByClock([this](const visits::Visit &visit) { return endsHere(visit); });
    }
    if (++m_seconds % republishSeconds == 0)
        publish();
}

// A face-to-face talk whose time is over: the desk that has it open ends it, another one where that does not. One that a gap
// has cut is an officer's to settle.
bool Station::endsHere(const visits::Visit &visit) const
{
    constexpr qint64 othersMs = 20'000;
    if (!m_watch.mayMove(visit) || isCut(visit, m_gaps.facts(m_live)))
        return false;
    const qint64 over = visit.runningSinceUtcMs + qint64(visit.allowedSeconds() - visit.usedSeconds) * 1000;
    return visit.openedStation.isEmpty() || visit.openedStation == m_log.own().text() || m_clock.utcMs() - over >= othersMs;
}

void Station::signOut()
{
    m_session.signOut();
    m_checkIn.forgetAll();
    m_shown = {};
    publish();
}

void Station::showDay(QDate date)
{
    m_day = date.isValid() ? date : m_clock.today();
    publish();
}

base::Result<VisitDetail> Station::openVisit(const base::VisitId &visit)
{
    if (!m_session.signedIn())
        return base::fail(base::FailureCode::NotSignedIn);
    // Looking again at what is open here, because something of it is new, is no act of the officer: it does not keep the
    // session awake, and it does not take the visit back from a colleague (two desks would take it in turns for ever).
    const QPair<base::VisitId, base::StaffId> shown{visit, m_session.signedIn()->id};
    if (std::exchange(m_shown, shown) != shown) {
        m_session.touch();
        const auto known = m_log.visit(visit);
        const bool free = known && !visits::isEnd((*known)->state) && m_snapshots.holderOf(**known).isEmpty();
        if (const base::Done held = free ? m_arrivals.hold(visit) : base::done(); !held)
            qCInfo(base::logStation) << "opened without being held:" << base::failureName(held.error().code); // an inspector looks
    }
    auto detail = m_snapshots.detail(visit, m_live);
    if (detail) {
        putLocker(*detail);
        putAccess(*detail);
    }
    return detail;
}

void Station::putLocker(VisitDetail &detail) const
{
    for (const LoggedEvent &logged : m_log.history(detail.line.id)) {
        if (logged.event.type != visits::EventType::Deposited || logged.ignored)
            continue;
        const auto text = const_cast<StationLog &>(m_log).store().record(
            base::RecordId(visits::word(logged.event, QLatin1String("record"))));
        if (text)
            detail.locker = QString::fromUtf8(*text);
    }
}

// The hub keeps join secrets to itself; a desk asks for them when a visit is opened, and again when new ones were issued.
void Station::putAccess(VisitDetail &detail)
{
    const base::VisitId id = detail.line.id;
    const visits::Visit *visit = m_log.book().visit(id);
    const int version = visit->accessVersion;
    if (visit->mode != visits::Mode::Video || version == 0 || visits::isEnd(visit->state))
        return;
    const auto known = m_access.constFind(id);
    if (known != m_access.cend() && known->first == version) {
        detail.access = known->second;
        return;
    }
    m_hub.access(id, [this, id, version](const base::Result<AccessView> &access) {
        if (!access)
            return;
        m_access.insert(id, {version, *access});
        Q_EMIT detailChanged(id);
    });
}

base::Result<QList<RegisterLine>> Station::registerOf(QDate date) const
{
    if (!m_session.signedIn())
        return base::fail(base::FailureCode::NotSignedIn);
    return m_snapshots.registerOf(date);
}

void Station::document(const base::RecordId &record, const std::function<void(base::Result<QImage>)> &answer)
{
    if (!m_session.signedIn())
        return answer(base::fail(base::FailureCode::NotSignedIn));
    m_session.touch();
    m_hub.document(record, [answer](const base::Result<QByteArray> &jpeg) {
        answer(jpeg ? identity::decodePicture(*jpeg) : base::Result<QImage>(jpeg.error()));
    });
}

void Station::setHealth(bool diskOk, bool clockOk)
{
    m_diskOk = diskOk;
    m_clockOk = clockOk;
    m_log.setClockSane(clockOk);
    soon(m_publishSoon);
}

base::Done Station::confirmClock(qint64 toUtcMs, bool applied)
{
    const qint64 now = m_clock.utcMs();
    if (std::abs(now - toUtcMs) > typedMayBeOffMs)
        return base::fail(base::FailureCode::ClockWrong);
    const base::Done noted = m_acts.act(visits::jailItself(), visits::EventType::ClockSet,
                                        {{QStringLiteral("from"), double(m_log.lastEventUtcMs())},
                                         {QStringLiteral("to"), double(toUtcMs)},
                                         {QStringLiteral("applied"), applied}});
    if (!noted)
        return noted;
    m_log.setClockConfirmed(true);
    soon(m_publishSoon);
    return base::done();
}

void Station::clockJumped()
{
    m_log.setClockConfirmed(false);
    soon(m_publishSoon);
}

void Station::hubReached(bool reached)
{
    m_sync.reached(reached);
    if (isDesk())
        m_watch.reached(reached);
    if (m_booth)
        m_booth->reached(reached);
    if (reached)
        return;
    m_booths.clear();
    m_live.seats.clear();
    m_live.lobby.clear();
}

void Station::hubNews()
{
    m_sync.pull();
}

void Station::hubSignal(const base::VisitId &visit, const QJsonObject &body)
{
    if (!m_booth)
        return;
    if (body.value(QLatin1String("t")).toString() != QLatin1String("card"))
        return m_booth->signal(visit, body);
    if (m_cards && visit == m_booth->call().visit())
        m_hub.sendSignal(visit, m_cards->shown(visit, body));
}

void Station::hubPresence(const base::VisitId &visit, bool lobby)
{
    if (m_booth)
        return m_booth->presence(visit, lobby);
    m_live.lobby.insert(visit, lobby);
    soon(m_publishSoon);
    Q_EMIT detailChanged(visit);
}

void Station::hubCall(const CallView &view)
{
    const CallView before = m_live.calls.value(view.visit);
    m_live.calls.insert(view.visit, view);
    if (view.phase == QLatin1String("ended") || view.phase == QLatin1String("none"))
        m_live.calls.remove(view.visit);
    // Pictures and levels come three times a second and are no reason to make the list anew.
    if (view.phase != before.phase || view.counting != before.counting || view.problem != before.problem
        || view.allowedSeconds != before.allowedSeconds)
        soon(m_publishSoon);
    Q_EMIT callArrived(view);
}

void Station::hubHelp(const base::VisitId &visit, const QString &place, bool on)
{
    if (!on)
        m_live.help.remove(visit);
    else if (m_log.jail().booths.contains(place) || m_log.jail().booths.contains(visits::boothOfSeat(place)))
        m_live.help.insert(visit); // a booth says when it is over, a check-in does not
    soon(m_publishSoon);
    if (on)
        Q_EMIT helpAsked(visit, place);
}

void Station::hubClock(const base::VisitId &visit, int remaining, int allowed, bool counting, const QString &phase)
{
    if (m_booth)
        m_booth->farClock(visit, {remaining, allowed, counting, phase});
}

void Station::hubBooths(const QList<BoothPresence> &booths)
{
    m_booths.clear();
    m_live.seats.clear();
    for (const BoothPresence &booth : booths) {
        if (const QString of = visits::boothOfSeat(booth.place); of.isEmpty() || m_log.jail().booths.contains(booth.place))
            m_booths << booth;
        else
            m_live.seats << of;
    }
    m_watch.askSoon();
    soon(m_publishSoon);
}

} // namespace mulakat::station

#include "moc_station.cpp"
