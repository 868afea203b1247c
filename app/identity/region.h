#pragma once
#include <QImage>
#include <QRect>

namespace mulakat::identity
{

// All take Format_Grayscale8.
QRect liveliestRegion(const QImage &gray); // largest blob of high variance at an eighth of the size, with a margin
QImage sharpened(const QImage &gray); // unsharp mask, sigma 2, amount 3
double sharpnessOf(const QImage &gray);
double glareOf(const QImage &gray);

} // namespace mulakat::identity
