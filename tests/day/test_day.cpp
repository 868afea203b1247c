#include "day/simday.h"
#include "support/testrunner.h"

#include <QTest>

using namespace mulakat::testing;

class TestDay : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyLineOfTheRegisterIsRight();
};

void TestDay::everyLineOfTheRegisterIsRight()
{
    const SimDayResult day = simulateDay(40, 60);
    QVERIFY2(day.faults.isEmpty(), qPrintable(QString::number(day.faults.size()) + QLatin1String(" faults\n") + day.faults.mid(0, 30).join(QLatin1Char('\n'))));
    QCOMPARE(day.visits, 100);
    QVERIFY(day.events > 800);
    qInfo("a day of %d visits, %lld events, in %.1f s", day.visits, static_cast<long long>(day.events), day.seconds);
}

MULAKAT_TEST(TestDay)
#include "test_day.moc"
