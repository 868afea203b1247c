#include "ui/widgets/stepsbar.h"

#include "ui/theme/theme.h"
#include "ui/widgets/fittedtext.h"

#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

namespace mulakat::ui::widgets {

using theme::Tokens;

StepsBar::StepsBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StepsBar::setSteps(const QStringList &names)
{
    m_names = names;
    updateGeometry();
    update();
}

void StepsBar::setCurrent(int index)
{
    m_current = index;
    setAccessibleName(text());
    update();
}

QString StepsBar::text() const
{
    return m_names.value(m_current);
}

QSize StepsBar::sizeHint() const
{
    int width = 0;
    for (const QString &name : m_names)
        width += FittedText::widthOf(name, font()) + Tokens::space7;
    return {width, FittedText::lineHeight(m_names.join(QLatin1Char(' ')), font()) + Tokens::space3};
}

QSize StepsBar::minimumSizeHint() const
{
    return {int(m_names.size()) * Tokens::space7, sizeHint().height()};
}

QRect StepsBar::cell(int index) const
{
    const int count = qMax(1, steps());
    const int left = width() * index / count;
    const QRect rect(left, 0, width() * (index + 1) / count - left, height());
    return QStyle::visualRect(layoutDirection(), this->rect(), rect);
}

void StepsBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Colours &c = theme::coloursOf(*this);
    painter.fillRect(QRect(0, height() - Tokens::hairline, width(), Tokens::hairline), c.line);
    const int sign = font().pixelSize();
    for (int i = 0; i < steps(); ++i) {
        const QRect rect = cell(i);
        const bool now = i == m_current;
        const QColor colour = now ? c.brand : i < m_current ? c.ready : c.quietInk;
        QFont words = font();
        words.setWeight(now ? QFont::DemiBold : QFont::Normal);
        const QRect mark = QStyle::visualRect(layoutDirection(), rect, QRect(rect.left(), rect.top(), sign, height() - Tokens::space1));
        if (i < m_current) {
            const QRectF square(mark.left(), mark.center().y() - sign / 2.5, sign * 0.8, sign * 0.8);
            theme::paintState(painter, theme::State::Ready, colour, square);
        } else {
            FittedText(QString::number(i + 1), words, sign, 1).paint(painter, mark, colour, Qt::AlignCenter);
        }
        const QRect room(rect.left() + sign + Tokens::space1, rect.top(), rect.width() - sign - Tokens::space2, height() - Tokens::space1);
        const Qt::Alignment across = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter;
        FittedText(m_names.at(i), words, room.width(), 1).paint(painter, QStyle::visualRect(layoutDirection(), rect, room), colour, across);
        if (now)
            painter.fillRect(QRect(rect.left(), height() - Tokens::focusRing, rect.width() - Tokens::space2, Tokens::focusRing), c.brand);
    }
}

void StepsBar::mouseReleaseEvent(QMouseEvent *event)
{
    for (int i = 0; i < steps(); ++i) {
        if (cell(i).contains(event->position().toPoint()))
            return Q_EMIT pressed(i);
    }
}

} // namespace mulakat::ui::widgets

#include "moc_stepsbar.cpp"
