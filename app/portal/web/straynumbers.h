#pragma once
#include <QString>

namespace mulakat::portal::web {

// What of a field of the registration is judged and kept: an Aadhaar number stands only where it is asked for, in the
// number of the card when that is an Aadhaar (withoutAadhaar() sees to what is kept of it). Anywhere else it is masked,
// before anything is written. `idKind` as the form names it.
QString withoutStrayAadhaar(const QString &field, const QString &idKind, const QString &typed);
// Whether something in it was masked: such an address gets no letter.
bool holdsMasked(const QString &text);

} // namespace mulakat::portal::web
