#pragma once
#include "ui/presenters/registerpresenter.h"
#include "ui/print/registersheet.h"

#include <QWidget>
#include <functional>

class QCheckBox;
class QStackedWidget;
class QTableView;

namespace mulakat::ui::widgets {
class Banner;
class Button;
class EmptyState;
class Label;
}

namespace mulakat::ui::pages {

class CourtBar;
class DayChooser;

// The register of a day: table, PDF, CSV, paper. Main thread.
class RegisterPage : public QWidget
{
    Q_OBJECT
public:
    RegisterPage(presenters::RegisterPresenter &presenter, QWidget *parent);
    void retranslate();
    print::RegisterSheet sheet() const; // what is saved and printed
    // Where a file goes; asks the officer by the system's dialog unless something else is set.
    void setAskPath(std::function<QString(const QString &suggested)> ask);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override; // the table's width

private:
    QWidget *buildTools();
    void buildTable();
    void refresh();
    void showMessage();
    void savePdf();
    void saveCsv();
    void choose();
    void showChosen();

    presenters::RegisterPresenter &m_presenter;
    std::function<QString(const QString &)> m_askPath;
    DayChooser *m_day;
    widgets::Label *m_summary;
    QCheckBox *m_contacts;
    widgets::Button *m_pdf;
    widgets::Button *m_csv;
    widgets::Button *m_print;
    widgets::Banner *m_message;
    QStackedWidget *m_content;
    QTableView *m_table;
    widgets::EmptyState *m_empty;
    CourtBar *m_court;
};

} // namespace mulakat::ui::pages
