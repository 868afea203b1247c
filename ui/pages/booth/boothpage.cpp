#include "ui/pages/booth/boothpage.h"

#include "ui/pages/booth/boothbar.h"
#include "ui/pages/booth/boothscreens.h"
#include "ui/pages/booth/talkscreen.h"
#include "ui/theme/theme.h"

#include <QLocale>
#include <QPainter>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace mulakat::ui::pages {

using presenters::BoothPhase;
using presenters::BoothPresenter;

BoothPage::BoothPage(BoothPresenter &presenter, voice::Voice &voice, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_voice(voice)
    , m_screens(new QStackedLayout)
    , m_idle(new BoothIdleScreen)
    , m_waiting(new BoothWaitingScreen)
    , m_talk(new BoothTalkScreen)
    , m_goodbye(new BoothGoodbyeScreen)
    , m_bar(new BoothBar(this))
{
    setObjectName(QStringLiteral("boothPage"));
    setFocusPolicy(Qt::StrongFocus); // it begins here: no key looks pressed before somebody tabs to it
    setFocus();
    for (QWidget *screen : {static_cast<QWidget *>(m_idle), static_cast<QWidget *>(m_waiting), static_cast<QWidget *>(m_talk),
                            static_cast<QWidget *>(m_goodbye)})
        m_screens->addWidget(screen);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_screens, 1);
    column->addWidget(m_bar);
    m_idle->setObjectName(QStringLiteral("boothIdle"));
    m_waiting->setObjectName(QStringLiteral("boothWaiting"));
    m_talk->setObjectName(QStringLiteral("boothTalk"));
    m_goodbye->setObjectName(QStringLiteral("boothGoodbye"));
    connectPresenter();
    refresh();
}

void BoothPage::connectPresenter()
{
    connect(&m_presenter, &BoothPresenter::changed, this, &BoothPage::refresh);
    connect(&m_presenter, &BoothPresenter::farPictureChanged, this, [this] {
        if (m_presenter.shown().inTalk())
            m_talk->setFar(m_presenter.farPicture());
    });
    connect(&m_presenter, &BoothPresenter::ownPictureChanged, this, [this] { showPictures(); });
    connect(&m_presenter, &BoothPresenter::say, this, [this](const QString &key, const QStringList &words, bool chime) {
        m_voice.say({key, words, chime});
    });
    connect(m_goodbye, &BoothGoodbyeScreen::rated, &m_presenter, &BoothPresenter::rate);
    connect(m_bar, &BoothBar::replayPressed, &m_presenter, &BoothPresenter::sayAgain);
    connect(m_bar, &BoothBar::helpPressed, &m_presenter, &BoothPresenter::askHelp);
    connect(m_bar, &BoothBar::quieterPressed, &m_presenter, &BoothPresenter::quieter);
    connect(m_bar, &BoothBar::louderPressed, &m_presenter, &BoothPresenter::louder);
    connect(m_bar, &BoothBar::languagePressed, this, [this](const QString &language) {
        m_chosen = language != m_presenter.shown().language;
        m_presenter.chooseLanguage(language);
    });
}

void BoothPage::refresh()
{
    const presenters::BoothShown &shown = m_presenter.shown();
    if (m_language != shown.language)
        useLanguage(shown.language);
    m_bar->put(shown, m_phrases);
    switch (shown.phase) {
    case BoothPhase::Idle:
    case BoothPhase::Next:
        m_idle->put(shown, m_phrases);
        break;
    case BoothPhase::Waiting:
        m_waiting->put(shown, m_phrases);
        break;
    case BoothPhase::OfficerLeft:
    case BoothPhase::Talking:
    case BoothPhase::Paused:
    case BoothPhase::Reconnecting:
        m_talk->put(shown, m_phrases);
        break;
    case BoothPhase::Goodbye:
        m_goodbye->put(shown, m_phrases);
        break;
    }
    showScreen();
}

void BoothPage::showScreen()
{
    const BoothPhase phase = m_presenter.shown().phase;
    const bool talk = m_presenter.shown().onCallScreen();
    QWidget *screen = talk                                                ? static_cast<QWidget *>(m_talk)
        : phase == BoothPhase::Waiting                                    ? static_cast<QWidget *>(m_waiting)
        : phase == BoothPhase::Goodbye                                    ? static_cast<QWidget *>(m_goodbye)
                                                                          : static_cast<QWidget *>(m_idle);
    if (m_shownScreen == screen)
        return;
    m_shownScreen = screen;
    theme::setScheme(*this, talk ? theme::Scheme::Dark : theme::Scheme::Light);
    m_screens->setCurrentWidget(screen);
    showPictures();
}

// Only the screen that is seen keeps a picture: nobody's face waits behind another.
void BoothPage::showPictures()
{
    const presenters::BoothShown &shown = m_presenter.shown();
    const bool waiting = shown.phase == BoothPhase::Waiting;
    m_waiting->setOwn(waiting ? m_presenter.ownPicture() : QImage());
    m_talk->setOwn(shown.inTalk() ? m_presenter.ownPicture() : QImage());
    if (!shown.inTalk())
        m_talk->setFar({});
}

void BoothPage::useLanguage(const QString &language)
{
    m_language = language;
    m_phrases = voice::Phrases::of(language);
    m_voice.setLanguage(language);
    setLayoutDirection(QLocale(language).textDirection());
    const QStringList families = theme::fontFor(language, theme::Tokens::publicBody).families();
    QList<QWidget *> all = findChildren<QWidget *>();
    all.prepend(this);
    for (QWidget *widget : std::as_const(all)) {
        QFont font = widget->font();
        font.setFamilies(families);
        widget->setFont(font);
    }
    if (std::exchange(m_chosen, false))
        QMetaObject::invokeMethod(&m_presenter, &BoothPresenter::sayAgain, Qt::QueuedConnection);
}

void BoothPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::coloursOf(*this).paper);
}

} // namespace mulakat::ui::pages

#include "moc_boothpage.cpp"
