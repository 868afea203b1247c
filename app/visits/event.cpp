#include "visits/event.h"

namespace mulakat::visits {

QString name(EventType type)
{
    switch (type) {
#define X(value, text)                                                                                                 \
    case EventType::value:                                                                                             \
        return QStringLiteral(text);
        MULAKAT_VISIT_EVENTS(X)
#undef X
    }
    return {};
}

const QList<EventType> &allEventTypes()
{
    static const QList<EventType> all{
#define X(value, text) EventType::value,
        MULAKAT_VISIT_EVENTS(X)
#undef X
    };
    return all;
}

bool isOfJail(EventType type)
{
    switch (type) {
    case EventType::SetUp:
    case EventType::StaffRecovered:
    case EventType::Restored:
    case EventType::ClockSet:
    case EventType::StaffAdded:
    case EventType::StaffLocked:
    case EventType::StaffUnlocked:
    case EventType::StaffSecret:
        return true;
    default:
        return false;
    }
}

std::optional<EventType> eventTypeFrom(const QString &text)
{
    for (const EventType type : allEventTypes()) {
        if (name(type) == text)
            return type;
    }
    return std::nullopt;
}

} // namespace mulakat::visits
