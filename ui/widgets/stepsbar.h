#pragma once
#include <QStringList>
#include <QWidget>

namespace mulakat::ui::widgets {

// The path of a piece of work: "1 identity  2 inmate  3 sound  4 start". Steps behind are ticked, the present one is bold
// and underlined. Says nothing about what may be pressed; `pressed` lets a page show a step again.
class StepsBar final : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QString text READ text)
public:
    explicit StepsBar(QWidget *parent = nullptr);

    void setSteps(const QStringList &names);
    void setCurrent(int index); // steps() when all are done
    int current() const { return m_current; }
    int steps() const { return int(m_names.size()); }
    QString text() const; // of the present step

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void pressed(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QRect cell(int index) const;
    QStringList m_names;
    int m_current = 0;
};

} // namespace mulakat::ui::widgets
