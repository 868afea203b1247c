#include "ui/pages/office/closepage.h"

#include "ui/pages/marks.h"
#include "ui/pages/office/daychooser.h"
#include "ui/pages/office/registerrow.h"
#include "ui/pages/office/settlerow.h"
#include "ui/presenters/dates.h"
#include "ui/print/daysheet.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/statebadge.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QScrollArea>
#include <QStandardPaths>

namespace mulakat::ui::pages {

using presenters::ClosePresenter;
using presenters::SettleLine;
using theme::Tokens;
using widgets::Label;
using widgets::SecondaryButton;

ClosePage::ClosePage(ClosePresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_day(new DayChooser("closeDay", this))
    , m_state(named(new widgets::StateBadge(this), "closeState"))
    , m_summary(named(new Label({}, this), "closeSummary"))
    , m_whyNot(named(new Label({}, this), "closeWhyNot"))
    , m_sign(named(new widgets::PrimaryButton({}, this), "closeSign"))
    , m_message(new widgets::Banner(widgets::Banner::Kind::Info, this))
    , m_unfinished(new SettleList("closeUnfinished", this))
    , m_unsynced(new SettleList("closeUnsynced", this))
    , m_imports(new SettleList("closeImports", this))
    , m_sheets(new SettleList("closeSheets", this))
    , m_otherDays(new SettleList("closeOtherDays", this))
    , m_files(buildFiles())
    , m_note(buildNote())
{
    setObjectName(QStringLiteral("closePage"));
    m_message->setName(QStringLiteral("closeMessage"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(m_message);
    column->addWidget(buildBody(), 1);
    m_askPath = [this](const QString &suggested) { return QFileDialog::getSaveFileName(this, QString(), suggested); };
    for (SettleList *list : {m_unfinished, m_unsynced, m_imports, m_sheets, m_otherDays})
        connect(list, &SettleList::pressed, this, [this](const SettleLine &line, int act) { m_presenter.act(line, act); });
    connect(m_day, &DayChooser::dayChosen, &presenter, &ClosePresenter::showDay);
    connect(m_sign, &widgets::Button::clicked, &presenter, &ClosePresenter::sign);
    connect(&presenter, &ClosePresenter::printSheetAsked, this, &ClosePage::printSheet);
    connect(&presenter, &ClosePresenter::changed, this, &ClosePage::refresh);
    connectFiles();
    refresh();
}

QWidget *ClosePage::buildHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(Tokens::space4, Tokens::space2, Tokens::space4, Tokens::space2);
    row->setSpacing(Tokens::space3);
    m_whyNot->setTone(theme::Tone::Quiet);
    m_sign->setMinimumWidth(Tokens::formColumn / 2); // its words on one line, in Hindi too
    m_whyNot->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    row->addWidget(m_day);
    row->addWidget(m_state);
    row->addWidget(m_summary, 1);
    row->addWidget(m_whyNot, 2);
    row->addWidget(m_sign);
    return head;
}

QWidget *ClosePage::buildBody()
{
    auto *body = new QWidget;
    auto *inner = new QVBoxLayout(body);
    inner->setContentsMargins(Tokens::space5, 0, Tokens::space5, Tokens::space4);
    inner->setSpacing(0);
    for (QWidget *part : {static_cast<QWidget *>(m_otherDays), static_cast<QWidget *>(m_unfinished), static_cast<QWidget *>(m_unsynced),
                          static_cast<QWidget *>(m_imports), m_files, static_cast<QWidget *>(m_sheets), m_note})
        inner->addWidget(part);
    inner->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(body);
    return scroll;
}

QWidget *ClosePage::buildFiles()
{
    auto *box = new QWidget(this);
    m_filesTitle = new Label({}, Label::Size::Large, box);
    m_filesTitle->setBold(true);
    m_pdf = named(new SecondaryButton({}, box), "closePdf");
    m_csv = named(new SecondaryButton({}, box), "closeCsv");
    m_csvContacts = named(new SecondaryButton({}, box), "closeCsvContacts");
    m_outcomes = named(new SecondaryButton({}, box), "closeOutcomes");
    m_print = named(new SecondaryButton({}, box), "closePrint");
    m_backup = named(new SecondaryButton({}, box), "closeBackup");
    auto *row = new QHBoxLayout;
    row->setSpacing(Tokens::space2);
    for (QWidget *button : {m_pdf, m_csv, m_csvContacts, m_outcomes, m_print, m_backup})
        row->addWidget(button);
    row->addStretch(1);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, Tokens::space2, 0, Tokens::space4);
    column->setSpacing(Tokens::space2);
    column->addWidget(m_filesTitle);
    column->addLayout(row);
    return box;
}

QWidget *ClosePage::buildNote()
{
    auto *box = named(new QWidget(this), "closeNote");
    m_noteTitle = new Label({}, Label::Size::Large, box);
    m_noteTitle->setBold(true);
    m_noteNumber = named(new QLineEdit(box), "closeNoteNumber");
    m_noteText = named(new QLineEdit(box), "closeNoteText");
    m_noteAdd = named(new SecondaryButton({}, box), "closeNoteAdd");
    m_noteNumber->setMaximumWidth(Tokens::formColumn / 2);
    auto *row = new QHBoxLayout;
    row->setSpacing(Tokens::space2);
    row->addWidget(m_noteNumber, 1);
    row->addWidget(m_noteText, 3);
    row->addWidget(m_noteAdd);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, Tokens::space2, 0, Tokens::space4);
    column->setSpacing(Tokens::space2);
    column->addWidget(m_noteTitle);
    column->addLayout(row);
    return box;
}

void ClosePage::connectFiles()
{
    const auto language = [] { return QLocale().name(); };
    connect(m_pdf, &QPushButton::clicked, this, [this, language] {
        saveRegister(QStringLiteral("register"), QStringLiteral("pdf"), false, [language](const auto &sheet) { return print::registerPdf(sheet, language()); });
    });
    connect(m_csv, &QPushButton::clicked, this, [this] { saveRegister(QStringLiteral("register"), QStringLiteral("csv"), false, print::registerCsv); });
    connect(m_csvContacts, &QPushButton::clicked, this,
            [this] { saveRegister(QStringLiteral("register-contacts"), QStringLiteral("csv"), true, print::registerCsv); });
    connect(m_outcomes, &QPushButton::clicked, this, [this] { saveRegister(QStringLiteral("outcomes"), QStringLiteral("csv"), false, print::outcomesCsv); });
    connect(m_print, &QPushButton::clicked, this, [this, language] {
        m_presenter.askRegister([this, language](const auto &lines) {
            m_presenter.print(m_presenter.fileName(QStringLiteral("register"), QStringLiteral("pdf")), print::registerPdf(sheetOf(lines, false), language()));
        });
    });
    connect(m_backup, &QPushButton::clicked, this, &ClosePage::backUp);
    const auto add = [this] { m_presenter.addNote(m_noteNumber->text(), m_noteText->text()); };
    connect(m_noteAdd, &QPushButton::clicked, this, add);
    connect(m_noteText, &QLineEdit::returnPressed, this, add);
    connect(&m_presenter, &ClosePresenter::noteTaken, this, [this] {
        m_noteNumber->clear();
        m_noteText->clear();
    });
}

print::RegisterSheet ClosePage::sheetOf(const QList<station::RegisterLine> &lines, bool contacts) const
{
    print::RegisterSheet sheet{m_presenter.jail(), m_presenter.date(), m_presenter.officer(), m_presenter.printedAt(), contacts, {}};
    for (const station::RegisterLine &line : lines) {
        sheet.rows << registerRow(line);
        if (contacts)
            sheet.rows.last().contact = line.contact;
    }
    return sheet;
}

void ClosePage::saveRegister(const QString &what, const QString &ending, bool contacts, const Make &make)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString path = m_askPath(QDir(folder).filePath(m_presenter.fileName(what, ending)));
    if (path.isEmpty())
        return;
    m_presenter.askRegister([this, path, contacts, make](const auto &lines) { m_presenter.save(path, make(sheetOf(lines, contacts))); });
}

