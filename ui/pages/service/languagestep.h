#pragma once
#include "ui/pages/service/setupstep.h"

#include <QHash>

namespace mulakat::ui::widgets {
class Button;
class Label;
}

namespace mulakat::ui::pages {

// Each language in its own script. objectNames: setupLanguage_en, setupLanguage_hi.
class LanguageStep final : public SetupStep
{
    Q_OBJECT
public:
    LanguageStep(presenters::SetupPresenter &presenter, QWidget *parent);
    void retranslate() override;
    void refresh() override;
    QWidget *first() override;

private:
    QHash<QString, widgets::Button *> m_keys;
    widgets::Label *m_note;
};

} // namespace mulakat::ui::pages
