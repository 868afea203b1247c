#include "base/masked.h"
#include "station/cellvalues.h"
#include "station/csvreader.h"
#include "station/dayimport.h"
#include "support/testrunner.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace mulakat;
using namespace mulakat::station;

namespace {

QByteArray dataFile(const QString &name)
{
    QFile file(QStringLiteral(MULAKAT_TEST_DATA "/days/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no %s", qPrintable(name));
    return file.readAll();
}

QByteArray csv(const char16_t *text)
{
    return QString::fromUtf16(text).toUtf8();
}

} // namespace

class DayImportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thane();
    void messy();
    void values_data();
    void values();
    void encodings();
    void hindiHeadings();
    void refusesWhatIsNoDay_data();
    void refusesWhatIsNoDay();
    void noAadhaarNumberSurvives();
    void formulasAreOnlyText();
    void quotedLinesKeepTheirNumber();
    void mappingWins();
};

void DayImportTest::thane()
{
    const QJsonObject expect = QJsonDocument::fromJson(dataFile(QStringLiteral("thane-2026-12-01.expect.json"))).object();
    const auto day = parseDay(dataFile(QStringLiteral("thane-2026-12-01.csv")), visits::Jail());
    QVERIFY(day.has_value());
    const QJsonArray wanted = expect.value(QLatin1String("visits")).toArray();
    QCOMPARE(day->visits.size(), wanted.size());
    QVERIFY(day->rejected.isEmpty());
    for (int i = 0; i < wanted.size(); ++i) {
        const QJsonObject want = wanted.at(i).toObject();
        const ImportedVisit &got = day->visits.at(i);
        const visits::Person &visitor = got.booking.visitors.first();
        const auto text = [&](const char *key) { return want.value(QLatin1String(key)).toString(); };
        QCOMPARE(got.booking.visrn, text("visrn"));
        QCOMPARE(got.slot.date.toString(Qt::ISODate), text("date"));
        QCOMPARE(got.slot.start.toString(QStringLiteral("HH:mm")), text("start"));
        QCOMPARE(got.slot.minutes, want.value(QLatin1String("minutes")).toInt());
        QCOMPARE(got.booking.mode == visits::Mode::Video, text("mode") == QLatin1String("Video"));
        QCOMPARE(visitor.name, text("visitor"));
        QCOMPARE(visitor.fatherOrHusband, text("visitorFather"));
        QCOMPARE(visitor.sex.left(1).toUpper(), text("visitorSex"));
        QCOMPARE(visitor.age, want.value(QLatin1String("visitorAge")).toInt());
        QCOMPARE(visitor.relation, text("relation"));
        QCOMPARE(visitor.mobile, text("mobile"));
        QCOMPARE(visitor.idLast4, text("idLast4"));
        QCOMPARE(got.booking.visitors.size() - 1, want.value(QLatin1String("additional")).toArray().size());
        QCOMPARE(got.booking.inmate.name, text("inmate"));
        QCOMPARE(got.booking.inmate.fatherOrHusband, text("inmateFather"));
        QCOMPARE(got.booking.inmate.age, want.value(QLatin1String("inmateAge")).toInt());
        QCOMPARE(got.booking.inmate.number, text("inmateNo"));
        QCOMPARE(got.place, text("window"));
    }
}

void DayImportTest::messy()
{
    const QJsonObject expect = QJsonDocument::fromJson(dataFile(QStringLiteral("district-messy-2026-12-02.expect.json"))).object();
    const auto day = parseDay(dataFile(QStringLiteral("district-messy-2026-12-02.csv")), visits::Jail());
    QVERIFY(day.has_value());
    QCOMPARE(day->visits.size(), expect.value(QLatin1String("rows")).toInt());
    QCOMPARE(day->duplicates, 1);
    QCOMPARE(day->rejected.size(), 2);
    QCOMPARE(day->rejected.at(0).code, QStringLiteral("visitor-missing"));
    QCOMPARE(day->rejected.at(0).line, 30);
    QCOMPARE(day->rejected.at(1).code, QStringLiteral("date-impossible"));
    const QJsonArray wanted = expect.value(QLatin1String("visits")).toArray();
    for (int i = 0; i < wanted.size(); ++i) {
        const QJsonObject want = wanted.at(i).toObject();
        const ImportedVisit &got = day->visits.at(i);
        const visits::Person &visitor = got.booking.visitors.first();
        QCOMPARE(visitor.name.toLower(), want.value(QLatin1String("visitor")).toString().toLower());
        QCOMPARE(visitor.sex.left(1).toUpper(), want.value(QLatin1String("visitorSex")).toString());
        QCOMPARE(visitor.age, want.value(QLatin1String("visitorAge")).toInt());
        QCOMPARE(visitor.idLast4, want.value(QLatin1String("idLast4")).toString());
        QCOMPARE(got.slot.start.toString(QStringLiteral("HH:mm")), want.value(QLatin1String("start")).toString());
        QCOMPARE(got.booking.inmate.fatherOrHusband, want.value(QLatin1String("inmateFather")).toString());
        QCOMPARE(got.booking.visitors.size() - 1, want.value(QLatin1String("additional")).toArray().size());
        if (visitor.relation == QLatin1String("Lawyer"))
            QCOMPARE(got.booking.kind, visits::Kind::Legal);
    }
}

