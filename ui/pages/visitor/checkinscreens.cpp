#include "ui/pages/visitor/checkinscreens.h"

#include "ui/pages/booth/pictowidgets.h"
#include "ui/pages/visitor/languagetile.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pictureview.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace mulakat::ui::pages {

using presenters::CheckinScreen;
using presenters::CheckinShown;
using theme::Tokens;
using widgets::Label;

namespace {

QVBoxLayout *visitorColumn(QWidget &screen)
{
    auto *column = new QVBoxLayout(&screen);
    column->setContentsMargins(Tokens::space7, Tokens::space5, Tokens::space7, Tokens::space5);
    column->setSpacing(Tokens::space4);
    return column;
}

Label *visitorLabel(const char *name, Label::Size size, QWidget &screen, theme::Tone tone = theme::Tone::Ink)
{
    auto *label = new Label({}, size, &screen);
    label->setObjectName(QLatin1String(name));
    label->setAlignment(Qt::AlignCenter);
    label->setTone(tone);
    return label;
}

PictogramButton *visitorKey(const char *name, Pictogram sign, PictogramButton::Word word, QWidget &screen)
{
    auto *key = new PictogramButton(sign, word, &screen);
    key->setObjectName(QLatin1String(name));
    return key;
}

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

CheckinLanguageScreen::CheckinLanguageScreen(const QStringList &languages, QWidget *parent)
    : QWidget(parent)
{
    constexpr int columns = 4;
    auto *grid = new QGridLayout;
    grid->setSpacing(Tokens::space6);
    for (const QString &code : languages) {
        const voice::Phrases phrases = voice::Phrases::of(code);
        auto *tile = new LanguageTile(code, phrases.text(QStringLiteral("name")), phrases.text(QStringLiteral("word.checkin.tile")), this);
        tile->setObjectName(QStringLiteral("checkinLanguage_") + code);
        connect(tile, &QAbstractButton::clicked, this, [this, code] { Q_EMIT chosen(code); });
        grid->addWidget(tile, int(m_tiles.size()) / columns, int(m_tiles.size()) % columns, Qt::AlignCenter);
        m_tiles.insert(code, tile);
    }
    QVBoxLayout *column = visitorColumn(*this);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addLayout(grid);
    row->addStretch(1);
    column->addStretch(1);
    column->addLayout(row);
    column->addStretch(1);
}

void CheckinLanguageScreen::put(const CheckinShown &shown)
{
    for (auto it = m_tiles.cbegin(); it != m_tiles.cend(); ++it) {
        const bool on = shown.chosen && it.key() == shown.language;
        it.value()->setAutoExclusive(false); // an exclusive group does not let its last one go
        it.value()->setChecked(on);
    }
}

CheckinMessageScreen::CheckinMessageScreen(QWidget *parent)
    : QWidget(parent)
    , m_sign(new PictogramView(Pictogram::Slip, Tokens::publicHuge + Tokens::publicTitle, this))
    , m_title(visitorLabel("checkinTitle", Label::Size::PublicTitle, *this))
    , m_text(visitorLabel("checkinText", Label::Size::PublicLarge, *this, theme::Tone::Quiet))
    , m_note(visitorLabel("checkinNote", Label::Size::PublicLarge, *this, theme::Tone::Waiting))
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
    QVBoxLayout *column = visitorColumn(*this);
    column->addStretch(1);
    column->addWidget(m_sign, 0, Qt::AlignHCenter);
    column->addWidget(m_frame, 100);
    column->addSpacing(Tokens::space2);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addWidget(m_note);
    column->addSpacing(Tokens::space4);
    column->addLayout(keys);
    column->addStretch(1);
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
    m_text->setVisible(!idle);
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

CheckinAskScreen::CheckinAskScreen(QWidget *parent)
    : QWidget(parent)
    , m_title(visitorLabel("checkinAskTitle", Label::Size::PublicTitle, *this))
    , m_text(visitorLabel("checkinAskText", Label::Size::PublicLarge, *this, theme::Tone::Quiet))
    , m_yes(visitorKey("checkinYes", Pictogram::Card, PictogramButton::Word::Below, *this))
    , m_no(visitorKey("checkinAskNoCard", Pictogram::NoCard, PictogramButton::Word::Below, *this))
{
    QVBoxLayout *column = visitorColumn(*this);
    m_yes->setLarge();
    m_no->setLarge();
    auto *row = new QHBoxLayout;
    row->setSpacing(Tokens::space7);
    row->addStretch(1);
    row->addWidget(m_yes);
    row->addWidget(m_no);
    row->addStretch(1);
    column->addStretch(1);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addSpacing(Tokens::space6);
    column->addLayout(row);
    column->addStretch(1);
    connect(m_yes, &PictogramButton::clicked, this, &CheckinAskScreen::yesPressed);
    connect(m_no, &PictogramButton::clicked, this, &CheckinAskScreen::noCardPressed);
}

void CheckinAskScreen::put(const CheckinShown &shown, const voice::Phrases &phrases)
{
    m_title->setText(phrases.text(QStringLiteral("word.checkin.ask")));
    m_text->setText(phrases.text(QStringLiteral("word.checkin.ask.more")));
    m_yes->setWord(phrases.text(QStringLiteral("word.checkin.yes")));
    m_no->setWord(phrases.text(QStringLiteral("word.checkin.none")));
    m_yes->setEnabled(!shown.busy);
    m_no->setEnabled(!shown.busy);
}

CheckinNumberScreen::CheckinNumberScreen(QWidget *parent)
    : QWidget(parent)
    , m_title(visitorLabel("checkinNumberTitle", Label::Size::PublicLarge, *this))
    , m_digits(visitorLabel("checkinDigits", Label::Size::PublicTitle, *this))
{
    QVBoxLayout *column = visitorColumn(*this);
    column->addStretch(1);
    column->addWidget(m_title);
    column->addWidget(m_digits);
    column->addWidget(makeKeys(), 0, Qt::AlignHCenter);
    column->addStretch(1);
}

QWidget *CheckinNumberScreen::makeKeys()
{
    auto *keys = new QWidget(this);
    auto *grid = new QGridLayout(keys);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(Tokens::space3);
    const QString order = QStringLiteral("1234567890");
    for (int i = 0; i < order.size(); ++i) {
        const QChar digit = order.at(i);
        auto *key = new widgets::SecondaryButton(digit, keys);
        theme::setType(*key, Tokens::publicLarge);
        key->setObjectName(QStringLiteral("checkinKey") + digit);
        key->setFixedSize(Tokens::publicHuge + Tokens::space6, Tokens::publicTouch + Tokens::space3);
        key->setFocusPolicy(Qt::TabFocus);
        connect(key, &QAbstractButton::clicked, this, [this, digit] { Q_EMIT digitPressed(digit); });
        grid->addWidget(key, i / 3, i < 9 ? i % 3 : 1);
    }
    m_erase = visitorKey("checkinErase", Pictogram::Erase, PictogramButton::Word::Hidden, *keys);
    m_erase->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding); // as large as the figures beside it
    grid->addWidget(m_erase, 3, 2);
    connect(m_erase, &PictogramButton::clicked, this, &CheckinNumberScreen::erasePressed);
    return keys;
}

