#pragma once
#include "media/picture.h"

#include <QByteArray>

namespace mulakat::media {

// What a simulated camera sees: a coloured room with a moving figure, the time as a machine-readable code and in digits.
// Also the still card that is sent while there is no camera.
class Scenery
{
public:
    explicit Scenery(QSize size);
    void paintRoom(const PictureView &picture, qint64 utcMs);
    void paintCard(const PictureView &picture) const;

private:
    QSize m_size;
    QByteArray m_room; // all three planes, painted once
};

} // namespace mulakat::media
