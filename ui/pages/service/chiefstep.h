#pragma once
#include "ui/pages/service/setupstep.h"

class QCheckBox;

namespace mulakat::ui::widgets {
class Button;
class Label;
}

namespace mulakat::ui::pages {

// The superintendent and the recovery code. objectNames: setupChiefName, setupChiefSecret, setupChiefAgain, setupPrintCode,
// setupShowCode, setupCode, setupCodeKept, setupPrintWords, setupCodeError.
class ChiefStep final : public SetupStep
{
    Q_OBJECT
public:
    ChiefStep(presenters::SetupPresenter &presenter, QWidget *parent);
    void retranslate() override;
    void refresh() override;
    QWidget *first() override;

private:
    QWidget *buildForm();
    QWidget *buildCode();

    widgets::Field *m_name;
    widgets::Field *m_secret;
    widgets::Field *m_again;
    widgets::Label *m_codeTitle;
    widgets::Label *m_codeWords;
    widgets::Label *m_code;
    widgets::Button *m_print;
    widgets::Button *m_show;
    widgets::Label *m_printed;
    QCheckBox *m_kept;
    widgets::Label *m_error;
};

} // namespace mulakat::ui::pages
