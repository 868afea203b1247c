#include "ui/pages/desk/detailview.h"

#include "ui/pages/desk/grounddialog.h"
#include "ui/pages/desk/identitypanel.h"
#include "ui/pages/desk/inmatepanel.h"
#include "ui/pages/marks.h"
#include "ui/pages/desk/morepanel.h"
#include "ui/pages/desk/overpanel.h"
#include "ui/pages/desk/soundpanel.h"
#include "ui/pages/desk/steptabs.h"
#include "ui/pages/desk/talkpanel.h"
#include "ui/pages/desk/tokenpanel.h"
#include "ui/presenters/inmatewords.h"
#include "ui/presenters/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/label.h"
#include "ui/widgets/statebadge.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>

namespace mulakat::ui::pages {

using presenters::DetailPresenter;
using presenters::NextAct;
using presenters::Step;
using theme::Tokens;
using widgets::Label;

DetailView::DetailView(DetailPresenter &presenter, const base::Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_clock(clock)
    , m_whole(new QStackedWidget(this))
    , m_none(named(new widgets::EmptyState, "detailNone"))
    , m_steps(new StepTabs(this))
    , m_scroll(new QScrollArea(this))
    , m_panels(new QWidget)
    , m_identity(new IdentityPanel(presenter, m_panels))
    , m_inmate(new InmatePanel(presenter, m_panels))
    , m_sound(new SoundPanel(presenter, m_panels))
    , m_token(new TokenPanel(presenter, m_panels))
    , m_talk(new TalkPanel(presenter, clock, m_panels))
    , m_over(new OverPanel(presenter, m_panels))
    , m_more(new MorePanel(presenter, m_panels))
    , m_message(new widgets::Banner(widgets::Banner::Kind::Attention, this))
{
    setObjectName(QStringLiteral("detail"));
    m_message->setName(QStringLiteral("detailMessage"));
    build();
    connect(&presenter, &DetailPresenter::changed, this, &DetailView::refresh);
    connect(&presenter, &DetailPresenter::stepChanged, this, [this] {
        m_next->setDead();
        m_notThis->setDead();
    });
    connect(&presenter.call(), &presenters::CallPresenter::changed, this, &DetailView::refresh);
    connect(&presenter.call(), &presenters::CallPresenter::levelsChanged, this, &DetailView::refreshLevels);
    connect(m_steps, &StepTabs::chosen, this, [this](Step step) {
        m_moreOpen = false;
        m_presenter.openStepOf(step);
    });
    connect(m_talk, &TalkPanel::groundAsked, this, [this] { askGround(Ground::Terminate, {}); });
    connect(m_more, &MorePanel::denyAsked, this, [this] { askGround(Ground::Deny, {}); });
    connect(m_over, &OverPanel::reverseAsked, this, [this] { askGround(Ground::Reverse, {}); });
    connect(m_more, &MorePanel::done, this, [this] {
        m_moreOpen = false;
        refresh();
    });
    refresh();
}

void DetailView::build()
{
    auto *panels = new QVBoxLayout(m_panels);
    panels->setContentsMargins(0, 0, 0, 0);
    for (QWidget *panel : QList<QWidget *>{m_identity, m_inmate, m_sound, m_token, m_talk, m_over, m_more}) {
        panel->hide();
        panels->addWidget(panel);
    }
    auto *inside = new QWidget;
    auto *margin = new QVBoxLayout(inside);
    margin->setContentsMargins(Tokens::space4, Tokens::space4, Tokens::space4, Tokens::space3);
    margin->addWidget(m_panels);
    m_scroll->setWidget(inside);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *visit = new QWidget;
    auto *column = new QVBoxLayout(visit);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(m_steps);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_message);
    m_foot = buildFoot();
    column->addWidget(m_foot);
    m_whole->addWidget(m_none);
    m_whole->addWidget(visit);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_whole);
}

