#include "ctlrun.h"
#include "support/testrunner.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace mulakat::testing;
using namespace Qt::StringLiterals;

namespace {

QString dayFile(const QString &name) { return QStringLiteral(MULAKAT_TEST_DATA "/days/") + name; }

QJsonObject expectationOf(const QString &name)
{
    QFile file(dayFile(name + u".expect.json"_s));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no expectation");
    return QJsonDocument::fromJson(file.readAll()).object();
}

QByteArray folderBytes(const QString &folder)
{
    QByteArray all;
    for (const QFileInfo &info : QDir(folder).entryInfoList(QDir::Files)) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

} // namespace

class TestDays : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void daysAreTakenInAsExpected_data();
    void daysAreTakenInAsExpected();
    void whatIsNoDayStoresNothing();
    void dryRunsStoreNothing();
    void mappedColumns();
    void inmateListsKeepTheirIds();
    void registersOfADay();
    void sealedSheetsAreReadable();
    void aRunningHubReacts();
};

void TestDays::daysAreTakenInAsExpected_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("date");
    QTest::addColumn<int>("rejected");
    QTest::addColumn<int>("duplicates");
    QTest::newRow("thane") << u"thane-2026-12-01"_s << u"2026-12-01"_s << 0 << 0;
    QTest::newRow("messy") << u"district-messy-2026-12-02"_s << u"2026-12-02"_s << 2 << 1;
}

void TestDays::daysAreTakenInAsExpected()
{
    QFETCH(QString, name);
    QFETCH(QString, date);
    QFETCH(int, rejected);
    QFETCH(int, duplicates);
    const CtlFolder ctl;
    const QJsonObject expect = expectationOf(name);
    const QJsonArray visits = expect.value("visits"_L1).toArray();
    const CtlAnswer imported = ctl({u"day"_s, u"import"_s, dayFile(name + u".csv"_s)});
    QCOMPARE(imported.exit, 0);
    QCOMPARE(imported.json().value("accepted"_L1).toInt(), visits.size());
    QCOMPARE(imported.json().value("rejected"_L1).toArray().size(), rejected);
    QCOMPARE(imported.json().value("duplicates"_L1).toInt(), duplicates);
    QVERIFY(imported.json().value("columns"_L1).toObject().size() >= 8);
    QHash<QString, QJsonObject> listed;
    for (const QJsonObject &line : ctl({u"day"_s, u"list"_s, u"--date"_s, date}).lines())
        listed.insert(line.value("visrn"_L1).toString(), line);
    QCOMPARE(listed.size(), visits.size());
    for (const QJsonValue &value : visits) {
        const QJsonObject want = value.toObject();
        const QJsonObject got = listed.value(want.value("visrn"_L1).toString());
        QCOMPARE(got.value("date"_L1), want.value("date"_L1));
        QCOMPARE(got.value("start"_L1), want.value("start"_L1));
        if (imported.json().value("columns"_L1).toObject().keys().join(u' ').contains(u"Duration"_s)) // else the jail's own rule
            QCOMPARE(got.value("minutes"_L1), want.value("minutes"_L1));
        QCOMPARE(got.value("mode"_L1).toString() == u"video"_s, want.value("mode"_L1).toString() == u"Video"_s);
        QCOMPARE(got.value("visitor"_L1).toString().toLower(), want.value("visitor"_L1).toString().toLower());
        QCOMPARE(got.value("inmate"_L1).toString().toLower(), want.value("inmate"_L1).toString().toLower());
        QCOMPARE(got.value("state"_L1).toString(), u"approved"_s);
    }
    // The same file again changes nothing.
    const QJsonObject again = ctl({u"day"_s, u"import"_s, dayFile(name + u".csv"_s)}).json();
    QCOMPARE(again.value("accepted"_L1).toInt(-1), 0);
    QCOMPARE(again.value("duplicates"_L1).toInt(), visits.size() + duplicates);
    QCOMPARE(ctl({u"log"_s, u"verify"_s}).json().value("events"_L1).toInt(), visits.size());
    // Nothing of it can be read in the files.
    const QByteArray raw = folderBytes(ctl.path(u"portal"_s));
    QVERIFY(raw.contains("imported"));
    for (const QJsonValue &value : visits) {
        for (const auto field : {"visitor"_L1, "mobile"_L1, "inmate"_L1}) {
            const QByteArray word = value.toObject().value(field).toString().toUtf8();
            QVERIFY2(word.isEmpty() || !raw.contains(word), word.constData());
        }
    }
}

