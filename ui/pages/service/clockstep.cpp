#include "ui/pages/service/clockstep.h"

#include "ui/pages/marks.h"
#include "ui/pages/service/clockfields.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"

#include <QVBoxLayout>

namespace mulakat::ui::pages {

using presenters::SetupPresenter;
using theme::Tokens;
using widgets::Label;

ClockStep::ClockStep(SetupPresenter &presenter, QWidget *parent)
    : SetupStep(presenter, parent)
    , m_now(named(new Label({}, Label::Size::PublicTitle, this), "setupNow"))
    , m_words(new Label({}, Label::Size::Large, this))
    , m_error(named(new Label({}, this), "setupClockError"))
    , m_other(new Label({}, this))
    , m_fields(new ClockFields(this))
{
    m_error->setTone(theme::Tone::Attention);
    m_other->setBold(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, Tokens::space2, 0, Tokens::space2);
    column->setSpacing(Tokens::space3);
    column->addWidget(m_now);
    column->addWidget(m_words);
    column->addWidget(m_error);
    column->addSpacing(Tokens::space5);
    column->addWidget(m_other);
    column->addWidget(m_fields);
    column->addStretch(1);
    connect(&presenter, &SetupPresenter::clockTicked, this, [this] { m_now->setText(this->presenter().now()); });
    connect(m_fields, &ClockFields::given, &presenter, &SetupPresenter::giveClock);
}

void ClockStep::retranslate()
{
    m_words->setText(tr("Every entry of the log and of the register carries this date and time. Compare with a watch or a telephone."));
    m_other->setText(tr("Not right? Type what it should be:"));
    m_fields->retranslate();
}

void ClockStep::refresh()
{
    m_now->setText(presenter().now());
    QString error = presenter().error(QStringLiteral("clock"));
    if (error.isEmpty())
        error = presenter().error(QStringLiteral("clock.confirmed"));
    m_error->setText(error);
    m_error->setVisible(!error.isEmpty());
}

QWidget *ClockStep::first()
{
    return m_fields->first();
}

} // namespace mulakat::ui::pages

#include "moc_clockstep.cpp"
