#include "rules/asked.h"

#include <algorithm>
#include <array>
#include <list>

using namespace Qt::StringLiterals;

namespace mulakat::rules
{

namespace
{
constexpr int horizonDays = 30;
constexpr int longestHorizon = 60;
constexpr size_t offered = 3;
constexpr size_t wishes = 6;

// How far an offer is from what the family likes, its first wish first; less is better.
std::array<int, wishes + 2> distanceOf(const Offer &offer, const Request &request)
{
    std::array<int, wishes + 2> out{};
    const int days = int(request.date.daysTo(offer.date));
    for (qsizetype i = 0; i < std::min(request.prefer.size(), qsizetype(wishes)); ++i) {
        const QString &wish = request.prefer.at(i);
        int &far = out[size_t(i)];
        if (wish == u"same-day"_s)
            far = std::abs(days);
        else if (wish == u"same-time"_s)
            far = request.start < 0 ? 0 : std::abs(offer.start - request.start);
        else if (wish == u"morning"_s)
            far = offer.start < 12 * 60 ? 0 : 1;
        else if (wish == u"afternoon"_s)
            far = offer.start < 12 * 60 ? 1 : 0;
        else if (wish == u"same-weekday"_s)
            far = offer.date.dayOfWeek() == request.date.dayOfWeek() ? 0 : 1;
        else if (wish == u"weekend"_s)
            far = offer.date.dayOfWeek() >= 6 ? 0 : 1;
    }
    out[wishes] = days < 0 ? longestHorizon - days : days; // then the soonest from the day asked for on
    out[wishes + 1] = offer.start;
    return out;
}

bool dayFits(const Asked &day)
{
    Found found(day, nullptr);
    checkDay(day, found);
    if (!found.any())
        checkPeople(day, found);
    if (!found.any())
        checkQuotas(day, found);
    if (!found.any())
        checkCaps(day, found);
    return !found.any();
}

struct Candidate {
    std::array<int, wishes + 2> distance;
    const Asked *day;
    Offer offer; // without its place yet
};

// Every start of a day, whether or not there is room then.
void startsInto(std::vector<Candidate> &to, const Asked &day, const Request &request)
{
    for (const int start : startsOf(day)) {
        const Offer offer{ day.date, start, day.minutes, day.request.mode, {} };
        to.push_back({ distanceOf(offer, request), &day, offer });
    }
}

// Looks at the candidates in the order given until enough are possible.
void takePossible(const std::vector<Candidate> &candidates, std::vector<Offer> &to)
{
    for (const Candidate &candidate : candidates) {
        if (to.size() >= offered)
            return;
        Asked hour = *candidate.day;
        hour.start = candidate.offer.start;
        hour.place.clear();
        Found found(hour, nullptr);
        checkHour(hour, found);
        const QString place = found.any() ? QString() : checkRoom(hour, found);
        if (found.any())
            continue;
        to.push_back(candidate.offer);
        to.back().place = place;
    }
}

int horizonOf(const Rules &rules, const Request &request)
{
    const Notice *notice = firstFor(rules.notices, request);
    return notice && notice->maxDays >= 0 ? std::min(notice->maxDays, longestHorizon) : horizonDays;
}

// Today's first possible day up to the horizon, the day asked for and what follows it first.
std::vector<QDate> daysToTry(const Rules &rules, const Request &request)
{
    std::vector<QDate> out;
    const QDate today = request.now.date();
    const QDate last = today.addDays(horizonOf(rules, request));
    const QDate from = std::max(today, request.date);
    for (QDate date = from; date <= last; date = date.addDays(1))
        out.push_back(date);
    for (QDate date = std::min(from.addDays(-1), last); date >= today; date = date.addDays(-1))
        out.push_back(date);
    return out;
}
} // namespace

std::vector<Offer> alternatives(const RuleSet &set, const Request &request, const History &history, const Facts &facts)
{
    const Rules *today = set.on(request.now.date());
    if (!today)
        today = set.on(request.date);
    if (!today)
        return {};
    Request later = request;
    if (later.stage == Stage::Gate) // another day is not at the gate yet
        later.stage = Stage::Approve;
    later.channel.clear();
    later.minutes = 0;
    std::list<Asked> days; // stay where they are
    std::vector<Candidate> candidates;
    std::vector<Offer> out;
    for (const QDate date : daysToTry(*today, request)) {
        const Rules *rules = set.on(date);
        if (!rules)
            continue;
        days.push_back(askedFor(*rules, later, history, facts, date, -1));
        if (!dayFits(days.back()))
            continue;
        startsInto(candidates, days.back(), request);
        if (!request.prefer.isEmpty())
            continue;
        takePossible(candidates, out); // the days come in the order wanted
        candidates.clear();
        if (out.size() >= offered)
            break;
    }
    std::sort(candidates.begin(), candidates.end(), [](const Candidate &a, const Candidate &b) { return a.distance < b.distance; });
    takePossible(candidates, out);
    return out;
}

} // namespace mulakat::rules
