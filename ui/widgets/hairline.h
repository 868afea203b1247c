#pragma once
#include <QWidget>

namespace mulakat::ui::widgets {

// A line between two parts of a screen.
class Hairline final : public QWidget
{
    Q_OBJECT
public:
    explicit Hairline(Qt::Orientation orientation = Qt::Horizontal, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace mulakat::ui::widgets
