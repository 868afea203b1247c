#pragma once
#include "ui/pages/service/setupstep.h"

#include <functional>

namespace mulakat::ui::widgets {
class Button;
class Label;
}

namespace mulakat::ui::pages {

// The inmate list and the day's list, both optional. objectNames: setupInmates, setupInmatesChoose, setupInmatesWords, setupDay,
// setupDayChoose, setupDayWords.
class ListStep final : public SetupStep
{
    Q_OBJECT
public:
    ListStep(presenters::SetupPresenter &presenter, QWidget *parent);
    void retranslate() override;
    void refresh() override;
    QWidget *first() override;

private:
    struct Row {
        QString path;
        widgets::Field *field = nullptr;
        widgets::Button *choose = nullptr;
        widgets::Label *words = nullptr;
    };
    Row build(const QString &path, const char *name);
    void choose(const Row &row);

    widgets::Label *m_intro;
    Row m_inmates;
    Row m_day;
    widgets::Label *m_note;
};

} // namespace mulakat::ui::pages
