#pragma once
#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QStackedWidget;

namespace mulakat::ui::presenters {
class RequestsPresenter;
}
namespace mulakat::ui::widgets {
class Button;
class Label;
}

namespace mulakat::ui::pages {

// What may be decided of the request that is open: approve or reject while it waits; another time or cancel once it is approved.
// A refusal is written here, in its place; what was typed stays until the decision went through. Main thread.
class DecisionBar : public QWidget
{
    Q_OBJECT
public:
    DecisionBar(presenters::RequestsPresenter &presenter, QWidget *parent);
    void refresh();
    void forget(); // another request

private:
    QWidget *buildDecide();
    QWidget *buildRefuse();
    void ask(bool cancelling);
    void fillCodes();
    void send();

    presenters::RequestsPresenter &m_presenter;
    widgets::Label *m_message;
    QStackedWidget *m_stack;
    widgets::Button *m_approve;
    widgets::Button *m_reject;
    widgets::Button *m_reslot;
    widgets::Button *m_cancel;
    QComboBox *m_code;
    QLineEdit *m_note;
    widgets::Button *m_send;
    widgets::Button *m_back;
    bool m_cancelling = false;
};

} // namespace mulakat::ui::pages
