#pragma once
#include <QProxyStyle>

namespace mulakat::ui::theme {

struct Colours;

// Fusion with the product's own look: flat, hairlines, one focus ring, room for tall scripts. Main thread.
class Style : public QProxyStyle
{
    Q_OBJECT
public:
    Style();

    void polish(QWidget *widget) override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returned) const override;
    using QProxyStyle::polish;

private:
    void drawField(const QStyleOption &option, QPainter &painter, const QWidget *widget) const;
    void drawIndicator(PrimitiveElement element, const QStyleOption &option, QPainter &painter, const Colours &c) const;
    void drawItem(const QStyleOption &option, QPainter &painter, const Colours &c) const;
    void drawCombo(const QStyleOptionComplex &option, QPainter &painter, const QWidget *widget) const;
    void drawScrollBar(const QStyleOptionComplex &option, QPainter &painter, const QWidget *widget) const;
    void drawHeader(const QStyleOption &option, QPainter &painter, const QWidget *widget) const;
};

// A pressed or focused button's ground, for widgets that paint themselves.
void paintButton(QPainter &painter, const QRectF &rect, const QWidget &button, bool down, bool hovered, bool focused);

} // namespace mulakat::ui::theme
