#include "ui/pages/service/liststep.h"

#include "ui/pages/marks.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QFileDialog>
#include <QGridLayout>
#include <QLineEdit>

namespace mulakat::ui::pages {

using theme::Tokens;
using widgets::Label;

ListStep::ListStep(presenters::SetupPresenter &presenter, QWidget *parent)
    : SetupStep(presenter, parent)
    , m_intro(new Label({}, Label::Size::Large, this))
    , m_inmates(build(QStringLiteral("inmates"), "setupInmates"))
    , m_day(build(QStringLiteral("day"), "setupDay"))
    , m_note(new Label({}, this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, Tokens::space2, 0, Tokens::space2);
    grid->setHorizontalSpacing(Tokens::space3);
    grid->setVerticalSpacing(Tokens::space2);
    grid->addWidget(m_intro, 0, 0, 1, 3);
    grid->setRowMinimumHeight(1, Tokens::space3);
    int at = 2;
    for (const Row &row : {m_inmates, m_day}) {
        grid->addWidget(row.field, at, 0);
        grid->addWidget(row.choose, at, 1, Qt::AlignBottom);
        grid->addWidget(row.words, at + 1, 0, 1, 3);
        grid->setRowMinimumHeight(at + 2, Tokens::space4);
        at += 3;
    }
    grid->addWidget(m_note, at, 0, 1, 3);
    m_note->setTone(theme::Tone::Quiet);
    grid->setColumnMinimumWidth(0, Tokens::textColumn);
    grid->setColumnStretch(2, 1);
    grid->setRowStretch(at + 1, 1);
}

ListStep::Row ListStep::build(const QString &path, const char *name)
{
    Row row{path, new widgets::Field({}, this), new widgets::SecondaryButton({}, this), new Label({}, this)};
    row.field->setName(QLatin1String(name));
    row.choose->setObjectName(QLatin1String(name) + QStringLiteral("Choose"));
    row.words->setObjectName(QLatin1String(name) + QStringLiteral("Words"));
    bind(*row.field, path);
    connect(row.choose, &QPushButton::clicked, this, [this, row] { choose(row); });
    return row;
}

void ListStep::choose(const Row &row)
{
    const QString file = QFileDialog::getOpenFileName(this, QString(), row.field->text(), QStringLiteral("CSV (*.csv *.CSV *.txt)"));
    if (!file.isEmpty())
        row.field->setText(file);
}

void ListStep::retranslate()
{
    m_intro->setText(tr("Both can be left empty and taken in later at the desk, under Import."));
    m_inmates.field->setLabel(tr("Inmate list (CSV)"));
    m_day.field->setLabel(tr("The day's visits (CSV)"));
    for (const Row &row : {m_inmates, m_day})
        row.choose->setText(tr("Choose a file …"));
    m_note->setText(tr("Nothing has been written so far. With the next key everything is, and the sign-in appears."));
}

void ListStep::refresh()
{
    for (const Row &row : {m_inmates, m_day}) {
        show(*row.field, row.path);
        const QString words = row.field->hasError() ? QString() : presenter().listWords(row.path);
        row.words->setText(words);
    }
}

QWidget *ListStep::first()
{
    return m_inmates.field->edit();
}

} // namespace mulakat::ui::pages

#include "moc_liststep.cpp"
