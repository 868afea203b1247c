#include "ui/widgets/statebadge.h"

#include "ui/widgets/fittedtext.h"

#include <QPainter>
#include <QStyle>

namespace mulakat::ui::widgets {

using theme::Tokens;

namespace {

int shapeOf(const QFont &font)
{
    return font.pixelSize() * 4 / 5;
}

} // namespace

StateBadge::StateBadge(theme::State state, const QString &word, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setState(state, word);
}

void StateBadge::setState(theme::State state, const QString &word)
{
    if (state == m_state && word == m_word)
        return;
    m_state = state;
    m_word = word;
    setAccessibleName(word);
    updateGeometry();
    update();
}

QSize StateBadge::sizeHint() const
{
    const int words = m_word.isEmpty() ? 0 : Tokens::space2 + FittedText::widthOf(m_word, font());
    return {shapeOf(font()) + words, FittedText::lineHeight(m_word, font())};
}

QSize StateBadge::minimumSizeHint() const
{
    const int least = shapeOf(font()) + Tokens::space2 + 3 * font().pixelSize();
    return {qMin(sizeHint().width(), least), sizeHint().height()};
}

int StateBadge::paint(QPainter &painter, const QRect &rect, theme::State state, const QString &word, const QFont &font,
                      const theme::Colours &colours, Qt::LayoutDirection direction)
{
    const int side = shapeOf(font);
    const QColor &colour = colours.of(state);
    const QRect shape(rect.left(), rect.top() + (rect.height() - side) / 2, side, side);
    theme::paintState(painter, state, colour, QRectF(QStyle::visualRect(direction, rect, shape)));
    if (word.isEmpty())
        return side;
    const QRect words(shape.right() + 1 + Tokens::space2, rect.top(), qMax(1, rect.width() - side - Tokens::space2), rect.height());
    const FittedText fitted(word, font, words.width(), 1);
    const Qt::Alignment across = QStyle::visualAlignment(direction, Qt::AlignLeft);
    fitted.paint(painter, QStyle::visualRect(direction, rect, words), colour, across | Qt::AlignVCenter);
    return side + Tokens::space2 + fitted.width();
}

void StateBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(painter, rect(), m_state, m_word, font(), theme::coloursOf(*this), layoutDirection());
}

} // namespace mulakat::ui::widgets

#include "moc_statebadge.cpp"
