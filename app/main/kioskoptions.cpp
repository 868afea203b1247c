#include "main/kioskoptions.h"

#include "visits/seats.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <array>

namespace mulakat::kiosk {

namespace {

constexpr std::array roles{Role::Desk, Role::Booth, Role::CheckIn, Role::Board, Role::All};
const QStringList &deviceKinds()
{
    static const QStringList all{QStringLiteral("camera"), QStringLiteral("microphone"), QStringLiteral("speaker"),
                                 QStringLiteral("scanner"), QStringLiteral("printer")};
    return all;
}

// As the first start keeps them: the seat on a booth's PC has a camera and a handset of its own.
QString seatKind(const QString &kind)
{
    return QStringLiteral("seat") + kind.at(0).toUpper() + kind.mid(1);
}

base::Failure wrong(const QString &text)
{
    return base::fail(base::FailureCode::BadInput, {{QStringLiteral("text"), text}});
}

void addOptions(QCommandLineParser &parser)
{
    const auto add = [&](const char *flag, const char *what, const char *value) {
        parser.addOption(QCommandLineOption(QString::fromLatin1(flag), QString::fromLatin1(what), QString::fromLatin1(value)));
    };
    add("role", "desk, booth, checkin, board or all", "role");
    add("portal", "address of the jail's hub", "url");
    add("standalone", "a hub of its own on this machine", "");
    add("data", "folder of this station's data", "dir");
    add("station", "name of this station", "name");
    add("place", "name of the booth", "name");
    add("language", "en or hi, booth and checkin also ta", "code");
    add("simulate", "camera,microphone,speaker,scanner,printer", "list");
    add("scanner", "device file of a serial scanner", "file");
    add("slip-printer", "device file of a receipt printer, or lp:QUEUE", "file");
    add("slip-width", "width of its roll, 58 or 80 mm", "mm");
    add("tls-ca", "certificates to trust at the portal", "file");
    add("display", "number of the screen", "n");
    add("exit-after-start", "end as soon as the first window is painted and the data is open", "");
    add("paired", "set by the supervisor: desk and booth of one machine", "");
    add("first-start", "set by the supervisor: the screens that set a jail up", "");
    add("own-hub", "set by the supervisor: the portal is this machine's own, for itself alone", "");
}

bool isName(const QString &text)
{
    return !text.isEmpty() && text.size() <= 40 && std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c.unicode() < 128 && c.isLetterOrNumber()) || c == QLatin1Char('-') || c == QLatin1Char('_');
    });
}

base::Done check(const Options &options)
{
    if (options.data.isEmpty())
        return wrong(QStringLiteral("--data DIR is needed"));
    if (options.portal.isEmpty() && !options.standalone && options.role != Role::All)
        return wrong(QStringLiteral("--portal URL or --standalone is needed"));
    if (!options.portal.isEmpty() && options.standalone)
        return wrong(QStringLiteral("--portal and --standalone exclude each other"));
    if (options.slipMm != 58 && options.slipMm != 80)
        return wrong(QStringLiteral("--slip-width is 58 or 80"));
    if (!isName(options.station) || !isName(options.place))
        return wrong(QStringLiteral("names of stations and booths: letters, digits, - and _"));
    for (const QString &device : options.simulate) {
        if (!deviceKinds().contains(device))
            return wrong(QStringLiteral("--simulate does not know ") + device);
    }
    return base::done();
}

} // namespace

QString name(Role role)
{
    switch (role) {
    case Role::Desk:
        return QStringLiteral("desk");
    case Role::Booth:
        return QStringLiteral("booth");
    case Role::CheckIn:
        return QStringLiteral("checkin");
    case Role::Board:
        return QStringLiteral("board");
    case Role::All:
        return QStringLiteral("all");
    }
    return {};
}

