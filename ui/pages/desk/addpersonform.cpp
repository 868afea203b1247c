#include "ui/pages/desk/addpersonform.h"

#include "ui/pages/marks.h"
#include "ui/presenters/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QSpinBox>

namespace mulakat::ui::pages {

using theme::Tokens;

namespace {

constexpr int oldest = 120;
constexpr const char *sexes[] = {"female", "male", "transgender"};

} // namespace

AddPersonForm::AddPersonForm(presenters::DetailPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_name(new widgets::Field({}, this))
    , m_ageBox(new QSpinBox)
    , m_age(new widgets::Field(QString(), m_ageBox, this))
    , m_sexBox(new QComboBox)
    , m_sex(new widgets::Field(QString(), m_sexBox, this))
    , m_child(named(new QCheckBox(this), "addChild"))
    , m_underBox(new QComboBox)
    , m_under(new widgets::Field(QString(), m_underBox, this))
    , m_add(named(new widgets::SecondaryButton({}, this), "addPerson"))
    , m_cancel(named(new widgets::QuietButton({}, this), "addCancel"))
{
    m_name->setName(QStringLiteral("addName"));
    m_age->setName(QStringLiteral("addAge"));
    m_sex->setName(QStringLiteral("addSex"));
    m_under->setName(QStringLiteral("addUnder"));
    m_ageBox->setRange(0, oldest);
    for (const char *sex : sexes)
        m_sexBox->addItem(QString(), QLatin1String(sex));
    m_child->setChecked(true);
    build();
    connect(m_child, &QCheckBox::toggled, m_under, &QWidget::setEnabled);
    connect(m_add, &QPushButton::clicked, this, &AddPersonForm::add);
    connect(m_cancel, &QPushButton::clicked, this, &AddPersonForm::closed);
}

void AddPersonForm::build()
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Tokens::space3);
    grid->setVerticalSpacing(Tokens::space2);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 2);
    grid->addWidget(m_name, 0, 0);
    grid->addWidget(m_age, 0, 1);
    grid->addWidget(m_sex, 0, 2);
    grid->addWidget(m_child, 1, 0, Qt::AlignBottom);
    grid->addWidget(m_under, 1, 1, 1, 2);
    auto *row = new QHBoxLayout;
    row->addWidget(m_add);
    row->addWidget(m_cancel);
    row->addStretch(1);
    grid->addLayout(row, 2, 0, 1, 3);
}

void AddPersonForm::refresh()
{
    m_name->setLabel(tr("Name of the person who came along"));
    m_age->setLabel(tr("Age"));
    m_sex->setLabel(tr("Sex"));
    m_child->setText(tr("A child"));
    m_under->setLabel(tr("comes with"));
    m_add->setText(tr("Add to the party"));
    m_cancel->setText(tr("Cancel"));
    for (int i = 0; i < m_sexBox->count(); ++i)
        m_sexBox->setItemText(i, presenters::sexWord(m_sexBox->itemData(i).toString()));
    const QList<station::PersonView> adults = m_presenter.adults();
    QStringList ids;
    for (const station::PersonView &adult : adults)
        ids << adult.id.text();
    QStringList there;
    for (int i = 0; i < m_underBox->count(); ++i)
        there << m_underBox->itemData(i).toString();
    if (ids != there) {
        m_underBox->clear();
        for (const station::PersonView &adult : adults)
            m_underBox->addItem(adult.name, adult.id.text());
    }
    m_add->setEnabled(!m_presenter.acts().isBusy());
}

void AddPersonForm::add()
{
    if (m_name->text().trimmed().isEmpty())
        return m_name->setError(tr("Write the name."));
    m_name->setError({});
    const bool child = m_child->isChecked();
    const base::MemberId under(child ? m_underBox->currentData().toString() : QString());
    m_presenter.addMember(m_name->text().trimmed(), m_ageBox->value(), m_sexBox->currentData().toString(), child, under);
    m_name->setText({});
    m_ageBox->setValue(0);
    Q_EMIT closed();
}

} // namespace mulakat::ui::pages

#include "moc_addpersonform.cpp"
