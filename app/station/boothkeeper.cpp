#include "station/boothkeeper.h"

#include "station/boothcall.h"
#include "station/seatcall.h"
#include "visits/seats.h"

#include <algorithm>

namespace mulakat::station {

namespace {

using visits::State;

constexpr qint64 goodbyeMs = 20'000;
constexpr qint64 nextWithinMs = 30 * 60'000;
constexpr qint64 handUpMs = 180'000; // a call for help that nobody ended

QString firstName(const QString &name)
{
    return name.section(QLatin1Char(' '), 0, 0, QString::SectionSkipEmpty);
}

bool mayHaveCall(State state)
{
    return state == State::Arrived || state == State::Verified || state == State::Ready || visits::isRunning(state);
}

} // namespace

BoothKeeper::BoothKeeper(StationLog &log, HubPort &hub, call::MediaPort &media, call::Setup setup, QString place, QObject *parent)
    : QObject(parent)
    , m_log(log)
    , m_hub(hub)
    , m_place(std::move(place))
    , m_booth(visits::boothOfSeat(m_place))
{
    if (m_booth.isEmpty()) {
        m_booth = m_place;
        m_call = std::make_unique<BoothCall>(log, hub, media, std::move(setup));
    } else {
        m_call = std::make_unique<SeatCall>(log, hub, media, std::move(setup));
    }
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &BoothKeeper::tick);
    connect(m_call.get(), &CallEnd::viewChanged, this, &BoothKeeper::viewChanged);
    m_second.start();
}

// A visitor who has the call on a page of their own sits in no seat of the jail.
bool BoothKeeper::isOurs(const visits::Visit &visit) const
{
    return visit.mode == visits::Mode::Video && visit.place == m_booth && (m_place == m_booth || !visit.lobby);
}

bool BoothKeeper::isHere(const visits::Visit &visit) const
{
    return m_place != m_booth || m_lobby.contains(visit.id);
}

const visits::Visit *BoothKeeper::wanted() const
{
    const QDate today = m_log.clock().today();
    const visits::Visit *best = nullptr;
    for (const visits::Visit &visit : m_log.book().visits()) {
        if (!isOurs(visit) || visit.slot.date != today || !mayHaveCall(visit.state))
            continue;
        const bool running = visits::isRunning(visit.state);
        if (!running && !isHere(visit))
            continue;
        if (!best || (running && !visits::isRunning(best->state))
            || (running == visits::isRunning(best->state) && visit.slot.start < best->slot.start))
            best = &visit;
    }
    return best;
}

