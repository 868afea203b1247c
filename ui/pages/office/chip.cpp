#include "ui/pages/office/chip.h"

#include "ui/theme/theme.h"
#include "ui/widgets/fittedtext.h"

#include <QEvent>
#include <QPainter>

namespace mulakat::ui::pages {

using theme::Tokens;
using widgets::FittedText;

Chip::Chip(const QString &text, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize Chip::sizeHint() const
{
    return {FittedText::widthOf(text(), font()) + 2 * Tokens::space3 + 2, Tokens::deskTouch};
}

bool Chip::event(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QAbstractButton::event(event);
}

void Chip::paintEvent(QPaintEvent *)
{
    const theme::Colours &c = theme::coloursOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5);
    const bool filled = isChecked() && isEnabled();
    painter.setPen(QPen(filled ? c.brand : c.fieldLine, Tokens::hairline));
    painter.setBrush(filled ? c.brand : isChecked() ? c.line : underMouse() && isEnabled() ? c.hover : c.raised);
    painter.drawRoundedRect(box, Tokens::radius, Tokens::radius);
    if (hasFocus()) {
        painter.setPen(QPen(c.brand, Tokens::focusRing));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box, Tokens::radius, Tokens::radius);
        if (filled) { // the ring would not be seen on its own colour
            painter.setPen(QPen(c.onBrand, Tokens::hairline));
            painter.drawRoundedRect(box.adjusted(3, 3, -3, -3), Tokens::radius, Tokens::radius);
        }
    }
    const QColor ink = filled ? c.onBrand : isEnabled() ? c.ink : c.quietInk;
    const QRect inside = rect().adjusted(Tokens::space2, 0, -Tokens::space2, 0);
    FittedText(text(), font(), inside.width(), 1).paint(painter, inside, ink, Qt::AlignCenter);
}

} // namespace mulakat::ui::pages

#include "moc_chip.cpp"
