#include "ui/pages/office/inmatedetail.h"

#include "ui/pages/marks.h"
#include "ui/presenters/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/field.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/label.h"
#include "ui/widgets/statebadge.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QScrollArea>

namespace mulakat::ui::pages {

using presenters::InmatesPresenter;
using theme::Tokens;
using widgets::Label;

namespace {

constexpr int linesShown = 8;

Label *quiet(Label *label)
{
    label->setTone(theme::Tone::Quiet);
    return label;
}

Label *heading(QWidget *parent)
{
    auto *label = new Label({}, parent);
    label->setBold(true);
    return label;
}

void choose(QComboBox &box, const QString &code)
{
    const int index = box.findData(code);
    box.setCurrentIndex(index < 0 ? 0 : index);
}

} // namespace

InmateDetailView::InmateDetailView(InmatesPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_empty(named(new widgets::EmptyState, "inmateNone"))
{
    m_facts = buildFacts();
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *inside = new QWidget(scroll);
    auto *both = new QVBoxLayout(inside);
    both->setContentsMargins(0, 0, 0, 0);
    both->addWidget(m_empty, 1);
    both->addWidget(m_facts, 1);
    scroll->setWidget(inside);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll);
    connect(m_setStatus, &QPushButton::clicked, this, [this] { m_presenter.setStatus(m_statusBox->currentData().toString()); });
    connect(m_setLanguages, &QPushButton::clicked, this, &InmateDetailView::setLanguages);
    connect(m_statusBox, &QComboBox::currentIndexChanged, this, &InmateDetailView::fillChanges);
    connect(m_firstBox, &QComboBox::currentIndexChanged, this, &InmateDetailView::fillChanges);
    connect(m_secondBox, &QComboBox::currentIndexChanged, this, &InmateDetailView::fillChanges);
    connect(&presenter, &InmatesPresenter::detailChanged, this, &InmateDetailView::refresh);
    refresh();
}

QWidget *InmateDetailView::buildFacts()
{
    auto *facts = new QWidget(this);
    m_name = named(new Label({}, Label::Size::Title, facts), "inmateLineName");
    m_number = named(new Label({}, Label::Size::Large, facts), "inmateLineNumber");
    m_about = named(new Label({}, facts), "inmateLineFacts");
    m_place = named(new Label({}, facts), "inmateLinePlace");
    m_court = named(new Label({}, facts), "inmateLineCourt");
    m_state = named(new widgets::StateBadge(facts), "inmateLineState");
    theme::setType(*m_state, Tokens::large);
    m_message = named(new Label({}, facts), "inmateLineMessage");
    m_message->setTone(theme::Tone::Attention);
    m_visitsTitle = heading(facts);
    m_visits = named(new Label({}, facts), "inmateLineVisits");
    m_note = named(new Label({}, facts), "inmateLineNote");
    m_note->setTone(theme::Tone::Attention);
    m_historyTitle = heading(facts);
    m_history = quiet(named(new Label({}, facts), "inmateLineHistory"));
    auto *column = new QVBoxLayout(facts);
    column->setContentsMargins(Tokens::space5, Tokens::space4, Tokens::space5, Tokens::space4);
    column->setSpacing(Tokens::space1);
    for (QWidget *line : {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_number), static_cast<QWidget *>(m_about),
                          static_cast<QWidget *>(m_place), static_cast<QWidget *>(m_court)})
        column->addWidget(line);
    column->addSpacing(Tokens::space2);
    column->addWidget(m_state);
    column->addSpacing(Tokens::space3);
    buildChanges(*column);
    column->addWidget(m_message);
    column->addSpacing(Tokens::space3);
    column->addWidget(m_visitsTitle);
    column->addWidget(m_visits);
    column->addWidget(m_note);
    column->addSpacing(Tokens::space3);
    column->addWidget(m_historyTitle);
    column->addWidget(m_history);
    column->addStretch(1);
    return facts;
}

void InmateDetailView::buildChanges(QVBoxLayout &column)
{
    m_statusBox = new QComboBox;
    m_status = new widgets::Field({}, m_statusBox, m_name->parentWidget());
    m_status->setName(QStringLiteral("inmateStatus"));
    m_setStatus = named(new widgets::SecondaryButton({}, m_name->parentWidget()), "inmateSetStatus");
    m_firstBox = new QComboBox;
    m_first = new widgets::Field({}, m_firstBox, m_name->parentWidget());
    m_first->setName(QStringLiteral("inmateLanguage"));
    m_secondBox = new QComboBox;
    m_second = new widgets::Field({}, m_secondBox, m_name->parentWidget());
    m_second->setName(QStringLiteral("inmateLanguage2"));
    m_setLanguages = named(new widgets::SecondaryButton({}, m_name->parentWidget()), "inmateSetLanguages");
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(Tokens::space3);
    grid->setVerticalSpacing(Tokens::space2);
    grid->addWidget(m_status, 0, 0, 1, 2);
    grid->addWidget(m_setStatus, 0, 2, Qt::AlignBottom);
    grid->addWidget(m_first, 1, 0);
    grid->addWidget(m_second, 1, 1);
    grid->addWidget(m_setLanguages, 1, 2, Qt::AlignBottom);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    column.addLayout(grid);
}

