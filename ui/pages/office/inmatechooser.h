#pragma once
#include <QTimer>
#include <QWidget>

class QButtonGroup;
class QLineEdit;
class QVBoxLayout;

namespace mulakat::ui::presenters {
class RequestsPresenter;
}
namespace mulakat::ui::widgets {
class Label;
}

namespace mulakat::ui::pages {

class ChoiceRow;

// The prisoner as the family names him, beside those of the jail's list who may be meant. Main thread.
class InmateChooser : public QWidget
{
    Q_OBJECT
public:
    InmateChooser(presenters::RequestsPresenter &presenter, QWidget *parent);
    void refresh();
    void forget(); // another request: what was searched is empty again

private:
    void build();
    void fill();

    presenters::RequestsPresenter &m_presenter;
    widgets::Label *m_heading;
    widgets::Label *m_named;
    widgets::Label *m_namedFacts;
    widgets::Label *m_which;
    QLineEdit *m_search;
    QVBoxLayout *m_rows;
    widgets::Label *m_more;
    QButtonGroup *m_group;
    QList<ChoiceRow *> m_choices;
    QTimer m_searchSoon;
};

} // namespace mulakat::ui::pages
