#pragma once
#include "store/backupstream.h"

namespace mulakat::store {

struct BackupMade {
    int files = 0;
    int events = 0;   // in its logs, as they were verified after writing
    qint64 bytes = 0; // of the file
    QString sha256;   // of the file, hex
};

// A consistent copy of DIR, encrypted, in one file, while hub and kiosks go on: each SQLite file by VACUUM INTO, the hub's
// first. It is read back, decrypted and its log verified before it takes FILE's place; until then FILE is what it was.
// Left out: cache/, prints/, what a running station has open (FIFOs). ChainBroken (info `chain`, `sequence`, `why`) where
// the log is not whole, KeyMissing (no recovery code was ever given out), DiskFull, StoreFailed, Unreadable.
base::Result<BackupMade> makeBackup(const QString &dataDir, const QString &file, const BackupLock &lock, qint64 nowUtcMs);

struct BackupUnpacked {
    qint64 madeUtcMs = 0;
    int files = 0;
    int events = 0;
    QString sha256;
};

// Into `folder`, which is there and empty. The log is verified; the stations' files keep only their own chains, so that
// they take the hub's log anew. WrongSecret, Unreadable, ChainBroken, DiskFull.
base::Result<BackupUnpacked> unpackBackup(const QString &file, const base::Secret &secret, const QString &folder);

} // namespace mulakat::store
