#include "ui/pages/desk/talkpanel.h"

#include "ui/pages/marks.h"
#include "ui/pages/desk/meters.h"
#include "ui/presenters/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pictureview.h"
#include "ui/widgets/timebar.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>

namespace mulakat::ui::pages {

using theme::Tokens;
using widgets::Label;

namespace {

constexpr int extensions[] = {1, 2, 5, 10}; // minutes
constexpr int usualExtension = 2;           // index

} // namespace

TalkPanel::TalkPanel(presenters::DetailPresenter &presenter, const base::Clock &clock, QWidget *parent)
    : Panel(presenter, "talkPanel", parent)
    , m_clock(clock)
    , m_legal(new widgets::Banner(widgets::Banner::Kind::Legal, this))
    , m_problem(new widgets::Banner(widgets::Banner::Kind::Attention, this))
    , m_summary(named(new Label({}, Label::Size::Large, this), "talkSummary"))
    , m_picture(named(new widgets::PictureView(this), "talkPicture"))
    , m_time(named(new widgets::TimeBar(this), "talkTime"))
    , m_phase(named(new Label({}, this), "talkPhase"))
    , m_bars(named(new QualityBars(this), "talkBars"))
    , m_controls(buildControls())
{
    m_legal->setName(QStringLiteral("talkLegal"));
    m_problem->setName(QStringLiteral("talkProblem"));
    m_phase->setTone(theme::Tone::Quiet);
    m_picture->setFixedSize(6 * Tokens::space7 + Tokens::space6, 5 * Tokens::space7);
    theme::setType(*m_time, Tokens::title, true);
    build();
}

void TalkPanel::build()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(Tokens::space2);
    line->addWidget(m_bars);
    line->addWidget(m_phase, 1);
    auto *facts = new QVBoxLayout;
    facts->setSpacing(Tokens::space3);
    facts->addWidget(m_summary);
    facts->addWidget(m_time);
    facts->addLayout(line);
    facts->addStretch(1);
    auto *top = new QHBoxLayout;
    top->setSpacing(Tokens::space4);
    top->addWidget(m_picture, 0, Qt::AlignTop);
    top->addLayout(facts, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Tokens::space3);
    column->addWidget(m_legal);
    column->addWidget(m_problem);
    column->addLayout(top);
    column->addWidget(m_controls);
    column->addStretch(1);
}

QWidget *TalkPanel::buildControls()
{
    auto *box = new QWidget(this);
    m_minutesBox = new QComboBox;
    m_minutes = new widgets::Field(QString(), m_minutesBox, box);
    m_minutes->setName(QStringLiteral("talkMinutes"));
    m_codeBox = new QComboBox;
    m_code = new widgets::Field(QString(), m_codeBox, box);
    m_code->setName(QStringLiteral("talkExtendCode"));
    m_extend = named(new widgets::SecondaryButton({}, box), "talkExtend");
    m_pause = named(new widgets::SecondaryButton({}, box), "talkPause");
    m_end = named(new widgets::SecondaryButton({}, box), "talkEnd");
    m_terminate = named(new widgets::Button(theme::ButtonKind::Danger, {}, box), "talkTerminate");
    for (const int minutes : extensions)
        m_minutesBox->addItem(QString(), minutes);
    m_minutesBox->setCurrentIndex(usualExtension);
    for (const QString &code : presenters::extendCodes())
        m_codeBox->addItem(QString(), code);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Tokens::space3);
    grid->setVerticalSpacing(Tokens::space4);
    for (int i = 0; i < 3; ++i)
        grid->setColumnStretch(i, 1);
    grid->addWidget(m_minutes, 0, 0);
    grid->addWidget(m_code, 0, 1);
    grid->addWidget(m_extend, 0, 2, Qt::AlignBottom);
    grid->addWidget(m_pause, 1, 0);
    grid->addWidget(m_end, 1, 1);
    grid->addWidget(m_terminate, 1, 2);
    connect(m_extend, &QPushButton::clicked, this, [this] {
        m_presenter.call().extend(m_minutesBox->currentData().toInt(), m_codeBox->currentData().toString());
    });
    connect(m_pause, &QPushButton::clicked, this, [this] {
        presenters::CallPresenter &call = m_presenter.call();
        if (call.mayResume())
            call.resume();
        else
            call.pause(presenters::pauseCauses().constFirst());
    });
    connect(m_end, &QPushButton::clicked, this, [this] { m_presenter.call().end(); });
    connect(m_terminate, &QPushButton::clicked, this, &TalkPanel::groundAsked);
    return box;
}

void TalkPanel::refreshControls()
{
    const presenters::CallPresenter &call = m_presenter.call();
    const bool free = !m_presenter.acts().isBusy();
    const bool video = m_presenter.detail().line.mode == visits::Mode::Video;
    m_controls->setVisible(call.mayEnd());
    m_minutes->setLabel(tr("Give more time"));
    for (int i = 0; i < m_minutesBox->count(); ++i)
        m_minutesBox->setItemText(i, tr("%1 minutes").arg(m_minutesBox->itemData(i).toInt()));
    m_minutesBox->setItemText(0, tr("1 minute"));
    m_code->setLabel(tr("because"));
    for (int i = 0; i < m_codeBox->count(); ++i)
        m_codeBox->setItemText(i, presenters::reasonWord(m_codeBox->itemData(i).toString()));
    m_extend->setText(tr("Extend"));
    m_extend->setEnabled(free);
    m_pause->setText(call.mayResume() ? tr("Go on") : tr("Pause"));
    m_pause->setVisible(video);
    m_pause->setEnabled(free && (call.mayPause() || call.mayResume()));
    m_end->setText(tr("End the talk"));
    m_end->setEnabled(free);
    m_terminate->setText(tr("End with a ground …"));
    m_terminate->setEnabled(free);
}

void TalkPanel::refresh()
{
    const station::VisitLine &line = m_presenter.detail().line;
    const presenters::CallPresenter &call = m_presenter.call();
    const bool running = visits::isRunning(line.state);
    const bool video = line.mode == visits::Mode::Video;
    const bool priv = line.kind != visits::Kind::Family;
    m_legal->setText(!priv ? QString() : video ? tr("Nobody hears, sees or records this talk.") : tr("This talk is watched by sight only; nobody listens."));
    m_problem->setText(running && video ? call.problem() : QString());
    const presenters::NextAct next = m_presenter.nextAct();
    if (running)
        m_summary->setText(tr("%1 talks with %2.").arg(line.visitor, line.inmate));
    else
        m_summary->setText(next.possible ? tr("Everything is ready. %1 minutes at %2.").arg(line.minutes).arg(presenters::placeName(line.mode, line.place))
                                         : next.why);
    m_picture->setVisible(video && !(running && priv));
    m_picture->setWords(call.pictureText());
    m_phase->setText(running || video ? call.phaseText() : QString());
    m_bars->setVisible(video);
    m_bars->setQuality(call.quality(), call.qualityText());
    m_time->setNote(running && !call.isCounting() ? tr("not counted") : QString());
    refreshControls();
    refreshLevels();
}

void TalkPanel::refreshLevels()
{
    const presenters::CallPresenter &call = m_presenter.call();
    m_picture->setPicture(call.picture());
    m_time->setTime(call.remaining(m_clock.monotonicMs()), call.allowed(), call.isCounting());
}

} // namespace mulakat::ui::pages

#include "moc_talkpanel.cpp"
