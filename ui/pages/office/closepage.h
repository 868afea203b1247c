#pragma once
#include "ui/presenters/closepresenter.h"
#include "ui/print/registersheet.h"

#include <QWidget>
#include <functional>

class QLineEdit;

namespace mulakat::ui::widgets {
class Banner;
class Button;
class Label;
class StateBadge;
}

namespace mulakat::ui::pages {

class DayChooser;
class SettleList;

// The end of a day: what is left, the register as files and on paper, the signature, and later notes. Main thread.
class ClosePage : public QWidget
{
    Q_OBJECT
public:
    ClosePage(presenters::ClosePresenter &presenter, QWidget *parent);
    void retranslate();
    void setAskPath(std::function<QString(const QString &suggested)> ask) { m_askPath = std::move(ask); }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    using Make = std::function<QByteArray(const print::RegisterSheet &)>;
    QWidget *buildHead();
    QWidget *buildBody();
    QWidget *buildFiles();
    QWidget *buildNote();
    void connectFiles();
    void refresh();
    void refreshHead();
    void saveRegister(const QString &what, const QString &ending, bool contacts, const Make &make);
    print::RegisterSheet sheetOf(const QList<station::RegisterLine> &lines, bool contacts) const;
    void printSheet(const QString &id);
    void backUp();

    presenters::ClosePresenter &m_presenter;
    std::function<QString(const QString &)> m_askPath;
    DayChooser *m_day;
    widgets::StateBadge *m_state;
    widgets::Label *m_summary;
    widgets::Label *m_whyNot;
    widgets::Button *m_sign;
    widgets::Banner *m_message;
    SettleList *m_unfinished;
    SettleList *m_unsynced;
    SettleList *m_imports;
    SettleList *m_sheets;
    SettleList *m_otherDays;
    QWidget *m_files;
    widgets::Label *m_filesTitle;
    widgets::Button *m_pdf;
    widgets::Button *m_csv;
    widgets::Button *m_csvContacts;
    widgets::Button *m_outcomes;
    widgets::Button *m_print;
    widgets::Button *m_backup;
    QWidget *m_note;
    widgets::Label *m_noteTitle;
    QLineEdit *m_noteNumber;
    QLineEdit *m_noteText;
    widgets::Button *m_noteAdd;
};

} // namespace mulakat::ui::pages
