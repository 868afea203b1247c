#include "ui/pages/booth/boothbar.h"

#include "ui/pages/booth/pictowidgets.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/timebar.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace mulakat::ui::pages {

using theme::Tokens;
using widgets::Label;

BoothBar::BoothBar(QWidget *parent)
    : QWidget(parent)
    , m_replay(new PictogramButton(Pictogram::Speaker, PictogramButton::Word::Hidden, this))
    , m_help(new PictogramButton(Pictogram::Hand, PictogramButton::Word::Beside, this))
{
    m_talk = makeTalk();
    m_languages = makeLanguages();
    m_replay->setObjectName(QStringLiteral("boothReplay"));
    m_help->setObjectName(QStringLiteral("boothHelp"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Tokens::space5, 0, Tokens::space5, 0);
    row->setSpacing(Tokens::space5);
    row->addWidget(m_replay);
    row->addWidget(m_talk, 1);
    row->addWidget(m_languages, 1);
    row->addWidget(m_help);
    setFixedHeight(Tokens::publicTouch + 2 * Tokens::space4); // the picture above it does not move when a word comes
    connect(m_replay, &PictogramButton::clicked, this, &BoothBar::replayPressed);
    connect(m_help, &PictogramButton::clicked, this, &BoothBar::helpPressed);
}

QWidget *BoothBar::makeTalk()
{
    auto *talk = new QWidget(this);
    m_quieter = new PictogramButton(Pictogram::Minus, PictogramButton::Word::Hidden, talk);
    m_louder = new PictogramButton(Pictogram::Plus, PictogramButton::Word::Hidden, talk);
    m_volume = new VolumeView(talk);
    m_time = new widgets::TimeBar(talk);
    m_note = new Label({}, Label::Size::PublicBody, talk);
    m_quieter->setObjectName(QStringLiteral("boothQuieter"));
    m_louder->setObjectName(QStringLiteral("boothLouder"));
    m_volume->setObjectName(QStringLiteral("boothVolume"));
    m_time->setObjectName(QStringLiteral("boothTimeLeft"));
    m_note->setObjectName(QStringLiteral("boothNotCounted"));
    m_note->setTone(theme::Tone::Quiet);
    m_note->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    theme::setType(*m_time, Tokens::publicLarge);
    auto *time = new QVBoxLayout;
    time->setSpacing(0);
    time->addStretch(1);
    time->addWidget(m_time);
    time->addWidget(m_note);
    time->addStretch(1);
    auto *row = new QHBoxLayout(talk);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Tokens::space3);
    row->addWidget(m_quieter);
    row->addWidget(m_volume);
    row->addWidget(m_louder);
    row->addSpacing(Tokens::space5);
    row->addLayout(time, 1);
    connect(m_quieter, &PictogramButton::clicked, this, &BoothBar::quieterPressed);
    connect(m_louder, &PictogramButton::clicked, this, &BoothBar::louderPressed);
    return talk;
}

QWidget *BoothBar::makeLanguages()
{
    auto *languages = new QWidget(this);
    auto *row = new QHBoxLayout(languages);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Tokens::space3);
    row->addStretch(1);
    for (const QString &code : voice::Phrases::languages()) {
        auto *button = new widgets::SecondaryButton(voice::Phrases::nameOf(code), languages);
        theme::setType(*button, Tokens::publicBody);
        button->setObjectName(QStringLiteral("boothLanguage_") + code);
        button->setCheckable(true);
        button->setAutoExclusive(true);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QAbstractButton::clicked, this, [this, code] { Q_EMIT languagePressed(code); });
        m_language.insert(code, button);
        row->addWidget(button, 0, Qt::AlignVCenter);
    }
    row->addStretch(1);
    return languages;
}

void BoothBar::put(const presenters::BoothShown &shown, const voice::Phrases &phrases)
{
    m_talk->setVisible(shown.inTalk());
    m_languages->setVisible(!shown.inTalk());
    m_replay->setWord(phrases.text(QStringLiteral("word.replay")));
    m_help->setWord(phrases.text(shown.helpAsked ? QStringLiteral("word.help.asked") : QStringLiteral("word.help")));
    m_help->setLit(shown.helpAsked);
    m_quieter->setWord(phrases.text(QStringLiteral("word.quieter")));
    m_louder->setWord(phrases.text(QStringLiteral("word.louder")));
    m_volume->setTenths(shown.volume);
    m_volume->setAccessibleName(phrases.text(QStringLiteral("word.volume"), {QString::number(shown.volume)}));
    m_time->setTime(shown.secondsLeft, shown.allowedSeconds, !shown.standing);
    m_note->setText(phrases.text(QStringLiteral("word.not-counted")));
    m_note->setVisible(shown.standing);
    if (widgets::Button *button = m_language.value(phrases.language()))
        button->setChecked(true);
}

void BoothBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Colours &c = theme::coloursOf(*this);
    painter.fillRect(rect(), c.paper);
    painter.fillRect(QRect(0, 0, width(), Tokens::hairline), c.line);
}

} // namespace mulakat::ui::pages

#include "moc_boothbar.cpp"
