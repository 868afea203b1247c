#include "ui/pages/booth/pictogram.h"

#include "ui/pages/visitor/signs.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>

namespace mulakat::ui::pages {

namespace {

// Every drawing stands on a sheet of 100 by 100.
constexpr double sheet = 100;
constexpr double stroke = 8;
constexpr int degree = 16; // Qt's arcs count sixteenths

struct Pen {
    QPainter &painter;
    QColor colour;

    void solid() const
    {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
    }
    void line(double width = stroke) const
    {
        painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
    }
    void stick(double x1, double y1, double x2, double y2) const { painter.drawLine(QPointF(x1, y1), QPointF(x2, y2)); }
    void dot(double x, double y, double r) const { painter.drawEllipse(QPointF(x, y), r, r); }
    void arc(double x, double y, double r, int from, int span) const
    {
        painter.drawArc(QRectF(x - r, y - r, 2 * r, 2 * r), from * degree, span * degree);
    }
};

void drawHand(const Pen &pen)
{
    pen.line(12);
    pen.stick(33, 54, 33, 24);
    pen.stick(47.5, 50, 47.5, 13);
    pen.stick(62, 50, 62, 17);
    pen.stick(76.5, 54, 76.5, 30);
    pen.stick(34, 74, 15, 55);
    pen.solid();
    QPainterPath palm;
    palm.moveTo(27, 50);
    palm.lineTo(82.5, 50);
    palm.cubicTo(83, 78, 74, 94, 54, 94);
    palm.cubicTo(38, 94, 29, 84, 27, 50);
    pen.painter.drawPath(palm);
}

void drawSpeaker(const Pen &pen)
{
    pen.solid();
    const QPointF cone[]{{8, 38}, {25, 38}, {47, 18}, {47, 82}, {25, 62}, {8, 62}};
    pen.painter.drawPolygon(cone, 6);
    pen.line();
    pen.arc(50, 50, 17, -45, 90);
    pen.arc(50, 50, 34, -45, 90);
}

void drawFace(const Pen &pen, bool happy)
{
    pen.line(7);
    pen.dot(50, 50, 42);
    if (happy)
        pen.arc(50, 50, 23, 200, 140);
    else
        pen.arc(50, 80, 22, 25, 130);
    pen.solid();
    pen.dot(35, 39, 6);
    pen.dot(65, 39, 6);
}

void drawPerson(const Pen &pen, double x, double scale)
{
    pen.solid();
    pen.dot(x, 50 - 22 * scale, 19 * scale);
    QPainterPath body;
    body.moveTo(x - 36 * scale, 50 + 40 * scale);
    body.cubicTo(x - 36 * scale, 50 - 8 * scale, x + 36 * scale, 50 - 8 * scale, x + 36 * scale, 50 + 40 * scale);
    body.closeSubpath();
    pen.painter.drawPath(body);
}

void drawPeople(const Pen &pen)
{
    drawPerson(pen, 20, 0.52);
    drawPerson(pen, 80, 0.52);
    pen.dot(42, 52, 3.5);
    pen.dot(50, 52, 3.5);
    pen.dot(58, 52, 3.5);
}

void drawClock(const Pen &pen)
{
    pen.line();
    pen.dot(50, 50, 40);
    pen.stick(50, 50, 50, 26);
    pen.stick(50, 50, 66, 60);
}

void drawMoreTime(const Pen &pen)
{
    pen.line();
    pen.arc(44, 54, 36, 30, 300);
    pen.stick(44, 54, 44, 34);
    pen.stick(44, 54, 57, 62);
    pen.stick(82, 12, 82, 40);
    pen.stick(68, 26, 96, 26);
}

void drawLineDown(const Pen &pen)
{
    pen.line();
    pen.arc(50, 84, 62, 50, 80);
    pen.arc(50, 84, 40, 50, 80);
    pen.arc(50, 84, 18, 50, 80);
    pen.solid();
    pen.dot(50, 84, 6);
    pen.line();
    pen.stick(14, 12, 86, 92);
}

void drawPictureOff(const Pen &pen)
{
    pen.line();
    pen.painter.drawRoundedRect(QRectF(8, 28, 56, 46), stroke, stroke);
    pen.solid();
    const QPointF lens[]{{68, 47}, {92, 32}, {92, 70}, {68, 55}};
    pen.painter.drawPolygon(lens, 4);
    pen.line();
    pen.stick(12, 10, 84, 92);
}

void drawPause(const Pen &pen)
{
    pen.line();
    pen.dot(50, 50, 42);
    pen.line(11);
    pen.stick(39, 35, 39, 65);
    pen.stick(61, 35, 61, 65);
}

void drawSign(const Pen &pen, bool plus)
{
    pen.line(12);
    pen.stick(22, 50, 78, 50);
    if (plus)
        pen.stick(50, 22, 50, 78);
}

void draw(const Pen &pen, Pictogram pictogram)
{
    switch (pictogram) {
    case Pictogram::Hand:
        return drawHand(pen);
    case Pictogram::Speaker:
        return drawSpeaker(pen);
    case Pictogram::Minus:
        return drawSign(pen, false);
    case Pictogram::Plus:
        return drawSign(pen, true);
    case Pictogram::Happy:
        return drawFace(pen, true);
    case Pictogram::Sad:
        return drawFace(pen, false);
    case Pictogram::Person:
        return drawPerson(pen, sheet / 2, 1);
    case Pictogram::People:
        return drawPeople(pen);
    case Pictogram::Clock:
        return drawClock(pen);
    case Pictogram::Pause:
        return drawPause(pen);
    case Pictogram::LineDown:
        return drawLineDown(pen);
    case Pictogram::PictureOff:
        return drawPictureOff(pen);
    case Pictogram::MoreTime:
        return drawMoreTime(pen);
    default:
        return drawVisitorSign(pen.painter, pictogram, pen.colour);
    }
}

} // namespace

void paintPictogram(QPainter &painter, Pictogram pictogram, const QColor &colour, const QRectF &rect)
{
    const double side = std::min(rect.width(), rect.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.center().x() - side / 2, rect.center().y() - side / 2);
    painter.scale(side / sheet, side / sheet);
    draw(Pen{painter, colour}, pictogram);
    painter.restore();
}

} // namespace mulakat::ui::pages
