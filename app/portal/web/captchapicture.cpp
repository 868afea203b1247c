#include "portal/web/captchapicture.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QRandomGenerator>
#include <cmath>

namespace mulakat::portal::web {

namespace {

using Stroke = QList<QPointF>;

// Each digit on a field of 6×10, as corner points that are rounded off when drawn.
const QList<Stroke> &strokesOf(int digit)
{
    static const QList<QList<Stroke>> all{
        {{{3, 0}, {5.6, 1}, {6, 5}, {5.6, 9}, {3, 10}, {0.4, 9}, {0, 5}, {0.4, 1}, {3, 0}}},
        {{{1, 2}, {3.4, 0}, {3.4, 10}}, {{1.2, 10}, {5.4, 10}}},
        {{{0.3, 2.4}, {1, 0.6}, {3, 0}, {5.4, 0.8}, {5.6, 3}, {4, 5.6}, {0.2, 10}, {6, 10}}},
        {{{0.4, 1}, {3, 0}, {5.4, 1}, {5.2, 3.8}, {2.6, 4.7}, {5.4, 5.6}, {5.8, 8.4}, {3.2, 10}, {0.2, 9}}},
        {{{4.4, 10}, {4.4, 0}, {0, 7}, {6, 7}}},
        {{{5.4, 0}, {0.9, 0}, {0.5, 4.4}, {3.4, 4}, {5.8, 5.6}, {5.6, 8.8}, {3, 10}, {0.2, 9.2}}},
        {{{5, 0.2}, {2, 1.8}, {0.3, 5.4}, {0.5, 8.8}, {3, 10}, {5.6, 8.8}, {5.6, 6}, {3, 4.8}, {0.6, 6.4}}},
        {{{0, 0}, {6, 0}, {2, 10}}, {{1.6, 5.2}, {5, 5.2}}},
        {{{3, 4.6}, {0.7, 3.6}, {0.7, 1}, {3, 0}, {5.3, 1}, {5.3, 3.6}, {3, 4.6}, {0.2, 6}, {0.2, 9}, {3, 10}, {5.8, 9}, {5.8, 6}, {3, 4.6}}},
        {{{5.4, 3.6}, {3, 5.2}, {0.4, 4}, {0.4, 1.2}, {3, 0}, {5.5, 1.2}, {5.7, 4.6}, {4, 8.2}, {1, 9.8}}},
    };
    return all.at(digit);
}

double random(double low, double high)
{
    return low + QRandomGenerator::global()->bounded(high - low);
}

// One stroke with its corners rounded: quadratic pieces from middle to middle.
QPainterPath rounded(const Stroke &points, bool sharp)
{
    QPainterPath path(points.first());
    if (sharp || points.size() < 4) {
        for (const QPointF &point : points)
            path.lineTo(point);
        return path;
    }
    for (qsizetype i = 1; i + 1 < points.size(); ++i)
        path.quadTo(points.at(i), i + 2 < points.size() ? (points.at(i) + points.at(i + 1)) / 2 : points.last());
    return path;
}

void drawDigit(QPainter &painter, int digit, double x)
{
    painter.save();
    painter.translate(x, random(16, 24));
    painter.rotate(random(-14, 14));
    painter.shear(random(-0.18, 0.18), 0);
    painter.scale(random(3.6, 4.4), random(4, 4.8));
    for (Stroke stroke : strokesOf(digit)) {
        for (QPointF &point : stroke)
            point += QPointF(random(-0.25, 0.25), random(-0.25, 0.25));
        painter.drawPath(rounded(stroke, digit == 1 || digit == 4 || digit == 7));
    }
    painter.restore();
}

// Rows and columns pushed along sines.
QImage bent(const QImage &flat)
{
    QImage out(flat.size(), QImage::Format_Grayscale8);
    out.fill(255);
    const double across = random(0.03, 0.05);
    const double down = random(0.05, 0.08);
    const double phase = random(0, 6);
    for (int y = 0; y < out.height(); ++y) {
        uchar *line = out.scanLine(y);
        for (int x = 0; x < out.width(); ++x) {
            const int fromX = x + int(std::lround(3 * std::sin(down * y + phase)));
            const int fromY = y + int(std::lround(4 * std::sin(across * x + phase)));
            if (flat.rect().contains(fromX, fromY))
                line[x] = flat.constScanLine(fromY)[fromX];
        }
    }
    return out;
}

} // namespace

QByteArray captchaPicture(const QString &digits)
{
    QImage flat(240, 80, QImage::Format_Grayscale8);
    flat.fill(255);
    QPainter painter(&flat);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(QColor(40, 40, 40), 4.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    pen.setCosmetic(true);
    painter.setPen(pen);
    for (qsizetype i = 0; i < digits.size(); ++i)
        drawDigit(painter, digits.at(i).digitValue(), 18 + 43 * double(i) + random(-3, 3));
    pen.setWidthF(2);
    painter.setPen(pen);
    for (int i = 0; i < 3; ++i) {
        QPainterPath line(QPointF(0, random(10, 70)));
        line.cubicTo(80, random(0, 80), 160, random(0, 80), 240, random(10, 70));
        painter.drawPath(line);
    }
    painter.end();
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    bent(flat).save(&buffer, "PNG");
    return png;
}

} // namespace mulakat::portal::web
