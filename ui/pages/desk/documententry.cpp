#include "ui/pages/desk/documententry.h"

#include "ui/pages/desk/typedcheckline.h"
#include "ui/pages/desk/zoneentry.h"
#include "ui/pages/marks.h"
#include "ui/presenters/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QLineEdit>
#include <QSignalBlocker>

namespace mulakat::ui::pages {

using theme::Tokens;

namespace {

const QString linesKind = QStringLiteral("mrz"); // not a number: the lines that a machine reads

} // namespace

DocumentEntry::DocumentEntry(QWidget *parent)
    : QWidget(parent)
    , m_hint(named(new widgets::Label({}, widgets::Label::Size::Large, this), "evidenceHint"))
    , m_kinds(new QComboBox)
    , m_kind(new widgets::Field(QString(), m_kinds, this))
    , m_number(new widgets::Field({}, this))
    , m_typed(new TypedCheckLine(QStringLiteral("evidenceNumberCheck"), this))
    , m_zone(new ZoneEntry(this))
    , m_name(new widgets::Field({}, this))
    , m_birth(new widgets::Field({}, this))
    , m_check(named(new widgets::SecondaryButton({}, this), "evidenceCheck"))
    , m_picture(named(new widgets::QuietButton({}, this), "evidencePicture"))
    , m_unreadable(named(new widgets::QuietButton({}, this), "evidenceUnreadable"))
    , m_noCard(named(new widgets::QuietButton({}, this), "evidenceNoCard"))
{
    m_kind->setName(QStringLiteral("evidenceKind"));
    m_number->setName(QStringLiteral("evidenceNumber"));
    m_name->setName(QStringLiteral("evidenceTypedName"));
    m_birth->setName(QStringLiteral("evidenceTypedBirth"));
    for (const QString &kind : presenters::typedIdKinds())
        m_kinds->addItem(QString(), kind);
    m_kinds->addItem(QString(), linesKind);
    build();
    connect(m_check, &QPushButton::clicked, this, &DocumentEntry::check);
    connect(m_number, &widgets::Field::entered, this, &DocumentEntry::check);
    connect(m_name, &widgets::Field::entered, this, &DocumentEntry::check);
    connect(m_birth, &widgets::Field::entered, this, &DocumentEntry::check);
    connect(m_zone, &ZoneEntry::entered, this, &DocumentEntry::check);
    connect(m_number, &widgets::Field::changed, this, &DocumentEntry::checkTyped);
    connect(m_kind, &widgets::Field::changed, this, &DocumentEntry::showFields);
    connect(m_picture, &QPushButton::clicked, this, &DocumentEntry::choosePicture);
    connect(m_noCard, &QPushButton::clicked, this, [this] {
        if (m_person)
            m_person->setNoCard(true);
    });
    connect(m_unreadable, &QPushButton::clicked, this, [this] {
        if (m_person)
            m_person->setUnreadable();
    });
}

void DocumentEntry::build()
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Tokens::space3);
    grid->setVerticalSpacing(Tokens::space2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_hint, 0, 0, 1, 2);
    grid->addWidget(m_kind, 1, 0);
    grid->addWidget(m_number, 1, 1);
    grid->addWidget(m_typed, 2, 1);
    grid->addWidget(m_name, 3, 0);
    grid->addWidget(m_birth, 3, 1);
    grid->addWidget(m_zone, 4, 0, 1, 2);
    grid->addLayout(buildActions(), 5, 0, 1, 2);
}

QLayout *DocumentEntry::buildActions()
{
    m_noCard->setKey(Qt::Key_F7);
    m_unreadable->setKey(Qt::Key_F10);
    auto *row = new QHBoxLayout;
    row->setSpacing(Tokens::space2);
    row->addWidget(m_check);
    row->addWidget(m_picture);
    row->addStretch(1);
    row->addWidget(m_unreadable);
    row->addWidget(m_noCard);
    return row;
}

bool DocumentEntry::takesLines() const
{
    return m_kinds->currentData().toString() == linesKind;
}

void DocumentEntry::showFields()
{
    const bool lines = takesLines();
    for (widgets::Field *field : {m_number, m_name, m_birth})
        field->setVisible(!lines);
    m_zone->setVisible(lines);
    m_check->setText(lines ? tr("Check lines") : tr("Check number"));
    checkTyped();
}

void DocumentEntry::checkTyped()
{
    const bool number = m_person && !takesLines();
    m_typed->show(number ? m_person->typedLine(m_kinds->currentData().toString(), m_number->text()) : presenters::TypedLine());
}

void DocumentEntry::fillKinds()
{
    const bool aadhaar = m_person && m_person->mayReadAadhaar();
    for (int i = 0; i < m_kinds->count(); ++i) {
        const QString kind = m_kinds->itemData(i).toString();
        const bool off = kind == QLatin1String("aadhaar") && !aadhaar;
        if (kind == linesKind) {
            m_kinds->setItemText(i, tr("passport or card, by its lines"));
            continue;
        }
        m_kinds->setItemText(i, off ? tr("%1 (not registered to read)").arg(presenters::idKindWord(kind)) : presenters::idKindWord(kind));
    }
}

void DocumentEntry::show(presenters::EvidencePresenter *person)
{
    const bool other = m_person != person;
    m_person = person;
    m_kind->setLabel(tr("Kind of ID"));
    m_number->setLabel(tr("Number"));
    m_name->setLabel(tr("Name on it"));
    m_birth->setLabel(tr("Birth date or year on it"));
    m_birth->edit()->setPlaceholderText(tr("14/03/1986 or 1986"));
    m_picture->setText(tr("Picture file …"));
    m_noCard->setText(tr("No card …"));
    m_unreadable->setText(tr("Cannot be read"));
    fillKinds();
    m_zone->show(person);
    showFields();
    if (!person)
        return;
    m_hint->setText(person->stage() == presenters::EvidencePresenter::Stage::Reading
                        ? tr("The document is being read …")
                        : (person->shownLine() + QLatin1Char(' ')
                           + tr("Scan the code on the card of %1, or type its number.").arg(person->person().name)).trimmed());
    setEnabled(!person->isBusy());
    if (!other)
        return;
    for (widgets::Field *field : {m_number, m_name, m_birth})
        field->setText({});
    const int booked = m_kinds->findData(person->person().idKind);
    m_kinds->setCurrentIndex(booked >= 0 ? booked : m_kinds->findData(QStringLiteral("epic")));
}

void DocumentEntry::check()
{
    if (m_person && takesLines())
        m_person->takeLines(m_zone->lines());
    else if (m_person)
        m_person->takeNumber(m_kinds->currentData().toString(), m_number->text(), m_name->text(), m_birth->text());
}

void DocumentEntry::choosePicture()
{
    auto *dialog = new QFileDialog(this, tr("Picture of the document"), {}, tr("Pictures (*.png *.jpg *.jpeg)"));
    dialog->setObjectName(QStringLiteral("evidencePictureDialog"));
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this, person = m_person](const QString &path) {
        if (person && person == m_person)
            person->takePicture(path);
    });
    dialog->open();
}

} // namespace mulakat::ui::pages

#include "moc_documententry.cpp"
