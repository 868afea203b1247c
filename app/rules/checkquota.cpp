#include "rules/asked.h"

#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace mulakat::rules
{

namespace
{
constexpr int searchPeriods = 60;

struct Window {
    QDate from;
    QDate to;
};

// The calendar period of a quota that holds `date`; Period::Days has none of its own.
Window windowOf(const Quota &quota, QDate date)
{
    switch (quota.period) {
    case Period::Day:
        return { date, date };
    case Period::Month:
        return { QDate(date.year(), date.month(), 1), QDate(date.year(), date.month(), date.daysInMonth()) };
    case Period::Fortnight: {
        const QDate anchor = quota.anchor.isValid() ? quota.anchor : QDate(2024, 1, 1);
        const QDate first = anchor.addDays(-((anchor.dayOfWeek() - quota.weekStarts + 7) % 7));
        const qint64 days = first.daysTo(date);
        const qint64 into = ((days % 14) + 14) % 14;
        return { date.addDays(-into), date.addDays(13 - into) };
    }
    default: {
        const int into = (date.dayOfWeek() - quota.weekStarts + 7) % 7;
        return { date.addDays(-into), date.addDays(6 - into) };
    }
    }
}

// One person's (or pair's) use of a quota.
struct Use {
    const Asked &asked;
    const Quota &quota;
    QString visitor; // empty: the inmate's

    bool counts(const Past &past) const
    {
        if (!quota.where.matches(past.mode, past.kind, past.lane) || !past.usesQuota(quota.noShowCounts)
            || (!asked.request.visit.isEmpty() && past.visit == asked.request.visit))
            return false;
        if (quota.per == Quota::Per::Pair && past.inmate != asked.request.inmate.id)
            return false;
        return std::none_of(asked.rules.festivals.begin(), asked.rules.festivals.end(), [&](const Festival &festival) {
            return !festival.usesQuota && past.date >= festival.from && past.date <= festival.to
                && festival.where.matches(past.mode, past.kind, past.lane);
        });
    }

    std::span<const int> between(QDate from, QDate to) const
    {
        return visitor.isEmpty() ? asked.history.ofInmate(asked.request.inmate.id, from, to)
                                 : asked.history.ofVisitor(visitor, from, to);
    }

    int within(QDate from, QDate to) const
    {
        int count = 0;
        for (const int index : between(from, to))
            count += counts(asked.history.at(index)) ? 1 : 0;
        return count;
    }

    // The fullest run of `days` days that holds `date`; such a run may begin at a visit, or at the date itself.
    int fullestRun(QDate date) const
    {
        std::vector<qint64> days;
        for (const int index : between(date.addDays(1 - quota.days), date.addDays(quota.days - 1))) {
            if (counts(asked.history.at(index)))
                days.push_back(asked.history.at(index).date.toJulianDay());
        }
        const qint64 day = date.toJulianDay();
        const auto run = [&](qint64 first) {
            return int(std::lower_bound(days.begin(), days.end(), first + quota.days)
                       - std::lower_bound(days.begin(), days.end(), first));
        };
        int most = run(day);
        for (const qint64 first : days)
            most = first <= day ? std::max(most, run(first)) : most;
        return most;
    }

    int on(QDate date) const
    {
        if (quota.period == Period::Days)
            return fullestRun(date);
        const Window window = windowOf(quota, date);
        return within(window.from, window.to);
    }

    QDate next() const
    {
        if (quota.count == 0)
            return {};
        const bool run = quota.period == Period::Days;
        QDate date = asked.date;
        for (int i = 0; i < (run ? 2 * quota.days : searchPeriods); ++i) {
            date = run ? date.addDays(1) : windowOf(quota, date).to.addDays(1);
            if (on(date) < quota.count)
                return date;
        }
        return {};
    }
};

void checkUse(const Use &use, Found &found)
{
    const Quota &quota = use.quota;
    const int used = use.on(use.asked.date);
    if (used < quota.count)
        return;
    found.refuse(u"quota", quota.ground, [&](Refusal &r) {
        const bool run = quota.period == Period::Days;
        r.next = use.next();
        r.data = { { u"used"_s, used }, { u"of"_s, quota.count }, { u"period"_s, name(quota.period) } };
        if (run)
            r.data.insert(u"days"_s, quota.days);
        else {
            r.data.insert(u"from"_s, windowOf(quota, use.asked.date).from.toString(Qt::ISODate));
            r.data.insert(u"to"_s, windowOf(quota, use.asked.date).to.toString(Qt::ISODate));
        }
        if (!use.visitor.isEmpty())
            r.data.insert(u"visitor"_s, use.visitor);
        if (r.next.isValid())
            r.data.insert(u"next"_s, r.next.toString(Qt::ISODate));
    });
}

// How many of a cap are used that day, this visit's own not counted.
int capUsed(const Cap &cap, const Asked &asked, QDate date, bool *already)
{
    QSet<QString> inmates;
    int visits = 0;
    int people = 0;
    for (const int index : asked.history.ofDay(date)) {
        const Past &past = asked.history.at(index);
        if (!past.usesQuota(true) || !cap.where.matches(past.mode, past.kind, past.lane)
            || (!asked.request.visit.isEmpty() && past.visit == asked.request.visit))
            continue;
        ++visits;
        people += int(past.visitors.size());
        if (cap.what == Cap::What::Inmates)
            inmates.insert(past.inmate);
    }
    *already = inmates.contains(asked.request.inmate.id);
    return cap.what == Cap::What::Inmates ? int(inmates.size()) : cap.what == Cap::What::Visits ? visits : people;
}

bool capFull(const Cap &cap, const Asked &asked, QDate date, int *used)
{
    bool already = false;
    *used = capUsed(cap, asked, date, &already);
    const int more = cap.what == Cap::What::Visitors ? int(asked.request.visitors.size()) : already ? 0 : 1;
    return *used + more > cap.count;
}
} // namespace

void checkQuotas(const Asked &asked, Found &found)
{
    if (asked.festival && !asked.festival->usesQuota)
        return;
    for (const Quota &quota : asked.rules.quotas) {
        if (!quota.where.matches(asked.request))
            continue;
        if (quota.per == Quota::Per::Inmate) {
            checkUse({ asked, quota, {} }, found);
            continue;
        }
        for (const VisitorFacts &visitor : asked.request.visitors) {
            if (!visitor.id.isEmpty())
                checkUse({ asked, quota, visitor.id }, found);
        }
    }
}

void checkCaps(const Asked &asked, Found &found)
{
    for (const Cap &cap : asked.rules.caps) {
        int used = 0;
        if (!cap.where.matches(asked.request) || !capFull(cap, asked, asked.date, &used))
            continue;
        found.refuse(u"daily-cap", cap.ground, [&](Refusal &r) {
            static const QStringList what{ u"visits"_s, u"inmates"_s, u"visitors"_s };
            r.data = { { u"used"_s, used }, { u"of"_s, cap.count }, { u"what"_s, what.at(int(cap.what)) } };
            for (int days = 1; days <= searchPeriods && cap.count > 0 && !r.next.isValid(); ++days) {
                int later = 0;
                if (!capFull(cap, asked, asked.date.addDays(days), &later))
                    r.next = asked.date.addDays(days);
            }
        });
    }
}

} // namespace mulakat::rules
