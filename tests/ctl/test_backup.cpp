#include "audit/slip.h"
#include "base/clock.h"
#include "ctlrun.h"
#include "farjail.h"
#include "station/slips.h"
#include "store/database.h"
#include "support/testrunner.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace mulakat;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;

namespace {

const QByteArray passphrase = "seven horses at noon\n";

QByteArray todaysCsv()
{
    const QDate today = base::SystemClock().today();
    QByteArray csv = "Visit Reg. No,Visit Date,Slot,Duration (min),Mode,Visitor Name,Gender,Age,Relation,Mobile No,Prisoner Name,Prisoner No,Window/Booth\n";
    for (int i = 1; i <= 3; ++i)
        csv += today.toString(u"yyyy/MM/dd"_s).toLatin1() + "/70" + QByteArray::number(i) + ',' + today.toString(Qt::ISODate).toLatin1() + ",1" + QByteArray::number(i)
            + ":00,20,Physical,Visitor " + QByteArray(1, char('A' + i)) + ",Female,40,Wife,600000000" + QByteArray::number(i) + ",Ramesh Kumar,UT/1/2026,1\n";
    return csv;
}

QString numberOf(int i)
{
    return base::SystemClock().today().toString(u"yyyy/MM/dd"_s) + u"/70%1"_s.arg(i);
}

} // namespace

class TestBackup : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void whatIsBackedUpComesBack();
    void wrongSecretsAndDamagedFilesAreRefused();
    void aBrokenLogIsNotBackedUp();
    void theRecoveryCodeOpensOne();
    void stationsStartOverAfterARestore();

private:
    QString data() const { return m_folder->path(u"data"_s); }
    QString m_code;
    std::unique_ptr<CtlFolder> m_folder;
};

void TestBackup::init()
{
    m_folder = std::make_unique<CtlFolder>();
    m_folder->write(u"day.csv"_s, todaysCsv());
    const QJsonObject answers{{u"clock"_s, QJsonObject{{u"confirmed"_s, true}}},
                              {u"jail"_s, QJsonObject{{u"code"_s, u"thane"_s}, {u"name"_s, u"Thane"_s}, {u"state"_s, u"Maharashtra"_s}, {u"windows"_s, QJsonArray{u"1"_s, u"2"_s}},
                                                      {u"opens"_s, u"00:00"_s}, {u"closes"_s, u"23:59"_s}, {u"graceMinutes"_s, 1440}}},
                              {u"superintendent"_s, QJsonObject{{u"name"_s, u"S. Patil"_s}, {u"secret"_s, u"kite-river-9"_s}}},
                              {u"day"_s, u"day.csv"_s}};
    const QString file = m_folder->write(u"answers.json"_s, QJsonDocument(answers).toJson());
    const CtlAnswer done = runCtl({u"setup"_s, u"--answers"_s, file, u"--data"_s, data()});
    QVERIFY2(done.exit == 0, done.err.constData());
    QCOMPARE(done.json().value("visits"_L1).toInt(), 3);
    m_code = done.json().value("recoveryCode"_L1).toString();
}

