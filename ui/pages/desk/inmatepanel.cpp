#include "ui/pages/desk/inmatepanel.h"

#include "ui/pages/marks.h"
#include "ui/presenters/inmatewords.h"
#include "ui/presenters/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/statebadge.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>
#include <QTimer>

namespace mulakat::ui::pages {

using theme::Tokens;
using visits::InmateTrack;
using widgets::Label;

namespace {

constexpr InmateTrack awayTracks[] = {InmateTrack::AtCourt, InmateTrack::Hospital, InmateTrack::Transferred,
                                      InmateTrack::Released, InmateTrack::Refuses};
constexpr int searchSoonMs = 150;

QString candidateText(const station::InmateView &inmate)
{
    QStringList second;
    if (!inmate.fatherOrHusband.isEmpty())
        second << InmatePanel::tr("of %1").arg(inmate.fatherOrHusband);
    if (inmate.age > 0)
        second << InmatePanel::tr("age %1").arg(inmate.age);
    second << presenters::categoryWord(inmate.category) << inmate.wing
           << (inmate.status == QLatin1String("in") ? QString() : presenters::inmateStatusWord(inmate.status))
           << (inmate.nameVerdict.isEmpty() ? InmatePanel::tr("as the family named them") : presenters::verdictWord(inmate.nameVerdict));
    second.removeAll(QString());
    const QString number = inmate.number.isEmpty() ? InmatePanel::tr("no number yet") : inmate.number;
    const QString differs = presenters::differenceWords(inmate).join(QStringLiteral(" · "));
    return QStringLiteral("%1   %2\n%3").arg(inmate.name, number, second.join(QStringLiteral(" · ")))
        + (differs.isEmpty() ? QString() : QLatin1Char('\n') + differs);
}

} // namespace

InmatePanel::InmatePanel(presenters::DetailPresenter &presenter, QWidget *parent)
    : Panel(presenter, "inmatePanel", parent)
    , m_named(named(new Label({}, this), "inmateNamed"))
    , m_searchSoon(new QTimer(this))
{
    m_named->setTone(theme::Tone::Quiet);
    m_choice = buildChoice();
    m_track = buildTrack();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Tokens::space3);
    column->addWidget(m_named);
    column->addWidget(m_choice, 1);
    column->addWidget(m_track);
    column->addStretch(0);
}

QWidget *InmatePanel::buildChoice()
{
    auto *box = new QWidget(this);
    m_search = new widgets::Field({}, box);
    m_search->setName(QStringLiteral("inmateSearch"));
    m_list = named(new QListWidget(box), "inmateCandidates");
    m_list->setSpacing(0);
    m_list->setMinimumHeight(5 * Tokens::space7);
    m_none = named(new Label({}, box), "inmateNone");
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Tokens::space2);
    column->addWidget(m_search);
    column->addWidget(m_none);
    column->addWidget(m_list, 1);
    m_searchSoon->setSingleShot(true);
    m_searchSoon->setInterval(searchSoonMs);
    connect(m_search, &widgets::Field::changed, m_searchSoon, qOverload<>(&QTimer::start));
    connect(m_searchSoon, &QTimer::timeout, this, [this] { m_presenter.searchInmate(m_search->text()); });
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        const QList<station::InmateView> &found = m_presenter.candidates();
        if (row >= 0 && row < found.size())
            m_presenter.chooseInmate(found.at(row).id);
    });
    return box;
}

QWidget *InmatePanel::buildTrack()
{
    auto *box = new QWidget(this);
    m_inmate = named(new Label({}, Label::Size::Large, box), "inmateName");
    m_inmate->setBold(true);
    m_facts = named(new Label({}, box), "inmateFacts");
    m_state = named(new widgets::StateBadge(box), "inmateTrack");
    theme::setType(*m_state, Tokens::large);
    m_called = named(new widgets::SecondaryButton({}, box), "inmateCalled");
    m_onTheWay = named(new widgets::SecondaryButton({}, box), "inmateOnTheWay");
    m_number = new widgets::Field({}, box);
    m_number->setName(QStringLiteral("inmateNumber"));
    m_atPlace = named(new widgets::SecondaryButton({}, box), "inmateAtPlace");
    m_awayBox = new QComboBox;
    m_away = new widgets::Field(QString(), m_awayBox, box);
    m_away->setName(QStringLiteral("inmateAway"));
    for (const InmateTrack track : awayTracks)
        m_awayBox->addItem(QString(), int(track));
    m_setAway = named(new widgets::SecondaryButton({}, box), "inmateSetAway");
    m_backToStart = named(new widgets::QuietButton({}, box), "inmateNotCalled");
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Tokens::space3);
    grid->setVerticalSpacing(Tokens::space2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_inmate, 0, 0, 1, 2);
    grid->addWidget(m_facts, 1, 0, 1, 2);
    grid->addWidget(m_state, 2, 0, 1, 2);
    grid->addWidget(m_called, 3, 0);
    grid->addWidget(m_onTheWay, 3, 1);
    grid->addWidget(m_number, 4, 0);
    grid->addWidget(m_atPlace, 4, 1, Qt::AlignBottom);
    grid->setRowMinimumHeight(5, Tokens::space4);
    grid->addWidget(m_away, 6, 0);
    grid->addWidget(m_setAway, 6, 1, Qt::AlignBottom);
    grid->addWidget(m_backToStart, 7, 0, Qt::AlignLeft);
    connect(m_called, &QPushButton::clicked, this, [this] { m_presenter.moveInmate(InmateTrack::Called); });
    connect(m_onTheWay, &QPushButton::clicked, this, [this] { m_presenter.moveInmate(InmateTrack::OnTheWay); });
    connect(m_atPlace, &QPushButton::clicked, this, [this] { m_presenter.moveInmate(InmateTrack::AtPlace); });
    connect(m_number, &widgets::Field::entered, this, [this] { m_presenter.moveInmate(InmateTrack::AtPlace); });
    connect(m_number, &widgets::Field::changed, this, [this] { m_presenter.setNumberAtPlace(m_number->text()); });
    connect(m_setAway, &QPushButton::clicked, this, [this] { m_presenter.moveInmate(InmateTrack(m_awayBox->currentData().toInt())); });
    connect(m_backToStart, &QPushButton::clicked, this, [this] { m_presenter.moveInmate(InmateTrack::NotCalled); });
    return box;
}

