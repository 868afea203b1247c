#pragma once
#include <QWidget>

namespace mulakat::ui::widgets {
class Button;
class Field;
}

namespace mulakat::ui::pages {

// A date and a time to be typed, and the key that confirms them. objectNames: clockDate, clockTime, clockGive.
class ClockFields final : public QWidget
{
    Q_OBJECT
public:
    explicit ClockFields(QWidget *parent);
    void fill(const QString &date, const QString &time); // where nothing is typed yet
    void retranslate();
    QWidget *first();

Q_SIGNALS:
    void given(const QString &date, const QString &time);

private:
    void give();
    widgets::Field *m_date;
    widgets::Field *m_time;
    widgets::Button *m_give;
};

} // namespace mulakat::ui::pages
