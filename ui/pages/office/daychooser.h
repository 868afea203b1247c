#pragma once
#include <QDate>
#include <QWidget>

class QDateEdit;

namespace mulakat::ui::widgets {
class Button;
}

namespace mulakat::ui::pages {

// A day: the one before, a calendar, the one after. Controls are named <name>Before, <name>, <name>After. Main thread.
class DayChooser : public QWidget
{
    Q_OBJECT
public:
    DayChooser(const char *name, QWidget *parent);
    void setDay(QDate day); // says nothing
    QDate day() const;
    void setLeast(QDate day);

Q_SIGNALS:
    void dayChosen(QDate day);

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();
    QDateEdit *m_edit;
    widgets::Button *m_before;
    widgets::Button *m_after;
};

} // namespace mulakat::ui::pages
