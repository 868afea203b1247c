#pragma once
#include "audit/verify.h"
#include "store/database.h"

#include <vector>

namespace mulakat::store {

// Chain → public key (32 bytes) or its fingerprint (8 bytes).
using ChainKeys = QHash<QString, QByteArray>;

// One log of a data folder, opened so that nothing is written.
struct LogSource {
    QString name; // "hub", or a station's
    std::unique_ptr<Database> database;
};

struct FolderReport {
    audit::VerifyReport report;
    QHash<QString, qint64> lasts; // chain → events of it, over all files

    void add(const audit::Verifier &verifier);
    int events() const;
};

// Adds the key that a line "CHAIN HEX" names, where it is one and the chain has none yet.
void takeChainKey(ChainKeys &keys, const QString &chain, const QByteArray &hex);
// The public halves of what lies in DIR/keys; nothing is made.
ChainKeys chainKeysOf(const QString &dataDir);
// The hub's log (in `databaseUrl` where that is not empty), then the stations' that lie in the folder.
base::Result<std::vector<LogSource>> logSourcesOf(const QString &dataDir, const QString &databaseUrl = {});
// Every log of the folder: rows, numbers, checkpoints, records, and that two files tell the same of a chain.
base::Result<FolderReport> verifyFolder(const QString &dataDir, const QString &databaseUrl, const ChainKeys &keys);

} // namespace mulakat::store
