#include "ui/pages/visitor/checkinparts.h"
#include "ui/pages/visitor/checkinscreens.h"
#include "ui/widgets/pictureview.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QStackedLayout>

namespace mulakat::ui::pages {

using presenters::CheckinScreen;
using presenters::CheckinShown;
using theme::Tokens;
using widgets::Label;

namespace {

Pictogram signOf(const CheckinShown &shown)
{
    switch (shown.screen) {
    case CheckinScreen::Slip:
        return Pictogram::Slip;
    case CheckinScreen::Card:
        return Pictogram::Card;
    case CheckinScreen::Idle:
        return Pictogram::Person;
    default:
        return shown.problem == QLatin1String("early") ? Pictogram::Clock : Pictogram::Warning;
    }
}

Pictogram signOfHint(const QString &hint)
{
    if (hint == QLatin1String("closer"))
        return Pictogram::Closer;
    if (hint == QLatin1String("flatter"))
        return Pictogram::Flatter;
    return hint == QLatin1String("less-glare") ? Pictogram::LessGlare : Pictogram::HoldStill;
}

// What the sentence under the title says: the time, the day or the hour that belongs to it.
QString moreOf(const QString &key, const CheckinShown &shown, const voice::Phrases &phrases)
{
    if (shown.reads)
        return phrases.text(key + QStringLiteral(".frame"));
    if (shown.screen == CheckinScreen::Stop && shown.problem == QLatin1String("other-day") && shown.day.isValid())
        return phrases.text(key + QStringLiteral(".told"), {QLocale(phrases.language()).toString(shown.day, QStringLiteral("d MMMM"))});
    const QString time = shown.at.isEmpty() ? shown.opens.toString(QStringLiteral("HH:mm")) : shown.at;
    return phrases.text(key + QStringLiteral(".more"), {time});
}

// A refusal that only a person can settle: the key for one stands under it, beside the one in the corner.
bool asksOfficer(const CheckinShown &shown)
{
    static const QStringList mended{QStringLiteral("early"), QStringLiteral("unknown"), QStringLiteral("other-day")};
    return shown.screen == CheckinScreen::Stop && !mended.contains(shown.problem);
}

} // namespace

CheckinMessageScreen::CheckinMessageScreen(QWidget *parent)
    : QWidget(parent)
    , m_sign(new PictogramView(Pictogram::Slip, Tokens::publicHuge + Tokens::publicTitle, this))
    , m_title(visitorLabel("checkinTitle", Label::Size::PublicTitle, *this))
    , m_text(visitorLabel("checkinText", Label::Size::PublicLarge, *this, theme::Tone::Quiet))
    , m_note(visitorLabel("checkinNote", Label::Size::PublicLarge, *this, theme::Tone::Waiting))
    , m_words(new QWidget(this))
    , m_either(new QStackedLayout(m_words))
    , m_hintSign(new PictogramView(Pictogram::Closer, Tokens::publicLarge + Tokens::space2, this))
    , m_hint(visitorLabel("checkinHint", Label::Size::PublicLarge, *this))
    , m_frame(new widgets::PictureView(this))
    , m_number(visitorKey("checkinNumber", Pictogram::Digits, PictogramButton::Word::Beside, *this))
    , m_plain(visitorKey("checkinPlainCard", Pictogram::PlainCard, PictogramButton::Word::Beside, *this))
    , m_noCard(visitorKey("checkinNoCard", Pictogram::NoCard, PictogramButton::Word::Beside, *this))
    , m_officer(visitorKey("checkinOfficer", Pictogram::Hand, PictogramButton::Word::Beside, *this))
{
    m_frame->setObjectName(QStringLiteral("checkinFrame"));
    m_frame->setMirrored(true); // a slip that is moved to the left goes to the left
    m_frame->setCodeGuide(true);
    m_frame->setBare(true);
    theme::setType(*m_frame, Tokens::publicBody);
    theme::setButtonKind(*m_officer, theme::ButtonKind::Primary);
    layOut();
    for (QWidget *later : {static_cast<QWidget *>(m_note), static_cast<QWidget *>(m_frame), static_cast<QWidget *>(m_plain),
                           static_cast<QWidget *>(m_noCard), static_cast<QWidget *>(m_officer)})
        later->hide(); // what is not shown asks for no room
    connect(m_number, &PictogramButton::clicked, this, &CheckinMessageScreen::numberPressed);
    connect(m_plain, &PictogramButton::clicked, this, &CheckinMessageScreen::plainCardPressed);
    connect(m_noCard, &PictogramButton::clicked, this, &CheckinMessageScreen::noCardPressed);
    connect(m_officer, &PictogramButton::clicked, this, &CheckinMessageScreen::officerPressed);
}

void CheckinMessageScreen::layOut()
{
    auto *keys = new QHBoxLayout;
    keys->setSpacing(Tokens::space5);
    keys->addStretch(1);
    for (PictogramButton *key : {m_number, m_plain, m_noCard, m_officer})
        keys->addWidget(key);
    keys->addStretch(1);
    m_either->addWidget(m_text);
    m_either->addWidget(makeHint()); // as high as the sentence: what stands above does not move
    QVBoxLayout *column = visitorColumn(*this);
    column->addStretch(1);
    column->addWidget(m_sign, 0, Qt::AlignHCenter);
    column->addWidget(m_frame, 100);
    column->addSpacing(Tokens::space2);
    column->addWidget(m_title);
    column->addWidget(m_words);
    column->addWidget(m_note);
    column->addSpacing(Tokens::space4);
    column->addLayout(keys);
    column->addStretch(1);
}

QWidget *CheckinMessageScreen::makeHint()
{
    auto *line = new QWidget(m_words);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Tokens::space4);
    row->addStretch(1);
    row->addWidget(m_hintSign, 0, Qt::AlignVCenter);
    row->addWidget(m_hint, 0, Qt::AlignVCenter);
    row->addStretch(1);
    m_hint->setWordWrap(false);
    m_hint->setBold(true);
    m_hintSign->show(); // they ask for their room before the line is seen for the first time
    m_hint->show();
    return line;
}

