#include "ui/theme/style.h"

#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QRadioButton>
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QStyleOption>

namespace mulakat::ui::theme {

namespace {

const Colours &coloursBeside(const QWidget *widget)
{
    return widget ? coloursOf(*widget) : Tokens::light();
}

} // namespace

Style::Style()
    : QProxyStyle(QStringLiteral("Fusion"))
{
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto *view = qobject_cast<QAbstractItemView *>(widget))
        view->viewport()->setAttribute(Qt::WA_Hover);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Colours &c = coloursBeside(widget);
    switch (element) {
    case PE_PanelButtonCommand:
        if (widget) {
            const bool focused = option->state.testFlag(State_HasFocus);
            paintButton(*painter, option->rect, *widget, option->state.testFlag(State_Sunken) || option->state.testFlag(State_On),
                        option->state.testFlag(State_MouseOver), focused);
            return;
        }
        break;
    case PE_PanelLineEdit:
    case PE_FrameLineEdit:
        return drawField(*option, *painter, widget);
    case PE_Frame:
        if (auto *area = qobject_cast<const QAbstractScrollArea *>(widget); area && area->frameShape() != QFrame::NoFrame)
            return drawField(*option, *painter, widget);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorRadioButton:
        return drawIndicator(element, *option, *painter, c);
    case PE_PanelItemViewItem:
    case PE_PanelItemViewRow:
        return drawItem(*option, *painter, c);
    case PE_FrameFocusRect: {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(c.brand, Tokens::focusRing));
        painter->setBrush(Qt::NoBrush);
        const double half = Tokens::focusRing / 2.0;
        QRectF ring = option->rect;
        if (qobject_cast<const QRadioButton *>(widget) || qobject_cast<const QCheckBox *>(widget)) {
            // Around the words with air on every side: marks above Devanagari reach higher than the font says.
            const int air = Tokens::space1 - 1;
            ring = ring.adjusted(-air, 0, air, 0);
            ring.setTop(widget->rect().top() + Tokens::space1 / 2.0);
            ring.setBottom(widget->rect().bottom() + 1 - Tokens::space1 / 2.0);
        }
        painter->drawRoundedRect(ring.adjusted(half, half, -half, -half), Tokens::radius, Tokens::radius);
        painter->restore();
        return;
    }
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (element == CE_HeaderSection || element == CE_HeaderEmptyArea)
        return drawHeader(*option, *painter, widget);
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ComboBox && !qobject_cast<const QLineEdit *>(widget))
        return drawCombo(*option, *painter, widget);
    if (control == CC_ScrollBar)
        return drawScrollBar(*option, *painter, widget);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    if (control == CC_ComboBox && part == SC_ComboBoxEditField) {
        const QRect inner = option->rect.adjusted(Tokens::space3, 0, -Tokens::space6, 0);
        return visualRect(option->direction, option->rect, inner);
    }
    if (control == CC_ScrollBar) {
        const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (part == SC_ScrollBarAddLine || part == SC_ScrollBarSubLine)
            return {};
        if (part == SC_ScrollBarGroove)
            return option->rect;
        if (slider && (part == SC_ScrollBarSlider || part == SC_ScrollBarAddPage || part == SC_ScrollBarSubPage)) {
            const bool tall = slider->orientation == Qt::Vertical;
            const int length = tall ? option->rect.height() : option->rect.width();
            const int range = slider->maximum - slider->minimum;
            const int least = Tokens::space6;
            const int bar = range <= 0 ? length : qMax(least, int(qint64(length) * slider->pageStep / (range + slider->pageStep)));
            const int start = sliderPositionFromValue(slider->minimum, slider->maximum, slider->sliderPosition, length - bar, slider->upsideDown);
            const auto span = [&](int from, int size) {
                return tall ? QRect(option->rect.x(), option->rect.y() + from, option->rect.width(), size)
                            : QRect(option->rect.x() + from, option->rect.y(), size, option->rect.height());
            };
            return part == SC_ScrollBarSlider ? span(start, bar) : part == SC_ScrollBarSubPage ? span(0, start) : span(start + bar, length - start - bar);
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (element == SE_LineEditContents && frame && frame->lineWidth > 0)
        return rect.adjusted(Tokens::space2, 0, -Tokens::space2, 0);
    return rect;
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (!widget)
        return result;
    if (type == CT_LineEdit || type == CT_ComboBox || type == CT_PushButton || type == CT_SpinBox)
        result.setHeight(qMax(result.height(), touchOf(*widget)));
    if (type == CT_ComboBox)
        result.rwidth() += Tokens::space5;
    if (type == CT_CheckBox || type == CT_RadioButton)
        result = QSize(result.width() + Tokens::space2, qMax(result.height(), Tokens::deskTouch)); // room for the focus ring
    if (type == CT_ItemViewItem)
        result.setHeight(qMax(result.height(), lineHeightOf(widget->font()) + Tokens::space3));
    return result;
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return Tokens::scrollBar;
    case PM_ScrollBarSliderMin:
        return Tokens::space6;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return Tokens::indicator;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return Tokens::space2;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return Tokens::space3;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return Tokens::space4;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_FocusFrameHMargin: // beside the words of a list's row
        return Tokens::space2;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return Tokens::icon;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_Widget_Animate:
    case SH_Menu_FlashTriggeredItem:
        return 0;
    case SH_Widget_Animation_Duration:
        return Tokens::motionMs;
    case SH_ItemView_ShowDecorationSelected:
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

} // namespace mulakat::ui::theme

#include "moc_style.cpp"
