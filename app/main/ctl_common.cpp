#include "main/ctl.h"

#include "base/leftovers.h"
#include "portal/hub/hub.h"

#include <QFile>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QSaveFile>
#include <cstdio>

namespace mulakat::ctl {

namespace {

Exit exitFor(base::FailureCode code)
{
    switch (code) {
    case base::FailureCode::Unreadable:
    case base::FailureCode::NotADay:
    case base::FailureCode::TooLarge:
    case base::FailureCode::StoreNewer:
    case base::FailureCode::StoreDamaged:
    case base::FailureCode::ChainBroken:
        return Unreadable;
    case base::FailureCode::DeviceMissing:
    case base::FailureCode::KeyMissing:
    case base::FailureCode::PortalUnreachable:
    case base::FailureCode::StoreFailed:
    case base::FailureCode::DiskFull:
        return Missing;
    case base::FailureCode::BadInput:
    case base::FailureCode::UnknownField:
    case base::FailureCode::MissingField:
        return WrongUse;
    default:
        return Refused;
    }
}

QString wordsFor(const base::Failure &failure)
{
    switch (failure.code) {
    case base::FailureCode::NotADay:
        return QStringLiteral("this file is not a list that can be taken in: no heading row with the needed columns was found");
    case base::FailureCode::Unreadable:
        return QStringLiteral("the file cannot be read as text");
    case base::FailureCode::TooLarge:
        return QStringLiteral("the file is too large");
    case base::FailureCode::StoreNewer:
        return QStringLiteral("this data folder was written by a newer Mulakat: install that version, the data is unchanged");
    case base::FailureCode::StoreDamaged:
        return QStringLiteral("a data file is damaged: leave it as it is and restore the last backup into a new folder");
    case base::FailureCode::DiskFull:
        return QStringLiteral("the disk is full: nothing was written; make room and run the command again");
    case base::FailureCode::StoreFailed:
        return QStringLiteral("the data folder cannot be opened or written: check that it exists and who owns it");
    case base::FailureCode::AlreadySetUp:
        return QStringLiteral("this folder is set up already, nothing was changed (already-set-up)");
    case base::FailureCode::ClockWrong:
        return QStringLiteral("this machine's clock stands before the last entry of the log: set date and time first (clock-wrong)");
    case base::FailureCode::KeyMissing:
        return QStringLiteral("a key is missing in the data folder's keys/");
    default:
        return QStringLiteral("refused: ") + base::failureName(failure.code);
    }
}

} // namespace

int withApplication(int &argc, char **argv, bool fonts, const std::function<int()> &work)
{
    base::writeNoCoreFile();
    std::unique_ptr<QCoreApplication> application;
    if (fonts)
        application = std::make_unique<QGuiApplication>(argc, argv);
    else
        application = std::make_unique<QCoreApplication>(argc, argv);
    return work();
}

void printJson(const QJsonObject &object)
{
    const QByteArray line = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stdout);
    std::fflush(stdout);
}

int complain(Exit exit, const QString &words)
{
    std::fprintf(stderr, "mulakatctl: %s\n", qUtf8Printable(words));
    return exit;
}

int complain(const base::Failure &failure)
{
    QString words = wordsFor(failure);
    if (!failure.info.isEmpty())
        words += QStringLiteral(" ") + QString::fromUtf8(QJsonDocument(failure.info).toJson(QJsonDocument::Compact));
    return complain(exitFor(failure.code), words);
}

std::unique_ptr<QCommandLineParser> parse(const Verb &verb, const QString &usage,
                                          const QList<QCommandLineOption> &options, int positionals, int *exit)
{
    auto parser = std::make_unique<QCommandLineParser>();
    parser->addOptions(options);
    const QCommandLineOption help(QStringList{QStringLiteral("help"), QStringLiteral("h")});
    parser->addOption(help);
    const bool understood = parser->parse(QStringList(QStringLiteral("mulakatctl")) + verb.arguments);
    if (understood && parser->isSet(help)) {
        std::printf("usage: mulakatctl %s [--data DIR]\n", qUtf8Printable(usage));
        *exit = Done;
        return nullptr;
    }
    if (!understood || parser->positionalArguments().size() != positionals) {
        const QString why = understood ? QStringLiteral("wrong number of arguments") : parser->errorText();
        *exit = complain(WrongUse, why + QStringLiteral("; usage: mulakatctl ") + usage + QStringLiteral(" [--data DIR]"));
        return nullptr;
    }
    return parser;
}

base::Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(base::FailureCode::Unreadable, {{QStringLiteral("file"), path}});
    if (file.size() > 64 * 1024 * 1024)
        return base::fail(base::FailureCode::TooLarge, {{QStringLiteral("file"), path}});
    return file.readAll();
}

base::Result<QHash<QString, QString>> readMapping(const QString &path)
{
    QHash<QString, QString> mapping;
    if (path.isEmpty())
        return mapping;
    const auto bytes = readFile(path);
    if (!bytes)
        return bytes.error();
    const QJsonDocument document = QJsonDocument::fromJson(*bytes);
    if (!document.isObject())
        return base::fail(base::FailureCode::Unreadable, {{QStringLiteral("file"), path}});
    const QJsonObject json = document.object();
    for (auto it = json.begin(); it != json.end(); ++it)
        mapping.insert(it.key(), it.value().toString());
    return mapping;
}

base::Done writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return base::fail(base::FailureCode::StoreFailed, {{QStringLiteral("file"), path}});
    return base::done();
}

bool optionDate(const QString &text, QDate *date)
{
    *date = QDate::fromString(text, Qt::ISODate);
    if (!date->isValid())
        complain(WrongUse, QStringLiteral("--date wants YYYY-MM-DD"));
    return date->isValid();
}

std::unique_ptr<portal::hub::Hub> openHub(const Verb &verb, int *exit)
{
    static const base::SystemClock clock;
    auto hub = portal::hub::Hub::open(verb.dataDir, verb.database, clock, portal::hub::Hub::Chain::Ctl);
    if (!hub) {
        *exit = complain(hub.error());
        return nullptr;
    }
    return std::move(*hub);
}

} // namespace mulakat::ctl
