#include "station/inmateimport.h"
#include "support/testrunner.h"

#include <QTest>

using namespace mulakat;

class InmateImportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsAList();
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

void InmateImportTest::refuses()
{
    const auto list = station::parseInmates("a,b\n1,2\n");
    QVERIFY(!list.has_value());
    QCOMPARE(list.error().code, base::FailureCode::NotADay);
}

MULAKAT_TEST(InmateImportTest)
#include "test_inmateimport.moc"
