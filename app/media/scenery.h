#pragma once
#include "media/artwork.h"
#include "media/picture.h"
#include "media/sprite.h"

namespace mulakat::media {

// What a simulated camera sees: a person on a bench who talks, blinks and sways, a wall clock, the time as a
// machine-readable strip and in digits. Also the still card that is sent while there is no camera. One thread at a time.
class Scenery
{
public:
    explicit Scenery(QSize size);
    void paintRoom(const PictureView &picture, qint64 utcMs);
    void paintCard(const PictureView &picture) const;

private:
    QSize m_size;
    Sprite m_wall;
    Sprite m_card;
    Sprite m_body;
    Sprite m_heads[3][2]; // by mouth, eyes shut
    Sprite m_clock;
    qint64 m_clockSecond = -1;
};

} // namespace mulakat::media
