#pragma once
#include "ui/widgets/label.h"

namespace mulakat::ui::widgets {

// One line that ends in "…" when there is no room; the whole text is its tool tip and its accessible name.
class ElidedLabel final : public Label
{
    Q_OBJECT
public:
    explicit ElidedLabel(const QString &text = {}, QWidget *parent = nullptr, Size size = Size::Inherit);
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;
    bool isElided() const;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace mulakat::ui::widgets
