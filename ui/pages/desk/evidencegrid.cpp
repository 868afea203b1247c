#include "ui/pages/desk/evidencegrid.h"

#include "ui/pages/marks.h"
#include "ui/presenters/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pictureview.h"
#include "ui/widgets/statebadge.h"

#include <QGridLayout>
#include <QHBoxLayout>

namespace mulakat::ui::pages {

using theme::Tokens;
using theme::Tone;
using widgets::Label;

namespace {

constexpr int lineCount = 4;
constexpr const char *lineNames[lineCount] = {"Name", "Birth", "Sex", "Number"};
constexpr const char *photoNames[] = {"evidencePhotoCard", "evidencePhotoLive", "evidencePhotoBooking"};

} // namespace

EvidenceGrid::EvidenceGrid(QWidget *parent)
    : QWidget(parent)
    , m_headline(named(new widgets::StateBadge(this), "evidenceHeadline"))
    , m_document(named(new Label({}, this), "evidenceDocument"))
    , m_onDocument(new Label({}, this))
    , m_onBooking(new Label({}, this))
    , m_problems(named(new Label({}, this), "evidenceProblems"))
    , m_head(new QHBoxLayout)
    , m_photos(new QWidget(this))
    , m_photoRow(new QHBoxLayout)
{
    theme::setType(*m_headline, Tokens::large, true);
    m_document->setTone(Tone::Quiet);
    m_onDocument->setTone(Tone::Quiet);
    m_onBooking->setTone(Tone::Quiet);
    m_problems->setTone(Tone::Attention);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(Tokens::space4);
    grid->setVerticalSpacing(Tokens::space1);
    grid->setColumnStretch(1, 3);
    grid->setColumnStretch(2, 3);
    grid->setColumnStretch(3, 2);
    grid->addWidget(m_onDocument, 0, 1);
    grid->addWidget(m_onBooking, 0, 2);
    for (int i = 0; i < lineCount; ++i)
        m_lines << makeLine(grid, i * 2 + 1);
    buildPhotos();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Tokens::space2);
    m_head->setSpacing(Tokens::space3);
    m_head->addWidget(m_headline);
    m_head->addWidget(m_document, 1);
    column->addLayout(m_head);
    column->addLayout(grid);
    column->addWidget(m_problems);
    m_photoRow->addWidget(m_photos, 0, Qt::AlignTop);
    column->addLayout(m_photoRow);
}

EvidenceGrid::Line EvidenceGrid::makeLine(QGridLayout *grid, int row)
{
    Line line{new Label({}, this), new Label({}, Label::Size::Large, this), new Label({}, Label::Size::Large, this),
              new widgets::StateBadge(this), new Label({}, this)};
    const QString name = QLatin1String(lineNames[row / 2]);
    line.document->setObjectName(QStringLiteral("evidence%1Document").arg(name));
    line.booking->setObjectName(QStringLiteral("evidence%1Booking").arg(name));
    line.verdict->setObjectName(QStringLiteral("evidence%1Verdict").arg(name));
    line.note->setObjectName(QStringLiteral("evidence%1Note").arg(name));
    line.what->setTone(Tone::Quiet);
    line.note->setTone(Tone::Waiting);
    grid->addWidget(line.what, row, 0, Qt::AlignVCenter);
    grid->addWidget(line.document, row, 1, Qt::AlignVCenter);
    grid->addWidget(line.booking, row, 2, Qt::AlignVCenter);
    grid->addWidget(line.verdict, row, 3, Qt::AlignVCenter);
    grid->addWidget(line.note, row + 1, 1, 1, 3);
    return line;
}

void EvidenceGrid::buildPhotos()
{
    auto *row = new QHBoxLayout(m_photos);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Tokens::space3);
    for (const char *name : photoNames) {
        auto *picture = named(new widgets::PictureView(m_photos), name);
        picture->setFill(true);
        picture->setFixedSize(2 * Tokens::space7, 2 * Tokens::space7);
        auto *caption = new Label({}, m_photos);
        caption->setTone(Tone::Quiet);
        auto *column = new QVBoxLayout;
        column->setSpacing(Tokens::space1);
        column->addWidget(picture);
        column->addWidget(caption);
        row->addLayout(column);
        m_pictures << picture;
        m_captions << caption;
    }
    m_photoRow->setSpacing(Tokens::space4);
}

void EvidenceGrid::setHeadActions(const QList<QWidget *> &actions)
{
    for (QWidget *action : actions)
        m_head->addWidget(action);
}

void EvidenceGrid::setBeside(QWidget *widget)
{
    m_photoRow->addWidget(widget, 1, Qt::AlignTop);
}

void EvidenceGrid::show(const presenters::EvidencePresenter &person, const QImage &live, const QImage &booking, bool video)
{
    const auto &evidence = person.evidence();
    m_headline->setState(stateOf(person.headlineMark()), person.headline());
    m_document->setText(evidence ? presenters::documentWord(evidence->document) : QString());
    m_document->setVisible(!m_document->text().isEmpty());
    m_onDocument->setText(tr("on the document"));
    m_onBooking->setText(tr("on the booking"));
    const QList<presenters::EvidenceLine> lines = person.lines();
    for (int i = 0; i < m_lines.size(); ++i) {
        const presenters::EvidenceLine line = lines.value(i);
        const Line &w = m_lines.at(i);
        const QString dash = lines.isEmpty() ? QString() : QStringLiteral("–");
        w.what->setText(line.what);
        w.document->setText(line.onDocument.isEmpty() ? dash : line.onDocument);
        w.booking->setText(line.onBooking.isEmpty() ? dash : line.onBooking);
        w.verdict->setState(stateOf(line.mark), line.verdict);
        w.verdict->setVisible(!line.verdict.isEmpty());
        w.note->setText(line.note);
        w.note->setVisible(!line.note.isEmpty());
        w.note->setTone(line.mark == presenters::Mark::Attention ? Tone::Attention : Tone::Waiting);
    }
    m_onDocument->setVisible(!lines.isEmpty());
    m_onBooking->setVisible(!lines.isEmpty());
    m_problems->setText(person.problems().join(QLatin1Char('\n')));
    m_problems->setVisible(!m_problems->text().isEmpty());
    const QImage images[] = {evidence ? evidence->photo : QImage(), live, booking};
    const QString captions[] = {tr("card"), video ? tr("live picture") : tr("at check-in"), tr("booking")};
    const QString words[] = {tr("no photo"), tr("no picture"), tr("none sent")};
    for (int i = 0; i < 3; ++i) {
        m_pictures.at(i)->setPicture(images[i]);
        m_pictures.at(i)->setWords(words[i]);
        m_captions.at(i)->setText(captions[i]);
    }
    const bool second = video || !live.isNull(); // face to face: the one taken at the check-in
    m_pictures.at(1)->setVisible(second);
    m_captions.at(1)->setVisible(second);
    const bool any = !images[0].isNull() || !images[1].isNull() || !images[2].isNull();
    m_photos->setVisible(any);
}

} // namespace mulakat::ui::pages

#include "moc_evidencegrid.cpp"
