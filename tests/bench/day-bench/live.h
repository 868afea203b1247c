#pragma once
#include "day-bench/screen.h"

#include <QJsonObject>
#include <QList>
#include <QUrl>

namespace mulakat::bench {

// A desk with a day of `visits` while seven booths are in a call: what its process costs, and how long after an act at one
// station (a desk, a check-in, a booth) every other one shows it. Empty where it did not come about; the reason is on
// standard error.
QList<QJsonObject> measureLive(Screen &screen, int visits, int repeats);

// The desk whose cost is measured: this program again, as a process of its own.
int liveDeskMain(int &argc, char **argv, const QString &folder, const QUrl &portal);

} // namespace mulakat::bench
