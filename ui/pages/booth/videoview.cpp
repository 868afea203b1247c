#include "ui/pages/booth/videoview.h"

#include "ui/theme/theme.h"

#include <QPaintEvent>
#include <QPainter>
#include <algorithm>

namespace mulakat::ui::pages {

namespace {
constexpr double mayGrow = 7.0 / 6; // beyond what fits
} // namespace

VideoView::VideoView(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void VideoView::setPicture(const QImage &picture)
{
    if (m_picture.isNull() && picture.isNull())
        return;
    m_picture = picture;
    update();
}

void VideoView::setMirrored(bool mirrored)
{
    m_mirrored = mirrored;
    update();
}

void VideoView::setPictogram(std::optional<Pictogram> pictogram)
{
    if (std::exchange(m_pictogram, pictogram) != pictogram)
        update();
}

void VideoView::setReserved(int bottom)
{
    m_reserved = bottom;
    update();
}

QRect VideoView::target() const
{
    const QRect room = rect().adjusted(0, 0, 0, -m_reserved);
    if (m_picture.isNull() || room.isEmpty())
        return {};
    const double wide = double(room.width()) / m_picture.width();
    const double tall = double(room.height()) / m_picture.height();
    const double scale = std::min(std::max(wide, tall), std::min(wide, tall) * mayGrow);
    QRect target(0, 0, int(m_picture.width() * scale), int(m_picture.height() * scale));
    target.moveCenter(room.center());
    return target;
}

void VideoView::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    const theme::Colours &c = theme::coloursOf(*this);
    const QRect target = this->target();
    const QRegion around = event->region() - QRegion(target);
    for (const QRect &bar : around)
        painter.fillRect(bar, c.paper);
    if (!m_picture.isNull()) {
        if (m_mirrored) {
            painter.translate(width(), 0);
            painter.scale(-1, 1);
        }
        painter.drawImage(target, m_picture);
        return;
    }
    if (!m_pictogram)
        return;
    const int side = std::min({width() / 2, (height() - m_reserved) / 2, 2 * theme::Tokens::publicHuge});
    QRectF middle(0, 0, side, side);
    middle.moveCenter(QRectF(rect().adjusted(0, 0, 0, -m_reserved)).center());
    paintPictogram(painter, *m_pictogram, c.fieldLine, middle);
}

} // namespace mulakat::ui::pages

#include "moc_videoview.cpp"