void InmateDetailView::setLanguages()
{
    m_presenter.setLanguages(m_firstBox->currentData().toString(), m_secondBox->currentData().toString());
}

// Boxes are filled when another person is shown or his line changed; what is being chosen stays otherwise.
void InmateDetailView::fillChanges()
{
    const station::InmateView &inmate = m_presenter.detail().inmate;
    const bool free = m_presenter.mayChange() && !m_presenter.acts().isBusy();
    m_statusBox->setEnabled(m_presenter.mayChange());
    m_firstBox->setEnabled(m_presenter.mayChange());
    m_secondBox->setEnabled(m_presenter.mayChange());
    m_setStatus->setEnabled(free && m_statusBox->currentData().toString() != inmate.status);
    const QString first = m_firstBox->currentData().toString();
    const QString second = m_secondBox->currentData().toString();
    m_setLanguages->setEnabled(free && (first != inmate.languages.value(0) || second != inmate.languages.value(1)));
}

void InmateDetailView::refresh()
{
    const station::InmateView &inmate = m_presenter.detail().inmate;
    m_empty->setTexts(m_presenter.selected().isEmpty() ? tr("Choose a prisoner in the list.") : tr("The line is being read …"),
                      m_presenter.acts().message());
    m_empty->setVisible(!m_presenter.isLoaded());
    m_facts->setVisible(m_presenter.isLoaded());
    m_status->setLabel(tr("State"));
    m_setStatus->setText(tr("Note it"));
    m_first->setLabel(tr("Speaks"));
    m_second->setLabel(tr("and also"));
    m_setLanguages->setText(tr("Note it"));
    m_visitsTitle->setText(tr("Visits ahead"));
    m_historyTitle->setText(tr("What was changed"));
    if (!m_presenter.isLoaded())
        return;
    m_name->setText(inmate.name);
    m_number->setText(inmate.number.isEmpty() ? tr("no number yet") : inmate.number);
    m_about->setText(m_presenter.facts());
    m_place->setText(m_presenter.place());
    m_court->setText(m_presenter.court());
    m_court->setVisible(!m_court->text().isEmpty());
    m_state->setState(stateOf(m_presenter.stateMark()), presenters::inmateStatusWord(inmate.status));
    const bool other = m_shown != inmate.id || m_shownStatus != inmate.status || m_shownLanguages != inmate.languages;
    const QString status = other ? inmate.status : m_statusBox->currentData().toString();
    const QString first = other ? inmate.languages.value(0) : m_firstBox->currentData().toString();
    const QString second = other ? inmate.languages.value(1) : m_secondBox->currentData().toString();
    m_shown = inmate.id;
    m_shownStatus = inmate.status;
    m_shownLanguages = inmate.languages;
    const QSignalBlocker quietStatus(m_statusBox);
    const QSignalBlocker quietFirst(m_firstBox);
    const QSignalBlocker quietSecond(m_secondBox);
    m_statusBox->clear();
    for (const QString &code : InmatesPresenter::statuses())
        m_statusBox->addItem(presenters::inmateStatusWord(code), code);
    choose(*m_statusBox, status);
    for (QComboBox *box : {m_firstBox, m_secondBox}) {
        box->clear();
        box->addItem(box == m_firstBox ? tr("not known") : tr("nothing else"), QString());
        for (const QString &code : m_presenter.languageChoices())
            box->addItem(presenters::languageWord(code), code);
    }
    choose(*m_firstBox, first);
    choose(*m_secondBox, second);
    fillChanges();
    const QString message = m_presenter.acts().message().isEmpty() ? m_presenter.whyNot() : m_presenter.acts().message();
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
    QStringList visits;
    for (const station::VisitLine &visit : m_presenter.detail().visits.mid(0, linesShown))
        visits << m_presenter.visitLine(visit);
    m_visits->setText(visits.isEmpty() ? tr("none") : visits.join(QLatin1Char('\n')));
    m_note->setText(m_presenter.visitNote());
    m_note->setVisible(!m_note->text().isEmpty());
    QStringList history;
    for (const station::TimelineLine &line : m_presenter.detail().history.mid(0, linesShown))
        history << m_presenter.historyLine(line);
    m_history->setText(history.join(QLatin1Char('\n')));
    m_historyTitle->setVisible(!history.isEmpty());
    m_history->setVisible(!history.isEmpty());
}

} // namespace mulakat::ui::pages

#include "moc_inmatedetail.cpp"
