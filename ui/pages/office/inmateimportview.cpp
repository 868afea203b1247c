#include "ui/pages/office/inmateimportview.h"

#include "ui/pages/marks.h"
#include "ui/pages/office/linedelegate.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QTableWidget>

namespace mulakat::ui::pages {

using presenters::InmateImportPresenter;
using theme::Tokens;
using widgets::Label;

namespace {

void dressPlain(QTableWidget &table)
{
    dressTable(table);
    table.setSelectionMode(QAbstractItemView::NoSelection);
    table.setFocusPolicy(Qt::TabFocus);
    table.setWordWrap(true);
    table.verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
}

} // namespace

InmateImportView::InmateImportView(InmateImportPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_file(named(new Label({}, this), "inmatesFile"))
    , m_summary(named(new Label({}, Label::Size::Title, this), "inmatesSummary"))
    , m_duplicates(named(new Label({}, this), "inmatesDuplicates"))
    , m_rejectedTitle(new Label({}, this))
    , m_rejected(named(new QTableWidget(0, 3, this), "inmatesRejected"))
    , m_columnsTitle(new Label({}, this))
    , m_columns(named(new QTableWidget(0, 3, this), "inmatesColumns"))
    , m_confirm(named(new widgets::PrimaryButton({}, this), "inmatesConfirm"))
    , m_back(named(new widgets::SecondaryButton({}, this), "inmatesBack"))
{
    build();
    connect(m_confirm, &QPushButton::clicked, &presenter, &InmateImportPresenter::confirm);
    connect(m_back, &QPushButton::clicked, &presenter, &InmateImportPresenter::leave);
}

void InmateImportView::build()
{
    m_file->setTone(theme::Tone::Quiet);
    m_rejectedTitle->setBold(true);
    m_columnsTitle->setBold(true);
    dressPlain(*m_rejected);
    dressPlain(*m_columns);
    m_confirm->setKey(Qt::Key_F2);
    auto *sides = new QGridLayout;
    sides->setHorizontalSpacing(Tokens::space5);
    sides->addWidget(m_rejectedTitle, 0, 0);
    sides->addWidget(m_columnsTitle, 0, 1);
    sides->addWidget(m_rejected, 1, 0);
    sides->addWidget(m_columns, 1, 1);
    sides->setColumnStretch(0, 1);
    sides->setColumnStretch(1, 1);
    sides->setRowStretch(1, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Tokens::space3);
    buttons->addWidget(m_confirm);
    buttons->addWidget(m_back);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Tokens::space5, Tokens::space4, Tokens::space5, Tokens::space4);
    column->setSpacing(Tokens::space2);
    column->addWidget(m_file);
    column->addWidget(m_summary);
    column->addWidget(m_duplicates);
    column->addSpacing(Tokens::space2);
    column->addLayout(sides, 1);
    column->addLayout(buttons);
}

void InmateImportView::fillRejected()
{
    const auto &rows = m_presenter.preview().rejected;
    m_rejectedTitle->setText(tr("%n row(s) are left out", nullptr, int(rows.size())));
    m_rejected->setHorizontalHeaderLabels({tr("Row"), tr("Why"), tr("What stands there")});
    m_rejected->setRowCount(int(rows.size()));
    for (int i = 0; i < rows.size(); ++i) {
        m_rejected->setItem(i, 0, new QTableWidgetItem(QString::number(rows.at(i).line)));
        m_rejected->setItem(i, 1, new QTableWidgetItem(m_presenter.rejectedReason(rows.at(i))));
        m_rejected->setItem(i, 2, new QTableWidgetItem(rows.at(i).text));
    }
    m_rejected->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_rejected->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_rejected->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
}

void InmateImportView::fillColumns()
{
    const auto &preview = m_presenter.preview();
    m_columnsTitle->setText(tr("How the columns are read"));
    m_columns->setHorizontalHeaderLabels({tr("In the file"), tr("Read as"), tr("First row")});
    m_columns->setRowCount(int(preview.columns.size()));
    for (int i = 0; i < preview.columns.size(); ++i) {
        m_columns->setItem(i, 0, new QTableWidgetItem(preview.columns.at(i).first));
        m_columns->setItem(i, 1, new QTableWidgetItem(m_presenter.columnWord(preview.columns.at(i).second)));
        m_columns->setItem(i, 2, new QTableWidgetItem(preview.sample.value(0).value(i)));
    }
    for (int i = 0; i < 3; ++i)
        m_columns->horizontalHeader()->setSectionResizeMode(i, QHeaderView::Stretch);
}

void InmateImportView::refresh()
{
    using Step = InmateImportPresenter::Step;
    const Step step = m_presenter.step();
    const bool looking = step == Step::Preview || step == Step::Storing;
    m_file->setText(m_presenter.preview().file);
    m_summary->setText(step == Step::Reading ? tr("The file is being read …") : step == Step::Done ? m_presenter.result() : m_presenter.summary());
    m_duplicates->setText(looking ? m_presenter.duplicatesLine() : QString());
    m_duplicates->setVisible(!m_duplicates->text().isEmpty());
    fillRejected();
    fillColumns();
    const bool rejected = step != Step::Reading && !m_presenter.preview().rejected.isEmpty();
    m_rejectedTitle->setVisible(rejected);
    m_rejected->setVisible(rejected);
    m_columnsTitle->setVisible(looking);
    m_columns->setVisible(looking);
    m_confirm->setText(tr("Take in"));
    m_confirm->setVisible(looking);
    m_confirm->setEnabled(step == Step::Preview && m_presenter.preview().accepted > 0);
    m_back->setText(tr("Back to the list"));
    m_back->setEnabled(!m_presenter.isBusy());
}

} // namespace mulakat::ui::pages

#include "moc_inmateimportview.cpp"
