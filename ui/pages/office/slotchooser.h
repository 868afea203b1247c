#pragma once
#include <QWidget>

class QButtonGroup;
class QGridLayout;

namespace mulakat::ui::presenters {
class RequestsPresenter;
}
namespace mulakat::ui::widgets {
class Label;
}

namespace mulakat::ui::pages {

class Chip;
class DayChooser;

// The free times of a day, each with its booth or window; another day. Main thread.
class SlotChooser : public QWidget
{
    Q_OBJECT
public:
    SlotChooser(presenters::RequestsPresenter &presenter, QWidget *parent);
    void refresh();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fill();
    void arrange();

    presenters::RequestsPresenter &m_presenter;
    widgets::Label *m_heading;
    DayChooser *m_day;
    widgets::Label *m_note;
    QGridLayout *m_grid;
    QButtonGroup *m_group;
    QList<Chip *> m_chips;
    int m_columns = 0;
};

} // namespace mulakat::ui::pages
