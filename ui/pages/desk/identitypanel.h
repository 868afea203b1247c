#pragma once
#include "ui/pages/desk/panel.h"

class QVBoxLayout;

namespace mulakat::ui::widgets {
class Button;
class Label;
}

namespace mulakat::ui::pages {

class AddPersonForm;
class EvidencePanel;
class PersonRow;

// Step 1: who of the party is here, and the identity of each. Main thread.
class IdentityPanel : public Panel
{
    Q_OBJECT
public:
    IdentityPanel(presenters::DetailPresenter &presenter, QWidget *parent);
    void refresh() override;
    void refreshPicture(); // only what the call sends several times a second

private:
    void matchRows();
    void refreshArrival(bool arrived);
    void showAdd(bool on);

    widgets::Label *m_arrival;
    widgets::Button *m_byHand;
    QVBoxLayout *m_rowColumn;
    QList<PersonRow *> m_rows;
    widgets::Button *m_add;
    AddPersonForm *m_form;
    EvidencePanel *m_evidence;
};

} // namespace mulakat::ui::pages
