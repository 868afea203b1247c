#include "main/kioskui.h"

#include "base/logging.h"
#include "device/servicemanager.h"
#include "ui/presenters/words.h"
#include "ui/shell/startpage.h"

#include <QApplication>
#include <QScreen>
#include <cstdio>

namespace mulakat::kiosk {

namespace {

constexpr int aloneMs = 10'000;
constexpr int closeAfterSeconds = 20; // a service manager starts it again; nobody needs to be there
constexpr int secondMs = 1000;

} // namespace

Ui::Ui(ui::shell::Language &language, Options options, App::Parts parts, QObject *parent)
    : QObject(parent)
    , m_language(language)
    , m_options(std::move(options))
    , m_clock(*parts.clock)
    , m_app(m_options, std::move(parts))
    , m_window(std::make_unique<ui::shell::Window>(language))
    , m_start(new ui::shell::StartPage)
    , m_pair(m_options.role, m_options.data)
{
    m_window->setObjectName(name(m_options.role) + QStringLiteral("Window"));
    m_window->setContent(m_start);
    connect(m_window.get(), &ui::shell::Window::firstPainted, this, &Ui::begin);
    connect(&m_app, &App::opened, this, &Ui::open);
    connect(&m_app, &App::failed, this, &Ui::fail);
    connect(&m_closing, &QTimer::timeout, this, [this] {
        m_start->setSecondsLeft(--m_secondsLeft);
        if (m_secondsLeft == 0)
            m_start->closeAsked();
    });
}

Ui::~Ui()
{
    qApp->removeEventFilter(&m_app.scans());
    m_window.reset(); // pages before presenters before the station
}

QScreen *Ui::screenForRole() const
{
    const QList<QScreen *> screens = QGuiApplication::screens();
    if (m_options.display >= 0)
        return screens.value(m_options.display, screens.constFirst());
    if (m_options.paired && m_options.isSeat())
        return screens.value(2, screens.constLast());
    const bool second = m_options.paired && m_options.role == Role::Booth;
    return second ? screens.value(1, screens.constFirst()) : screens.constFirst();
}

bool Ui::sharesDisplay() const
{
    return m_options.paired && m_options.display < 0 && !m_options.isSeat() && QGuiApplication::screens().size() == 1;
}

// The visitor sits apart from the prisoner and the officer: a seat on their PC waits for a screen of its own.
bool Ui::lacksScreen() const
{
    return m_options.paired && m_options.display < 0 && m_options.isSeat() && !m_options.exitAfterStart
        && QGuiApplication::screens().size() < 3;
}

void Ui::start()
{
    if (lacksScreen()) {
        std::fprintf(stderr, "mulakat-kiosk: the visitor's seat waits for a third screen\n");
        connect(qGuiApp, &QGuiApplication::screenAdded, this, &Ui::start, Qt::ConnectionType(Qt::SingleShotConnection | Qt::QueuedConnection));
        return;
    }
    // On a shared display the desk is in front; the booth is not seen before it is handed over.
    if (sharesDisplay() && m_options.role == Role::Booth && !m_options.exitAfterStart)
        QMetaObject::invokeMethod(this, &Ui::begin, Qt::QueuedConnection);
    else
        m_window->showOn(screenForRole(), true);
}

void Ui::begin()
{
    if (std::exchange(m_begun, true))
        return; // a booth that began unseen is painted when it is handed the display
    std::fprintf(stderr, "mulakat-kiosk: %s has begun\n", qUtf8Printable(name(m_options.role)));
    if (const base::Done built = m_app.build(); !built)
        return fail(built.error());
    m_app.open();
}

void Ui::open()
{
    if (m_options.role == Role::Booth)
        openBooth();
    else if (m_options.role == Role::CheckIn || m_options.role == Role::Board)
        openPublic();
    else
        openDesk();
    device::tellServiceManager("READY=1");
    new device::Watchdog(this);
    Q_EMIT opened();
    if (m_options.exitAfterStart)
        Q_EMIT ended(0);
}

void Ui::openDesk()
{
    qApp->installEventFilter(&m_app.scans());
    m_deskUi = std::make_unique<DeskUi>(m_app, m_language, m_clock);
    m_window->setContent(m_deskUi->screen());
    if (sharesDisplay())
        linkDesk();
}

void Ui::openBooth()
{
    m_boothUi = std::make_unique<BoothUi>(m_app, m_clock);
    m_window->setContent(m_boothUi->screen());
    if (sharesDisplay())
        linkBooth();
}

void Ui::openPublic()
{
    if (m_options.role == Role::Board) {
        m_boardUi = std::make_unique<BoardUi>(m_app, m_clock);
        return m_window->setContent(m_boardUi->page());
    }
    qApp->installEventFilter(&m_app.scans());
    m_checkinUi = std::make_unique<CheckinUi>(m_app, m_clock);
    m_window->setContent(m_checkinUi->page());
}

void Ui::linkDesk()
{
    using ui::shell::DeskScreen;
    DeskScreen *screen = m_deskUi->screen();
    const auto show = [this] {
        m_window->showOn(screenForRole(), true);
        m_window->raise();
        m_window->activateWindow();
    };
    connect(screen, &DeskScreen::handedOver, this, [this] {
        m_pair.say(QStringLiteral("show"));
        m_window->hide();
    });
    connect(screen, &DeskScreen::returnShown, this, show);
    connect(screen, &DeskScreen::returned, this, [this, show] {
        show();
        m_pair.say(QStringLiteral("hide"));
    });
    connect(&m_pair, &PairLink::heard, screen, [this, screen](const QString &word) {
        screen->setHandOverPossible(true);
        if (word == QLatin1String("return"))
            screen->askReturn();
        else if (screen->state() == DeskScreen::State::HandedOver)
            m_pair.say(QStringLiteral("show"));
        else if (word == QLatin1String("shown") && screen->state() == DeskScreen::State::Locked)
            screen->setHandedOver(); // this desk was started again behind a booth in use
        else
            m_pair.say(QStringLiteral("hide"));
    });
    connect(&m_pair, &PairLink::disconnected, screen, [screen] {
        screen->setHandOverPossible(false);
        screen->askReturn(); // no booth is on the display: not an empty one either
    });
    m_pair.start();
}

void Ui::linkBooth()
{
    m_boothUi->screen()->setShared(true);
    const auto show = [this] {
        m_alone.stop();
        m_window->showOn(screenForRole(), true);
        m_window->raise();
    };
    connect(m_boothUi->screen(), &ui::shell::BoothScreen::returnAsked, this, [this] { m_pair.say(QStringLiteral("return")); });
    connect(&m_pair, &PairLink::connected, this, [this] {
        m_alone.stop();
        m_pair.say(m_window->isVisible() ? QStringLiteral("shown") : QStringLiteral("hidden"));
    });
    connect(&m_pair, &PairLink::heard, this, [this, show](const QString &word) {
        if (word == QLatin1String("show"))
            show();
        else if (word == QLatin1String("hide"))
            m_window->hide();
    });
    connect(&m_alone, &QTimer::timeout, this, show);
    m_alone.setSingleShot(true);
    m_alone.start(aloneMs);
    m_pair.start();
}

void Ui::fail(const base::Failure &failure)
{
    const int code = App::exitCodeOf(failure);
    std::fprintf(stderr, "mulakat-kiosk: cannot start: %s\n", qUtf8Printable(base::failureName(failure.code)));
    if (m_options.exitAfterStart) {
        Q_EMIT ended(code);
        return;
    }
    if (!m_window->isVisible())
        m_window->showOn(screenForRole(), true);
    m_start->setProblem(ui::presenters::say(failure));
    m_secondsLeft = closeAfterSeconds;
    m_start->setSecondsLeft(m_secondsLeft);
    m_closing.start(secondMs);
    connect(m_start, &ui::shell::StartPage::closeAsked, this, [this, code] {
        m_closing.stop();
        Q_EMIT ended(code);
    });
}

} // namespace mulakat::kiosk

#include "moc_kioskui.cpp"