void DayImportTest::values_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("time");
    QTest::addColumn<int>("minutes");
    const auto row = [](const char16_t *date, const char16_t *time, int minutes) {
        QTest::newRow(QString::fromUtf16(date).toUtf8().constData())
            << QString::fromUtf16(date) << QString::fromUtf16(time) << minutes;
    };
    row(u"2026-12-01", u"09:05", 0);
    row(u"01/12/2026", u"9:05 AM", 0);
    row(u"1-12-26", u"9.05", 0);
    row(u"01.12.2026", u"0905", 0);
    row(u"1 Dec 2026", u"9:05am", 0);
    row(u"Dec 1, 2026", u"09:05-09:20", 15);
    row(u"01-DEC-2026", u"09:05:00", 0);
    row(u"१/१२/२०२६", u"०९:०५", 0);
    row(u"1 दिसंबर 2026", u"09:05 to 09:20", 15);
    row(u"20261201", u"0905-0920", 15);
    row(u"12/31/2026", u"09:05 AM - 09:20 AM", 15);
}

void DayImportTest::values()
{
    QFETCH(QString, date);
    QFETCH(QString, time);
    QFETCH(int, minutes);
    const QDate wanted = date.startsWith(QLatin1String("12/31")) ? QDate(2026, 12, 31) : QDate(2026, 12, 1);
    QCOMPARE(dateIn(date), wanted);
    QCOMPARE(timeIn(time), QTime(9, 5));
    QCOMPARE(minutesIn(time).value_or(0), minutes);
    QVERIFY(!dateIn(QStringLiteral("32/12/2026")).isValid());
    QVERIFY(!timeIn(QStringLiteral("25:10")).isValid());
    QCOMPARE(timeIn(QStringLiteral("12:10 AM")), QTime(0, 10));
    QCOMPARE(timeIn(QStringLiteral("1 PM")), QTime(13, 0));
    QCOMPARE(mobileIn(QStringLiteral("+91 60000 07732")), QStringLiteral("6000007732"));
}

void DayImportTest::encodings()
{
    const QString text = QStringLiteral("Regn No;Date;Time;Visitor Name;Prisoner Name\n2026/12/02/1;02/12/2026;9:00;Ren\u00e9e D\u2019Souza;A B\n");
    QByteArray utf16("\xFF\xFE");
    for (const QChar c : text)
        utf16 += QByteArray(1, char(c.unicode() & 0xFF)) + QByteArray(1, char(c.unicode() >> 8));
    QByteArray windows = text.toLatin1();
    windows.replace('?', '\x92');
    const QList<QByteArray> files{text.toUtf8(), "\xEF\xBB\xBF" + text.toUtf8(), utf16, utf16.mid(2), windows};
    for (const QByteArray &bytes : files) {
        const auto day = parseDay(bytes, visits::Jail());
        QVERIFY(day.has_value());
        QCOMPARE(day->visits.size(), 1);
        QCOMPARE(day->visits.first().booking.visitors.first().name, QStringLiteral("Ren\u00e9e D\u2019Souza"));
    }
}

void DayImportTest::hindiHeadings()
{
    const auto day = parseDay(csv(u"जिला कारागार\n\nपंजीकरण संख्या\tदिनांक\tसमय\tमुलाकाती का नाम\tलिंग\tआयु\tसंबंध\tबंदी का नाम\tपिता का नाम\tमाध्यम\n"
                                  u"२०२६/१२/०२/५\t०२/१२/२०२६\t१०:३०\tसुनीता देवी\tमहिला\t४०\tपत्नी\tरमेश कुमार\tमोहन लाल\tवीडियो\n"),
                              visits::Jail());
    QVERIFY(day.has_value());
    QCOMPARE(day->visits.size(), 1);
    const ImportedVisit &visit = day->visits.first();
    QCOMPARE(visit.slot.start, QTime(10, 30));
    QCOMPARE(visit.booking.mode, visits::Mode::Video);
    QCOMPARE(visit.booking.visitors.first().age, 40);
    QCOMPARE(visit.booking.visitors.first().sex, QStringLiteral("female"));
    QCOMPARE(visit.booking.inmate.fatherOrHusband, QStringLiteral("मोहन लाल"));
}

