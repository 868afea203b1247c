#include "main/ctl.h"

#include "audit/verify.h"
#include "store/eventlog.h"
#include "store/logcheck.h"

#include <QDir>
#include <QJsonDocument>
#include <QSaveFile>

namespace mulakat::ctl {

namespace {

using audit::Verifier;
using Keys = QHash<QString, QByteArray>;
constexpr int rowsAPage = 1000;

// A 32-byte key or an 8-byte fingerprint in hex.
void takeKey(Keys &keys, const QString &chain, const QByteArray &hex)
{
    const QByteArray bytes = QByteArray::fromHex(hex);
    if ((bytes.size() == 32 || bytes.size() == 8) && bytes.size() * 2 == hex.size() && !keys.contains(chain))
        keys.insert(chain, bytes);
}

// The public halves of what lies in DIR/keys; nothing is made.
Keys keysOf(const QString &dataDir)
{
    Keys keys;
    const QDir own(dataDir + QStringLiteral("/keys"));
    for (const QFileInfo &info : own.entryInfoList({QStringLiteral("*.key")}, QDir::Files)) {
        QFile file(info.filePath());
        if (info.size() == 64 && file.open(QIODevice::ReadOnly))
            keys.insert(info.completeBaseName(), file.readAll().right(32));
    }
    const QDir stations(own.filePath(QStringLiteral("stations")));
    for (const QFileInfo &info : stations.entryInfoList({QStringLiteral("*.pub")}, QDir::Files)) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly))
            takeKey(keys, info.completeBaseName(), file.readLine(1024).simplified().split(' ').value(0));
    }
    return keys;
}

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
        takeKey(keys, it.key(), it.value().toString().toLatin1());
    for (const QByteArray &line : json.isEmpty() ? bytes->split('\n') : QList<QByteArray>()) {
        const QList<QByteArray> words = line.simplified().split(' ');
        takeKey(keys, QString::fromUtf8(words.value(0)), words.value(1));
    }
    if (keys.isEmpty())
        return base::fail(base::FailureCode::Unreadable, {{QStringLiteral("file"), path}});
    return keys;
}

struct Source {
    QString name;
    std::unique_ptr<store::Database> database;
};

// The hub's log and the stations' that lie in the folder, opened so that nothing is written.
base::Result<std::vector<Source>> sourcesOf(const Verb &verb)
{
    std::vector<Source> sources;
    const QString hub = verb.dataDir + QStringLiteral("/portal/hub.sqlite");
    if (!verb.database.isEmpty() || QFileInfo::exists(hub)) {
        auto database = verb.database.isEmpty() ? store::Database::openReadOnly(hub) : store::Database::open(verb.database);
        if (!database)
            return database.error();
        sources.push_back({QStringLiteral("hub"), std::move(*database)});
    }
    const QDir stations(verb.dataDir + QStringLiteral("/station"));
    for (const QFileInfo &info : stations.entryInfoList({QStringLiteral("*.sqlite")}, QDir::Files, QDir::Name)) {
        auto database = store::Database::openReadOnly(info.filePath());
        if (!database)
            return database.error();
        sources.push_back({info.completeBaseName(), std::move(*database)});
    }
    return sources;
}

struct Outcome {
    audit::VerifyReport report;
    QHash<QString, qint64> lasts; // chain → events of it, over all files
};

void add(Outcome &outcome, const Verifier &verifier)
{
    const audit::VerifyReport report = verifier.report();
    outcome.report.checkpoints += report.checkpoints;
    outcome.report.signerKnown &= report.signerKnown;
    outcome.report.ok &= report.ok;
    if (!outcome.report.firstBad)
        outcome.report.firstBad = report.firstBad;
    const auto lasts = verifier.lasts();
    for (auto it = lasts.cbegin(); it != lasts.cend(); ++it)
        outcome.lasts[it.key()] = std::max(outcome.lasts.value(it.key()), it.value());
}

// Where two files have the same chain, they have the same rows.
void compare(const Verifier &known, Verifier &other)
{
    const auto lasts = other.lasts();
    for (auto it = lasts.cbegin(); it != lasts.cend(); ++it) {
        for (qint64 sequence = 1; sequence <= it.value(); ++sequence) {
            const QByteArray hash = known.hashAt(it.key(), sequence);
            if (!hash.isEmpty() && hash != other.hashAt(it.key(), sequence)) {
                other.bad(it.key(), sequence, "fork");
                break;
            }
        }
    }
}

