#include "media/scenery.h"

#include "base/clock.h"
#include "call/timecode.h"

#include <cmath>
#include <cstring>

namespace mulakat::media {

namespace {
// A disc of one colour; the figure's head and shoulders are made of these.
void disc(const PictureView &picture, QPoint middle, int radius, uchar y, uchar u, uchar v)
{
    for (int dy = -radius; dy <= radius; ++dy) {
        const int row = middle.y() + dy;
        const int half = int(std::sqrt(double(radius * radius - dy * dy)));
        const int left = std::max(0, middle.x() - half);
        const int right = std::min(picture.size.width(), middle.x() + half);
        if (row < 0 || row >= picture.size.height() || left >= right)
            continue;
        std::memset(picture.y + qptrdiff(row) * picture.strideY + left, y, size_t(right - left));
        const qptrdiff chroma = qptrdiff(row / 2) * picture.strideUv + left / 2;
        std::memset(picture.u + chroma, u, size_t((right - left) / 2));
        std::memset(picture.v + chroma, v, size_t((right - left) / 2));
    }
}

void copyPlane(uchar *to, int stride, const char *from, int width, int height)
{
    for (int row = 0; row < height; ++row)
        std::memcpy(to + qptrdiff(row) * stride, from + qptrdiff(row) * width, size_t(width));
}
} // namespace

Scenery::Scenery(QSize size)
    : m_size(size)
    , m_room(size.width() * size.height() * 3 / 2, Qt::Uninitialized)
{
    auto *y = reinterpret_cast<uchar *>(m_room.data());
    const int width = size.width();
    const int height = size.height();
    for (int row = 0; row < height; ++row) {
        for (int column = 0; column < width; ++column) // a wall with a weave and a floor
            y[row * width + column] = uchar(row > height * 4 / 5 ? 70 : 120 + ((column / 8 + row / 8) % 2) * 12);
    }
    uchar *u = y + width * height;
    uchar *v = u + width * height / 4;
    for (int row = 0; row < height / 2; ++row) {
        for (int column = 0; column < width / 2; ++column) {
            u[row * width / 2 + column] = uchar(110 + 40 * column / width);
            v[row * width / 2 + column] = uchar(120 + 30 * row / height);
        }
    }
}

void Scenery::paintRoom(const PictureView &picture, qint64 utcMs)
{
    const int width = m_size.width();
    const int height = m_size.height();
    const char *room = m_room.constData();
    copyPlane(picture.y, picture.strideY, room, width, height);
    copyPlane(picture.u, picture.strideUv, room + width * height, width / 2, height / 2);
    copyPlane(picture.v, picture.strideUv, room + width * height * 5 / 4, width / 2, height / 2);
    const double phase = double(utcMs % 8000) / 8000 * 2 * M_PI;
    const QPoint head(width / 2 + int(width / 6 * std::sin(phase)), height * 9 / 16);
    disc(picture, head + QPoint(0, height * 3 / 8), height / 4, 90, 150, 100); // shoulders
    disc(picture, head, height / 7, 170, 110, 150);
    call::paintTimeCode(picture.y, picture.strideY, m_size, call::timeCodeOf(utcMs));
    const QString digits = base::toJailTime(utcMs).toString(QStringLiteral("HH:mm:ss.zzz"));
    paintText(picture, width / 16, height * 3 / 16, std::max(1, width / 320), digits);
}

void Scenery::paintCard(const PictureView &picture) const
{
    const int width = m_size.width();
    const int height = m_size.height();
    for (int row = 0; row < height; ++row)
        std::memset(picture.y + qptrdiff(row) * picture.strideY, 40, size_t(width));
    for (int row = 0; row < height / 2; ++row) {
        std::memset(picture.u + qptrdiff(row) * picture.strideUv, 132, size_t(width / 2));
        std::memset(picture.v + qptrdiff(row) * picture.strideUv, 126, size_t(width / 2));
    }
    // A camera, crossed out: understood without words.
    const QPoint middle(width / 2, height / 2);
    disc(picture, middle, height / 6, 120, 128, 128);
    disc(picture, middle, height / 9, 40, 128, 128);
    for (int step = -height / 5; step <= height / 5; ++step)
        disc(picture, middle + QPoint(step, step), height / 60 + 1, 200, 110, 190);
}

} // namespace mulakat::media
