#pragma once
#include "ui/pages/desk/panel.h"

class QComboBox;
class QGridLayout;

namespace mulakat::ui::widgets {
class Button;
class Field;
class Label;
}

namespace mulakat::ui::pages {

// What is rarely done: turn away, left, prisoner not available, failed, another place, another kind; the family's way
// into the call to read out or print. In the place of the step's panel. Main thread.
class MorePanel : public Panel
{
    Q_OBJECT
public:
    MorePanel(presenters::DetailPresenter &presenter, QWidget *parent);
    void refresh() override;

Q_SIGNALS:
    void denyAsked();
    void done(); // something was asked for: back to the step

private:
    struct Choice {
        QComboBox *box;
        widgets::Field *field;
        widgets::Button *button;
    };
    Choice makeChoice(QGridLayout *grid, int row, const char *name, const QStringList &codes);
    void showChoice(const Choice &choice, const QString &label, const QString &action, bool possible);
    QWidget *buildAccess();
    void refreshAccess();
    void refreshPlaces();

    QWidget *m_access;
    widgets::Label *m_accessText;
    widgets::Button *m_accessPrint;
    widgets::Button *m_pass;
    Choice m_place;
    Choice m_kind;
    Choice m_left;
    Choice m_unavailable;
    Choice m_failed;
    widgets::Button *m_deny;
};

} // namespace mulakat::ui::pages
