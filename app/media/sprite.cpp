#include "media/sprite.h"

#include <algorithm>

namespace mulakat::media {

namespace {
struct Yuv {
    int y, u, v;
};

Yuv yuvOf(QRgb colour)
{
    const int r = qRed(colour);
    const int g = qGreen(colour);
    const int b = qBlue(colour);
    return {((66 * r + 129 * g + 25 * b + 128) >> 8) + 16, ((-38 * r - 74 * g + 112 * b + 128) >> 8) + 128,
            ((112 * r - 94 * g - 18 * b + 128) >> 8) + 128};
}

uchar mixed(uchar under, uchar over, uchar alpha)
{
    return uchar((under * (255 - alpha) + over * alpha + 127) / 255);
}
} // namespace

Sprite::Sprite(const QImage &picture)
    : m_size(picture.width() & ~1, picture.height() & ~1)
{
    const QImage image = picture.convertToFormat(QImage::Format_ARGB32);
    const size_t pixels = size_t(m_size.width()) * size_t(m_size.height());
    m_y.resize(pixels);
    m_alpha.resize(pixels);
    for (std::vector<uchar> *plane : {&m_u, &m_v, &m_alpha2})
        plane->resize(pixels / 4);
    for (int y = 0; y < m_size.height(); y += 2) {
        for (int x = 0; x < m_size.width(); x += 2) {
            int u = 0, v = 0, weight = 0;
            for (int part = 0; part < 4; ++part) {
                const QRgb colour = image.pixel(x + part % 2, y + part / 2);
                const Yuv yuv = yuvOf(colour);
                const size_t at = size_t(y + part / 2) * size_t(m_size.width()) + size_t(x + part % 2);
                m_y[at] = uchar(yuv.y);
                m_alpha[at] = uchar(qAlpha(colour));
                u += yuv.u * qAlpha(colour);
                v += yuv.v * qAlpha(colour);
                weight += qAlpha(colour);
            }
            const size_t at = size_t(y / 2) * size_t(m_size.width() / 2) + size_t(x / 2);
            m_u[at] = uchar(weight ? u / weight : 128);
            m_v[at] = uchar(weight ? v / weight : 128);
            m_alpha2[at] = uchar(weight / 4);
        }
    }
}

void Sprite::blend(const PictureView &onto, QPoint at) const
{
    const QRect whole(QPoint(at.x() & ~1, at.y() & ~1), m_size);
    const QRect part = whole & QRect(QPoint(0, 0), QSize(onto.size.width() & ~1, onto.size.height() & ~1));
    for (int y = part.top(); y <= part.bottom(); ++y) {
        const size_t from = size_t(y - whole.top()) * size_t(m_size.width()) + size_t(part.left() - whole.left());
        uchar *line = onto.y + qptrdiff(y) * onto.strideY + part.left();
        for (int x = 0; x < part.width(); ++x)
            line[x] = mixed(line[x], m_y[from + size_t(x)], m_alpha[from + size_t(x)]);
    }
    for (int y = part.top() / 2; y <= part.bottom() / 2; ++y) {
        const size_t from = size_t(y - whole.top() / 2) * size_t(m_size.width() / 2) + size_t(part.left() - whole.left()) / 2;
        uchar *lineU = onto.u + qptrdiff(y) * onto.strideUv + part.left() / 2;
        uchar *lineV = onto.v + qptrdiff(y) * onto.strideUv + part.left() / 2;
        for (int x = 0; x < part.width() / 2; ++x) {
            lineU[x] = mixed(lineU[x], m_u[from + size_t(x)], m_alpha2[from + size_t(x)]);
            lineV[x] = mixed(lineV[x], m_v[from + size_t(x)], m_alpha2[from + size_t(x)]);
        }
    }
}

} // namespace mulakat::media
