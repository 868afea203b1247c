#include "ui/pages/office/calloutpage.h"

#include "ui/pages/marks.h"
#include "ui/pages/office/calloutrow.h"
#include "ui/print/calloutsheet.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHash>
#include <QLocale>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QStandardPaths>

namespace mulakat::ui::pages {

using presenters::CallOutPresenter;
using theme::Tokens;
using widgets::Label;

namespace {

constexpr int minutesOffered[] = {30, 60, 120};

print::CallOutRow printed(const station::CallOutLine &line)
{
    return {line.start, name(line.mode), line.place, line.inmate, line.number, line.status, name(line.track)};
}

} // namespace

CallOutPage::CallOutPage(CallOutPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_wish(named(new QComboBox(this), "callOutWish"))
    , m_title(named(new Label({}, Label::Size::Large, this), "callOutTitle"))
    , m_summary(named(new Label({}, this), "callOutSummary"))
    , m_pdf(named(new widgets::SecondaryButton({}, this), "callOutPdf"))
    , m_print(named(new widgets::SecondaryButton({}, this), "callOutPrint"))
    , m_message(new widgets::Banner(widgets::Banner::Kind::Info, this))
    , m_content(new QStackedWidget(this))
    , m_scroll(named(new QScrollArea(this), "callOutLines"))
    , m_empty(named(new widgets::EmptyState, "callOutEmpty"))
{
    setObjectName(QStringLiteral("callOutPage"));
    m_message->setName(QStringLiteral("callOutMessage"));
    auto *body = new QWidget(m_scroll);
    m_lines = new QVBoxLayout(body);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(0);
    m_lines->addStretch(1);
    m_scroll->setWidget(body);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_content->addWidget(m_scroll);
    m_content->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildTools());
    column->addWidget(m_message);
    column->addWidget(new widgets::Hairline(Qt::Horizontal, this));
    column->addWidget(m_content, 1);
    m_askPath = [this](const QString &suggested) { return QFileDialog::getSaveFileName(this, QString(), suggested); };
    connect(m_wish, &QComboBox::activated, this, &CallOutPage::wish);
    connect(m_pdf, &QPushButton::clicked, this, &CallOutPage::savePdf);
    connect(m_print, &QPushButton::clicked, this, [this] { m_presenter.print(sheet()); });
    connect(&presenter, &CallOutPresenter::changed, this, &CallOutPage::refresh);
    connect(&presenter, &CallOutPresenter::numberTaken, this, [this](const base::VisitId &visit) {
        for (CallOutRow *row : std::as_const(m_rows)) {
            if (row->visit() == visit)
                row->clearNumber();
        }
    });
    refresh();
}

QWidget *CallOutPage::buildTools()
{
    auto *tools = new QWidget(this);
    m_title->setBold(true);
    m_summary->setTone(theme::Tone::Quiet);
    m_wish->setMinimumHeight(Tokens::deskTouch);
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(Tokens::space4, Tokens::space2, Tokens::space4, Tokens::space2);
    row->setSpacing(Tokens::space3);
    row->addWidget(m_wish);
    row->addWidget(m_title);
    row->addWidget(m_summary, 1);
    row->addWidget(m_pdf);
    row->addWidget(m_print);
    return tools;
}

void CallOutPage::fillWishes()
{
    const QSignalBlocker quiet(m_wish);
    m_batches = m_presenter.list().batches;
    QStringList words;
    for (const int minutes : minutesOffered)
        words << tr("next %n minute(s)", nullptr, minutes);
    for (const QTime &start : std::as_const(m_batches))
        words << tr("batch of %1").arg(start.toString(QStringLiteral("HH:mm")));
    if (std::exchange(m_wishWords, words) != words) { // an open list is not closed by what does not change it
        m_wish->clear();
        m_wish->addItems(words);
    }
    const station::CallOutWish &wish = m_presenter.wish();
    int chosen = 0;
    for (int i = 0; i < int(std::size(minutesOffered)); ++i) {
        if (minutesOffered[i] == wish.minutes)
            chosen = i;
    }
    if (wish.batch && m_batches.contains(*wish.batch))
        chosen = int(std::size(minutesOffered)) + int(m_batches.indexOf(*wish.batch));
    m_wish->setCurrentIndex(chosen);
    m_wish->setAccessibleName(tr("Which visits"));
}

void CallOutPage::wish(int index)
{
    constexpr int fixed = int(std::size(minutesOffered));
    if (index >= 0 && index < fixed)
        m_presenter.wishMinutes(minutesOffered[index]);
    else if (index - fixed < m_batches.size())
        m_presenter.wishBatch(m_batches.at(index - fixed));
}

// A row stays with its visit: what is being typed into it must not turn up beside another name. Rows of visits that are no
// longer listed take new ones; what is left over comes last.
QList<CallOutRow *> CallOutPage::rowsOf(const station::CallOutList &list)
{
    QHash<base::VisitId, CallOutRow *> kept;
    for (const station::CallOutWing &wing : list.wings) {
        for (const station::CallOutLine &line : wing.lines)
            kept.insert(line.visit, nullptr);
    }
    QList<CallOutRow *> spare;
    for (CallOutRow *row : std::as_const(m_rows)) {
        if (kept.contains(row->visit()))
            kept[row->visit()] = row;
        else
            spare << row;
    }
    QList<CallOutRow *> rows;
    for (const station::CallOutWing &wing : list.wings) {
        for (const station::CallOutLine &line : wing.lines) {
            CallOutRow *row = kept.value(line.visit);
            if (!row)
                row = spare.isEmpty() ? new CallOutRow(m_presenter, m_scroll->widget()) : spare.takeFirst();
            rows << row;
        }
    }
    return rows + spare;
}

void CallOutPage::fillList()
{
    const station::CallOutList &list = m_presenter.list();
    while (m_headings.size() < list.wings.size()) {
        auto *heading = new Label({}, Label::Size::Large, m_scroll->widget());
        heading->setBold(true);
        heading->setContentsMargins(Tokens::space4, Tokens::space4, Tokens::space4, Tokens::space1);
        heading->setObjectName(QStringLiteral("callOutWing%1").arg(m_headings.size() + 1));
        m_headings << heading;
    }
    QList<CallOutRow *> rows = rowsOf(list);
    int row = 0;
    int at = 0;
    for (int wing = 0; wing < list.wings.size(); ++wing) {
        m_headings.at(wing)->setText(m_presenter.wingName(list.wings.at(wing).wing));
        m_lines->removeWidget(m_headings.at(wing));
        m_lines->insertWidget(at++, m_headings.at(wing));
        m_headings.at(wing)->setVisible(true);
        for (const station::CallOutLine &line : list.wings.at(wing).lines) {
            if (m_lines->indexOf(rows.at(row)) != at) {
                m_lines->removeWidget(rows.at(row));
                m_lines->insertWidget(at, rows.at(row));
            }
            ++at;
            rows.at(row)->setVisible(true);
            rows.at(row)->show(line, row + 1);
            ++row;
        }
    }
    for (int i = int(list.wings.size()); i < m_headings.size(); ++i)
        m_headings.at(i)->hide();
    for (; row < rows.size(); ++row)
        rows.at(row)->hide();
    m_rows = rows;
}

void CallOutPage::refresh()
{
    fillWishes();
    const bool any = m_presenter.list().lines() > 0;
    m_title->setText(m_presenter.isKnown() ? m_presenter.title() : QString());
    m_summary->setText(any ? m_presenter.summary() : QString());
    m_pdf->setText(tr("PDF …"));
    m_print->setText(tr("Print"));
    m_pdf->setEnabled(any);
    m_print->setEnabled(any);
    m_message->setKind(m_presenter.printFailed() ? widgets::Banner::Kind::Attention : widgets::Banner::Kind::Info);
    m_message->setText(m_presenter.printed());
    if (!m_presenter.problem().isEmpty())
        m_empty->setTexts(tr("The call-out list cannot be shown."), m_presenter.problem());
    else if (!m_presenter.isKnown())
        m_empty->setTexts(tr("The call-out list is being made …"), {});
    else
        m_empty->setTexts(tr("Nobody is to be brought in this time."), tr("Choose a longer time or a batch above."));
    fillList();
    m_content->setCurrentWidget(any ? static_cast<QWidget *>(m_scroll) : m_empty);
}

QByteArray CallOutPage::sheet() const
{
    const station::CallOutList &list = m_presenter.list();
    print::CallOutSheet sheet;
    sheet.jail = m_presenter.jail();
    sheet.date = list.date;
    sheet.batch = list.batch;
    sheet.from = list.from;
    sheet.until = list.until;
    sheet.printedBy = m_presenter.officer();
    sheet.printedAt = m_presenter.printedAt();
    for (const station::CallOutWing &wing : list.wings) {
        print::CallOutWingSheet page{wing.wing, {}};
        for (const station::CallOutLine &line : wing.lines)
            page.rows << printed(line);
        sheet.wings << page;
    }
    return print::callOutPdf(sheet, QLocale().name());
}

void CallOutPage::savePdf()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString file = QStringLiteral("call-out-%1.pdf").arg(m_presenter.list().date.toString(Qt::ISODate));
    const QString path = m_askPath(QDir(folder).filePath(file));
    if (!path.isEmpty())
        m_presenter.save(path, sheet());
}

void CallOutPage::retranslate()
{
    m_presenter.retranslate();
    refresh();
}

void CallOutPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CallOutPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_presenter.setShown(true);
}

void CallOutPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_presenter.setShown(false);
}

} // namespace mulakat::ui::pages

#include "moc_calloutpage.cpp"
