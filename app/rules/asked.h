#pragma once
#include "rules/decision.h"

namespace mulakat::rules
{

// One time at which the visit is tried: what was asked for, or an alternative.
struct Asked {
    const Rules &rules;
    const Request &request;
    const History &history;
    const Facts &facts;
    QDate date;
    int start = -1;
    int minutes = 0;
    QString place;                      // asked for; empty: any
    const Festival *festival = nullptr; // of that day, for this visit
    const SlotRule *slot = nullptr;     // how long
    int turnround() const { return slot ? slot->turnround : 0; }
    bool batches() const { return slot && slot->batches; }
};

// Where the checks put what they find. When probing it only notes that there is something.
class Found
{
public:
    explicit Found(const Asked &asked, std::vector<Refusal> *to) : m_asked(asked), m_to(to) { }

    // `fill` gives the refusal its data and next day; it is not called when probing.
    template <class Fill>
    void refuse(QStringView rule, const Ground &ground, Fill fill)
    {
        if (isWaived(rule))
            return;
        m_any = true;
        if (!m_to)
            return;
        Refusal refusal = make(rule, ground);
        fill(refusal);
        m_to->push_back(std::move(refusal));
    }
    void refuse(QStringView rule, const Ground &ground) { refuse(rule, ground, [](Refusal &) { }); }
    bool any() const { return m_any; }
    bool probing() const { return !m_to; }

private:
    bool isWaived(QStringView rule) const;
    Refusal make(QStringView rule, const Ground &ground) const;

    const Asked &m_asked;
    std::vector<Refusal> *m_to;
    bool m_any = false;
};

// The first entry of a part that fits the request.
template <class Entry>
const Entry *firstFor(const std::vector<Entry> &entries, const Request &request)
{
    for (const Entry &entry : entries) {
        if (entry.where.matches(request))
            return &entry;
    }
    return nullptr;
}

// What no other day would change (checkpeople.cpp).
void checkPeople(const Asked &asked, Found &found);
// What hangs on the day (checkday.cpp, checkquota.cpp).
void checkDay(const Asked &asked, Found &found);
void checkQuotas(const Asked &asked, Found &found);
void checkCaps(const Asked &asked, Found &found);
// How long before, and how long ahead: with the hour where there is one (checkday.cpp).
void checkNotice(const Asked &asked, Found &found);
// What hangs on the hour (checkhour.cpp): `asked.start` is set.
void checkHour(const Asked &asked, Found &found);
// Whether there is room then (room.cpp); gives the place. `asked.start` is set.
QString checkRoom(const Asked &asked, Found &found);

// The hours that are open for this visit that day.
std::vector<Hours> openHours(const Asked &asked);
// The starts of a day, in order.
std::vector<int> startsOf(const Asked &asked);
// `request` tried on that day; `start` -1: any time of it.
Asked askedFor(const Rules &rules, const Request &request, const History &history, const Facts &facts, QDate date, int start);
// At most three other times at which nothing stands in the way (alternatives.cpp).
std::vector<Offer> alternatives(const RuleSet &set, const Request &request, const History &history, const Facts &facts);
// The first start of the asked day with room, and its place; start -1: none.
Offer firstRoom(const Asked &day);
// The next day within 60 on which the jail is open for this visit; invalid: none.
QDate nextOpenDay(const Asked &asked);
bool overlap(int start, int minutes, int from, int to);

} // namespace mulakat::rules
