#include "store/backup.h"

#include "store/foldercheck.h"
#include "store/logstore.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QtEndian>
#include <algorithm>
#include <fcntl.h>
#include <unistd.h>

namespace mulakat::store {

using base::fail;
using base::FailureCode;

namespace {

constexpr qint64 blockBytes = 1024 * 1024;
constexpr quint32 entryMax = 4096;
const QString hubFile = QStringLiteral("portal/hub.sqlite");

bool isDatabase(const QString &path) { return path.endsWith(QLatin1String(".sqlite")); }

bool isWanted(const QString &path)
{
    const QString first = path.section(u'/', 0, 0);
    const bool kept = first != QLatin1String("cache") && first != QLatin1String("prints") && !first.startsWith(u'.');
    const bool journal = path.endsWith(QLatin1String("-wal")) || path.endsWith(QLatin1String("-shm")) || path.endsWith(QLatin1String("-journal"));
    return kept && !journal;
}

// Paths below the folder: the hub's log first, so that no station's file is older than what it names.
QStringList filesOf(const QString &dataDir)
{
    QStringList files;
    const QDir root(dataDir);
    QDirIterator it(dataDir, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = root.relativeFilePath(it.next());
        if (isWanted(path))
            files << path;
    }
    std::sort(files.begin(), files.end());
    if (files.removeOne(hubFile))
        files.prepend(hubFile);
    return files;
}

base::Failure copyFailure(const QSqlError &error, const QString &path)
{
    const bool full = error.text().contains(QLatin1String("disk is full")) || error.nativeErrorCode() == QLatin1String("13");
    return full ? fail(FailureCode::DiskFull)
                : fail(FailureCode::StoreFailed, {{QStringLiteral("file"), path}, {QStringLiteral("detail"), error.text().left(200)}});
}

base::Done copyDatabase(const QString &from, const QString &to)
{
    const QString name = QStringLiteral("backup-") + base::randomId();
    base::Done done = base::done();
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        connection.setDatabaseName(from);
        connection.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000"));
        if (!connection.open()) {
            done = copyFailure(connection.lastError(), from);
        } else {
            QSqlQuery query(connection);
            query.prepare(QStringLiteral("VACUUM INTO ?"));
            query.addBindValue(to);
            if (!query.exec())
                done = copyFailure(query.lastError(), from);
        }
    }
    QSqlDatabase::removeDatabase(name);
    return done;
}

base::Done putEntry(BackupWriter &to, const QString &name, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(FailureCode::Unreadable, {{QStringLiteral("file"), name}});
    const qint64 size = file.size();
    const QJsonObject entry{{QStringLiteral("path"), name}, {QStringLiteral("size"), double(size)}};
    const QByteArray json = QJsonDocument(entry).toJson(QJsonDocument::Compact);
    QByteArray length(4, '\0');
    qToBigEndian(quint32(json.size()), length.data());
    if (const auto written = to.write(length + json); !written)
        return written;
    for (qint64 left = size; left > 0;) {
        const QByteArray block = file.read(std::min(left, blockBytes));
        if (block.isEmpty())
            return fail(FailureCode::Unreadable, {{QStringLiteral("file"), name}});
        left -= block.size();
        if (const auto written = to.write(block); !written)
            return written;
    }
    return base::done();
}

base::Done putFolder(BackupWriter &to, const QString &dataDir, const QStringList &files, const QString &scratch)
{
    for (const QString &name : files) {
        QString path = dataDir + u'/' + name;
        const QString copy = scratch + QStringLiteral("/copy.sqlite");
        if (isDatabase(name)) {
            if (const auto copied = copyDatabase(path, copy); !copied)
                return copied;
            path = copy;
        }
        const auto put = putEntry(to, name, path);
        QFile::remove(copy);
        if (!put)
            return put;
    }
    if (const auto end = to.write(QByteArray(4, '\0')); !end)
        return end;
    return to.finish();
}

// A name that stays below the folder.
bool isInside(const QString &name)
{
    const QStringList parts = name.split(u'/');
    return !name.startsWith(u'/') && !name.contains(QChar(0)) && std::all_of(parts.begin(), parts.end(), [](const QString &part) {
        return !part.isEmpty() && part != QLatin1String(".") && part != QLatin1String("..");
    });
}

base::Done takeFile(BackupReader &from, const QString &path, qint64 size)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly) || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return fail(FailureCode::StoreFailed, {{QStringLiteral("file"), path}});
    for (qint64 left = size; left > 0; left -= std::min(left, blockBytes)) {
        const auto block = from.read(std::min(left, blockBytes));
        if (!block)
            return block.error();
        if (file.write(*block) != block->size())
            return fail(FailureCode::DiskFull);
    }
    if (!file.flush() || ::fsync(file.handle()) != 0)
        return fail(FailureCode::DiskFull);
    return base::done();
}

