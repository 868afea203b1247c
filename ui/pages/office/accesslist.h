#pragma once
#include <QWidget>

class QTableWidget;

namespace mulakat::ui::presenters {
class ImportPresenter;
}
namespace mulakat::ui::widgets {
class Button;
class Label;
}

namespace mulakat::ui::pages {

// The video visits that were taken in; of the one that is chosen: link, one-time code and room PIN, to be read out or printed.
// Nothing secret is shown before it is asked for. Main thread.
class AccessList : public QWidget
{
    Q_OBJECT
public:
    AccessList(presenters::ImportPresenter &presenter, QWidget *parent);
    void refresh();

private:
    void buildSide(QWidget *side);
    void showChosen();
    void printSlip();

    presenters::ImportPresenter &m_presenter;
    QTableWidget *m_table;
    QWidget *m_side;
    widgets::Label *m_name;
    widgets::Label *m_when;
    widgets::Label *m_link;
    widgets::Label *m_otp;
    widgets::Label *m_pin;
    widgets::Button *m_ask;
    widgets::Button *m_print;
    widgets::Label *m_printed;
    int m_chosen = -1;
};

} // namespace mulakat::ui::pages
