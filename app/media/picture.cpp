#include "media/picture.h"

#include "media/glyphs.h"

#include <algorithm>
#include <cstring>

namespace mulakat::media {

namespace {
constexpr uchar black = 16;
constexpr uchar white = 235;

void fill(const PictureView &picture, int left, int top, int width, int height, uchar value)
{
    const int right = std::min(left + width, picture.size.width());
    const int bottom = std::min(top + height, picture.size.height());
    for (int y = std::max(top, 0); y < bottom && left < right; ++y)
        std::memset(picture.y + qptrdiff(y) * picture.strideY + left, value, size_t(right - left));
}

uchar clamped(int value)
{
    return uchar(std::clamp(value, 0, 255));
}
} // namespace

void paintText(const PictureView &picture, int left, int top, int scale, const QString &text)
{
    const int step = (glyphWidth + 1) * scale;
    fill(picture, left, top, int(text.size()) * step + scale, (glyphHeight + 2) * scale, black);
    int x = left + scale;
    for (const QChar letter : text) {
        const auto &glyph = glyphOf(letter);
        for (int row = 0; row < glyphHeight; ++row) {
            for (int column = 0; column < glyphWidth; ++column) {
                if (glyph[size_t(row)] & (1 << (glyphWidth - 1 - column)))
                    fill(picture, x + column * scale, top + (row + 1) * scale, scale, scale, white);
            }
        }
        x += step;
    }
}

void toBgrx(const PictureView &from, QSize to, std::vector<uchar> &rows)
{
    rows.resize(size_t(to.width()) * size_t(to.height()) * 4);
    uchar *out = rows.data();
    for (int y = 0; y < to.height(); ++y) {
        const int sourceY = y * from.size.height() / to.height();
        const uchar *lineY = from.y + qptrdiff(sourceY) * from.strideY;
        const uchar *lineU = from.u + qptrdiff(sourceY / 2) * from.strideUv;
        const uchar *lineV = from.v + qptrdiff(sourceY / 2) * from.strideUv;
        for (int x = 0; x < to.width(); ++x, out += 4) {
            const int sourceX = x * from.size.width() / to.width();
            const int c = 298 * (lineY[sourceX] - 16);
            const int d = lineU[sourceX / 2] - 128;
            const int e = lineV[sourceX / 2] - 128;
            out[0] = clamped((c + 516 * d + 128) >> 8);
            out[1] = clamped((c - 100 * d - 208 * e + 128) >> 8);
            out[2] = clamped((c + 409 * e + 128) >> 8);
            out[3] = 255;
        }
    }
}

} // namespace mulakat::media
