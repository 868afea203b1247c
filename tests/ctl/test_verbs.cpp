#include "ctlrun.h"
#include "support/testrunner.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QTest>

using namespace mulakat::testing;
using namespace Qt::StringLiterals;

class TestVerbs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyVerbHelps();
    void wrongUseIsTwo_data();
    void wrongUseIsTwo();
    void emptyFoldersWork();
    void damagedFilesAreThree();
    void staffFromStandardInput();
    void easySecretsAreRefused();
    void stationsAreLetIn();
    void certificatesNeedAPin();
    void doctorSaysWhatToDo();
};

void TestVerbs::everyVerbHelps()
{
    const CtlAnswer usage = runCtl({u"--help"_s});
    QCOMPARE(usage.exit, 0);
    const QList<QStringList> verbs{{u"id"_s, u"check"_s}, {u"id"_s, u"scan"_s}, {u"name"_s, u"match"_s}, {u"day"_s, u"import"_s}, {u"day"_s, u"list"_s},
                                   {u"day"_s, u"access"_s}, {u"inmates"_s, u"import"_s}, {u"register"_s}, {u"log"_s, u"verify"_s}, {u"log"_s, u"export"_s},
                                   {u"staff"_s, u"add"_s}, {u"staff"_s, u"lock"_s}, {u"staff"_s, u"deputy"_s}, {u"staff"_s, u"secret"_s}, {u"staff"_s, u"list"_s},
                                   {u"station"_s, u"add"_s}, {u"trust"_s, u"add"_s}, {u"trust"_s, u"list"_s}, {u"doctor"_s}, {u"setup"_s}, {u"staff"_s, u"recover"_s}, {u"backup"_s}, {u"restore"_s}};
    for (const QStringList &verb : verbs) {
        const CtlAnswer help = runCtl(verb + QStringList{u"--help"_s});
        QVERIFY2(help.exit == 0, qPrintable(verb.join(u' ')));
        QVERIFY2(help.out.contains("--") || help.out.contains("usage"), qPrintable(verb.join(u' ')));
        QVERIFY2(usage.out.contains(verb.join(u' ').toUtf8()), qPrintable(verb.join(u' ')));
    }
}

void TestVerbs::wrongUseIsTwo_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("nothing") << QStringList{};
    QTest::newRow("no such verb") << QStringList{u"day"_s, u"burn"_s};
    QTest::newRow("no file") << QStringList{u"day"_s, u"import"_s};
    QTest::newRow("no date") << QStringList{u"day"_s, u"list"_s};
    QTest::newRow("bad date") << QStringList{u"day"_s, u"list"_s, u"--date"_s, u"1/12/2026"_s};
    QTest::newRow("unknown option") << QStringList{u"log"_s, u"verify"_s, u"--quick"_s};
    QTest::newRow("no target") << QStringList{u"register"_s, u"--date"_s, u"2026-12-01"_s};
    QTest::newRow("no role") << QStringList{u"staff"_s, u"add"_s, u"--name"_s, u"S. Patil"_s};
    QTest::newRow("which visit") << QStringList{u"day"_s, u"access"_s};
    QTest::newRow("reserved name") << QStringList{u"station"_s, u"add"_s, u"hub"_s, u"--role"_s, u"desk"_s};
    QTest::newRow("path as a name") << QStringList{u"station"_s, u"add"_s, u"../x"_s, u"--role"_s, u"desk"_s};
}

void TestVerbs::wrongUseIsTwo()
{
    QFETCH(QStringList, words);
    const CtlFolder ctl;
    const CtlAnswer answer = ctl(words);
    QCOMPARE(answer.exit, 2);
    QVERIFY(answer.out.isEmpty());
    QVERIFY(!answer.err.isEmpty());
}

