#include "ui/pages/visitor/checkinscreens.h"

#include "ui/pages/visitor/checkinparts.h"
#include "ui/pages/visitor/languagetile.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pictureview.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace mulakat::ui::pages {

using presenters::CheckinShown;
using theme::Tokens;
using widgets::Label;

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

#include "moc_checkinscreens.cpp"
