#include "main/kioskapp.h"
#include "main/kioskkeys.h"
#include "main/kiosksupervisor.h"
#include "portal/hub/hub.h"
#include "store/logstore.h"
#include "support/testrunner.h"

#include "../station/memorystore.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <sodium.h>

using namespace mulakat;
using namespace mulakat::kiosk;
using namespace Qt::StringLiterals;

namespace mulakat::testing {
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    return std::make_unique<QApplication>(argc, argv);
}
} // namespace mulakat::testing

class KioskTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void optionsAreChecked_data();
    void optionsAreChecked();
    void optionsGoToTheRoles();
    void aSeatHasItsOwnDevices();
    void keyIsMadeOnce();
    void supervisorStartsAgainWhatDies();
    void supervisorStartsTheVisitorsSeat();
    void anEmptyFolderIsSetUpFirst();
    void supervisorEndsWithTheReason();
    void scansAndTypingAreTold();
    void appOpensWithoutAHub();
    void appSaysWhyItCannotStart();
};

// A folder whose jail is set up: somebody may sign in.
static void setUp(const QString &data)
{
    const base::SystemClock clock;
    const auto hub = portal::hub::Hub::open(data, {}, clock, portal::hub::Hub::Chain::Ctl);
    QVERIFY(hub);
    QVERIFY((*hub)->log().putStaff({base::StaffId(u"1"_s), u"S. Patil"_s, u"superintendent"_s, u"$argon2id$"_s, false, {}}));
}

static Options deskOptions(const QString &data)
{
    return *Options::parse({u"mulakat-kiosk"_s, u"--role"_s, u"desk"_s, u"--portal"_s, u"http://127.0.0.1:9"_s, u"--data"_s, data,
                            u"--simulate"_s, u"scanner,printer"_s});
}

void KioskTest::optionsAreChecked_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("good");
    QTest::newRow("desk") << u"--role desk --portal http://127.0.0.1:1 --data /d"_s << true;
    QTest::newRow("all") << u"--role all --data /d --simulate camera,microphone"_s << true;
    QTest::newRow("standalone") << u"--role booth --standalone --data /d --exit-after-start"_s << true;
    QTest::newRow("no role") << u"--data /d --standalone"_s << false;
    QTest::newRow("unknown role") << u"--role king --data /d --standalone"_s << false;
    QTest::newRow("no data") << u"--role desk --standalone"_s << false;
    QTest::newRow("no portal") << u"--role desk --data /d"_s << false;
    QTest::newRow("both") << u"--role desk --data /d --standalone --portal http://127.0.0.1:1"_s << false;
    QTest::newRow("device") << u"--role desk --data /d --standalone --simulate toaster"_s << false;
    QTest::newRow("name") << u"--role desk --data /d --standalone --station ../x"_s << false;
    QTest::newRow("flag") << u"--role desk --data /d --standalone --driver"_s << false;
    QTest::newRow("word") << u"--role desk --data /d --standalone more"_s << false;
}

void KioskTest::optionsAreChecked()
{
    QFETCH(QString, words);
    QFETCH(bool, good);
    const auto options = Options::parse(QStringList{u"mulakat-kiosk"_s} + words.split(u' '));
    QCOMPARE(options.has_value(), good);
    if (!good)
        QVERIFY(!options.error().info.value(u"text"_s).toString().isEmpty());
}

void KioskTest::optionsGoToTheRoles()
{
    const auto all = Options::parse({u"k"_s, u"--role"_s, u"all"_s, u"--data"_s, u"/d"_s, u"--simulate"_s, u"camera,speaker"_s,
                                     u"--language"_s, u"hi"_s, u"--place"_s, u"3"_s});
    QVERIFY(all);
    const auto booth = Options::parse(QStringList{u"k"_s} + all->argumentsFor(Role::Booth, QUrl(u"http://127.0.0.1:5"_s)));
    QVERIFY(booth);
    QCOMPARE(booth->station, u"booth-1"_s);
    QCOMPARE(booth->place, u"3"_s);
    QCOMPARE(booth->language, u"hi"_s);
    QCOMPARE(booth->simulate, all->simulate);
    QCOMPARE(booth->portal, QUrl(u"http://127.0.0.1:5"_s));
    QVERIFY(!booth->isSeat());
    const auto seat = Options::parse(QStringList{u"k"_s} + all->argumentsForSeat(QUrl(u"http://127.0.0.1:5"_s)));
    QVERIFY(seat);
    QCOMPARE(seat->station, u"booth-3v"_s);
    QCOMPARE(seat->place, u"3v"_s);
    QVERIFY(seat->isSeat() && seat->paired);
}

