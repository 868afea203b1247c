#pragma once
#include "ui/widgets/button.h"

namespace mulakat::ui::shell {

class Language;

// Offers the other language in its own script. objectName languageSwitch; Ctrl+L does the same.
class LanguageSwitch final : public widgets::Button
{
    Q_OBJECT
public:
    explicit LanguageSwitch(Language &language, QWidget *parent = nullptr);

private:
    Language &m_language;
};

} // namespace mulakat::ui::shell
