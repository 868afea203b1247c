#pragma once
#include "ui/theme/theme.h"

#include <QWidget>

namespace mulakat::ui::widgets {

// Time left as a bar and a number ("6:12"). Amber below two minutes, red below half a minute, grey while it stands still.
class TimeBar final : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QString text READ text)
public:
    explicit TimeBar(QWidget *parent = nullptr);

    void setTime(int remainingSeconds, int allowedSeconds, bool counting);
    void setNote(const QString &note); // beside the number: "not counted"
    QString text() const;              // number and note
    static QString clock(int seconds); // "6:12", "1:05:00"; Latin digits, for figures that people compare

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QColor colour() const;
    int m_remaining = 0;
    int m_allowed = 0;
    bool m_counting = false;
    QString m_note;
};

} // namespace mulakat::ui::widgets
