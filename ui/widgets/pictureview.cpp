#include "ui/widgets/pictureview.h"

#include "ui/theme/theme.h"
#include "ui/widgets/fittedtext.h"

#include <QPainter>

namespace mulakat::ui::widgets {

using theme::Tokens;

PictureView::PictureView(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PictureView::setPicture(const QImage &picture)
{
    m_picture = picture;
    update();
}

void PictureView::setWords(const QString &words)
{
    m_words = words;
    setAccessibleName(words);
    update();
}

void PictureView::setMirrored(bool mirrored)
{
    m_mirrored = mirrored;
    update();
}

void PictureView::setFaceGuide(bool on)
{
    m_guide = on;
    update();
}

void PictureView::setCodeGuide(bool on)
{
    m_corners = on;
    update();
}

void PictureView::setBare(bool bare)
{
    m_bare = bare;
    update();
}

void PictureView::setFill(bool fill)
{
    m_fill = fill;
    update();
}

void PictureView::setFrame(const QColor &colour)
{
    m_frame = colour;
    update();
}

QSize PictureView::sizeHint() const
{
    constexpr int wide = 4, high = 3, unit = Tokens::space7 + Tokens::space6;
    return {wide * unit, high * unit};
}

QRectF PictureView::target() const
{
    constexpr QSizeF usual(16, 9); // before the first picture came
    const QSizeF size = (m_picture.isNull() ? usual : QSizeF(m_picture.size())).scaled(QSizeF(this->size()), m_fill ? Qt::KeepAspectRatioByExpanding : Qt::KeepAspectRatio);
    return {(width() - size.width()) / 2, (height() - size.height()) / 2, size.width(), size.height()};
}

void PictureView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Colours &c = theme::coloursOf(*this);
    const bool dark = c.paper.lightness() < c.ink.lightness();
    const QRectF place = m_bare ? target() : QRectF(rect());
    painter.fillRect(rect(), dark || m_bare ? c.paper : c.hover);
    if (m_bare && m_picture.isNull())
        painter.fillRect(place, c.hover);
    if (!m_picture.isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.save();
        if (m_mirrored) {
            painter.translate(width(), 0);
            painter.scale(-1, 1);
        }
        painter.drawImage(target(), m_picture);
        painter.restore();
    } else if (!m_words.isEmpty()) {
        constexpr int lines = 4;
        const QRect inside = place.toAlignedRect().adjusted(Tokens::space2, Tokens::space2, -Tokens::space2, -Tokens::space2);
        FittedText(m_words, font(), inside.width(), lines).paint(painter, inside, c.quietInk, Qt::AlignCenter);
    }
    if (m_guide)
        paintGuide(painter, m_picture.isNull() ? place : target());
    if (m_corners)
        paintCorners(painter, m_picture.isNull() ? place : target());
    const double edge = m_frame.isValid() ? Tokens::space2 : Tokens::hairline;
    painter.setPen(QPen(m_frame.isValid() ? m_frame : c.line, edge, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(place.adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2));
}

void PictureView::paintGuide(QPainter &painter, const QRectF &inside) const
{
    // A face that fills this oval is large enough for the other end.
    constexpr double tall = 0.72, shape = 0.75;
    const double height = inside.height() * tall;
    const QSizeF size(height * shape, height);
    const QRectF oval(QPointF(inside.center().x() - size.width() / 2, inside.center().y() - size.height() / 2), size);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Tokens::dark().ink, Tokens::focusRing, Qt::DashLine));
    painter.drawEllipse(oval);
}

void PictureView::paintCorners(QPainter &painter, const QRectF &inside) const
{
    constexpr double part = 0.76, arm = 0.22; // a code of this size is read with certainty
    const double side = inside.height() * part;
    const QRectF square(inside.center().x() - side / 2, inside.center().y() - side / 2, side, side);
    painter.setBrush(Qt::NoBrush);
    // Dark under light: seen on white paper and on a dark room.
    for (const QPen &pen : {QPen(Tokens::dark().paper, 3 * Tokens::focusRing), QPen(Tokens::dark().ink, Tokens::focusRing)}) {
        painter.setPen(pen);
        for (const QPointF corner : {square.topLeft(), square.topRight(), square.bottomRight(), square.bottomLeft()}) {
            const double x = corner.x() < square.center().x() ? arm * side : -arm * side;
            const double y = corner.y() < square.center().y() ? arm * side : -arm * side;
            painter.drawPolyline(QPolygonF{corner + QPointF(x, 0), corner, corner + QPointF(0, y)});
        }
    }
}

} // namespace mulakat::ui::widgets

#include "moc_pictureview.cpp"
