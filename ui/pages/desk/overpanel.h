#pragma once
#include "ui/pages/desk/panel.h"

class QListWidget;

namespace mulakat::ui::widgets {
class Button;
class Label;
class StateBadge;
}

namespace mulakat::ui::pages {

// A visit that is over: how it ended, how long it was, and its history line by line. Main thread.
class OverPanel : public Panel
{
    Q_OBJECT
public:
    OverPanel(presenters::DetailPresenter &presenter, QWidget *parent);
    void refresh() override;

Q_SIGNALS:
    void reverseAsked(); // a denial taken back, with a written ground

private:
    void refreshHistory();

    widgets::StateBadge *m_state;
    widgets::Label *m_talk;
    widgets::Label *m_reversible;
    widgets::Button *m_reverse;
    widgets::Label *m_historyTitle;
    QListWidget *m_history;
};

} // namespace mulakat::ui::pages
