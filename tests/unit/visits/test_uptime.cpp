#include "support/testrunner.h"
#include "visits/uptime.h"

#include <QTest>

using namespace mulakat;
using visits::Stretch;
using visits::UpTime;

namespace {
constexpr qint64 minute = 60'000;
}

class UpTimeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void signsOfLifeBecomeStretches();
    void aGapIsWhatIsLongAsAWhole();
    void aClockThatGoesBackLeavesAGap();
    void twoTogether();
    void textComesBack();
};

void UpTimeTest::signsOfLifeBecomeStretches()
{
    UpTime up;
    for (const qint64 at : {10, 11, 12, 40, 41})
        up.note(at * minute);
    QCOMPARE(up.stretches(), (QList<Stretch>{{10 * minute, 12 * minute}, {40 * minute, 41 * minute}}));
    QVERIFY(!up.wasDown(10 * minute, 12 * minute));
    QVERIFY(up.wasDown(39 * minute, 41 * minute));
    QVERIFY(up.wasDown(9 * minute, 11 * minute)); // before the first nothing is known
    up.forgetBefore(30 * minute);
    QCOMPARE(up.stretches().size(), 1);
}

void UpTimeTest::aGapIsWhatIsLongAsAWhole()
{
    UpTime up;
    up.note(10 * minute);
    up.note(10 * minute + UpTime::gapMs);
    QVERIFY(!up.wasDown(10 * minute, 11 * minute)); // a restart
    up.note(30 * minute);
    const qint64 dark = 10 * minute + UpTime::gapMs;
    QCOMPARE(up.downs(10 * minute, 40 * minute), (QList<Stretch>{{dark, 30 * minute}, {30 * minute, 40 * minute}}));
    QCOMPARE(up.downs(29 * minute, 31 * minute), (QList<Stretch>{{29 * minute, 30 * minute}}));
    QVERIFY(!up.wasDown(30 * minute, 31 * minute)); // it may be alive still
}

void UpTimeTest::aClockThatGoesBackLeavesAGap()
{
    UpTime up;
    for (qint64 at = 10; at <= 60; ++at)
        up.note(at * minute);
    up.note(30 * minute);
    QCOMPARE(up.stretches().constLast(), (Stretch{30 * minute, 30 * minute}));
    QVERIFY(up.stretches().constFirst().toMs < 30 * minute - UpTime::gapMs);
}

void UpTimeTest::twoTogether()
{
    UpTime one;
    UpTime two;
    for (qint64 at = 0; at <= 10; ++at)
        one.note((at + 1) * minute);
    for (qint64 at = 8; at <= 20; ++at)
        two.note((at + 1) * minute);
    QCOMPARE(one.with(two).stretches(), (QList<Stretch>{{minute, 21 * minute}}));
    QVERIFY(two.wasDown(5 * minute, 12 * minute));
    QVERIFY(!one.with(two).wasDown(5 * minute, 12 * minute));
}

void UpTimeTest::textComesBack()
{
    UpTime up;
    for (const qint64 at : {10, 11, 40})
        up.note(at * minute);
    QCOMPARE(UpTime::fromText(up.text()).stretches(), up.stretches());
    QCOMPARE(UpTime::fromText(QStringLiteral("5 4;x;7 9;8 8;20 21")).stretches(), (QList<Stretch>{{7, 9}, {20, 21}}));
}

MULAKAT_TEST(UpTimeTest)
#include "test_uptime.moc"