void TestDays::whatIsNoDayStoresNothing()
{
    const CtlFolder ctl;
    for (const QByteArray &bytes : {QByteArray("hello\nworld\n"), QByteArray(), QByteArray("\x89PNG\r\n\x1a\n\0\0\0\0", 12)}) {
        const CtlAnswer answer = ctl({u"day"_s, u"import"_s, ctl.write(u"file.csv"_s, bytes)});
        QCOMPARE(answer.exit, 3);
        QVERIFY(answer.out.isEmpty());
    }
    QCOMPARE(ctl({u"day"_s, u"import"_s, ctl.path(u"missing.csv"_s)}).exit, 3);
    QCOMPARE(ctl({u"log"_s, u"verify"_s}).json().value("events"_L1).toInt(-1), 0);
}

void TestDays::dryRunsStoreNothing()
{
    const CtlFolder ctl;
    QCOMPARE(ctl({u"day"_s, u"import"_s, dayFile(u"thane-2026-12-01.csv"_s), u"--dry-run"_s}).json().value("accepted"_L1).toInt(), 155);
    QVERIFY(ctl({u"day"_s, u"list"_s, u"--date"_s, u"2026-12-01"_s}).out.isEmpty());
}

void TestDays::mappedColumns()
{
    const CtlFolder ctl;
    const QString csv = ctl.write(u"day.csv"_s, "A,B,C,D,E\n2026/12/05/1,05/12/2026,10:00,Sunita Devi,Ramesh Kumar\n");
    QCOMPARE(ctl({u"day"_s, u"import"_s, csv}).exit, 3);
    const QString mapping = ctl.write(u"map.json"_s, R"({"A":"visrn","B":"date","C":"start","D":"visitor","E":"inmate"})");
    const CtlAnswer answer = ctl({u"day"_s, u"import"_s, csv, u"--mapping"_s, mapping});
    QVERIFY2(answer.exit == 0, answer.err.constData());
    QCOMPARE(answer.json().value("accepted"_L1).toInt(), 1);
    QCOMPARE(ctl({u"day"_s, u"list"_s, u"--date"_s, u"2026-12-05"_s}).json().value("visitor"_L1).toString(), u"Sunita Devi"_s);
}

