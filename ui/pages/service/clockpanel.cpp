#include "ui/pages/service/clockpanel.h"

#include "ui/pages/marks.h"
#include "ui/pages/service/clockfields.h"
#include "ui/presenters/clockquestion.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace mulakat::ui::pages {

using theme::Tokens;
using widgets::Label;

ClockPanel::ClockPanel(presenters::ClockQuestion &question, QWidget *parent)
    : QWidget(parent)
    , m_question(question)
    , m_words(named(new Label({}, Label::Size::Large, this), "clockWords"))
    , m_now(named(new Label({}, this), "clockNow"))
    , m_problem(named(new Label({}, this), "clockProblem"))
    , m_fields(new ClockFields(this))
{
    setObjectName(QStringLiteral("clockPanel"));
    m_words->setTone(theme::Tone::Attention);
    m_problem->setTone(theme::Tone::Attention);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Tokens::space5, Tokens::space3, Tokens::space5, Tokens::space3);
    column->setSpacing(Tokens::space2);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_words, m_now, m_fields, m_problem})
        column->addWidget(widget);
    connect(m_fields, &ClockFields::given, &question, &presenters::ClockQuestion::give);
    connect(&question, &presenters::ClockQuestion::changed, this, &ClockPanel::refresh);
    refresh();
}

void ClockPanel::refresh()
{
    const bool asks = m_question.asks();
    if (asks) {
        m_words->setText(m_question.words());
        m_now->setText(m_question.now());
        m_problem->setText(m_question.problem());
        m_problem->setVisible(!m_question.problem().isEmpty());
        m_fields->fill(presenters::typedDate(m_question.nowUtcMs()), presenters::typedTime(m_question.nowUtcMs()));
    }
    setVisible(asks);
}

void ClockPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_fields->retranslate();
    refresh();
}

void ClockPanel::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.fillRect(rect(), theme::coloursOf(*this).attentionTint);
}

} // namespace mulakat::ui::pages

#include "moc_clockpanel.cpp"
