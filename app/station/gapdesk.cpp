#include "station/gapdesk.h"

#include "base/masked.h"
#include "visits/slots.h"

#include <algorithm>

namespace mulakat::station {

namespace {

using visits::EventType;
using visits::State;

constexpr qint64 soonestMs = 10 * 60'000; // a family has to hear of it first
constexpr int doubledDays = 14;

QJsonObject gapSlotData(const visits::SlotOffer &offer)
{
    QJsonObject data{{QStringLiteral("place"), offer.place}, {QStringLiteral("code"), QStringLiteral("gap")}};
    visits::putSlot(data, offer.slot);
    return data;
}

std::optional<visits::SlotOffer> offerFor(const visits::VisitBook &book, const visits::Visit &visit, bool today, qint64 nowUtcMs)
{
    const QDate date = base::toJailTime(nowUtcMs).date();
    const auto offers = visits::freeSlots(book, visit, visit.inmate, today ? date : date.addDays(1), nowUtcMs + soonestMs, 1);
    if (offers.isEmpty() || (today && offers.constFirst().slot.date != date))
        return std::nullopt;
    return offers.constFirst();
}

// Offers as they would be taken one after the other.
std::optional<SlotView> nextOffer(visits::VisitBook &trial, const base::VisitId &id, bool today, qint64 nowUtcMs)
{
    const visits::Visit visit = *trial.visit(id);
    const auto offer = offerFor(trial, visit, today, nowUtcMs);
    if (!offer)
        return std::nullopt;
    trial.replay(visits::Event{id, EventType::Reslotted, gapSlotData(*offer), nowUtcMs, visits::Mover::Officer, {}});
    return SlotView{offer->slot.date, offer->slot.start, offer->slot.minutes, offer->place};
}

DoubledEntry entryOf(const LoggedEvent &logged, const QHash<QString, QString> &names)
{
    const QString by = names.value(logged.event.by, logged.event.by.isEmpty() ? name(logged.event.mover) : logged.event.by);
    return {name(logged.event.type), by, logged.chain.text(), logged.event.atUtcMs};
}

bool isOfficers(const visits::Event &event)
{
    const bool moves = event.type != EventType::Opened && event.type != EventType::Annotated;
    return moves && (event.mover == visits::Mover::Officer || event.mover == visits::Mover::Superintendent);
}

// What somebody is asked to look at where it does not count: an officer's act, or a slip that was taken a second time, be it
// by a check-in that was cut off from the hub.
bool isLookedAt(const visits::Event &event)
{
    return isOfficers(event) || event.type == EventType::Arrived;
}

bool isSeen(const QList<LoggedEvent> &history, const LoggedEvent &ignored)
{
    return std::any_of(history.begin(), history.end(), [&](const LoggedEvent &one) {
        const visits::Event &event = one.event;
        return event.type == EventType::Annotated && visits::word(event, QLatin1String("code")) == QLatin1String("seen")
            && visits::word(event, QLatin1String("chain")) == ignored.chain.text()
            && qint64(event.data.value(QLatin1String("sequence")).toDouble()) == ignored.sequence;
    });
}

// What stood in the log before it: the same thing where somebody else did the same, else the last that an officer did.
const LoggedEvent *countedBefore(const QList<LoggedEvent> &history, const LoggedEvent &ignored)
{
    const LoggedEvent *best = nullptr;
    for (const LoggedEvent &one : history) {
        if (one.ignored || one.order == 0 || one.order > ignored.order || one.chain == ignored.chain || one.event.type == EventType::NoticeSent)
            continue;
        const bool same = one.event.type == ignored.event.type;
        const bool bestSame = best && best->event.type == ignored.event.type;
        if (!best || (same && !bestSame) || (same == bestSame && one.order > best->order && (same || isOfficers(one.event))))
            best = &one;
    }
    return best;
}

// A number as it stands on paper, fit for the log: letters, digits and a few signs.
QString paperNumber(const QString &typed)
{
    QString number;
    for (const QChar c : base::maskAadhaarNumbers(typed.trimmed())) {
        const QChar plain = c.digitValue() >= 0 ? QChar(u'0' + c.digitValue()) : c.isSpace() ? QChar(u'-') : c;
        const bool fits = plain.unicode() < 0x80 && (plain.isLetterOrNumber() || QStringLiteral("-_./:+").contains(plain));
        if (!fits)
            return {};
        number += plain;
    }
    return number.left(64);
}

} // namespace

GapFacts GapDesk::facts(const LiveFacts &live) const
{
    GapFacts facts{m_watch.checkIn(), m_watch.portal(), m_acts.log().clock().utcMs(), {}};
    for (auto it = live.calls.cbegin(); it != live.calls.cend(); ++it) {
        if (it->phase == QLatin1String("talking"))
            facts.live << it.key();
    }
    return facts;
}

base::Result<GapView> GapDesk::view(const LiveFacts &live) const
{
    if (const auto who = m_acts.actor(); !who)
        return who.error();
    const StationLog &log = m_acts.log();
    const GapFacts known = facts(live);
    const QDate today = base::toJailTime(known.nowUtcMs).date();
    GapView view;
    view.gaps = gapsOf(known);
    visits::VisitBook trialToday = log.book();
    visits::VisitBook trialLater = log.book();
    for (const GapHit &hit : gapHits(log.book(), known)) {
        const visits::Visit visit = *log.book().visit(hit.visit);
        GapLine line;
        line.visit = m_snapshots.line(visit, live);
        line.interrupted = hit.kind == GapKind::Interrupted;
        line.down = hit.down;
        line.mayResume = visit.state == State::Interrupted && visit.slot.date == today;
        line.mayHaveTakenPlace = visit.state == State::InProgress && visit.mode == visits::Mode::FaceToFace;
        line.mayBeHere = visit.state == State::Approved && visit.slot.date == today;
        line.laterToday = nextOffer(trialToday, hit.visit, true, known.nowUtcMs);
        line.anotherDay = nextOffer(trialLater, hit.visit, false, known.nowUtcMs);
        view.lines << line;
    }
    view.doubled = doubled(live);
    const auto names = m_acts.session().allNames();
    for (auto it = names.cbegin(); it != names.cend(); ++it)
        view.officers << StaffView{base::StaffId(it.key()), it.value(), {}, {}, {}};
    std::sort(view.officers.begin(), view.officers.end(), [](const StaffView &a, const StaffView &b) { return a.name < b.name; });
    return view;
}

QList<DoubledLine> GapDesk::doubled(const LiveFacts &live) const
{
    const StationLog &log = m_acts.log();
    const qint64 from = log.clock().utcMs() - qint64(doubledDays) * 24 * 3600 * 1000;
    const auto names = m_acts.session().allNames();
    QList<DoubledLine> lines;
    for (const visits::Visit &visit : log.book().visits()) {
        const QList<LoggedEvent> history = log.history(visit.id);
        for (const LoggedEvent &one : history) {
            if (!one.ignored || one.event.atUtcMs < from || !isLookedAt(one.event) || isSeen(history, one))
                continue;
            const LoggedEvent *counts = countedBefore(history, one);
            lines << DoubledLine{m_snapshots.line(visit, live), counts ? entryOf(*counts, names) : DoubledEntry(), entryOf(one, names),
                                 one.chain.text(), one.sequence};
        }
    }
    std::sort(lines.begin(), lines.end(), [](const DoubledLine &a, const DoubledLine &b) { return a.ignored.atUtcMs < b.ignored.atUtcMs; });
    return lines;
}

base::Result<GapSettled> GapDesk::settle(const QList<base::VisitId> &visits, GapAct act)
{
    if (const auto who = m_acts.actor(); !who)
        return who.error();
    GapSettled settled;
    for (const base::VisitId &id : visits) {
        const auto visit = m_acts.log().visit(id);
        const base::Done done = visit ? settleOne(visits::Visit(**visit), act) : base::Done(visit.error());
        if (done)
            ++settled.done;
        else
            settled.left << qMakePair(visit ? (*visit)->visrn : QString(), done.error());
    }
    return settled;
}

base::Done GapDesk::settleOne(const visits::Visit &visit, GapAct act)
{
    switch (act) {
    case GapAct::Resume:
        return m_acts.act(visit.id, EventType::Resumed, {{QStringLiteral("lost"), 0}});
    case GapAct::TookPlace:
        return m_acts.act(visit.id, EventType::Completed, {{QStringLiteral("by"), QStringLiteral("officer")}});
    case GapAct::Here:
        return m_arrivals.markArrived(visit.id);
    case GapAct::LaterToday:
    case GapAct::AnotherDay:
        return reslot(visit, act);
    }
    return base::fail(base::FailureCode::Internal);
}

base::Done GapDesk::reslot(const visits::Visit &visit, GapAct act)
{
    const auto offer = offerFor(m_acts.log().book(), visit, act == GapAct::LaterToday, m_acts.log().clock().utcMs());
    if (!offer)
        return base::fail(base::FailureCode::SlotTaken, {{QStringLiteral("why"), QStringLiteral("none-free")}});
    if (visit.state == State::InProgress && visit.mode == visits::Mode::Video) {
        const base::Done stopped = m_acts.act(visit.id, EventType::Interrupted, {{QStringLiteral("cause"), QStringLiteral("power")}});
        if (!stopped)
            return stopped;
    }
    return m_acts.act(visit.id, EventType::Reslotted, gapSlotData(*offer));
}

base::Done GapDesk::enterFromPaper(const PaperInput &input)
{
    const auto who = m_acts.actor();
    const auto visit = m_acts.log().visit(input.visit);
    if (!who || !visit)
        return who ? visit.error() : who.error();
    const QString paper = paperNumber(input.paper);
    if (paper.isEmpty() && !input.paper.trimmed().isEmpty())
        return base::fail(base::FailureCode::BadInput, {{QStringLiteral("field"), QStringLiteral("paper")}});
    if (!input.from.isValid() || !input.until.isValid())
        return base::fail(base::FailureCode::MissingField, {{QStringLiteral("field"), QStringLiteral("times")}});
    const QDate date = (*visit)->slot.date;
    return m_acts.act(input.visit, EventType::EnteredFromPaper,
                      {{QStringLiteral("from"), double(base::slotUtcMs(date, input.from))},
                       {QStringLiteral("until"), double(base::slotUtcMs(date, input.until))},
                       {QStringLiteral("talk"), input.talkMinutes * 60},
                       {QStringLiteral("paper"), paper},
                       {QStringLiteral("officer"), input.officer.isEmpty() ? who->id.text() : input.officer.text()}});
}

base::Done GapDesk::seen(const base::VisitId &visit, const QString &chain, qint64 sequence)
{
    return m_acts.act(visit, EventType::Annotated, {{QStringLiteral("code"), QStringLiteral("seen")},
                                                    {QStringLiteral("chain"), chain},
                                                    {QStringLiteral("sequence"), double(sequence)}});
}

} // namespace mulakat::station
