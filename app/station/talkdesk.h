#pragma once
#include "station/deskacts.h"

#include <functional>

namespace mulakat::station {

// Place, sound, start, time, end: the officer's side of a talk, video or face to face. Station thread.
class TalkDesk
{
public:
    explicit TalkDesk(DeskActs &acts)
        : m_acts(acts)
    {
    }

    base::Done changePlace(const base::VisitId &visit, const QString &place);
    base::Done soundOk(const base::VisitId &visit, const QString &end, bool ok);
    base::Done makeReady(const base::VisitId &visit);
    base::Done start(const base::VisitId &visit);
    base::Done extend(const base::VisitId &visit, int seconds, const QString &code);
    base::Done pause(const base::VisitId &visit, const QString &cause);
    base::Done resume(const base::VisitId &visit);
    base::Done end(const base::VisitId &visit);
    base::Done terminate(const base::VisitId &visit, const QString &code, const QString &ground);
    base::Done fail(const base::VisitId &visit, const QString &cause);

    // Face to face: talks whose time is over end by the clock, whoever is at the desk. How many did.
    int endByClock(const std::function<bool(const visits::Visit &)> &may = {});

private:
    DeskActs &m_acts;
};

} // namespace mulakat::station
