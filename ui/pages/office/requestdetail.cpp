#include "ui/pages/office/requestdetail.h"

#include "ui/pages/marks.h"
#include "ui/pages/office/chip.h"
#include "ui/pages/office/decisionbar.h"
#include "ui/pages/office/documentstrip.h"
#include "ui/pages/office/inmatechooser.h"
#include "ui/pages/office/slotchooser.h"
#include "ui/presenters/requestspresenter.h"
#include "ui/presenters/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pictureview.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>

namespace mulakat::ui::pages {

using presenters::RequestsPresenter;
using theme::Tokens;
using widgets::Label;

RequestDetail::RequestDetail(RequestsPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_stack(new QStackedWidget(this))
    , m_nothing(named(new widgets::EmptyState, "requestNothing"))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(m_request = buildRequest());
    m_stack->addWidget(m_document = buildPicture());
    connect(m_documents, &DocumentStrip::openAsked, this, &RequestDetail::openPicture);
    connect(m_back, &QPushButton::clicked, this, [this] { openPicture(-1); });
    connect(m_kinds, &QButtonGroup::idClicked, this, [this](int id) { m_presenter.setKind(visits::Kind(id)); });
    connect(&presenter, &RequestsPresenter::detailChanged, this, &RequestDetail::refresh);
    connect(&presenter, &RequestsPresenter::selectionChanged, this, &RequestDetail::startOver);
    connect(&presenter, &RequestsPresenter::changed, m_decision, &DecisionBar::refresh);
}

QWidget *RequestDetail::buildRequest()
{
    auto *page = new QWidget(this);
    m_title = named(new Label({}, Label::Size::Large, page), "requestTitle");
    m_title->setBold(true);
    m_asked = named(new Label({}, page), "requestAsked");
    m_asked->setTone(theme::Tone::Quiet);
    m_outcome = new widgets::Banner(widgets::Banner::Kind::Info, page);
    m_outcome->setName(QStringLiteral("requestOutcome"));
    auto *head = new QVBoxLayout;
    head->setContentsMargins(Tokens::space4, Tokens::space3, Tokens::space4, Tokens::space2);
    head->setSpacing(Tokens::space1);
    head->addWidget(m_title);
    head->addWidget(m_asked);
    auto *body = new QWidget;
    m_inmate = new InmateChooser(m_presenter, body);
    m_slots = new SlotChooser(m_presenter, body);
    auto *sides = new QHBoxLayout;
    sides->setSpacing(Tokens::space4);
    sides->addWidget(buildAsking(body), 4);
    sides->addWidget(new widgets::Hairline(Qt::Vertical, body));
    sides->addWidget(m_inmate, 5);
    auto *inner = new QVBoxLayout(body);
    inner->setContentsMargins(Tokens::space4, Tokens::space3, Tokens::space4, Tokens::space3);
    inner->setSpacing(Tokens::space3);
    inner->addLayout(sides);
    inner->addWidget(new widgets::Hairline(Qt::Horizontal, body));
    inner->addWidget(buildKind(body));
    inner->addWidget(m_slots);
    inner->addStretch(1);
    m_scroll = new QScrollArea(page);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(body);
    m_decision = new DecisionBar(m_presenter, page);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_outcome);
    column->addWidget(new widgets::Hairline(Qt::Horizontal, page));
    column->addWidget(m_scroll, 1);
    column->addWidget(new widgets::Hairline(Qt::Horizontal, page));
    column->addWidget(m_decision);
    return page;
}

QWidget *RequestDetail::buildAsking(QWidget *parent)
{
    auto *side = new QWidget(parent);
    m_who = new Label({}, side);
    m_who->setBold(true);
    m_party = named(new Label({}, side), "requestParty");
    m_party->setTone(theme::Tone::Quiet);
    m_people = new QVBoxLayout;
    m_people->setSpacing(0);
    m_documents = new DocumentStrip(m_presenter, side);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Tokens::space1);
    column->addWidget(m_who);
    column->addLayout(m_people);
    column->addWidget(m_party);
    column->addSpacing(Tokens::space2);
    column->addWidget(m_documents);
    column->addStretch(1);
    return side;
}

QWidget *RequestDetail::buildKind(QWidget *parent)
{
    auto *line = new QWidget(parent);
    m_kindHeading = new Label({}, line);
    m_kindHeading->setBold(true);
    m_kindHeading->setWordWrap(false);
    m_kinds = new QButtonGroup(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Tokens::space2);
    row->addWidget(m_kindHeading);
    row->addSpacing(Tokens::space2);
    for (const auto &[kind, name] : {std::pair(visits::Kind::Family, "kindFamily"), std::pair(visits::Kind::Legal, "kindLegal"),
                                     std::pair(visits::Kind::Medical, "kindMedical")}) {
        auto *chip = named(new Chip({}, line), name);
        m_kinds->addButton(chip, int(kind));
        row->addWidget(chip);
    }
    row->addStretch(1);
    return line;
}