void TestDays::inmateListsKeepTheirIds()
{
    const CtlFolder ctl;
    const QString list = ctl.write(u"inmates.csv"_s, "Prisoner No,Name,Father/Husband,Age,Gender,Category,Wing\nUT/1/2025,Ramesh Kumar,Mohan Lal,24,Male,Undertrial,2\nUT/2/2025,Rahul Patil,Ganesh Patil,31,Male,Undertrial,1\n");
    const CtlAnswer first = ctl({u"inmates"_s, u"import"_s, list});
    QVERIFY2(first.exit == 0, first.err.constData());
    QCOMPARE(first.json().value("accepted"_L1).toInt(), 2);
    QCOMPARE(ctl({u"inmates"_s, u"import"_s, list}).json().value("accepted"_L1).toInt(-1), 0);
    QCOMPARE(ctl({u"inmates"_s, u"import"_s, list}).json().value("duplicates"_L1).toInt(), 2);
    // As the desk's import: each line is an event too, and what was not there again is left as it was.
    const auto listed = [&] {
        (void)ctl({u"log"_s, u"export"_s, ctl.path(u"log.jsonl"_s)});
        QFile file(ctl.path(u"log.jsonl"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll().count("\"inmate-listed\"") : -1;
    };
    QCOMPARE(listed(), 2);
    const QString moved = ctl.write(u"moved.csv"_s, "Prisoner No,Name,Wing\nUT/1/2025,Ramesh Kumar,4\nUT/2/2025,Rahul Patil,1\n");
    QCOMPARE(ctl({u"inmates"_s, u"import"_s, moved, u"--dry-run"_s}).json().value("accepted"_L1).toInt(), 1);
    QCOMPARE(listed(), 2);
    QCOMPARE(ctl({u"inmates"_s, u"import"_s, moved}).json().value("accepted"_L1).toInt(), 1);
    QCOMPARE(listed(), 3);
    QCOMPARE(ctl({u"log"_s, u"verify"_s}).exit, 0);
}

void TestDays::registersOfADay()
{
    const CtlFolder ctl;
    QCOMPARE(ctl({u"day"_s, u"import"_s, dayFile(u"thane-2026-12-01.csv"_s)}).exit, 0);
    const auto csvOf = [&](const QStringList &more) {
        const QString path = ctl.path(u"register.csv"_s);
        if (ctl(QStringList{u"register"_s, u"--date"_s, u"2026-12-01"_s, u"--csv"_s, path} + more).exit != 0)
            return QByteArray();
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray plain = csvOf({});
    QCOMPARE(plain.count("\r\n"), 156);
    QVERIFY(plain.contains("2026/12/01/600") && plain.contains("Jyoti Parmar"));
    QVERIFY(!plain.contains("6000000457"));
    QVERIFY(csvOf({u"--contacts"_s}).contains("6000000457"));
    for (const char *language : {"en", "hi"}) {
        QCOMPARE(ctl({u"register"_s, u"--date"_s, u"2026-12-01"_s, u"--pdf"_s, ctl.path(u"r.pdf"_s), u"--language"_s, QLatin1String(language)}).exit, 0);
        QProcess text;
        text.start(u"pdftotext"_s, {u"-layout"_s, ctl.path(u"r.pdf"_s), u"-"_s});
        QVERIFY(text.waitForFinished(20000));
        const QByteArray words = text.readAllStandardOutput();
        QVERIFY(words.contains("2026/12/01/600") && words.contains("Jyoti Parmar"));
        QVERIFY(!words.contains("6000000457"));
    }
    QCOMPARE(ctl({u"register"_s, u"--date"_s, u"2026-12-01"_s, u"--outcomes"_s, ctl.path(u"o.csv"_s)}).exit, 0);
    QFile outcomes(ctl.path(u"o.csv"_s));
    QVERIFY(outcomes.open(QIODevice::ReadOnly));
    QCOMPARE(outcomes.readAll().count("\r\n"), 1); // nothing has ended yet
    QCOMPARE(ctl({u"register"_s, u"--date"_s, u"2026-12-01"_s, u"--csv"_s, ctl.path(u"no/such/folder.csv"_s)}).exit, 4);
}

void TestDays::sealedSheetsAreReadable()
{
    const CtlFolder ctl;
    QCOMPARE(ctl({u"day"_s, u"import"_s, dayFile(u"thane-2026-12-01.csv"_s)}).exit, 0);
    QCOMPARE(ctl({u"log"_s, u"export"_s, u"--visit"_s, u"2026/12/01/600"_s, u"--sealed"_s, ctl.path(u"v.pdf"_s)}).exit, 0);
    QProcess text;
    text.start(u"pdftotext"_s, {u"-layout"_s, ctl.path(u"v.pdf"_s), u"-"_s});
    QVERIFY(text.waitForFinished(20000));
    const QByteArray words = text.readAllStandardOutput();
    for (const char *word : {"2026/12/01/600", "Jyoti Parmar", "Bikash Yadav", "imported", "ctl 1", "checkpoint", "signature", "UTC"})
        QVERIFY2(words.contains(word), word);
    // The file beside it proves the paper, to who has the keys.
    const QStringList verify{u"log"_s, u"verify"_s, u"--sealed"_s, ctl.path(u"v.pdf.seal"_s), u"--pdf"_s, ctl.path(u"v.pdf"_s)};
    const CtlAnswer whole = ctl(verify);
    QVERIFY2(whole.exit == 0, whole.err.constData());
    QCOMPARE(whole.json().value("visrn"_L1).toString(), u"2026/12/01/600"_s);
    QCOMPARE(whole.json().value("signer"_L1).toString(), u"known"_s);
    QVERIFY(whole.json().value("events"_L1).toInt() >= 1);
    const QString strange = ctl.write(u"strange.keys"_s, "ctl " + QByteArray(64, 'a') + '\n');
    QCOMPARE(ctl(verify + QStringList{u"--keys"_s, strange}).json().value("signer"_L1).toString(), u"unknown"_s);
    ctl.write(u"v.pdf"_s, "%PDF another");
    QCOMPARE(ctl(verify).exit, 1);
    QCOMPARE(ctl(verify).json().value("why"_L1).toString(), u"pdf"_s);
    QCOMPARE(ctl({u"log"_s, u"export"_s, u"--visit"_s, u"2026/12/01/1"_s, u"--sealed"_s, ctl.path(u"v.pdf"_s)}).exit, 1);
    QCOMPARE(ctl({u"log"_s, u"export"_s, u"--visit"_s, u"2026/12/01/600"_s}).exit, 2);
}

// What mulakatctl wrote is there for a running hub within a second, and video visits get their links from it.
void TestDays::aRunningHubReacts()
{
    const QString program = QStringLiteral(MULAKAT_BIN_DIR "/mulakat-portal");
    const CtlFolder ctl;
    QProcess portal;
    portal.setProcessChannelMode(QProcess::MergedChannels);
    portal.start(program, {u"--listen"_s, u"127.0.0.1:0"_s, u"--data"_s, ctl.path(), u"--notices"_s, u"stdout"_s});
    QByteArray said;
    QVERIFY(QTest::qWaitFor([&] {
        said += portal.readAll();
        return said.contains("listening on") || portal.state() == QProcess::NotRunning;
    }, 20000));
    QVERIFY2(said.contains("listening on"), said.constData());
    const QDate day = QDate::currentDate().addDays(2);
    const QString date = day.toString(Qt::ISODate);
    const QByteArray csv = "Visit Reg. No,Visit Date,Slot,Duration (min),Mode,Visitor Name,Prisoner Name\n2026/1/1/9," + date.toUtf8() + ",10:00,10,Video,Sunita Devi,Ramesh Kumar\n2026/1/1/10,"
        + date.toUtf8() + ",10:30,20,Physical,Meena Patil,Rahul Patil\n";
    const CtlAnswer imported = ctl({u"day"_s, u"import"_s, ctl.write(u"day.csv"_s, csv)});
    QVERIFY2(imported.exit == 0 && imported.json().value("accepted"_L1).toInt() == 2, imported.out + imported.err);
    // The hub's own answer: version 1 was issued by it, on its chain, before anybody asked.
    const QRegularExpression link(u"^http://127\\.0\\.0\\.1:\\d+/join/[0-9A-Za-z]{26}$"_s);
    QVERIFY(QTest::qWaitFor([&] { return ctl({u"log"_s, u"verify"_s}).json().value("chains"_L1).toInt() == 2; }, 3000));
    const QJsonObject access = ctl({u"day"_s, u"access"_s, u"--first-video"_s}).json();
    QCOMPARE(access.value("visrn"_L1).toString(), u"2026/1/1/9"_s);
    QVERIFY2(link.match(access.value("link"_L1).toString()).hasMatch(), qPrintable(access.value("link"_L1).toString()));
    QCOMPARE(access.value("version"_L1).toInt(), 1);
    QCOMPARE(access.value("otp"_L1).toString().size(), 6);
    QCOMPARE(access.value("pin"_L1).toString().size(), 4);
    QCOMPARE(ctl({u"day"_s, u"access"_s, u"--visrn"_s, u"2026/1/1/9"_s, u"--new"_s}).json().value("version"_L1).toInt(), 2);
    QCOMPARE(ctl({u"day"_s, u"access"_s, u"--visrn"_s, u"2026/1/1/10"_s}).exit, 5);
    portal.terminate();
    QVERIFY(portal.waitForFinished(10000));
    const QJsonObject report = ctl({u"log"_s, u"verify"_s}).json();
    QVERIFY(report.value("ok"_L1).toBool());
    QVERIFY(report.value("checkpoints"_L1).toInt() >= 2); // the hub's clean stop, and mulakatctl's
}

MULAKAT_TEST(TestDays)
#include "test_days.moc"
