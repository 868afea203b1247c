#include "station/snapshots.h"

#include "station/batch.h"

#include "identity/names.h"
#include "station/onduty.h"

#include <algorithm>

namespace mulakat::station {

namespace {

using visits::State;

void putPeople(VisitLine &line, const visits::Visit &visit)
{
    line.adults = line.children = 0;
    for (const visits::Member &member : visit.members) {
        if (!member.absent)
            ++(member.child ? line.children : line.adults);
    }
}

void putTime(VisitLine &line, const visits::Visit &visit, const LiveFacts &live, qint64 utcMs, qint64 monotonicMs)
{
    line.allowedSeconds = visit.allowedSeconds();
    line.remainingSeconds = visit.remainingSeconds(utcMs);
    line.counting = visit.state == State::InProgress;
    line.asOfMonotonicMs = monotonicMs;
    const auto call = live.calls.constFind(visit.id);
    if (visit.mode != visits::Mode::Video || call == live.calls.cend() || !visits::isRunning(visit.state))
        return;
    line.remainingSeconds = call->remainingSeconds;
    line.counting = call->counting;
    line.asOfMonotonicMs = call->asOfMonotonicMs;
}

QString hourMinute(qint64 utcMs)
{
    return utcMs > 0 ? base::toJailTime(utcMs).toString(QStringLiteral("HH:mm")) : QString();
}

} // namespace

Snapshots::Now Snapshots::now() const
{
    Now now{m_log.clock().utcMs(), m_log.clock().monotonicMs(), m_session.allNames(), {}};
    now.holds = Holds(m_log.book(), now.utcMs);
    if (const auto self = m_session.signedIn())
        now.self = self->id.text();
    if (!now.self.isEmpty())
        now.spoken = spoken(now.self);
    return now;
}

// On duty: who is signed in here, and whoever has opened a visit of today at any desk.
QSet<QString> Snapshots::spoken(const QString &self) const
{
    QSet<QString> onDuty{self};
    const QDate today = m_log.clock().today();
    for (const visits::Visit &visit : m_log.book().visits()) {
        if (visit.slot.date == today && !visit.openedBy.isEmpty())
            onDuty << visit.openedBy;
    }
    return spokenBy(m_session.staff(), onDuty, m_log.jail().languages);
}

VisitLine Snapshots::line(const visits::Visit &visit, const LiveFacts &live) const
{
    return line(visit, live, now());
}

VisitLine Snapshots::line(const visits::Visit &visit, const LiveFacts &live, const Now &now) const
{
    VisitLine line;
    line.id = visit.id;
    line.visrn = visit.visrn;
    line.date = visit.slot.date;
    line.start = visit.slot.start;
    line.minutes = visit.slot.minutes;
    line.mode = visit.mode;
    line.kind = visit.kind;
    line.state = visit.state;
    line.inmateTrack = visit.inmateTrack;
    line.place = visit.place;
    line.token = visit.token;
    line.talkSeconds = visit.talkSeconds;
    line.reasonCode = visit.reasonCode;
    if (visit.noticeOutcome == QLatin1String("failed") || visit.noticeOutcome == QLatin1String("not-reachable"))
        line.noticeFailed = visit.noticeOutcome;
    line.help = live.help.contains(visit.id);
    const auto call = live.calls.constFind(visit.id);
    const bool seat = live.seats.contains(visit.place) || m_log.jail().seats.contains(visit.place);
    line.inside = seat && visit.mode == visits::Mode::Video && visit.arrivedAtUtcMs > 0 && !visit.lobby;
    line.lobby = !line.inside && live.lobby.value(visit.id, visit.lobby)
        && (call == live.calls.cend() || call->problem != QLatin1String("visitor-left"));
    line.late = visit.state == State::Approved && visit.slot.start.isValid()
        && now.utcMs > base::slotUtcMs(visit.slot.date, visit.slot.start);
    if (const QString holder = now.holds.holderOf(visit); holder != now.self)
        line.openedBy = now.staff.value(holder);
    line.held = !line.openedBy.isEmpty();
    putPeople(line, visit);
    putTime(line, visit, live, now.utcMs, now.monotonicMs);
    if (const visits::Booking *booking = m_log.booking(visit.id)) {
        const visits::Person &visitor = booking->visitors.constFirst();
        line.visitor = visitor.name;
        line.visitorLatin = visitor.latinName;
        line.relation = visitor.relation;
        line.mobileLast4 = visitor.mobile.right(4);
        line.inmate = booking->inmate.name;
        line.inmateNumber = booking->inmate.number;
    }
    if (const visits::Inmate *inmate = m_log.inmate(visit.inmate))
        putInmate(line, visit, *inmate, now);
    line.inmateConfirmed = !visit.inmate.isEmpty();
    line.inmateLatin = latin(line.inmate);
    if (line.visitorLatin.isEmpty())
        line.visitorLatin = latin(line.visitor);
    return line;
}

void Snapshots::putInmate(VisitLine &line, const visits::Visit &visit, const visits::Inmate &inmate, const Now &now) const
{
    line.inmate = inmate.name;
    line.inmateNumber = inmate.number;
    line.inmateWing = inmate.wing;
    if (inmate.status != QLatin1String("in"))
        line.inmateStatus = inmate.status;
    const visits::Booking *booking = m_log.booking(visit.id);
    const bool said = booking && booking->source == QLatin1String("web"); // an import knows no language
    if (!now.self.isEmpty() && !visits::isEnd(visit.state) && !inmate.languages.isEmpty())
        line.notSpoken = notSpokenOf(now.spoken, said ? booking->language : QString(), inmate.languages);
}

QString Snapshots::latin(const QString &name) const
{
    const auto known = m_latin.constFind(name);
    return known != m_latin.cend() ? *known : *m_latin.insert(name, identity::toLatin(name));
}

RequestLine Snapshots::request(const visits::Visit &visit) const
{
    RequestLine line;
    line.id = visit.id;
    line.visrn = visit.visrn;
    line.mode = visit.mode;
    line.kind = visit.kind;
    line.dateAsked = visit.slot.date;
    line.documentAsked = visit.documentAsked;
    line.documentCame = visit.documentCame;
    line.dateWanted = visit.dateWanted;
    line.partWanted = visit.partWanted;
    line.adults = line.children = 0;
    for (const visits::Member &member : visit.members)
        ++(member.child ? line.children : line.adults);
    if (const visits::Booking *booking = m_log.booking(visit.id)) {
        line.visitor = booking->visitors.constFirst().name;
        line.relation = booking->visitors.constFirst().relation;
        line.namedInmate = booking->inmate.name;
    }
    const QList<LoggedEvent> history = m_log.history(visit.id);
    if (!history.isEmpty())
        line.submittedUtcMs = history.constFirst().event.atUtcMs;
    return line;
}

std::shared_ptr<DeskSnapshot> Snapshots::desk(QDate date, const LiveFacts &live) const
{
    auto snapshot = std::make_shared<DeskSnapshot>();
    snapshot->date = date;
    const Now at = now();
    for (const visits::Visit &visit : m_log.book().onDay(date))
        snapshot->day << line(visit, live, at);
    for (const visits::Visit &visit : m_log.book().visits()) {
        const bool waits = visit.dateWanted.isValid() || !visit.documentCame.isEmpty();
        const bool ofApproved = visit.state == State::Approved && waits && visit.slot.date >= m_log.clock().today();
        if (visit.state == State::Pending || ofApproved)
            snapshot->requests << request(visit);
    }
    std::sort(snapshot->requests.begin(), snapshot->requests.end(), [](const RequestLine &a, const RequestLine &b) {
        return std::tie(a.submittedUtcMs, a.visrn) < std::tie(b.submittedUtcMs, b.visrn);
    });
    snapshot->batches = batchesOf(m_log.book(), date);
    snapshot->booths = m_log.jail().booths;
    snapshot->windows = m_log.jail().windows;
    return snapshot;
}

QList<RegisterLine> Snapshots::registerOf(QDate date) const
{
    const Now at = now();
    QList<RegisterLine> lines;
    for (const visits::Visit &visit : m_log.book().onDay(date))
        lines << registerLine(visit, at);
    return lines;
}

RegisterLine Snapshots::registerLine(const visits::Visit &visit, const Now &now) const
{
    RegisterLine line;
    line.visit = this->line(visit, {}, now);
    if (visit.state == visits::State::Closed)
        line.visit.state = visit.closedAs; // how it went; that the day is signed stands on the sheet
    if (const visits::Booking *booking = m_log.booking(visit.id)) {
        const visits::Person &visitor = booking->visitors.constFirst();
        line.contact = visitor.mobile.isEmpty() ? visitor.email : visitor.mobile;
    }
    line.arrived = hourMinute(visit.arrivedAtUtcMs);
    line.started = hourMinute(visit.startedAtUtcMs);
    line.ended = hourMinute(visit.endedAtUtcMs);
    line.endedBy = visit.endedBy;
    for (const visits::Member &member : visit.members) {
        if (!member.identity)
            continue;
        const visits::Identity &identity = *member.identity;
        line.documents << QStringList{identity.document, identity.number.last4(), identity.method}.join(QLatin1Char(' ')).simplified();
        line.officer = now.staff.value(identity.officer);
    }
    return line;
}

} // namespace mulakat::station
