#include "ui/widgets/emptystate.h"

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QVBoxLayout>

namespace mulakat::ui::widgets {

using theme::Tokens;

EmptyState::EmptyState(const QString &title, const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_title(new Label(title, Label::Size::Large, this))
    , m_text(new Label(text, this))
    , m_action(new SecondaryButton({}, this))
{
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setBold(true);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setTone(theme::Tone::Quiet);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(Tokens::space2);
    column->addStretch(2);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addSpacing(Tokens::space2);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_action, &Button::clicked, this, &EmptyState::actionPressed);
    setTexts(title, text);
    setAction({});
}

void EmptyState::setTexts(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
}

void EmptyState::setAction(const QString &text)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}

} // namespace mulakat::ui::widgets

#include "moc_emptystate.cpp"
