#include "ui/pages/desk/evidencepanel.h"

#include "ui/pages/desk/documententry.h"
#include "ui/pages/desk/evidencegrid.h"
#include "ui/pages/marks.h"
#include "ui/presenters/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace mulakat::ui::pages {

using presenters::EvidencePresenter;
using theme::Tokens;
using widgets::Label;

namespace {

constexpr const char *holderCodes[] = {"photo", "earlier-visit", "by-sight", "vouched-officer", "vouched-member", "vouched-inmate"};
constexpr int firstNoCard = 2; // the ones before go with a document that was read

} // namespace

EvidencePanel::EvidencePanel(QWidget *parent)
    : QWidget(parent)
    , m_said(named(new Label({}, this), "evidenceSaid"))
    , m_entry(new DocumentEntry(this))
    , m_grid(new EvidenceGrid(this))
    , m_holders(new QWidget(this))
    , m_known(new QWidget(this))
    , m_knownTitle(new Label({}, m_known))
    , m_holderGroup(new QButtonGroup(this))
    , m_vouchers(named(new QComboBox(this), "evidenceVoucher"))
    , m_reason(new widgets::Field({}, this))
    , m_again(named(new widgets::QuietButton({}, this), "evidenceAgain"))
    , m_unreadable(named(new widgets::QuietButton({}, this), "evidenceUnreadableToo"))
    , m_copy(named(new widgets::QuietButton({}, m_holders), "evidenceCopy"))
    , m_back(named(new widgets::QuietButton({}, this), "evidenceBack"))
    , m_noCard(named(new widgets::QuietButton({}, this), "evidenceNoCardToo"))
    , m_message(new widgets::Banner(widgets::Banner::Kind::Attention, this))
{
    m_reason->setName(QStringLiteral("evidenceReason"));
    m_message->setName(QStringLiteral("evidenceMessage"));
    m_consent = buildConsent();
    buildHolders();
    build();
    connect(m_reason, &widgets::Field::changed, this, [this] {
        if (m_person)
            m_person->setReason(m_reason->text());
    });
    buildWays();
}

// Where a document does not settle it: another one, none, one that nothing reads, a copy.
void EvidencePanel::buildWays()
{
    m_noCard->setKey(Qt::Key_F7);
    m_again->setKey(Qt::Key_F8);
    m_copy->setKey(Qt::Key_F9);
    m_unreadable->setKey(Qt::Key_F10);
    for (widgets::Button *discard : {m_again, m_back}) {
        connect(discard, &QPushButton::clicked, this, [this] {
            if (m_person)
                m_person->discard();
        });
    }
    connect(m_noCard, &QPushButton::clicked, this, [this] {
        if (m_person)
            m_person->setNoCard(true);
    });
    connect(m_unreadable, &QPushButton::clicked, this, [this] {
        if (m_person)
            m_person->setUnreadable();
    });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (m_person)
            m_person->markCopy();
    });
}

void EvidencePanel::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Tokens::space2);
    column->addWidget(m_said);
    column->addWidget(m_message);
    column->addWidget(m_consent);
    column->addWidget(m_grid);
    column->addWidget(m_entry);
    column->addWidget(m_known);
    column->addWidget(m_reason);
    column->addWidget(m_back, 0, Qt::AlignLeft);
    m_grid->setHeadActions({m_again, m_unreadable, m_noCard}); // there, so that what is decided on stands on one screen of 768 lines
}

QWidget *EvidencePanel::buildConsent()
{
    auto *box = new QWidget(this);
    m_consentText = named(new Label({}, Label::Size::Large, box), "consentText");
    m_consentGiven = named(new widgets::SecondaryButton({}, box), "consentGiven");
    m_consentRefused = named(new widgets::QuietButton({}, box), "consentRefused");
    auto *row = new QHBoxLayout;
    row->addWidget(m_consentGiven);
    row->addWidget(m_consentRefused);
    row->addStretch(1);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Tokens::space3);
    column->addWidget(m_consentText);
    column->addLayout(row);
    connect(m_consentGiven, &QPushButton::clicked, this, [this] {
        if (m_person)
            m_person->giveConsent(m_language);
    });
    connect(m_consentRefused, &QPushButton::clicked, this, [this] {
        if (m_person)
            m_person->refuseConsent();
    });
    return box;
}

QRadioButton *EvidencePanel::makeHolder(int index)
{
    auto *button = new QRadioButton(index < firstNoCard ? m_holders : m_known);
    button->setObjectName(QStringLiteral("holder-") + QLatin1String(holderCodes[index]));
    m_holderGroup->addButton(button, index);
    m_holderButtons << button;
    return button;
}

void EvidencePanel::buildHolders()
{
    auto *beside = new QVBoxLayout;
    beside->setSpacing(Tokens::space1);
    auto *holders = new QHBoxLayout(m_holders);
    holders->setContentsMargins(0, 0, 0, 0);
    holders->setSpacing(Tokens::space3);
    holders->addLayout(beside, 1);
    holders->addWidget(m_copy, 0, Qt::AlignTop);
    auto *known = new QGridLayout(m_known);
    known->setContentsMargins(0, 0, 0, 0);
    known->setHorizontalSpacing(Tokens::space3);
    known->setVerticalSpacing(Tokens::space1);
    known->setColumnStretch(1, 1);
    known->addWidget(m_knownTitle, 0, 0, 1, 2);
    for (int i = 0; i < int(std::size(holderCodes)); ++i) {
        QRadioButton *button = makeHolder(i);
        if (i < firstNoCard)
            beside->addWidget(button);
        else if (qstrcmp(holderCodes[i], "vouched-member") == 0)
            known->addWidget(button, i, 0);
        else
            known->addWidget(button, i, 0, 1, 2);
        if (qstrcmp(holderCodes[i], "vouched-member") == 0)
            known->addWidget(m_vouchers, i, 1);
    }
    m_knownTitle->setTone(theme::Tone::Quiet);
    m_grid->setBeside(m_holders);
    connect(m_holderGroup, &QButtonGroup::idClicked, this, [this](int id) {
        if (m_person)
            m_person->chooseHolder(QLatin1String(holderCodes[id]));
    });
    connect(m_vouchers, &QComboBox::activated, this, [this](int index) {
        if (m_person)
            m_person->chooseVoucher(base::MemberId(m_vouchers->itemData(index).toString()));
    });
}

