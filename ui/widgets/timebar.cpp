#include "ui/widgets/timebar.h"

#include "ui/widgets/fittedtext.h"

#include <QPainter>
#include <QStyle>

namespace mulakat::ui::widgets {

using theme::Tokens;

namespace {
constexpr int soonSeconds = 120;
constexpr int lastSeconds = 30;
} // namespace

TimeBar::TimeBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TimeBar::setTime(int remainingSeconds, int allowedSeconds, bool counting)
{
    m_remaining = qMax(0, remainingSeconds);
    m_allowed = allowedSeconds;
    m_counting = counting;
    setAccessibleName(text());
    update();
}

void TimeBar::setNote(const QString &note)
{
    m_note = note;
    updateGeometry();
    update();
}

QString TimeBar::clock(int seconds)
{
    const auto two = [](int value) { return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0')); };
    const int minutes = seconds / 60;
    if (minutes < 60)
        return QStringLiteral("%1:%2").arg(QString::number(minutes), two(seconds % 60));
    return QStringLiteral("%1:%2:%3").arg(QString::number(minutes / 60), two(minutes % 60), two(seconds % 60));
}

QString TimeBar::text() const
{
    const QString number = clock(m_remaining);
    return m_note.isEmpty() ? number : number + QLatin1Char(' ') + m_note;
}

QColor TimeBar::colour() const
{
    const theme::Colours &c = theme::coloursOf(*this);
    if (!m_counting)
        return c.closed;
    return m_remaining <= lastSeconds ? c.attention : m_remaining <= soonSeconds ? c.waiting : c.live;
}

QSize TimeBar::sizeHint() const
{
    constexpr int ems = 16;
    return {ems * font().pixelSize(), FittedText::lineHeight(text(), font())};
}

QSize TimeBar::minimumSizeHint() const
{
    constexpr int ems = 4;
    return {FittedText::widthOf(text(), font()) + Tokens::space3 + ems * font().pixelSize(), sizeHint().height()};
}

void TimeBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const theme::Colours &c = theme::coloursOf(*this);
    const int words = qMin(width(), FittedText::widthOf(text(), font()));
    const int tall = qMax(Tokens::space2, font().pixelSize() / 2);
    const QRect bar(0, (height() - tall) / 2, qMax(0, width() - words - Tokens::space3), tall);
    const double round = tall / 2.0;
    const auto draw = [&](const QRect &rect, const QColor &fill) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawRoundedRect(QStyle::visualRect(layoutDirection(), this->rect(), rect), round, round);
    };
    draw(bar, c.line);
    if (m_allowed > 0 && m_remaining > 0) {
        const double share = qMin(1.0, double(m_remaining) / m_allowed);
        draw(QRect(bar.left(), bar.top(), qMax(tall, int(bar.width() * share)), tall), colour());
    }
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const QRect number = QStyle::visualRect(layoutDirection(), rect(), QRect(width() - words, 0, words, height()));
    FittedText(text(), font(), words, 1).paint(painter, number, colour(), QStyle::visualAlignment(layoutDirection(), Qt::AlignRight) | Qt::AlignVCenter);
}

} // namespace mulakat::ui::widgets

#include "moc_timebar.cpp"
