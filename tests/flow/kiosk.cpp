#include "flow/kiosk.h"

#include "base/clock.h"
#include "flow/ownnetwork.h"
#include "main/kioskrun.h"
#include "ui/shell/language.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFile>
#include <QTest>
#include <unistd.h>

namespace mulakat::testing {

namespace {

const base::SystemClock &wallClock()
{
    static const base::SystemClock clock;
    return clock;
}

ui::shell::Language &language()
{
    static ui::shell::Language one(*qApp);
    return one;
}

// Slots are of one day, and nobody is admitted on another: a test that would run over the jail's midnight lives, with all
// programs it starts, three hours earlier.
void keepClearOfMidnight(char **argv)
{
    const QTime now = base::toJailTime(QDateTime::currentMSecsSinceEpoch()).time();
    if ((now > QTime(0, 1) && now < QTime(23, 30)) || qEnvironmentVariableIsSet("MULAKAT_TEST_SECONDS_BACK"))
        return;
    qputenv("MULAKAT_TEST_SECONDS_BACK", "10800");
    qputenv("LD_PRELOAD", MULAKAT_DAYTIME);
    ::execv("/proc/self/exe", argv);
    qFatal("the test cannot start itself with another time of day");
}

} // namespace

std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    keepClearOfMidnight(argv);
    if (!enterOwnNetwork())
        qFatal("the flow tests need a network namespace of their own");
    auto application = std::make_unique<QApplication>(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    ui::theme::apply(*application);
    language().set(QStringLiteral("en"));
    return application;
}

void Kiosk::setLanguage(const QString &code)
{
    language().set(code);
}

Kiosk::Kiosk(const World &world, const QString &role, const QStringList &more)
{
    QStringList words{QStringLiteral("mulakat-kiosk"), QStringLiteral("--role"), role, QStringLiteral("--portal"),
                      world.url().toString(), QStringLiteral("--data"), world.folder(), QStringLiteral("--simulate"),
                      QStringLiteral("camera,microphone,speaker,scanner,printer")};
    if (!world.tlsCertificate().isEmpty())
        words << QStringLiteral("--tls-ca") << world.tlsCertificate();
    words << more;
    const auto options = kiosk::Options::parse(words);
    if (!options)
        qFatal("%s", qPrintable(options.error().info.value(QLatin1String("text")).toString()));
    m_ui = std::make_unique<kiosk::Ui>(language(), *options,
                                       kiosk::shippedParts(*options, wallClock(), QStringLiteral(MULAKAT_BIN_DIR)));
    QObject::connect(m_ui.get(), &kiosk::Ui::opened, m_ui.get(), [this] { m_opened = true; });
    QObject::connect(m_ui.get(), &kiosk::Ui::ended, m_ui.get(), [this](int code) { m_endCode = code; });
}

Kiosk::~Kiosk() = default;

bool Kiosk::start(int timeoutMs)
{
    m_ui->start();
    return QTest::qWaitFor([this] { return m_opened || m_endCode; }, timeoutMs) && m_opened;
}

QImage Kiosk::farPicture() const
{
    return m_ui->app().booth()->farPicture();
}

bool Officer::signIn(const QString &name, const QString &secret) const
{
    return m_hand.choose(QStringLiteral("signInNames"), name) && m_hand.type(QStringLiteral("signInSecret"), secret)
        && m_hand.enter(QStringLiteral("signInSecret")) && m_hand.sees(QStringLiteral("tabDay"));
}

bool Officer::openTab(const QString &tab) const
{
    return m_hand.press(tab);
}

bool Officer::openVisit(const QString &visrn) const
{
    // What is found is one row, with a time, below its group's heading.
    return openTab(QStringLiteral("tabDay")) && m_hand.type(QStringLiteral("findField"), visrn)
        && QTest::qWaitFor([&] { return m_hand.text(QStringLiteral("dayList")).count(u'\n') == 2; }, 8000)
        && m_hand.choose(QStringLiteral("dayList"), QStringLiteral(":")) && m_hand.reads(QStringLiteral("detailNumber"), visrn);
}

bool Officer::next(const QString &word) const
{
    if (!m_hand.reads(QStringLiteral("detailNext"), word))
        return false;
    // The key is dead for half a second after the step has changed: press until the step moves on.
    // The next person of a party has the same step.
    const auto where = [&] {
        const QWidget *identity = m_hand.find(QStringLiteral("detailStep1")); // its hint counts who is accepted
        return m_hand.text(QStringLiteral("detailNext")) + (identity ? identity->toolTip() : QString()) + m_hand.text(QStringLiteral("detailState"));
    };
    const auto moved = [&, before = where()] { return where() != before; };
    const bool done = QTest::qWaitFor([&] {
        if (!moved() && m_hand.canPress(QStringLiteral("detailNext")))
            m_hand.press(QStringLiteral("detailNext"));
        return QTest::qWaitFor(moved, 1000);
    }, 10'000);
    if (!done)
        qWarning("the step stays: %s %s", qPrintable(m_hand.text(QStringLiteral("detailWhy"))),
                 qPrintable(m_hand.text(QStringLiteral("detailMessageText"))));
    return done;
}

bool Officer::scan(const QByteArray &payload, const QString &shows) const
{
    QFile scanner(m_world.folder() + QStringLiteral("/scanner-desk-1")); // the simulated scanner is a FIFO
    return scanner.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && scanner.write(payload + '\r') > 0
        && m_hand.sees(shows);
}

bool Officer::checkNumber(const QString &kind, const QString &number) const
{
    return m_hand.choose(QStringLiteral("evidenceKind"), kind) && m_hand.type(QStringLiteral("evidenceNumber"), number)
        && m_hand.press(QStringLiteral("evidenceCheck")) && m_hand.sees(QStringLiteral("evidenceHeadline"));
}

bool Officer::confirmHolder(const QString &holder) const
{
    const QString button = QStringLiteral("holder-") + holder;
    return m_hand.press(button) && QTest::qWaitFor([&] {
        const auto *pressed = qobject_cast<QAbstractButton *>(m_hand.find(button));
        return pressed && (!pressed->isCheckable() || pressed->isChecked());
    }, 3000);
}

bool Officer::writeReason(const QString &reason) const
{
    return m_hand.type(QStringLiteral("evidenceReason"), reason);
}

bool Officer::confirmInmate(const QString &number) const
{
    return m_hand.choose(QStringLiteral("inmateCandidates"), number) && next(QStringLiteral("Confirm"));
}

bool Officer::bringInmate(const QString &number) const
{
    if (!m_hand.reads(QStringLiteral("detailNext"), QStringLiteral("risoner")))
        return false;
    // An imported visit: which prisoner is meant is for the officer to say.
    if (m_hand.text(QStringLiteral("detailNext")).contains(QLatin1String("Confirm")) && !confirmInmate(number))
        return false;
    return next(QStringLiteral("called")) && next(QStringLiteral("on the way"))
        && m_hand.type(QStringLiteral("inmateNumber"), number) && next(QStringLiteral("at the place"));
}

} // namespace mulakat::testing
