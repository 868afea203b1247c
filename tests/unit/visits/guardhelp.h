#pragma once
#include "unit/visits/eventmaker.h"

namespace mulakat::testing {

using namespace visits;
using base::FailureCode;

inline void applyAll(VisitBook &book, const QList<Event> &events)
{
    for (const Event &event : events) {
        if (const auto fits = book.apply(event); !fits)
            qFatal("%s: %s", qPrintable(name(event.type)), qPrintable(base::failureName(fits.error().code)));
    }
}

inline FailureCode refusal(const VisitBook &book, const Event &event)
{
    const auto result = book.check(event);
    return result ? FailureCode::Internal : result.error().code;
}

} // namespace mulakat::testing
