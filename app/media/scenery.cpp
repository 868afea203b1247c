#include "media/scenery.h"

#include "base/clock.h"
#include "call/timecode.h"

#include <cmath>

namespace mulakat::media {

namespace {
// Sentences of 3.2 s with a breath after each; the mouth follows its syllables.
Mouth mouthAt(qint64 utcMs)
{
    if (utcMs % 4000 >= 3200)
        return Mouth::Closed;
    const double syllable = std::sin(2 * M_PI * 3.5 * double(utcMs % 4000) / 1000);
    return syllable > 0.45 ? Mouth::Open : syllable > -0.3 ? Mouth::Half : Mouth::Closed;
}

double waveAt(qint64 utcMs, int periodMs)
{
    return std::sin(2 * M_PI * double(utcMs % periodMs) / periodMs);
}
} // namespace

Scenery::Scenery(QSize size)
    : m_size(size)
    , m_wall(paintedWall(size))
    , m_card(paintedCard(size))
    , m_body(paintedBody(size.height()))
{
    for (int mouth = 0; mouth < 3; ++mouth) {
        for (int shut = 0; shut < 2; ++shut)
            m_heads[mouth][shut] = Sprite(paintedHead(size.height(), Mouth(mouth), shut == 1));
    }
}

void Scenery::paintRoom(const PictureView &picture, qint64 utcMs)
{
    const int height = m_size.height();
    m_wall.blend(picture, {0, 0});
    const qint64 second = utcMs / 1000;
    const QDateTime now = base::toJailTime(utcMs);
    if (std::exchange(m_clockSecond, second) != second)
        m_clock = Sprite(paintedClock(height, now.time()));
    m_clock.blend(picture, {m_size.width() - height / 3, height / 5});

    const double sway = waveAt(utcMs, 5000) * height / 40;
    const int middle = m_size.width() / 2 + int(sway);
    m_body.blend(picture, {middle - m_body.size().width() / 2, height - m_body.size().height()});
    const Sprite &head = m_heads[int(mouthAt(utcMs))][utcMs % 3700 < 150 ? 1 : 0];
    const QPoint nod(int(sway * 0.6 + waveAt(utcMs, 2300) * height / 120), int(waveAt(utcMs, 1700) * height / 160));
    head.blend(picture, QPoint(middle - head.size().width() / 2, height - m_body.size().height() - head.size().height() * 3 / 4) + nod);

    call::paintTimeCode(picture.y, picture.strideY, m_size, call::timeCodeOf(utcMs));
    const int scale = std::max(1, height / 240);
    const QString digits = now.time().toString(QStringLiteral("HH:mm:ss.zzz"));
    paintText(picture, m_size.width() - (int(digits.size()) * 6 + 5) * scale, height - 11 * scale, scale, digits);
}

void Scenery::paintCard(const PictureView &picture) const
{
    m_card.blend(picture, {0, 0});
}

} // namespace mulakat::media
