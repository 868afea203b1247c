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

// What may be decided of the request that is open: approve, reject or ask for a document while it waits; another time, the
// same time after all, or cancel once it is approved.
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
    enum class Asking { Rejecting, Cancelling, Document };
    void ask(Asking what);
    void fillCodes();
    QString sendWord() const;
    void refreshButtons();
    void send();

    presenters::RequestsPresenter &m_presenter;
    widgets::Label *m_message;
    QStackedWidget *m_stack;
    widgets::Button *m_approve;
    widgets::Button *m_reject;
    widgets::Button *m_reslot;
    widgets::Button *m_cancel;
    widgets::Button *m_document;
    widgets::Button *m_seen;
    widgets::Button *m_keep;
    QComboBox *m_code;
    QLineEdit *m_note;
    widgets::Button *m_send;
    widgets::Button *m_back;
    Asking m_asking = Asking::Rejecting;
};

} // namespace mulakat::ui::pages
