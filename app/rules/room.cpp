#include "rules/asked.h"
#include "rules/calendarwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mulakat::rules
{

namespace
{
struct Seat {
    const VisitPlace *place = nullptr;
    bool faulty = false;
    bool taken = false;
};

bool covers(const Fault &fault, const Asked &asked)
{
    const QDateTime from(asked.date, QTime(0, 0), Qt::UTC);
    const QDateTime start = from.addSecs(qint64(asked.start) * 60);
    const QDateTime end = start.addSecs(qint64(asked.minutes) * 60);
    return end > fault.from && (!fault.to.isValid() || start < fault.to);
}

bool isFaulty(const VisitPlace &place, const Asked &asked)
{
    const auto hits = [&](const Fault &fault) { return covers(fault, asked); };
    return std::any_of(place.faults.begin(), place.faults.end(), hits)
        || std::any_of(asked.facts.faults.begin(), asked.facts.faults.end(), [&](const PlaceFault &fault) {
               return fault.place == place.name && fault.mode == place.mode && covers(fault.fault, asked);
           });
}

std::vector<Seat> seatsFor(const Asked &asked)
{
    std::vector<Seat> out;
    for (const VisitPlace &place : asked.rules.places) {
        if (place.mode != asked.request.mode || !(place.kinds >> int(asked.request.kind) & 1u))
            continue;
        const auto open = [&](const Hours &hours) { return asked.start >= hours.from && asked.start + asked.minutes <= hours.to; };
        if (place.hours.empty() || std::any_of(place.hours.begin(), place.hours.end(), open))
            out.push_back({ &place, isFaulty(place, asked), false });
    }
    return out;
}

struct Taken {
    int sameBatch = 0;
    int anywhere = 0; // visits without a place of their own, the most at one time
};

// Marks the seats that are taken; turn-round counts after every visit.
Taken takeSeats(const Asked &asked, std::vector<Seat> &seats)
{
    Taken out;
    const int turnround = asked.turnround();
    std::vector<std::pair<int, int>> loose;
    for (const int index : asked.history.ofDay(asked.date)) {
        const Past &past = asked.history.at(index);
        if (past.mode != asked.request.mode || !past.usesRoom()
            || (!asked.request.visit.isEmpty() && past.visit == asked.request.visit))
            continue;
        out.sameBatch += past.start == asked.start ? 1 : 0;
        const int end = past.start + past.minutes + turnround;
        if (!overlap(asked.start, asked.minutes + turnround, past.start, end))
            continue;
        if (past.place.isEmpty())
            loose.emplace_back(past.start, end);
        for (Seat &seat : seats)
            seat.taken = seat.taken || (!past.place.isEmpty() && seat.place->name == past.place);
    }
    for (const auto &[start, end] : loose) {
        const int moment = std::max(start, asked.start);
        const auto then = [moment](const auto &other) { return other.first <= moment && moment < other.second; };
        out.anywhere = std::max(out.anywhere, int(std::count_if(loose.begin(), loose.end(), then)));
    }
    return out;
}

bool refusePlace(const Asked &asked, const std::vector<Seat> &seats, Found &found)
{
    if (asked.place.isEmpty())
        return false;
    const auto wanted = std::find_if(seats.begin(), seats.end(), [&](const Seat &seat) { return seat.place->name == asked.place; });
    const auto fill = [&](Refusal &r) { r.data = { { u"place"_s, asked.place } }; };
    if (wanted == seats.end())
        found.refuse(u"place", asked.rules.ground, fill);
    else if (wanted->faulty)
        found.refuse(u"place-fault", wanted->place->ground, fill);
    else if (wanted->taken)
        found.refuse(u"place-taken", wanted->place->ground, fill);
    else
        return false;
    return true;
}
} // namespace

QString checkRoom(const Asked &asked, Found &found)
{
    std::vector<Seat> seats = seatsFor(asked);
    const bool counted = !asked.rules.places.empty();
    const Taken taken = takeSeats(asked, seats);
    if (asked.batches() && asked.slot->batchSize > 0 && taken.sameBatch >= asked.slot->batchSize)
        found.refuse(u"batch-full", asked.slot->ground, [&](Refusal &r) {
            r.data = { { u"used"_s, taken.sameBatch }, { u"of"_s, asked.slot->batchSize }, { u"start"_s, clockText(asked.start) } };
        });
    if (!counted) // the rules name no places: there is no limit to count
        return asked.place;
    if (seats.empty() && asked.place.isEmpty()) {
        found.refuse(u"place", asked.rules.ground, [&](Refusal &r) { r.data = { { u"mode"_s, visits::name(asked.request.mode) } }; });
        return {};
    }
    if (refusePlace(asked, seats, found))
        return {};
    const auto isFree = [](const Seat &seat) { return !seat.faulty && !seat.taken; };
    const int free = int(std::count_if(seats.begin(), seats.end(), isFree));
    const int faulty = int(std::count_if(seats.begin(), seats.end(), [](const Seat &seat) { return seat.faulty; }));
    if (free <= taken.anywhere) {
        found.refuse(u"full", seats.front().place->ground, [&](Refusal &r) {
            r.data = { { u"start"_s, clockText(asked.start) }, { u"places"_s, int(seats.size()) }, { u"faulty"_s, faulty } };
        });
        return {};
    }
    return asked.place.isEmpty() ? std::find_if(seats.begin(), seats.end(), isFree)->place->name : asked.place;
}

Offer firstRoom(const Asked &day)
{
    Asked hour = day;
    for (const int start : startsOf(day)) {
        hour.start = start;
        Found found(hour, nullptr);
        checkHour(hour, found);
        if (found.any())
            continue;
        const QString place = checkRoom(hour, found);
        if (!found.any())
            return { day.date, start, day.minutes, day.request.mode, place };
    }
    return {};
}

} // namespace mulakat::rules
