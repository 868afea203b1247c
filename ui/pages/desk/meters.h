#pragma once
#include "ui/theme/theme.h"

#include <QWidget>

namespace mulakat::ui::pages {

// The level of a sound as a bar that falls slowly, so that a word is seen. Main thread.
class LevelMeter : public QWidget
{
    Q_OBJECT
public:
    explicit LevelMeter(QWidget *parent);
    void setLevel(double level); // 0..1
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_level = 0;
};

// The line's quality as five bars, the lowest at the reading side of `room`.
void paintQuality(QPainter &painter, const QRect &room, int bars, const theme::Colours &colours, Qt::LayoutDirection direction);

// The same as a control.
class QualityBars : public QWidget
{
    Q_OBJECT
public:
    explicit QualityBars(QWidget *parent);
    void setQuality(int bars, const QString &words);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_bars = 0;
};

} // namespace mulakat::ui::pages
