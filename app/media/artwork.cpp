#include "media/artwork.h"

#include <QPainter>
#include <QPainterPath>

namespace mulakat::media {

namespace {
constexpr double unit = 480; // the artwork is drawn for a picture 480 high

int even(double value)
{
    return (int(value) + 1) & ~1;
}

// A transparent sheet of `width` × `height` units with a painter that draws in units.
class Sheet
{
public:
    Sheet(double width, double height, int pictureHeight)
        : m_image(even(width * pictureHeight / unit), even(height * pictureHeight / unit), QImage::Format_ARGB32_Premultiplied)
    {
        m_image.fill(Qt::transparent);
        m_painter.begin(&m_image);
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.scale(m_image.width() / width, m_image.height() / height);
        m_painter.setPen(Qt::NoPen);
    }
    QPainter &painter() { return m_painter; }
    QImage take()
    {
        m_painter.end();
        return m_image;
    }

private:
    QImage m_image;
    QPainter m_painter;
};

QLinearGradient fall(double from, double to, QColor above, QColor below)
{
    QLinearGradient gradient(0, from, 0, to);
    gradient.setColorAt(0, above);
    gradient.setColorAt(1, below);
    return gradient;
}

void paintWindow(QPainter &p)
{
    p.fillRect(QRectF(34, 96, 150, 178), QColor(0x8a6a48)); // frame
    const QRectF glass(42, 104, 134, 162);
    p.fillRect(glass, fall(104, 266, QColor(0xbfe3f5), QColor(0xf4f1dc)));
    p.setBrush(QColor(0x7fa36b));
    p.save();
    p.setClipRect(glass);
    p.drawEllipse(QRectF(20, 210, 110, 90)); // trees in the yard
    p.setBrush(QColor(0x93b57c));
    p.drawEllipse(QRectF(92, 222, 120, 90));
    p.restore();
    p.fillRect(QRectF(106, 104, 6, 162), QColor(0x8a6a48));
    p.fillRect(QRectF(42, 182, 134, 6), QColor(0x8a6a48));
    p.fillRect(QRectF(28, 272, 162, 10), QColor(0x9b7a55)); // sill
}

void paintEyes(QPainter &p, bool shut)
{
    for (const double x : {-27.0, 27.0}) {
        p.setPen(Qt::NoPen);
        if (shut) {
            p.setPen(QPen(QColor(0x5a3622), 3, Qt::SolidLine, Qt::RoundCap));
            p.drawArc(QRectF(x - 11, -16, 22, 12), 200 * 16, 140 * 16);
        } else {
            p.setBrush(QColor(0xf6f1ea));
            p.drawEllipse(QPointF(x, -10), 11, 7);
            p.setBrush(QColor(0x2b1a12));
            p.drawEllipse(QPointF(x, -10), 5.5, 6);
            p.setBrush(Qt::white);
            p.drawEllipse(QPointF(x + 2, -12), 1.6, 1.6);
        }
        p.setPen(QPen(QColor(0x241812), 5, Qt::SolidLine, Qt::RoundCap));
        p.setBrush(Qt::NoBrush);
        p.drawArc(QRectF(x - 15, -36, 30, 18), 30 * 16, 120 * 16);
    }
    p.setPen(Qt::NoPen);
}

void paintMouth(QPainter &p, Mouth mouth)
{
    if (mouth == Mouth::Closed) {
        p.setPen(QPen(QColor(0x8d4a3a), 4, Qt::SolidLine, Qt::RoundCap));
        p.drawArc(QRectF(-19, 26, 38, 18), 200 * 16, 140 * 16);
        p.setPen(Qt::NoPen);
        return;
    }
    const double open = mouth == Mouth::Half ? 6 : 11;
    p.setBrush(QColor(0x5d241d));
    p.drawEllipse(QPointF(0, 42), 17, open);
    p.setBrush(QColor(0xf3ece4));
    p.drawRoundedRect(QRectF(-11, 42 - open + 1, 22, open * 0.55), 3, 3);
}
} // namespace

QImage paintedWall(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    QPainter p(&image);
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(Qt::NoPen);
    const double scale = size.height() / unit;
    const double width = size.width() / scale;
    p.scale(scale, scale);
    p.fillRect(QRectF(0, 0, width, 320), fall(0, 320, QColor(0xe9dfc6), QColor(0xf3ead6)));
    p.fillRect(QRectF(0, 320, width, 160), fall(320, 480, QColor(0x5f9a94), QColor(0x467d79))); // oil paint, as in every office
    p.fillRect(QRectF(0, 316, width, 5), QColor(0x3f6f6b));
    QRadialGradient light(QPointF(120, 190), 420);
    light.setColorAt(0, QColor(255, 250, 225, 110));
    light.setColorAt(1, QColor(255, 250, 225, 0));
    p.fillRect(QRectF(0, 0, width, 480), light);
    paintWindow(p);
    p.setBrush(QColor(0xb98d5e));
    p.drawRoundedRect(QRectF(width / 2 - 160, 350, 320, 150), 18, 18); // the bench's back
    p.setBrush(QColor(0xa97f53));
    p.drawRoundedRect(QRectF(width / 2 - 150, 362, 300, 12), 6, 6);
    return image;
}

QImage paintedBody(int height)
{
    Sheet sheet(300, 190, height);
    QPainter &p = sheet.painter();
    QPainterPath shirt(QPointF(8, 190));
    shirt.cubicTo(12, 84, 60, 56, 112, 42);
    shirt.cubicTo(130, 62, 170, 62, 188, 42);
    shirt.cubicTo(240, 56, 288, 84, 292, 190);
    shirt.closeSubpath();
    p.setBrush(QColor(0xa8714f)); // neck
    p.drawRoundedRect(QRectF(118, 0, 64, 74), 26, 26);
    p.setBrush(fall(40, 190, QColor(0xf1eee6), QColor(0xd3cdbf)));
    p.drawPath(shirt);
    QPainterPath collar(QPointF(110, 42));
    collar.cubicTo(128, 70, 172, 70, 190, 42);
    collar.lineTo(198, 52);
    collar.cubicTo(176, 86, 124, 86, 102, 52);
    collar.closeSubpath();
    p.setBrush(QColor(0xdad4c6));
    p.drawPath(collar);
    p.setPen(QPen(QColor(0xb9b2a2), 3));
    p.drawLine(QPointF(150, 80), QPointF(150, 176));
    p.setPen(Qt::NoPen);
    p.setBrush(QColor(0x9c9586));
    for (const double y : {96.0, 124.0, 152.0})
        p.drawEllipse(QPointF(150, y), 3.4, 3.4);
    return sheet.take();
}

QImage paintedHead(int height, Mouth mouth, bool eyesShut)
{
    Sheet sheet(170, 210, height);
    QPainter &p = sheet.painter();
    p.translate(85, 112);
    p.setBrush(QColor(0x1f1612));
    p.drawEllipse(QRectF(-72, -100, 144, 150)); // hair behind
    p.setBrush(QColor(0xb27a55));
    p.drawEllipse(QPointF(-67, 2), 10, 17);
    p.drawEllipse(QPointF(67, 2), 10, 17);
    QLinearGradient skin(-64, 0, 64, 0);
    skin.setColorAt(0, QColor(0xc98f67));
    skin.setColorAt(1, QColor(0xb07750));
    QPainterPath face(QPointF(-64, -20));
    face.cubicTo(-62, -92, 62, -92, 64, -20);
    face.cubicTo(66, 40, 36, 86, 0, 86);
    face.cubicTo(-36, 86, -66, 40, -64, -20);
    p.setBrush(skin);
    p.drawPath(face);
    QPainterPath hair(QPointF(-68, -16));
    hair.cubicTo(-74, -112, 74, -112, 68, -16);
    hair.cubicTo(62, -48, 40, -58, 6, -56);
    hair.cubicTo(-24, -54, -56, -52, -68, -16);
    p.setBrush(QColor(0x241a15));
    p.drawPath(hair);
    p.setPen(QPen(QColor(0x96613f), 4, Qt::SolidLine, Qt::RoundCap));
    p.setBrush(Qt::NoBrush);
    p.drawArc(QRectF(-9, 6, 18, 14), 190 * 16, 160 * 16); // nose
    p.setPen(Qt::NoPen);
    paintEyes(p, eyesShut);
    paintMouth(p, mouth);
    return sheet.take();
}

QImage paintedClock(int height, QTime time)
{
    Sheet sheet(96, 96, height);
    QPainter &p = sheet.painter();
    p.translate(48, 48);
    p.setBrush(QColor(0x4b3a2a));
    p.drawEllipse(QPointF(0, 0), 46, 46);
    p.setBrush(QColor(0xfdfaf2));
    p.drawEllipse(QPointF(0, 0), 40, 40);
    const auto hand = [&p](double turn, double from, double to, double thick, QColor colour) {
        p.save();
        p.rotate(turn * 360);
        p.setPen(QPen(colour, thick, Qt::SolidLine, Qt::RoundCap));
        p.drawLine(QPointF(0, -from), QPointF(0, -to));
        p.restore();
    };
    for (int mark = 0; mark < 12; ++mark)
        hand(mark / 12.0, 34, 37, mark % 3 ? 2 : 4, QColor(0x3a2e22));
    const double seconds = time.msecsSinceStartOfDay() / 1000.0;
    hand(seconds / 43200, -4, 20, 5, QColor(0x2a211a));
    hand(seconds / 3600, -4, 30, 4, QColor(0x2a211a));
    hand(int(seconds) / 60.0, -8, 33, 2, QColor(0xb3392f));
    p.setBrush(QColor(0xb3392f));
    p.drawEllipse(QPointF(0, 0), 3.5, 3.5);
    return sheet.take();
}

QImage paintedCard(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(QColor(0x26323a));
    QPainter p(&image);
    p.setRenderHint(QPainter::Antialiasing);
    p.translate(size.width() / 2.0, size.height() / 2.0);
    p.scale(size.height() / unit, size.height() / unit);
    p.setPen(Qt::NoPen);
    p.setBrush(QColor(0x8fa3ad));
    p.drawRoundedRect(QRectF(-100, -52, 130, 104), 16, 16); // a camera …
    p.drawPolygon(QPolygonF{QPointF(40, -10), QPointF(96, -46), QPointF(96, 46), QPointF(40, 10)});
    p.setPen(QPen(QColor(0x26323a), 26, Qt::SolidLine, Qt::RoundCap));
    p.drawLine(QPointF(-104, -84), QPointF(96, 84));
    p.setPen(QPen(QColor(0xe2a33d), 12, Qt::SolidLine, Qt::RoundCap)); // … crossed out
    p.drawLine(QPointF(-104, -84), QPointF(96, 84));
    return image;
}

} // namespace mulakat::media
