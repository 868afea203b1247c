#include "audit/verify.h"
#include "chainmaker.h"
#include "support/testrunner.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace mulakat;
using audit::Record;
using testing::chainOf;

namespace {

constexpr int rows = 20;
constexpr int target = 11; // the row that is tampered with, from 1

audit::VerifyReport reportOf(const QList<Record> &chain, const QList<audit::Checkpoint> &checkpoints = {}, const QHash<QString, QByteArray> &keys = {})
{
    audit::Verifier verifier(keys);
    for (const Record &row : chain)
        verifier.take(row);
    for (const audit::Checkpoint &checkpoint : checkpoints)
        verifier.take(checkpoint);
    return verifier.report();
}

} // namespace

class TestVerify : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aWholeChainIsFine();
    void alteredColumnsAreNamed_data();
    void alteredColumnsAreNamed();
    void resealedRowsBreakTheNext();
    void missingSwappedAndDoubledRows();
    void truncationShowsAtTheCheckpoint();
    void editedCheckpointsAreNamed_data();
    void editedCheckpointsAreNamed();
    void anotherSignerIsNamed();
    void fingerprintsAreEnough();
    void exportsGoRound();
    void exportLinesThatAreNone();
    void keysAreMadeOnceAndKept();

private:
    audit::SigningKey key(const QString &name) const { return *audit::SigningKey::loadOrCreate(m_folder.filePath(name)); }
    QTemporaryDir m_folder;
    QList<Record> m_chain = chainOf(QStringLiteral("hub"), rows);
    audit::Checkpoint m_checkpoint;
};

void TestVerify::initTestCase()
{
    m_checkpoint = audit::signedCheckpoint(m_chain.last(), 1'796'000'001'000, key(QStringLiteral("hub.key")));
}

void TestVerify::aWholeChainIsFine()
{
    const auto report = reportOf(m_chain, {m_checkpoint}, {{QStringLiteral("hub"), key(QStringLiteral("hub.key")).publicKey()}});
    QVERIFY(report.ok);
    QVERIFY(!report.firstBad);
    QVERIFY(report.signerKnown);
    QCOMPARE(report.events, rows);
    QCOMPARE(report.chains, 1);
    QCOMPARE(report.checkpoints, 1);
    QVERIFY(!reportOf(m_chain, {m_checkpoint}).signerKnown);
}

using Change = std::function<void(Record &)>;
Q_DECLARE_METATYPE(Change)

void TestVerify::alteredColumnsAreNamed_data()
{
    QTest::addColumn<Change>("change");
    QTest::newRow("visit") << Change([](Record &r) { r.visit += u'x'; });
    QTest::newRow("type") << Change([](Record &r) { r.type = QStringLiteral("terminated"); });
    QTest::newRow("at_ms") << Change([](Record &r) { ++r.atMs; });
    QTest::newRow("offset_min") << Change([](Record &r) { r.offsetMin = 0; });
    QTest::newRow("mover") << Change([](Record &r) { r.mover = QStringLiteral("officer"); });
    QTest::newRow("by") << Change([](Record &r) { r.by = QStringLiteral("s2"); });
    QTest::newRow("data") << Change([](Record &r) { r.data.replace(QStringLiteral("11"), QStringLiteral("12")); });
    QTest::newRow("data, a space") << Change([](Record &r) { r.data.replace(u':', QStringLiteral(": ")); });
    QTest::newRow("data, no JSON") << Change([](Record &r) { r.data = QStringLiteral("{"); });
    QTest::newRow("prev") << Change([](Record &r) { r.prev[0] = char(r.prev.at(0) ^ 1); });
    QTest::newRow("hash") << Change([](Record &r) { r.hash[31] = char(r.hash.at(31) ^ 1); });
    QTest::newRow("sequence") << Change([](Record &r) { r.sequence += 100; });
}

void TestVerify::alteredColumnsAreNamed()
{
    QFETCH(Change, change);
    QList<Record> chain = m_chain;
    change(chain[target - 1]);
    const auto report = reportOf(chain, {m_checkpoint});
    QVERIFY(!report.ok);
    QCOMPARE(report.firstBad->chain, QStringLiteral("hub"));
    QCOMPARE(report.firstBad->sequence, qint64(target));
}

// Who also computes the hash anew is given away by the row after it, or by the checkpoint.
void TestVerify::resealedRowsBreakTheNext()
{
    QList<Record> chain = m_chain;
    chain[target - 1].visit = QStringLiteral("other");
    chain[target - 1] = audit::sealed(chain[target - 1], chain[target - 2].hash);
    QCOMPARE(reportOf(chain).firstBad->sequence, qint64(target + 1));
    QCOMPARE(reportOf(chain).firstBad->why, QStringLiteral("prev"));
    for (int i = target; i < rows; ++i)
        chain[i] = audit::sealed(chain[i], chain[i - 1].hash);
    QVERIFY(reportOf(chain).ok); // all of the rest sealed anew: only the signature tells
    const auto report = reportOf(chain, {m_checkpoint});
    QCOMPARE(report.firstBad->why, QStringLiteral("checkpoint"));
    QCOMPARE(report.firstBad->sequence, qint64(rows));
}

void TestVerify::missingSwappedAndDoubledRows()
{
    QList<Record> chain = m_chain;
    chain.removeAt(target - 1);
    QCOMPARE(reportOf(chain).firstBad->sequence, qint64(target));
    QCOMPARE(reportOf(chain).firstBad->why, QStringLiteral("gap"));
    chain = m_chain;
    chain.swapItemsAt(target - 1, target);
    QCOMPARE(reportOf(chain).firstBad->sequence, qint64(target));
    chain = m_chain;
    chain.insert(target, chain.at(target - 1));
    QVERIFY(!reportOf(chain).ok);
    QCOMPARE(reportOf(chain).firstBad->why, QStringLiteral("order"));
    chain = m_chain;
    chain.removeFirst();
    QCOMPARE(reportOf(chain).firstBad->sequence, qint64(1));
}

