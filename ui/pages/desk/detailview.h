#pragma once
#include "ui/presenters/detailpresenter.h"

#include <QWidget>

class QScrollArea;
class QStackedWidget;

namespace mulakat::ui::widgets {
class Banner;
class Button;
class ElidedLabel;
class EmptyState;
class Label;
class StateBadge;
}

namespace mulakat::ui::pages {

class IdentityPanel;
class InmatePanel;
class MorePanel;
class OverPanel;
class Panel;
class SoundPanel;
class StepTabs;
class TalkPanel;
class TokenPanel;

// One visit beside the list: head, steps, the open step's panel, and the one key for the next step, always at the same
// place. Main thread.
class DetailView : public QWidget
{
    Q_OBJECT
public:
    DetailView(presenters::DetailPresenter &presenter, const base::Clock &clock, QWidget *parent);
    void refresh();

private:
    void build();
    QWidget *buildHead();
    QWidget *buildFoot();
    void refreshHead();
    void refreshFoot();
    void refreshLevels();
    Panel *panelWanted() const;
    enum class Ground { Deny, Terminate, Reverse };
    void askGround(Ground what, const QString &code);

    presenters::DetailPresenter &m_presenter;
    const base::Clock &m_clock;
    QStackedWidget *m_whole;     // nothing chosen, loading, the visit
    widgets::EmptyState *m_none;
    widgets::Label *m_title;
    widgets::Label *m_number;
    widgets::ElidedLabel *m_names;
    widgets::ElidedLabel *m_facts;
    widgets::Label *m_language = nullptr;
    widgets::Label *m_notice = nullptr;
    widgets::StateBadge *m_state;
    StepTabs *m_steps;
    QScrollArea *m_scroll;
    QWidget *m_panels;           // of them only the one that shows asks for room
    Panel *m_panel = nullptr;
    IdentityPanel *m_identity;
    InmatePanel *m_inmate;
    SoundPanel *m_sound;
    TokenPanel *m_token;
    TalkPanel *m_talk;
    OverPanel *m_over;
    MorePanel *m_more;
    widgets::Banner *m_message;
    QWidget *m_foot;
    widgets::Label *m_why;
    widgets::Button *m_next;
    widgets::Button *m_notThis;
    widgets::Button *m_moreButton;
    bool m_moreOpen = false;
    base::VisitId m_shown;
};

} // namespace mulakat::ui::pages
