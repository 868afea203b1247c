#include "ui/pages/desk/overpanel.h"

#include "ui/pages/marks.h"
#include "ui/presenters/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/statebadge.h"

#include <QListWidget>
#include <QVBoxLayout>

namespace mulakat::ui::pages {

using theme::Tokens;
using widgets::Label;

namespace {

// What a line of the history adds, in words where the word is known.
QString detailWord(const station::TimelineLine &line)
{
    if (line.event == QLatin1String("inmate-moved")) {
        const auto track = visits::inmateTrackFrom(line.detail);
        return track ? presenters::word(*track) : line.detail;
    }
    if (line.event == QLatin1String("identity-accepted"))
        return presenters::methodWord(line.detail);
    if (line.event == QLatin1String("notice-sent"))
        return presenters::noticeWord(line.detail);
    if (line.event == QLatin1String("consented"))
        return presenters::languageWord(line.detail);
    return presenters::reasonWord(line.detail);
}

} // namespace

OverPanel::OverPanel(presenters::DetailPresenter &presenter, QWidget *parent)
    : Panel(presenter, "overPanel", parent)
    , m_state(named(new widgets::StateBadge(this), "overState"))
    , m_talk(named(new Label({}, this), "overTalk"))
    , m_reversible(named(new Label({}, this), "overReversible"))
    , m_reverse(named(new widgets::SecondaryButton({}, this), "overReverse"))
    , m_historyTitle(new Label({}, this))
    , m_history(named(new QListWidget(this), "overHistory"))
{
    theme::setType(*m_state, Tokens::large, true);
    m_historyTitle->setTone(theme::Tone::Quiet);
    m_history->setSelectionMode(QAbstractItemView::NoSelection);
    m_history->setFocusPolicy(Qt::NoFocus);
    m_history->setFrameShape(QFrame::NoFrame);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Tokens::space3);
    column->addWidget(m_state);
    column->addWidget(m_talk);
    column->addWidget(m_reversible);
    column->addWidget(m_reverse, 0, Qt::AlignLeft);
    column->addWidget(m_historyTitle);
    column->addWidget(m_history, 1);
    connect(m_reverse, &QPushButton::clicked, this, &OverPanel::reverseAsked);
}

void OverPanel::refresh()
{
    const station::VisitDetail &detail = m_presenter.detail();
    m_state->setState(stateOf(m_presenter.stateMark()), m_presenter.stateText());
    QStringList talk;
    if (detail.line.talkSeconds)
        talk << tr("Talk time %1 minutes").arg(presenters::minutesSeconds(*detail.line.talkSeconds));
    if (detail.nextDate.isValid())
        talk << tr("The family may come again on %1").arg(detail.nextDate.toString(QStringLiteral("dd.MM.yyyy")));
    m_talk->setText(talk.join(QStringLiteral(" · ")));
    m_talk->setVisible(!talk.isEmpty());
    const bool may = m_presenter.mayReverse();
    m_reversible->setText(tr("A superintendent may still let the party in today: sign in as one."));
    m_reversible->setTone(theme::Tone::Quiet);
    m_reversible->setVisible(m_presenter.isReversible() && !may);
    m_reverse->setText(tr("Let the party in after all …"));
    m_reverse->setVisible(may);
    m_reverse->setEnabled(!m_presenter.acts().isBusy());
    m_historyTitle->setText(tr("What happened"));
    refreshHistory();
}

void OverPanel::refreshHistory()
{
    m_history->clear();
    for (const station::TimelineLine &line : m_presenter.detail().timeline) {
        if (line.ignored)
            continue;
        const QString time = presenters::clockTime(line.atUtcMs);
        const QString detail = line.detail.isEmpty() ? QString() : QStringLiteral(": ") + detailWord(line);
        const QString by = line.by.isEmpty() ? QString() : QStringLiteral("  ·  ") + presenters::endedByWord(line.by);
        m_history->addItem(QStringLiteral("%1   %2%3%4").arg(time, presenters::eventWord(line.event), detail, by));
    }
}

} // namespace mulakat::ui::pages

#include "moc_overpanel.cpp"
