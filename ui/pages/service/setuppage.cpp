#include "ui/pages/service/setuppage.h"

#include "ui/pages/marks.h"
#include "ui/pages/service/chiefstep.h"
#include "ui/pages/service/clockstep.h"
#include "ui/pages/service/devicestep.h"
#include "ui/pages/service/jailstep.h"
#include "ui/pages/service/languagestep.h"
#include "ui/pages/service/liststep.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/label.h"
#include "ui/widgets/stepsbar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>

namespace mulakat::ui::pages {

using presenters::SetupPresenter;
using theme::Tokens;
using widgets::Label;

SetupPage::SetupPage(SetupPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_bar(named(new widgets::StepsBar(this), "setupSteps"))
    , m_title(named(new Label({}, Label::Size::Title, this), "setupTitle"))
    , m_problem(new widgets::Banner(widgets::Banner::Kind::Attention, this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("setupPage"));
    m_problem->setName(QStringLiteral("setupProblem"));
    buildSteps();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Tokens::space7, Tokens::space5, Tokens::space7, Tokens::space5);
    column->setSpacing(Tokens::space4);
    column->addWidget(m_bar);
    column->addSpacing(Tokens::space3);
    column->addWidget(m_title);
    column->addWidget(m_problem);
    column->addWidget(m_stack, 1);
    column->addWidget(new widgets::Hairline(Qt::Horizontal, this));
    column->addWidget(buildBottom());
    connect(&presenter, &SetupPresenter::changed, this, &SetupPage::refresh);
    connect(&presenter, &SetupPresenter::stepChanged, this, &SetupPage::showStep);
    retranslate();
    showStep(presenter.step());
}

void SetupPage::buildSteps()
{
    m_steps = {new LanguageStep(m_presenter, this), new ClockStep(m_presenter, this),  new JailStep(m_presenter, this),
               new ChiefStep(m_presenter, this),    new DeviceStep(m_presenter, this), new ListStep(m_presenter, this)};
    for (SetupStep *step : std::as_const(m_steps)) {
        auto *scroll = new QScrollArea(this); // a small screen with large type
        scroll->setWidgetResizable(true);
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setFocusPolicy(Qt::NoFocus);
        scroll->setWidget(step);
        m_stack->addWidget(scroll);
    }
}

QWidget *SetupPage::buildBottom()
{
    auto *bottom = new QWidget(this);
    m_back = named(new widgets::SecondaryButton({}, bottom), "setupBack");
    m_back->setKey(QKeySequence(Qt::ALT | Qt::Key_Left));
    m_next = named(new widgets::PrimaryButton({}, bottom), "setupNext");
    m_next->setKey(QKeySequence(Qt::Key_F2));
    m_writing = named(new Label({}, bottom), "setupWriting");
    m_writing->setTone(theme::Tone::Quiet);
    auto *row = new QHBoxLayout(bottom);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Tokens::space3);
    row->addWidget(m_back);
    row->addStretch(1);
    row->addWidget(m_writing);
    row->addWidget(m_next);
    connect(m_back, &QPushButton::clicked, &m_presenter, &SetupPresenter::back);
    connect(m_next, &QPushButton::clicked, &m_presenter, [this] {
        // On the clock's screen going on says that what the clock shows is right.
        const int step = m_presenter.step();
        if (step == SetupPresenter::Clock)
            m_presenter.confirmClock();
        else
            m_presenter.next();
        if (m_presenter.step() == step)
            showFault();
    });
    return bottom;
}

// The next key goes where something has to be mended.
void SetupPage::showFault()
{
    for (QWidget *input : m_steps.at(m_presenter.step())->findChildren<QWidget *>()) {
        if (theme::isWrong(input) && input->isVisible())
            return input->setFocus(Qt::TabFocusReason);
    }
}

void SetupPage::showStep(int step)
{
    m_stack->setCurrentIndex(step);
    m_bar->setCurrent(step);
    retranslate();
    if (QWidget *first = m_steps.at(step)->first())
        first->setFocus(Qt::TabFocusReason);
}

void SetupPage::refresh()
{
    m_problem->setText(m_presenter.problem());
    m_steps.at(m_presenter.step())->refresh();
    m_back->setEnabled(m_presenter.step() > 0 && !m_presenter.isWriting());
    m_next->setEnabled(!m_presenter.isWriting());
    m_stack->setEnabled(!m_presenter.isWriting());
    m_writing->setVisible(m_presenter.isWriting());
}

void SetupPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SetupPage::retranslate()
{
    static constexpr std::array titles{QT_TR_NOOP("Which language do you work in?"),
                                       QT_TR_NOOP("Are date and time right?"),
                                       QT_TR_NOOP("Which jail is this?"),
                                       QT_TR_NOOP("Who is the superintendent?"),
                                       QT_TR_NOOP("Do camera, microphone and printer work?"),
                                       QT_TR_NOOP("Which lists are there already?")};
    const int step = m_presenter.step();
    m_bar->setSteps(m_presenter.stepNames());
    m_bar->setCurrent(step);
    m_title->setText(tr(titles.at(size_t(step))));
    m_back->setText(tr("Back"));
    m_next->setText(step == SetupPresenter::Lists ? tr("Finish and start") : step == SetupPresenter::Clock ? tr("Yes, they are right") : tr("Continue"));
    m_writing->setText(tr("Setting up …"));
    for (SetupStep *one : std::as_const(m_steps))
        one->retranslate();
    refresh();
}

} // namespace mulakat::ui::pages

#include "moc_setuppage.cpp"
