#pragma once
#include "ui/pages/desk/panel.h"

class QComboBox;

namespace mulakat::ui::widgets {
class Banner;
class Button;
class Field;
class Label;
class PictureView;
class TimeBar;
}

namespace mulakat::ui::pages {

class QualityBars;

// Step 4 and what follows: what is still open, then the talk with its time, extension, pause and end. Main thread.
class TalkPanel : public Panel
{
    Q_OBJECT
public:
    TalkPanel(presenters::DetailPresenter &presenter, const base::Clock &clock, QWidget *parent);
    void refresh() override;
    void refreshLevels(); // picture and time

Q_SIGNALS:
    void groundAsked(); // end with a written ground

private:
    void build();
    QWidget *buildControls();
    void refreshControls();

    const base::Clock &m_clock;
    widgets::Banner *m_legal;
    widgets::Banner *m_problem;
    widgets::Label *m_summary;
    widgets::PictureView *m_picture;
    widgets::TimeBar *m_time;
    widgets::Label *m_phase;
    QualityBars *m_bars;
    QWidget *m_controls;
    QComboBox *m_minutesBox;
    widgets::Field *m_minutes;
    QComboBox *m_codeBox;
    widgets::Field *m_code;
    widgets::Button *m_extend;
    widgets::Button *m_pause;
    widgets::Button *m_end;
    widgets::Button *m_terminate;
};

} // namespace mulakat::ui::pages
