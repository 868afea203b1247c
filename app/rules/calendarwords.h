#pragma once
#include "rules/fields.h"
#include "rules/ruleset.h"

namespace mulakat::rules
{

// "10:00-12:00" under `key`, one or a list; the end may be 24:00.
std::vector<Hours> readHours(Fields &fields, QLatin1String key);
// "mon", "tue-fri": a bit a day; `none` where the key is not there.
unsigned readDays(Fields &fields, QLatin1String key, unsigned none);
// "A-J" or "A-C, S": the letters one by one, upper case.
QString readLetters(Fields &fields, QLatin1String key);

int minutesOf(QTime time);    // since midnight
QString clockText(int minutes); // "09:05"
QString hoursText(const std::vector<Hours> &hours); // "09:00-12:00, 15:00-16:30"
QString daysText(unsigned days);                    // "mon, tue"

} // namespace mulakat::rules