void ClosePage::backUp()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString path = m_askPath(QDir(folder).filePath(m_presenter.fileName(QStringLiteral("mulakat-backup"), QStringLiteral("bin"))));
    if (!path.isEmpty())
        m_presenter.backUp(path);
}

void ClosePage::printSheet(const QString &id)
{
    m_presenter.askRegister([this, id](const auto &lines) {
        const station::SheetView *sheet = m_presenter.sheet(id);
        if (!sheet)
            return;
        print::DaySheetPage page{m_presenter.jail(), sheet->date, sheet->number, sheet->officer, sheet->right, presenters::momentWord(sheet->atUtcMs),
                                 sheet->station, sheet->fingerprint, sheet->id, sheet->signature, sheet->visits, sheet->notes,
                                 m_presenter.printedAt(), {}};
        const QString text = QString::fromUtf8(sheet->text);
        for (const station::RegisterLine &line : lines) {
            if (text.contains(line.visit.id.text()))
                page.rows << registerRow(line);
        }
        m_presenter.print(m_presenter.fileName(QStringLiteral("day-sheet-%1").arg(sheet->number), QStringLiteral("pdf")),
                          print::daySheetPdf(page, QLocale().name()));
    });
}

void ClosePage::refreshHead()
{
    m_day->setDay(m_presenter.date());
    m_state->setState(stateOf(m_presenter.mark()), m_presenter.state());
    m_state->setVisible(!m_presenter.state().isEmpty());
    m_summary->setText(m_presenter.summary());
    m_whyNot->setText(m_presenter.whyNot());
    m_whyNot->setVisible(!m_whyNot->text().isEmpty());
    m_sign->setText(m_presenter.signText());
    m_sign->setEnabled(m_presenter.maySign());
    const QString refused = m_presenter.acts().message().isEmpty() ? m_presenter.problem() : m_presenter.acts().message();
    const bool problem = !refused.isEmpty() || m_presenter.saidIsProblem();
    m_message->setKind(problem ? widgets::Banner::Kind::Attention : widgets::Banner::Kind::Info);
    m_message->setText(refused.isEmpty() ? m_presenter.said() : refused);
}

