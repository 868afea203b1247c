#pragma once
#include <QWidget>

namespace mulakat::ui::presenters {
class ClockQuestion;
}
namespace mulakat::ui::widgets {
class Label;
}

namespace mulakat::ui::pages {

class ClockFields;

// Stands above the desk's pages while the clock cannot be right. objectNames: clockPanel, clockWords, clockNow, clockProblem,
// clockDate, clockTime, clockGive.
class ClockPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit ClockPanel(presenters::ClockQuestion &question, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    presenters::ClockQuestion &m_question;
    widgets::Label *m_words;
    widgets::Label *m_now;
    widgets::Label *m_problem;
    ClockFields *m_fields;
};

} // namespace mulakat::ui::pages
