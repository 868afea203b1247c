#include "ui/pages/visitor/checkinpage.h"

#include "ui/pages/booth/pictowidgets.h"
#include "ui/pages/visitor/checkinscreens.h"
#include "ui/pages/visitor/stepstrip.h"

#include <QApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace mulakat::ui::pages {

using presenters::CheckinPresenter;
using presenters::CheckinScreen;
using presenters::CheckinShown;
using theme::Tokens;

namespace {

PictogramButton *cornerKey(const char *name, Pictogram sign, QWidget *parent)
{
    auto *key = new PictogramButton(sign, PictogramButton::Word::Beside, parent);
    key->setObjectName(QLatin1String(name));
    return key;
}

QHBoxLayout *barRow(QWidget &bar)
{
    bar.setFixedHeight(Tokens::publicTouch + 2 * Tokens::space4);
    auto *row = new QHBoxLayout(&bar);
    row->setContentsMargins(Tokens::space5, 0, Tokens::space5, 0);
    row->setSpacing(Tokens::space5);
    return row;
}

} // namespace

CheckinPage::CheckinPage(CheckinPresenter &presenter, voice::Voice &voice, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_voice(voice)
    , m_screens(new QStackedLayout)
    , m_strip(new StepStrip(this))
    , m_back(cornerKey("checkinBack", Pictogram::Backward, this))
    , m_help(cornerKey("checkinHelp", Pictogram::Hand, this))
    , m_replay(cornerKey("checkinReplay", Pictogram::Speaker, this))
    , m_skip(cornerKey("checkinSkip", Pictogram::PictureOff, this))
    , m_on(cornerKey("checkinOn", Pictogram::Onward, this))
    , m_tiles(new CheckinLanguageScreen(voice::Phrases::languages(), this))
    , m_message(new CheckinMessageScreen(this))
    , m_number(new CheckinNumberScreen(this))
    , m_ask(new CheckinAskScreen(this))
    , m_look(new CheckinLookScreen(this))
    , m_token(new CheckinTokenScreen(this))
{
    setObjectName(QStringLiteral("checkinPage"));
    setFocusPolicy(Qt::StrongFocus); // it begins here: no key looks pressed before somebody tabs to it
    theme::setButtonKind(*m_on, theme::ButtonKind::Primary);
    QWidget *head = makeHead();
    QWidget *foot = makeFoot();
    addScreens();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addLayout(m_screens, 1);
    column->addWidget(foot);
    connectPresenter();
    connectScreens();
    qApp->installEventFilter(this);
    setFocus();
    refresh();
}

CheckinPage::~CheckinPage()
{
    qApp->removeEventFilter(this);
}

QWidget *CheckinPage::makeHead()
{
    auto *head = new QWidget(this);
    head->setFixedHeight(Tokens::publicTouch + 2 * Tokens::space4);
    constexpr int corner = 4 * Tokens::publicHuge; // the strip stays in the middle, whatever the words beside it
    auto *grid = new QGridLayout(head);
    grid->setContentsMargins(Tokens::space5, 0, Tokens::space5, 0);
    grid->setSpacing(0);
    for (const int column : {0, 2}) {
        grid->setColumnMinimumWidth(column, corner);
        grid->setColumnStretch(column, 1);
    }
    grid->addWidget(m_back, 0, 0, Qt::AlignLeading | Qt::AlignVCenter);
    grid->addWidget(m_strip, 0, 1);
    grid->addWidget(m_help, 0, 2, Qt::AlignTrailing | Qt::AlignVCenter);
    return head;
}

QWidget *CheckinPage::makeFoot()
{
    auto *foot = new QWidget(this);
    QHBoxLayout *row = barRow(*foot);
    row->addWidget(m_replay);
    row->addStretch(1);
    row->addWidget(m_skip);
    row->addWidget(m_on);
    return foot;
}

void CheckinPage::addScreens()
{
    for (QWidget *screen : {static_cast<QWidget *>(m_tiles), static_cast<QWidget *>(m_message), static_cast<QWidget *>(m_number),
                            static_cast<QWidget *>(m_ask), static_cast<QWidget *>(m_look), static_cast<QWidget *>(m_token)})
        m_screens->addWidget(screen);
    m_tiles->setObjectName(QStringLiteral("checkinLanguages"));
    m_message->setObjectName(QStringLiteral("checkinMessage"));
    m_number->setObjectName(QStringLiteral("checkinNumberPage"));
    m_ask->setObjectName(QStringLiteral("checkinAsk"));
    m_look->setObjectName(QStringLiteral("checkinLook"));
    m_token->setObjectName(QStringLiteral("checkinTokenPage"));
}

void CheckinPage::connectPresenter()
{
    connect(&m_presenter, &CheckinPresenter::changed, this, &CheckinPage::refresh);
    connect(&m_presenter, &CheckinPresenter::pictureChanged, this, [this] {
        m_look->setPicture(m_presenter.shown().screen == CheckinScreen::Look ? m_presenter.picture() : QImage());
        m_message->setPicture(m_presenter.shown().reads ? m_presenter.picture() : QImage());
        putKeys();
    });
    connect(&m_presenter, &CheckinPresenter::say, this, [this](const QString &key, const QStringList &words, bool chime) {
        m_voice.say({key, words, chime});
    });
    connect(&m_voice, &voice::Voice::speakingChanged, this, [this] { m_presenter.setSpeaking(m_voice.isSpeaking()); });
}

void CheckinPage::connectScreens()
{
    connect(m_back, &PictogramButton::clicked, &m_presenter, &CheckinPresenter::back);
    connect(m_help, &PictogramButton::clicked, &m_presenter, &CheckinPresenter::callOfficer);
    connect(m_replay, &PictogramButton::clicked, &m_presenter, &CheckinPresenter::sayAgain);
    connect(m_skip, &PictogramButton::clicked, &m_presenter, &CheckinPresenter::skipPicture);
    connect(m_on, &PictogramButton::clicked, &m_presenter, &CheckinPresenter::goOn);
    connect(m_tiles, &CheckinLanguageScreen::chosen, &m_presenter, &CheckinPresenter::chooseLanguage);
    connect(m_message, &CheckinMessageScreen::numberPressed, &m_presenter, &CheckinPresenter::typeNumber);
    connect(m_message, &CheckinMessageScreen::plainCardPressed, &m_presenter, &CheckinPresenter::plainCard);
    connect(m_message, &CheckinMessageScreen::officerPressed, &m_presenter, &CheckinPresenter::callOfficer);
    connect(m_message, &CheckinMessageScreen::noCardPressed, &m_presenter, &CheckinPresenter::noCard);
    connect(m_number, &CheckinNumberScreen::digitPressed, &m_presenter, &CheckinPresenter::digit);
    connect(m_number, &CheckinNumberScreen::erasePressed, &m_presenter, &CheckinPresenter::backspace);
    connect(m_ask, &CheckinAskScreen::yesPressed, &m_presenter, &CheckinPresenter::goOn);
    connect(m_ask, &CheckinAskScreen::noCardPressed, &m_presenter, &CheckinPresenter::noCard);
}

QWidget *CheckinPage::screenFor(CheckinScreen screen) const
{
    switch (screen) {
    case CheckinScreen::Language:
        return m_tiles;
    case CheckinScreen::Number:
        return m_number;
    case CheckinScreen::Ask:
        return m_ask;
    case CheckinScreen::Look:
        return m_look;
    case CheckinScreen::Token:
        return m_token;
    case CheckinScreen::Slip:
    case CheckinScreen::Card:
    case CheckinScreen::Stop:
    case CheckinScreen::Idle:
        break;
    }
    return m_message;
}

void CheckinPage::refresh()
{
    const CheckinShown &shown = m_presenter.shown();
    if (m_language != shown.language)
        useLanguage(shown.language);
    QWidget *screen = screenFor(shown.screen);
    if (screen == m_tiles)
        m_tiles->put(shown);
    else if (screen == m_message)
        m_message->put(shown, m_phrases);
    else if (screen == m_number)
        m_number->put(shown, m_phrases);
    else if (screen == m_ask)
        m_ask->put(shown, m_phrases);
    else if (screen == m_token)
        m_token->put(shown, m_phrases);
    else
        m_look->put(shown, m_phrases);
    if (screen != m_look)
        m_look->setPicture({}); // nobody's face waits behind another screen
    if (!shown.reads)
        m_message->setPicture({}); // and nobody's card
    if (screen != m_token)
        m_token->put({}, m_phrases);
    m_screens->setCurrentWidget(screen);
    m_strip->put(shown.stage, m_phrases);
    putKeys();
}

void CheckinPage::putKeys()
{
    const CheckinShown &shown = m_presenter.shown();
    const bool look = shown.screen == CheckinScreen::Look;
    const bool picture = look && !shown.cameraMissing && !m_presenter.picture().isNull();
    const QString on = look && !shown.cameraMissing ? QStringLiteral("take")
        : shown.screen == CheckinScreen::Token      ? QStringLiteral("finish")
        : shown.screen == CheckinScreen::Stop       ? (shown.isFinal() ? QStringLiteral("finish") : QStringLiteral("retry"))
        : shown.screen == CheckinScreen::Idle       ? QStringLiteral("idle.yes")
                                                    : QStringLiteral("on");
    const bool language = shown.screen == CheckinScreen::Language;
    const bool goes = (language && shown.chosen) || shown.screen == CheckinScreen::Number || look || shown.screen == CheckinScreen::Token
        || shown.screen == CheckinScreen::Stop || shown.screen == CheckinScreen::Idle;
    m_back->setWord(m_phrases.text(QStringLiteral("word.checkin.back")));
    m_help->setWord(m_phrases.text(shown.helpAsked ? QStringLiteral("word.help.asked") : QStringLiteral("word.checkin.help")));
    m_help->setLit(shown.helpAsked);
    m_replay->setWord(m_phrases.text(QStringLiteral("word.replay")));
    m_skip->setWord(m_phrases.text(QStringLiteral("word.checkin.skip")));
    // Where only a person can help, that key is the first.
    const bool officer = m_screens->currentWidget() == m_message && m_message->leadsToOfficer();
    theme::setButtonKind(*m_on, officer ? theme::ButtonKind::Secondary : theme::ButtonKind::Primary);
    m_on->setWord(m_phrases.text(QStringLiteral("word.checkin.") + on));
    m_back->setVisible(!language && shown.screen != CheckinScreen::Token && shown.screen != CheckinScreen::Idle);
    m_skip->setVisible(look && !shown.cameraMissing);
    m_on->setVisible(goes);
    m_on->setEnabled(!shown.busy && (!look || picture || shown.cameraMissing) && (shown.screen != CheckinScreen::Number || !shown.digits.isEmpty()));
    m_skip->setEnabled(!shown.busy);
    m_replay->setVisible(!language || shown.chosen);
}

void CheckinPage::useLanguage(const QString &language)
{
    m_language = language;
    m_phrases = voice::Phrases::of(language);
    m_voice.setLanguage(language);
    setLayoutDirection(QLocale(language).textDirection());
    const QStringList families = theme::fontFor(language, Tokens::publicBody).families();
    QList<QWidget *> all = findChildren<QWidget *>();
    all.prepend(this);
    for (QWidget *widget : std::as_const(all)) {
        QFont font = widget->font();
        font.setFamilies(families);
        widget->setFont(font);
    }
}

bool CheckinPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::TouchBegin || event->type() == QEvent::KeyPress) {
        const bool asked = m_presenter.shown().screen == CheckinScreen::Idle;
        if (watched->isWidgetType() && (watched == this || isAncestorOf(static_cast<QWidget *>(watched)) || event->type() == QEvent::KeyPress)) {
            m_presenter.touched();
            if (asked)
                return true; // the answer to the question, and to nothing behind it
        }
    }
    return QWidget::eventFilter(watched, event);
}

void CheckinPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Colours &c = theme::coloursOf(*this);
    painter.fillRect(rect(), c.paper);
    const int bar = Tokens::publicTouch + 2 * Tokens::space4;
    painter.fillRect(QRect(0, bar, width(), Tokens::hairline), c.line);
    painter.fillRect(QRect(0, height() - bar - Tokens::hairline, width(), Tokens::hairline), c.line);
}

} // namespace mulakat::ui::pages

#include "moc_checkinpage.cpp"
