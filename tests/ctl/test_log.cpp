#include "ctlrun.h"
#include "store/database.h"
#include "support/testrunner.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace mulakat;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr int rows = 24;

bool copyFolder(const QString &from, const QString &to)
{
    QDirIterator it(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        const QString target = to + path.mid(from.size());
        if (!QDir().mkpath(QFileInfo(target).path()) || !QFile::copy(path, target))
            return false;
    }
    return true;
}

QByteArray stateOf(const QString &folder)
{
    QMap<QString, QByteArray> all;
    QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("not readable");
        all.insert(file.fileName(), QFileInfo(file).lastModified().toString(Qt::ISODateWithMs).toUtf8()
                                        + QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex());
    }
    QByteArray out;
    for (auto entry = all.cbegin(); entry != all.cend(); ++entry)
        out += entry.key().toUtf8() + entry.value() + '\n';
    return out;
}

} // namespace

class TestLog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aWholeLog();
    void theFirstAlteredRowIsNamed_data();
    void theFirstAlteredRowIsNamed();
    void copiesMayBeReadOnlyAndAreNotTouched();
    void exportsNeedKeys();
    void otherKeysAreNoticed();

private:
    CtlFolder m_ctl; // a day is imported here; each test copies it
};

void TestLog::initTestCase()
{
    QCOMPARE(m_ctl({u"day"_s, u"import"_s, QStringLiteral(MULAKAT_TEST_DATA "/days/district-messy-2026-12-02.csv")}).json().value("accepted"_L1).toInt(), rows);
}

void TestLog::aWholeLog()
{
    const CtlAnswer answer = m_ctl({u"log"_s, u"verify"_s});
    QCOMPARE(answer.exit, 0);
    const QJsonObject report = answer.json();
    QVERIFY(report.value("ok"_L1).toBool());
    QCOMPARE(report.value("events"_L1).toInt(), rows);
    QCOMPARE(report.value("chains"_L1).toInt(), 1);
    QCOMPARE(report.value("checkpoints"_L1).toInt(), 1);
    QVERIFY(report.value("firstBad"_L1).isNull());
    QCOMPARE(report.value("signer"_L1).toString(), u"known"_s);
}

void TestLog::theFirstAlteredRowIsNamed_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<int>("sequence");
    const auto put = [](const char *name, const char *sql, int sequence) { QTest::newRow(name) << QString::fromLatin1(sql) << sequence; };
    put("chain", "UPDATE event SET chain = 'ctk' WHERE sequence = 9", -1);
    put("sequence", "UPDATE event SET sequence = 900 WHERE sequence = 9", 9);
    put("visit", "UPDATE event SET visit = 'x' || substr(visit, 2) WHERE sequence = 9", 9);
    put("type", "UPDATE event SET type = 'walked-in' WHERE sequence = 9", 9);
    put("at_ms", "UPDATE event SET at_ms = at_ms + 1 WHERE sequence = 9", 9);
    put("at_ms, a fraction", "UPDATE event SET at_ms = at_ms + 0.25 WHERE sequence = 9", 9);
    put("offset_min", "UPDATE event SET offset_min = 0 WHERE sequence = 9", 9);
    put("mover", "UPDATE event SET mover = 'officer' WHERE sequence = 9", 9);
    put("by", "UPDATE event SET by = 'somebody' WHERE sequence = 9", 9);
    put("data", "UPDATE event SET data = replace(data, '\"minutes\":', '\"minutes\":1') WHERE sequence = 9", 9);
    put("data, no JSON", "UPDATE event SET data = '{' WHERE sequence = 9", 9);
    put("data, bytes", "UPDATE event SET data = x'00ff' WHERE sequence = 9", 9);
    put("prev", "UPDATE event SET prev = zeroblob(32) WHERE sequence = 9", 9);
    put("hash", "UPDATE event SET hash = zeroblob(32) WHERE sequence = 9", 9);
    put("hash, a text", "UPDATE event SET hash = hex(hash) WHERE sequence = 9", 9);
    put("deleted", "DELETE FROM event WHERE sequence = 9", 9);
    put("the first deleted", "DELETE FROM event WHERE sequence = 1", 1);
    put("two altered, the first counts", "UPDATE event SET mover = 'officer' WHERE sequence IN (9, 14)", 9);
    put("swapped", "UPDATE event SET id = CASE sequence WHEN 9 THEN 1010 ELSE 1009 END WHERE sequence IN (9, 10)", -1);
    put("contents swapped", "UPDATE event SET (visit, data) = (SELECT o.visit, o.data FROM event o WHERE o.sequence = 19 - event.sequence) WHERE sequence IN (9, 10)", 9);
    put("cut off", "DELETE FROM event WHERE sequence > 20", -1);
    put("cut off with its numbers", "DELETE FROM event WHERE sequence > 20; DELETE FROM ordering WHERE sequence > 20", 24);
    put("order", "UPDATE ordering SET position = CASE position WHEN 5 THEN -6 ELSE -5 END WHERE position IN (5, 6); UPDATE ordering SET position = -position WHERE position < 0", -1);
    put("checkpoint's hash", "UPDATE checkpoint SET hash = zeroblob(32)", 24);
    put("checkpoint's number", "UPDATE checkpoint SET sequence = 23", 23);
    put("checkpoint's time", "UPDATE checkpoint SET at_ms = at_ms - 60000", 24);
    put("checkpoint's signature", "UPDATE checkpoint SET signature = zeroblob(64)", 24);
    put("checkpoint's signer", "UPDATE checkpoint SET signer = zeroblob(32)", 24);
    put("a text", "UPDATE record SET body = zeroblob(100) WHERE position = 7", -1);
    put("a text deleted", "DELETE FROM record WHERE position = 7", -1);
    put("texts swapped", "UPDATE record SET id = CASE position WHEN 7 THEN 'swap' ELSE id END WHERE position = 7", -1);
}

