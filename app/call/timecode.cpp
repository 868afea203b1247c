#include "call/timecode.h"

#include <cstring>

namespace mulakat::call {

namespace {
quint32 checkOf(quint32 code)
{
    quint32 check = 0xa;
    for (int shift = 0; shift < 24; shift += 4)
        check ^= (code >> shift) & 0xf;
    return check;
}

int brightnessAround(const QImage &picture, QPoint middle)
{
    int sum = 0;
    for (int dy = -1; dy <= 1; ++dy) {
        for (int dx = -1; dx <= 1; ++dx)
            sum += qGray(picture.pixel(middle + QPoint(dx, dy)));
    }
    return sum / 9;
}
} // namespace

quint32 timeCodeOf(qint64 utcMs)
{
    return quint32(utcMs) & timeCodeMask;
}

quint32 timeCodeCells(quint32 code)
{
    code &= timeCodeMask;
    return code | (checkOf(code) << 24);
}

QRect timeCodeCell(int cell, QSize picture)
{
    const int left = picture.width() * (cell + 1) / 30;
    const int right = picture.width() * (cell + 2) / 30;
    const int top = picture.height() / 60;
    return {left, top, right - left, picture.height() / 20 - top};
}

std::optional<quint32> readTimeCode(const QImage &picture)
{
    if (picture.width() < 64 || picture.height() < 48)
        return {};
    quint32 cells = 0;
    for (int cell = 0; cell < timeCodeCount; ++cell) {
        const int grey = brightnessAround(picture, timeCodeCell(cell, picture.size()).center());
        if (grey > 90 && grey < 160)
            return {}; // neither black nor white: no code here
        if (grey >= 160)
            cells |= 1u << cell;
    }
    const quint32 code = cells & timeCodeMask;
    if (timeCodeCells(code) != cells)
        return {};
    return code;
}

int timeCodeAge(quint32 earlier, quint32 later)
{
    return int((later - earlier) & timeCodeMask);
}

void paintTimeCode(uchar *luma, int stride, QSize picture, quint32 code)
{
    const quint32 cells = timeCodeCells(code);
    for (int y = 0; y < picture.height() / 15; ++y)
        std::memset(luma + qptrdiff(y) * stride, 16, size_t(picture.width()));
    for (int cell = 0; cell < timeCodeCount; ++cell) {
        const QRect place = timeCodeCell(cell, picture);
        for (int y = place.top(); y <= place.bottom(); ++y)
            std::memset(luma + qptrdiff(y) * stride + place.left(), (cells >> cell) & 1 ? 235 : 16, size_t(place.width()));
    }
}

} // namespace mulakat::call
