#include "visits/visit.h"

#include <algorithm>

namespace mulakat::visits {

bool Slot::overlaps(const Slot &other) const
{
    if (date != other.date || !start.isValid() || !other.start.isValid())
        return false;
    const int a = start.msecsSinceStartOfDay() / 60000;
    const int b = other.start.msecsSinceStartOfDay() / 60000;
    return a < b + other.minutes && b < a + minutes;
}

int Visit::remainingSeconds(qint64 nowUtcMs) const
{
    const qint64 running = runningSinceUtcMs > 0 ? std::max<qint64>(0, (nowUtcMs - runningSinceUtcMs) / 1000) : 0;
    return int(std::max<qint64>(0, allowedSeconds() - usedSeconds - running));
}

const Member *Visit::member(const base::MemberId &memberId) const
{
    const auto it = std::find_if(members.begin(), members.end(), [&](const Member &m) { return m.id == memberId; });
    return it == members.end() ? nullptr : &*it;
}

Member *Visit::member(const base::MemberId &memberId)
{
    const auto it = std::find_if(members.begin(), members.end(), [&](const Member &m) { return m.id == memberId; });
    return it == members.end() ? nullptr : &*it;
}

bool Visit::everyAdultVerified() const
{
    bool anyAdult = false;
    for (const Member &m : members) {
        if (m.child || !m.present)
            continue;
        anyAdult = true;
        if (!m.identity)
            return false;
    }
    return anyAdult;
}

} // namespace mulakat::visits