void ClosePage::refresh()
{
    refreshHead();
    m_otherDays->show(tr("Days that nobody has signed"), m_presenter.otherDays());
    m_unfinished->show(tr("Not finished"), m_presenter.unfinished());
    m_unsynced->show(tr("Entries that may be missing"), m_presenter.unsynced());
    m_imports->show(tr("Lists with rows left out"), m_presenter.imports());
    m_sheets->show(tr("Signed"), m_presenter.sheets());
    m_filesTitle->setText(tr("Register of the day"));
    m_pdf->setText(tr("PDF …"));
    m_csv->setText(tr("CSV …"));
    m_csvContacts->setText(tr("CSV with contacts …"));
    m_outcomes->setText(tr("Outcomes for ePrisons …"));
    m_print->setText(tr("Print"));
    m_backup->setText(tr("Backup to a second place …"));
    m_backup->setVisible(m_presenter.canBackUp());
    m_noteTitle->setText(tr("A later note on a signed visit"));
    m_noteNumber->setPlaceholderText(tr("Visit number"));
    m_noteNumber->setAccessibleName(tr("Visit number"));
    m_noteText->setPlaceholderText(tr("What has to be known"));
    m_noteText->setAccessibleName(tr("What has to be known"));
    m_noteAdd->setText(tr("Add the note"));
    m_note->setVisible(m_presenter.mayNote());
    m_files->setEnabled(m_presenter.isKnown());
}

void ClosePage::retranslate()
{
    m_presenter.retranslate();
    refresh();
}

void ClosePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ClosePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_presenter.setShown(true);
}

void ClosePage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_presenter.setShown(false);
}

} // namespace mulakat::ui::pages

#include "moc_closepage.cpp"
