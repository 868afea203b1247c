#pragma once
#include <QWidget>

class QComboBox;

namespace mulakat::ui::widgets {
class Button;
class Field;
class Label;
}

namespace mulakat::ui::presenters {
class GapPresenter;
}

namespace mulakat::ui::pages {

// A visit of the gap off its paper: true times, officer, the paper's number. What is typed stays until it is taken or the form
// is closed. Controls: paperFrom, paperUntil, paperTalk, paperNumber, paperOfficer, paperSave, paperCancel. Main thread.
class PaperForm : public QWidget
{
    Q_OBJECT
public:
    PaperForm(presenters::GapPresenter &presenter, QWidget *parent);
    void refresh();

private:
    void build();
    void save();

    presenters::GapPresenter &m_presenter;
    QString m_visit;
    widgets::Label *m_title;
    QComboBox *m_officer;
    widgets::Field *m_from;
    widgets::Field *m_until;
    widgets::Field *m_talk;
    widgets::Field *m_number;
    widgets::Field *m_who;
    widgets::Button *m_save;
    widgets::Button *m_cancel;
};

} // namespace mulakat::ui::pages
