#pragma once
#include <QDate>
#include <QDialog>
#include <functional>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QPlainTextEdit;

namespace mulakat::ui::widgets {
class Button;
class Label;
}

namespace mulakat::ui::pages {

// A ground in writing, the one thing that is asked in a window of its own: turning a party away (with the date on which
// it may come again), ending a talk. Main thread.
class GroundDialog : public QDialog
{
    Q_OBJECT
public:
    struct Question {
        QString title;
        QString text;        // who it is about, what follows
        QString action;
        QStringList codes;   // none: only the words are asked for
        QString code;        // chosen at first; may be empty
        bool nextDate = false;
        QDate today;
    };
    using Answer = std::function<void(const QString &code, const QString &ground, QDate nextDate)>;

    GroundDialog(const Question &question, const Answer &answer, QWidget *parent);

private:
    void build(const Question &question);
    void check();

    Answer m_answer;
    QComboBox *m_code;
    QPlainTextEdit *m_ground;
    QCheckBox *m_hasDate;
    QDateEdit *m_date;
    widgets::Label *m_error;
    widgets::Button *m_do;
    widgets::Button *m_cancel;
};

} // namespace mulakat::ui::pages
