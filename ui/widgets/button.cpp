#include "ui/widgets/button.h"

#include "ui/theme/style.h"
#include "ui/widgets/fittedtext.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QTimer>

namespace mulakat::ui::widgets {

using theme::Tokens;

namespace {

constexpr int mostLines = 2;

QFont chipFont(const QFont &font)
{
    QFont small = font;
    small.setPixelSize(qMax(Tokens::space3, font.pixelSize() * 4 / 5));
    return small;
}

} // namespace

Button::Button(theme::ButtonKind kind, const QString &text, QWidget *parent)
    : QPushButton(text, parent)
{
    theme::setButtonKind(*this, kind);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAutoDefault(false);
}

void Button::setKey(const QKeySequence &key)
{
    m_key = key;
    if (!m_action) {
        m_action = new QAction(this);
        addAction(m_action);
        connect(m_action, &QAction::triggered, this, [this] {
            if (isVisible() && isEnabled() && !m_dead)
                click();
        });
    }
    m_action->setShortcut(key);
    updateGeometry();
    update();
}

void Button::setDead()
{
    m_dead = true;
    QTimer::singleShot(Tokens::deadKeyMs, this, [this] { m_dead = false; });
}

int Button::chipWidth() const
{
    if (m_key.isEmpty())
        return 0;
    return QFontMetrics(chipFont(font())).horizontalAdvance(m_key.toString(QKeySequence::NativeText)) + 2 * Tokens::space2 + Tokens::space2;
}

int Button::textWidth(int width) const
{
    return width - 2 * Tokens::space4 - chipWidth();
}

QSize Button::sizeHint() const
{
    const int width = FittedText::widthOf(text(), font()) + 2 * Tokens::space4 + chipWidth();
    return {width, heightForWidth(width)};
}

QSize Button::minimumSizeHint() const
{
    const int word = qMin(FittedText::widestWord(text(), font()), Tokens::formColumn / 2); // a longer one is elided
    const int width = qMin(sizeHint().width(), word + 2 * Tokens::space4 + chipWidth());
    return {width, theme::touchOf(*this)};
}

int Button::heightForWidth(int width) const
{
    const int lines = FittedText(text(), font(), textWidth(width), mostLines).height();
    return qMax(theme::touchOf(*this), lines + Tokens::space2);
}

void Button::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    theme::paintButton(painter, rect(), *this, isDown() || isChecked(), underMouse(), hasFocus());
    const FittedText words(text(), font(), textWidth(width()), mostLines);
    const int chip = chipWidth();
    const int used = words.width() + chip;
    const int left = (width() - used) / 2;
    const QColor colour = theme::buttonText(*this);
    const QRect textRect = QStyle::visualRect(layoutDirection(), rect(), QRect(left, 0, words.width(), height()));
    words.paint(painter, textRect, colour, Qt::AlignCenter);
    if (chip == 0)
        return;
    const int tall = QFontMetrics(chipFont(font())).height();
    const QRect box(left + words.width() + Tokens::space2, (height() - tall) / 2, chip - Tokens::space2, tall);
    const QRectF chipRect = QRectF(QStyle::visualRect(layoutDirection(), rect(), box)).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, Tokens::hairline));
    painter.drawRoundedRect(chipRect, Tokens::radius / 2.0, Tokens::radius / 2.0);
    painter.setFont(chipFont(font()));
    painter.drawText(chipRect, Qt::AlignCenter, m_key.toString(QKeySequence::NativeText));
}

bool Button::hitButton(const QPoint &position) const
{
    return !m_dead && QPushButton::hitButton(position);
}

void Button::keyPressEvent(QKeyEvent *event)
{
    if (m_dead)
        return event->accept();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return click();
    QPushButton::keyPressEvent(event);
}

void Button::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange)
        updateGeometry();
}

} // namespace mulakat::ui::widgets

#include "moc_button.cpp"