// A seat on the booth's PC has a camera and a handset of its own.
void KioskTest::aSeatHasItsOwnDevices()
{
    QTemporaryDir folder;
    QFile machine(folder.filePath(u"machine.json"_s));
    QVERIFY(machine.open(QIODevice::WriteOnly));
    machine.write(R"({"language":"en","devices":{"camera":"front","microphone":"m1","seatCamera":"side","seatSpeaker":"simulated"}})");
    machine.close();
    const auto of = [&](const QString &station) {
        return *Options::parse({u"k"_s, u"--role"_s, u"booth"_s, u"--portal"_s, u"http://127.0.0.1:5"_s, u"--data"_s, folder.path(), u"--station"_s, station});
    };
    QCOMPARE(of(u"booth-1"_s).devices.value(u"camera"_s), u"front"_s);
    QCOMPARE(of(u"booth-1v"_s).devices.value(u"camera"_s), u"side"_s);
    QVERIFY(!of(u"booth-1v"_s).devices.contains(u"microphone"_s)); // never the booth's
    QVERIFY(of(u"booth-1v"_s).simulate.contains(u"speaker"_s) && !of(u"booth-1"_s).simulate.contains(u"speaker"_s));
}

void KioskTest::keyIsMadeOnce()
{
    QTemporaryDir folder;
    const auto first = StationKey::loadOrCreate(folder.path(), u"desk-1"_s);
    const auto second = StationKey::loadOrCreate(folder.path(), u"desk-1"_s);
    QVERIFY(first && second);
    QCOMPARE(first->publicKey(), second->publicKey());
    const QByteArray signature = first->sign("text");
    const auto *key = reinterpret_cast<const unsigned char *>(second->publicKey().constData());
    QCOMPARE(crypto_sign_verify_detached(reinterpret_cast<const unsigned char *>(signature.constData()),
                                         reinterpret_cast<const unsigned char *>("text"), 4, key), 0);
    const QString path = folder.filePath(u"keys/desk-1.key"_s);
    QCOMPARE(QFileInfo(path).permissions() & 0x077, QFile::Permissions());
    QVERIFY(first->registerAt(folder.path(), u"desk-1"_s, u"desk"_s));
    QFile pub(folder.filePath(u"keys/stations/desk-1.pub"_s));
    QVERIFY(pub.open(QIODevice::ReadOnly));
    QCOMPARE(pub.readAll(), first->publicKey().toHex() + " desk\n");
    QFile::setPermissions(path, QFile::ReadOwner | QFile::ReadOther);
    QCOMPARE(StationKey::loadOrCreate(folder.path(), u"desk-1"_s).error().code, base::FailureCode::KeyMissing);
}

static QString script(const QTemporaryDir &folder, const QString &name, const QByteArray &body)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no script");
    file.write("#!/bin/sh\n" + body);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return file.fileName();
}

void KioskTest::supervisorStartsAgainWhatDies()
{
    QTemporaryDir folder;
    const QString started = folder.filePath(u"started"_s);
    const Supervisor::Programs programs{script(folder, u"kiosk"_s, "echo \"$2 $4\" >> " + started.toUtf8() + "\nexec sleep 60\n"),
                                        script(folder, u"portal"_s, "echo 'listening on 127.0.0.1:4711' >&2\nexec sleep 60\n")};
    setUp(folder.filePath(u"data"_s));
    const auto options = Options::parse({u"k"_s, u"--role"_s, u"all"_s, u"--data"_s, folder.filePath(u"data"_s)});
    Supervisor supervisor(*options, programs);
    QSignalSpy ready(&supervisor, &Supervisor::portalReady);
    supervisor.start();
    QTRY_COMPARE(ready.size(), 1);
    const auto lines = [&] {
        QFile file(started);
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().split('\n') : QList<QByteArray>();
    };
    QTRY_COMPARE(lines().size(), 2);
    QVERIFY(lines().contains("desk http://127.0.0.1:4711") && lines().contains("booth http://127.0.0.1:4711"));
    const QList<qint64> before = supervisor.processIds();
    QCOMPARE(before.size(), 3);
    QCOMPARE(::kill(pid_t(before.at(2)), SIGKILL), 0);
    QTRY_COMPARE(lines().size(), 3);
    QTRY_VERIFY(supervisor.processIds().at(2) > 0 && supervisor.processIds().at(2) != before.at(2));
    QCOMPARE(::kill(pid_t(before.at(0)), SIGKILL), 0); // the hub too
    QTRY_VERIFY(supervisor.processIds().at(0) > 0 && supervisor.processIds().at(0) != before.at(0));
    const QList<qint64> after = supervisor.processIds();
    supervisor.stop();
    for (const qint64 id : after)
        QTRY_VERIFY(::kill(pid_t(id), 0) != 0);
}

