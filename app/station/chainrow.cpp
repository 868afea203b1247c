#include "station/chainrow.h"

namespace mulakat::station {

visits::OrderedEntry orderedEntry(const NumberedRow &row)
{
    visits::OrderedEntry entry{row.order, row.row.entry, std::nullopt};
    if (!row.ignored.isEmpty())
        entry.ignored = base::fail(base::FailureCode::NotInThisState, {{QStringLiteral("code"), row.ignored}});
    return entry;
}

} // namespace mulakat::station
