#include "main/ctl.h"

#include "portal/hub/hub.h"
#include "portal/hub/setup.h"
#include "store/backup.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <cstdio>
#include <sys/stat.h>
#include <unistd.h>

namespace mulakat::ctl {

namespace {

constexpr int passphraseMin = 8;

base::Secret passphraseFromInput()
{
    QFile input;
    QString line = input.open(stdin, QIODevice::ReadOnly) ? QString::fromUtf8(input.readLine(4096)) : QString();
    while (line.endsWith(u'\n') || line.endsWith(u'\r'))
        line.chop(1);
    return base::Secret(line);
}

int tellBackupFailure(const base::Failure &failure)
{
    if (failure.code == base::FailureCode::ChainBroken)
        return complain(No, QStringLiteral("the log is not whole, no backup was written: see `mulakatctl log verify`, and copy the folder by hand"));
    if (failure.code == base::FailureCode::KeyMissing)
        return complain(Missing, QStringLiteral("no recovery code was ever given out for this folder: make the backup with a passphrase"));
    return complain(failure);
}

int tellRestoreFailure(const base::Failure &failure)
{
    switch (failure.code) {
    case base::FailureCode::WrongSecret:
        return complain(Refused, QStringLiteral("the passphrase or recovery code is not the one of this backup: nothing was written (wrong-secret)"));
    case base::FailureCode::Unreadable:
        return complain(Unreadable, QStringLiteral("this is no backup, or it is damaged: nothing was written (unreadable)"));
    case base::FailureCode::ChainBroken:
        return complain(Unreadable, QStringLiteral("the log in this backup is not whole: nothing was written (chain-broken)"));
    default:
        return complain(failure);
    }
}

bool isEmptyOrMissing(const QString &folder)
{
    const QFileInfo info(folder);
    return !info.exists() || (info.isDir() && QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot));
}

struct Restored {
    store::BackupUnpacked unpacked;
    QString epoch;
};

// In a folder beside the target, which takes its place when everything is right.
base::Result<Restored> restoreInto(const QString &file, const base::Secret &secret, const QString &scratch)
{
    const auto unpacked = store::unpackBackup(file, secret, scratch);
    if (!unpacked)
        return unpacked.error();
    static const base::SystemClock clock;
    const auto hub = portal::hub::Hub::open(scratch, {}, clock, portal::hub::Hub::Chain::Ctl);
    if (!hub)
        return hub.error();
    const auto epoch = (*hub)->declareRestored(unpacked->sha256, unpacked->madeUtcMs);
    if (!epoch)
        return epoch.error();
    return Restored{*unpacked, *epoch};
}

} // namespace

int backup(const Verb &verb)
{
    int exit = Done;
    const QCommandLineOption code(QStringLiteral("recovery-code"));
    const auto parser = parse(verb, QStringLiteral("backup FILE [--recovery-code]   (the passphrase from standard input; with --recovery-code none is "
                                                   "asked: the jail's recovery code opens it)"), {code}, 1, &exit);
    if (!parser)
        return exit;
    if (!verb.database.isEmpty())
        return complain(Refused, QStringLiteral("a log in PostgreSQL is backed up with PostgreSQL's own tools (pg_dump)"));
    if (!QFile::exists(verb.dataDir + QStringLiteral("/portal/hub.sqlite")))
        return complain(Unreadable, QStringLiteral("there is no jail's data in ") + verb.dataDir);
    store::BackupLock lock;
    if (parser->isSet(code)) {
        const portal::hub::RecoverySeal seal = portal::hub::recoverySeal(verb.dataDir);
        lock.sealSalt = seal.salt;
        lock.publicKey = seal.publicKey;
    } else {
        lock.passphrase = passphraseFromInput();
        if (lock.passphrase.reveal().size() < passphraseMin)
            return complain(WrongUse, QStringLiteral("write a passphrase of at least eight characters to standard input, or say --recovery-code"));
    }
    const auto made = store::makeBackup(verb.dataDir, parser->positionalArguments().first(), lock, base::SystemClock().utcMs());
    if (!made)
        return tellBackupFailure(made.error());
    printJson({{QStringLiteral("file"), parser->positionalArguments().first()},
               {QStringLiteral("bytes"), made->bytes},
               {QStringLiteral("files"), made->files},
               {QStringLiteral("events"), made->events},
               {QStringLiteral("sha256"), made->sha256},
               {QStringLiteral("opens"), parser->isSet(code) ? QStringLiteral("recovery-code") : QStringLiteral("passphrase")},
               {QStringLiteral("verified"), true}});
    return Done;
}

int restore(const Verb &verb)
{
    int exit = Done;
    const auto parser = parse(verb, QStringLiteral("restore FILE --data DIR   (the passphrase or recovery code from standard input; DIR is empty or not there)"), {}, 1, &exit);
    if (!parser)
        return exit;
    if (!verb.database.isEmpty())
        return complain(Refused, QStringLiteral("a log in PostgreSQL is restored with PostgreSQL's own tools (pg_restore)"));
    const QString file = parser->positionalArguments().first();
    const QString target = QFileInfo(verb.dataDir).absoluteFilePath();
    if (!isEmptyOrMissing(target))
        return complain(Refused, QStringLiteral("the folder is not empty, nothing was written (folder-not-empty): ") + target);
    if (!QFileInfo(file).isReadable())
        return complain(Unreadable, QStringLiteral("cannot read ") + file);
    const base::Secret secret = passphraseFromInput();
    if (secret.isEmpty())
        return complain(WrongUse, QStringLiteral("write the backup's passphrase, or the jail's recovery code, to standard input"));
    if (!QDir().mkpath(QFileInfo(target).absolutePath()))
        return complain(Missing, QStringLiteral("cannot make the folder ") + target);
    QTemporaryDir scratch(target + QStringLiteral(".restoring-XXXXXX"));
    if (!scratch.isValid())
        return complain(Missing, QStringLiteral("cannot write beside ") + target);
    const auto restored = restoreInto(file, secret, scratch.path());
    if (!restored)
        return tellRestoreFailure(restored.error());
    QDir().rmdir(target);
    if (::rename(QFile::encodeName(scratch.path()).constData(), QFile::encodeName(target).constData()) != 0)
        return complain(Missing, QStringLiteral("cannot put the data into place: ") + target);
    scratch.setAutoRemove(false);
    printJson({{QStringLiteral("data"), target},
               {QStringLiteral("made"), base::toJailTime(restored->unpacked.madeUtcMs).toString(Qt::ISODate)},
               {QStringLiteral("files"), restored->unpacked.files},
               {QStringLiteral("events"), restored->unpacked.events},
               {QStringLiteral("epoch"), restored->epoch},
               {QStringLiteral("verified"), true}});
    return Done;
}

} // namespace mulakat::ctl
