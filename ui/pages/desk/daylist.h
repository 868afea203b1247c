#pragma once
#include <QListView>

namespace mulakat::ui::presenters {
class DayPresenter;
}

namespace mulakat::ui::pages {

// The list of the day. Arrow keys go from visit to visit over headings; Return or a click on a heading folds it. What is
// selected, and how far the list is scrolled, stays when facts change. Main thread.
class DayList : public QListView
{
    Q_OBJECT
public:
    DayList(presenters::DayPresenter &presenter, QWidget *parent);
    void followSelection(); // the presenter's choice is marked and in sight

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void rememberTop();
    void restoreTop();
    presenters::DayPresenter &m_presenter;
    QPersistentModelIndex m_top; // the first row in sight, while rows come and go
    bool m_following = false;
    bool m_keeping = false;
};

} // namespace mulakat::ui::pages
