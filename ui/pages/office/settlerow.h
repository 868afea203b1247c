#pragma once
#include "ui/presenters/settleline.h"

#include <QWidget>

class QVBoxLayout;

namespace mulakat::ui::widgets {
class Label;
}

namespace mulakat::ui::pages {

// One thing to settle: state, what it is about, and a button for each way out. Main thread.
class SettleRow : public QWidget
{
    Q_OBJECT
public:
    SettleRow(const presenters::SettleLine &line, QWidget *parent);
    const presenters::SettleLine &line() const { return m_line; }

Q_SIGNALS:
    void pressed(int act);

private:
    QWidget *buildActs();
    presenters::SettleLine m_line;
};

// A heading and its rows; gone while there are none. A row whose facts have not changed is left as it is, so that what somebody
// is about to press does not jump.
class SettleList : public QWidget
{
    Q_OBJECT
public:
    SettleList(const char *name, QWidget *parent);
    void show(const QString &title, const QList<presenters::SettleLine> &lines);
    using QWidget::show;

Q_SIGNALS:
    void pressed(const mulakat::ui::presenters::SettleLine &line, int act);

private:
    widgets::Label *m_title;
    QVBoxLayout *m_rows;
    QList<SettleRow *> m_shown;
};

} // namespace mulakat::ui::pages
