#include "ctlrun.h"
#include "support/testrunner.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace mulakat::testing;
using namespace Qt::StringLiterals;

namespace {

QJsonObject answersOf()
{
    return {{u"language"_s, u"hi"_s},
            {u"clock"_s, QJsonObject{{u"confirmed"_s, true}}},
            {u"jail"_s, QJsonObject{{u"code"_s, u"thane"_s}, {u"name"_s, u"Thane Central"_s}, {u"state"_s, u"Maharashtra"_s},
                                    {u"booths"_s, QJsonArray{u"1"_s, u"2"_s, u"3"_s}}, {u"windows"_s, QJsonArray{u"1"_s, u"2"_s}}}},
            {u"superintendent"_s, QJsonObject{{u"name"_s, u"S. Patil"_s}, {u"secret"_s, u"kite-river-9"_s}}},
            {u"devices"_s, QJsonObject{{u"printer"_s, u"simulated"_s}}},
            {u"inmates"_s, u"inmates.csv"_s},
            {u"day"_s, QStringLiteral(MULAKAT_TEST_DATA "/days/thane-2026-12-01.csv")}};
}

const QByteArray inmatesCsv = "Number,Name,Father,Age\nUT/1/2026,Ramesh Kumar,Mohan Kumar,40\n,Nobody,X,20\n";

} // namespace

class TestCtlSetup : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anEmptyFolderIsSetUp();
    void wrongAnswersWriteNothing();
    void theSheetHoldsTheCode();
    void theSecretMayComeByStandardInput();
    void aForgottenPasswordIsReplaced();
};

void TestCtlSetup::anEmptyFolderIsSetUp()
{
    const CtlFolder beside;
    const QString data = beside.path(u"data"_s);
    beside.write(u"inmates.csv"_s, inmatesCsv);
    const QString answers = beside.write(u"answers.json"_s, QJsonDocument(answersOf()).toJson());
    const CtlAnswer done = runCtl({u"setup"_s, u"--answers"_s, answers, u"--data"_s, data});
    QVERIFY2(done.exit == 0, done.err.constData());
    const QJsonObject told = done.json();
    QCOMPARE(told.value("inmates"_L1).toInt(), 1);
    QVERIFY(told.value("visits"_L1).toInt() > 100);
    QCOMPARE(told.value("rejected"_L1)["inmates"_L1].toArray().size(), 1);
    QCOMPARE(told.value("recoveryCode"_L1).toString().size(), 29);
    QVERIFY(!done.out.contains("kite-river"));
    const CtlAnswer staff = runCtl({u"staff"_s, u"list"_s, u"--data"_s, data});
    QCOMPARE(staff.json().value("role"_L1).toString(), u"superintendent"_s);
    QCOMPARE(runCtl({u"day"_s, u"list"_s, u"--date"_s, u"2026-12-01"_s, u"--data"_s, data}).lines().size(), told.value("visits"_L1).toInt());
    const QJsonObject log = runCtl({u"log"_s, u"verify"_s, u"--data"_s, data}).json();
    QVERIFY(log.value("ok"_L1).toBool());
    QCOMPARE(log.value("events"_L1).toInt(), told.value("visits"_L1).toInt() + told.value("inmates"_L1).toInt() + 2); // who the superintendent is, each line, each visit, the set-up
    // Another jail does not take its place.
    const CtlAnswer again = runCtl({u"setup"_s, u"--answers"_s, answers, u"--data"_s, data});
    QCOMPARE(again.exit, 5);
    QVERIFY2(again.err.contains("already-set-up"), again.err.constData());
    QVERIFY(again.out.isEmpty());
}

