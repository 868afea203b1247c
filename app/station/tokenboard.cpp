#include "station/tokenboard.h"

#include <algorithm>

namespace mulakat::station {

using visits::State;

BoardView boardOf(const visits::VisitBook &book, QDate day)
{
    BoardView view;
    view.jail = book.jail().name;
    view.languages = book.jail().languages;
    QHash<base::VisitId, bool> verified;
    for (const visits::Visit &visit : book.visits()) {
        if (visit.slot.date != day || visit.token.isEmpty())
            continue;
        BoardLine line{visit.id, visit.token, visit.place, visit.slot.start, 0};
        if (visit.state == State::Ready) {
            line.calledAtUtcMs = std::max<qint64>(visit.calledAtUtcMs, 1);
            view.called << line;
        } else if (visit.state == State::Arrived || visit.state == State::Verified) {
            verified.insert(visit.id, visit.state == State::Verified);
            view.waiting << line;
        }
    }
    std::sort(view.called.begin(), view.called.end(), [](const BoardLine &a, const BoardLine &b) {
        return std::tie(a.calledAtUtcMs, a.token) < std::tie(b.calledAtUtcMs, b.token);
    });
    std::sort(view.waiting.begin(), view.waiting.end(), [&](const BoardLine &a, const BoardLine &b) {
        const int left = verified.value(a.visit) ? 0 : 1;
        const int right = verified.value(b.visit) ? 0 : 1;
        return std::tie(left, a.start, a.token) < std::tie(right, b.start, b.token);
    });
    return view;
}

} // namespace mulakat::station
