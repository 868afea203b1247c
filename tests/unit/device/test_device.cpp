#include "device/bytesource.h"
#include "device/clockwatch.h"
#include "device/machinewatch.h"
#include "device/power.h"
#include "device/printer.h"
#include "device/servicemanager.h"
#include "device/slipprinter.h"
#include "support/testrunner.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <atomic>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <termios.h>
#include <thread>
#include <unistd.h>

using namespace mulakat;
using namespace mulakat::device;
using namespace Qt::StringLiterals;

class DeviceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void clockJumps();
    void diskIsLookedAt();
    void powerIsRead();
    void fifoIsAScanner();
    void folderPrinterTakesPages();
    void folderPrinterPrintsSlips();
    void slipPrinterAsksItsState_data();
    void slipPrinterAsksItsState();
    void serviceManagerIsTold();
};

static void put(const QString &path, const QByteArray &text)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

void DeviceTest::clockJumps()
{
    ClockWatch watch;
    const qint64 now = ClockWatch::builtUtcMs() + 1000;
    QCOMPARE(watch.look(now, 5000), 0);
    QCOMPARE(watch.look(now + 1000, 6000), 0);
    QCOMPARE(watch.look(now + 3500, 7000), 0); // slewing
    QCOMPARE(watch.look(now + 3'603'500, 7000), 3'600'000);
    QCOMPARE(watch.look(now - 10'000, 8000), -3'614'500);
    QVERIFY(watch.sane(now));
    QVERIFY(!watch.sane(ClockWatch::builtUtcMs() - 1));
}

void DeviceTest::diskIsLookedAt()
{
    base::SystemClock clock;
    QTemporaryDir folder;
    MachineWatch good(folder.path(), clock);
    good.look();
    QVERIFY(good.clockOk());
    MachineWatch gone(u"/does/not/exist"_s, clock);
    QSignalSpy changed(&gone, &MachineWatch::changed);
    gone.look();
    QCOMPARE(changed.size(), 1);
    QVERIFY(!gone.diskOk());
}

void DeviceTest::powerIsRead()
{
    QTemporaryDir folder;
    QVERIFY(SystemPower(folder.path()).state().onMains); // nothing reported
    put(folder.filePath(u"AC/type"_s), "Mains\n");
    put(folder.filePath(u"AC/online"_s), "0\n");
    put(folder.filePath(u"BAT0/type"_s), "Battery\n");
    put(folder.filePath(u"BAT0/capacity"_s), "37\n");
    const PowerState state = SystemPower(folder.path()).state();
    QVERIFY(!state.onMains);
    QCOMPARE(state.chargePercent.value_or(0), 37);
    put(folder.filePath(u"AC/online"_s), "1\n");
    QVERIFY(SystemPower(folder.path()).state().onMains);
    SimulatedPower simulated;
    simulated.set({false, 5});
    QVERIFY(!simulated.state().onMains);
}

void DeviceTest::fifoIsAScanner()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"scanner"_s);
    QVERIFY(ByteSource::makeFifo(path));
    QVERIFY(ByteSource::makeFifo(path)); // there already
    QVERIFY(!ByteSource::makeFifo(folder.filePath(u"none/scanner"_s)));
    ByteSource source(path);
    source.start();
    QVERIFY(source.isOpen());
    QByteArray got;
    connect(&source, &ByteSource::received, this, [&](const QByteArray &bytes) { got += bytes; });
    for (const QByteArray &text : {QByteArray("first\r"), QByteArray("second\r")}) {
        QFile writer(path);
        QVERIFY(writer.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        writer.write(text);
    }
    QTRY_COMPARE(got, QByteArray("first\rsecond\r"));
    QVERIFY(source.isOpen()); // the writers' ends are not its end
}

void DeviceTest::folderPrinterTakesPages()
{
    QTemporaryDir folder;
    FolderPrinter printer(folder.path());
    QVERIFY(printer.print(u"pass 2026/12/01/617"_s, "%PDF-1.4"));
    QVERIFY(QFile::exists(folder.filePath(u"pass_2026_12_01_617.pdf"_s)));
    put(folder.filePath(u"paper-out"_s), "");
    const auto empty = printer.print(u"pass"_s, "%PDF-1.4");
    QVERIFY(!empty);
    QCOMPARE(empty.error().info.value(u"why"_s).toString(), u"paper-out"_s);
    SystemPrinter none(u"/no/such/program"_s);
    QCOMPARE(none.print(u"pass"_s, "x").error().code, base::FailureCode::DeviceMissing);
    QVERIFY(SystemPrinter(u"true"_s).print(u"pass"_s, {}));
    QVERIFY(!SystemPrinter(u"false"_s).print(u"pass"_s, {}));
}

static QByteArray smallSlip() // 16 by 3 dots, the middle row black
{
    return QByteArray::fromHex("1b40" "1d763000" "02000300" "0000" "ffff" "0000" "1d564200");
}

void DeviceTest::folderPrinterPrintsSlips()
{
    QTemporaryDir folder;
    FolderPrinter printer(folder.path(), 80);
    QCOMPARE(printer.slipMm(), 80);
    QVERIFY(printer.printSlip(u"token-4-07"_s, smallSlip()));
    QFile job(folder.filePath(u"token-4-07.escpos"_s));
    QVERIFY(job.open(QIODevice::ReadOnly));
    QCOMPARE(job.readAll(), smallSlip());
    QFile paper(folder.filePath(u"token-4-07.pbm"_s));
    QVERIFY(paper.open(QIODevice::ReadOnly));
    QCOMPARE(paper.readAll(), QByteArray("P4\n16 3\n") + QByteArray::fromHex("0000ffff0000"));
    QVERIFY(!printer.printSlip(u"x"_s, "plain text")); // a printer would print rubbish
    QVERIFY(!printer.printSlip(u"x"_s, smallSlip().chopped(8)));
    for (const QString &trouble : {u"paper-out"_s, u"cover-open"_s, u"off-line"_s}) {
        put(folder.filePath(trouble), "");
        QCOMPARE(printer.printSlip(u"x"_s, smallSlip()).error().info.value(u"why"_s).toString(), trouble);
        QVERIFY(QFile::remove(folder.filePath(trouble)));
    }
    QVERIFY(printer.printSlip(u"x"_s, smallSlip()));
}

void DeviceTest::slipPrinterAsksItsState_data()
{
    QTest::addColumn<QByteArray>("answers"); // to the question before and after the job, hex
    QTest::addColumn<QString>("why");
    QTest::addColumn<bool>("taken"); // the job was sent
    QTest::newRow("fine") << QByteArray("1212") << QString() << true;
    QTest::newRow("no paper") << QByteArray("3212") << u"paper-out"_s << false;
    QTest::newRow("cover") << QByteArray("1612") << u"cover-open"_s << false;
    QTest::newRow("error") << QByteArray("5212") << u"off-line"_s << false;
    QTest::newRow("paper ends in the slip") << QByteArray("1232") << u"paper-out"_s << true;
    QTest::newRow("cannot answer") << QByteArray() << QString() << true;
    QTest::newRow("rubbish") << QByteArray("ffff") << QString() << true;
}

// The real class at a line whose other end behaves like a printer.
void DeviceTest::slipPrinterAsksItsState()
{
    QFETCH(QByteArray, answers);
    QFETCH(QString, why);
    QFETCH(bool, taken);
    const int line = ::posix_openpt(O_RDWR | O_NOCTTY);
    QVERIFY(line >= 0 && ::grantpt(line) == 0 && ::unlockpt(line) == 0);
    const QString name = QString::fromLocal8Bit(::ptsname(line));
    const int held = ::open(qPrintable(name), O_RDWR | O_NOCTTY); // what is written stays readable after the printer's writer closed
    termios raw{};
    QVERIFY(::tcgetattr(held, &raw) == 0);
    ::cfmakeraw(&raw);
    ::tcsetattr(held, TCSANOW, &raw);
    std::atomic<bool> over = false;
    QByteArray heard;
    std::thread printer([&] {
        QByteArray left = QByteArray::fromHex(answers);
        while (!over) {
            pollfd descriptor{line, POLLIN, 0};
            char buffer[512];
            if (::poll(&descriptor, 1, 20) <= 0)
                continue;
            const ssize_t count = ::read(line, buffer, sizeof buffer);
            for (ssize_t i = 0; i < count; ++i) {
                heard += buffer[i];
                if (heard.endsWith(QByteArray::fromHex("100402"))) {
                    heard.chop(3);
                    if (!left.isEmpty())
                        (void)!::write(line, left.constData(), 1);
                    left = left.mid(1);
                }
            }
        }
    });
    FolderPrinter pages(QDir::tempPath());
    SlipPrinter slips(pages, name, 58);
    QCOMPARE(slips.slipMm(), 58);
    const base::Done done = slips.printSlip(u"token"_s, smallSlip());
    over = true;
    printer.join();
    ::close(held);
    ::close(line);
    QCOMPARE(done.has_value(), why.isEmpty());
    if (!done)
        QCOMPARE(done.error().info.value(u"why"_s).toString(), why);
    QCOMPARE(heard, taken ? smallSlip() : QByteArray());
    SlipPrinter none(pages, u"/no/such/device"_s, 80);
    QCOMPARE(none.printSlip(u"token"_s, smallSlip()).error().info.value(u"why"_s).toString(), u"no-printer"_s);
    QVERIFY(SlipPrinter(pages, u"lp:tokens"_s, 80, u"true"_s).printSlip(u"token"_s, {}));
    QVERIFY(!SlipPrinter(pages, u"lp:tokens"_s, 80, u"false"_s).printSlip(u"token"_s, {}));
}

void DeviceTest::serviceManagerIsTold()
{
    qunsetenv("NOTIFY_SOCKET");
    QVERIFY(!tellServiceManager("READY=1"));
    QTemporaryDir folder;
    const QByteArray path = QFile::encodeName(folder.filePath(u"n"_s));
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, path.constData(), sizeof address.sun_path);
    const int socket = ::socket(AF_UNIX, SOCK_DGRAM, 0);
    QCOMPARE(::bind(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
    qputenv("NOTIFY_SOCKET", path);
    QVERIFY(tellServiceManager("READY=1"));
    char buffer[32] = {};
    QCOMPARE(::recv(socket, buffer, sizeof buffer, MSG_DONTWAIT), ssize_t(7));
    QCOMPARE(QByteArray(buffer), QByteArray("READY=1"));
    qputenv("WATCHDOG_USEC", "40000");
    const Watchdog dog;
    QVERIFY(dog.isActive());
    ssize_t length = -1;
    QVERIFY(QTest::qWaitFor([&] { return (length = ::recv(socket, buffer, sizeof buffer, MSG_DONTWAIT)) > 0; }));
    QCOMPARE(QByteArray(buffer, int(length)), QByteArray("WATCHDOG=1"));
    qunsetenv("WATCHDOG_USEC");
    qunsetenv("NOTIFY_SOCKET");
    ::close(socket);
}

MULAKAT_TEST(DeviceTest)
#include "test_device.moc"
