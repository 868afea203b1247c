#include "ui/pages/visitor/signs.h"

#include <QPainter>
#include <QPainterPath>

namespace mulakat::ui::pages {

namespace {

constexpr double signStroke = 7;

struct SignPen {
    QPainter &painter;
    QColor colour;

    void solid() const
    {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
    }
    void line(double width = signStroke) const
    {
        painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
    }
    void stick(double x1, double y1, double x2, double y2) const { painter.drawLine(QPointF(x1, y1), QPointF(x2, y2)); }
    void box(double x, double y, double w, double h, double r = 6) const { painter.drawRoundedRect(QRectF(x, y, w, h), r, r); }
    void dot(double x, double y, double r) const { painter.drawEllipse(QPointF(x, y), r, r); }
};

// A square code in miniature: three corners and a few dots.
void drawCode(const SignPen &pen, double x, double y, double side)
{
    const double corner = side * 0.36;
    pen.line(side * 0.1);
    for (const QPointF at : {QPointF(0, 0), QPointF(side - corner, 0), QPointF(0, side - corner)})
        pen.painter.drawRect(QRectF(x + at.x(), y + at.y(), corner, corner));
    pen.solid();
    const double cell = side * 0.16;
    for (const QPointF at : {QPointF(0.62, 0.62), QPointF(0.84, 0.62), QPointF(0.62, 0.84), QPointF(0.84, 0.84)})
        pen.painter.drawRect(QRectF(x + side * at.x(), y + side * at.y(), cell, cell));
}

void drawSlip(const SignPen &pen)
{
    pen.line();
    QPainterPath paper(QPointF(22, 6));
    paper.lineTo(78, 6);
    paper.lineTo(78, 92);
    for (double x = 78; x > 22; x -= 14) {
        paper.lineTo(x - 7, 84);
        paper.lineTo(x - 14, 92);
    }
    paper.closeSubpath();
    pen.painter.drawPath(paper);
    drawCode(pen, 34, 18, 32);
    pen.line();
    pen.stick(34, 66, 66, 66);
}

void drawCard(const SignPen &pen)
{
    pen.line();
    pen.box(6, 22, 88, 58);
    pen.stick(50, 66, 80, 66);
    drawCode(pen, 52, 33, 24);
    pen.solid();
    pen.dot(28, 42, 8.5);
    QPainterPath body(QPointF(14, 69));
    body.cubicTo(14, 50, 42, 50, 42, 69);
    body.closeSubpath();
    pen.painter.drawPath(body);
}

// A face and lines, no code: for an eye to look at.
void drawPlainCard(const SignPen &pen)
{
    pen.line();
    pen.box(6, 22, 88, 58);
    pen.stick(54, 38, 80, 38);
    pen.stick(54, 52, 80, 52);
    pen.stick(54, 66, 70, 66);
    pen.solid();
    pen.dot(30, 42, 8.5);
    QPainterPath body(QPointF(16, 69));
    body.cubicTo(16, 50, 44, 50, 44, 69);
    body.closeSubpath();
    pen.painter.drawPath(body);
}

void drawCrossed(const SignPen &pen)
{
    pen.line(9);
    pen.stick(14, 12, 86, 90);
}

void drawDigits(const SignPen &pen)
{
    pen.solid();
    for (int row = 0; row < 4; ++row) {
        for (int column = 0; column < 3; ++column) {
            if (row < 3 || column == 1)
                pen.box(17 + column * 24, 6 + row * 23, 18, 17, 4);
        }
    }
}

void drawCamera(const SignPen &pen)
{
    pen.line();
    pen.box(7, 28, 86, 56, 8);
    pen.stick(34, 28, 41, 16);
    pen.stick(41, 16, 59, 16);
    pen.stick(59, 16, 66, 28);
    pen.dot(50, 55, 17);
    pen.solid();
    pen.dot(50, 55, 7);
}

void drawTicket(const SignPen &pen)
{
    pen.line();
    QPainterPath ticket(QPointF(7, 24));
    ticket.lineTo(93, 24);
    ticket.lineTo(93, 40);
    ticket.arcTo(QRectF(83, 40, 20, 20), 90, 180);
    ticket.lineTo(93, 76);
    ticket.lineTo(7, 76);
    ticket.lineTo(7, 60);
    ticket.arcTo(QRectF(-3, 40, 20, 20), 270, 180);
    ticket.closeSubpath();
    pen.painter.drawPath(ticket);
    pen.line(8);
    pen.stick(40, 38, 40, 62);
    pen.stick(54, 38, 54, 62);
    pen.stick(68, 38, 68, 62);
}

// Two people with a counter between them.
void drawWindow(const SignPen &pen)
{
    pen.line();
    pen.box(6, 8, 88, 84, 4);
    pen.stick(50, 8, 50, 92);
    pen.solid();
    for (const double x : {28.0, 72.0}) {
        pen.dot(x, 38, 11);
        QPainterPath body(QPointF(x - 16, 80));
        body.cubicTo(x - 16, 46, x + 16, 46, x + 16, 80);
        body.closeSubpath();
        pen.painter.drawPath(body);
    }
}

void drawArrow(const SignPen &pen, bool onward)
{
    pen.line(11);
    const double tip = onward ? 86 : 14;
    const double wing = onward ? 56 : 44;
    pen.stick(100 - tip, 50, tip, 50);
    pen.stick(wing, 22, tip, 50);
    pen.stick(wing, 78, tip, 50);
}

// A mouth that speaks: the language.
void drawTalk(const SignPen &pen)
{
    pen.line();
    QPainterPath bubble;
    bubble.addRoundedRect(QRectF(8, 14, 84, 56), 14, 14);
    QPainterPath tail(QPointF(26, 64));
    tail.lineTo(26, 90);
    tail.lineTo(50, 68);
    tail.closeSubpath();
    pen.painter.drawPath(bubble.united(tail));
    pen.stick(28, 34, 72, 34);
    pen.stick(28, 50, 58, 50);
}

void drawWarning(const SignPen &pen)
{
    pen.line();
    const QPointF corners[]{{50, 10}, {94, 86}, {6, 86}};
    pen.painter.drawPolygon(corners, 3);
    pen.line(9);
    pen.stick(50, 38, 50, 58);
    pen.solid();
    pen.dot(50, 72, 5.5);
}

void drawErase(const SignPen &pen)
{
    pen.line();
    const QPointF key[]{{34, 22}, {94, 22}, {94, 78}, {34, 78}, {6, 50}};
    pen.painter.drawPolygon(key, 5);
    pen.stick(50, 38, 74, 62);
    pen.stick(74, 38, 50, 62);
}

// A code that grows towards the four corners.
void drawCloser(const SignPen &pen)
{
    drawCode(pen, 34, 34, 32);
    pen.line(8);
    for (const double x : {-1.0, 1.0}) {
        for (const double y : {-1.0, 1.0}) {
            pen.stick(50 + x * 28, 50 + y * 28, 50 + x * 42, 50 + y * 42);
            pen.stick(50 + x * 42, 50 + y * 42, 50 + x * 42, 50 + y * 24);
            pen.stick(50 + x * 42, 50 + y * 42, 50 + x * 24, 50 + y * 42);
        }
    }
}

// A bent sheet above, a straight one below, and the way from the one to the other.
void drawFlatter(const SignPen &pen)
{
    pen.line(9);
    QPainterPath bent(QPointF(10, 34));
    bent.cubicTo(34, 2, 66, 2, 90, 34);
    pen.painter.drawPath(bent);
    pen.stick(10, 90, 90, 90);
    pen.line(8);
    pen.stick(50, 34, 50, 70);
    pen.stick(35, 56, 50, 70);
    pen.stick(65, 56, 50, 70);
}

// A light that is crossed out.
void drawLessGlare(const SignPen &pen)
{
    pen.line(8);
    pen.dot(50, 50, 17);
    for (const QPointF to : {QPointF(1, 0), QPointF(0.7, 0.7), QPointF(0, 1), QPointF(-0.7, 0.7), QPointF(-1, 0), QPointF(-0.7, -0.7),
                             QPointF(0, -1), QPointF(0.7, -0.7)})
        pen.stick(50 + to.x() * 30, 50 + to.y() * 30, 50 + to.x() * 42, 50 + to.y() * 42);
    drawCrossed(pen);
}

// A code between two hands' bars: held.
void drawHoldStill(const SignPen &pen)
{
    pen.line(8);
    pen.box(24, 24, 52, 52);
    drawCode(pen, 36, 36, 28);
    pen.line(11);
    pen.stick(9, 14, 9, 86);
    pen.stick(91, 14, 91, 86);
}

} // namespace

void drawVisitorSign(QPainter &painter, Pictogram pictogram, const QColor &colour)
{
    const SignPen pen{painter, colour};
    switch (pictogram) {
    case Pictogram::Slip:
        return drawSlip(pen);
    case Pictogram::Card:
        return drawCard(pen);
    case Pictogram::NoCard:
        drawCard(pen);
        return drawCrossed(pen);
    case Pictogram::PlainCard:
        return drawPlainCard(pen);
    case Pictogram::Digits:
        return drawDigits(pen);
    case Pictogram::Camera:
        return drawCamera(pen);
    case Pictogram::Ticket:
        return drawTicket(pen);
    case Pictogram::Window:
        return drawWindow(pen);
    case Pictogram::Onward:
        return drawArrow(pen, true);
    case Pictogram::Backward:
        return drawArrow(pen, false);
    case Pictogram::Talk:
        return drawTalk(pen);
    case Pictogram::Warning:
        return drawWarning(pen);
    case Pictogram::Erase:
        return drawErase(pen);
    case Pictogram::Closer:
        return drawCloser(pen);
    case Pictogram::Flatter:
        return drawFlatter(pen);
    case Pictogram::LessGlare:
        return drawLessGlare(pen);
    case Pictogram::HoldStill:
        return drawHoldStill(pen);
    default:
        return;
    }
}

} // namespace mulakat::ui::pages
