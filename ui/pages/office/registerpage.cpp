#include "ui/pages/office/registerpage.h"

#include "ui/pages/marks.h"
#include "ui/pages/office/courtbar.h"
#include "ui/pages/office/daychooser.h"
#include "ui/pages/office/linedelegate.h"
#include "ui/pages/office/registerrow.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTableView>

namespace mulakat::ui::pages {

using presenters::RegisterModel;
using presenters::RegisterPresenter;
using theme::Tokens;

namespace {

// Shares of the table's width, in the order of RegisterModel::Column.
constexpr int shares[] = {5, 12, 16, 13, 13, 15, 5, 9, 5, 12, 8};

} // namespace

RegisterPage::RegisterPage(RegisterPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_day(new DayChooser("registerDay", this))
    , m_summary(named(new widgets::Label({}, this), "registerSummary"))
    , m_contacts(named(new QCheckBox(this), "registerContacts"))
    , m_pdf(named(new widgets::SecondaryButton({}, this), "registerPdf"))
    , m_csv(named(new widgets::SecondaryButton({}, this), "registerCsv"))
    , m_print(named(new widgets::SecondaryButton({}, this), "registerPrint"))
    , m_message(new widgets::Banner(widgets::Banner::Kind::Info, this))
    , m_content(new QStackedWidget(this))
    , m_table(named(new QTableView(this), "registerTable"))
    , m_empty(named(new widgets::EmptyState, "registerEmpty"))
    , m_court(new CourtBar(presenter, this))
{
    setObjectName(QStringLiteral("registerPage"));
    m_message->setName(QStringLiteral("registerMessage"));
    buildTable();
    m_content->addWidget(m_table);
    m_content->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildTools());
    column->addWidget(m_message);
    auto *inset = new QHBoxLayout;
    inset->setContentsMargins(Tokens::space3, 0, Tokens::space1, 0);
    inset->addWidget(m_content);
    column->addLayout(inset, 1);
    column->addWidget(m_court);
    setAskPath([this](const QString &suggested) { return QFileDialog::getSaveFileName(this, QString(), suggested); });
    connect(m_day, &DayChooser::dayChosen, &presenter, &RegisterPresenter::showDay);
    connect(m_pdf, &QPushButton::clicked, this, &RegisterPage::savePdf);
    connect(m_csv, &QPushButton::clicked, this, &RegisterPage::saveCsv);
    connect(m_print, &QPushButton::clicked, this, [this] { m_presenter.print(print::registerPdf(sheet(), QLocale().name())); });
    connect(&presenter, &RegisterPresenter::changed, this, &RegisterPage::refresh);
    connect(&presenter, &RegisterPresenter::messageChanged, this, &RegisterPage::showMessage);
    refresh();
}

QWidget *RegisterPage::buildTools()
{
    auto *tools = new QWidget(this);
    m_summary->setTone(theme::Tone::Quiet);
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(Tokens::space4, Tokens::space2, Tokens::space4, Tokens::space2);
    row->setSpacing(Tokens::space3);
    row->addWidget(m_day);
    row->addWidget(m_summary, 1);
    row->addWidget(m_contacts);
    row->addWidget(m_pdf);
    row->addWidget(m_csv);
    row->addWidget(m_print);
    return tools;
}

void RegisterPage::buildTable()
{
    m_table->setModel(&m_presenter.model());
    dressTable(*m_table);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setWordWrap(true);
    m_table->setTextElideMode(Qt::ElideRight);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->installEventFilter(this);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RegisterPage::choose);
}

void RegisterPage::setAskPath(std::function<QString(const QString &suggested)> ask)
{
    m_askPath = std::move(ask);
    m_court->setAskPath(m_askPath);
}

void RegisterPage::choose()
{
    const auto &lines = m_presenter.model().lines();
    const int row = m_table->currentIndex().row();
    if (row >= 0 && row < lines.size())
        m_presenter.choose(lines.at(row).visit.id);
}

// The model is filled anew when facts change: the row that was chosen stays chosen.
void RegisterPage::showChosen()
{
    const auto &lines = m_presenter.model().lines();
    for (int row = 0; row < lines.size(); ++row) {
        if (lines.at(row).visit.id == m_presenter.chosen() && m_table->currentIndex().row() != row)
            m_table->selectRow(row);
    }
}

void RegisterPage::refresh()
{
    m_day->setDay(m_presenter.date());
    m_contacts->setText(tr("with mobile"));
    m_contacts->setToolTip(tr("The last four digits of the visitor's mobile, in the file and on paper"));
    m_pdf->setText(tr("PDF …"));
    m_csv->setText(tr("CSV …"));
    m_print->setText(tr("Print"));
    const auto content = m_presenter.content();
    const bool rows = content == RegisterPresenter::Content::Rows;
    m_summary->setText(rows ? m_presenter.summary() : QString());
    for (QWidget *control : {static_cast<QWidget *>(m_pdf), static_cast<QWidget *>(m_csv), static_cast<QWidget *>(m_print),
                             static_cast<QWidget *>(m_contacts)})
        control->setEnabled(rows);
    if (content == RegisterPresenter::Content::Loading)
        m_empty->setTexts(tr("The register is being read …"), {});
    else if (content == RegisterPresenter::Content::Failed)
        m_empty->setTexts(tr("The register cannot be shown."), m_presenter.problem());
    else
        m_empty->setTexts(tr("No visits on this day."), tr("Choose another day, or import a list of this one."));
    m_content->setCurrentWidget(rows ? static_cast<QWidget *>(m_table) : m_empty);
    m_table->verticalHeader()->setDefaultSectionSize(2 * theme::lineHeightOf(font()) + Tokens::space2);
    int total = 0;
    for (const int share : shares)
        total += share;
    const int width = m_table->viewport()->width();
    for (int i = 0; i < RegisterModel::columnCount_; ++i)
        m_table->setColumnWidth(i, width * shares[i] / total);
    showChosen();
    m_court->refresh();
    showMessage();
}

void RegisterPage::showMessage()
{
    m_message->setKind(m_presenter.messageIsProblem() ? widgets::Banner::Kind::Attention : widgets::Banner::Kind::Info);
    m_message->setText(m_presenter.message());
}

print::RegisterSheet RegisterPage::sheet() const
{
    print::RegisterSheet sheet{m_presenter.jail(), m_presenter.date(), m_presenter.officer(), m_presenter.printedAt(),
                               m_contacts->isChecked(), {}};
    for (const station::RegisterLine &line : m_presenter.model().lines())
        sheet.rows << registerRow(line);
    return sheet;
}

void RegisterPage::savePdf()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString path = m_askPath(QDir(folder).filePath(m_presenter.fileName(QStringLiteral("pdf"))));
    if (!path.isEmpty())
        m_presenter.save(path, print::registerPdf(sheet(), QLocale().name()));
}

void RegisterPage::saveCsv()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString path = m_askPath(QDir(folder).filePath(m_presenter.fileName(QStringLiteral("csv"))));
    if (!path.isEmpty())
        m_presenter.save(path, print::registerCsv(sheet()));
}

void RegisterPage::retranslate()
{
    m_presenter.retranslate();
    refresh();
}

void RegisterPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RegisterPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_presenter.setShown(true);
}

void RegisterPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_presenter.setShown(false);
}

bool RegisterPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &RegisterPage::refresh, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

} // namespace mulakat::ui::pages

#include "moc_registerpage.cpp"
