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
    const QSizeF size = QSizeF(m_picture.size()).scaled(QSizeF(this->size()), m_fill ? Qt::KeepAspectRatioByExpanding : Qt::KeepAspectRatio);
    return {(width() - size.width()) / 2, (height() - size.height()) / 2, size.width(), size.height()};
}

void PictureView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Colours &c = theme::coloursOf(*this);
    const bool dark = c.paper.lightness() < c.ink.lightness();
    painter.fillRect(rect(), dark ? c.paper : c.hover);
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
        const QRect inside = rect().adjusted(Tokens::space2, Tokens::space2, -Tokens::space2, -Tokens::space2);
        FittedText(m_words, font(), inside.width(), lines).paint(painter, inside, c.quietInk, Qt::AlignCenter);
    }
    if (m_guide)
        paintGuide(painter, m_picture.isNull() ? QRectF(rect()) : target());
    const double edge = m_frame.isValid() ? Tokens::space2 : Tokens::hairline;
    painter.setPen(QPen(m_frame.isValid() ? m_frame : c.line, edge, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2));
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

} // namespace mulakat::ui::widgets