base::Result<Outcome> verifyFolder(const Verb &verb, const Keys &keys)
{
    auto sources = sourcesOf(verb);
    if (!sources)
        return sources.error();
    Outcome outcome;
    outcome.report.signerKnown = !keys.isEmpty();
    QFile secret(verb.dataDir + QStringLiteral("/keys/records.key"));
    const QByteArray recordsKey = secret.open(QIODevice::ReadOnly) ? secret.readAll() : QByteArray();
    std::optional<Verifier> hub;
    for (const Source &source : *sources) {
        const bool isHub = source.name == QLatin1String("hub") && !hub;
        Verifier verifier(keys);
        if (const auto done = store::verifyLog(*source.database, verifier, isHub ? store::Numbered::All : store::Numbered::Some); !done)
            return done.error();
        if (isHub && recordsKey.size() == 32) {
            if (const auto done = store::verifyRecords(*source.database, recordsKey, verifier); !done)
                return done.error();
        }
        if (hub)
            compare(*hub, verifier);
        add(outcome, verifier);
        if (isHub)
            hub = std::move(verifier);
    }
    return outcome;
}

base::Result<Outcome> verifyExported(const QString &path, const Keys &keys)
{
    const auto bytes = readFile(path);
    if (!bytes)
        return bytes.error();
    Verifier verifier(keys);
    audit::verifyExport(*bytes, verifier);
    Outcome outcome;
    outcome.report.signerKnown = true;
    add(outcome, verifier);
    return outcome;
}

int answer(const Outcome &outcome)
{
    int events = 0;
    for (const qint64 last : outcome.lasts)
        events += int(last);
    QJsonValue firstBad = QJsonValue::Null;
    if (const auto &bad = outcome.report.firstBad)
        firstBad = QJsonObject{{QStringLiteral("chain"), bad->chain}, {QStringLiteral("sequence"), bad->sequence}, {QStringLiteral("why"), bad->why}};
    const bool known = outcome.report.signerKnown;
    printJson({{QStringLiteral("ok"), outcome.report.ok},
               {QStringLiteral("events"), events},
               {QStringLiteral("chains"), outcome.lasts.size()},
               {QStringLiteral("checkpoints"), outcome.report.checkpoints},
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

base::Result<Exported> writeExport(const std::vector<Source> &sources, QIODevice &to)
{
    QMap<QString, QPair<qint64, store::Database *>> longest;
    for (const Source &source : sources) {
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
    for (const Source &source : sources) {
        const auto checkpoints = store::EventLog(*source.database).checkpoints();
        if (!checkpoints)
            return checkpoints.error();
        for (const audit::Checkpoint &checkpoint : *checkpoints)
            to.write(audit::exportLine(checkpoint));
        exported.checkpoints += int(checkpoints->size());
    }
    return exported;
}

} // namespace

int logVerify(const Verb &verb)
{
    int exit = Done;
    const QCommandLineOption exported(QStringLiteral("export"), {}, QStringLiteral("FILE"));
    const QCommandLineOption keysFile(QStringLiteral("keys"), {}, QStringLiteral("FILE"));
    const auto parser = parse(verb, QStringLiteral("log verify [--export FILE] [--keys FILE]"), {exported, keysFile}, 0, &exit);
    if (!parser)
        return exit;
    base::Result<Keys> keys = parser->isSet(exported) ? Keys() : keysOf(verb.dataDir);
    if (parser->isSet(keysFile))
        keys = keysFrom(parser->value(keysFile));
    if (!keys)
        return complain(keys.error());
    if (!parser->isSet(exported) && verb.database.isEmpty() && !QDir(verb.dataDir).exists())
        return complain(Unreadable, QStringLiteral("there is no folder ") + verb.dataDir);
    const auto outcome = parser->isSet(exported) ? verifyExported(parser->value(exported), *keys) : verifyFolder(verb, *keys);
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
    auto sources = sourcesOf(verb);
    if (!sources)
        return complain(sources.error());
    QSaveFile file(parser->positionalArguments().first());
    if (!file.open(QIODevice::WriteOnly))
        return complain(Missing, QStringLiteral("cannot write ") + file.fileName());
    const auto exported = writeExport(*sources, file);
    if (!exported)
        return complain(exported.error());
    if (!file.commit())
        return complain(Missing, QStringLiteral("cannot write ") + file.fileName());
    const Keys keys = keysOf(verb.dataDir);
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
