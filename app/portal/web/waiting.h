#pragma once
#include "portal/web/texts.h"
#include "visits/book.h"

namespace mulakat::portal::web {

// Why a visit that is due today has not begun, in words that anybody with its number may read. Where the prisoner cannot
// come, they are those of a visit that is being prepared: where a prisoner is, is nobody's business here.
struct Waiting {
    QString code;      // "not-open", "not-here", "identity", "not-yet", "preparing", "being-brought", "room", "sound", "soon"; empty: nothing to say
    QString sentence;
    int lateMinutes = 0; // behind its time, for who is there; 0 below two minutes
};
Waiting whyWaiting(const Texts &texts, const visits::VisitBook &book, const visits::Visit &visit, qint64 nowUtcMs);

} // namespace mulakat::portal::web