QWidget *DetailView::buildHead()
{
    auto *head = new QWidget;
    m_title = named(new Label({}, Label::Size::Large, head), "detailTitle");
    m_title->setBold(true);
    m_title->setWordWrap(false);
    m_number = named(new Label({}, Label::Size::Large, head), "detailNumber");
    m_number->setWordWrap(false);
    m_number->setTone(theme::Tone::Quiet);
    m_number->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_names = named(new widgets::ElidedLabel({}, head, Label::Size::Large), "detailNames");
    m_facts = named(new widgets::ElidedLabel({}, head), "detailFacts");
    m_facts->setTone(theme::Tone::Quiet);
    m_state = named(new widgets::StateBadge(head), "detailState");
    m_language = named(new Label({}, head), "detailLanguage");
    m_language->setTone(theme::Tone::Waiting);
    m_notice = named(new Label({}, head), "detailNotice");
    m_notice->setTone(theme::Tone::Attention);
    m_notice->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *first = new QHBoxLayout;
    first->addWidget(m_title);
    first->addStretch(1);
    first->addWidget(m_number);
    auto *last = new QHBoxLayout;
    last->setSpacing(Tokens::space4);
    last->addWidget(m_facts, 1);
    last->addWidget(m_state);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(Tokens::space4, Tokens::space3, Tokens::space4, Tokens::space3);
    column->setSpacing(Tokens::space1);
    column->addLayout(first);
    column->addWidget(m_names);
    column->addLayout(last);
    column->addWidget(m_language);
    column->addWidget(m_notice);
    return head;
}

QWidget *DetailView::buildFoot()
{
    auto *foot = new QWidget;
    m_why = named(new Label({}, foot), "detailWhy");
    m_why->setTone(theme::Tone::Quiet);
    m_next = named(new widgets::PrimaryButton({}, foot), "detailNext");
    theme::setType(*m_next, Tokens::large, true);
    m_next->setKey(Qt::Key_F2);
    m_notThis = named(new widgets::SecondaryButton({}, foot), "detailNotThis");
    m_notThis->setKey(Qt::Key_F4);
    m_moreButton = named(new widgets::QuietButton({}, foot), "detailMore");
    auto *row = new QHBoxLayout;
    row->setSpacing(Tokens::space3);
    row->addWidget(m_next, 3);
    row->addWidget(m_notThis, 2);
    row->addWidget(m_moreButton, 0, Qt::AlignRight);
    auto *column = new QVBoxLayout;
    column->setContentsMargins(Tokens::space4, Tokens::space2, Tokens::space4, Tokens::space3);
    column->setSpacing(Tokens::space2);
    column->addWidget(m_why);
    column->addLayout(row);
    auto *all = new QVBoxLayout(foot);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(new widgets::Hairline(Qt::Horizontal, foot));
    all->addLayout(column);
    connect(m_next, &QPushButton::clicked, &m_presenter, &DetailPresenter::act);
    connect(m_notThis, &QPushButton::clicked, this, [this] { askGround(Ground::Deny, QStringLiteral("not-the-person")); });
    connect(m_moreButton, &QPushButton::clicked, this, [this] {
        m_moreOpen = !m_moreOpen;
        refresh();
    });
    return foot;
}

void DetailView::askGround(Ground what, const QString &code)
{
    const station::VisitLine line = m_presenter.detail().line;
    GroundDialog::Question question;
    switch (what) {
    case Ground::Deny:
        question.title = tr("Turn the party away");
        question.text = tr("%1, %2. The family is told, and when it may come again.").arg(line.visitor, line.visrn);
        question.action = tr("Turn away");
        question.codes = presenters::denyCodes();
        question.nextDate = true;
        break;
    case Ground::Terminate:
        question.title = tr("End the talk with a ground");
        question.text = tr("%1 and %2. The talk ends at once.").arg(line.visitor, line.inmate);
        question.action = tr("End the talk now");
        question.codes = presenters::terminateCodes();
        break;
    case Ground::Reverse:
        question.title = tr("Let the party in after all");
        question.text = tr("%1, %2. What was checked before stands; the visit goes on where it was stopped.").arg(line.visitor, line.visrn);
        question.action = tr("Let in");
        break;
    }
    question.code = code;
    question.today = m_clock.today();
    auto *dialog = new GroundDialog(question, [this, what, id = line.id](const QString &chosen, const QString &ground, QDate next) {
        if (m_presenter.shownId() != id)
            return;
        m_moreOpen = false;
        if (what == Ground::Deny)
            m_presenter.deny(chosen, ground, next);
        else if (what == Ground::Reverse)
            m_presenter.reverseDenial(ground);
        else
            m_presenter.call().terminate(chosen, ground);
    }, this);
    dialog->open();
}

