#include "ui/pages/desk/evidencegrid.h"

#include "ui/pages/marks.h"
#include "ui/presenters/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pictureview.h"
#include "ui/widgets/statebadge.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QRegularExpression>
#include <algorithm>

namespace mulakat::ui::pages {

using theme::Tokens;
using theme::Tone;
using widgets::Label;

namespace {

constexpr int lineCount = 4;
constexpr const char *lineNames[lineCount] = {"Name", "Birth", "Sex", "Number"};
constexpr const char *photoNames[] = {"evidencePhotoCard", "evidencePhotoLive", "evidencePhotoBooking"};

// `text` with `odd` words underlined and bold: seen without colour too. Names come from strangers: nothing of them is markup.
QString withMarks(const QString &text, const QStringList &odd)
{
    QList<QPair<qsizetype, qsizetype>> spans;
    for (const QString &words : odd) {
        for (const QString &word : words.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            static const QString noLetter = QStringLiteral("[\\p{L}\\p{M}\\p{N}]");
            const QRegularExpression whole(QStringLiteral("(?<!%1)%2(?!%1)").arg(noLetter, QRegularExpression::escape(word)),
                                           QRegularExpression::UseUnicodePropertiesOption);
            for (auto found = whole.globalMatch(text); found.hasNext();) {
                const QRegularExpressionMatch at = found.next();
                spans << qMakePair(at.capturedStart(), at.capturedEnd());
            }
        }
    }
    std::sort(spans.begin(), spans.end());
    QString html;
    qsizetype done = 0;
    for (const auto &[from, to] : std::as_const(spans)) {
        if (from < done)
            continue;
        html += text.mid(done, from - done).toHtmlEscaped()
            + QStringLiteral("<b><u>%1</u></b>").arg(text.mid(from, to - from).toHtmlEscaped());
        done = to;
    }
    return html + text.mid(done).toHtmlEscaped();
}

void showMarked(widgets::Label &label, const QString &text, const QStringList &odd)
{
    label.setTextFormat(odd.isEmpty() ? Qt::PlainText : Qt::RichText);
    label.setText(odd.isEmpty() ? text : withMarks(text, odd));
    label.setAccessibleName(text);
}

} // namespace

EvidenceGrid::EvidenceGrid(QWidget *parent)
    : QWidget(parent)
    , m_headline(named(new widgets::StateBadge(this), "evidenceHeadline"))
    , m_cardAlert(new widgets::Banner(widgets::Banner::Kind::Attention, this))
    , m_onDocument(named(new Label({}, this), "evidenceDocument"))
    , m_onBooking(new Label({}, this))
    , m_proved(named(new Label({}, this), "evidenceProved"))
    , m_notProved(named(new Label({}, this), "evidenceNotProved"))
    , m_nextStep(named(new Label({}, this), "evidenceNextStep"))
    , m_problems(named(new Label({}, this), "evidenceProblems"))
    , m_head(new QHBoxLayout)
    , m_photos(new QWidget(this))
    , m_photoRow(new QHBoxLayout)
{
    theme::setType(*m_headline, Tokens::large, true);
    m_cardAlert->setName(QStringLiteral("evidenceCardAlert"));
    m_onDocument->setTone(Tone::Quiet);
    m_onBooking->setTone(Tone::Quiet);
    m_notProved->setTone(Tone::Quiet);
    m_nextStep->setBold(true);
    m_problems->setTone(Tone::Attention);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(Tokens::space4);
    grid->setVerticalSpacing(Tokens::space1 / 2);
    grid->setColumnStretch(1, 3);
    grid->setColumnStretch(2, 3);
    grid->setColumnStretch(3, 2);
    grid->addWidget(m_onDocument, 0, 1);
    grid->addWidget(m_onBooking, 0, 2);
    for (int i = 0; i < lineCount; ++i)
        m_lines << makeLine(grid, i * 2 + 1);
    buildPhotos();
    build(grid);
}

void EvidenceGrid::build(QGridLayout *lines)
{
    auto *worth = new QVBoxLayout;
    worth->setSpacing(0);
    worth->addWidget(m_proved);
    worth->addWidget(m_notProved);
    worth->addWidget(m_nextStep);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Tokens::space1);
    m_head->setSpacing(Tokens::space3);
    m_head->addWidget(m_headline, 1);
    column->addLayout(m_head);
    column->addWidget(m_cardAlert);
    column->addLayout(worth);
    column->addWidget(m_problems);
    column->addLayout(lines);
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
        picture->setFixedSize(Tokens::space7 + Tokens::space6, Tokens::space7 + Tokens::space6);
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

// What the document is worth, what it settles and what it leaves open.
void EvidenceGrid::showWorth(const presenters::EvidencePresenter &person)
{
    m_headline->setState(stateOf(person.headlineMark()), person.headline());
    m_cardAlert->setKind(person.cardAlertMark() == presenters::Mark::Attention ? widgets::Banner::Kind::Attention : widgets::Banner::Kind::Info);
    m_cardAlert->setText(person.cardAlert());
    const QList<QPair<Label *, QString>> texts{{m_proved, person.proved()},
                                               {m_notProved, person.notProved()},
                                               {m_nextStep, person.nextStep()},
                                               {m_problems, person.problems().join(QLatin1Char('\n'))}};
    for (const auto &[label, text] : texts) {
        label->setText(text);
        label->setVisible(!text.isEmpty());
    }
}

void EvidenceGrid::showLine(const Line &w, const presenters::EvidenceLine &line, bool any)
{
    const QString dash = any ? QStringLiteral("–") : QString();
    w.what->setText(line.what);
    showMarked(*w.document, line.onDocument.isEmpty() ? dash : line.onDocument, line.oddOnDocument);
    showMarked(*w.booking, line.onBooking.isEmpty() ? dash : line.onBooking, line.oddOnBooking);
    w.verdict->setState(stateOf(line.mark), line.verdict);
    w.verdict->setVisible(!line.verdict.isEmpty());
    w.note->setText(line.note);
    w.note->setVisible(!line.note.isEmpty());
    w.note->setTone(line.mark == presenters::Mark::Attention ? Tone::Attention : Tone::Waiting);
}

void EvidenceGrid::show(const presenters::EvidencePresenter &person, const QImage &live, const QImage &booking, bool video)
{
    const auto &evidence = person.evidence();
    showWorth(person);
    const QList<presenters::EvidenceLine> lines = person.lines();
    for (int i = 0; i < m_lines.size(); ++i)
        showLine(m_lines.at(i), lines.value(i), !lines.isEmpty());
    m_onDocument->setText(evidence ? presenters::documentWord(evidence->document) : QString());
    m_onBooking->setText(tr("on the booking"));
    m_onDocument->setVisible(!lines.isEmpty() && !m_onDocument->text().isEmpty());
    m_onBooking->setVisible(!lines.isEmpty());
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
