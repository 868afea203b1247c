#pragma once
#include <QString>

namespace mulakat::station {

// A prisoner's number without what people leave out or add: letters and digits only, capitals, ASCII digits.
QString plainNumber(const QString &number);

// How well a number as it was typed fits one of the list, 0 … 1. The class before it, slashes, leading zeros and half of a
// year may be missing: "512/25" and "ut 512" are near UT/512/2025, another serial is not. 0 where nothing was typed.
double numberLikeness(const QString &listed, const QString &typed);

} // namespace mulakat::station
