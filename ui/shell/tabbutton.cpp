#include "ui/shell/tabbutton.h"

#include "ui/theme/theme.h"
#include "ui/widgets/fittedtext.h"

#include <QPainter>
#include <QStyle>

namespace mulakat::ui::shell {

using theme::Tokens;
using widgets::FittedText;

TabButton::TabButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setAutoExclusive(true);
    setAttribute(Qt::WA_Hover);
    theme::setType(*this, Tokens::large);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void TabButton::setCount(int count)
{
    if (count == m_count)
        return;
    m_count = count;
    updateGeometry();
    update();
}

QString TabButton::countText() const
{
    constexpr int most = 999;
    return m_count > most ? QStringLiteral("999+") : QString::number(m_count);
}

int TabButton::pillWidth() const
{
    if (m_count <= 0)
        return 0;
    QFont small = font();
    small.setPixelSize(Tokens::body);
    return FittedText::widthOf(countText(), small) + 2 * Tokens::space2;
}

QSize TabButton::sizeHint() const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold); // the width stays when it is chosen
    const int pill = pillWidth() > 0 ? pillWidth() + Tokens::space2 : 0;
    return {FittedText::widthOf(text(), bold) + pill + 2 * Tokens::space4, Tokens::deskRow + Tokens::space1};
}

QSize TabButton::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), Tokens::publicTouch + pillWidth()), sizeHint().height()};
}

void TabButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const theme::Colours &c = theme::coloursOf(*this);
    if (underMouse() && !isChecked())
        painter.fillRect(rect(), c.hover);
    QFont words = font();
    words.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
    const int pill = pillWidth();
    const int room = width() - 2 * Tokens::space4 - (pill > 0 ? pill + Tokens::space2 : 0);
    const FittedText name(text(), words, room, 1);
    const QRect nameRect(Tokens::space4, 0, room, height());
    const Qt::Alignment across = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter;
    name.paint(painter, QStyle::visualRect(layoutDirection(), rect(), nameRect), isChecked() ? c.brand : c.ink, across);
    if (pill > 0) {
        const int tall = Tokens::space5;
        const QRect box(Tokens::space4 + name.width() + Tokens::space2, (height() - tall) / 2, pill, tall);
        const QRect shown = QStyle::visualRect(layoutDirection(), rect(), box);
        painter.setPen(Qt::NoPen);
        painter.setBrush(isChecked() ? c.brand : c.quietInk);
        painter.drawRoundedRect(shown, tall / 2.0, tall / 2.0);
        QFont small = font();
        small.setPixelSize(Tokens::body);
        FittedText(countText(), small, pill, 1).paint(painter, shown, c.onBrand, Qt::AlignCenter);
    }
    if (isChecked())
        painter.fillRect(QRect(0, height() - Tokens::focusRing, width(), Tokens::focusRing), c.brand);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(c.brand, Tokens::focusRing));
        const double half = Tokens::focusRing / 2.0;
        painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), Tokens::radius, Tokens::radius);
    }
}

} // namespace mulakat::ui::shell

#include "moc_tabbutton.cpp"
