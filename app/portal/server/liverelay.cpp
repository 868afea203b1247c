#include "portal/server/liverelay.h"

#include "base/logging.h"
#include "portal/protocol/limits.h"
#include "visits/seats.h"

namespace mulakat::portal::server {

namespace {

using protocol::LiveMessage;
using protocol::LiveSender;
using protocol::LiveType;
using protocol::StationRole;

// The visit is a video visit of today that may still have, or has, its talk.
bool callPossible(const visits::Visit &visit, QDate today)
{
    const bool alive = visit.state == visits::State::Approved || visit.state == visits::State::Arrived
        || visit.state == visits::State::Verified || visit.state == visits::State::Ready || visits::isRunning(visit.state);
    return alive && visit.mode == visits::Mode::Video && visit.slot.date == today;
}

QString phaseOf(const visits::Visit &visit)
{
    if (visits::isEnd(visit.state))
        return QStringLiteral("ended");
    if (visit.state == visits::State::InProgress)
        return QStringLiteral("talking");
    if (visit.state == visits::State::Interrupted)
        return QStringLiteral("paused");
    return visit.lobby ? QStringLiteral("lobby") : QStringLiteral("waiting");
}

// The words of a page as a booth takes them: a browser adds fields that mean nothing to the other end.
QJsonObject forBooth(const LiveMessage &message)
{
    if (message.type() == LiveType::Candidate)
        return {{QStringLiteral("t"), name(LiveType::Candidate)},
                {QStringLiteral("candidate"), message.text("candidate")},
                {QStringLiteral("sdpMid"), message.text("sdpMid")},
                {QStringLiteral("sdpMLineIndex"), message.integer("sdpMLineIndex")}};
    if (message.type() == LiveType::Bye)
        return {{QStringLiteral("t"), name(LiveType::Bye)}};
    return message.json();
}

// Once a lawyer's or doctor's talk has begun a booth may tell a desk how it stands, and nothing else.
bool tellsTooMuch(const visits::Visit &visit, const QJsonObject &view)
{
    if (visit.kind == visits::Kind::Family || visits::isBeforeTalk(visit.state))
        return false;
    const auto level = [&](QLatin1String key) { return view.value(key).toDouble(); };
    return view.contains(QLatin1String("picture")) || level(QLatin1String("levelVisitor")) > 0 || level(QLatin1String("levelBooth")) > 0;
}

} // namespace

LiveRelay::LiveRelay(hub::HubPort &hub, LiveWire &wire, const base::Clock &clock)
    : m_hub(hub)
    , m_wire(wire)
    , m_clock(clock)
{
}

void LiveRelay::stationOpened(PeerId peer, const StationSession &session)
{
    m_stations.insert(peer, {session, {}});
}

void LiveRelay::visitorOpened(PeerId peer, const protocol::SeatGrant &seat)
{
    const visits::Visit *visit = m_hub.book().visit(seat.visit);
    if (const auto old = m_seated.constFind(seat.visit); old != m_seated.cend()) {
        const PeerId before = *old;
        if (m_visitors.value(before).seat.seat != seat.seat)
            m_wire.send(before, LiveMessage::taken().toBytes());
        m_wire.close(before, SeatMoved, "moved");
        m_visitors.remove(before);
    }
    m_seated.insert(seat.visit, peer);
    Visitor &visitor = *m_visitors.insert(peer, {seat, false, 0, {}});
    if (!visit || !callPossible(*visit, m_clock.today())) {
        if (visit)
            tellState(peer, *visit);
        m_wire.close(peer, VisitOver, "no-call");
        return;
    }
    enterLobby(peer, visitor);
}

// The visitor's page is here: written into the log once, then told to the booth and the desks.
void LiveRelay::enterLobby(PeerId peer, Visitor &visitor)
{
    const base::VisitId id = visitor.seat.visit;
    const visits::Visit *visit = m_hub.book().visit(id);
    if (!visit)
        return;
    if (visit->state == visits::State::Approved) {
        const visits::Event arrived{id, visits::EventType::Arrived, {{QStringLiteral("lobby"), true}}, m_clock.utcMs(),
                                    visits::Mover::Visitor, {}};
        if (const auto done = m_hub.submit(arrived, {}); !done) {
            m_wire.send(peer, LiveMessage::state(visits::name(visit->state), QStringLiteral("waiting"),
                                                 base::failureName(done.error().code)).toBytes());
            return; // too early: tick() tries again
        }
    }
    visitor.lobby = true;
    if (const visits::Visit *now = m_hub.book().visit(id))
        tellState(peer, *now);
    tellPresence(id, true);
}

void LiveRelay::tick()
{
    const QList<PeerId> peers = m_visitors.keys();
    for (const PeerId peer : peers) {
        const auto it = m_visitors.find(peer);
        if (it != m_visitors.end() && !it->lobby)
            enterLobby(peer, *it);
    }
}

void LiveRelay::closed(PeerId peer)
{
    if (const Station station = m_stations.take(peer); !station.session.station.isEmpty()) {
        tellSeated(station, false);
        tellStations();
        return;
    }
    const auto it = m_visitors.constFind(peer);
    if (it == m_visitors.cend())
        return;
    const base::VisitId visit = it->seat.visit;
    const bool lobby = it->lobby;
    m_visitors.erase(it);
    if (m_seated.value(visit) != peer)
        return;
    m_seated.remove(visit);
    if (lobby)
        tellPresence(visit, false);
}

void LiveRelay::message(PeerId peer, const QByteArray &text)
{
    const auto station = m_stations.find(peer);
    const auto visitor = m_visitors.find(peer);
    if (station == m_stations.end() && visitor == m_visitors.end())
        return;
    const auto sender = station != m_stations.end() ? LiveSender::Station : LiveSender::Page;
    const auto message = Message::fromBytes(sender, text);
    if (!message) {
        m_wire.close(peer, BadMessage, base::failureName(message.error().code).toLatin1());
        return;
    }
    if (station != m_stations.end())
        fromStation(peer, *station, *message);
    else
        fromVisitor(peer, *visitor, *message);
}

// A booth has the call of a visit that is given to its place; the newest booth that named a place has it.
bool LiveRelay::hasCallOf(const Station &station, const base::VisitId &id) const
{
    const visits::Visit *visit = m_hub.book().visit(id);
    return visit && station.session.role == StationRole::Booth && !station.place.isEmpty()
        && visit->place == station.place && callPossible(*visit, m_clock.today());
}

bool LiveRelay::hasSeatOf(const Station &station, const visits::Visit &visit) const
{
    const bool letIn = visit.state != visits::State::Approved && !visit.lobby;
    return station.session.role == StationRole::Booth && station.place == visits::seatOfBooth(visit.place) && letIn
        && callPossible(visit, m_clock.today());
}

std::optional<PeerId> LiveRelay::seatOf(const visits::Visit &visit) const
{
    for (auto it = m_stations.cbegin(); it != m_stations.cend(); ++it) {
        if (hasSeatOf(*it, visit))
            return it.key();
    }
    return std::nullopt;
}

void LiveRelay::tellSeated(const Station &seat, bool lobby)
{
    if (visits::boothOfSeat(seat.place).isEmpty())
        return;
    for (const visits::Visit &visit : m_hub.book().visits()) {
        if (hasSeatOf(seat, visit))
            tellPresence(visit.id, lobby);
    }
}

void LiveRelay::fromSeat(const Message &message, const visits::Visit &visit)
{
    if (message.type() != LiveType::Signal || m_seated.contains(visit.id))
        return;
    const auto inner = Message::fromJson(LiveSender::Page, message.object("body"));
    const auto booth = boothOf(visit.id);
    if (inner && booth && inner->type() != LiveType::Card) // who sits in the jail has shown the card at the desk
        m_wire.send(*booth, Message::signal(visit.id, forBooth(*inner), QStringLiteral("visitor")).toBytes());
}

std::optional<PeerId> LiveRelay::boothOf(const base::VisitId &visit) const
{
    for (auto it = m_stations.cbegin(); it != m_stations.cend(); ++it) {
        if (hasCallOf(*it, visit))
            return it.key();
    }
    return std::nullopt;
}

void LiveRelay::fromStation(PeerId peer, Station &station, const Message &message)
{
    if (message.type() == LiveType::Hello)
        return hello(peer, station, message.text("place"));
    if (station.session.role == StationRole::CheckIn && message.type() == LiveType::Help) {
        if (message.text("place") == station.session.station)
            toDesks(message); // somebody at the check-in asks for an officer
        return;
    }
    if (station.session.role != StationRole::Booth)
        return;
    if (message.type() == LiveType::Help) {
        if (message.text("place") == station.place)
            toDesks(message);
        return;
    }
    const visits::Visit *visit = m_hub.book().visit(message.visit());
    if (visit && hasSeatOf(station, *visit))
        return fromSeat(message, *visit);
    if (!visit || visit->place != station.place || station.place.isEmpty())
        return;
    if (message.type() == LiveType::Call) {
        const QJsonObject view = message.object("view");
        if (tellsTooMuch(*visit, view)) {
            qCInfo(base::logPortal) << station.session.station << "sent a picture or sound of a legal or medical talk: refused";
            return;
        }
        toDesks(Message::call(visit->id, view, station.session.station));
        return;
    }
    if (hasCallOf(station, visit->id) || message.type() == LiveType::Clock)
        toVisitor(message, *visit);
}

void LiveRelay::toVisitor(const Message &message, const visits::Visit &visit)
{
    const auto seat = m_seated.constFind(visit.id);
    const auto visitor = seat == m_seated.cend() ? m_visitors.end() : m_visitors.find(*seat);
    if (visitor == m_visitors.end()) {
        if (const auto inside = seatOf(visit))
            m_wire.send(*inside, message.toBytes());
        return;
    }
    if (message.type() == LiveType::Clock) {
        m_wire.send(*seat, Message::clock({}, int(message.integer("remaining")), int(message.integer("allowed")),
                                          message.boolean("counting"), message.text("phase")).toBytes());
        return;
    }
    if (message.type() != LiveType::Signal)
        return;
    const auto inner = Message::fromSignalBody(message.object("body"));
    if (!inner)
        return;
    const bool answered = inner->type() == LiveType::Answer;
    if (answered)
        visitor->replay.clear();
    if (inner->type() == LiveType::Answer || inner->type() == LiveType::Offer || inner->type() == LiveType::Candidate
        || inner->type() == LiveType::Bye || inner->type() == LiveType::CardSeen)
        m_wire.send(*seat, inner->toBytes());
}

void LiveRelay::fromVisitor(PeerId peer, Visitor &visitor, const Message &message)
{
    const base::VisitId id = visitor.seat.visit;
    if (!visitor.lobby || m_seated.value(id) != peer)
        return;
    if (message.type() == LiveType::Card)
        return cardShown(peer, message, id);
    if (message.type() == LiveType::Offer || message.type() == LiveType::Answer)
        visitor.candidates = 0;
    if (message.type() == LiveType::Candidate && ++visitor.candidates > protocol::limits::candidates)
        return;
    const QByteArray wrapped = Message::signal(id, forBooth(message), QStringLiteral("visitor")).toBytes();
    remember(visitor, message, wrapped);
    if (const auto booth = boothOf(id))
        m_wire.send(*booth, wrapped);
}

// What a page has read of a card goes to the booth, and is kept nowhere: while the party is in the lobby, so never to the
// second process of a talk that nobody hears, and only so often.
void LiveRelay::cardShown(PeerId peer, const Message &message, const base::VisitId &id)
{
    const visits::Visit *visit = m_hub.book().visit(id);
    const auto booth = boothOf(id);
    const bool lobby = visit && visit->lobby && visit->state == visits::State::Arrived;
    CardTries &tries = m_cards[id];
    const qint64 now = m_clock.monotonicMs();
    if (!lobby || !booth || tries.count >= protocol::limits::cards)
        return m_wire.send(peer, Message::cardSeen(QStringLiteral("officer")).toBytes());
    if (tries.count > 0 && now - tries.lastMs < protocol::limits::cardEveryMs)
        return m_wire.send(peer, Message::cardSeen(QStringLiteral("again")).toBytes());
    tries = {tries.count + 1, now};
    m_wire.send(*booth, Message::signal(id, message.json(), QStringLiteral("visitor")).toBytes());
}

// What a booth that connects later must still hear: the last ready, then the last offer and its candidates.
void LiveRelay::remember(Visitor &visitor, const Message &message, const QByteArray &wrapped)
{
    if (message.type() == LiveType::Ready || message.type() == LiveType::Offer)
        visitor.replay = message.type() == LiveType::Ready ? QList{wrapped} : visitor.replay.mid(0, 1) << wrapped;
    else if (message.type() == LiveType::Candidate && visitor.replay.size() > 1)
        visitor.replay << wrapped;
}

void LiveRelay::hello(PeerId peer, Station &station, const QString &place)
{
    const QStringList &booths = m_hub.book().jail().booths;
    const bool seat = station.session.role == StationRole::Booth && booths.contains(visits::boothOfSeat(place)) && !booths.contains(place);
    const bool booth = seat || (station.session.role == StationRole::Booth && booths.contains(place));
    if (booth) {
        for (Station &other : m_stations) {
            if (other.place == place)
                other.place.clear(); // a booth that came back before its old connection was given up
        }
    }
    station.place = booth ? place : QString();
    tellStations();
    for (const Visitor &visitor : std::as_const(m_visitors)) {
        const base::VisitId id = visitor.seat.visit;
        if (!visitor.lobby || (booth ? !hasCallOf(station, id) : station.session.role != StationRole::Desk && station.session.role != StationRole::Ctl))
            continue;
        m_wire.send(peer, Message::presence(id, true).toBytes());
        if (booth) {
            for (const QByteArray &text : visitor.replay)
                m_wire.send(peer, text);
        }
    }
    if (seat)
        tellSeated(station, true);
    else
        helloFromSeats(peer, station);
}

void LiveRelay::helloFromSeats(PeerId peer, const Station &station)
{
    for (const visits::Visit &visit : m_hub.book().visits()) {
        const bool concerned = station.session.role == StationRole::Desk || hasCallOf(station, visit.id);
        if (concerned && !m_seated.contains(visit.id) && seatOf(visit))
            m_wire.send(peer, Message::presence(visit.id, true).toBytes());
    }
}

// A visitor who is let in at the desk sits down at once; one whose visit has ended gets up.
void LiveRelay::seatsChanged(const visits::Event &event, const visits::Visit &visit)
{
    if (m_seated.contains(visit.id) || visit.lobby || visit.mode != visits::Mode::Video)
        return;
    const bool came = event.type == visits::EventType::Arrived || event.type == visits::EventType::PlaceChanged;
    if (came && seatOf(visit))
        tellPresence(visit.id, true);
    else if (visits::isEnd(visit.state))
        tellPresence(visit.id, false);
}

void LiveRelay::news(qint64 order, qint64 records)
{
    const QByteArray text = Message::news(order, records).toBytes();
    for (auto it = m_stations.cbegin(); it != m_stations.cend(); ++it)
        m_wire.send(it.key(), text);
}

void LiveRelay::visitsChanged(const QList<visits::Event> &accepted)
{
    QList<base::VisitId> told;
    for (const visits::Event &event : accepted) {
        const auto seat = m_seated.constFind(event.visit);
        const visits::Visit *visit = m_hub.book().visit(event.visit);
        if (visit)
            seatsChanged(event, *visit);
        if (seat == m_seated.cend() || !visit || told.contains(event.visit))
            continue;
        told << event.visit;
        tellState(*seat, *visit);
        // A visit that was given another booth is in the lobby of that one from now on.
        const bool moved = event.type == visits::EventType::PlaceChanged || event.type == visits::EventType::Reslotted;
        if (moved && m_visitors.value(*seat).lobby)
            tellPresence(event.visit, true);
        if (visits::isEnd(visit->state)) {
            leaveLobby(event.visit);
            m_cards.remove(event.visit);
        }
    }
}

void LiveRelay::leaveLobby(const base::VisitId &visit)
{
    const auto visitor = m_visitors.find(m_seated.value(visit));
    if (visitor == m_visitors.end() || !visitor->lobby)
        return;
    visitor->lobby = false;
    visitor->replay.clear();
    tellPresence(visit, false);
}

void LiveRelay::tellState(PeerId peer, const visits::Visit &visit)
{
    m_wire.send(peer, Message::state(visits::name(visit.state), phaseOf(visit)).toBytes());
}

// To the desks and to the booth of the visit's place, also after the visit has ended.
void LiveRelay::tellPresence(const base::VisitId &id, bool lobby)
{
    const Message message = Message::presence(id, lobby);
    toDesks(message);
    const visits::Visit *visit = m_hub.book().visit(id);
    for (auto it = m_stations.cbegin(); it != m_stations.cend(); ++it) {
        if (visit && it->session.role == StationRole::Booth && !it->place.isEmpty() && it->place == visit->place)
            m_wire.send(it.key(), message.toBytes());
    }
}

void LiveRelay::tellStations()
{
    QJsonArray booths;
    QJsonArray seats;
    for (const Station &station : std::as_const(m_stations)) {
        if (station.place.isEmpty())
            continue;
        const bool booth = m_hub.book().jail().booths.contains(station.place);
        (booth ? booths : seats) << QJsonObject{{QStringLiteral("station"), station.session.station},
                                                {QStringLiteral("place"), station.place}};
    }
    toDesks(Message::stations(booths, seats));
}

QList<protocol::WatchedStation> LiveRelay::stations() const
{
    QList<protocol::WatchedStation> out;
    for (const Station &station : m_stations)
        out << protocol::WatchedStation{station.session.station, name(station.session.role), 0, true};
    return out;
}

void LiveRelay::toDesks(const Message &message)
{
    const QByteArray text = message.toBytes();
    for (auto it = m_stations.cbegin(); it != m_stations.cend(); ++it) {
        if (it->session.role == StationRole::Desk)
            m_wire.send(it.key(), text);
    }
}

} // namespace mulakat::portal::server
