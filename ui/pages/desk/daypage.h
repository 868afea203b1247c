#pragma once
#include "ui/presenters/daypresenter.h"

#include <QWidget>

class QSplitter;
class QStackedWidget;

namespace mulakat::ui::widgets {
class Banner;
class EmptyState;
}

namespace mulakat::ui::pages {

class DayList;
class DetailView;

// The officer's day: the list on the left, the visit that is open on the right. Main thread.
class DayPage : public QWidget
{
    Q_OBJECT
public:
    DayPage(presenters::DayPresenter &presenter, QWidget *parent);
    void addBar(QWidget *bar); // above the list; taken over
    void find(const QString &text); // of the window's find field
    void retranslate();

Q_SIGNALS:
    void importAsked();             // the empty day's button

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refresh();
    void showNotices();

    presenters::DayPresenter &m_presenter;
    QWidget *m_left;
    QList<widgets::Banner *> m_notices;
    QStackedWidget *m_content; // list, or words in its place
    DayList *m_list;
    widgets::EmptyState *m_empty;
    DetailView *m_detail;
    QTimer m_second;           // the time of a talk that is open
};

} // namespace mulakat::ui::pages