const visits::Visit *BoothKeeper::next() const
{
    const qint64 now = m_log.clock().utcMs();
    const visits::Visit *best = nullptr;
    for (const visits::Visit &visit : m_log.book().visits()) {
        if (!isOurs(visit) || m_place != m_booth || !visits::isBeforeTalk(visit.state) || visit.state == State::Pending)
            continue;
        const qint64 start = base::slotUtcMs(visit.slot.date, visit.slot.start);
        if (start - now > nextWithinMs || now - start > qint64(visit.slot.minutes) * 60'000)
            continue;
        if (!best || visit.slot.start < best->slot.start)
            best = &visit;
    }
    return best;
}

void BoothKeeper::follow()
{
    const visits::Visit *current = m_call->isActive() ? m_log.book().visit(m_call->visit()) : nullptr;
    if (m_call->isActive() && (!current || !mayHaveCall(current->state) || !isOurs(*current))) {
        if (current)
            leave(*current);
        m_call->stop();
        current = nullptr;
    }
    if (current && visits::isRunning(current->state))
        return;
    const visits::Visit *visit = wanted();
    if (!visit || (current && visit->id == current->id))
        return;
    m_goodbye = base::VisitId();
    const base::VisitId id = visit->id;
    m_call->begin(id);
    m_call->farPresent(m_lobby.contains(id));
}

void BoothKeeper::leave(const visits::Visit &visit)
{
    lowerHand();
    if (visit.startedAtUtcMs == 0 || !visits::isEnd(visit.state))
        return;
    m_goodbye = visit.id;
    m_goodbyeUntilMs = m_log.clock().monotonicMs() + goodbyeMs;
}

void BoothKeeper::logChanged()
{
    m_call->logChanged();
    follow();
    Q_EMIT viewChanged();
}

// The hub tells again who is in the lobby; until then nothing is known. A call that runs needs no hub.
void BoothKeeper::reached(bool reached)
{
    if (!reached)
        m_lobby.clear();
}

void BoothKeeper::presence(const base::VisitId &visit, bool lobby)
{
    const bool running = visit == m_call->visit();
    if (lobby)
        m_lobby.insert(visit);
    else
        m_lobby.remove(visit);
    follow();
    if (running)
        m_call->farPresent(lobby);
}

void BoothKeeper::signal(const base::VisitId &visit, const QJsonObject &body)
{
    if (visit == m_call->visit())
        m_call->fromFar(body);
}

void BoothKeeper::farClock(const base::VisitId &visit, const FarClock &clock)
{
    if (visit == m_call->visit())
        m_call->farClock(clock);
}

void BoothKeeper::askHelp()
{
    m_helpOf = m_call->visit();
    m_helpSinceMs = m_log.clock().monotonicMs();
    m_hub.sendHelp(m_helpOf, m_place, true);
    Q_EMIT viewChanged();
}

void BoothKeeper::lowerHand()
{
    if (std::exchange(m_helpSinceMs, 0) > 0)
        m_hub.sendHelp(m_helpOf, m_place, false);
}

void BoothKeeper::setVolume(double volume)
{
    m_volume = std::clamp(volume, 0.0, 1.0);
    m_call->setVolume(m_volume);
    Q_EMIT viewChanged();
}

void BoothKeeper::setLanguage(const QString &language)
{
    m_language = language;
    m_languageOf = view().visit;
    Q_EMIT viewChanged();
}

void BoothKeeper::tick()
{
    if (!m_goodbye.isEmpty() && m_log.clock().monotonicMs() >= m_goodbyeUntilMs) {
        m_goodbye = base::VisitId();
        Q_EMIT viewChanged();
    }
    if (m_helpSinceMs > 0 && m_log.clock().monotonicMs() - m_helpSinceMs >= handUpMs) {
        lowerHand();
        Q_EMIT viewChanged();
    }
    follow();
}

void BoothKeeper::putCall(BoothView &view) const
{
    const CallView call = m_call->view();
    if (call.phase == QLatin1String("talking") || call.phase == QLatin1String("paused")
        || call.phase == QLatin1String("reconnecting") || call.phase == QLatin1String("officer-left"))
        view.phase = call.phase;
    else
        view.phase = QStringLiteral("waiting");
    view.allowedSeconds = call.allowedSeconds;
    view.remainingSeconds = call.remainingSeconds;
    view.counting = call.counting;
    view.asOfMonotonicMs = call.asOfMonotonicMs;
    view.problem = call.problem;
    view.pictureOff = m_call->pictureOff();
}

BoothView BoothKeeper::view() const
{
    BoothView view;
    view.volume = m_volume;
    view.helpAsked = m_helpSinceMs > 0;
    const visits::Visit *visit = m_log.book().visit(m_call->isActive() ? m_call->visit() : m_goodbye);
    if (!visit && m_goodbye.isEmpty()) {
        visit = next();
        if (visit)
            view.phase = QStringLiteral("next");
    }
    if (visit)
        putPeople(view, *visit);
    if (!m_language.isEmpty() && m_languageOf == view.visit) {
        view.language = m_language;
        view.languages.clear();
    }
    if (m_call->isActive())
        putCall(view);
    else if (visit && !m_goodbye.isEmpty()) {
        view.phase = QStringLiteral("goodbye");
        view.endedBy = visit->endedBy;
        view.nextDate = nextDate(*visit);
    }
    return view;
}

void BoothKeeper::putPeople(BoothView &view, const visits::Visit &visit) const
{
    view.visit = visit.id;
    view.kind = visit.kind;
    view.nextStart = visit.slot.start;
    view.visitorsEnd = m_place != m_booth;
    putWords(view, visit);
    if (view.visitorsEnd)
        std::swap(view.visitorFirstName, view.inmateFirstName);
}

// Each end speaks the language of who sits there.
void BoothKeeper::putWords(BoothView &view, const visits::Visit &visit) const
{
    if (const visits::Booking *booking = m_log.booking(visit.id)) {
        view.visitorFirstName = firstName(booking->visitors.constFirst().name);
        if (view.visitorsEnd) // until it is confirmed who is meant: as the family said
            view.inmateFirstName = firstName(booking->inmate.name);
        if (view.visitorsEnd && booking->source == QLatin1String("web")) // an import knows no language
            view.languages = {booking->language};
    }
    if (const visits::Inmate *inmate = m_log.inmate(visit.inmate)) {
        view.inmateFirstName = firstName(inmate->name);
        if (!view.visitorsEnd)
            view.languages = inmate->languages;
    }
    if (!view.languages.isEmpty())
        view.language = view.languages.constFirst();
}

// What the officer said, else the jail's next open day.
QDate BoothKeeper::nextDate(const visits::Visit &visit) const
{
    if (visit.nextDate.isValid())
        return visit.nextDate;
    const QDate today = m_log.clock().today();
    for (int ahead = 1; ahead <= 7; ++ahead) {
        const QDate date = today.addDays(ahead);
        if (!m_log.jail().closedWeekdays.contains(date.dayOfWeek()))
            return date;
    }
    return {};
}

} // namespace mulakat::station

#include "moc_boothkeeper.cpp"
