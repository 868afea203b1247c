#include "main/kioskrun.h"

#include "base/leftovers.h"
#include "device/clocksetter.h"
#include "device/servicemanager.h"
#include "main/kiosksetup.h"
#include "main/kiosksignals.h"
#include "main/kiosksupervisor.h"
#include "main/kioskui.h"
#include "staff/credential.h"
#include "store/stationstore.h"
#include "ui/shell/language.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <cstdio>

namespace mulakat::kiosk {

namespace {

constexpr int wrongUse = 2;

int refuse(const QString &text)
{
    std::fprintf(stderr, "mulakat-kiosk: %s\n", qUtf8Printable(text));
    return wrongUse;
}

// The supervisor has no window: it needs no display.
int supervise(const Options &options, int &argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const StopSignals stop;
    const QString folder = QCoreApplication::applicationDirPath();
    Supervisor supervisor(options, {QCoreApplication::applicationFilePath(), folder + QStringLiteral("/mulakat-portal")});
    QObject::connect(&supervisor, &Supervisor::ended, &application, [](int code) { QCoreApplication::exit(code); });
    QObject::connect(&stop, &StopSignals::asked, &supervisor, [&supervisor] {
        supervisor.stop();
        QCoreApplication::exit(0);
    });
    QMetaObject::invokeMethod(&supervisor, &Supervisor::start, Qt::QueuedConnection);
    device::tellServiceManager("READY=1");
    const device::Watchdog watchdog;
    return QCoreApplication::exec();
}

int showRole(const Options &options, int &argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    const StopSignals stop;
    const base::SystemClock clock;
    ui::theme::apply(application);
    ui::shell::Language language(application);
    language.set(options.language);
    Ui screens(language, options, shippedParts(options, clock, QCoreApplication::applicationDirPath()));
    QObject::connect(&stop, &StopSignals::asked, &application, [] { QCoreApplication::exit(0); });
    QObject::connect(&screens, &Ui::ended, &application, [](int code) { QCoreApplication::exit(code); });
    screens.start();
    return QApplication::exec();
}

// The jail is set up before there is a hub: its own window, the same program.
int showSetup(const Options &options, int &argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    const StopSignals stop;
    const base::SystemClock clock;
    ui::theme::apply(application);
    ui::shell::Language language(application);
    language.set(options.language);
    SetupUi screens(language, options, {QCoreApplication::applicationDirPath() + QStringLiteral("/mulakat-media"), &clock, device::setSystemClock});
    QObject::connect(&stop, &StopSignals::asked, &application, [] { QCoreApplication::exit(0); });
    QObject::connect(&screens, &SetupUi::ended, &application, [](int code) { QCoreApplication::exit(code); });
    screens.start();
    return QApplication::exec();
}

} // namespace

App::Parts shippedParts(const Options &options, const base::Clock &clock, const QString &programFolder)
{
    App::Parts parts;
    parts.store = [options, &clock] {
        const QString folder = options.data + QStringLiteral("/station/"); // where `mulakatctl log verify` looks
        QDir().mkpath(folder);
        return std::make_unique<store::StationStore>(folder + options.station + QStringLiteral(".sqlite"),
                                                     options.data + QStringLiteral("/keys"), base::StationId(options.station), clock);
    };
    parts.secretCheck = [](const base::Secret &secret, const QString &hash) { return staff::matches(secret, hash); };
    parts.mediaProgram = programFolder + QStringLiteral("/mulakat-media");
    parts.clock = &clock;
    parts.setClock = device::setSystemClock;
    return parts;
}

int run(int &argc, char **argv)
{
    base::writeNoCoreFile();
    QStringList words;
    for (int i = 0; i < argc; ++i)
        words << QString::fromLocal8Bit(argv[i]);
    if (words.contains(QLatin1String("--help"))) {
        std::printf("%s", qPrintable(Options::help()));
        return 0;
    }
    const auto options = Options::parse(words);
    if (!options)
        return refuse(options.error().info.value(QLatin1String("text")).toString() + QStringLiteral(" (try --help)"));
    if (options->firstStart)
        return showSetup(*options, argc, argv);
    if (const QString printer = options->devices.value(QStringLiteral("printer")); !printer.isEmpty())
        qputenv("LPDEST", printer.toLocal8Bit()); // the print service's own word for "this one, unless said"
    const bool ownHub = options->portal.isEmpty();
    return options->role == Role::All || ownHub ? supervise(*options, argc, argv) : showRole(*options, argc, argv);
}

} // namespace mulakat::kiosk
