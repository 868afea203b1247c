#include "station/inmateimport.h"
#include "support/testrunner.h"

#include <QTest>

using namespace mulakat;

class InmateImportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsAList();
    void keepsWhatTheFileDoesNotSay();
    void refuses();
};

void InmateImportTest::readsAList()
{
    const auto list = station::parseInmates(
        "District Prison\nSr No,Prisoner No,Name,Father/Husband,Age,Sex,Class,Ward,Languages,Next Court Date,State\n"
        "1,UT/1/2025,Ramesh Kumar,Mohan Lal,24,M,Undertrial,3,hi mr,04/12/2026,\n"
        "2,UT/2/2025,Salim,Karim,30,M,Convict,1,ur,,In hospital\n"
        "3,UT/2/2025,Salim,Karim,30,M,Convict,1,ur,,In hospital\n"
        "4,UT/2/2025,Another,Karim,30,M,Convict,1,ur,,\n"
        "5,,Nobody,,,,,,,,\n");
    QVERIFY(list.has_value());
    QCOMPARE(list->inmates.size(), 2);
    QCOMPARE(list->inmates.first().number, QStringLiteral("UT/1/2025"));
    QCOMPARE(list->inmates.first().nextCourt, QDate(2026, 12, 4));
    QCOMPARE(list->inmates.first().languages, QStringList({QStringLiteral("hi"), QStringLiteral("mr")}));
    QCOMPARE(list->inmates.last().status, QStringLiteral("hospital"));
    QCOMPARE(list->duplicates, 1);
    QCOMPARE(list->rejected.size(), 2);
    QCOMPARE(list->rejected.first().code, QStringLiteral("doubled"));
    QCOMPARE(list->rejected.last().line, 7);
}

// What a file has no column for stays as it is known: nobody comes back from hospital because a list does not say so.
void InmateImportTest::keepsWhatTheFileDoesNotSay()
{
    visits::Inmate known;
    known.id = base::InmateId(QStringLiteral("i1"));
    known.number = QStringLiteral("UT/1/2025");
    known.name = QStringLiteral("Ramesh");
    known.wing = QStringLiteral("3");
    known.age = 40;
    known.status = QStringLiteral("hospital");
    known.languages = QStringList{QStringLiteral("ta")};
    const auto list = station::parseInmates("No,Name,Age\nUT/1/2025,Ramesh Kumar,41\n");
    QVERIFY(list.has_value());
    const visits::Inmate now = station::listedOver(known, list->inmates.first(), list->columns);
    QCOMPARE(now.id, known.id);
    QCOMPARE(now.name, QStringLiteral("Ramesh Kumar"));
    QCOMPARE(now.age, 41);
    QCOMPARE(now.wing, known.wing);
    QCOMPARE(now.status, known.status);
    QCOMPARE(now.languages, known.languages);
    const auto full = station::parseInmates("No,Name,State\nUT/1/2025,Ramesh Kumar,\n");
    QCOMPARE(station::listedOver(known, full->inmates.first(), full->columns).status, QStringLiteral("in"));
}

void InmateImportTest::refuses()
{
    const auto list = station::parseInmates("a,b\n1,2\n");
    QVERIFY(!list.has_value());
    QCOMPARE(list.error().code, base::FailureCode::NotADay);
}

MULAKAT_TEST(InmateImportTest)
#include "test_inmateimport.moc"
