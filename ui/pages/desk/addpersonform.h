#pragma once
#include "ui/presenters/detailpresenter.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace mulakat::ui::widgets {
class Button;
class Field;
}

namespace mulakat::ui::pages {

// A person who came and was not booked: a child under an adult of the party, or an adult whose identity is checked as
// anybody's. Main thread.
class AddPersonForm : public QWidget
{
    Q_OBJECT
public:
    AddPersonForm(presenters::DetailPresenter &presenter, QWidget *parent);
    void refresh();

Q_SIGNALS:
    void closed();

private:
    void build();
    void add();

    presenters::DetailPresenter &m_presenter;
    widgets::Field *m_name;
    QSpinBox *m_ageBox;
    widgets::Field *m_age;
    QComboBox *m_sexBox;
    widgets::Field *m_sex;
    QCheckBox *m_child;
    QComboBox *m_underBox;
    widgets::Field *m_under;
    widgets::Button *m_add;
    widgets::Button *m_cancel;
};

} // namespace mulakat::ui::pages