void CheckinNumberScreen::put(const CheckinShown &shown, const voice::Phrases &phrases)
{
    m_title->setText(phrases.text(QStringLiteral("word.checkin.number.title")));
    m_digits->setText(shown.digits.isEmpty() ? QStringLiteral("–") : shown.digits);
    m_erase->setWord(phrases.text(QStringLiteral("word.checkin.back")));
    m_erase->setEnabled(!shown.digits.isEmpty());
}

CheckinLookScreen::CheckinLookScreen(QWidget *parent)
    : QWidget(parent)
    , m_title(visitorLabel("checkinLookTitle", Label::Size::PublicTitle, *this))
    , m_text(visitorLabel("checkinLookText", Label::Size::PublicLarge, *this, theme::Tone::Quiet))
    , m_picture(new widgets::PictureView(this))
    , m_blind(new PictogramView(Pictogram::PictureOff, 2 * Tokens::publicHuge, this))
{
    m_picture->setObjectName(QStringLiteral("checkinPicture"));
    m_picture->setMirrored(true);
    m_picture->setFaceGuide(true);
    m_picture->setBare(true);
    m_picture->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    theme::setType(*m_picture, Tokens::publicBody);
    m_blind->setTone(theme::Tone::Quiet);
    m_blind->hide();
    QVBoxLayout *column = visitorColumn(*this);
    column->setSpacing(Tokens::space2);
    column->addWidget(m_title);
    column->addWidget(m_picture, 1);
    column->addWidget(m_blind, 1, Qt::AlignCenter);
    column->addWidget(m_text);
}