void TestBackup::whatIsBackedUpComesBack()
{
    const QString file = m_folder->path(u"jail.backup"_s);
    const CtlAnswer made = runCtl({u"backup"_s, file, u"--data"_s, data()}, passphrase);
    QVERIFY2(made.exit == 0, made.err.constData());
    QVERIFY(made.json().value("verified"_L1).toBool());
    QCOMPARE(made.json().value("events"_L1).toInt(), 5);
    QVERIFY(!QFile::exists(file + u".part"_s));
    QVERIFY(QDir(data()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).filter(u"backup"_s).isEmpty());
    QFile bytes(file);
    QVERIFY(bytes.open(QIODevice::ReadOnly));
    const QByteArray all = bytes.readAll();
    QVERIFY(!all.contains("SQLite") && !all.contains("Visitor") && !all.contains("Thane") && !all.contains("imported"));
    QVERIFY(!(bytes.permissions() & (QFile::ReadGroup | QFile::ReadOther)));

    const QString target = m_folder->path(u"new/place"_s);
    const CtlAnswer restored = runCtl({u"restore"_s, file, u"--data"_s, target}, passphrase);
    QVERIFY2(restored.exit == 0, restored.err.constData());
    QVERIFY(!restored.json().value("epoch"_L1).toString().isEmpty());
    QCOMPARE(runCtl({u"day"_s, u"list"_s, u"--date"_s, base::SystemClock().today().toString(Qt::ISODate), u"--data"_s, target}).lines().size(), 3);
    const QJsonObject log = runCtl({u"log"_s, u"verify"_s, u"--data"_s, target}).json();
    QVERIFY(log.value("ok"_L1).toBool());
    QCOMPARE(log.value("events"_L1).toInt(), 6); // and that it was restored
    QCOMPARE(log.value("signer"_L1).toString(), u"known"_s);
    QFile key(target + u"/keys/records.key"_s);
    QVERIFY(key.exists() && !(key.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    // It takes no other folder's place.
    const CtlAnswer again = runCtl({u"restore"_s, file, u"--data"_s, target}, passphrase);
    QCOMPARE(again.exit, 5);
    QVERIFY(again.err.contains("folder-not-empty"));
    // A second backup takes the first one's place whole.
    QCOMPARE(runCtl({u"backup"_s, file, u"--data"_s, data()}, "another passphrase\n").exit, 0);
    QCOMPARE(runCtl({u"restore"_s, file, u"--data"_s, m_folder->path(u"other"_s)}, "another passphrase\n").exit, 0);
}

void TestBackup::wrongSecretsAndDamagedFilesAreRefused()
{
    const QString file = m_folder->path(u"jail.backup"_s);
    const QString target = m_folder->path(u"new"_s);
    QCOMPARE(runCtl({u"backup"_s, file, u"--data"_s, data()}, "short\n").exit, 2);
    QCOMPARE(runCtl({u"backup"_s, file, u"--data"_s, m_folder->path(u"nowhere"_s)}, passphrase).exit, 3);
    QVERIFY(!QFile::exists(file));
    QCOMPARE(runCtl({u"backup"_s, file, u"--data"_s, data()}, passphrase).exit, 0);
    const CtlAnswer wrong = runCtl({u"restore"_s, file, u"--data"_s, target}, "six horses at noon\n");
    QCOMPARE(wrong.exit, 5);
    QVERIFY(wrong.err.contains("wrong-secret"));
    QVERIFY(!QDir(target).exists());
    QFile original(file);
    QVERIFY(original.open(QIODevice::ReadOnly));
    const QByteArray bytes = original.readAll();
    QByteArray bent = bytes;
    bent[bent.size() / 2] = char(bent.at(bent.size() / 2) ^ 1);
    QByteArray renamed = bytes;
    renamed.replace("\"made\":1", "\"made\":2"); // the clear lines are vouched for too
    for (const QByteArray &damaged : {bent, bytes.left(bytes.size() - 10), renamed, QByteArray("no backup at all"), QByteArray()}) {
        const CtlAnswer answer = runCtl({u"restore"_s, m_folder->write(u"damaged"_s, damaged), u"--data"_s, target}, passphrase);
        QCOMPARE(answer.exit, 3);
        QVERIFY(!QDir(target).exists());
    }
    QVERIFY(QDir(m_folder->path()).entryList({u"new.restoring*"_s}, QDir::Dirs).isEmpty());
}

void TestBackup::aBrokenLogIsNotBackedUp()
{
    {
        const auto database = store::Database::open(data() + u"/portal/hub.sqlite"_s);
        QVERIFY(database);
        QVERIFY((*database)->run(u"UPDATE event SET mover = 'officer' WHERE sequence = 2"_s));
    }
    const QString file = m_folder->write(u"jail.backup"_s, "an older one");
    const CtlAnswer refused = runCtl({u"backup"_s, file, u"--data"_s, data()}, passphrase);
    QCOMPARE(refused.exit, 1);
    QVERIFY(refused.out.isEmpty());
    QFile kept(file);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), QByteArray("an older one"));
    QVERIFY(!QFile::exists(file + u".part"_s));
}

void TestBackup::theRecoveryCodeOpensOne()
{
    const QString file = m_folder->path(u"jail.backup"_s);
    const CtlAnswer made = runCtl({u"backup"_s, file, u"--recovery-code"_s, u"--data"_s, data()});
    QVERIFY2(made.exit == 0, made.err.constData());
    QCOMPARE(runCtl({u"restore"_s, file, u"--data"_s, m_folder->path(u"a"_s)}, "AAAA-BBBB-CCCC-DDDD-EEEE-FFFF\n").exit, 5);
    QCOMPARE(runCtl({u"restore"_s, file, u"--data"_s, m_folder->path(u"a"_s)}, m_code.toLower().remove(u'-').toLatin1() + '\n').exit, 0);
    // Without a code that was ever given out there is none to seal it to.
    const CtlFolder bare;
    QCOMPARE(bare({u"staff"_s, u"add"_s, u"--name"_s, u"A"_s, u"--role"_s, u"officer"_s}, "kite-river-9\n").exit, 0);
    QCOMPARE(bare({u"backup"_s, bare.path(u"b"_s), u"--recovery-code"_s}).exit, 4);
}

