#include "ui/pages/desk/grounddialog.h"

#include "ui/pages/marks.h"
#include "ui/presenters/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QPlainTextEdit>

namespace mulakat::ui::pages {

using theme::Tokens;
using widgets::Label;

namespace {

constexpr int daysUntilNext = 7;
constexpr int longest = 2000; // letters, as the station keeps them

} // namespace

GroundDialog::GroundDialog(const Question &question, const Answer &answer, QWidget *parent)
    : QDialog(parent)
    , m_answer(answer)
    , m_code(named(new QComboBox(this), "groundCode"))
    , m_ground(named(new QPlainTextEdit(this), "groundText"))
    , m_hasDate(named(new QCheckBox(this), "groundHasDate"))
    , m_date(named(new QDateEdit(question.today.addDays(daysUntilNext), this), "groundDate"))
    , m_error(named(new Label({}, this), "groundError"))
    , m_do(named(new widgets::Button(theme::ButtonKind::Danger, question.action, this), "groundDo"))
    , m_cancel(named(new widgets::SecondaryButton(tr("Go back"), this), "groundCancel"))
{
    setObjectName(QStringLiteral("groundDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(question.title);
    setWindowModality(Qt::WindowModal);
    for (const QString &code : question.codes)
        m_code->addItem(presenters::reasonWord(code), code);
    m_code->setCurrentIndex(m_code->findData(question.code));
    m_code->setVisible(!question.codes.isEmpty());
    m_ground->setTabChangesFocus(true);
    m_ground->setFixedHeight(2 * Tokens::space7 + Tokens::space5);
    m_hasDate->setText(tr("may come again on"));
    m_hasDate->setChecked(question.nextDate);
    m_hasDate->setVisible(question.nextDate);
    m_date->setVisible(question.nextDate);
    m_date->setMinimumDate(question.today);
    m_date->setCalendarPopup(true);
    m_date->setDisplayFormat(QStringLiteral("dd.MM.yyyy"));
    m_date->setMinimumWidth(3 * Tokens::space7);
    m_error->setTone(theme::Tone::Attention);
    m_error->hide();
    build(question);
    connect(m_ground, &QPlainTextEdit::textChanged, m_error, &QWidget::hide);
    connect(m_hasDate, &QCheckBox::toggled, m_date, &QWidget::setEnabled);
    connect(m_do, &QPushButton::clicked, this, &GroundDialog::check);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_ground->setFocus();
}

void GroundDialog::build(const Question &question)
{
    auto *title = new Label(question.title, Label::Size::Title, this);
    auto *text = new Label(question.text, this);
    auto *ground = new Label(tr("Ground, in your words. It is kept with the visit."), this);
    ground->setBuddy(m_ground);
    auto *date = new QHBoxLayout;
    date->addWidget(m_hasDate);
    date->addWidget(m_date);
    date->addStretch(1);
    auto *row = new QHBoxLayout;
    row->setSpacing(Tokens::space3);
    row->addStretch(1);
    row->addWidget(m_cancel);
    row->addWidget(m_do);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Tokens::space5, Tokens::space5, Tokens::space5, Tokens::space5);
    column->setSpacing(Tokens::space3);
    column->addWidget(title);
    column->addWidget(text);
    column->addWidget(m_code);
    column->addWidget(ground);
    column->addWidget(m_ground);
    column->addLayout(date);
    column->addWidget(m_error);
    column->addLayout(row);
    setFixedWidth(Tokens::textColumn);
}

void GroundDialog::check()
{
    const QString ground = m_ground->toPlainText().trimmed().left(longest);
    const bool unchosen = m_code->count() > 0 && m_code->currentIndex() < 0;
    if (unchosen || ground.isEmpty()) {
        m_error->setText(unchosen ? tr("Choose what kind of ground it is.") : tr("Write the ground in one line."));
        m_error->show();
        return;
    }
    const bool dated = m_hasDate->isVisibleTo(this) && m_hasDate->isChecked();
    m_answer(m_code->currentData().toString(), ground, dated ? m_date->date() : QDate());
    accept();
}

} // namespace mulakat::ui::pages

#include "moc_grounddialog.cpp"