base::Result<Options> Options::parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments) || !parser.positionalArguments().isEmpty())
        return wrong(parser.errorText().isEmpty() ? QStringLiteral("unknown words on the command line") : parser.errorText());
    const auto value = [&](const char *flag) { return parser.value(QString::fromLatin1(flag)); };
    Options options;
    const QString roleName = value("role");
    const auto role = std::find_if(roles.begin(), roles.end(), [&](Role r) { return name(r) == roleName; });
    if (role == roles.end())
        return wrong(QStringLiteral("--role desk|booth|checkin|board|all is needed"));
    options.role = *role;
    options.portal = QUrl(value("portal"), QUrl::StrictMode);
    options.standalone = parser.isSet(QStringLiteral("standalone"));
    options.data = value("data").isEmpty() ? QString() : QDir(value("data")).absolutePath();
    options.station = value("station").isEmpty() ? name(options.role) + QStringLiteral("-1") : value("station");
    const QString number = options.station.section(QLatin1Char('-'), -1);
    options.place = !value("place").isEmpty() ? value("place") : number != options.station ? number : QStringLiteral("1");
    options.language = value("language").isEmpty() ? QStringLiteral("en") : value("language");
    options.languageGiven = !value("language").isEmpty();
    options.firstStart = parser.isSet(QStringLiteral("first-start"));
    const QStringList simulated = value("simulate").split(QLatin1Char(','), Qt::SkipEmptyParts);
    options.simulate = QSet<QString>(simulated.begin(), simulated.end());
    options.scanner = value("scanner");
    options.slipPrinter = value("slip-printer");
    options.slipMm = value("slip-width").isEmpty() ? options.slipMm : value("slip-width").toInt();
    options.tlsCa = value("tls-ca");
    options.display = value("display").isEmpty() ? -1 : value("display").toInt();
    options.exitAfterStart = parser.isSet(QStringLiteral("exit-after-start"));
    options.paired = parser.isSet(QStringLiteral("paired"));
    if (const base::Done fits = check(options); !fits)
        return fits.error();
    options.standalone = options.standalone || parser.isSet(QStringLiteral("own-hub"));
    options.takeMachine();
    return options;
}

void Options::takeMachine()
{
    QFile file(data + QStringLiteral("/machine.json"));
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QJsonObject machine = QJsonDocument::fromJson(file.readAll()).object();
    if (const QString kept = machine.value(QLatin1String("language")).toString(); !languageGiven && !kept.isEmpty())
        language = kept;
    const QJsonObject kept = machine.value(QLatin1String("devices")).toObject();
    for (const QString &kind : deviceKinds()) {
        const QString name = kept.value(isSeat() ? seatKind(kind) : kind).toString();
        if (name == QLatin1String("simulated"))
            simulate.insert(kind);
        else if (!name.isEmpty())
            devices.insert(kind, name);
    }
    if (scanner.isEmpty())
        scanner = devices.value(QStringLiteral("scanner"));
}

QString Options::help()
{
    return QStringLiteral("usage: mulakat-kiosk --role desk|booth|checkin|board|all --portal URL|--standalone --data DIR\n"
                          "  --station NAME     name of this station (desk-1, booth-1, checkin-1)\n"
                          "  --place NAME       name of the booth\n"
                          "  --language CODE    en or hi, booth and checkin also ta; Ctrl+L changes it at any time\n"
                          "  --simulate LIST    camera,microphone,speaker,scanner,printer\n"
                          "  --scanner FILE     device file of a serial scanner\n"
                          "  --slip-printer F   device file of a receipt printer (/dev/usb/lp0), or lp:QUEUE\n"
                          "  --slip-width MM    width of its roll, 58 or 80\n"
                          "  --tls-ca FILE      certificates to trust at the portal, and no others\n"
                          "  --display N        number of the screen, from 0\n"
                          "  --exit-after-start end once the first window is painted and the data is open\n");
}

bool Options::isSeat() const
{
    return role == Role::Booth && !visits::boothOfSeat(place).isEmpty();
}

QStringList Options::argumentsForSeat(const QUrl &at) const
{
    QStringList words = argumentsFor(Role::Booth, at);
    const QString seat = visits::seatOfBooth(place);
    words.replace(words.indexOf(QStringLiteral("--station")) + 1, QStringLiteral("booth-") + seat);
    words.replace(words.indexOf(QStringLiteral("--place")) + 1, seat);
    return words;
}

QStringList Options::argumentsFor(Role of, const QUrl &at) const
{
    QStringList words{QStringLiteral("--role"), name(of),          QStringLiteral("--portal"),   at.toString(),
                      QStringLiteral("--data"), data,              QStringLiteral("--language"), language,
                      QStringLiteral("--station"), name(of) + QStringLiteral("-1"), QStringLiteral("--place"), place};
    if (!simulate.isEmpty())
        words << QStringLiteral("--simulate") << QStringList(simulate.begin(), simulate.end()).join(QLatin1Char(','));
    if (!tlsCa.isEmpty())
        words << QStringLiteral("--tls-ca") << tlsCa;
    if (!scanner.isEmpty() && (of == Role::Desk || of == Role::CheckIn))
        words << QStringLiteral("--scanner") << scanner;
    if (!slipPrinter.isEmpty() && (of == Role::Desk || of == Role::CheckIn))
        words << QStringLiteral("--slip-printer") << slipPrinter << QStringLiteral("--slip-width") << QString::number(slipMm);
    if (role == Role::All)
        words << QStringLiteral("--paired");
    if (standalone)
        words << QStringLiteral("--own-hub");
    if (exitAfterStart)
        words << QStringLiteral("--exit-after-start");
    return words;
}

} // namespace mulakat::kiosk
