#pragma once
#include "ui/presenters/inmateimportpresenter.h"

#include <QWidget>

class QTableWidget;

namespace mulakat::ui::widgets {
class Button;
class Label;
}

namespace mulakat::ui::pages {

// What a file of inmates holds, before it is taken in, and what came of it. Main thread.
class InmateImportView : public QWidget
{
    Q_OBJECT
public:
    InmateImportView(presenters::InmateImportPresenter &presenter, QWidget *parent);
    void refresh();

private:
    void build();
    void fillRejected();
    void fillColumns();

    presenters::InmateImportPresenter &m_presenter;
    widgets::Label *m_file;
    widgets::Label *m_summary;
    widgets::Label *m_duplicates;
    widgets::Label *m_rejectedTitle;
    QTableWidget *m_rejected;
    widgets::Label *m_columnsTitle;
    QTableWidget *m_columns;
    widgets::Button *m_confirm;
    widgets::Button *m_back;
};

} // namespace mulakat::ui::pages
