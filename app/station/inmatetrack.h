#pragma once
#include "station/deskacts.h"

namespace mulakat::station {

// The inmate's own way to the visit. Station thread.
class InmateTrackDesk
{
public:
    explicit InmateTrackDesk(DeskActs &acts)
        : m_acts(acts)
    {
    }

    // At the place the officer reads the prisoner's number off the person: another one is InmateNotConfirmed. A number
    // that the list did not have yet is taken into it.
    base::Done move(const base::VisitId &visit, visits::InmateTrack to, const QString &numberAtPlace);
    // A mark that was set by mistake: one step back on the way; from "at court" and the like to "not called".
    base::Done takeBack(const base::VisitId &visit);
    base::Done unavailable(const base::VisitId &visit, const QString &code);

private:
    base::Done confirmNumber(const base::VisitId &visit, const QString &number);

    DeskActs &m_acts;
};

} // namespace mulakat::station
