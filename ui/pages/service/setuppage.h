#pragma once
#include <QList>
#include <QWidget>

class QStackedWidget;

namespace mulakat::ui::presenters {
class SetupPresenter;
}
namespace mulakat::ui::widgets {
class Banner;
class Button;
class Label;
class StepsBar;
}

namespace mulakat::ui::pages {

class SetupStep;

// The first start: a progress strip, one screen at a time, back and on. objectNames: setupPage, setupSteps, setupTitle,
// setupProblem, setupBack, setupNext, setupWriting; those of the screens stand in their headers.
class SetupPage final : public QWidget
{
    Q_OBJECT
public:
    explicit SetupPage(presenters::SetupPresenter &presenter, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildSteps();
    QWidget *buildBottom();
    void showStep(int step);
    void showFault();
    void refresh();
    void retranslate();

    presenters::SetupPresenter &m_presenter;
    widgets::StepsBar *m_bar;
    widgets::Label *m_title;
    widgets::Banner *m_problem;
    QStackedWidget *m_stack;
    QList<SetupStep *> m_steps;
    widgets::Button *m_back = nullptr;
    widgets::Button *m_next = nullptr;
    widgets::Label *m_writing = nullptr;
};

} // namespace mulakat::ui::pages
