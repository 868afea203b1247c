#pragma once
#include <QAbstractButton>

namespace mulakat::ui::shell {

// A tab of the desk: its name and how much work waits there. objectName as set by who makes it.
class TabButton final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit TabButton(QWidget *parent = nullptr);
    void setCount(int count); // 0: not shown
    int count() const { return m_count; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString countText() const;
    int pillWidth() const;
    int m_count = 0;
};

} // namespace mulakat::ui::shell
