#include "ui/widgets/elidedlabel.h"

#include "ui/widgets/fittedtext.h"

#include <QPainter>
#include <QStyle>

namespace mulakat::ui::widgets {

ElidedLabel::ElidedLabel(const QString &text, QWidget *parent, Size size)
    : Label(text, size, parent)
{
    setWordWrap(false);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize ElidedLabel::sizeHint() const
{
    return {FittedText::widthOf(text(), font()), FittedText::lineHeight(text(), font())};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), 3 * font().pixelSize()), sizeHint().height()};
}

bool ElidedLabel::isElided() const
{
    return FittedText(text(), font(), width(), 1).isElided();
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const FittedText words(text(), font(), contentsRect().width(), 1);
    const Qt::Alignment across = QStyle::visualAlignment(layoutDirection(), alignment()) & Qt::AlignHorizontal_Mask;
    words.paint(painter, contentsRect(), palette().color(QPalette::WindowText), across | Qt::AlignVCenter);
    const QString tip = words.isElided() ? text() : QString();
    if (toolTip() != tip)
        setToolTip(tip);
}

} // namespace mulakat::ui::widgets

#include "moc_elidedlabel.cpp"
