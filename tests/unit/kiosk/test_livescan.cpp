#include "main/livescan.h"
#include "support/testrunner.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImage>
#include <QTest>
#include <csignal>
#include <optional>

using namespace mulakat;
using namespace mulakat::kiosk;
using namespace Qt::StringLiterals;

namespace {

QByteArray greyFrame()
{
    QImage image(640, 480, QImage::Format_Grayscale8);
    image.fill(128);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPG");
    return buffer.data();
}

bool runs(qint64 process)
{
    return QFileInfo::exists(u"/proc/%1/exe"_s.arg(process)) && ::kill(pid_t(process), 0) == 0;
}

} // namespace

// The kiosk's end of mulakat-media --scan --live, with the program itself.
class TestLiveScan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneProcessForManyFrames();
    void startsAgainAfterADeath();
    void aReaderThatHangsIsEnded();
    void endsWhenNobodyReads();
    void withoutAReader();

private:
    using Read = std::optional<base::Result<station::LiveRead>>;
    Read one(LiveScan &scan)
    {
        Read got;
        scan.read(greyFrame(), [&got](const base::Result<station::LiveRead> &read) { got.emplace(read); });
        (void)QTest::qWaitFor([&got] { return got.has_value(); }, 20'000);
        return got;
    }
    bool readsAgain(LiveScan &scan)
    {
        return QTest::qWaitFor([this, &scan] { return one(scan)->has_value(); }, 20'000);
    }
    const QString program = QStringLiteral(MULAKAT_BIN_DIR "/mulakat-media");
};

void TestLiveScan::oneProcessForManyFrames()
{
    LiveScan scan(program);
    QCOMPARE(scan.processId(), 0); // nobody has asked yet
    qint64 process = 0;
    for (int i = 0; i < 3; ++i) {
        const Read read = one(scan);
        QVERIFY(read && *read);
        QVERIFY((*read)->payload.isEmpty() && (*read)->hint.isEmpty());
        if (i > 0)
            QCOMPARE(scan.processId(), process);
        process = scan.processId();
    }
}

void TestLiveScan::startsAgainAfterADeath()
{
    LiveScan scan(program);
    QVERIFY(readsAgain(scan));
    const qint64 first = scan.processId();
    ::kill(pid_t(first), SIGSTOP);
    Read got;
    scan.read(greyFrame(), [&got](const base::Result<station::LiveRead> &read) { got.emplace(read); });
    Read second;
    scan.read(greyFrame(), [&second](const base::Result<station::LiveRead> &read) { second.emplace(read); });
    QVERIFY(second && !*second); // one at a time
    QVERIFY(!got);
    ::kill(pid_t(first), SIGKILL);
    QTRY_VERIFY(got);
    QVERIFY(!*got);
    QCOMPARE(got->error().code, base::FailureCode::MediaFailed);
    const Read atOnce = one(scan);
    QVERIFY(atOnce && !*atOnce); // it rests
    QVERIFY(readsAgain(scan));
    QVERIFY(scan.processId() != first);
}

void TestLiveScan::aReaderThatHangsIsEnded()
{
    LiveScan scan(program);
    QVERIFY(readsAgain(scan));
    const qint64 process = scan.processId();
    ::kill(pid_t(process), SIGSTOP);
    const Read read = one(scan);
    QVERIFY(read && !*read);
    QTRY_VERIFY(!runs(process));
}

void TestLiveScan::endsWhenNobodyReads()
{
    LiveScan scan(program);
    QVERIFY(readsAgain(scan));
    const qint64 process = scan.processId();
    QVERIFY(runs(process));
    Read got;
    scan.read(greyFrame(), [&got](const base::Result<station::LiveRead> &read) { got.emplace(read); });
    scan.end();
    QVERIFY(got); // whoever waits is told
    QCOMPARE(scan.processId(), 0);
    QTRY_VERIFY(!runs(process));
    QVERIFY(readsAgain(scan)); // and at once another
    qint64 last = scan.processId();
    {
        LiveScan shortLived(program);
        QVERIFY(readsAgain(shortLived));
        last = shortLived.processId();
    }
    QVERIFY(!runs(last));
}

void TestLiveScan::withoutAReader()
{
    LiveScan scan(u"/no/such/media"_s);
    const Read read = one(scan);
    QVERIFY(read && !*read);
    QCOMPARE(read->error().code, base::FailureCode::MediaFailed);
    QCOMPARE(scan.processId(), 0);
}

MULAKAT_TEST(TestLiveScan)
#include "test_livescan.moc"
