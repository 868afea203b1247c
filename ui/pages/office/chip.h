#pragma once
#include <QAbstractButton>

namespace mulakat::ui::pages {

// One of several that exclude each other, in a word or two: a kind, a time, a list. Filled while it is the chosen one. Main thread.
class Chip : public QAbstractButton
{
    Q_OBJECT
public:
    explicit Chip(const QString &text = {}, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
};

} // namespace mulakat::ui::pages
