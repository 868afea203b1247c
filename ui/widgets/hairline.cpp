#include "ui/widgets/hairline.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace mulakat::ui::widgets {

Hairline::Hairline(Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(theme::Tokens::hairline);
    else
        setFixedWidth(theme::Tokens::hairline);
}

void Hairline::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), theme::coloursOf(*this).line);
}

} // namespace mulakat::ui::widgets

#include "moc_hairline.cpp"
