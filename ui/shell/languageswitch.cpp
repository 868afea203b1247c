#include "ui/shell/languageswitch.h"

#include "ui/shell/language.h"

namespace mulakat::ui::shell {

LanguageSwitch::LanguageSwitch(Language &language, QWidget *parent)
    : Button(theme::ButtonKind::Quiet, Language::ownName(language.next()), parent)
    , m_language(language)
{
    setObjectName(QStringLiteral("languageSwitch"));
    connect(this, &Button::clicked, this, [this] { m_language.switchToNext(); });
    connect(&language, &Language::changed, this, [this] { setText(Language::ownName(m_language.next())); });
}

} // namespace mulakat::ui::shell

#include "moc_languageswitch.cpp"
