#pragma once
#include "ui/presenters/gappresenter.h"

#include <QWidget>

class QHBoxLayout;

namespace mulakat::ui::widgets {
class Banner;
class EmptyState;
class Label;
}

namespace mulakat::ui::pages {

class PaperForm;
class SettleList;

// "What happened": what a gap has cut or made impossible, each or all with a way out; and what two desks did at once. Main thread.
class GapPage : public QWidget
{
    Q_OBJECT
public:
    GapPage(presenters::GapPresenter &presenter, QWidget *parent);
    void retranslate();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildBody();
    void refresh();
    void showForAll();

    presenters::GapPresenter &m_presenter;
    widgets::Label *m_summary;
    QHBoxLayout *m_all;
    QList<presenters::SettleAct> m_allShown;
    widgets::Banner *m_message;
    SettleList *m_lines;
    SettleList *m_doubled;
    widgets::EmptyState *m_empty;
    PaperForm *m_paper;
};

} // namespace mulakat::ui::pages
