#include "rules/asked.h"
#include "rules/calendarwords.h"
#include "rules/initial.h"

#include <QJsonArray>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace mulakat::rules
{

namespace
{
constexpr int searchDays = 60;

QString iso(QDate date) { return date.toString(Qt::ISODate); }

QChar letterOf(const InmateFacts &inmate)
{
    return initialOf(inmate.initial.isEmpty() ? inmate.name : inmate.initial);
}

const Holiday *holidayOn(const Asked &asked, QDate date)
{
    for (const Holiday &holiday : asked.rules.holidays) {
        if (date >= holiday.from && date <= holiday.to && holiday.where.matches(asked.request))
            return &holiday;
    }
    return nullptr;
}

const Festival *festivalOn(const Rules &rules, const Request &request, QDate date)
{
    for (const Festival &festival : rules.festivals) {
        if (date >= festival.from && date <= festival.to && festival.where.matches(request))
            return &festival;
    }
    return nullptr;
}

void checkRegistration(const Asked &asked, Found &found)
{
    const Request &request = asked.request;
    if (request.stage != Stage::Request || request.channel.isEmpty())
        return;
    const int minute = minutesOf(request.now.time());
    const Registration *missed = nullptr;
    for (const Registration &rule : asked.rules.registrations) {
        if (rule.channel != request.channel || !rule.where.matches(request)
            || (rule.sameDay && asked.date != request.now.date()))
            continue;
        const bool day = rule.days >> request.now.date().dayOfWeek() & 1u;
        const auto within = [&](const Hours &hours) { return minute >= hours.from && minute < hours.to; };
        if (day && (rule.hours.empty() || std::any_of(rule.hours.begin(), rule.hours.end(), within)))
            return;
        missed = missed ? missed : &rule;
    }
    if (missed)
        found.refuse(u"registration-closed", missed->ground, [&](Refusal &r) {
            r.data = { { u"days"_s, daysText(missed->days) }, { u"hours"_s, hoursText(missed->hours) } };
        });
}

struct OpeningLook {
    const Opening *fits = nullptr;   // class, sex, mode and kind
    const Opening *day = nullptr;    // and the weekday
    const Opening *letter = nullptr; // and the letter, whatever the weekday
    const Opening *both = nullptr;
    unsigned days = 0;               // of the letter, or of all that fit where no letter does
};

OpeningLook lookAt(const Asked &asked)
{
    OpeningLook out;
    const QChar letter = letterOf(asked.request.inmate);
    unsigned all = 0;
    for (const Opening &opening : asked.rules.openings) {
        if (!opening.where.matches(asked.request))
            continue;
        const bool day = opening.days >> asked.date.dayOfWeek() & 1u;
        const bool named = opening.letters.isEmpty() || (!letter.isNull() && opening.letters.contains(letter));
        const auto keep = [&](const Opening *&slot, bool condition) { slot = slot || !condition ? slot : &opening; };
        keep(out.fits, true);
        keep(out.day, day);
        keep(out.letter, named);
        keep(out.both, day && named);
        all |= opening.days;
        out.days |= named ? opening.days : 0;
    }
    out.days = out.days ? out.days : all;
    return out;
}

void checkOpen(const Asked &asked, Found &found)
{
    if (asked.festival)
        return;
    const OpeningLook look = lookAt(asked);
    if (look.both)
        return;
    if (!look.fits)
        return found.refuse(u"not-offered", asked.rules.ground, [&](Refusal &r) {
            r.data = { { u"mode"_s, visits::name(asked.request.mode) }, { u"kind"_s, name(asked.request.kind) } };
        });
    const auto fill = [&](Refusal &r) {
        r.next = nextOpenDay(asked);
        r.data = { { u"weekday"_s, weekdayWords().at(asked.date.dayOfWeek() - 1) }, { u"days"_s, daysText(look.days) } };
        if (r.next.isValid())
            r.data.insert(u"next"_s, iso(r.next));
    };
    if (!look.day)
        return found.refuse(u"closed-day", (look.letter ? look.letter : look.fits)->ground, fill);
    found.refuse(u"alphabet-day", look.day->ground, [&](Refusal &r) {
        fill(r);
        const QChar letter = letterOf(asked.request.inmate);
        r.data.insert(u"letter"_s, letter.isNull() ? QString() : QString(letter));
    });
}

void checkFestival(const Asked &asked, Found &found)
{
    const Festival *festival = asked.festival;
    if (!festival)
        return;
    QJsonArray wrong;
    for (const VisitorFacts &visitor : asked.request.visitors) {
        const bool child = visitor.age >= 0 && visitor.age < festival->childUnder;
        const bool sex = festival->visitorSexes.isEmpty() || festival->visitorSexes.contains(visitor.sex);
        const bool relation = festival->relations.isEmpty() || festival->relations.contains(visitor.relation);
        if (!child && !(sex && relation))
            wrong.append(visitor.id);
    }
    if (!wrong.isEmpty())
        found.refuse(u"festival-visitors", festival->ground, [&](Refusal &r) {
            r.next = nextOpenDay(asked);
            r.data = { { u"festival"_s, festival->title }, { u"visitors"_s, wrong },
                       { u"sexes"_s, QJsonArray::fromStringList(festival->visitorSexes) },
                       { u"childrenUnder"_s, festival->childUnder } };
        });
}

void checkBlocked(const Asked &asked, Found &found)
{
    for (const Block &block : asked.facts.blocked) {
        if (block.date == asked.date && block.from <= 0 && block.to >= 24 * 60 && block.where.matches(asked.request))
            found.refuse(u"blocked", asked.rules.ground, [&](Refusal &r) {
                r.next = nextOpenDay(asked);
                r.staff = { { u"why"_s, block.why } };
            });
    }
}

void checkStopped(const Asked &asked, Found &found)
{
    const InmateFacts &inmate = asked.request.inmate;
    if (inmate.stoppedUntil.isValid() && asked.date <= inmate.stoppedUntil)
        found.refuse(u"visits-stopped", asked.rules.ground, [&](Refusal &r) {
            r.next = inmate.stoppedUntil.addDays(1);
            r.data = { { u"until"_s, iso(inmate.stoppedUntil) } };
            r.staff = { { u"order"_s, inmate.stoppedBy } };
        });
    for (const VisitorFacts &visitor : asked.request.visitors) {
        if (!visitor.banned || (visitor.bannedUntil.isValid() && asked.date > visitor.bannedUntil))
            continue;
        found.refuse(u"visitor-banned", asked.rules.ground, [&](Refusal &r) {
            r.data = { { u"visitor"_s, visitor.id } };
            if (visitor.bannedUntil.isValid()) {
                r.next = visitor.bannedUntil.addDays(1);
                r.data.insert(u"until"_s, iso(visitor.bannedUntil));
            }
            r.staff = { { u"order"_s, visitor.bannedBy } };
        });
    }
    const bool away = inmate.state == u"at-court"_s || inmate.state == u"hospital"_s;
    const QDate until = inmate.stateUntil.isValid() ? inmate.stateUntil : asked.request.now.date();
    if (away && asked.date <= until)
        found.refuse(u"inmate-away", asked.rules.ground, [&](Refusal &r) {
            r.next = until.addDays(1);
            r.staff = { { u"state"_s, inmate.state } };
        });
}
} // namespace

void checkNotice(const Asked &asked, Found &found)
{
    const Request &request = asked.request;
    const Notice *rule = request.stage == Stage::Request ? firstFor(asked.rules.notices, request) : nullptr;
    if (!rule)
        return;
    const QDate today = request.now.date();
    const qint64 days = today.daysTo(asked.date);
    // Without an hour the day's last minute counts: the hour is looked at when it is known.
    const int start = asked.start >= 0 ? asked.start : 24 * 60;
    const qint64 minutes = days * 24 * 60 + start - minutesOf(request.now.time());
    if ((rule->minDays > 0 && days < rule->minDays) || (rule->minHours > 0 && minutes < rule->minHours * 60))
        found.refuse(u"notice-short", rule->ground, [&](Refusal &r) {
            r.next = today.addDays(std::max(rule->minDays, (rule->minHours + 23) / 24));
            r.data = { { u"days"_s, rule->minDays }, { u"hours"_s, rule->minHours }, { u"earliest"_s, iso(r.next) } };
        });
    if (rule->maxDays >= 0 && days > rule->maxDays)
        found.refuse(u"notice-long", rule->ground, [&](Refusal &r) {
            r.data = { { u"days"_s, rule->maxDays }, { u"latest"_s, iso(today.addDays(rule->maxDays)) } };
        });
}

Asked askedFor(const Rules &rules, const Request &request, const History &history, const Facts &facts, QDate date, int start)
{
    Asked out{ rules, request, history, facts, date, start, 0, request.place, nullptr, nullptr };
    out.festival = festivalOn(rules, request, date);
    out.slot = firstFor(rules.slots, request);
    const int given = out.festival && out.festival->minutes > 0 ? out.festival->minutes : out.slot ? out.slot->minutes : 0;
    out.minutes = request.minutes > 0 && (given == 0 || request.minutes < given) ? request.minutes : given;
    if (out.minutes <= 0)
        out.minutes = 20;
    return out;
}

std::vector<Hours> openHours(const Asked &asked)
{
    if (asked.festival)
        return asked.festival->hours;
    std::vector<Hours> out;
    const QChar letter = letterOf(asked.request.inmate);
    for (const Opening &opening : asked.rules.openings) {
        if (!(opening.days >> asked.date.dayOfWeek() & 1u) || !opening.where.matches(asked.request))
            continue;
        if (!opening.letters.isEmpty() && (letter.isNull() || !opening.letters.contains(letter)))
            continue;
        out.insert(out.end(), opening.hours.begin(), opening.hours.end());
    }
    return out;
}

QDate nextOpenDay(const Asked &asked)
{
    for (int days = 1; days <= searchDays; ++days) {
        const QDate date = asked.date.addDays(days);
        Asked day = askedFor(asked.rules, asked.request, asked.history, asked.facts, date, -1);
        if (date < asked.request.now.date() || (!day.festival && holidayOn(day, date)) || openHours(day).empty())
            continue;
        Found found(day, nullptr);
        checkFestival(day, found);
        checkBlocked(day, found);
        if (!found.any())
            return date;
    }
    return {};
}

void checkDay(const Asked &asked, Found &found)
{
    const Request &request = asked.request;
    const QDate today = request.now.date();
    if (request.stage == Stage::Gate && asked.date != today)
        found.refuse(u"wrong-day", asked.rules.ground, [&](Refusal &r) { r.data = { { u"date"_s, iso(asked.date) } }; });
    else if (asked.date < today)
        found.refuse(u"past", asked.rules.ground, [&](Refusal &r) { r.data = { { u"date"_s, iso(asked.date) } }; });
    if (asked.start < 0)
        checkNotice(asked, found); // else with the hour
    checkRegistration(asked, found);
    const Holiday *holiday = asked.festival ? nullptr : holidayOn(asked, asked.date);
    if (holiday)
        found.refuse(u"holiday", holiday->ground, [&](Refusal &r) {
            r.next = nextOpenDay(asked);
            r.data = { { u"name"_s, holiday->title } };
        });
    checkOpen(asked, found);
    checkFestival(asked, found);
    checkBlocked(asked, found);
    checkStopped(asked, found);
    const int longest = asked.festival && asked.festival->minutes > 0 ? asked.festival->minutes : asked.slot ? asked.slot->minutes : 0;
    if (longest > 0 && request.minutes > longest)
        found.refuse(u"minutes", asked.slot ? asked.slot->ground : asked.rules.ground,
                     [&](Refusal &r) { r.data = { { u"asked"_s, request.minutes }, { u"max"_s, longest } }; });
}

} // namespace mulakat::rules
