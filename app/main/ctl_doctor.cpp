#include "main/ctl.h"

#include "identity/truststore.h"
#include "staff/roles.h"
#include "store/logstore.h"
#include "visits/jail.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QFontDatabase>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QStorageInfo>
#include <QTimer>

namespace mulakat::ctl {

namespace {

constexpr qint64 roomMb = 500;
constexpr int waitMs = 8000;

struct Check {
    QString name;
    bool ok = false;
    QString detail;
    QString remedy; // what to do
    bool needed = true;
};

Check folderCheck(const Verb &verb)
{
    const QFileInfo info(verb.dataDir);
    const bool ok = info.isDir() && info.isWritable();
    const QString why = info.isDir() ? QStringLiteral("not writable") : QStringLiteral("missing");
    return {QStringLiteral("data"), ok, verb.dataDir + (ok ? QString() : QStringLiteral(": ") + why),
            QStringLiteral("create the folder and give it to the user that runs Mulakat")};
}

Check diskCheck(const Verb &verb)
{
    QString folder = verb.dataDir;
    while (!QFileInfo::exists(folder) && folder.contains(u'/'))
        folder = folder.section(u'/', 0, -2);
    const QStorageInfo storage(folder.isEmpty() ? QStringLiteral("/") : folder);
    const qint64 free = storage.bytesAvailable() / (1024 * 1024);
    return {QStringLiteral("disk"), storage.isValid() && !storage.isReadOnly() && free >= roomMb, QStringLiteral("%1 MB free").arg(free),
            QStringLiteral("make room: below 500 MB visits may not be written")};
}

Check storeCheck(const Verb &verb)
{
    Check check{QStringLiteral("store"), true, QStringLiteral("no log yet"), QStringLiteral("run `mulakatctl log verify`; restore a backup if it fails")};
    const QString path = verb.dataDir + QStringLiteral("/portal/hub.sqlite");
    if (!QFileInfo::exists(path))
        return check;
    const auto database = store::Database::openReadOnly(path);
    const auto whole = database ? (*database)->value(QStringLiteral("PRAGMA quick_check(1)")) : base::Result<QVariant>(database.error());
    check.ok = whole && whole->toString() == QLatin1String("ok");
    const auto events = database ? (*database)->value(QStringLiteral("SELECT COUNT(*) FROM event")) : whole;
    check.detail = check.ok && events ? events->toString() + QStringLiteral(" events") : QStringLiteral("damaged or not readable");
    return check;
}

Check keysCheck(const Verb &verb)
{
    Check check{QStringLiteral("keys"), true, QStringLiteral("none yet"), QStringLiteral("chmod 600 the files in keys/; keep a copy of keys/ apart from the data")};
    const QDir keys(verb.dataDir + QStringLiteral("/keys"));
    QStringList open;
    const QFileInfoList files = keys.entryInfoList({QStringLiteral("*.key")}, QDir::Files);
    for (const QFileInfo &info : files) {
        if (info.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther))
            open << info.fileName();
    }
    check.ok = open.isEmpty();
    if (!files.isEmpty())
        check.detail = check.ok ? QStringLiteral("%1 keys, readable by their owner only").arg(files.size()) : QStringLiteral("readable by others: ") + open.join(u' ');
    return check;
}

Check clockCheck()
{
    const QDateTime now = base::SystemClock().local();
    return {QStringLiteral("clock"), now.date().year() >= 2025, now.toString(Qt::ISODate), QStringLiteral("set the machine's date and time")};
}

Check fontsCheck()
{
    const bool devanagari = !QFontDatabase::families(QFontDatabase::Devanagari).isEmpty();
    const bool latin = !QFontDatabase::families(QFontDatabase::Latin).isEmpty();
    return {QStringLiteral("fonts"), devanagari && latin, devanagari ? QStringLiteral("Latin and Devanagari") : QStringLiteral("no Devanagari font"),
            QStringLiteral("apt-get install fonts-noto-core")};
}

Check staffCheck(const Verb &verb)
{
    Check check{QStringLiteral("staff"), false, QStringLiteral("nobody may sign in yet"),
                QStringLiteral("mulakatctl staff add --name NAME --role superintendent"), false};
    const auto database = store::Database::openReadOnly(verb.dataDir + QStringLiteral("/portal/hub.sqlite"));
    if (!database)
        return check;
    const auto chiefs = (*database)->value(QStringLiteral("SELECT COUNT(*) FROM staff WHERE locked = 0 AND role = ?"),
                                           {staff::name(staff::Role::Superintendent)});
    const auto all = (*database)->value(QStringLiteral("SELECT COUNT(*) FROM staff WHERE locked = 0"));
    check.ok = chiefs && chiefs->toInt() > 0;
    if (all && all->toInt() > 0)
        check.detail = QStringLiteral("%1 may sign in, %2 of them superintendents").arg(all->toInt()).arg(chiefs ? chiefs->toInt() : 0);
    return check;
}

QList<Check> identityChecks(const Verb &verb)
{
    const auto trust = identity::TrustStore::fromFolder(verb.dataDir + QStringLiteral("/trust"), identity::TrustStore::Pins::Asked);
    const auto days = trust.daysLeft(base::SystemClock().utc());
    base::Result<visits::Jail> jail = visits::Jail(); // the defaults, until somebody has written a file
    if (QFile file(verb.dataDir + QStringLiteral("/jail.json")); file.open(QIODevice::ReadOnly)) {
        const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
        jail = document.isObject() ? visits::Jail::fromJson(document.object()) : base::fail(base::FailureCode::BadInput);
    }
    const QString verifier = jail ? jail->verifier : QString();
    return {{QStringLiteral("trust"), days && *days > 90,
             days ? QStringLiteral("%1 certificates, the newest for %2 days more").arg(trust.certificates().size()).arg(*days) : QStringLiteral("no UIDAI certificate"),
             QStringLiteral("download UIDAI's signing certificate and run `mulakatctl trust add FILE`"), false},
            {QStringLiteral("verifier"), !verifier.isEmpty(), verifier.isEmpty() ? QStringLiteral("Aadhaar is not read") : verifier,
             QStringLiteral("register as an offline verifier with UIDAI and write the number into jail.json (`verifier`)"), false},
            {QStringLiteral("jail"), jail.has_value(), jail ? jail->name : QStringLiteral("jail.json cannot be read"),
             QStringLiteral("correct jail.json: a field has an unknown name or a wrong value"), true}};
}

// Exit code and standard output of a short program; -1 where it cannot be run.
std::pair<int, QByteArray> outputOf(const QString &program, const QStringList &words)
{
    QProcess process;
    process.start(program, words);
    if (!process.waitForStarted(waitMs) || !process.waitForFinished(waitMs) || process.exitStatus() != QProcess::NormalExit) {
        process.kill();
        process.waitForFinished(1000);
        return {-1, {}};
    }
    return {process.exitCode(), process.readAllStandardOutput()};
}

// The media process loads its allow-list of plug-ins and lists what is connected.
QList<Check> mediaChecks(const Verb &verb, bool devicesNeeded)
{
    const QString program = QCoreApplication::applicationDirPath() + QStringLiteral("/mulakat-media");
    const QString cache = QFileInfo(verb.dataDir).isWritable() ? verb.dataDir + QStringLiteral("/cache") : QDir::tempPath() + QStringLiteral("/mulakat-cache");
    const auto [exit, out] = outputOf(program, {QStringLiteral("--devices"), QStringLiteral("--cache"), cache});
    QHash<QString, QStringList> names;
    for (const QJsonValue &value : QJsonDocument::fromJson(out).object().value(QLatin1String("devices")).toArray())
        names[value[QLatin1String("kind")].toString()] << value[QLatin1String("name")].toString();
    QList<Check> checks{{QStringLiteral("codecs"), exit == 0, exit == 0 ? QStringLiteral("the media process starts with its plug-ins") : QStringLiteral("mulakat-media does not start"),
                         QStringLiteral("install the packages of packaging/apt-packages (gstreamer1.0-*)")}};
    const QList<std::pair<QString, QString>> devices{{QStringLiteral("camera"), QStringLiteral("connect a USB camera; the booth needs one")},
                                                     {QStringLiteral("microphone"), QStringLiteral("connect the handset or a microphone")},
                                                     {QStringLiteral("speaker"), QStringLiteral("connect the handset or a loudspeaker")}};
    for (const auto &[kind, remedy] : devices)
        checks << Check{kind, !names.value(kind).isEmpty(), names.contains(kind) ? names.value(kind).join(QStringLiteral(", ")) : QStringLiteral("none found"), remedy, devicesNeeded};
    return checks;
}

Check printerCheck()
{
    const auto [exit, out] = outputOf(QStringLiteral("lpstat"), {QStringLiteral("-e")});
    const QString names = QString::fromUtf8(out).simplified();
    return {QStringLiteral("printer"), exit == 0 && !names.isEmpty(), names.isEmpty() ? QStringLiteral("none found") : names,
            QStringLiteral("set up a printer (CUPS); tokens can be read out meanwhile"), false};
}

QString portalUrl(const Verb &verb)
{
    const auto database = store::Database::openReadOnly(verb.dataDir + QStringLiteral("/portal/hub.sqlite"));
    const auto url = database ? (*database)->value(QStringLiteral("SELECT value FROM setting WHERE name = 'public-url'")) : base::Result<QVariant>(QVariant());
    return url ? url->toString() : QString();
}

Check portalCheck(const QString &url)
{
    Check check{QStringLiteral("portal"), false, url.isEmpty() ? QStringLiteral("its address is not known") : url + QStringLiteral(" does not answer"),
                QStringLiteral("start mulakat-portal, or give its address with --portal URL"), false};
    if (url.isEmpty())
        return check;
    QNetworkAccessManager network;
    QNetworkRequest request(QUrl(url + QStringLiteral("/healthz")));
    request.setTransferTimeout(3000);
    const std::unique_ptr<QNetworkReply> reply(network.get(request));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    check.ok = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 200;
    if (check.ok)
        check.detail = url;
    return check;
}

} // namespace

