#include "station/onduty.h"

#include <algorithm>

namespace mulakat::station {

QSet<QString> spokenBy(const QList<StaffEntry> &staff, const QSet<QString> &onDuty, const QStringList &jailLanguages)
{
    QSet<QString> spoken;
    for (const StaffEntry &entry : staff) {
        if (!onDuty.contains(entry.id.text()))
            continue;
        for (const QString &code : entry.languages.isEmpty() ? jailLanguages : entry.languages)
            spoken << code;
    }
    return spoken;
}

QStringList notSpokenOf(const QSet<QString> &spoken, const QString &visitor, const QStringList &inmate)
{
    QStringList ends;
    if (!visitor.isEmpty())
        ends << visitor;
    for (const QString &code : inmate) {
        if (!ends.contains(code))
            ends << code;
    }
    const bool understood = std::any_of(ends.begin(), ends.end(), [&](const QString &code) { return spoken.contains(code); });
    return understood ? QStringList() : ends;
}

} // namespace mulakat::station
