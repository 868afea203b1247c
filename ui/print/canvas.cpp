#include "ui/print/canvas.h"

#include "ui/print/qrcode.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>
#include <algorithm>
#include <cmath>

namespace mulakat::ui::print {

namespace {

const QStringList &families()
{
    static const QStringList all{QStringLiteral("Noto Sans"),
                                 QStringLiteral("Noto Sans Bengali"), QStringLiteral("Noto Sans Gujarati"),
                                 QStringLiteral("Noto Sans Gurmukhi"), QStringLiteral("Noto Sans Tamil"),
                                 QStringLiteral("Noto Sans Telugu"), QStringLiteral("Noto Sans Kannada"),
                                 QStringLiteral("Noto Sans Malayalam"), QStringLiteral("Noto Sans Oriya"),
                                 QStringLiteral("Noto Naskh Arabic")};
    return all;
}

// A font asked for a script it does not have is passed over with a warning: Devanagari's own stands first where it is used.
QStringList familiesFor(const QString &text)
{
    const bool devanagari = std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Devanagari; });
    return devanagari ? QStringList(QStringLiteral("Noto Sans Devanagari")) + families() : families();
}

bool turnsDirection(QChar c)
{
    const ushort u = c.unicode();
    return u == 0x200e || u == 0x200f || u == 0x061c || (u >= 0x202a && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069);
}

} // namespace

QString plain(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        if (turnsDirection(c))
            continue;
        out += c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator
            ? QChar(QLatin1Char(' '))
            : c;
    }
    return out.simplified();
}

Canvas::Canvas(QPainter &painter, double dotsPerMm)
    : m_painter(painter)
    , m_dotsPerMm(dotsPerMm)
{
}

QFont Canvas::font(const Face &face, const QString &text) const
{
    QFont font(familiesFor(text));
    font.setPixelSize(std::max(1, int(std::lround(dots(face.mm)))));
    font.setBold(face.bold);
    font.setStyleStrategy(QFont::PreferQuality);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

double Canvas::layOut(double x, double y, double width, const QString &text, const Face &face, Qt::Alignment align, int most,
                      bool draw) const
{
    const QFont font = this->font(face, text);
    const QFontMetricsF metrics(font, m_painter.device());
    QTextLayout layout(text, font, m_painter.device());
    QTextOption option(align);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    double height = 0;
    int count = 0;
    int cutAt = -1;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        if (++count > most) {
            cutAt = layout.lineAt(most - 1).textStart();
            break;
        }
        line.setLineWidth(dots(width));
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    if (cutAt >= 0) {
        const QString rest = metrics.elidedText(text.mid(cutAt), Qt::ElideRight, dots(width));
        return layOut(x, y, width, text.left(cutAt) + rest, face, align, allLines, draw);
    }
    if (draw) {
        m_painter.setPen(face.ink);
        layout.draw(&m_painter, {dots(x), dots(y)});
    }
    return height / m_dotsPerMm;
}

double Canvas::text(double x, double y, double width, const QString &text, const Face &face, Qt::Alignment align, int most)
{
    return layOut(x, y, width, plain(text), face, align, most, true);
}

double Canvas::textHeight(double width, const QString &text, const Face &face, int most) const
{
    return layOut(0, 0, width, plain(text), face, Qt::AlignLeading, most, false);
}

double Canvas::textWidth(const QString &text, const Face &face) const
{
    return QFontMetricsF(font(face, text), m_painter.device()).horizontalAdvance(plain(text)) / m_dotsPerMm;
}

void Canvas::line(double x1, double y1, double x2, double y2, double width, const QColor &ink)
{
    m_painter.setPen(QPen(ink, dots(width), Qt::SolidLine, Qt::FlatCap));
    m_painter.drawLine(QPointF(dots(x1), dots(y1)), QPointF(dots(x2), dots(y2)));
}

void Canvas::frame(double x, double y, double width, double height, double pen, double radius)
{
    m_painter.setPen(QPen(Qt::black, dots(pen)));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRoundedRect(QRectF(dots(x), dots(y), dots(width), dots(height)), dots(radius), dots(radius));
}

void Canvas::fill(double x, double y, double width, double height, const QColor &ink)
{
    m_painter.fillRect(QRectF(dots(x), dots(y), dots(width), dots(height)), ink);
}

void Canvas::image(double x, double y, double width, double height, const QImage &image)
{
    if (image.isNull())
        return;
    const QSizeF fitted = QSizeF(image.size()).scaled(dots(width), dots(height), Qt::KeepAspectRatio);
    const QPointF corner(dots(x) + (dots(width) - fitted.width()) / 2, dots(y) + (dots(height) - fitted.height()) / 2);
    m_painter.setRenderHint(QPainter::SmoothPixmapTransform);
    m_painter.drawImage(QRectF(corner, fitted), image);
}

void Canvas::qr(double x, double y, double side, const QByteArray &payload)
{
    const QImage code = qrModules(payload);
    if (code.isNull())
        return;
    // A module is a whole number of dots: sharp edges, and no seams between modules.
    const int module = std::max(1, int(dots(side) / code.width()));
    const int left = int(dots(x) + (dots(side) - module * code.width()) / 2);
    const int top = int(dots(y) + (dots(side) - module * code.height()) / 2);
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    for (int row = 0; row < code.height(); ++row) {
        for (int column = 0; column < code.width(); ++column) {
            if (code.pixelIndex(column, row) == 1)
                m_painter.fillRect(left + column * module, top + row * module, module, module, Qt::black);
        }
    }
    m_painter.restore();
}

} // namespace mulakat::ui::print