void TestVerbs::damagedFilesAreThree()
{
    const CtlFolder ctl;
    QVERIFY(QDir(ctl.path()).mkpath(u"portal"_s));
    QFile file(ctl.path(u"portal/hub.sqlite"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("no database at all, only words. ").repeated(400));
    file.close();
    const CtlAnswer list = ctl({u"day"_s, u"list"_s, u"--date"_s, u"2026-12-01"_s});
    QCOMPARE(list.exit, 3);
    QVERIFY2(list.err.contains("restore the last backup"), list.err.constData());
    QVERIFY(list.out.isEmpty());
}

void TestVerbs::emptyFoldersWork()
{
    const CtlFolder ctl;
    const QJsonObject report = ctl({u"log"_s, u"verify"_s}).json();
    QVERIFY(report.value("ok"_L1).toBool());
    QCOMPARE(report.value("events"_L1).toInt(-1), 0);
    QVERIFY(report.value("firstBad"_L1).isNull());
    QVERIFY(QDir(ctl.path()).isEmpty()); // verifying writes nothing
    const CtlAnswer list = ctl({u"day"_s, u"list"_s, u"--date"_s, u"2026-12-01"_s});
    QCOMPARE(list.exit, 0);
    QVERIFY(list.out.isEmpty());
    QCOMPARE(ctl({u"register"_s, u"--date"_s, u"2026-12-01"_s, u"--csv"_s, ctl.path(u"r.csv"_s)}).exit, 0);
    QVERIFY(QFile::exists(ctl.path(u"r.csv"_s)));
    QCOMPARE(runCtl({u"--data"_s, ctl.path(u"nowhere"_s), u"log"_s, u"verify"_s}).exit, 3);
    QCOMPARE(ctl({u"day"_s, u"access"_s, u"--first-video"_s}).exit, 1);
}

void TestVerbs::staffFromStandardInput()
{
    const CtlFolder ctl;
    const CtlAnswer added = ctl({u"staff"_s, u"add"_s, u"--name"_s, u"सुनील पाटील"_s, u"--role"_s, u"officer"_s}, "kite-river-9\n");
    QCOMPARE(added.exit, 0);
    QCOMPARE(added.json().value("name"_L1).toString(), u"सुनील पाटील"_s);
    QVERIFY(!added.out.contains("kite-river") && !added.err.contains("kite-river") && !added.out.contains("argon2"));
    QCOMPARE(ctl({u"staff"_s, u"add"_s, u"--name"_s, u"R. Deshmukh"_s, u"--role"_s, u"superintendent"_s}, "482915").exit, 0);
    QCOMPARE(ctl({u"staff"_s, u"languages"_s, u"--name"_s, u"R. Deshmukh"_s, u"--languages"_s, u"Hindi,en, TA"_s}).json().value("languages"_L1).toArray(),
             (QJsonArray{u"hi"_s, u"en"_s, u"ta"_s}));
    QCOMPARE(ctl({u"staff"_s, u"add"_s, u"--name"_s, u"R. Deshmukh"_s, u"--role"_s, u"officer"_s}, "482915\n").exit, 5); // the name is taken
    QCOMPARE(ctl({u"staff"_s, u"lock"_s, u"--name"_s, u"R. Deshmukh"_s}).exit, 0);
    QCOMPARE(ctl({u"staff"_s, u"lock"_s, u"--name"_s, u"nobody"_s}).exit, 1);
    QCOMPARE(ctl({u"staff"_s, u"secret"_s, u"--name"_s, u"R. Deshmukh"_s}, "591284\n").exit, 0);
    const QList<QJsonObject> all = ctl({u"staff"_s, u"list"_s}).lines();
    QCOMPARE(all.size(), 2);
    QCOMPARE(all.first().value("role"_L1).toString(), u"superintendent"_s);
    QVERIFY(all.first().value("locked"_L1).toBool());
    QVERIFY(!all.last().value("locked"_L1).toBool());
}

void TestVerbs::easySecretsAreRefused()
{
    const CtlFolder ctl;
    const QStringList add{u"staff"_s, u"add"_s, u"--name"_s, u"S"_s, u"--role"_s, u"officer"_s};
    QCOMPARE(ctl(add, "123456\n").exit, 5);
    QCOMPARE(ctl(add, "abc\n").exit, 5);
    QCOMPARE(ctl(add, "\n").exit, 2);
    QCOMPARE(ctl(add).exit, 2);
    QVERIFY(ctl({u"staff"_s, u"list"_s}).out.isEmpty());
}

void TestVerbs::stationsAreLetIn()
{
    const CtlFolder ctl;
    const CtlAnswer made = ctl({u"station"_s, u"add"_s, u"desk-1"_s, u"--role"_s, u"desk,booth"_s});
    QCOMPARE(made.exit, 0);
    const QString key = made.json().value("key"_L1).toString();
    QCOMPARE(key.size(), 64);
    QFile file(ctl.path(u"keys/stations/desk-1.pub"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), (key + u" desk,booth\n"_s).toLatin1());
    QVERIFY(QFile::exists(ctl.path(u"keys/desk-1.key"_s)));
    const QString given(64, u'a');
    QCOMPARE(ctl({u"station"_s, u"add"_s, u"booth-1"_s, u"--role"_s, u"booth"_s, u"--key"_s, given}).json().value("key"_L1).toString(), given);
    QVERIFY(!QFile::exists(ctl.path(u"keys/booth-1.key"_s))); // its secret stays at the station
    QCOMPARE(ctl({u"station"_s, u"add"_s, u"booth-2"_s, u"--role"_s, u"booth"_s, u"--key"_s, u"abc"_s}).exit, 2);
    QCOMPARE(ctl({u"station"_s, u"add"_s, u"x"_s, u"--role"_s, u"chief"_s}).exit, 2);
}

void TestVerbs::certificatesNeedAPin()
{
    const CtlFolder ctl;
    const QString own = QStringLiteral(MULAKAT_TEST_DATA "/aadhaar/keys/test_signer_a.cert.pem");
    QCOMPARE(ctl({u"trust"_s, u"add"_s, own}).exit, 5);
    QVERIFY(ctl({u"trust"_s, u"list"_s}).out.isEmpty());
    QCOMPARE(ctl({u"trust"_s, u"add"_s, own, u"--force"_s}).exit, 2); // a reason is needed
    QCOMPARE(ctl({u"trust"_s, u"add"_s, QStringLiteral(MULAKAT_SOURCE_DIR "/README.md")}).exit, 3);
    const CtlAnswer forced = ctl({u"trust"_s, u"add"_s, own, u"--force"_s, u"--reason"_s, u"tests of the desk"_s});
    QCOMPARE(forced.exit, 0);
    const QList<QJsonObject> all = ctl({u"trust"_s, u"list"_s}).lines();
    QCOMPARE(all.size(), 1);
    QVERIFY(!all.first().value("pinned"_L1).toBool(true));
    // It counts from then on.
    const QString payload = QStringLiteral(MULAKAT_TEST_DATA "/aadhaar/payloads/g05_v2_last4_no_hashes.txt");
    const CtlAnswer check = ctl({u"id"_s, u"check"_s, u"--payload"_s, payload});
    QCOMPARE(check.json().value("signature"_L1).toString(), u"valid"_s);
    // A certificate that merely lies in the folder does not.
    const CtlFolder other;
    QVERIFY(QDir(other.path()).mkpath(u"trust"_s) && QFile::copy(own, other.path(u"trust/a.pem"_s)));
    QVERIFY(other({u"trust"_s, u"list"_s}).out.isEmpty());
}

void TestVerbs::doctorSaysWhatToDo()
{
    const CtlFolder ctl;
    QCOMPARE(ctl({u"staff"_s, u"add"_s, u"--name"_s, u"S"_s, u"--role"_s, u"superintendent"_s}, "kite-river-9\n").exit, 0);
    const CtlAnswer answer = ctl({u"doctor"_s, u"--role"_s, u"hub"_s});
    QHash<QString, QJsonObject> checks;
    for (const QJsonObject &line : answer.lines()) {
        QVERIFY(line.value("ok"_L1).isBool());
        QVERIFY(!line.value("detail"_L1).toString().isEmpty());
        QVERIFY(line.value("ok"_L1).toBool() || !line.value("do"_L1).toString().isEmpty());
        checks.insert(line.value("check"_L1).toString(), line);
    }
    for (const char *needed : {"data", "disk", "store", "keys", "clock", "fonts", "jail"})
        QVERIFY2(checks.value(QLatin1String(needed)).value("ok"_L1).toBool(), needed);
    QVERIFY(checks.value(u"staff"_s).value("ok"_L1).toBool());
    QVERIFY(!checks.value(u"portal"_s).value("ok"_L1).toBool(true));
    QCOMPARE(answer.exit, 0); // what is not needed may be missing
    const auto failed = [&] {
        const CtlAnswer again = ctl({u"doctor"_s, u"--role"_s, u"hub"_s});
        QString names;
        for (const QJsonObject &line : again.lines()) {
            if (line.value("needed"_L1).toBool() && !line.value("ok"_L1).toBool())
                names += line.value("check"_L1).toString();
        }
        return names + QString::number(again.exit);
    };
    QVERIFY(QFile::setPermissions(ctl.path(u"keys/ctl.key"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    QCOMPARE(failed(), u"keys1"_s);
    QVERIFY(QFile::setPermissions(ctl.path(u"keys/ctl.key"_s), QFile::ReadOwner | QFile::WriteOwner));
    QCOMPARE(failed(), u"0"_s);
    ctl.write(u"jail.json"_s, "{");
    QCOMPARE(failed(), u"jail1"_s);
    QCOMPARE(ctl({u"doctor"_s, u"--role"_s, u"nobody"_s}).exit, 2);
}

MULAKAT_TEST(TestVerbs)
#include "test_verbs.moc"
