#pragma once
#include "ui/presenters/evidencepresenter.h"

#include <QPointer>
#include <QWidget>

namespace mulakat::ui::widgets {
class Field;
}

namespace mulakat::ui::pages {

class TypedCheckLine;

// The lines at the foot of a passport's page or on the back of a card, typed by hand, checked while they are typed.
// Main thread.
class ZoneEntry : public QWidget
{
    Q_OBJECT
public:
    explicit ZoneEntry(QWidget *parent);
    void show(presenters::EvidencePresenter *person); // another person: what was typed is gone
    QStringList lines() const;

Q_SIGNALS:
    void entered(); // Return

private:
    void check();

    QPointer<presenters::EvidencePresenter> m_person;
    QList<widgets::Field *> m_lines;
    TypedCheckLine *m_check;
};

} // namespace mulakat::ui::pages
