#pragma once
#include "ui/presenters/batchpresenter.h"

#include <QWidget>

class QScrollArea;

namespace mulakat::ui::widgets {
class Banner;
class Button;
class Label;
}

namespace mulakat::ui::pages {

// One row above the day's list: the batch of face-to-face visits with its own keys, and who was left behind. Hidden where
// the day has none. `presenter` outlives it.
class BatchBar final : public QWidget
{
    Q_OBJECT
public:
    BatchBar(presenters::BatchPresenter &presenter, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void fitLeft();
    widgets::Button *addKey(station::BatchAct act, const char *name);

    presenters::BatchPresenter &m_presenter;
    widgets::Label *m_title;
    widgets::Label *m_progress;
    widgets::Label *m_left;
    QScrollArea *m_leftArea;    // a long list turns in its own lines, the day's list below keeps its place
    widgets::Button *m_earlier;
    widgets::Button *m_later;
    QList<QPair<station::BatchAct, widgets::Button *>> m_keys;
};

} // namespace mulakat::ui::pages
