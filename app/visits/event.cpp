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

std::optional<EventType> eventTypeFrom(const QString &text)
{
    for (const EventType type : allEventTypes()) {
        if (name(type) == text)
            return type;
    }
    return std::nullopt;
}

} // namespace mulakat::visits
