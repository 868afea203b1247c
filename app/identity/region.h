#pragma once
#include <QImage>
#include <QRect>

namespace mulakat::identity
{

// Standard deviation of grey levels from which a cell of 8 by 8 pixels is lively: print in focus, and what may be print.
inline constexpr double livelyPrint = 24;
inline constexpr double livelyFaint = 10;

struct LivelyRegion {
    QRect pixels; // with a margin; empty where there is none
    double fill = 0; // share of lively cells in it without the margin, 0 … 1: a code is full of them
};

// All take Format_Grayscale8.
LivelyRegion liveliestRegion(const QImage &gray, double lively = livelyPrint); // largest blob at an eighth of the size
QImage sharpened(const QImage &gray); // unsharp mask, sigma 2, amount 3
double sharpnessOf(const QImage &gray);
// The steepest edges of the less steep direction, against the contrast: about 0.5 in focus, under 0.2 where it is blurred
// by more than two pixels, whatever the size of what is seen.
double steepnessOf(const QImage &gray);
double glareOf(const QImage &gray); // share of its middle that is washed out in patches larger than a code's white

} // namespace mulakat::identity
