#include "ui/pages/service/chiefstep.h"

#include "ui/pages/marks.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>

namespace mulakat::ui::pages {

using presenters::SetupPresenter;
using theme::Tokens;
using widgets::Field;
using widgets::Label;

ChiefStep::ChiefStep(SetupPresenter &presenter, QWidget *parent)
    : SetupStep(presenter, parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, Tokens::space2, 0, Tokens::space2);
    row->setSpacing(Tokens::space7);
    row->addWidget(buildForm(), 0, Qt::AlignTop);
    row->addWidget(buildCode(), 1, Qt::AlignTop);
}

QWidget *ChiefStep::buildForm()
{
    auto *form = new QWidget(this);
    m_name = new Field({}, form);
    m_secret = new Field({}, form);
    m_again = new Field({}, form);
    m_name->setName(QStringLiteral("setupChiefName"));
    m_secret->setName(QStringLiteral("setupChiefSecret"));
    m_again->setName(QStringLiteral("setupChiefAgain"));
    bind(*m_name, QStringLiteral("superintendent.name"));
    bind(*m_secret, QStringLiteral("superintendent.secret"));
    bind(*m_again, QStringLiteral("superintendent.again"));
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Tokens::space4);
    for (Field *field : {m_name, m_secret, m_again}) {
        field->setFixedWidth(Tokens::formColumn);
        column->addWidget(field);
    }
    for (Field *field : {m_secret, m_again})
        field->edit()->setEchoMode(QLineEdit::Password);
    return form;
}

QWidget *ChiefStep::buildCode()
{
    auto *box = new QWidget(this);
    m_codeTitle = new Label({}, Label::Size::Large, box);
    m_codeWords = new Label({}, box);
    m_code = named(new Label({}, Label::Size::Title, box), "setupCode");
    m_print = named(new widgets::SecondaryButton({}, box), "setupPrintCode");
    m_show = named(new widgets::QuietButton({}, box), "setupShowCode");
    m_printed = named(new Label({}, box), "setupPrintWords");
    m_kept = named(new QCheckBox(box), "setupCodeKept");
    m_error = named(new Label({}, box), "setupCodeError");
    m_codeTitle->setBold(true);
    m_code->setTextInteractionFlags(Qt::NoTextInteraction); // to be written down, not to be copied
    m_error->setTone(theme::Tone::Attention);
    m_printed->setTone(theme::Tone::Quiet);
    auto *keys = new QHBoxLayout;
    keys->setSpacing(Tokens::space3);
    keys->addWidget(m_print);
    keys->addWidget(m_show);
    keys->addStretch(1);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Tokens::space3);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_codeTitle, m_codeWords})
        column->addWidget(widget);
    column->addLayout(keys);
    column->addWidget(m_printed);
    column->addWidget(m_code);
    column->addWidget(m_kept, 0, Qt::AlignLeft); // only its words are pressed
    column->addWidget(m_error);
    connect(m_print, &QPushButton::clicked, &presenter(), &SetupPresenter::printCode);
    connect(m_show, &QPushButton::clicked, &presenter(), &SetupPresenter::showCode);
    connect(m_kept, &QCheckBox::toggled, &presenter(), &SetupPresenter::setCodeKept);
    return box;
}

void ChiefStep::retranslate()
{
    m_name->setLabel(tr("Name, as it is to stand in the register"));
    m_secret->setLabel(tr("Password or PIN"));
    m_secret->setHint(tr("at least six characters"));
    m_again->setLabel(tr("The same again"));
    m_codeTitle->setText(tr("Recovery code"));
    m_codeWords->setText(tr("With it a forgotten password is replaced, and a backup is read on another PC. This PC keeps no copy: "
                            "print it now and lock the page into the safe."));
    m_print->setText(tr("Print the code"));
    m_show->setText(tr("No printer? Write it down"));
    m_kept->setText(tr("The page is locked away"));
}

void ChiefStep::refresh()
{
    show(*m_name, QStringLiteral("superintendent.name"));
    show(*m_secret, QStringLiteral("superintendent.secret"));
    show(*m_again, QStringLiteral("superintendent.again"));
    m_code->setText(presenter().shownCode());
    m_code->setVisible(!presenter().shownCode().isEmpty());
    m_printed->setText(presenter().printWords());
    m_printed->setVisible(!presenter().printWords().isEmpty());
    m_kept->setEnabled(presenter().isCodeOut());
    m_kept->setChecked(presenter().isCodeKept());
    m_error->setText(presenter().error(QStringLiteral("recovery")));
    m_error->setVisible(!m_error->text().isEmpty());
}

QWidget *ChiefStep::first()
{
    return m_name->edit();
}

} // namespace mulakat::ui::pages

#include "moc_chiefstep.cpp"