void DayImportTest::refusesWhatIsNoDay_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::newRow("empty") << QByteArray() << int(base::FailureCode::Unreadable);
    QTest::newRow("binary") << QByteArray("\x00\x01\x02\xff\x00\x00PNG\x00", 12) << int(base::FailureCode::Unreadable);
    QTest::newRow("prose") << QByteArray("Dear sir, the list follows tomorrow.\nYours") << int(base::FailureCode::NotADay);
    QTest::newRow("other table") << QByteArray("Item,Price\nRice,40\nDal,90\n") << int(base::FailureCode::NotADay);
    QTest::newRow("heading alone") << QByteArray("Regn No,Date,Time,Visitor Name,Prisoner Name\n") << int(base::FailureCode::NotADay);
    QTest::newRow("too wide") << QByteArray(5000, ',') << int(base::FailureCode::TooLarge);
}

void DayImportTest::refusesWhatIsNoDay()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    const auto day = parseDay(bytes, visits::Jail());
    QVERIFY(!day.has_value());
    QCOMPARE(int(day.error().code), code);
}

void DayImportTest::noAadhaarNumberSurvives()
{
    const QByteArray bytes = csv(u"Regn No,Date,Time,Visitor Name,Prisoner Name,ID Type,ID Number,Remarks,Address\n"
                                 u"234123412346,2/12/2026,9:00,Asha 2345 2345 2343,R K,Aadhaar,9999 4105 7058,see 999955183433,९९९९ ३३११ ९४०५\n");
    const auto day = parseDay(bytes, visits::Jail());
    QVERIFY(day.has_value());
    QCOMPARE(day->visits.size(), 1);
    const QByteArray all = QJsonDocument(day->visits.first().booking.toJson()).toJson() + day->sample.first().join(u'|').toUtf8();
    for (const char *number : {"234123412346", "2345 2345 2343", "234523452343", "999941057058", "9999 4105 7058", "999955183433"})
        QVERIFY2(!all.contains(number), number);
    QCOMPARE(day->visits.first().booking.visitors.first().idLast4, QStringLiteral("7058"));
    QVERIFY(day->visits.first().booking.visitors.first().idNumber.isEmpty());
}

void DayImportTest::formulasAreOnlyText()
{
    const auto day = parseDay(csv(u"Regn No,Date,Time,Visitor Name,Prisoner Name\n1,2/12/2026,9:00,\"=HYPERLINK(\"\"x\"\")\",@SUM\n"), visits::Jail());
    QVERIFY(day.has_value());
    QVERIFY(!day->visits.first().booking.visitors.first().name.startsWith(u'='));
    QCOMPARE(day->visits.first().booking.inmate.name, QStringLiteral("SUM"));
}

void DayImportTest::quotedLinesKeepTheirNumber()
{
    const auto rows = readCsv("a,b\r\n\"x\r\ny\",2\r\n\r\nlast,3");
    QVERIFY(rows.has_value());
    QCOMPARE(rows->size(), 3);
    QCOMPARE(rows->at(1).cells.first(), QStringLiteral("x y"));
    QCOMPARE(rows->at(1).line, 2);
    QCOMPARE(rows->at(2).line, 5);
}

void DayImportTest::mappingWins()
{
    const QByteArray bytes = csv(u"A,B,C,D,E\n2026/1,2/12/2026,9:00,Asha,Ravi\n");
    QVERIFY(!parseDay(bytes, visits::Jail()).has_value());
    const QHash<QString, QString> mapping{{QStringLiteral("A"), QStringLiteral("visrn")},
                                          {QStringLiteral("B"), QStringLiteral("date")},
                                          {QStringLiteral("C"), QStringLiteral("start")},
                                          {QStringLiteral("D"), QStringLiteral("visitor")},
                                          {QStringLiteral("E"), QStringLiteral("inmate")}};
    const auto day = parseDay(bytes, visits::Jail(), mapping);
    QVERIFY(day.has_value());
    QCOMPARE(day->visits.first().booking.inmate.name, QStringLiteral("Ravi"));
}

MULAKAT_TEST(DayImportTest)
#include "test_dayimport.moc"
