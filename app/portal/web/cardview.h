#pragma once
#include "portal/web/html.h"
#include "portal/web/texts.h"

namespace mulakat::portal::web {

// Where the visitor may have the phone read their Aadhaar card, in the lobby of a video visit: the button, why and consent,
// camera or photo. Its script, and the reader for browsers without one, come only when it is asked for.
Html cardButton(const Texts &t);
Html cardPanel(const Texts &t);

} // namespace mulakat::portal::web
