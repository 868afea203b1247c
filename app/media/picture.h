#pragma once
#include <QSize>
#include <QString>
#include <vector>

namespace mulakat::media {

// Planes of an I420 picture that somebody else owns.
struct PictureView {
    uchar *y = nullptr;
    uchar *u = nullptr;
    uchar *v = nullptr;
    int strideY = 0;
    int strideUv = 0;
    QSize size;
};

// Writes a text of digits, capital letters and "/:-. " in white on black, `scale` pixels a dot, at (left, top).
void paintText(const PictureView &picture, int left, int top, int scale, const QString &text);

// I420 (BT.601, limited range) to BGRx of another size, nearest pixel: for the small own picture.
void toBgrx(const PictureView &from, QSize to, std::vector<uchar> &rows);

} // namespace mulakat::media
