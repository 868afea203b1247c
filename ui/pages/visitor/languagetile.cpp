#include "ui/pages/visitor/languagetile.h"

#include "ui/pages/booth/pictogram.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/fittedtext.h"

#include <QPainter>
#include <algorithm>

namespace mulakat::ui::pages {

using theme::Tokens;
using widgets::FittedText;

LanguageTile::LanguageTile(const QString &language, const QString &name, const QString &line, QWidget *parent)
    : QAbstractButton(parent)
    , m_nameFont(theme::fontFor(language, Tokens::publicTitle))
    , m_lineFont(theme::fontFor(language, Tokens::publicBody))
    , m_line(line)
{
    setText(name);
    setAccessibleName(name + QStringLiteral(", ") + line);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    theme::setButtonKind(*this, theme::ButtonKind::Secondary);
}

QSize LanguageTile::sizeHint() const
{
    const int words = std::max(FittedText::widthOf(text(), m_nameFont), FittedText::widthOf(m_line, m_lineFont));
    const int high = FittedText::lineHeight(text(), m_nameFont) + FittedText::lineHeight(m_line, m_lineFont);
    return {std::max(words + 2 * Tokens::space6, 3 * Tokens::publicHuge + Tokens::space6),
            high + Tokens::publicTouch + Tokens::space4 + 2 * Tokens::space5};
}

void LanguageTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Colours &c = theme::coloursOf(*this);
    theme::paintButton(painter, rect(), *this, isDown(), underMouse(), hasFocus());
    if (isChecked()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(c.brand, Tokens::focusRing));
        painter.setBrush(c.selected);
        const double half = Tokens::focusRing / 2.0;
        painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), Tokens::radius, Tokens::radius);
    }
    const QRect inside = rect().adjusted(Tokens::space5, Tokens::space5, -Tokens::space5, -Tokens::space5);
    paintPictogram(painter, Pictogram::Speaker, c.brand, QRectF(inside.center().x() - Tokens::publicTouch / 2.0, inside.top(), Tokens::publicTouch, Tokens::publicTouch));
    QRect below = inside;
    below.setTop(inside.top() + Tokens::publicTouch + Tokens::space4);
    const int nameHigh = FittedText::lineHeight(text(), m_nameFont);
    FittedText(text(), m_nameFont, below.width(), 1)
        .paint(painter, QRect(below.left(), below.top(), below.width(), nameHigh), c.ink, Qt::AlignCenter);
    FittedText(m_line, m_lineFont, below.width(), 1)
        .paint(painter, QRect(below.left(), below.top() + nameHigh, below.width(), below.height() - nameHigh), c.quietInk, Qt::AlignCenter);
}

} // namespace mulakat::ui::pages

#include "moc_languagetile.cpp"