void TestLog::theFirstAlteredRowIsNamed()
{
    QFETCH(QString, sql);
    QFETCH(int, sequence);
    const CtlFolder copy;
    QVERIFY(copyFolder(m_ctl.path(), copy.path()));
    {
        const auto database = store::Database::open(copy.path(u"portal/hub.sqlite"_s));
        QVERIFY(database);
        for (const QString &statement : sql.split(u';')) {
            const auto done = (*database)->run(statement);
            QVERIFY2(done, qPrintable(statement));
            QVERIFY(done->numRowsAffected() > 0);
        }
    }
    const CtlAnswer answer = copy({u"log"_s, u"verify"_s});
    QCOMPARE(answer.exit, 1);
    const QJsonObject report = answer.json();
    QVERIFY(!report.value("ok"_L1).toBool(true));
    const QJsonObject bad = report.value("firstBad"_L1).toObject();
    QVERIFY(!bad.value("why"_L1).toString().isEmpty());
    if (sequence > 0) {
        QCOMPARE(bad.value("sequence"_L1).toInt(), sequence);
        QCOMPARE(bad.value("chain"_L1).toString(), u"ctl"_s);
    }
}

void TestLog::copiesMayBeReadOnlyAndAreNotTouched()
{
    const CtlFolder copy;
    QVERIFY(copyFolder(m_ctl.path(), copy.path()));
    QDirIterator it(copy.path(), QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    QStringList folders{copy.path()};
    while (it.hasNext()) {
        const QString path = it.next();
        if (QFileInfo(path).isDir())
            folders << path;
        else
            QVERIFY(QFile::setPermissions(path, QFile::ReadOwner));
    }
    for (const QString &folder : folders)
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
    const QByteArray before = stateOf(copy.path());
    const CtlAnswer answer = copy({u"log"_s, u"verify"_s});
    QCOMPARE(answer.exit, 0);
    QCOMPARE(answer.json().value("events"_L1).toInt(), rows);
    QCOMPARE(stateOf(copy.path()), before);
    for (const QString &folder : folders)
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

void TestLog::exportsNeedKeys()
{
    const CtlFolder out;
    const QString file = out.path(u"export.jsonl"_s);
    const CtlAnswer exported = m_ctl({u"log"_s, u"export"_s, file});
    QCOMPARE(exported.exit, 0);
    QCOMPARE(exported.json().value("events"_L1).toInt(), rows);
    const CtlAnswer unknown = runCtl({u"log"_s, u"verify"_s, u"--export"_s, file});
    QCOMPARE(unknown.exit, 1);
    QVERIFY(unknown.json().value("ok"_L1).toBool());
    QCOMPARE(unknown.json().value("signer"_L1).toString(), u"unknown"_s);
    const QString keys = out.write(u"keys.json"_s, exported.out);
    const CtlAnswer known = runCtl({u"log"_s, u"verify"_s, u"--export"_s, file, u"--keys"_s, keys});
    QCOMPARE(known.exit, 0);
    QCOMPARE(known.json().value("signer"_L1).toString(), u"known"_s);
    QCOMPARE(known.json().value("checkpoints"_L1).toInt(), 1);
    // Written by hand from a day sheet.
    const QString hex = exported.json().value("keys"_L1).toObject().value("ctl"_L1).toString();
    QCOMPARE(runCtl({u"log"_s, u"verify"_s, u"--export"_s, file, u"--keys"_s, out.write(u"keys.txt"_s, "ctl " + hex.toLatin1() + "\n")}).exit, 0);
    QCOMPARE(runCtl({u"log"_s, u"verify"_s, u"--export"_s, out.path(u"none"_s)}).exit, 3);
    QFile altered(file);
    QVERIFY(altered.open(QIODevice::ReadWrite));
    QByteArray bytes = altered.readAll();
    bytes.replace(bytes.indexOf("\"mover\":\"portal\""), 16, "\"mover\":\"clerk!\"");
    altered.seek(0);
    altered.write(bytes);
    altered.close();
    const CtlAnswer broken = runCtl({u"log"_s, u"verify"_s, u"--export"_s, file, u"--keys"_s, keys});
    QCOMPARE(broken.exit, 1);
    QCOMPARE(broken.json().value("firstBad"_L1).toObject().value("sequence"_L1).toInt(), 1);
}

void TestLog::otherKeysAreNoticed()
{
    const CtlFolder out;
    const QString wrong = out.write(u"keys.txt"_s, "ctl " + QByteArray(64, 'a') + "\n");
    const CtlAnswer answer = m_ctl({u"log"_s, u"verify"_s, u"--keys"_s, wrong});
    QCOMPARE(answer.exit, 1);
    QCOMPARE(answer.json().value("firstBad"_L1).toObject().value("why"_L1).toString(), u"signature"_s);
}

MULAKAT_TEST(TestLog)
#include "test_log.moc"
