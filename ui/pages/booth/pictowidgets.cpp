#include "ui/pages/booth/pictowidgets.h"

#include "ui/theme/style.h"
#include "ui/widgets/fittedtext.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <algorithm>

namespace mulakat::ui::pages {

using theme::Tokens;
using widgets::FittedText;

PictogramButton::PictogramButton(Pictogram pictogram, Word word, QWidget *parent)
    : QAbstractButton(parent)
    , m_pictogram(pictogram)
    , m_word(word)
{
    theme::setType(*this, Tokens::publicBody);
    theme::setButtonKind(*this, theme::ButtonKind::Secondary);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus); // a touch leaves no ring behind
}

void PictogramButton::setWord(const QString &word)
{
    setText(word);
    setAccessibleName(word);
    updateGeometry();
    update();
}

void PictogramButton::setLit(bool lit)
{
    m_lit = lit;
    update();
}

void PictogramButton::setLarge()
{
    m_large = true;
    theme::setType(*this, Tokens::publicLarge);
    updateGeometry();
}

int PictogramButton::side() const
{
    if (m_large)
        return 2 * Tokens::publicHuge;
    return m_word == Word::Below ? Tokens::publicHuge + Tokens::space6 : Tokens::publicTouch;
}

QSize PictogramButton::wordSize() const
{
    return {FittedText::widthOf(text(), font()), FittedText::lineHeight(text(), font())};
}

QSize PictogramButton::sizeHint() const
{
    switch (m_word) {
    case Word::Hidden:
        return {side(), side()};
    case Word::Beside:
        return {side() + wordSize().width() + Tokens::space4, side()};
    case Word::Below:
        break;
    }
    return {std::max(side(), wordSize().width() + 2 * Tokens::space4), side() + wordSize().height() + Tokens::space1};
}

void PictogramButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Colours &c = theme::coloursOf(*this);
    theme::paintButton(painter, rect(), *this, isDown(), underMouse(), hasFocus());
    QColor colour = theme::buttonText(*this);
    if (m_lit) {
        colour = c.waiting;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(c.waiting, Tokens::focusRing));
        painter.setBrush(c.waitingTint);
        const double half = Tokens::focusRing / 2.0;
        painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), Tokens::radius, Tokens::radius);
    }
    const int inset = m_word == Word::Below ? Tokens::space4 : Tokens::space3;
    const bool below = m_word == Word::Below;
    const bool alone = m_word == Word::Hidden;
    const QRect sign(below || alone ? (width() - side()) / 2 : 0, alone ? (height() - side()) / 2 : 0, side(), side());
    paintPictogram(painter, m_pictogram, colour,
                   QStyle::visualRect(layoutDirection(), rect(), sign).adjusted(inset, inset, -inset, -inset));
    if (m_word == Word::Hidden)
        return;
    const QRect word = below ? QRect(0, side() - Tokens::space2, width(), wordSize().height())
                             : QRect(side() - Tokens::space1, 0, wordSize().width(), height());
    FittedText(text(), font(), word.width(), 1)
        .paint(painter, QStyle::visualRect(layoutDirection(), rect(), word), colour, Qt::AlignCenter);
}

void PictogramButton::enterEvent(QEnterEvent *)
{
    update();
}

void PictogramButton::leaveEvent(QEvent *)
{
    update();
}

PictogramView::PictogramView(Pictogram pictogram, int side, QWidget *parent)
    : QWidget(parent)
    , m_pictogram(pictogram)
    , m_side(side)
{
    setFixedSize(side, side);
}

void PictogramView::setPictogram(Pictogram pictogram)
{
    m_pictogram = pictogram;
    update();
}

void PictogramView::setTone(theme::Tone tone)
{
    m_tone = tone;
    update();
}

void PictogramView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Colours &c = theme::coloursOf(*this);
    const QColor colour = m_tone == theme::Tone::Waiting ? c.waiting : m_tone == theme::Tone::Quiet ? c.quietInk : c.brand;
    paintPictogram(painter, m_pictogram, colour, rect());
}

VolumeView::VolumeView(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void VolumeView::setTenths(int tenths)
{
    if (std::exchange(m_tenths, tenths) != tenths)
        update();
}

QSize VolumeView::sizeHint() const
{
    constexpr int steps = 10;
    return {steps * Tokens::space2, Tokens::publicTouch / 2};
}

void VolumeView::paintEvent(QPaintEvent *)
{
    constexpr int steps = 10;
    QPainter painter(this);
    const theme::Colours &c = theme::coloursOf(*this);
    for (int i = 0; i < steps; ++i) {
        const int tall = height() * (i + 2) / (steps + 1);
        const QRect step(i * width() / steps, height() - tall, Tokens::space1 + 1, tall);
        painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), step), i < m_tenths ? c.ink : c.line);
    }
}

} // namespace mulakat::ui::pages

#include "moc_pictowidgets.cpp"
