#pragma once
#include "ui/presenters/inmateimportpresenter.h"
#include "ui/presenters/inmatespresenter.h"

#include <QTimer>
#include <QWidget>
#include <functional>

class QLineEdit;
class QStackedWidget;
class QTableView;

namespace mulakat::ui::widgets {
class Banner;
class Button;
class EmptyState;
class Label;
}

namespace mulakat::ui::pages {

class InmateDetailView;
class InmateImportView;

// The jail's inmates: find one, look at his line, change it; read the list from a file. Main thread.
class InmatesPage : public QWidget
{
    Q_OBJECT
public:
    InmatesPage(presenters::InmatesPresenter &presenter, presenters::InmateImportPresenter &import, QWidget *parent);
    void retranslate();
    // Which file; asks the officer by the system's dialog unless something else is set.
    void setAskPath(std::function<QString()> ask) { m_askPath = std::move(ask); }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildList();
    void connectPresenters();
    void choose();
    void refresh();
    void followSelection();
    void layColumns();

    presenters::InmatesPresenter &m_presenter;
    presenters::InmateImportPresenter &m_import;
    std::function<QString()> m_askPath;
    QTimer m_searchSoon;
    widgets::Banner *m_problem;
    QStackedWidget *m_stack; // list, import
    QLineEdit *m_search;
    widgets::Label *m_summary;
    widgets::Button *m_read;
    QStackedWidget *m_content; // table, empty
    QTableView *m_table;
    widgets::EmptyState *m_empty;
    InmateDetailView *m_detail;
    InmateImportView *m_importView;
    bool m_following = false;
};

} // namespace mulakat::ui::pages