QWidget *RequestDetail::buildPicture()
{
    auto *page = new QWidget(this);
    m_pictureTitle = new Label({}, Label::Size::Large, page);
    m_back = named(new widgets::SecondaryButton({}, page), "requestDocumentBack");
    m_back->setKey(Qt::Key_Escape);
    m_picture = named(new widgets::PictureView(page), "requestDocumentLarge");
    auto *row = new QHBoxLayout;
    row->addWidget(m_pictureTitle, 1);
    row->addWidget(m_back);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(Tokens::space4, Tokens::space3, Tokens::space4, Tokens::space4);
    column->setSpacing(Tokens::space3);
    column->addLayout(row);
    column->addWidget(m_picture, 1);
    return page;
}

void RequestDetail::startOver()
{
    m_open = -1;
    m_inmate->forget();
    m_decision->forget();
    m_scroll->verticalScrollBar()->setValue(0);
    refresh();
}

void RequestDetail::openPicture(int document)
{
    m_open = document;
    refresh();
    if (m_open >= 0)
        m_back->setFocus();
}

void RequestDetail::refreshPeople()
{
    const auto &people = m_presenter.detail().people;
    m_who->setText(tr("Who asks"));
    m_party->setText(m_presenter.party());
    while (m_names.size() < people.size()) {
        auto *name = named(new Label({}, Label::Size::Large, this), "");
        name->setObjectName(QStringLiteral("requestPerson%1").arg(m_names.size() + 1));
        auto *facts = new Label({}, this);
        facts->setObjectName(QStringLiteral("requestPersonFacts%1").arg(m_names.size() + 1));
        facts->setTone(theme::Tone::Quiet);
        m_people->addWidget(name);
        m_people->addWidget(facts);
        m_names << name;
        m_facts << facts;
    }
    for (int i = 0; i < m_names.size(); ++i) {
        m_names.at(i)->setVisible(i < people.size());
        m_facts.at(i)->setVisible(i < people.size());
        if (i >= people.size())
            continue;
        const auto &person = people.at(i);
        const bool latin = !person.latinName.isEmpty() && person.latinName != person.name;
        m_names.at(i)->setText(latin ? QStringLiteral("%1 · %2").arg(person.name, person.latinName) : person.name);
        m_facts.at(i)->setText(m_presenter.personLine(person));
    }
}

void RequestDetail::refreshKind()
{
    m_kindHeading->setText(tr("Kind"));
    for (QAbstractButton *chip : m_kinds->buttons()) {
        const auto kind = visits::Kind(m_kinds->id(chip));
        chip->setText(presenters::word(kind));
        chip->setEnabled(m_presenter.isPending() && m_presenter.mayDecide());
        chip->setChecked(kind == m_presenter.kind());
        chip->updateGeometry();
    }
}

void RequestDetail::refresh()
{
    m_back->setText(tr("Back"));
    if (!m_presenter.isLoaded()) {
        const QString &failure = m_presenter.openFailure();
        if (m_presenter.selected().isEmpty())
            m_nothing->setTexts(tr("No request is open."), tr("Choose one on the left: the oldest stands first."));
        else
            m_nothing->setTexts(failure.isEmpty() ? tr("The request is being opened …") : tr("The request cannot be opened."), failure);
        m_stack->setCurrentWidget(m_nothing);
        return;
    }
    m_title->setText(m_presenter.title());
    m_asked->setText(m_presenter.asked());
    m_outcome->setText(m_presenter.outcome());
    refreshPeople();
    m_documents->refresh();
    m_inmate->refresh();
    refreshKind();
    m_slots->refresh();
    m_slots->setVisible(m_presenter.isPending() || m_presenter.isApproved());
    m_decision->refresh();
    const auto documents = m_presenter.detail().documents;
    if (m_open >= 0 && m_open < documents.size()) {
        m_pictureTitle->setText(presenters::pictureWord(documents.at(m_open).what));
        m_picture->setPicture(m_presenter.picture(documents.at(m_open).record));
    }
    m_stack->setCurrentWidget(m_open >= 0 && m_open < documents.size() ? m_document : m_request);
}

void RequestDetail::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_open >= 0)
        openPicture(-1);
    else
        QWidget::keyPressEvent(event);
}

} // namespace mulakat::ui::pages

#include "moc_requestdetail.cpp"
