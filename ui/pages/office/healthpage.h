#pragma once
#include "ui/presenters/healthpresenter.h"

#include <QWidget>

class QVBoxLayout;

namespace mulakat::ui::widgets {
class Label;
class StateBadge;
}

namespace mulakat::ui::pages {

// What this PC and the jail need, line by line: how it stands, and what to do. Main thread.
class HealthPage : public QWidget
{
    Q_OBJECT
public:
    HealthPage(presenters::HealthPresenter &presenter, QWidget *parent);
    void retranslate();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row {
        QWidget *box;
        widgets::Label *name;
        widgets::StateBadge *state;
        widgets::Label *what;
    };
    Row makeRow(const QString &id);
    void refresh();

    presenters::HealthPresenter &m_presenter;
    widgets::Label *m_summary;
    QVBoxLayout *m_lines;
    QList<QPair<QString, Row>> m_rows;
};

} // namespace mulakat::ui::pages
