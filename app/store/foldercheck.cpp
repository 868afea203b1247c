#include "store/foldercheck.h"

#include "store/logcheck.h"
#include "store/sheetcheck.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace mulakat::store {

using audit::Verifier;

namespace {

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

} // namespace

// A 32-byte key or an 8-byte fingerprint in hex.
void takeChainKey(ChainKeys &keys, const QString &chain, const QByteArray &hex)
{
    const QByteArray bytes = QByteArray::fromHex(hex);
    if ((bytes.size() == 32 || bytes.size() == 8) && bytes.size() * 2 == hex.size() && !keys.contains(chain))
        keys.insert(chain, bytes);
}

// The public halves of what lies in DIR/keys; nothing is made.
ChainKeys chainKeysOf(const QString &dataDir)
{
    ChainKeys keys;
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
            takeChainKey(keys, info.completeBaseName(), file.readLine(1024).simplified().split(' ').value(0));
    }
    return keys;
}

// The hub's log and the stations' that lie in the folder, opened so that nothing is written.
base::Result<std::vector<LogSource>> logSourcesOf(const QString &dataDir, const QString &databaseUrl)
{
    std::vector<LogSource> sources;
    const QString hub = dataDir + QStringLiteral("/portal/hub.sqlite");
    if (!databaseUrl.isEmpty() || QFileInfo::exists(hub)) {
        auto database = databaseUrl.isEmpty() ? Database::openReadOnly(hub) : Database::open(databaseUrl);
        if (!database)
            return database.error();
        sources.push_back({QStringLiteral("hub"), std::move(*database)});
    }
    const QDir stations(dataDir + QStringLiteral("/station"));
    for (const QFileInfo &info : stations.entryInfoList({QStringLiteral("*.sqlite")}, QDir::Files, QDir::Name)) {
        auto database = Database::openReadOnly(info.filePath());
        if (!database)
            return database.error();
        sources.push_back({info.completeBaseName(), std::move(*database)});
    }
    return sources;
}

void FolderReport::add(const Verifier &verifier)
{
    const audit::VerifyReport one = verifier.report();
    report.checkpoints += one.checkpoints;
    report.sheets += one.sheets;
    report.signerKnown &= one.signerKnown;
    report.ok &= one.ok;
    if (!report.firstBad)
        report.firstBad = one.firstBad;
    const auto theirs = verifier.lasts();
    for (auto it = theirs.cbegin(); it != theirs.cend(); ++it)
        lasts[it.key()] = std::max(lasts.value(it.key()), it.value());
}

int FolderReport::events() const
{
    int count = 0;
    for (const qint64 last : lasts)
        count += int(last);
    return count;
}

base::Result<FolderReport> verifyFolder(const QString &dataDir, const QString &databaseUrl, const ChainKeys &keys)
{
    auto sources = logSourcesOf(dataDir, databaseUrl);
    if (!sources)
        return sources.error();
    FolderReport outcome;
    outcome.report.signerKnown = !keys.isEmpty();
    QFile secret(dataDir + QStringLiteral("/keys/records.key"));
    const QByteArray recordsKey = secret.open(QIODevice::ReadOnly) ? secret.readAll() : QByteArray();
    std::optional<Verifier> hub;
    for (const LogSource &source : *sources) {
        const bool isHub = source.name == QLatin1String("hub") && !hub;
        Verifier verifier(keys);
        if (const auto done = verifyLog(*source.database, verifier, isHub ? Numbered::All : Numbered::Some); !done)
            return done.error();
        if (isHub && recordsKey.size() == 32) {
            if (const auto done = verifyRecords(*source.database, recordsKey, verifier); !done)
                return done.error();
            if (const auto done = verifySheets(*source.database, recordsKey, verifier); !done)
                return done.error();
        }
        if (hub)
            compare(*hub, verifier);
        outcome.add(verifier);
        if (isHub)
            hub = std::move(verifier);
    }
    return outcome;
}

} // namespace mulakat::store
