#include "ui/pages/desk/identitypanel.h"

#include "ui/pages/desk/addpersonform.h"
#include "ui/pages/desk/evidencepanel.h"
#include "ui/pages/marks.h"
#include "ui/pages/desk/personrow.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QVBoxLayout>

namespace mulakat::ui::pages {

using presenters::EvidencePresenter;
using theme::Tokens;
using visits::State;

IdentityPanel::IdentityPanel(presenters::DetailPresenter &presenter, QWidget *parent)
    : Panel(presenter, "identityPanel", parent)
    , m_arrival(named(new widgets::Label({}, widgets::Label::Size::Large, this), "arrivalText"))
    , m_byHand(named(new widgets::SecondaryButton({}, this), "arriveByHand"))
    , m_rowColumn(new QVBoxLayout)
    , m_add(named(new widgets::QuietButton({}, this), "addOpen"))
    , m_form(new AddPersonForm(presenter, this))
    , m_evidence(new EvidencePanel(this))
{
    m_form->hide();
    m_rowColumn->setSpacing(0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Tokens::space3);
    column->addWidget(m_arrival);
    column->addWidget(m_byHand, 0, Qt::AlignLeft);
    column->addLayout(m_rowColumn);
    column->addWidget(m_evidence);
    column->addWidget(m_form);
    column->addWidget(m_add, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(m_byHand, &QPushButton::clicked, this, [this] { m_presenter.arrive(); });
    connect(m_add, &QPushButton::clicked, this, [this] { showAdd(true); });
    connect(m_form, &AddPersonForm::closed, this, [this] { showAdd(false); });
}

void IdentityPanel::showAdd(bool on)
{
    m_form->setVisible(on);
    refresh();
}

void IdentityPanel::matchRows()
{
    const QList<EvidencePresenter *> people = m_presenter.people();
    bool same = people.size() == m_rows.size();
    for (int i = 0; same && i < people.size(); ++i)
        same = m_rows.at(i)->member() == people.at(i)->person().id;
    if (same)
        return;
    for (PersonRow *row : std::as_const(m_rows)) {
        row->hide();
        row->deleteLater(); // one of them may be what was pressed
    }
    m_rows.clear();
    for (const EvidencePresenter *person : people) {
        auto *row = new PersonRow(person->person().id, this);
        m_rows << row;
        m_rowColumn->addWidget(row);
        connect(row, &PersonRow::chosen, &m_presenter, &presenters::DetailPresenter::openPersonOf);
        connect(row, &PersonRow::hereChanged, &m_presenter, &presenters::DetailPresenter::setHere);
        connect(row, &PersonRow::takenBack, this, [this](const base::MemberId &member) {
            if (EvidencePresenter *of = m_presenter.person(member))
                of->takeBack();
        });
    }
}

void IdentityPanel::refresh()
{
    const station::VisitLine &line = m_presenter.detail().line;
    const bool arrived = m_presenter.hasArrived();
    const bool open = line.state == State::Arrived || line.state == State::Verified;
    refreshArrival(arrived);
    matchRows();
    const QList<EvidencePresenter *> people = m_presenter.people();
    const EvidencePresenter *openPerson = m_presenter.openPerson();
    for (int i = 0; i < people.size(); ++i) {
        const EvidencePresenter *under = m_presenter.person(people.at(i)->person().under);
        const bool mayChange = open || (line.state == State::Ready && people.at(i)->person().accepted);
        m_rows.at(i)->show(*people.at(i), arrived && people.at(i) == openPerson, mayChange, under ? under->person().name : QString());
    }
    m_add->setText(tr("Somebody came along who was not booked …"));
    // Not while a document is looked at: what is decided on stands on one screen.
    using Stage = EvidencePresenter::Stage;
    const bool deciding = openPerson && (openPerson->stage() == Stage::Shown || openPerson->stage() == Stage::NoCard);
    m_add->setVisible(open && m_form->isHidden() && !deciding);
    if (!open)
        m_form->hide();
    m_form->refresh();
    refreshPicture();
}

// A video visit's visitor opens the link, or comes to the jail where the booth has a seat for visitors.
void IdentityPanel::refreshArrival(bool arrived)
{
    const station::VisitLine &line = m_presenter.detail().line;
    const bool remote = line.mode == visits::Mode::Video && !m_presenter.isInsideOnly();
    const bool seat = remote && m_presenter.hasSeat();
    m_arrival->setVisible(!arrived);
    if (line.state == State::NoShow)
        m_arrival->setText(tr("Nobody came in time. If the party is here now, let it in."));
    else if (seat)
        m_arrival->setText(tr("The visitor has not opened the link yet. It is at hand under “More”, to read out or print. A visitor who came to the jail "
                              "talks from the visitor's seat of this booth."));
    else
        m_arrival->setText(remote ? tr("The visitor has not opened the link yet. It is at hand under “More”, to read out or print.")
                                  : tr("The party has not reported yet. When it stands in front of you, say so."));
    m_byHand->setText(tr("Visitor is here in person"));
    m_byHand->setVisible(line.state == State::Approved && seat);
    m_byHand->setEnabled(!m_presenter.acts().isBusy());
}

void IdentityPanel::refreshPicture()
{
    const station::VisitDetail &detail = m_presenter.detail();
    EvidencePresenter *person = m_presenter.hasArrived() ? m_presenter.openPerson() : nullptr;
    const QString language = detail.language.isEmpty() ? QStringLiteral("en") : detail.language;
    const bool video = detail.line.mode == visits::Mode::Video && !detail.line.inside; // who is inside stands at the desk
    m_evidence->show(person, video ? m_presenter.call().picture() : m_presenter.arrivalPicture(), m_presenter.bookingPhoto(), video, language);
}

} // namespace mulakat::ui::pages

#include "moc_identitypanel.cpp"