void InmatePanel::refresh()
{
    const station::VisitDetail &detail = m_presenter.detail();
    if (m_shown != detail.line.id) {
        m_shown = detail.line.id;
        const QSignalBlocker quiet(m_search);
        m_search->setText({});
    }
    QStringList facts{detail.namedInmateLatin.isEmpty() || detail.namedInmateLatin == detail.namedInmate
                          ? detail.namedInmate
                          : QStringLiteral("%1 (%2)").arg(detail.namedInmate, detail.namedInmateLatin)};
    if (!detail.namedInmateFather.isEmpty())
        facts << tr("of %1").arg(detail.namedInmateFather);
    if (detail.namedInmateAge > 0)
        facts << tr("age %1").arg(detail.namedInmateAge);
    m_named->setText(tr("The family names: %1").arg(facts.join(QStringLiteral(", "))));
    const bool confirmed = !detail.inmate.id.isEmpty();
    m_choice->setVisible(!confirmed);
    m_track->setVisible(confirmed);
    if (confirmed)
        refreshTrack();
    else
        refreshChoice();
}

void InmatePanel::refreshChoice()
{
    m_search->setLabel(tr("Search in the jail's list: name or number"));
    const QList<station::InmateView> &found = m_presenter.candidates();
    const QSignalBlocker quiet(m_list);
    while (m_list->count() > found.size())
        delete m_list->takeItem(m_list->count() - 1);
    int chosen = -1;
    for (int i = 0; i < found.size(); ++i) {
        if (i == m_list->count()) {
            m_list->addItem(QString());
        }
        const QString text = candidateText(found.at(i));
        if (m_list->item(i)->text() != text) {
            const int lines = int(text.count(QLatin1Char('\n'))) + 1;
            m_list->item(i)->setSizeHint(QSize(0, lines * theme::lineHeightOf(m_list->font()) + 2 * Tokens::space2));
            m_list->item(i)->setText(text);
        }
        if (found.at(i).id == m_presenter.chosenInmate())
            chosen = i;
    }
    m_list->setCurrentRow(chosen);
    m_none->setText(m_presenter.isSearching() ? tr("Searching …") : tr("Nobody in the list fits. Try a part of the name, or the number."));
    m_none->setVisible(found.isEmpty());
    m_list->setVisible(!found.isEmpty());
}

void InmatePanel::refreshTrack()
{
    const station::VisitDetail &detail = m_presenter.detail();
    const station::InmateView &inmate = detail.inmate;
    const InmateTrack track = detail.line.inmateTrack;
    m_inmate->setText(QStringLiteral("%1   %2").arg(inmate.name, inmate.number.isEmpty() ? tr("no number yet") : inmate.number));
    QStringList facts;
    if (!inmate.fatherOrHusband.isEmpty())
        facts << tr("of %1").arg(inmate.fatherOrHusband);
    if (inmate.age > 0)
        facts << tr("age %1").arg(inmate.age);
    facts << presenters::categoryWord(inmate.category) << inmate.wing << presenters::inmateStatusWord(inmate.status);
    facts.removeAll(QString());
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    const bool away = !visits::isPresentable(track);
    using theme::State;
    m_state->setState(away ? State::Attention : track == InmateTrack::AtPlace ? State::Ready : State::Waiting, presenters::word(track));
    const bool before = visits::isBeforeTalk(detail.line.state);
    const bool free = before && !m_presenter.acts().isBusy();
    m_called->setText(tr("Called"));
    m_called->setEnabled(free && (track == InmateTrack::NotCalled || away));
    m_onTheWay->setText(tr("On the way"));
    m_onTheWay->setEnabled(free && (track == InmateTrack::NotCalled || track == InmateTrack::Called || away));
    m_number->setLabel(tr("Prisoner's number, read at the place"));
    m_atPlace->setText(tr("At the place"));
    const bool open = free && track != InmateTrack::AtPlace;
    m_number->setEnabled(before && track != InmateTrack::AtPlace);
    m_atPlace->setEnabled(open && !m_presenter.numberAtPlace().trimmed().isEmpty());
    if (m_number->text() != m_presenter.numberAtPlace()) {
        const QSignalBlocker quiet(m_number);
        m_number->setText(m_presenter.numberAtPlace());
    }
    m_away->setLabel(tr("Does not come now"));
    for (int i = 0; i < m_awayBox->count(); ++i)
        m_awayBox->setItemText(i, presenters::word(InmateTrack(m_awayBox->itemData(i).toInt())));
    m_setAway->setText(tr("Note it"));
    m_setAway->setEnabled(free);
    m_backToStart->setText(tr("Back to “not called”"));
    m_backToStart->setVisible(before && track != InmateTrack::NotCalled);
    m_backToStart->setEnabled(free);
}

} // namespace mulakat::ui::pages

#include "moc_inmatepanel.cpp"