base::Result<int> takeFolder(BackupReader &from, const QString &folder)
{
    for (int files = 0;; ++files) {
        const auto length = from.read(4);
        if (!length)
            return length.error();
        const quint32 size = qFromBigEndian<quint32>(length->constData());
        if (size == 0) {
            const auto end = from.finish();
            return end ? base::Result<int>(files) : end.error();
        }
        const auto json = size <= entryMax ? from.read(size) : base::Result<QByteArray>(fail(FailureCode::Unreadable));
        if (!json)
            return json.error();
        const QJsonObject entry = QJsonDocument::fromJson(*json).object();
        const QString name = entry.value(QLatin1String("path")).toString();
        if (!isInside(name))
            return fail(FailureCode::Unreadable, {{QStringLiteral("why"), QStringLiteral("damaged")}});
        if (const auto taken = takeFile(from, folder + u'/' + name, qint64(entry.value(QLatin1String("size")).toDouble())); !taken)
            return taken.error();
    }
}

base::Result<int> verified(const QString &folder)
{
    const auto outcome = verifyFolder(folder, {}, chainKeysOf(folder));
    if (!outcome)
        return outcome.error();
    if (!outcome->report.ok) {
        const auto bad = outcome->report.firstBad.value_or(audit::FirstBad());
        return fail(FailureCode::ChainBroken, {{QStringLiteral("chain"), bad.chain}, {QStringLiteral("sequence"), double(bad.sequence)}, {QStringLiteral("why"), bad.why}});
    }
    return outcome->events();
}

QString digestOf(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? QString::fromLatin1(hash.result().toHex()) : QString();
}

// What was written can be read, and is the whole of it.
base::Result<int> readBack(const QString &file, const BackupLock &lock, const QByteArray &dataKey, const QString &scratch)
{
    const auto reader = lock.passphrase.isEmpty() ? BackupReader::openWithKey(file, dataKey) : BackupReader::open(file, lock.passphrase);
    if (!reader)
        return reader.error();
    const auto files = takeFolder(**reader, scratch);
    return files ? verified(scratch) : files;
}

void syncFolder(const QString &folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

base::Done takePlace(const QString &part, const QString &file)
{
    if (::rename(QFile::encodeName(part).constData(), QFile::encodeName(file).constData()) != 0)
        return fail(FailureCode::StoreFailed, {{QStringLiteral("file"), file}});
    syncFolder(QFileInfo(file).absolutePath());
    return base::done();
}

base::Result<BackupMade> writeAndCheck(const QString &dataDir, const QString &part, const BackupLock &lock, qint64 nowUtcMs,
                                       const QStringList &files, const QString &scratch)
{
    auto writer = BackupWriter::create(part, lock, nowUtcMs);
    if (!writer)
        return writer.error();
    if (const auto put = putFolder(**writer, dataDir, files, scratch); !put)
        return put.error();
    const auto events = readBack(part, lock, (*writer)->dataKey(), scratch);
    if (!events)
        return events.error();
    return BackupMade{int(files.size()), *events, QFileInfo(part).size(), digestOf(part)};
}

} // namespace

base::Result<BackupMade> makeBackup(const QString &dataDir, const QString &file, const BackupLock &lock, qint64 nowUtcMs)
{
    if (!QFile::exists(dataDir + u'/' + hubFile))
        return fail(FailureCode::Unreadable, {{QStringLiteral("file"), hubFile}});
    const QString target = QFileInfo(file).absoluteFilePath();
    const QString part = target + QStringLiteral(".part");
    QStringList files = filesOf(dataDir);
    for (const QString &path : {target, part}) // a backup into the folder itself holds no older backup
        files.removeOne(QDir(dataDir).relativeFilePath(path));
    const QTemporaryDir scratch(dataDir + QStringLiteral("/.backup-XXXXXX"));
    if (!scratch.isValid())
        return fail(FailureCode::StoreFailed, {{QStringLiteral("folder"), dataDir}});
    auto made = writeAndCheck(dataDir, part, lock, nowUtcMs, files, scratch.path());
    if (made) {
        if (const auto placed = takePlace(part, target); !placed)
            made = placed.error();
    }
    if (!made)
        QFile::remove(part);
    return made;
}

base::Result<BackupUnpacked> unpackBackup(const QString &file, const base::Secret &secret, const QString &folder)
{
    const auto reader = BackupReader::open(file, secret);
    if (!reader)
        return reader.error();
    const auto files = takeFolder(**reader, folder);
    if (!files)
        return files.error();
    const auto events = verified(folder);
    if (!events)
        return events.error();
    const QDir stations(folder + QStringLiteral("/station"));
    for (const QFileInfo &info : stations.entryInfoList({QStringLiteral("*.sqlite")}, QDir::Files)) {
        const base::StationId chain(info.completeBaseName());
        const auto store = LogStore::open(info.filePath(), folder + QStringLiteral("/keys"), chain);
        if (!store)
            return store.error();
        if (const auto forgotten = (*store)->events().forgetNumbers(chain); !forgotten)
            return forgotten.error();
    }
    return BackupUnpacked{(*reader)->madeUtcMs(), *files, *events, digestOf(file)};
}

} // namespace mulakat::store