int doctor(const Verb &verb)
{
    int exit = Done;
    const QCommandLineOption role(QStringLiteral("role"), {}, QStringLiteral("R"), QStringLiteral("all"));
    const QCommandLineOption portal(QStringLiteral("portal"), {}, QStringLiteral("URL"));
    const auto parser = parse(verb, QStringLiteral("doctor [--role all|booth|desk|hub] [--portal URL]"), {role, portal}, 0, &exit);
    if (!parser)
        return exit;
    const QString as = parser->value(role);
    if (!QStringList{QStringLiteral("all"), QStringLiteral("booth"), QStringLiteral("desk"), QStringLiteral("hub")}.contains(as))
        return complain(WrongUse, QStringLiteral("--role wants all, booth, desk or hub"));
    QList<Check> checks{folderCheck(verb), diskCheck(verb), storeCheck(verb), keysCheck(verb), clockCheck(), fontsCheck()};
    checks << identityChecks(verb) << staffCheck(verb);
    if (as != QLatin1String("hub"))
        checks << mediaChecks(verb, as != QLatin1String("desk")) << printerCheck();
    checks << portalCheck(parser->isSet(portal) ? parser->value(portal) : portalUrl(verb));
    bool well = true;
    for (const Check &check : std::as_const(checks)) {
        printJson({{QStringLiteral("check"), check.name},
                   {QStringLiteral("ok"), check.ok},
                   {QStringLiteral("needed"), check.needed},
                   {QStringLiteral("detail"), check.detail},
                   {QStringLiteral("do"), check.ok ? QString() : check.remedy}});
        well &= check.ok || !check.needed;
    }
    return well ? Done : No;
}

} // namespace mulakat::ctl
