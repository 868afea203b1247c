#include "rules/asked.h"
#include "rules/calendarwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mulakat::rules
{

namespace
{
bool meets(const Asked &asked, const Past &past, int around = 0)
{
    return past.usesRoom() && (asked.request.visit.isEmpty() || past.visit != asked.request.visit)
        && overlap(asked.start, asked.minutes + around, past.start, past.start + past.minutes + around);
}

bool anyMeets(const Asked &asked, std::span<const int> visits, int around = 0)
{
    return std::any_of(visits.begin(), visits.end(),
                       [&](int index) { return meets(asked, asked.history.at(index), around); });
}

// Whose hours those of the day are.
const Ground &hoursGround(const Asked &asked)
{
    if (asked.festival)
        return asked.festival->ground;
    for (const Opening &opening : asked.rules.openings) {
        if ((opening.days >> asked.date.dayOfWeek() & 1u) && opening.where.matches(asked.request))
            return opening.ground;
    }
    return asked.rules.ground;
}

void checkOpenHours(const Asked &asked, Found &found)
{
    const std::vector<Hours> hours = openHours(asked);
    if (hours.empty())
        return; // the day itself is closed: told already
    const auto within = [&](const Hours &part) { return asked.start >= part.from && asked.start + asked.minutes <= part.to; };
    if (std::none_of(hours.begin(), hours.end(), within))
        found.refuse(u"closed-hours", hoursGround(asked), [&](Refusal &r) {
            r.data = { { u"start"_s, clockText(asked.start) }, { u"minutes"_s, asked.minutes }, { u"hours"_s, hoursText(hours) } };
        });
    if (!asked.batches())
        return;
    const std::vector<int> starts = startsOf(asked);
    if (std::find(starts.begin(), starts.end(), asked.start) != starts.end())
        return;
    found.refuse(u"batch-start", asked.slot->ground, [&](Refusal &r) {
        QStringList times;
        for (const int start : starts)
            times << clockText(start);
        r.data = { { u"start"_s, clockText(asked.start) }, { u"starts"_s, times.join(u", "_s) } };
    });
}

void checkBlockedHours(const Asked &asked, Found &found)
{
    for (const Block &block : asked.facts.blocked) {
        const bool whole = block.from <= 0 && block.to >= 24 * 60; // a matter of the day
        if (!whole && block.date == asked.date && block.where.matches(asked.request)
            && overlap(asked.start, asked.minutes, block.from, block.to))
            found.refuse(u"blocked", asked.rules.ground, [&](Refusal &r) {
                r.data = { { u"from"_s, clockText(block.from) }, { u"to"_s, clockText(block.to) } };
                r.staff = { { u"why"_s, block.why } };
            });
    }
}

void checkCourt(const Asked &asked, Found &found)
{
    const int margin = asked.rules.courtMargin;
    for (const Court &court : asked.request.inmate.court) {
        if (court.date == asked.date && overlap(asked.start, asked.minutes, court.from - margin, court.to + margin))
            found.refuse(u"inmate-away", asked.rules.ground, [&](Refusal &r) {
                r.staff = { { u"state"_s, u"at-court"_s }, { u"from"_s, clockText(court.from) }, { u"to"_s, clockText(court.to) } };
            });
    }
}

void checkBusy(const Asked &asked, Found &found)
{
    const Request &request = asked.request;
    if (anyMeets(asked, asked.history.ofInmate(request.inmate.id, asked.date, asked.date)))
        found.refuse(u"inmate-busy", asked.rules.ground);
    for (const VisitorFacts &visitor : request.visitors) {
        if (!visitor.id.isEmpty() && anyMeets(asked, asked.history.ofVisitor(visitor.id, asked.date, asked.date)))
            found.refuse(u"visitor-busy", asked.rules.ground, [&](Refusal &r) { r.data = { { u"visitor"_s, visitor.id } }; });
    }
}

void checkApart(const Asked &asked, Found &found)
{
    const auto ours = [&](const QString &id) {
        return id == asked.request.inmate.id
            || std::any_of(asked.request.visitors.begin(), asked.request.visitors.end(),
                           [&](const VisitorFacts &visitor) { return visitor.id == id; });
    };
    for (const auto &[a, b] : asked.facts.keepApart) {
        if (ours(a) == ours(b))
            continue;
        const QString &other = ours(a) ? b : a;
        if (anyMeets(asked, asked.history.ofInmate(other, asked.date, asked.date), asked.turnround())
            || anyMeets(asked, asked.history.ofVisitor(other, asked.date, asked.date), asked.turnround()))
            found.refuse(u"keep-apart", asked.rules.ground, [&](Refusal &r) { r.staff = { { u"from"_s, other } }; });
    }
}

// At the gate: not before check-in opens, not after the grace.
void checkGate(const Asked &asked, Found &found)
{
    if (asked.request.stage != Stage::Gate || asked.date != asked.request.now.date())
        return;
    const CheckIn *rule = firstFor(asked.rules.checkIns, asked.request);
    if (!rule)
        return;
    const int now = minutesOf(asked.request.now.time());
    const int opens = asked.start - rule->opensMinutes;
    const int closes = asked.start + rule->graceMinutes;
    const QJsonObject data{ { u"start"_s, clockText(asked.start) },
                            { u"from"_s, clockText(std::max(0, opens)) },
                            { u"to"_s, clockText(std::min(closes, 24 * 60)) } };
    if (now < opens)
        found.refuse(u"too-early", rule->ground, [&](Refusal &r) { r.data = data; });
    if (now > closes)
        found.refuse(u"too-late", rule->ground, [&](Refusal &r) { r.data = data; });
}

void checkPast(const Asked &asked, Found &found)
{
    const Request &request = asked.request;
    const int now = minutesOf(request.now.time());
    if (request.stage != Stage::Gate && asked.date == request.now.date() && asked.start < now)
        found.refuse(u"past", asked.rules.ground, [&](Refusal &r) { r.data = { { u"start"_s, clockText(asked.start) } }; });
}
} // namespace

bool overlap(int start, int minutes, int from, int to) { return start < to && from < start + minutes; }

std::vector<int> startsOf(const Asked &asked)
{
    std::vector<int> out;
    // Batches start by the rule's own minutes, even where a shorter visit was asked for.
    const bool whole = asked.batches() && !asked.festival && asked.slot->minutes > asked.minutes;
    const int step = (whole ? asked.slot->minutes : asked.minutes) + asked.turnround();
    for (const Hours &hours : openHours(asked)) {
        for (int start = hours.from; start + asked.minutes <= hours.to; start += step)
            out.push_back(start);
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

void checkHour(const Asked &asked, Found &found)
{
    checkPast(asked, found);
    checkNotice(asked, found);
    checkOpenHours(asked, found);
    checkBlockedHours(asked, found);
    checkCourt(asked, found);
    checkBusy(asked, found);
    checkApart(asked, found);
    checkGate(asked, found);
}

} // namespace mulakat::rules