void EvidencePanel::showHolders()
{
    using Stage = EvidencePresenter::Stage;
    const bool noCard = m_person->stage() == Stage::NoCard;
    m_known->setVisible(noCard);
    m_knownTitle->setText(tr("How is %1 known?").arg(m_person->person().name));
    m_holders->setAccessibleName(tr("This is the person on the document:"));
    const QList<EvidencePresenter::Choice> choices = m_person->noCardChoices();
    m_holderGroup->setExclusive(false);
    for (int i = 0; i < m_holderButtons.size(); ++i) {
        const QString code = QLatin1String(holderCodes[i]);
        QRadioButton *button = m_holderButtons.at(i);
        button->setChecked(m_person->holder() == code);
        button->setText(presenters::holderWord(code));
        for (const EvidencePresenter::Choice &choice : choices) {
            if (choice.holder != code)
                continue;
            button->setText(choice.text);
            button->setEnabled(choice.possible);
        }
    }
    m_holderGroup->setExclusive(true);
    showVouchers();
}

void EvidencePanel::showVouchers()
{
    const bool member = m_person->holder() == QLatin1String("vouched-member") && m_person->stage() == EvidencePresenter::Stage::NoCard;
    m_vouchers->setVisible(member);
    const QSignalBlocker quiet(m_vouchers);
    const QList<station::PersonView> &adults = m_person->vouchers();
    bool same = adults.size() == m_vouchers->count();
    for (int i = 0; same && i < adults.size(); ++i)
        same = m_vouchers->itemData(i).toString() == adults.at(i).id.text();
    if (!same) {
        m_vouchers->clear();
        for (const station::PersonView &adult : adults)
            m_vouchers->addItem(adult.name, adult.id.text());
    }
    m_vouchers->setCurrentIndex(m_vouchers->findData(m_person->voucher().text()));
}

void EvidencePanel::showReason()
{
    m_reason->setVisible(m_person->needsReason());
    m_reason->setLabel(m_person->stage() == EvidencePresenter::Stage::NoCard
                           ? tr("How do they know the person? One line, kept with the visit")
                           : tr("Why is it the person all the same? One line, kept with the visit"));
    if (m_reason->text() != m_person->reason()) {
        const QSignalBlocker quiet(m_reason);
        m_reason->setText(m_person->reason());
    }
}

void EvidencePanel::show(EvidencePresenter *person, const QImage &live, const QImage &booking, bool video, const QString &language)
{
    using Stage = EvidencePresenter::Stage;
    m_person = person;
    m_language = language;
    setVisible(person != nullptr);
    if (!person)
        return;
    const Stage stage = person->stage();
    const station::PersonView &view = person->person();
    QString said;
    if (stage == Stage::Accepted) {
        const QString number = view.acceptedLast4.isEmpty() ? QString() : QStringLiteral(" …") + view.acceptedLast4;
        said = tr("Accepted: %1%2, %3, %4.").arg(presenters::documentWord(view.acceptedDocument == QLatin1String("none") ? QStringLiteral("none") : view.acceptedDocument),
                                                 number, presenters::methodWord(view.acceptedMethod), presenters::holderWord(view.acceptedHolder));
    } else if (stage == Stage::Child) {
        said = tr("A child needs no document. It comes with an adult whose identity is accepted.");
    } else if (stage == Stage::Absent) {
        said = tr("Said not to have come.");
    } else if (!person->mayReadAadhaar() && view.idKind == QLatin1String("aadhaar") && stage == Stage::Wait) {
        said = tr("Aadhaar is not read here until the jail has entered its registration as a verifier. Take another ID.");
    }
    m_said->setText(said);
    m_said->setVisible(!said.isEmpty());
    m_consent->setVisible(stage == Stage::AskConsent);
    m_consentText->setText(tr("Ask %1: “May we read your Aadhaar card? Only the last four digits and the result are kept. You may show another ID instead.”").arg(view.name));
    m_consentGiven->setText(tr("Yes: consent given"));
    m_consentRefused->setText(tr("No: another document"));
    m_consentGiven->setEnabled(!person->isBusy());
    m_entry->setVisible(stage == Stage::Wait || stage == Stage::Reading);
    m_entry->show(person);
    m_grid->setVisible(stage == Stage::Shown);
    m_grid->show(*person, live, booking, video);
    showHolders();
    showReason();
    showWays();
    m_message->setText(person->message());
}

void EvidencePanel::showWays()
{
    using Stage = EvidencePresenter::Stage;
    const Stage stage = m_person->stage();
    m_back->setText(tr("Back to the document"));
    m_back->setVisible(stage == Stage::NoCard);
    m_again->setText(tr("Another document"));
    m_noCard->setText(tr("No card …"));
    m_unreadable->setText(tr("Cannot be read"));
    m_unreadable->setVisible(m_person->isUnread());
    m_copy->setText(tr("It is a copy"));
    m_copy->setVisible(m_person->mayMarkCopy());
}

} // namespace mulakat::ui::pages

#include "moc_evidencepanel.cpp"
