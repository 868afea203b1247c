#pragma once
#include "ui/pages/service/setupstep.h"

namespace mulakat::ui::widgets {
class Label;
}

namespace mulakat::ui::pages {

class ClockFields;

// What the clock says, to be compared with a watch; another date and time may be typed. objectNames: setupNow, setupClockError,
// clockDate, clockTime, clockGive.
class ClockStep final : public SetupStep
{
    Q_OBJECT
public:
    ClockStep(presenters::SetupPresenter &presenter, QWidget *parent);
    void retranslate() override;
    void refresh() override;
    QWidget *first() override;

private:
    widgets::Label *m_now;
    widgets::Label *m_words;
    widgets::Label *m_error;
    widgets::Label *m_other;
    ClockFields *m_fields;
};

} // namespace mulakat::ui::pages