void TestVerify::truncationShowsAtTheCheckpoint()
{
    QList<Record> chain = m_chain;
    chain.removeLast();
    QVERIFY(reportOf(chain).ok);
    const auto report = reportOf(chain, {m_checkpoint});
    QCOMPARE(report.firstBad->why, QStringLiteral("truncated"));
    QCOMPARE(report.firstBad->sequence, qint64(rows));
}

using CheckpointChange = std::function<void(audit::Checkpoint &)>;
Q_DECLARE_METATYPE(CheckpointChange)

void TestVerify::editedCheckpointsAreNamed_data()
{
    QTest::addColumn<CheckpointChange>("change");
    QTest::newRow("sequence") << CheckpointChange([](audit::Checkpoint &c) { --c.sequence; });
    QTest::newRow("hash") << CheckpointChange([](audit::Checkpoint &c) { c.hash[3] = char(c.hash.at(3) ^ 1); });
    QTest::newRow("at_ms") << CheckpointChange([](audit::Checkpoint &c) { ++c.atMs; });
    QTest::newRow("signature") << CheckpointChange([](audit::Checkpoint &c) { c.signature[8] = char(c.signature.at(8) ^ 1); });
    QTest::newRow("no signature") << CheckpointChange([](audit::Checkpoint &c) { c.signature.clear(); });
    QTest::newRow("signer") << CheckpointChange([](audit::Checkpoint &c) { c.signer[8] = char(c.signer.at(8) ^ 1); });
    QTest::newRow("chain") << CheckpointChange([](audit::Checkpoint &c) { c.chain = base::StationId(QStringLiteral("desk")); });
}

void TestVerify::editedCheckpointsAreNamed()
{
    QFETCH(CheckpointChange, change);
    audit::Checkpoint checkpoint = m_checkpoint;
    change(checkpoint);
    const auto report = reportOf(m_chain, {checkpoint});
    QVERIFY(!report.ok);
    QCOMPARE(report.firstBad->sequence, checkpoint.sequence);
}

void TestVerify::anotherSignerIsNamed()
{
    const auto forged = audit::signedCheckpoint(m_chain.last(), 1'796'000'001'000, key(QStringLiteral("other.key")));
    QVERIFY(reportOf(m_chain, {forged}).ok); // signed right, by somebody: whole, but not known
    QVERIFY(!reportOf(m_chain, {forged}).signerKnown);
    const auto report = reportOf(m_chain, {forged}, {{QStringLiteral("hub"), key(QStringLiteral("hub.key")).publicKey()}});
    QVERIFY(!report.ok);
    QCOMPARE(report.firstBad->why, QStringLiteral("signature"));
}

void TestVerify::fingerprintsAreEnough()
{
    const QByteArray right = QByteArray::fromHex(audit::fingerprint(key(QStringLiteral("hub.key")).publicKey()).toLatin1());
    QCOMPARE(right.size(), 8);
    QVERIFY(reportOf(m_chain, {m_checkpoint}, {{QStringLiteral("hub"), right}}).signerKnown);
    QVERIFY(!reportOf(m_chain, {m_checkpoint}, {{QStringLiteral("hub"), QByteArray(8, 'x')}}).ok);
}

void TestVerify::exportsGoRound()
{
    QByteArray exported;
    for (const Record &row : m_chain)
        exported += audit::exportLine(row);
    exported += audit::exportLine(m_checkpoint);
    const auto check = [](const QByteArray &bytes) {
        audit::Verifier verifier({});
        audit::verifyExport(bytes, verifier);
        return verifier.report();
    };
    QVERIFY(check(exported).ok);
    QCOMPARE(check(exported).events, rows);
    QCOMPARE(check(exported).checkpoints, 1);
    // One character anywhere in a value is found.
    int found = 0, tried = 0;
    for (qsizetype at = 40; at < exported.size(); at += 37) {
        if (!QChar::fromLatin1(exported.at(at)).isLetterOrNumber())
            continue;
        QByteArray altered = exported;
        altered[at] = altered.at(at) == '7' ? '8' : '7';
        ++tried;
        found += check(altered).ok ? 0 : 1;
    }
    QVERIFY(tried > 50);
    QCOMPARE(found, tried);
}

void TestVerify::exportLinesThatAreNone()
{
    audit::Verifier verifier({});
    audit::verifyExport("{\"event\":\n", verifier);
    QVERIFY(!verifier.report().ok);
    QCOMPARE(verifier.report().firstBad->why, QStringLiteral("unparsable"));
}

void TestVerify::keysAreMadeOnceAndKept()
{
    const QString path = m_folder.filePath(QStringLiteral("made/new.key"));
    const auto made = audit::SigningKey::loadOrCreate(path);
    const auto again = audit::SigningKey::loadOrCreate(path);
    QVERIFY(made && again);
    QCOMPARE(made->publicKey(), again->publicKey());
    QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther), QFile::Permissions());
    QVERIFY(audit::verifySignature("text", made->sign("text"), made->publicKey()));
    QVERIFY(!audit::verifySignature("texT", made->sign("text"), made->publicKey()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("short");
    file.close();
    QCOMPARE(audit::SigningKey::loadOrCreate(path).error().code, base::FailureCode::KeyMissing);
}

MULAKAT_TEST(TestVerify)
#include "test_verify.moc"
