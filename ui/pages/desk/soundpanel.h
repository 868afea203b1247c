#pragma once
#include "ui/pages/desk/panel.h"

class QGridLayout;

namespace mulakat::ui::widgets {
class Banner;
class Button;
class Label;
class PictureView;
class StateBadge;
}

namespace mulakat::ui::pages {

class LevelMeter;
class QualityBars;

// Step 3 of a video visit: who is in the lobby, the picture, the sound of both ends. Main thread.
class SoundPanel : public Panel
{
    Q_OBJECT
public:
    SoundPanel(presenters::DetailPresenter &presenter, QWidget *parent);
    void refresh() override;
    void refreshLevels();

private:
    struct End {
        widgets::Label *name;
        LevelMeter *level;
        widgets::StateBadge *state;
        widgets::Button *heard;
    };
    End makeEnd(QGridLayout *grid, int row, const char *key);
    void showEnd(const End &end, const QString &name, bool heard);

    widgets::PictureView *m_picture;
    widgets::Label *m_lobby;
    widgets::Label *m_phase;
    QualityBars *m_bars;
    widgets::Label *m_quality;
    widgets::Banner *m_problem;
    widgets::Label *m_hint;
    End m_booth;
    End m_visitor;
};

} // namespace mulakat::ui::pages