void CheckinMessageScreen::putHint(const CheckinShown &shown, const voice::Phrases &phrases)
{
    const bool hints = shown.reads && !shown.hint.isEmpty();
    if (hints) {
        m_hintSign->setPictogram(signOfHint(shown.hint));
        m_hint->setText(phrases.text(QStringLiteral("word.checkin.hint.") + shown.hint));
    }
    if (hints && m_either->currentIndex() == 0 && m_words->height() > 0) {
        m_words->setFixedHeight(m_words->height()); // to the pixel: the frame above does not move
    } else if (!hints) {
        m_words->setMinimumHeight(0);
        m_words->setMaximumHeight(QWIDGETSIZE_MAX);
    }
    m_either->setCurrentIndex(hints ? 1 : 0);
}

void CheckinMessageScreen::put(const CheckinShown &shown, const voice::Phrases &phrases)
{
    const bool slip = shown.screen == CheckinScreen::Slip;
    const bool card = shown.screen == CheckinScreen::Card;
    const bool idle = shown.screen == CheckinScreen::Idle;
    const QString key = QStringLiteral("word.checkin.")
        + (slip       ? QStringLiteral("slip")
               : card ? QStringLiteral("card")
               : idle ? QStringLiteral("idle")
                      : shown.problem);
    m_sign->setPictogram(signOf(shown));
    m_sign->setTone(slip || card || idle ? theme::Tone::Brand : theme::Tone::Waiting);
    m_sign->setVisible(!shown.reads);
    m_frame->setVisible(shown.reads);
    m_frame->setWords(phrases.text(QStringLiteral("word.camera.starts")));
    m_title->setText(phrases.text(key));
    m_text->setText(idle ? QString() : moreOf(key, shown, phrases));
    m_words->setVisible(!idle);
    putHint(shown, phrases);
    QStringList notes;
    if (card && shown.cards > 1)
        notes << phrases.text(QStringLiteral("word.checkin.card.of"), {QString::number(shown.card), QString::number(shown.cards)});
    if (card && !shown.note.isEmpty())
        notes << phrases.text(QStringLiteral("word.checkin.") + shown.note);
    m_note->setText(notes.join(QStringLiteral("  ·  ")));
    m_note->setVisible(!notes.isEmpty());
    putKeys(shown, phrases);
}

void CheckinMessageScreen::putKeys(const CheckinShown &shown, const voice::Phrases &phrases)
{
    const bool slip = shown.screen == CheckinScreen::Slip;
    const bool card = shown.screen == CheckinScreen::Card;
    m_number->setWord(phrases.text(QStringLiteral("word.checkin.number")));
    m_number->setVisible(slip);
    m_plain->setWord(phrases.text(QStringLiteral("word.checkin.plain")));
    m_plain->setVisible(card);
    m_noCard->setWord(phrases.text(QStringLiteral("word.checkin.none")));
    m_noCard->setVisible(card);
    m_officer->setWord(phrases.text(shown.helpAsked ? QStringLiteral("word.help.asked") : QStringLiteral("word.checkin.help")));
    m_officer->setLit(shown.helpAsked);
    m_officer->setVisible(asksOfficer(shown));
    for (PictogramButton *each : {m_number, m_plain, m_noCard})
        each->setEnabled(!shown.busy);
}

bool CheckinMessageScreen::leadsToOfficer() const
{
    return m_officer->isVisibleTo(this);
}

void CheckinMessageScreen::setPicture(const QImage &picture)
{
    m_frame->setPicture(picture);
}

} // namespace mulakat::ui::pages
