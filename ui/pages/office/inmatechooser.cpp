#include "ui/pages/office/inmatechooser.h"

#include "ui/pages/marks.h"
#include "ui/pages/office/choicerow.h"
#include "ui/presenters/inmatewords.h"
#include "ui/presenters/requestspresenter.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"

#include <QButtonGroup>
#include <QLineEdit>
#include <QVBoxLayout>

namespace mulakat::ui::pages {

using theme::Tokens;
using widgets::Label;

namespace {

constexpr int mostChoices = 5;
constexpr int searchSoonMs = 150; // after the last key

} // namespace

InmateChooser::InmateChooser(presenters::RequestsPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_heading(new Label({}, this))
    , m_named(named(new Label({}, Label::Size::Large, this), "inmateNamed"))
    , m_namedFacts(new Label({}, this))
    , m_which(new Label({}, this))
    , m_search(named(new QLineEdit(this), "inmateSearch"))
    , m_rows(new QVBoxLayout)
    , m_more(named(new Label({}, this), "candidatesMore"))
    , m_group(new QButtonGroup(this))
{
    build();
    m_searchSoon.setSingleShot(true);
    m_searchSoon.setInterval(searchSoonMs);
    connect(&m_searchSoon, &QTimer::timeout, this, [this] { m_presenter.search(m_search->text()); });
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_searchSoon.start(); });
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) {
        if (id < m_presenter.candidates().size())
            m_presenter.chooseInmate(m_presenter.candidates().at(id).id);
    });
    connect(&presenter, &presenters::RequestsPresenter::candidatesChanged, this, &InmateChooser::fill);
}

void InmateChooser::build()
{
    m_heading->setBold(true);
    m_namedFacts->setTone(theme::Tone::Quiet);
    m_which->setBold(true);
    m_more->setTone(theme::Tone::Quiet);
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumHeight(Tokens::deskTouch);
    m_search->setTextMargins(Tokens::space1, 0, Tokens::space1, 0);
    m_rows->setSpacing(0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Tokens::space1);
    column->addWidget(m_heading);
    column->addWidget(m_named);
    column->addWidget(m_namedFacts);
    column->addSpacing(Tokens::space2);
    column->addWidget(m_which);
    column->addWidget(m_search);
    column->addLayout(m_rows);
    column->addWidget(m_more);
    column->addStretch(1);
}

void InmateChooser::forget()
{
    m_search->clear();
    m_searchSoon.stop();
}

void InmateChooser::refresh()
{
    const auto &detail = m_presenter.detail();
    m_heading->setText(tr("The prisoner, as the family names him"));
    const bool latin = !detail.namedInmateLatin.isEmpty() && detail.namedInmateLatin != detail.namedInmate;
    m_named->setText(latin ? QStringLiteral("%1 · %2").arg(detail.namedInmate, detail.namedInmateLatin) : detail.namedInmate);
    m_namedFacts->setText(m_presenter.namedLine());
    m_which->setText(m_presenter.isPending() ? tr("Who is meant? Confirm one of the jail's list") : tr("Confirmed"));
    m_search->setPlaceholderText(tr("prisoner's number or name"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setVisible(m_presenter.isPending());
    fill();
}

void InmateChooser::fill()
{
    const bool pending = m_presenter.isPending();
    QList<station::InmateView> shown = m_presenter.candidates();
    if (!pending)
        shown = m_presenter.detail().inmate.id.isEmpty() ? QList<station::InmateView>() : QList<station::InmateView>{m_presenter.detail().inmate};
    const int count = std::min<int>(int(shown.size()), mostChoices);
    while (m_choices.size() < count) {
        auto *choice = new ChoiceRow(this);
        choice->setObjectName(QStringLiteral("candidate%1").arg(m_choices.size() + 1));
        m_group->addButton(choice, int(m_choices.size()));
        m_rows->addWidget(choice);
        m_choices << choice;
    }
    m_group->setExclusive(false);
    for (int i = 0; i < m_choices.size(); ++i) {
        m_choices.at(i)->setVisible(i < count);
        if (i >= count)
            continue;
        const station::InmateView &inmate = shown.at(i);
        m_choices.at(i)->show(inmate.name, m_presenter.candidateLine(inmate), stateOf(m_presenter.candidateMark(inmate)),
                              pending ? m_presenter.candidateVerdict(inmate) : QString(),
                              pending ? presenters::differenceWords(inmate).join(QStringLiteral(" · ")) : QString());
        m_choices.at(i)->setChecked(inmate.id == m_presenter.inmate());
        m_choices.at(i)->setEnabled(pending && m_presenter.mayDecide());
    }
    m_group->setExclusive(true);
    QString more;
    if (pending && shown.isEmpty() && m_presenter.isLoaded())
        more = tr("Nobody found. Type another part of the name, or the number.");
    else if (shown.size() > count)
        more = tr("%n more. Type more of the name or number.", nullptr, int(shown.size()) - count);
    m_more->setText(more);
    m_more->setVisible(!more.isEmpty());
}

} // namespace mulakat::ui::pages

#include "moc_inmatechooser.cpp"
