#include "audit/verify.h"
#include "store/logcheck.h"
#include "store/logstore.h"
#include "support/testrunner.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace mulakat;

namespace {

audit::Record fileDraft(const QString &record, const QString &digest)
{
    audit::Record row;
    row.chain = base::StationId(QStringLiteral("hub"));
    row.visit = QStringLiteral("v1");
    row.type = QStringLiteral("annotated");
    row.atMs = 1'796'000'000'000;
    row.mover = QStringLiteral("officer");
    row.by = QStringLiteral("s1");
    row.data = audit::canonicalData({{QStringLiteral("record"), record}, {QStringLiteral("digest"), digest}});
    return row;
}

// An event and the text it names, in one transaction, as a use case writes them.
base::Done writeBoth(store::LogStore &store, const QString &id, int bytes)
{
    store::Transaction transaction(store.database());
    if (!transaction.begun())
        return transaction.begun();
    const auto digest = store.records().put(base::RecordId(id), {}, QStringLiteral("text"), QByteArray(bytes, 'x'));
    if (!digest)
        return digest.error();
    if (const auto row = store.events().append(fileDraft(id, *digest)); !row)
        return row.error();
    return transaction.commit();
}

// Name, size, time and content of everything in a folder.
QByteArray fingerprintOf(const QString &folder)
{
    QByteArray all;
    for (const QFileInfo &info : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden, QDir::Name)) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("not readable");
        all += info.fileName().toUtf8() + info.lastModified().toString(Qt::ISODateWithMs).toUtf8() + QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256);
    }
    return all;
}

} // namespace

class TestStoreFiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void belongsToItsOwner();
    void isSyncedAtEachCommit();
    void readingChangesNothing();
    void readingSeesWhatIsStillInTheJournal();
    void aFullDiskLeavesNothingHalfWritten();

private:
    void fillTheDisk(const QString &folder);
};

void TestStoreFiles::belongsToItsOwner()
{
    const QTemporaryDir folder;
    const auto store = store::LogStore::open(folder.filePath(QStringLiteral("a/log.sqlite")), folder.filePath(QStringLiteral("keys")), base::StationId(QStringLiteral("hub")));
    QVERIFY(store);
    for (const char *name : {"a/log.sqlite", "keys/hub.key", "keys/records.key", "keys/index.key"}) {
        const auto shared = QFile::permissions(folder.filePath(QLatin1String(name))) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther);
        QVERIFY2(!shared, name);
    }
}

void TestStoreFiles::isSyncedAtEachCommit()
{
    const QTemporaryDir folder;
    const auto database = store::Database::open(folder.filePath(QStringLiteral("log.sqlite")));
    QVERIFY(database);
    QCOMPARE((*database)->value(QStringLiteral("PRAGMA synchronous"))->toInt(), 2);
    QCOMPARE((*database)->value(QStringLiteral("PRAGMA journal_mode"))->toString(), QStringLiteral("wal"));
    QCOMPARE((*database)->value(QStringLiteral("PRAGMA foreign_keys"))->toInt(), 1);
}

void TestStoreFiles::readingChangesNothing()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("data/log.sqlite"));
    {
        const auto store = store::LogStore::open(path, folder.filePath(QStringLiteral("keys")), base::StationId(QStringLiteral("hub")));
        QVERIFY(store && writeBoth(**store, QStringLiteral("r1"), 100));
    }
    const QByteArray before = fingerprintOf(folder.filePath(QStringLiteral("data")));
    {
        const auto database = store::Database::openReadOnly(path);
        QVERIFY(database);
        audit::Verifier verifier({});
        QVERIFY(store::verifyLog(**database, verifier, store::Numbered::Some));
        QCOMPARE(verifier.report().events, 1);
        QVERIFY(!(*database)->run(QStringLiteral("DELETE FROM event")));
    }
    QCOMPARE(fingerprintOf(folder.filePath(QStringLiteral("data"))), before);
}

