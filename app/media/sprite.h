#pragma once
#include "media/picture.h"

#include <QImage>
#include <QPoint>

namespace mulakat::media {

// A picture with transparency, ready to be laid over I420 planes.
class Sprite
{
public:
    Sprite() = default;
    explicit Sprite(const QImage &picture); // any format; even sizes
    // Its left upper corner at `at`, rounded to even pixels; what is outside is cut off.
    void blend(const PictureView &onto, QPoint at) const;
    QSize size() const { return m_size; }

private:
    QSize m_size;
    std::vector<uchar> m_y, m_u, m_v;
    std::vector<uchar> m_alpha;  // one a pixel
    std::vector<uchar> m_alpha2; // one a colour sample: the mean of four
};

} // namespace mulakat::media