void KioskTest::supervisorStartsTheVisitorsSeat()
{
    QTemporaryDir folder;
    const QString started = folder.filePath(u"started"_s), data = folder.filePath(u"data"_s);
    const Supervisor::Programs programs{script(folder, u"kiosk"_s, "echo \"$@\" >> " + started.toUtf8() + "\nexec sleep 60\n"),
                                        script(folder, u"portal"_s, "echo 'listening on 127.0.0.1:4711' >&2\nexec sleep 60\n")};
    setUp(data);
    visits::Jail jail;
    jail.seats = QStringList{u"1"_s};
    QFile rules(data + u"/jail.json"_s);
    QVERIFY(rules.open(QIODevice::WriteOnly));
    rules.write(QJsonDocument(jail.toJson()).toJson());
    rules.close();
    const auto options = Options::parse({u"k"_s, u"--role"_s, u"all"_s, u"--standalone"_s, u"--data"_s, data});
    Supervisor supervisor(*options, programs);
    supervisor.start();
    const auto text = [&] {
        QFile file(started);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QTRY_COMPARE(text().count('\n'), 3);
    QVERIFY(text().contains("--station booth-1v --place 1v"));
    QCOMPARE(supervisor.processIds().size(), 4);
    supervisor.stop();
}

// The screens' process ends, and without anybody's doing the hub and the roles follow, in the language that was chosen.
void KioskTest::anEmptyFolderIsSetUpFirst()
{
    QTemporaryDir folder, made;
    setUp(made.path());
    const QString data = folder.filePath(u"data"_s), started = folder.filePath(u"started"_s);
    const QByteArray first = "mkdir -p \"$5/portal\" && cp " + made.path().toUtf8() + "/portal/hub.sqlite \"$5/portal/\" && echo '{\"language\":\"hi\"}' > \"$5/machine.json\"";
    const Supervisor::Programs programs{script(folder, u"kiosk"_s, "if [ \"$1\" = --first-start ]; then " + first + "; exit $?; fi\necho \"$2 $8\" >> "
                                                                       + started.toUtf8() + "\nexec sleep 60\n"),
                                        script(folder, u"portal"_s, "echo 'listening on 127.0.0.1:4711' >&2\nexec sleep 60\n")};
    const auto options = Options::parse({u"k"_s, u"--role"_s, u"all"_s, u"--data"_s, data});
    Supervisor supervisor(*options, programs);
    supervisor.start();
    const auto lines = [&] {
        QFile file(started);
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().split('\n') : QList<QByteArray>();
    };
    QTRY_COMPARE(lines().size(), 2);
    QVERIFY(lines().contains("desk hi") && lines().contains("booth hi"));
    QCOMPARE(supervisor.processIds().size(), 3);
    // Stopped before it was finished: nothing is started.
    QTemporaryDir other;
    const auto later = Options::parse({u"k"_s, u"--standalone"_s, u"--role"_s, u"desk"_s, u"--data"_s, other.path()});
    Supervisor stopped(*later, {script(folder, u"stopped"_s, "exit 0\n"), programs.portal});
    QSignalSpy ended(&stopped, &Supervisor::ended);
    stopped.start();
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(ended.constFirst().constFirst().toInt(), 0);
}

void KioskTest::supervisorEndsWithTheReason()
{
    QTemporaryDir folder;
    const QString portal = script(folder, u"portal"_s, "echo 'listening on 127.0.0.1:4711' >&2\nexec sleep 60\n");
    setUp(folder.filePath(u"data"_s));
    const auto options = Options::parse({u"k"_s, u"--role"_s, u"all"_s, u"--data"_s, folder.filePath(u"data"_s)});
    const auto codeOf = [&](const QString &kiosk, const QString &hub) {
        Supervisor supervisor(*options, {kiosk, hub});
        QSignalSpy ended(&supervisor, &Supervisor::ended);
        supervisor.start();
        return ended.isEmpty() && !ended.wait(5000) ? -1 : ended.constFirst().constFirst().toInt();
    };
    QCOMPARE(codeOf(script(folder, u"newer"_s, "exit 3\n"), portal), 3);
    QCOMPARE(codeOf(script(folder, u"done"_s, "exit 0\n"), portal), 0);
    QCOMPARE(codeOf(u"/no/such/kiosk"_s, portal), 4);
    QCOMPARE(codeOf(script(folder, u"kiosk"_s, "exec sleep 60\n"), u"/no/such/portal"_s), 4);
}

void KioskTest::scansAndTypingAreTold()
{
    ScanInput input;
    qApp->installEventFilter(&input);
    QSignalSpy scanned(&input, &ScanInput::scanned);
    QLineEdit field;
    field.show();
    field.activateWindow();
    field.setFocus();
    QTRY_COMPARE(QApplication::focusWidget(), static_cast<QWidget *>(&field));
    const QString payload = u"2374971804270526477833002468783965837992554564899874087591661303"_s;
    QTest::keyClicks(&field, payload); // a wedge's pace
    QTest::keyClick(&field, Qt::Key_Return);
    QTRY_COMPARE(scanned.size(), 1);
    QCOMPARE(scanned.constFirst().constFirst().toString(), payload);
    QVERIFY(field.text().isEmpty());
    QTest::keyClicks(&field, u"Asha"_s);
    QTRY_COMPARE(field.text(), u"Asha"_s); // handed back, in its order
    QCOMPARE(scanned.size(), 1);
    QTest::qWait(120); // a pause: what comes next is a new burst
    QTest::keyClick(&field, Qt::Key_X);
    QCOMPARE(field.text(), u"Ashax"_s); // a person's key is there at once
    QTest::qWait(120);
    field.setSelection(1, 2);
    QTest::keyClicks(&field, payload); // its first key has replaced what was selected
    QTest::keyClick(&field, Qt::Key_Return);
    QTRY_COMPARE(scanned.size(), 2);
    QCOMPARE(scanned.constLast().constFirst().toString(), payload);
    QCOMPARE(field.text(), u"Ashax"_s);
    QCOMPARE(field.selectedText(), u"sh"_s);
    qApp->removeEventFilter(&input);
}

void KioskTest::appOpensWithoutAHub()
{
    QTemporaryDir folder;
    base::SystemClock clock;
    App::Parts parts;
    parts.store = [] { return std::make_unique<testing::MemoryStore>(base::StationId(u"desk-1"_s)); };
    parts.secretCheck = [](const base::Secret &, const QString &) { return false; };
    parts.mediaProgram = u"/no/such/media"_s;
    parts.clock = &clock;
    App app(deskOptions(folder.path()), parts);
    QVERIFY(app.build());
    QVERIFY(app.desk() && !app.booth());
    QSignalSpy opened(&app, &App::opened);
    app.open();
    QTRY_COMPARE(opened.size(), 1);
    QTRY_VERIFY(app.desk()->snapshot()->health.portalLostUtcMs > 0);
    QVERIFY(!app.desk()->snapshot()->health.portalReached);
    QSignalSpy scanned(app.desk(), &station::DeskService::scanned);
    QFile fifo(folder.filePath(u"scanner-desk-1"_s));
    QVERIFY(fifo.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    fifo.write("MH99 20016557674\r");
    QTRY_COMPARE(scanned.size(), 1);
    QVERIFY(app.printer().print(u"pass"_s, "%PDF"));
    QVERIFY(QFile::exists(folder.filePath(u"prints/pass.pdf"_s)));
}

void KioskTest::appSaysWhyItCannotStart()
{
    QTemporaryDir folder;
    base::SystemClock clock;
    for (const auto code : {base::FailureCode::StoreNewer, base::FailureCode::DiskFull}) {
        App::Parts parts;
        parts.store = [code] {
            auto store = std::make_unique<testing::MemoryStore>(base::StationId(u"desk-1"_s));
            store->opens = base::fail(code);
            return store;
        };
        parts.secretCheck = [](const base::Secret &, const QString &) { return false; };
        parts.clock = &clock;
        App app(deskOptions(folder.path()), parts);
        QVERIFY(app.build());
        std::optional<base::Failure> why;
        connect(&app, &App::failed, &app, [&](const base::Failure &failure) { why = failure; });
        app.open();
        QTRY_VERIFY(why.has_value());
        QCOMPARE(App::exitCodeOf(*why), code == base::FailureCode::StoreNewer ? 3 : 4);
    }
}

MULAKAT_TEST(KioskTest)
#include "test_kiosk.moc"
