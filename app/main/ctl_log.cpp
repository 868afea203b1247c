#include "main/ctl.h"

#include "audit/verify.h"
#include "store/eventlog.h"
#include "store/foldercheck.h"
#include "store/sheetcheck.h"

#include <QDir>
#include <QJsonDocument>
#include <QSaveFile>

namespace mulakat::ctl {

namespace {

using audit::Verifier;
using Keys = store::ChainKeys;
constexpr int rowsAPage = 1000;

// Lines "CHAIN HEX", or the JSON object that `log export` prints; HEX is a public key or the fingerprint of a day sheet.
base::Result<Keys> keysFrom(const QString &path)
{
    const auto bytes = readFile(path);
    if (!bytes)
        return bytes.error();
    Keys keys;
    QJsonObject json = QJsonDocument::fromJson(*bytes).object();
    if (json.value(QLatin1String("keys")).isObject())
        json = json.value(QLatin1String("keys")).toObject();
    for (auto it = json.begin(); it != json.end(); ++it)
        store::takeChainKey(keys, it.key(), it.value().toString().toLatin1());
    for (const QByteArray &line : json.isEmpty() ? bytes->split('\n') : QList<QByteArray>()) {
        const QList<QByteArray> words = line.simplified().split(' ');
        store::takeChainKey(keys, QString::fromUtf8(words.value(0)), words.value(1));
    }
    if (keys.isEmpty())
        return base::fail(base::FailureCode::Unreadable, {{QStringLiteral("file"), path}});
    return keys;
}

base::Result<store::FolderReport> verifyExported(const QString &path, const Keys &keys)
{
    const auto bytes = readFile(path);
    if (!bytes)
        return bytes.error();
    Verifier verifier(keys);
    audit::verifyExport(*bytes, verifier);
    store::FolderReport outcome;
    outcome.report.signerKnown = true;
    outcome.add(verifier);
    return outcome;
}

int answer(const store::FolderReport &outcome)
{
    const int events = outcome.events();
    QJsonValue firstBad = QJsonValue::Null;
    if (const auto &bad = outcome.report.firstBad)
        firstBad = QJsonObject{{QStringLiteral("chain"), bad->chain}, {QStringLiteral("sequence"), bad->sequence}, {QStringLiteral("why"), bad->why}};
    const bool known = outcome.report.signerKnown;
    printJson({{QStringLiteral("ok"), outcome.report.ok},
               {QStringLiteral("events"), events},
               {QStringLiteral("chains"), outcome.lasts.size()},
               {QStringLiteral("checkpoints"), outcome.report.checkpoints},
               {QStringLiteral("sheets"), outcome.report.sheets},
               {QStringLiteral("firstBad"), firstBad},
               {QStringLiteral("signer"), known ? QStringLiteral("known") : QStringLiteral("unknown")}});
    if (!outcome.report.ok)
        return complain(No, QStringLiteral("the log is not whole: see firstBad"));
    if (!known && events > 0)
        return complain(No, QStringLiteral("the log is whole, but who signed it is not known: give the keys with --keys FILE"));
    return Done;
}

// One chain from the file that knows most of it, page by page.
base::Done writeChain(store::Database &database, const QString &chain, QIODevice &to, int *events)
{
    const store::EventLog log(database);
    for (qint64 from = 1;;) {
        const auto rows = log.chain(base::StationId(chain), from, rowsAPage);
        if (!rows)
            return rows.error();
        for (const audit::Record &record : *rows)
            to.write(audit::exportLine(record));
        *events += int(rows->size());
        if (rows->size() < rowsAPage)
            return base::done();
        from = rows->last().sequence + 1;
    }
}

struct Exported {
    int events = 0;
    int checkpoints = 0;
    QStringList chains;
};

base::Result<Exported> writeExport(const std::vector<store::LogSource> &sources, const QByteArray &recordsKey, QIODevice &to)
{
    QMap<QString, QPair<qint64, store::Database *>> longest;
    for (const store::LogSource &source : sources) {
        const store::EventLog log(*source.database);
        const auto chains = log.chains();
        if (!chains)
            return chains.error();
        for (const QString &chain : *chains) {
            const qint64 next = log.next(base::StationId(chain));
            if (next > longest.value(chain).first)
                longest.insert(chain, {next, source.database.get()});
        }
    }
    Exported exported;
    exported.chains = longest.keys();
    for (auto it = longest.cbegin(); it != longest.cend(); ++it) {
        if (const auto done = writeChain(*it->second, it.key(), to, &exported.events); !done)
            return done.error();
    }
    for (const store::LogSource &source : sources) {
        const auto checkpoints = store::EventLog(*source.database).checkpoints();
        if (!checkpoints)
            return checkpoints.error();
        for (const audit::Checkpoint &checkpoint : *checkpoints)
            to.write(audit::exportLine(checkpoint));
        exported.checkpoints += int(checkpoints->size());
    }
    if (!sources.empty() && recordsKey.size() == 32) { // the signed days, from the file that has them all
        const auto sheets = store::daySheets(*sources.front().database, recordsKey);
        for (const audit::DaySheet &sheet : sheets ? *sheets : QList<audit::DaySheet>())
            to.write(audit::exportLine(sheet));
    }
    return exported;
}

} // namespace

int logVerify(const Verb &verb)
{
    int exit = Done;
    const QCommandLineOption exported(QStringLiteral("export"), {}, QStringLiteral("FILE"));
    const QCommandLineOption keysFile(QStringLiteral("keys"), {}, QStringLiteral("FILE"));
    const QCommandLineOption sealed(QStringLiteral("sealed"), {}, QStringLiteral("FILE"));
    const QCommandLineOption pdf(QStringLiteral("pdf"), {}, QStringLiteral("FILE"));
    const auto parser = parse(verb, QStringLiteral("log verify [--export FILE | --sealed FILE [--pdf FILE]] [--keys FILE]"),
                              {exported, keysFile, sealed, pdf}, 0, &exit);
    if (!parser)
        return exit;
    base::Result<Keys> keys = parser->isSet(exported) ? Keys() : store::chainKeysOf(verb.dataDir);
    if (parser->isSet(keysFile))
        keys = keysFrom(parser->value(keysFile));
    if (!keys)
        return complain(keys.error());
    if (parser->isSet(sealed))
        return verifySealed(parser->value(sealed), parser->value(pdf), *keys);
    if (!parser->isSet(exported) && verb.database.isEmpty() && !QDir(verb.dataDir).exists())
        return complain(Unreadable, QStringLiteral("there is no folder ") + verb.dataDir);
    const auto outcome = parser->isSet(exported) ? verifyExported(parser->value(exported), *keys) : store::verifyFolder(verb.dataDir, verb.database, *keys);
    return outcome ? answer(*outcome) : complain(outcome.error());
}

int logExport(const Verb &verb)
{
    int exit = Done;
    const QCommandLineOption visit(QStringLiteral("visit"), {}, QStringLiteral("VISRN"));
    const QCommandLineOption sealed(QStringLiteral("sealed"), {}, QStringLiteral("FILE"));
    const bool one = verb.arguments.contains(QStringLiteral("--visit")) || verb.arguments.contains(QStringLiteral("--sealed"));
    const auto parser = parse(verb, QStringLiteral("log export FILE | log export --visit VISRN --sealed FILE"), {visit, sealed}, one ? 0 : 1, &exit);
    if (!parser)
        return exit;
    if (one && (!parser->isSet(visit) || !parser->isSet(sealed)))
        return complain(WrongUse, QStringLiteral("--visit VISRN and --sealed FILE go together"));
    if (one)
        return exportSealed(verb, parser->value(visit), parser->value(sealed));
    auto sources = store::logSourcesOf(verb.dataDir, verb.database);
    if (!sources)
        return complain(sources.error());
    QSaveFile file(parser->positionalArguments().first());
    if (!file.open(QIODevice::WriteOnly))
        return complain(Missing, QStringLiteral("cannot write ") + file.fileName());
    const auto recordsKey = readFile(verb.dataDir + QStringLiteral("/keys/records.key"));
    const auto exported = writeExport(*sources, recordsKey ? *recordsKey : QByteArray(), file);
    if (!exported)
        return complain(exported.error());
    if (!file.commit())
        return complain(Missing, QStringLiteral("cannot write ") + file.fileName());
    const Keys keys = store::chainKeysOf(verb.dataDir);
    QJsonObject open;
    for (const QString &chain : exported->chains) {
        if (keys.contains(chain))
            open.insert(chain, QString::fromLatin1(keys.value(chain).toHex()));
    }
    printJson({{QStringLiteral("events"), exported->events},
               {QStringLiteral("chains"), exported->chains.size()},
               {QStringLiteral("checkpoints"), exported->checkpoints},
               {QStringLiteral("keys"), open}});
    return Done;
}

} // namespace mulakat::ctl
