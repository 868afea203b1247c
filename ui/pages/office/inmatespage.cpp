#include "ui/pages/office/inmatespage.h"

#include "ui/pages/marks.h"
#include "ui/pages/office/inmatedetail.h"
#include "ui/pages/office/inmateimportview.h"
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
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTableView>

namespace mulakat::ui::pages {

using presenters::InmateImportPresenter;
using presenters::InmatesModel;
using presenters::InmatesPresenter;
using theme::Tokens;

namespace {

constexpr int inmateListShare = 64; // of hundred; the rest is the detail's
constexpr int inmateWidth = 100;
constexpr int inmateSearchMs = 150; // after the last key
// Shares of the table's width, in the order of InmatesModel::Column.
constexpr int inmateShares[] = {22, 17, 20, 6, 13, 8, 14};

} // namespace

InmatesPage::InmatesPage(InmatesPresenter &presenter, InmateImportPresenter &import, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_import(import)
    , m_problem(new widgets::Banner(widgets::Banner::Kind::Attention, this))
    , m_stack(new QStackedWidget(this))
    , m_search(named(new QLineEdit(this), "inmatesSearch"))
    , m_summary(named(new widgets::Label({}, this), "inmatesCount"))
    , m_read(named(new widgets::SecondaryButton({}, this), "inmatesRead"))
    , m_content(new QStackedWidget(this))
    , m_table(named(new QTableView(this), "inmatesTable"))
    , m_empty(named(new widgets::EmptyState, "inmatesEmpty"))
    , m_detail(new InmateDetailView(presenter, this))
    , m_importView(new InmateImportView(import, this))
{
    setObjectName(QStringLiteral("inmatesPage"));
    m_problem->setName(QStringLiteral("inmatesProblem"));
    m_empty->action()->setObjectName(QStringLiteral("inmatesReadFirst"));
    auto *both = new QWidget(this);
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(buildList(), inmateListShare);
    row->addWidget(new widgets::Hairline(Qt::Vertical, this));
    row->addWidget(m_detail, inmateWidth - inmateListShare);
    m_stack->addWidget(both);
    m_stack->addWidget(m_importView);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_problem);
    column->addWidget(m_stack, 1);
    m_askPath = [this] { return QFileDialog::getOpenFileName(this, QString(), QString(), QStringLiteral("CSV (*.csv *.CSV *.txt)")); };
    connectPresenters();
    refresh();
}

QWidget *InmatesPage::buildList()
{
    auto *left = new QWidget(this);
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumHeight(Tokens::deskTouch);
    m_search->setTextMargins(Tokens::space1, 0, Tokens::space1, 0);
    m_search->setMaximumWidth(Tokens::formColumn);
    m_summary->setTone(theme::Tone::Quiet);
    m_table->setModel(&m_presenter.model());
    dressTable(*m_table);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->installEventFilter(this);
    m_content->addWidget(m_table);
    m_content->addWidget(m_empty);
    auto *tools = new QHBoxLayout;
    tools->setContentsMargins(Tokens::space4, Tokens::space2, Tokens::space4, Tokens::space2);
    tools->setSpacing(Tokens::space3);
    tools->addWidget(m_search, 2);
    tools->addWidget(m_summary, 1);
    tools->addWidget(m_read);
    auto *inset = new QHBoxLayout;
    inset->setContentsMargins(Tokens::space4, 0, Tokens::space1, 0);
    inset->addWidget(m_content);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(tools);
    column->addLayout(inset, 1);
    return left;
}

void InmatesPage::connectPresenters()
{
    m_searchSoon.setSingleShot(true);
    m_searchSoon.setInterval(inmateSearchMs);
    connect(&m_searchSoon, &QTimer::timeout, this, [this] { m_presenter.search(m_search->text()); });
    connect(m_search, &QLineEdit::textChanged, &m_searchSoon, qOverload<>(&QTimer::start));
    connect(m_read, &QPushButton::clicked, this, &InmatesPage::choose);
    connect(m_empty, &widgets::EmptyState::actionPressed, this, &InmatesPage::choose);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        if (!m_following && current.isValid())
            m_presenter.select(m_presenter.model().row(current.row()).id);
    });
    connect(&m_presenter.model(), &QAbstractItemModel::modelReset, this, &InmatesPage::followSelection);
    connect(&m_presenter, &InmatesPresenter::changed, this, &InmatesPage::refresh);
    connect(&m_presenter, &InmatesPresenter::selectionChanged, this, &InmatesPage::followSelection);
    connect(&m_import, &InmateImportPresenter::changed, this, &InmatesPage::refresh);
}

void InmatesPage::followSelection()
{
    const int row = m_presenter.model().rowOf(m_presenter.selected());
    m_following = true;
    if (row < 0)
        m_table->clearSelection();
    else
        m_table->setCurrentIndex(m_presenter.model().index(row, 0));
    m_following = false;
    // The officer has left, or another came: what was searched is his.
    if (m_presenter.searched().isEmpty() && !m_searchSoon.isActive() && !m_search->text().isEmpty())
        m_search->clear();
}

void InmatesPage::choose()
{
    if (m_import.isBusy() || !m_presenter.mayChange())
        return;
    const QString path = m_askPath();
    if (!path.isEmpty())
        m_import.read(path);
}

void InmatesPage::layColumns()
{
    int total = 0;
    for (const int share : inmateShares)
        total += share;
    const int width = m_table->viewport()->width();
    for (int i = 0; i < InmatesModel::columnCount_; ++i)
        m_table->setColumnWidth(i, width * inmateShares[i] / total);
    m_table->verticalHeader()->setDefaultSectionSize(std::max(Tokens::deskRow, 2 * theme::lineHeightOf(font()) + Tokens::space1));
}

void InmatesPage::refresh()
{
    using Content = InmatesPresenter::Content;
    m_problem->setText(m_import.problem());
    m_search->setPlaceholderText(tr("prisoner's number or name"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_summary->setText(m_presenter.summary());
    m_read->setText(tr("Read a list …"));
    m_read->setEnabled(m_presenter.mayChange());
    const Content content = m_presenter.content();
    switch (content) {
    case Content::Loading:
        m_empty->setTexts(tr("The prisoners are being read …"), {});
        break;
    case Content::Failed:
        m_empty->setTexts(tr("The list cannot be shown."), m_presenter.problem());
        break;
    case Content::NoList:
        m_empty->setTexts(tr("No inmate list yet."), tr("Read the jail's list from a CSV file; its columns may have any names and order. Without it every prisoner is taken as the family names him."));
        break;
    case Content::NothingFound:
        m_empty->setTexts(tr("Nobody is found."), tr("Try a part of the name, the father's name apart, or the number without its class."));
        break;
    case Content::Rows:
        break;
    }
    m_empty->setAction(content == Content::NoList && m_presenter.mayChange() ? tr("Choose a file …") : QString());
    m_content->setCurrentWidget(content == Content::Rows ? static_cast<QWidget *>(m_table) : m_empty);
    m_importView->refresh();
    m_stack->setCurrentIndex(m_import.step() == InmateImportPresenter::Step::None ? 0 : 1);
}

void InmatesPage::retranslate()
{
    m_presenter.retranslate();
    m_detail->refresh();
    refresh();
}

void InmatesPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void InmatesPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_presenter.setShown(true);
}

void InmatesPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_presenter.setShown(false);
}

bool InmatesPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &InmatesPage::layColumns, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

} // namespace mulakat::ui::pages

#include "moc_inmatespage.cpp"
