#include "ui/pages/desk/soundpanel.h"

#include "ui/pages/marks.h"
#include "ui/pages/desk/meters.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pictureview.h"
#include "ui/widgets/statebadge.h"

#include <QGridLayout>
#include <QHBoxLayout>

namespace mulakat::ui::pages {

using theme::Tokens;
using widgets::Label;

SoundPanel::SoundPanel(presenters::DetailPresenter &presenter, QWidget *parent)
    : Panel(presenter, "soundPanel", parent)
    , m_picture(named(new widgets::PictureView(this), "callPicture"))
    , m_lobby(named(new Label({}, Label::Size::Large, this), "callLobby"))
    , m_phase(named(new Label({}, this), "callPhase"))
    , m_bars(named(new QualityBars(this), "callBars"))
    , m_quality(named(new Label({}, this), "callQuality"))
    , m_problem(new widgets::Banner(widgets::Banner::Kind::Attention, this))
    , m_hint(named(new Label({}, this), "soundHint"))
{
    m_problem->setName(QStringLiteral("callProblem"));
    m_picture->setFixedSize(6 * Tokens::space7 + Tokens::space6, 5 * Tokens::space7);
    m_lobby->setBold(true);
    m_phase->setTone(theme::Tone::Quiet);
    m_hint->setTone(theme::Tone::Quiet);
    auto *line = new QHBoxLayout;
    line->setSpacing(Tokens::space2);
    line->addWidget(m_bars);
    line->addWidget(m_quality, 1);
    auto *facts = new QVBoxLayout;
    facts->setSpacing(Tokens::space2);
    facts->addWidget(m_lobby);
    facts->addWidget(m_phase);
    facts->addLayout(line);
    facts->addWidget(m_hint);
    facts->addStretch(1);
    auto *top = new QHBoxLayout;
    top->setSpacing(Tokens::space4);
    top->addWidget(m_picture, 0, Qt::AlignTop);
    top->addLayout(facts, 1);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(Tokens::space3);
    grid->setVerticalSpacing(Tokens::space2);
    grid->setColumnStretch(1, 1);
    m_booth = makeEnd(grid, 0, "Booth");
    m_visitor = makeEnd(grid, 1, "Visitor");
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Tokens::space3);
    column->addWidget(m_problem);
    column->addLayout(top);
    column->addLayout(grid);
    column->addStretch(1);
    connect(m_booth.heard, &QPushButton::clicked, this,
            [this] { m_presenter.call().soundHeard(QStringLiteral("booth"), !m_presenter.call().soundBooth()); });
    connect(m_visitor.heard, &QPushButton::clicked, this,
            [this] { m_presenter.call().soundHeard(QStringLiteral("visitor"), !m_presenter.call().soundVisitor()); });
}

SoundPanel::End SoundPanel::makeEnd(QGridLayout *grid, int row, const char *key)
{
    const QString name = QLatin1String(key);
    End end{new Label({}, Label::Size::Large, this), new LevelMeter(this), new widgets::StateBadge(this), new widgets::SecondaryButton({}, this)};
    end.name->setObjectName(QStringLiteral("sound%1Name").arg(name));
    end.level->setObjectName(QStringLiteral("sound%1Level").arg(name));
    end.state->setObjectName(QStringLiteral("sound%1State").arg(name));
    end.heard->setObjectName(QStringLiteral("sound%1Heard").arg(name));
    grid->addWidget(end.name, row, 0);
    grid->addWidget(end.level, row, 1);
    grid->addWidget(end.state, row, 2);
    grid->addWidget(end.heard, row, 3);
    return end;
}

void SoundPanel::showEnd(const End &end, const QString &name, bool heard)
{
    end.name->setText(name);
    end.state->setState(heard ? theme::State::Ready : theme::State::Waiting, heard ? tr("heard") : tr("not heard yet"));
    end.heard->setText(heard ? tr("Check again") : tr("Is heard"));
    end.heard->setEnabled(m_presenter.hasArrived() && !m_presenter.acts().isBusy());
}

void SoundPanel::refresh()
{
    presenters::CallPresenter &call = m_presenter.call();
    m_lobby->setText(call.lobbyText());
    m_phase->setText(call.phaseText());
    m_quality->setText(call.qualityText());
    m_bars->setQuality(call.quality(), call.qualityText());
    m_problem->setText(call.problem());
    m_picture->setWords(call.pictureText());
    m_hint->setText(tr("Each end says a word: when its bar moves and the other end hears it, it is heard. Often the two ends notice it by themselves."));
    showEnd(m_booth, tr("Booth"), call.soundBooth());
    showEnd(m_visitor, tr("Visitor"), call.soundVisitor());
    refreshLevels();
}

void SoundPanel::refreshLevels()
{
    const presenters::CallPresenter &call = m_presenter.call();
    m_picture->setPicture(call.picture());
    m_booth.level->setLevel(call.view().levelBooth);
    m_visitor.level->setLevel(call.view().levelVisitor);
}

} // namespace mulakat::ui::pages

#include "moc_soundpanel.cpp"
