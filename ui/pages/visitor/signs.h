#pragma once
#include "ui/pages/booth/pictogram.h"

namespace mulakat::ui::pages {

// The drawings of check-in and board, on a sheet of 100 by 100; nothing for those of the booth.
void drawVisitorSign(QPainter &painter, Pictogram pictogram, const QColor &colour);

} // namespace mulakat::ui::pages
