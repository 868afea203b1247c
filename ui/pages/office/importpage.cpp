#include "ui/pages/office/importpage.h"

#include "ui/pages/marks.h"
#include "ui/pages/office/accesslist.h"
#include "ui/pages/office/linedelegate.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedWidget>
#include <QTableWidget>

namespace mulakat::ui::pages {

using presenters::ImportPresenter;
using theme::Tokens;
using widgets::Label;

namespace {

QTableWidget *plainTable(int columns, const char *name, QWidget *parent)
{
    auto *table = named(new QTableWidget(0, columns, parent), name);
    dressTable(*table);
    table->setSelectionMode(QAbstractItemView::NoSelection);
    table->setFocusPolicy(Qt::TabFocus);
    table->setWordWrap(true);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    return table;
}

} // namespace

ImportPage::ImportPage(ImportPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_problem(new widgets::Banner(widgets::Banner::Kind::Attention, this))
    , m_stack(new QStackedWidget(this))
    , m_choose(named(new widgets::EmptyState, "importChoose"))
{
    setObjectName(QStringLiteral("importPage"));
    m_problem->setName(QStringLiteral("importProblem"));
    m_choose->action()->setObjectName(QStringLiteral("importFile"));
    m_stack->addWidget(m_choose);
    m_stack->addWidget(m_preview = buildPreview());
    m_stack->addWidget(m_done = buildDone());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_problem);
    column->addWidget(m_stack, 1);
    m_askPath = [this] { return QFileDialog::getOpenFileName(this, QString(), QString(), QStringLiteral("CSV (*.csv *.CSV *.txt)")); };
    connect(m_choose, &widgets::EmptyState::actionPressed, this, &ImportPage::choose);
    connect(m_other, &QPushButton::clicked, this, &ImportPage::choose);
    connect(m_again, &QPushButton::clicked, &presenter, &ImportPresenter::again);
    connect(m_confirm, &QPushButton::clicked, &presenter, &ImportPresenter::confirm);
    connect(&presenter, &ImportPresenter::changed, this, &ImportPage::refresh);
    connect(&presenter, &ImportPresenter::accessChanged, this, &ImportPage::refresh);
    refresh();
}

QWidget *ImportPage::buildPreview()
{
    auto *page = new QWidget(this);
    m_file = named(new Label({}, page), "importFileName");
    m_file->setTone(theme::Tone::Quiet);
    m_summary = named(new Label({}, Label::Size::Title, page), "importSummary");
    m_duplicates = named(new Label({}, page), "importDuplicates");
    m_rejectedTitle = new Label({}, page);
    m_rejectedTitle->setBold(true);
    m_rejected = plainTable(3, "importRejected", page);
    m_columnsTitle = new Label({}, page);
    m_columnsTitle->setBold(true);
    m_columns = plainTable(3, "importColumns", page);
    m_confirm = named(new widgets::PrimaryButton({}, page), "importConfirm");
    m_confirm->setKey(Qt::Key_F2);
    m_other = named(new widgets::SecondaryButton({}, page), "importOther");
    auto *sides = new QGridLayout;
    sides->setHorizontalSpacing(Tokens::space5);
    sides->addWidget(m_rejectedTitle, 0, 0);
    sides->addWidget(m_columnsTitle, 0, 1);
    sides->addWidget(m_rejected, 1, 0);
    sides->addWidget(m_columns, 1, 1);
    sides->setColumnStretch(0, 5);
    sides->setColumnStretch(1, 6);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Tokens::space3);
    buttons->addWidget(m_confirm);
    buttons->addWidget(m_other);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(Tokens::space5, Tokens::space4, Tokens::space5, Tokens::space4);
    column->setSpacing(Tokens::space2);
    column->addWidget(m_file);
    column->addWidget(m_summary);
    column->addWidget(m_duplicates);
    column->addSpacing(Tokens::space2);
    column->addLayout(sides, 1);
    column->addLayout(buttons);
    return page;
}

QWidget *ImportPage::buildDone()
{
    auto *page = new QWidget(this);
    m_result = named(new Label({}, Label::Size::Title, page), "importResult");
    m_accessHint = new Label({}, page);
    m_accessHint->setTone(theme::Tone::Quiet);
    m_access = new AccessList(m_presenter, page);
    m_again = named(new widgets::SecondaryButton({}, page), "importAgain");
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_again);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(Tokens::space5, Tokens::space4, Tokens::space5, Tokens::space4);
    column->setSpacing(Tokens::space2);
    column->addWidget(m_result);
    column->addWidget(m_accessHint);
    column->addWidget(m_access, 1);
    column->addLayout(buttons);
    return page;
}

void ImportPage::choose()
{
    if (m_presenter.step() == ImportPresenter::Step::Reading || !m_presenter.mayImport())
        return;
    const QString path = m_askPath();
    if (path.isEmpty())
        return;
    setFocus(); // the button goes away; what has the focus next in the window is "Sign out"
    m_presenter.read(path);
}

void ImportPage::fillRejected()
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
    m_rejected->setVisible(!rows.isEmpty());
    m_rejectedTitle->setVisible(!rows.isEmpty());
}

void ImportPage::fillColumns()
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

void ImportPage::refresh()
{
    using Step = ImportPresenter::Step;
    const Step step = m_presenter.step();
    m_problem->setText(m_presenter.problem());
    const bool reading = step == Step::Reading;
    m_choose->setTexts(reading ? tr("The file is being read …") : tr("Import a day's list"),
                       reading ? QString()
                               : tr("A CSV file as the clerk exports it. Its columns may have any names and order; nothing is stored before you have seen it."));
    m_choose->setAction(reading || !m_presenter.mayImport() ? QString() : tr("Choose a file …"));
    m_confirm->setText(tr("Take in"));
    m_other->setText(tr("Another file …"));
    m_again->setText(tr("Import another list"));
    if (step == Step::Preview || step == Step::Storing) {
        m_file->setText(m_presenter.preview().file);
        m_summary->setText(m_presenter.summary());
        m_duplicates->setText(m_presenter.duplicatesLine());
        m_duplicates->setVisible(!m_duplicates->text().isEmpty());
        fillRejected();
        fillColumns();
        m_confirm->setEnabled(step == Step::Preview && m_presenter.preview().accepted > 0);
        m_other->setEnabled(step == Step::Preview);
    }
    if (step == Step::Done) {
        m_result->setText(m_presenter.result());
        m_accessHint->setText(tr("Each video visit has its own link, one-time code and room PIN now: read them out, or print a slip for the family."));
        m_access->refresh();
    }
    m_accessHint->setVisible(step == Step::Done && !m_presenter.videoVisits().isEmpty());
    m_stack->setCurrentWidget(step == Step::Done                                   ? m_done
                              : step == Step::Preview || step == Step::Storing ? m_preview
                                                                                : m_choose);
}

void ImportPage::retranslate()
{
    refresh();
}

void ImportPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace mulakat::ui::pages

#include "moc_importpage.cpp"
