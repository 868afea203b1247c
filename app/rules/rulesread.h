#pragma once
#include "rules/ruleset.h"

namespace mulakat::rules
{

// One version of the rules: the whole file but for `schema`, `title`, `state` and `earlier`, or one entry of `earlier`.
Rules readVersion(Fields &fields);

// Its parts; each in the file of its name.
void readCalendar(Fields &fields, Rules &to); // minutes, open, holidays, festivals, notice, registration, checkIn (calendarread.cpp)
void readPeople(Fields &fields, Rules &to);   // party, children, relations, papers, ids, noObjection, … (peopleread.cpp)

} // namespace mulakat::rules
