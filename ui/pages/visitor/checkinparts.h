#pragma once
#include "ui/pages/booth/pictowidgets.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/label.h"

#include <QVBoxLayout>

namespace mulakat::ui::pages {

// What every screen of a check-in is made of.
inline QVBoxLayout *visitorColumn(QWidget &screen)
{
    auto *column = new QVBoxLayout(&screen);
    column->setContentsMargins(theme::Tokens::space7, theme::Tokens::space5, theme::Tokens::space7, theme::Tokens::space5);
    column->setSpacing(theme::Tokens::space4);
    return column;
}

inline widgets::Label *visitorLabel(const char *name, widgets::Label::Size size, QWidget &screen, theme::Tone tone = theme::Tone::Ink)
{
    auto *label = new widgets::Label({}, size, &screen);
    label->setObjectName(QLatin1String(name));
    label->setAlignment(Qt::AlignCenter);
    label->setTone(tone);
    return label;
}

inline PictogramButton *visitorKey(const char *name, Pictogram sign, PictogramButton::Word word, QWidget &screen)
{
    auto *key = new PictogramButton(sign, word, &screen);
    key->setObjectName(QLatin1String(name));
    return key;
}

} // namespace mulakat::ui::pages
