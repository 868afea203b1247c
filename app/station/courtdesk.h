#pragma once
#include "station/courtsheet.h"
#include "station/deskacts.h"

namespace mulakat::station {

// Gives one visit to a court: the superintendent's, and each time noted in the log. Station thread.
class CourtDesk
{
public:
    explicit CourtDesk(DeskActs &acts)
        : m_acts(acts)
    {
    }

    base::Result<audit::CourtSheet> sheet(const base::VisitId &visit) const; // NotAllowed, UnknownVisit
    // The seal over the paper made of it, as the file that goes beside it. Expired: another made the sheet.
    base::Result<QByteArray> seal(const audit::CourtSheet &sheet, const QByteArray &pdf);

private:
    DeskActs &m_acts;
};

} // namespace mulakat::station
