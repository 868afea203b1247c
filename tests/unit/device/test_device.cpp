#include "device/bytesource.h"
#include "device/clockwatch.h"
#include "device/machinewatch.h"
#include "device/power.h"
#include "device/printer.h"
#include "device/servicemanager.h"
#include "support/testrunner.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <sys/socket.h>
#include <sys/un.h>
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
    const qint64 now = 1'790'000'000'000;
    QCOMPARE(watch.look(now, 5000), 0);
    QCOMPARE(watch.look(now + 1000, 6000), 0);
    QCOMPARE(watch.look(now + 3500, 7000), 0); // slewing
    QCOMPARE(watch.look(now + 3'603'500, 7000), 3'600'000);
    QCOMPARE(watch.look(now - 10'000, 8000), -3'614'500);
    QVERIFY(watch.sane(now));
    QVERIFY(!watch.sane(0));
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
