#pragma once
#include "ui/pages/desk/panel.h"

class QComboBox;

namespace mulakat::ui::widgets {
class Button;
class Field;
class Label;
}

namespace mulakat::ui::pages {

// Step 3 of a visit face to face: token, window, what is left in the locker, the pass. Main thread.
class TokenPanel : public Panel
{
    Q_OBJECT
public:
    TokenPanel(presenters::DetailPresenter &presenter, QWidget *parent);
    void refresh() override;

private:
    widgets::Label *m_token;
    widgets::Label *m_hint;
    widgets::Button *m_call;
    widgets::Button *m_printToken;
    widgets::Button *m_printPass;
    QComboBox *m_windowBox;
    widgets::Field *m_window;
    widgets::Field *m_locker;
    widgets::Button *m_deposit;
    widgets::Button *m_search;
    widgets::Button *m_goods;
    base::VisitId m_shown;
};

} // namespace mulakat::ui::pages