void CheckinLookScreen::put(const CheckinShown &shown, const voice::Phrases &phrases)
{
    m_title->setText(phrases.text(QStringLiteral("word.checkin.look")));
    m_text->setText(phrases.text(shown.cameraMissing ? QStringLiteral("word.checkin.no-camera") : QStringLiteral("word.checkin.look.more")));
    m_picture->setWords(phrases.text(QStringLiteral("word.camera.starts")));
    m_picture->setVisible(!shown.cameraMissing);
    m_blind->setVisible(shown.cameraMissing);
}

void CheckinLookScreen::setPicture(const QImage &picture)
{
    m_picture->setPicture(picture);
}

CheckinTokenScreen::CheckinTokenScreen(QWidget *parent)
    : QWidget(parent)
    , m_title(visitorLabel("checkinTokenTitle", Label::Size::PublicLarge, *this, theme::Tone::Quiet))
    , m_token(visitorLabel("checkinToken", Label::Size::PublicHuge, *this))
    , m_sign(new PictogramView(Pictogram::Window, Tokens::publicHuge, this))
    , m_place(visitorLabel("checkinPlace", Label::Size::PublicTitle, *this))
    , m_time(visitorLabel("checkinTime", Label::Size::PublicLarge, *this, theme::Tone::Quiet))
    , m_wait(visitorLabel("checkinWait", Label::Size::PublicLarge, *this))
    , m_print(visitorLabel("checkinPrint", Label::Size::PublicBody, *this, theme::Tone::Quiet))
{
    theme::setType(*m_token, Tokens::publicHuge + Tokens::publicTitle, true); // across the hall
    m_place->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_time->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    auto *where = new QVBoxLayout;
    where->setSpacing(0);
    where->addWidget(m_place);
    where->addWidget(m_time);
    auto *row = new QHBoxLayout;
    row->setSpacing(Tokens::space5);
    row->addStretch(1);
    row->addWidget(m_sign);
    row->addLayout(where);
    row->addStretch(1);
    QVBoxLayout *column = visitorColumn(*this);
    column->setSpacing(Tokens::space2);
    column->addStretch(1);
    column->addWidget(m_title);
    column->addWidget(m_token);
    column->addLayout(row);
    column->addSpacing(Tokens::space4);
    column->addWidget(m_wait);
    column->addWidget(m_print);
    column->addStretch(1);
}

void CheckinTokenScreen::put(const CheckinShown &shown, const voice::Phrases &phrases)
{
    m_title->setText(phrases.text(QStringLiteral("word.checkin.token")));
    m_token->setText(shown.token);
    m_place->setText(phrases.text(QStringLiteral("word.checkin.window"), {shown.place}));
    m_place->setVisible(!shown.place.isEmpty());
    m_sign->setVisible(!shown.place.isEmpty());
    m_time->setText(phrases.text(QStringLiteral("word.checkin.time"), {shown.start.toString(QStringLiteral("HH:mm"))}));
    m_wait->setText(phrases.text(QStringLiteral("word.checkin.wait")));
    m_print->setText(shown.print.isEmpty() ? QString() : phrases.text(QStringLiteral("word.checkin.") + shown.print));
    m_print->setTone(shown.print == QLatin1String("not-printed") ? theme::Tone::Attention : theme::Tone::Quiet);
}

} // namespace mulakat::ui::pages
