#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QLineEdit>
#include <QPainter>
#include <QStyleOption>

namespace mulakat::ui::theme {

namespace {

const Colours &coloursNear(const QWidget *widget)
{
    return widget ? coloursOf(*widget) : Tokens::light();
}

void rounded(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &edge, double width)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.setPen(edge.isValid() && width > 0 ? QPen(edge, width) : QPen(Qt::NoPen));
    const double half = edge.isValid() ? width / 2 : 0;
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), Tokens::radius, Tokens::radius);
}

void chevron(QPainter &painter, const QPointF &centre, const QColor &colour)
{
    constexpr double reach = Tokens::space1 + 1;
    const QPointF points[]{centre + QPointF(-reach, -reach / 2), centre + QPointF(0, reach / 2), centre + QPointF(reach, -reach / 2)};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(points, 3);
}

} // namespace

void paintButton(QPainter &painter, const QRectF &rect, const QWidget &button, bool down, bool hovered, bool focused)
{
    const Colours &c = coloursOf(button);
    painter.save();
    const bool enabled = button.isEnabled();
    const ButtonKind kind = buttonKind(button);
    if (kind == ButtonKind::Primary) {
        const QColor fill = !enabled ? c.line : down || hovered ? c.brandDown : c.brand;
        // A ring in the fill's own colour shows only across a gap.
        constexpr double gap = Tokens::focusRing + 2;
        if (focused)
            rounded(painter, rect, c.paper, c.brand, Tokens::focusRing);
        rounded(painter, focused ? rect.adjusted(gap, gap, -gap, -gap) : rect, fill, {}, 0);
    } else {
        const QColor edge = kind == ButtonKind::Quiet ? QColor() : !enabled ? c.line : kind == ButtonKind::Danger ? c.attention : c.fieldLine;
        const QColor rest = kind == ButtonKind::Quiet ? QColor() : c.raised;
        const QColor fill = enabled && down ? c.selected : enabled && hovered ? c.hover : rest;
        rounded(painter, rect, fill, focused ? c.brand : edge, focused ? Tokens::focusRing : Tokens::hairline);
    }
    painter.restore();
}

void Style::drawField(const QStyleOption &option, QPainter &painter, const QWidget *widget) const
{
    const Colours &c = coloursNear(widget);
    if (auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(&option);
        frame && frame->lineWidth <= 0 && qobject_cast<const QLineEdit *>(widget))
        return; // without a frame: a combo box's or a table's editor
    const bool focused = option.state.testFlag(State_HasFocus) && option.state.testFlag(State_Enabled);
    const QColor edge = isWrong(widget) ? c.attention : focused ? c.brand : option.state.testFlag(State_Enabled) ? c.fieldLine : c.line;
    const bool fill = qobject_cast<const QLineEdit *>(widget) != nullptr;
    const double width = focused ? Tokens::focusRing : isWrong(widget) ? 2 : Tokens::hairline;
    painter.save();
    if (!fill) { // around a viewport, which has corners
        const double half = width / 2;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(edge, width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.drawRect(QRectF(option.rect).adjusted(half, half, -half, -half));
        return painter.restore();
    }
    rounded(painter, option.rect, option.state.testFlag(State_Enabled) ? c.raised : c.paper, edge, width);
    painter.restore();
}

void Style::drawIndicator(PrimitiveElement element, const QStyleOption &option, QPainter &painter, const Colours &c) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool enabled = option.state.testFlag(State_Enabled);
    const bool on = option.state.testFlag(State_On);
    const bool focused = option.state.testFlag(State_HasFocus);
    const QColor edge = !enabled ? c.line : on || focused ? c.brand : c.fieldLine;
    const double width = focused ? Tokens::focusRing : 2;
    const QRectF rect = QRectF(option.rect).adjusted(1, 1, -1, -1);
    painter.setPen(QPen(edge, width));
    if (element == PE_IndicatorRadioButton) {
        painter.setBrush(c.raised);
        painter.drawEllipse(rect);
        if (on) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(enabled ? c.brand : c.line);
            const double inset = rect.width() / 4;
            painter.drawEllipse(rect.adjusted(inset, inset, -inset, -inset));
        }
    } else {
        painter.setBrush(on ? (enabled ? c.brand : c.line) : c.raised);
        painter.drawRoundedRect(rect, Tokens::radius / 2.0, Tokens::radius / 2.0);
        const double inset = Tokens::space1;
        if (on)
            paintState(painter, theme::State::Ready, c.onBrand, rect.adjusted(inset, inset, -inset, -inset));
        else if (option.state.testFlag(State_NoChange))
            paintState(painter, theme::State::Closed, c.brand, rect.adjusted(inset, inset, -inset, -inset));
    }
    painter.restore();
}

void Style::drawItem(const QStyleOption &option, QPainter &painter, const Colours &c) const
{
    if (option.state.testFlag(State_Selected))
        painter.fillRect(option.rect, c.selected);
    else if (option.state.testFlag(State_MouseOver) && option.state.testFlag(State_Enabled))
        painter.fillRect(option.rect, c.hover);
}

void Style::drawCombo(const QStyleOptionComplex &option, QPainter &painter, const QWidget *widget) const
{
    const Colours &c = coloursNear(widget);
    const bool focused = option.state.testFlag(State_HasFocus);
    const bool enabled = option.state.testFlag(State_Enabled);
    painter.save();
    rounded(painter, option.rect, enabled ? c.raised : c.paper, isWrong(widget) ? c.attention : focused ? c.brand : enabled ? c.fieldLine : c.line,
            focused ? Tokens::focusRing : Tokens::hairline);
    const bool mirrored = option.direction == Qt::RightToLeft;
    const double x = mirrored ? option.rect.left() + Tokens::space4 : option.rect.right() - Tokens::space4;
    chevron(painter, {x, option.rect.center().y() + 1.0}, enabled ? c.quietInk : c.line);
    painter.restore();
}

void Style::drawScrollBar(const QStyleOptionComplex &option, QPainter &painter, const QWidget *widget) const
{
    const Colours &c = coloursNear(widget);
    const QRect bar = subControlRect(CC_ScrollBar, &option, SC_ScrollBarSlider, widget);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(option.rect, c.paper);
    if (option.state.testFlag(State_Enabled)) {
        constexpr double inset = 3;
        const QRectF inner = QRectF(bar).adjusted(inset, inset, -inset, -inset);
        const double round = qMin(inner.width(), inner.height()) / 2;
        painter.setPen(Qt::NoPen);
        painter.setBrush(option.state.testFlag(State_MouseOver) || option.state.testFlag(State_Sunken) ? c.quietInk : c.fieldLine);
        painter.drawRoundedRect(inner, round, round);
    }
    painter.restore();
}

void Style::drawHeader(const QStyleOption &option, QPainter &painter, const QWidget *widget) const
{
    const Colours &c = coloursNear(widget);
    painter.fillRect(option.rect, c.paper);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), Tokens::hairline), c.line);
}

} // namespace mulakat::ui::theme
