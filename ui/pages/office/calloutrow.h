#pragma once
#include "ui/presenters/calloutpresenter.h"

#include <QWidget>

class QLineEdit;

namespace mulakat::ui::widgets {
class Button;
class Label;
class StateBadge;
}

namespace mulakat::ui::pages {

// One line of the call-out list: when and where, who, how far, and the one thing to do next. Main thread. objectNames end in
// the line's place in the list: callOutAct1, callOutNumber1, callOutBack1, callOutProblem1,
// callOutRefuses1, callOutQuestion1, callOutRefuseYes1, callOutRefuseNo1.
class CallOutRow : public QWidget
{
    Q_OBJECT
public:
    CallOutRow(presenters::CallOutPresenter &presenter, QWidget *parent);
    void show(const station::CallOutLine &line, int place);
    const base::VisitId &visit() const { return m_line.visit; }
    void clearNumber();
    using QWidget::show;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    QWidget *buildQuestion();
    void act();
    void askRefusal(bool asking);

    presenters::CallOutPresenter &m_presenter;
    station::CallOutLine m_line;
    widgets::Label *m_time;
    widgets::Label *m_title;
    widgets::Label *m_facts;
    widgets::Label *m_problem;
    widgets::StateBadge *m_state;
    QLineEdit *m_number;
    widgets::Button *m_act;
    widgets::Button *m_back;
    widgets::Button *m_refuses;
    widgets::Label *m_question = nullptr;
    widgets::Button *m_refuseYes = nullptr;
    widgets::Button *m_refuseNo = nullptr;
    QWidget *m_asked;            // the question with its two answers; hidden until it is asked
};

} // namespace mulakat::ui::pages
