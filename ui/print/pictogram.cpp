#include "ui/print/pictogram.h"

#include "ui/print/canvas.h"

#include <QPainter>
#include <QPainterPath>

namespace mulakat::ui::print {

namespace {

// Head and shoulders, `height` high, standing on y = bottom around x. In a square of 100.
QPainterPath person(double x, double bottom, double height)
{
    QPainterPath path;
    const double head = height * 0.22;
    path.addEllipse(QPointF(x, bottom - height + head), head, head);
    const double top = bottom - height + 2.25 * head;
    const double half = height * 0.36;
    QPainterPath body;
    body.moveTo(x - half, bottom);
    body.lineTo(x - half, top + half * 0.75);
    body.quadTo(x - half, top, x - half * 0.3, top);
    body.lineTo(x + half * 0.3, top);
    body.quadTo(x + half, top, x + half, top + half * 0.75);
    body.lineTo(x + half, bottom);
    body.closeSubpath();
    path.addPath(body);
    return path;
}

void window(QPainter &painter)
{
    painter.drawRoundedRect(QRectF(4, 4, 92, 92), 5, 5);
    painter.drawLine(QPointF(50, 4), QPointF(50, 96));
    painter.fillPath(person(26, 84, 56), Qt::black);
    painter.fillPath(person(74, 84, 56), Qt::black);
}

void booth(QPainter &painter)
{
    painter.drawRoundedRect(QRectF(4, 8, 92, 66), 5, 5);
    painter.drawLine(QPointF(50, 74), QPointF(50, 92));
    painter.drawLine(QPointF(28, 92), QPointF(72, 92));
    painter.fillPath(person(50, 71, 50), Qt::black);
}

} // namespace

void paintPictogram(Canvas &canvas, double x, double y, double side, Pictogram pictogram)
{
    QPainter &painter = canvas.painter();
    painter.save();
    painter.translate(canvas.dots(x), canvas.dots(y));
    painter.scale(canvas.dots(side) / 100, canvas.dots(side) / 100);
    painter.setPen(QPen(Qt::black, 5));
    painter.setBrush(Qt::NoBrush);
    if (pictogram == Pictogram::Window)
        window(painter);
    else
        booth(painter);
    painter.restore();
}

} // namespace mulakat::ui::print
