#pragma once
#include "ui/presenters/registerpresenter.h"

#include <QWidget>
#include <functional>

namespace mulakat::ui::widgets {
class Button;
class Label;
}

namespace mulakat::ui::pages {

// Below the register: the chosen visit as a sealed sheet for a court, kept as a file or printed. Seen by who may give it.
// Main thread.
class CourtBar : public QWidget
{
    Q_OBJECT
public:
    CourtBar(presenters::RegisterPresenter &presenter, QWidget *parent);
    void refresh();
    // Where the file goes; empty: nowhere.
    void setAskPath(std::function<QString(const QString &suggested)> ask) { m_askPath = std::move(ask); }

private:
    void save();

    presenters::RegisterPresenter &m_presenter;
    std::function<QString(const QString &)> m_askPath;
    widgets::Label *m_visit;
    widgets::Button *m_save;
    widgets::Button *m_print;
};

} // namespace mulakat::ui::pages
