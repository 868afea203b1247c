#pragma once
#include "visits/terms.h"

#include <QStringList>

namespace mulakat::rules
{

using visits::Mode;

enum class Kind { Family, Legal, Medical, Consular };
enum class Lane { Ordinary, Compassionate };  // a death, an illness: quota, days and approver of its own
enum class Stage { Request, Approve, Gate };  // asked for; given a slot by the jail; at the check-in on the day
enum class Period { Day, Week, Fortnight, Month, Days }; // Days: any run of so many days

QString name(Kind kind);   // "family", "legal", "medical", "consular"
QString name(Lane lane);   // "ordinary", "compassionate"
QString name(Stage stage); // "request", "approve", "gate"
QString name(Period period);

// In the order of the enums.
const QStringList &modeWords();
const QStringList &kindWords();
const QStringList &laneWords();
const QStringList &stageWords();
const QStringList &periodWords();
const QStringList &weekdayWords(); // "mon" … "sun"

// Every word that a refusal's `rule` can be; packaging/manual/rules.md has a line for each.
const QStringList &refusalWords();

} // namespace mulakat::rules
