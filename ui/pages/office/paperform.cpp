#include "ui/pages/office/paperform.h"

#include "ui/pages/marks.h"
#include "ui/presenters/gappresenter.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>

namespace mulakat::ui::pages {

using theme::Tokens;
using widgets::Field;
using widgets::Label;

PaperForm::PaperForm(presenters::GapPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_title(named(new Label({}, Label::Size::Large, this), "paperTitle"))
    , m_officer(new QComboBox)
    , m_from(new Field({}, this))
    , m_until(new Field({}, this))
    , m_talk(new Field({}, this))
    , m_number(new Field({}, this))
    , m_who(new Field({}, m_officer, this))
    , m_save(named(new widgets::PrimaryButton({}, this), "paperSave"))
    , m_cancel(named(new widgets::SecondaryButton({}, this), "paperCancel"))
{
    setObjectName(QStringLiteral("paperForm"));
    m_from->setName(QStringLiteral("paperFrom"));
    m_until->setName(QStringLiteral("paperUntil"));
    m_talk->setName(QStringLiteral("paperTalk"));
    m_number->setName(QStringLiteral("paperNumber"));
    m_who->setName(QStringLiteral("paperOfficer"));
    build();
    connect(m_save, &widgets::Button::clicked, this, &PaperForm::save);
    connect(m_number, &Field::entered, this, &PaperForm::save);
    connect(m_cancel, &widgets::Button::clicked, &presenter, &presenters::GapPresenter::closePaper);
    connect(&presenter, &presenters::GapPresenter::paperChanged, this, &PaperForm::refresh);
    refresh();
}

void PaperForm::build()
{
    auto *fields = new QHBoxLayout;
    fields->setSpacing(Tokens::space4);
    for (Field *narrow : {m_from, m_until, m_talk}) {
        narrow->setMaximumWidth(Tokens::formColumn / 3);
        fields->addWidget(narrow, 1, Qt::AlignTop);
    }
    fields->addWidget(m_number, 2, Qt::AlignTop);
    fields->addWidget(m_who, 2, Qt::AlignTop);
    auto *keys = new QHBoxLayout;
    keys->setSpacing(Tokens::space3);
    keys->addStretch(1);
    keys->addWidget(m_cancel);
    keys->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Tokens::space5, 0, Tokens::space5, Tokens::space3);
    column->setSpacing(Tokens::space2);
    column->addWidget(new widgets::Hairline(Qt::Horizontal, this));
    column->addWidget(m_title);
    column->addLayout(fields);
    column->addLayout(keys);
}

void PaperForm::refresh()
{
    const QString visit = m_presenter.paperVisit();
    setVisible(!visit.isEmpty());
    m_title->setText(tr("Entered later from paper: %1").arg(m_presenter.paperTitle()));
    m_from->setLabel(tr("From"));
    m_until->setLabel(tr("Until"));
    m_talk->setLabel(tr("Minutes of talk"));
    m_number->setLabel(tr("Number of the paper"));
    m_who->setLabel(tr("Officer in charge"));
    m_from->edit()->setPlaceholderText(QStringLiteral("10:05"));
    m_until->edit()->setPlaceholderText(QStringLiteral("10:25"));
    m_save->setText(tr("Enter"));
    m_cancel->setText(tr("Close"));
    if (std::exchange(m_visit, visit) == visit || visit.isEmpty())
        return;
    for (Field *field : {m_from, m_until, m_talk, m_number})
        field->setText({});
    m_officer->clear();
    m_officer->addItems(m_presenter.officers());
    m_officer->setCurrentIndex(m_presenter.officer());
    m_from->edit()->setFocus();
}

void PaperForm::save()
{
    m_presenter.savePaper(m_from->text(), m_until->text(), m_talk->text(), m_number->text(), m_officer->currentIndex());
}

} // namespace mulakat::ui::pages

#include "moc_paperform.cpp"
