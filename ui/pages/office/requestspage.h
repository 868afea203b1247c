#pragma once
#include "ui/presenters/requestspresenter.h"

#include <QWidget>

class QStackedWidget;

namespace mulakat::ui::widgets {
class Banner;
class EmptyState;
}

namespace mulakat::ui::pages {

class Chip;
class DayChooser;
class RequestDetail;
class RequestList;

// Requests that wait, and approved visits that may still change: the list on the left, what is open on the right. Main thread.
class RequestsPage : public QWidget
{
    Q_OBJECT
public:
    RequestsPage(presenters::RequestsPresenter &presenter, QWidget *parent);
    void retranslate();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildLeft();
    void refresh();
    void showEmpty();

    presenters::RequestsPresenter &m_presenter;
    Chip *m_pending;
    Chip *m_approved;
    DayChooser *m_day;
    widgets::Banner *m_decided;
    QStackedWidget *m_content; // list, or words in its place
    RequestList *m_list;
    widgets::EmptyState *m_empty;
    RequestDetail *m_detail;
};

} // namespace mulakat::ui::pages