Panel *DetailView::panelWanted() const
{
    const station::VisitLine &line = m_presenter.detail().line;
    if (m_moreOpen)
        return m_more;
    if (visits::isRunning(line.state))
        return m_talk;
    if (visits::isEnd(line.state) && line.state != visits::State::NoShow)
        return m_over;
    switch (m_presenter.openStep()) {
    case Step::Identity:
        return m_identity;
    case Step::Inmate:
        return m_inmate;
    case Step::Place:
        return line.mode == visits::Mode::Video ? static_cast<Panel *>(m_sound) : m_token;
    case Step::Start:
        break;
    }
    return m_talk;
}

void DetailView::refreshHead()
{
    m_title->setText(m_presenter.title());
    m_number->setText(m_presenter.number());
    m_names->setText(m_presenter.names());
    QStringList facts{m_presenter.party(), m_presenter.usage(), m_presenter.noticeState(), m_presenter.holder()};
    facts.removeAll(QString());
    m_facts->setText(facts.join(QStringLiteral("  ·  ")));
    m_language->setText(presenters::notSpokenWord(m_presenter.detail().line.notSpoken));
    m_language->setVisible(!m_language->text().isEmpty());
    m_notice->setText(m_presenter.noticeProblem());
    m_notice->setVisible(!m_notice->text().isEmpty());
    m_state->setState(stateOf(m_presenter.stateMark()), m_presenter.stateText());
    m_steps->setSteps(m_presenter.steps(), m_presenter.openStep());
}

void DetailView::refreshFoot()
{
    const NextAct next = m_presenter.nextAct();
    const station::VisitLine &line = m_presenter.detail().line;
    const bool any = !next.text.isEmpty() && !m_moreOpen;
    if (m_next->hasFocus() && !(any && next.possible))
        setFocus(); // a key that is pressed once more must not fall on "More …"
    m_next->setVisible(any);
    m_next->setText(next.text);
    m_next->setEnabled(next.possible);
    m_why->setText(next.why);
    m_why->setVisible(any && !next.why.isEmpty());
    const bool looking = m_presenter.isHeld() && !visits::isRunning(line.state); // a colleague works on it
    const bool deciding = m_presenter.openStep() == Step::Identity && line.state == visits::State::Arrived && !looking;
    m_panels->setEnabled(!looking);
    m_notThis->setVisible(deciding && !m_moreOpen);
    m_notThis->setText(tr("Not this person"));
    m_moreButton->setText(m_moreOpen ? tr("Back to the visit") : tr("More …"));
    m_moreButton->setVisible(!looking && (m_moreOpen || m_presenter.mayGiveUp() || visits::isRunning(line.state)));
    m_foot->setVisible(any || m_notThis->isVisibleTo(m_foot) || m_moreButton->isVisibleTo(m_foot));
    m_message->setText(m_presenter.acts().message());
}

void DetailView::refresh()
{
    if (std::exchange(m_shown, m_presenter.shownId()) != m_presenter.shownId())
        m_moreOpen = false;
    if (!m_presenter.isLoaded()) {
        const bool failed = !m_presenter.openFailure().isEmpty();
        if (m_presenter.shownId().isEmpty())
            m_none->setTexts(tr("Choose a visit"), tr("Arrow keys go through the list. F2 does the next step of the visit that is open."));
        else
            m_none->setTexts(failed ? tr("The visit cannot be opened") : tr("Opening …"), m_presenter.openFailure());
        m_whole->setCurrentWidget(m_none);
        return;
    }
    m_whole->setCurrentIndex(1);
    refreshHead();
    Panel *panel = panelWanted();
    panel->refresh(); // first, so that it does not show what it was before
    if (m_panel != panel) {
        if (m_panel)
            m_panel->hide();
        m_panel = panel;
        panel->show();
        m_scroll->ensureVisible(0, 0);
    }
    refreshFoot();
}

void DetailView::refreshLevels()
{
    if (!m_presenter.isLoaded())
        return;
    if (m_panel == m_sound)
        m_sound->refreshLevels();
    else if (m_panel == m_talk)
        m_talk->refreshLevels();
    else if (m_panel == m_identity)
        m_identity->refreshPicture();
}

} // namespace mulakat::ui::pages

#include "moc_detailview.cpp"
