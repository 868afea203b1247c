#pragma once
#include "ui/pages/desk/panel.h"

class QComboBox;
class QListWidget;
class QTimer;

namespace mulakat::ui::widgets {
class Button;
class Field;
class Label;
class StateBadge;
}

namespace mulakat::ui::pages {

// Step 2: which prisoner is meant, and the prisoner's way to the place. Main thread.
class InmatePanel : public Panel
{
    Q_OBJECT
public:
    InmatePanel(presenters::DetailPresenter &presenter, QWidget *parent);
    void refresh() override;

private:
    QWidget *buildChoice();
    QWidget *buildTrack();
    void refreshChoice();
    void refreshTrack();

    widgets::Label *m_named;
    QWidget *m_choice;
    widgets::Field *m_search;
    QTimer *m_searchSoon;
    QListWidget *m_list;
    widgets::Label *m_none;
    QWidget *m_track;
    widgets::Label *m_inmate;
    widgets::Label *m_facts;
    widgets::StateBadge *m_state;
    widgets::Button *m_called;
    widgets::Button *m_onTheWay;
    widgets::Field *m_number;
    widgets::Button *m_atPlace;
    QComboBox *m_awayBox;
    widgets::Field *m_away;
    widgets::Button *m_setAway;
    widgets::Button *m_backToStart;
    base::VisitId m_shown;
};

} // namespace mulakat::ui::pages
