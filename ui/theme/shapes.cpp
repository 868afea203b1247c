#include "ui/theme/theme.h"

#include <QPainter>

namespace mulakat::ui::theme {

namespace {

void paintQuarter(QPainter &painter, const QColor &colour, const QRectF &square)
{
    const double stroke = square.width() / 8;
    const QRectF ring = square.adjusted(stroke / 2, stroke / 2, -stroke / 2, -stroke / 2);
    painter.setPen(QPen(colour, stroke));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(ring);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    constexpr int sixteenths = 16;
    painter.drawPie(ring, 0, 90 * sixteenths);
}

void paintTick(QPainter &painter, const QColor &colour, const QRectF &square)
{
    QPainterPath tick;
    tick.moveTo(square.left() + square.width() * 0.08, square.top() + square.height() * 0.55);
    tick.lineTo(square.left() + square.width() * 0.38, square.top() + square.height() * 0.84);
    tick.lineTo(square.left() + square.width() * 0.92, square.top() + square.height() * 0.18);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, square.width() / 5.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(tick);
}

void paintTriangle(QPainter &painter, const QColor &colour, const QRectF &square)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const QPointF points[]{{square.center().x(), square.top()}, {square.right(), square.bottom() - square.height() * 0.08},
                           {square.left(), square.bottom() - square.height() * 0.08}};
    painter.drawPolygon(points, 3);
}

} // namespace

void paintState(QPainter &painter, State state, const QColor &colour, const QRectF &square)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    switch (state) {
    case State::Waiting:
        paintQuarter(painter, colour, square);
        break;
    case State::Ready:
        paintTick(painter, colour, square);
        break;
    case State::Attention:
        paintTriangle(painter, colour, square);
        break;
    case State::Live: {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        const double inset = square.width() * 0.1;
        painter.drawEllipse(square.adjusted(inset, inset, -inset, -inset));
        break;
    }
    case State::Closed:
        painter.fillRect(QRectF(square.left(), square.center().y() - square.height() / 8, square.width(), square.height() / 4), colour);
        break;
    }
    painter.restore();
}

} // namespace mulakat::ui::theme
