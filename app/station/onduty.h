#pragma once
#include "station/chainrow.h"

#include <QSet>

namespace mulakat::station {

// The languages that those on duty understand. One who has not said which is taken to know the jail's own.
QSet<QString> spokenBy(const QList<StaffEntry> &staff, const QSet<QString> &onDuty, const QStringList &jailLanguages);

// The languages of a visit's two ends, where none of them is understood; empty where one is, or where none is known.
QStringList notSpokenOf(const QSet<QString> &spoken, const QString &visitor, const QStringList &inmate);

} // namespace mulakat::station
