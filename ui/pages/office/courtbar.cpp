#include "ui/pages/office/courtbar.h"

#include "ui/pages/marks.h"
#include "ui/print/courtpdf.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/label.h"

#include <QDir>
#include <QHBoxLayout>
#include <QStandardPaths>

namespace mulakat::ui::pages {

using theme::Tokens;

CourtBar::CourtBar(presenters::RegisterPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_visit(named(new widgets::Label({}, this), "courtVisit"))
    , m_save(named(new widgets::SecondaryButton({}, this), "courtSave"))
    , m_print(named(new widgets::SecondaryButton({}, this), "courtPrint"))
{
    setObjectName(QStringLiteral("courtBar"));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(Tokens::space4, Tokens::space2, Tokens::space4, Tokens::space2);
    row->setSpacing(Tokens::space3);
    row->addWidget(m_visit, 1);
    row->addWidget(m_save);
    row->addWidget(m_print);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new widgets::Hairline(Qt::Horizontal, this));
    column->addLayout(row);
    connect(m_save, &QPushButton::clicked, this, &CourtBar::save);
    connect(m_print, &QPushButton::clicked, this, [this] { m_presenter.printCourtSheet(&print::courtPdf); });
}

void CourtBar::save()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString path = m_askPath ? m_askPath(QDir(folder).filePath(m_presenter.courtFileName())) : QString();
    if (!path.isEmpty())
        m_presenter.saveCourtSheet(path, &print::courtPdf);
}

void CourtBar::refresh()
{
    setVisible(m_presenter.mayGiveToCourt());
    const QString visit = m_presenter.chosenVisit();
    m_visit->setTone(visit.isEmpty() ? theme::Tone::Quiet : theme::Tone::Ink);
    m_visit->setText(visit.isEmpty() ? tr("Choose a visit above to give it to a court as a sealed sheet.") : visit);
    m_save->setText(tr("Sealed sheet for a court …"));
    m_save->setToolTip(tr("Everything the log says of this visit, readable, with a file beside it that proves it"));
    m_print->setText(tr("Print it"));
    for (widgets::Button *button : {m_save, m_print}) {
        button->setVisible(!visit.isEmpty());
        button->setEnabled(!m_presenter.isSealing());
    }
}

} // namespace mulakat::ui::pages

#include "moc_courtbar.cpp"
