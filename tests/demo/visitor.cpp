#include "demo/visitor.h"

#include "media/artwork.h"

#include <QBuffer>
#include <QFile>
#include <QPainter>
#include <cmath>

namespace mulakat::testing {

namespace {

constexpr int frames = 75; // three seconds

void paintHome(QPainter &p, QSize size)
{
    QLinearGradient wall(0, 0, 0, size.height());
    wall.setColorAt(0, QColor(0xf3e2c7));
    wall.setColorAt(1, QColor(0xd9b98f));
    p.fillRect(QRect(QPoint(), size), wall);
    p.setPen(Qt::NoPen);
    p.setBrush(QColor(0x9c4a3c)); // a curtain's folds
    for (int fold = 0; fold < 5; ++fold)
        p.drawRect(fold * size.width() / 32, 0, size.width() / 40, size.height());
    p.setBrush(QColor(0x6e5138)); // a picture on the wall
    const QRectF frame(size.width() * 0.74, size.height() * 0.14, size.width() * 0.17, size.height() * 0.26);
    p.drawRect(frame);
    p.setBrush(QColor(0xcfe0d2));
    p.drawRect(frame.adjusted(6, 6, -6, -6));
}

// `beat` is 0…1 over the whole loop.
QImage paintedVisitor(QSize size, double beat, bool room)
{
    using namespace media;
    QImage image(size, QImage::Format_RGB32);
    image.fill(QColor(0xeef1f4));
    QPainter p(&image);
    if (room)
        paintHome(p, size);
    const int height = size.height();
    const double sway = room ? std::sin(2 * M_PI * beat) * height / 60 : 0;
    const double syllable = std::sin(2 * M_PI * 9 * beat);
    const Mouth mouth = !room || beat > 0.8 ? Mouth::Closed : syllable > 0.4 ? Mouth::Open : syllable > -0.3 ? Mouth::Half : Mouth::Closed;
    QImage body = paintedBody(height).mirrored(true, false);
    QPainter dye(&body); // her kurta is red
    dye.setCompositionMode(QPainter::CompositionMode_SourceAtop);
    dye.fillRect(body.rect(), QColor(160, 30, 60, 150));
    dye.end();
    const QImage head = paintedHead(height, mouth, room && beat > 0.94).mirrored(true, false);
    const double middle = size.width() / 2.0 + sway;
    // Her hair falls behind the shoulders.
    const QRectF hair(middle - head.width() * 0.52, height - body.height() - head.height() * 0.78, head.width() * 1.04, head.height() * 1.12);
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(Qt::NoPen);
    p.setBrush(QColor(0x120c0a));
    p.drawRoundedRect(hair, hair.width() * 0.48, hair.width() * 0.48);
    p.drawImage(QPointF(middle - body.width() / 2.0, height - body.height()), body);
    p.setBrush(QColor(0xb0703f)); // the neck, which the dye took too
    p.drawRoundedRect(QRectF(middle - head.width() * 0.19, height - body.height(), head.width() * 0.38, body.height() * 0.3), 6, 6);
    p.drawImage(QPointF(middle - head.width() / 2.0, height - body.height() - head.height() * 0.75), head);
    return image;
}

} // namespace

bool writeVisitorCamera(const QString &file)
{
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return false;
    for (int frame = 0; frame < frames; ++frame) {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        if (!paintedVisitor({640, 480}, double(frame) / frames, true).save(&buffer, "JPEG", 85))
            return false;
        out.write(buffer.data());
    }
    return out.flush();
}

bool writeVisitorPhoto(const QString &file)
{
    return paintedVisitor({420, 540}, 0, false).save(file, "JPEG", 90);
}

} // namespace mulakat::testing
