#include "rules/history.h"

#include <algorithm>

namespace mulakat::rules
{

using visits::State;

bool Past::usesQuota(bool noShowCounts) const
{
    switch (state) {
    case State::None:
    case State::Rejected:
    case State::Cancelled:
    case State::Denied:
    case State::Left:
    case State::InmateUnavailable:
    case State::Failed:
        return false;
    case State::NoShow:
        return noShowCounts;
    default:
        return true;
    }
}

bool Past::usesRoom() const
{
    return start >= 0 && state != State::None && state != State::Pending && !visits::isEnd(state);
}

void History::add(Past past)
{
    const int index = int(m_all.size());
    const QDate date = past.date;
    m_all.push_back(std::move(past));
    const Past &kept = m_all.back();
    const auto insert = [&](std::vector<int> &list) { // kept by day: mostly the newest comes last
        const auto where = list.empty() || at(list.back()).date <= date
            ? list.end()
            : std::upper_bound(list.begin(), list.end(), date, [&](QDate day, int i) { return day < at(i).date; });
        list.insert(where, index);
    };
    insert(m_inmates[kept.inmate]);
    for (const QString &visitor : kept.visitors)
        insert(m_visitors[visitor]);
    m_days[date.toJulianDay()].push_back(index);
}

std::span<const int> History::between(const std::vector<int> &list, QDate from, QDate to) const
{
    const auto first = std::lower_bound(list.begin(), list.end(), from, [&](int i, QDate day) { return at(i).date < day; });
    const auto last = std::upper_bound(first, list.end(), to, [&](QDate day, int i) { return day < at(i).date; });
    return { first, last };
}

std::span<const int> History::ofInmate(const QString &inmate, QDate from, QDate to) const
{
    const auto found = m_inmates.constFind(inmate);
    return found == m_inmates.constEnd() ? std::span<const int>() : between(*found, from, to);
}

std::span<const int> History::ofVisitor(const QString &visitor, QDate from, QDate to) const
{
    const auto found = m_visitors.constFind(visitor);
    return found == m_visitors.constEnd() ? std::span<const int>() : between(*found, from, to);
}

std::span<const int> History::ofDay(QDate date) const
{
    const auto found = m_days.constFind(date.toJulianDay());
    return found == m_days.constEnd() ? std::span<const int>() : std::span<const int>(*found);
}

} // namespace mulakat::rules
