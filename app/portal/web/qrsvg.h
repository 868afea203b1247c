#pragma once
#include "portal/web/html.h"

namespace mulakat::portal::web {

// A QR code as inline SVG, quiet zone included; empty where the text does not fit. `label` for who cannot see it.
Html qrSvg(const QString &content, const QString &label);

} // namespace mulakat::portal::web
