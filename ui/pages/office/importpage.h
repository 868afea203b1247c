#pragma once
#include "ui/presenters/importpresenter.h"

#include <QWidget>
#include <functional>

class QStackedWidget;
class QTableWidget;

namespace mulakat::ui::widgets {
class Banner;
class Button;
class EmptyState;
class Label;
}

namespace mulakat::ui::pages {

class AccessList;

// A day's list from a CSV file: choose, look, confirm, and the way into the call for each video visit. Main thread.
class ImportPage : public QWidget
{
    Q_OBJECT
public:
    ImportPage(presenters::ImportPresenter &presenter, QWidget *parent);
    void retranslate();
    // Which file; asks the officer by the system's dialog unless something else is set.
    void setAskPath(std::function<QString()> ask) { m_askPath = std::move(ask); }

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildPreview();
    QWidget *buildDone();
    void choose();
    void refresh();
    void fillRejected();
    void fillColumns();

    presenters::ImportPresenter &m_presenter;
    std::function<QString()> m_askPath;
    widgets::Banner *m_problem;
    QStackedWidget *m_stack; // choose, preview, done
    widgets::EmptyState *m_choose;
    QWidget *m_preview = nullptr;
    QWidget *m_done = nullptr;
    widgets::Label *m_file = nullptr;
    widgets::Label *m_summary = nullptr;
    widgets::Label *m_duplicates = nullptr;
    widgets::Label *m_rejectedTitle = nullptr;
    QTableWidget *m_rejected = nullptr;
    widgets::Label *m_columnsTitle = nullptr;
    QTableWidget *m_columns = nullptr;
    widgets::Button *m_confirm = nullptr;
    widgets::Button *m_other = nullptr;
    widgets::Label *m_result = nullptr;
    widgets::Label *m_accessHint = nullptr;
    AccessList *m_access = nullptr;
    widgets::Button *m_again = nullptr;
};

} // namespace mulakat::ui::pages
