#pragma once
#include <QByteArray>
#include <QImage>

namespace mulakat::ui::print {

// Dots across what a roll of 58 or 80 mm can print, at 203 dpi.
int escposDots(int rollMm);

// A slip as a receipt printer's job (ESC/POS): made ready, raster bands (GS v 0), fed past the knife, cut. The picture is
// black on white and stands in the middle; what is wider than the roll prints is cut off at both sides alike. Pictures of
// words need no fonts in the printer: every script comes out. Empty for a null picture.
QByteArray escposJob(const QImage &slip, int rollMm);

} // namespace mulakat::ui::print
