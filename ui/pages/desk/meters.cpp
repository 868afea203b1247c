#include "ui/pages/desk/meters.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace mulakat::ui::pages {

namespace {

using theme::Tokens;

constexpr double fall = 0.7;       // of the last level, at each new one
constexpr int mostBars = 5;

} // namespace

LevelMeter::LevelMeter(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LevelMeter::setLevel(double level)
{
    // Speech is some hundredths of full scale: the root makes it visible.
    const double shown = std::sqrt(std::clamp(level, 0.0, 1.0));
    m_level = std::max(shown, m_level * fall);
    update();
}

QSize LevelMeter::sizeHint() const
{
    return {3 * Tokens::space7, Tokens::space3};
}

void LevelMeter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const theme::Colours &c = theme::coloursOf(*this);
    const double round = height() / 2.0;
    painter.setBrush(c.line);
    painter.drawRoundedRect(rect(), round, round);
    const QRect bar(0, 0, int(width() * m_level), height());
    painter.setBrush(c.ready);
    if (bar.width() > height())
        painter.drawRoundedRect(QStyle::visualRect(layoutDirection(), rect(), bar), round, round);
}

QualityBars::QualityBars(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void QualityBars::setQuality(int bars, const QString &words)
{
    setAccessibleName(words);
    setToolTip(words);
    if (std::exchange(m_bars, std::clamp(bars, 0, mostBars)) != m_bars)
        update();
}

QSize QualityBars::sizeHint() const
{
    return {mostBars * (Tokens::space1 + 2), Tokens::indicator};
}

void QualityBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintQuality(painter, rect(), m_bars, theme::coloursOf(*this), layoutDirection());
}

void paintQuality(QPainter &painter, const QRect &room, int bars, const theme::Colours &c, Qt::LayoutDirection direction)
{
    const QColor &lit = bars >= 3 ? c.ready : bars == 2 ? c.waiting : c.attention;
    for (int i = 0; i < mostBars; ++i) {
        const int tall = room.height() * (i + 2) / (mostBars + 1);
        const QRect bar(room.left() + i * (Tokens::space1 + 2), room.top() + room.height() - tall, Tokens::space1, tall);
        painter.fillRect(QStyle::visualRect(direction, room, bar), i < bars ? lit : c.line);
    }
}

} // namespace mulakat::ui::pages

#include "moc_meters.cpp"
