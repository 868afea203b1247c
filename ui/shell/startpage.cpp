#include "ui/shell/startpage.h"

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QVBoxLayout>

namespace mulakat::ui::shell {

using theme::Tokens;
using widgets::Label;

StartPage::StartPage(QWidget *parent)
    : QWidget(parent)
    , m_title(new Label({}, Label::Size::Title, this))
    , m_text(new Label({}, Label::Size::Large, this))
    , m_note(new Label({}, this))
    , m_close(new widgets::PrimaryButton({}, this))
{
    m_title->setObjectName(QStringLiteral("startTitle"));
    m_text->setObjectName(QStringLiteral("startText"));
    m_close->setObjectName(QStringLiteral("startClose"));
    m_note->setTone(theme::Tone::Quiet);
    m_note->hide();
    m_close->hide();
    auto *row = new QHBoxLayout(this);
    auto *column = new QVBoxLayout;
    column->setSpacing(Tokens::space4);
    column->addStretch(2);
    for (Label *label : {m_title, m_text, m_note}) {
        label->setAlignment(Qt::AlignCenter);
        label->setFixedWidth(Tokens::textColumn);
        column->addWidget(label);
    }
    column->addWidget(m_close, 0, Qt::AlignHCenter);
    column->addStretch(3);
    row->addStretch(1);
    row->addLayout(column);
    row->addStretch(1);
    connect(m_close, &widgets::Button::clicked, this, &StartPage::closeAsked);
    retranslate();
}

void StartPage::setProblem(const QString &problem)
{
    m_problem = problem;
    retranslate();
    m_close->show();
    m_close->setFocus();
}

void StartPage::setSecondsLeft(int seconds)
{
    m_seconds = seconds;
    retranslate();
}

void StartPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void StartPage::retranslate()
{
    const bool failed = !m_problem.isEmpty();
    m_title->setText(failed ? tr("Mulakat cannot start") : tr("Mulakat"));
    m_text->setText(failed ? m_problem : tr("Starting …"));
    m_note->setText(tr("This window closes by itself in %n second(s).", nullptr, m_seconds));
    m_note->setVisible(failed && m_seconds > 0);
    m_close->setText(tr("Close"));
}

} // namespace mulakat::ui::shell

#include "moc_startpage.cpp"