// A desk on another PC works on through a backup, loses the hub's disk, and meets the restored one.
void TestBackup::stationsStartOverAfterARestore()
{
    RealHub hub;
    QVERIFY(hub.start(data()));
    const CtlFolder far;
    QVERIFY(QDir(far.path()).mkpath(u"keys"_s));
    FarDesk desk(far.path(), hub.url());
    QCOMPARE(runCtl({u"station"_s, u"add"_s, u"desk-2"_s, u"--role"_s, u"desk"_s, u"--key"_s, QString::fromLatin1(desk.publicKey().toHex()), u"--data"_s, data()}).exit, 0);
    QVERIFY(desk.station().open());
    QVERIFY(QTest::qWaitFor([&] { return desk.isInStep(3) && !desk.station().session().names().isEmpty(); }, 30'000));
    QVERIFY(desk.station().session().signIn(u"S. Patil"_s, base::Secret(u"kite-river-9"_s)));
    QVERIFY(desk.station().arrivals().markArrived(desk.visit(numberOf(1))));
    QVERIFY(QTest::qWaitFor([&] { return desk.isInStep(3); }, 10'000));

    const QString file = m_folder->path(u"jail.backup"_s);
    const CtlAnswer made = runCtl({u"backup"_s, file, u"--data"_s, data()}, passphrase); // hub and desk run
    QVERIFY2(made.exit == 0, made.err.constData());
    QVERIFY(desk.station().arrivals().markArrived(desk.visit(numberOf(2))));
    QVERIFY(QTest::qWaitFor([&] { return desk.isInStep(3); }, 10'000));
    const qint64 order = desk.station().log().knownOrder();
    hub.stop();

    const QString restored = m_folder->path(u"restored"_s);
    QCOMPARE(runCtl({u"restore"_s, file, u"--data"_s, restored}, passphrase).exit, 0);
    QVERIFY(desk.station().arrivals().markArrived(desk.visit(numberOf(3)))); // while no hub is there
    QVERIFY(hub.start(restored));
    // Lost at the hub and made while it was away: both are posted again, once.
    QVERIFY(QTest::qWaitFor([&] { return desk.isInStep(3) && desk.station().log().knownOrder() > order; }, 30'000));
    hub.stop();
    const CtlAnswer list = runCtl({u"day"_s, u"list"_s, u"--date"_s, base::SystemClock().today().toString(Qt::ISODate), u"--data"_s, restored});
    for (const QJsonObject &visit : list.lines())
        QCOMPARE(visit.value("state"_L1).toString(), u"arrived"_s);
    QVERIFY(runCtl({u"log"_s, u"verify"_s, u"--data"_s, restored}).json().value("ok"_L1).toBool());
    const auto copy = store::Database::openReadOnly(restored + u"/portal/hub.sqlite"_s);
    QCOMPARE((*copy)->value(u"SELECT COUNT(*) FROM event WHERE type = 'arrived'"_s)->toInt(), 3);
    QCOMPARE((*copy)->value(u"SELECT COUNT(*) FROM ordering WHERE ignored <> ''"_s)->toInt(), 0);
    for (int i = 1; i <= 3; ++i)
        QCOMPARE(desk.station().log().book().visitByNumber(numberOf(i))->state, visits::State::Arrived);
    // A slip that was used after the backup was made opens nothing at the restored hub's stations.
    const auto key = audit::SigningKey::loadOrCreate(restored + u"/keys/slip.key"_s);
    QVERIFY(key);
    const QString slip = audit::signedSlip({u"thane"_s, numberOf(2), base::SystemClock().today(), QTime(12, 0)}, *key);
    const auto shown = station::visitOfSlip(slip, desk.station().log());
    QVERIFY2(shown, shown ? "" : qPrintable(base::failureName(shown.error().code)));
    const auto spent = station::spentSlip(*desk.station().log().book().visit(*shown));
    QVERIFY(spent);
    QCOMPARE(spent->info.value("why"_L1).toString(), u"used"_s);
}

MULAKAT_TEST(TestBackup)
#include "test_backup.moc"