void TestCtlSetup::wrongAnswersWriteNothing()
{
    const CtlFolder beside;
    const QString data = beside.path(u"data"_s);
    QJsonObject answers = answersOf(); // its inmate list is not there
    answers.remove(u"clock"_s);
    const QString file = beside.write(u"answers.json"_s, QJsonDocument(answers).toJson());
    const CtlAnswer refused = runCtl({u"setup"_s, u"--answers"_s, file, u"--data"_s, data});
    QCOMPARE(refused.exit, 2);
    QCOMPARE(refused.json().value("ok"_L1).toBool(true), false);
    QStringList problems;
    for (const QJsonValue &value : refused.json().value("problems"_L1).toArray())
        problems << value["field"_L1].toString() + u':' + value["code"_L1].toString();
    QCOMPARE(problems, (QStringList{u"clock:missing"_s, u"inmates:unreadable"_s}));
    QVERIFY(!QDir(data).exists());
    QCOMPARE(runCtl({u"setup"_s, u"--answers"_s, beside.write(u"no.json"_s, "not json"), u"--data"_s, data}).exit, 3);
    QCOMPARE(runCtl({u"setup"_s, u"--data"_s, data}).exit, 2);
    QVERIFY(!QDir(data).exists());
    // A page that cannot be written: nobody would ever know the code.
    beside.write(u"inmates.csv"_s, inmatesCsv);
    const QString whole = beside.write(u"whole.json"_s, QJsonDocument(answersOf()).toJson());
    QCOMPARE(runCtl({u"setup"_s, u"--answers"_s, whole, u"--data"_s, data, u"--recovery-sheet"_s, beside.path(u"no/such/folder.pdf"_s)}).exit, 4);
    QVERIFY(!QDir(data).exists());
}

void TestCtlSetup::theSheetHoldsTheCode()
{
    const CtlFolder beside;
    beside.write(u"inmates.csv"_s, inmatesCsv);
    const QString answers = beside.write(u"answers.json"_s, QJsonDocument(answersOf()).toJson());
    const QString sheet = beside.path(u"code.pdf"_s);
    const CtlAnswer done = runCtl({u"setup"_s, u"--answers"_s, answers, u"--data"_s, beside.path(u"data"_s), u"--recovery-sheet"_s, sheet});
    QCOMPARE(done.exit, 0);
    QVERIFY(!done.json().contains("recoveryCode"_L1));
    QFile file(sheet);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("%PDF"));
    QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
}

void TestCtlSetup::theSecretMayComeByStandardInput()
{
    const CtlFolder beside;
    QJsonObject answers = answersOf();
    answers.remove(u"inmates"_s);
    answers.remove(u"day"_s);
    answers.insert(u"superintendent"_s, QJsonObject{{u"name"_s, u"S. Patil"_s}});
    const QString file = beside.write(u"answers.json"_s, QJsonDocument(answers).toJson());
    const QStringList words{u"setup"_s, u"--answers"_s, file, u"--data"_s, beside.path(u"data"_s)};
    QCOMPARE(runCtl(words, "123456\n").exit, 2);
    QCOMPARE(runCtl(words, "kite-river-9\n").exit, 0);
}

void TestCtlSetup::aForgottenPasswordIsReplaced()
{
    const CtlFolder beside;
    const QString data = beside.path(u"data"_s);
    beside.write(u"inmates.csv"_s, inmatesCsv);
    const QString answers = beside.write(u"answers.json"_s, QJsonDocument(answersOf()).toJson());
    const QByteArray code = runCtl({u"setup"_s, u"--answers"_s, answers, u"--data"_s, data}).json().value("recoveryCode"_L1).toString().toLatin1();
    const QStringList words{u"staff"_s, u"recover"_s, u"--data"_s, data};
    const CtlAnswer wrong = runCtl(words, "AAAA-BBBB-CCCC-DDDD-EEEE-FFFF\nnew-secret-7\n");
    QCOMPARE(wrong.exit, 5);
    QVERIFY(wrong.err.contains("wrong-secret"));
    QCOMPARE(runCtl(words, code + '\n').exit, 2);
    QCOMPARE(runCtl(words, code + "\n123456\n").exit, 5);
    const CtlAnswer done = runCtl(words, code.toLower() + "\nnew-secret-7\n");
    QVERIFY2(done.exit == 0, done.err.constData());
    QCOMPARE(done.json().value("name"_L1).toString(), u"S. Patil"_s);
    const CtlAnswer exported = runCtl({u"log"_s, u"export"_s, beside.path(u"log.jsonl"_s), u"--data"_s, data});
    QCOMPARE(exported.exit, 0);
    QFile log(beside.path(u"log.jsonl"_s));
    QVERIFY(log.open(QIODevice::ReadOnly));
    QVERIFY(log.readAll().contains("staff-recovered"));
    QVERIFY(runCtl({u"log"_s, u"verify"_s, u"--data"_s, data}).json().value("ok"_L1).toBool());
}

MULAKAT_TEST(TestCtlSetup)
#include "test_setup.moc"