void TestStoreFiles::readingSeesWhatIsStillInTheJournal()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("data/log.sqlite"));
    const auto store = store::LogStore::open(path, folder.filePath(QStringLiteral("keys")), base::StationId(QStringLiteral("hub")));
    QVERIFY(store && writeBoth(**store, QStringLiteral("r1"), 100));
    QVERIFY(QFileInfo(path + QStringLiteral("-wal")).size() > 0); // in use, as beside a running hub
    const QByteArray before = fingerprintOf(folder.filePath(QStringLiteral("data")));
    {
        const auto database = store::Database::openReadOnly(path);
        QVERIFY(database);
        QCOMPARE((*database)->value(QStringLiteral("SELECT COUNT(*) FROM event"))->toInt(), 1);
    }
    QCOMPARE(fingerprintOf(folder.filePath(QStringLiteral("data"))), before);
    QVERIFY(writeBoth(**store, QStringLiteral("r2"), 100)); // and the writer was not disturbed
}

// The body runs in a child with a mount namespace of its own, on a real file system of one megabyte.
void TestStoreFiles::aFullDiskLeavesNothingHalfWritten()
{
    if (const QByteArray small = qgetenv("MULAKAT_SMALL_DISK"); !small.isEmpty())
        return fillTheDisk(QString::fromLocal8Bit(small));
    const QTemporaryDir folder;
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("MULAKAT_SMALL_DISK"), folder.path());
    child.setProcessEnvironment(environment);
    child.setProcessChannelMode(QProcess::MergedChannels);
    child.start(QStringLiteral("unshare"), {QStringLiteral("--mount"), QStringLiteral("--map-root-user"), QStringLiteral("sh"), QStringLiteral("-c"),
                                            QStringLiteral("mount -t tmpfs -o size=1m tmpfs \"$0\" && exec \"$1\" TestStoreFiles aFullDiskLeavesNothingHalfWritten"),
                                            folder.path(), QCoreApplication::applicationFilePath()});
    QVERIFY(child.waitForFinished(50000));
    const QByteArray said = child.readAll();
    QVERIFY2(child.exitCode() == 0 && said.contains("PASS   : TestStoreFiles::aFullDiskLeavesNothingHalfWritten"), said.constData());
}

void TestStoreFiles::fillTheDisk(const QString &folder)
{
    QFile ballast(folder + QStringLiteral("/ballast"));
    QVERIFY(ballast.open(QIODevice::WriteOnly));
    QCOMPARE(ballast.write(QByteArray(300 * 1024, 'b')), 300 * 1024);
    ballast.close();
    const QString path = folder + QStringLiteral("/log.sqlite");
    const auto opened = store::LogStore::open(path, folder + QStringLiteral("/keys"), base::StationId(QStringLiteral("hub")));
    QVERIFY(opened);
    store::LogStore &store = **opened;
    int written = 0;
    base::Done last = base::done();
    while (written < 1000 && (last = writeBoth(store, QStringLiteral("r%1").arg(written + 1), 3000)))
        ++written;
    QVERIFY(written > 5 && written < 1000);
    QVERIFY2(last.error().code == base::FailureCode::DiskFull, qPrintable(base::failureName(last.error().code) + QString::fromUtf8(QJsonDocument(last.error().info).toJson())));
    // Again and again: the same answer, and nothing is lost.
    for (int i = 0; i < 3; ++i)
        QCOMPARE(writeBoth(store, QStringLiteral("again"), 3000).error().code, base::FailureCode::DiskFull);
    const auto check = [&](int expected) {
        QFile key(folder + QStringLiteral("/keys/records.key"));
        QVERIFY(key.open(QIODevice::ReadOnly));
        audit::Verifier verifier({});
        QVERIFY(store::verifyLog(store.database(), verifier, store::Numbered::Some));
        QVERIFY(store::verifyRecords(store.database(), key.readAll(), verifier));
        QVERIFY(verifier.report().ok);
        QCOMPARE(verifier.report().events, expected);
        QCOMPARE(store.database().value(QStringLiteral("SELECT COUNT(*) FROM record"))->toInt(), expected);
    };
    check(written);
    // Room again: it goes on where it stopped, without a restart.
    QVERIFY(ballast.remove());
    QVERIFY(writeBoth(store, QStringLiteral("after"), 3000));
    check(written + 1);
}

MULAKAT_TEST(TestStoreFiles)
#include "test_files.moc"
