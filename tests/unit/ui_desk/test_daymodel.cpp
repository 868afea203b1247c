#include "sampleday.h"
#include "support/testrunner.h"
#include "ui/presenters/daypresenter.h"
#include "ui/presenters/words.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace mulakat;
using namespace mulakat::testing;
using namespace mulakat::ui::presenters;
using namespace Qt::StringLiterals;

// The list: groups, search in any script, only changed rows signalled.
class TestDayModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void groups();
    void anAbsentPrisonerIsMarked();
    void findsInAnyScript_data();
    void findsInAnyScript();
    void onlyChangedRowsAreSignalled();
    void tickTouchesRunningTalksOnly();
    void fiveHundredInAFrame();
    void anyChangeKeepsTheModelSound();
};

namespace {

const Moment tenPastTen{deskTime(10, 10), 1'000'000, deskDay};

QStringList headings(const DayModel &model)
{
    QStringList list;
    for (int i = 0; i < model.rowCount(); ++i) {
        if (model.row(i).heading)
            list << u"%1 %2"_s.arg(word(model.row(i).group)).arg(model.row(i).count);
    }
    return list;
}

} // namespace

void TestDayModel::groups()
{
    DayModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setLines(sampleDay().day, tenPastTen);
    QCOMPARE(headings(model), (QStringList{u"Now 2"_s, u"Next 5"_s, u"Later 12"_s, u"Done 2"_s, u"Not come 1"_s}));
    QCOMPARE(model.rowCount(), 5 + 2 + 5); // the last three are folded
    model.setFolded(Group::Later, false);
    QCOMPARE(model.rowCount(), 5 + 2 + 5 + 12);
    QCOMPARE(model.row(1).timeLeft, u"6:12"_s);
    QCOMPARE(model.row(1).mark, Mark::Live);
    const DayRow lobby = model.row(model.rowOfVisit(base::VisitId(u"v2"_s)));
    QVERIFY(lobby.note.contains(u"lobby"));
    QCOMPARE(model.row(model.rowOfVisit(base::VisitId(u"v3"_s))).mark, Mark::Attention); // stands at the desk, ID to check
    QCOMPARE(model.row(model.rowOfVisit(base::VisitId(u"v6"_s))).mark, Mark::Attention); // late
    QCOMPARE(model.row(model.rowOfVisit(base::VisitId(u"v1"_s))).kind, u"legal"_s);
    QCOMPARE(model.waiting(), 4);
    // Time alone moves a visit from LATER to NEXT.
    model.setLines(sampleDay().day, {deskTime(10, 31), 1'000'000, deskDay});
    QVERIFY(headings(model).contains(u"Later 11"_s));
}

// For officers, with the cause: what the inmate list says, and what was noted on his way.
void TestDayModel::anAbsentPrisonerIsMarked()
{
    for (const auto state : {visits::State::Approved, visits::State::Arrived, visits::State::Verified}) {
        station::VisitLine line;
        line.state = state;
        line.inmateConfirmed = true;
        line.inmateStatus = u"hospital"_s;
        QCOMPARE(rowOf(line, tenPastTen).mark, Mark::Attention);
        QVERIFY(rowOf(line, tenPastTen).note.contains(inmateStatusWord(u"hospital"_s)));
        line.inmateTrack = visits::InmateTrack::AtPlace; // he stands here: the list is behind
        QVERIFY(!rowOf(line, tenPastTen).note.contains(inmateStatusWord(u"hospital"_s)));
        line.inmateTrack = visits::InmateTrack::Refuses;
        QVERIFY(rowOf(line, tenPastTen).note.contains(word(visits::InmateTrack::Refuses)));
    }
}

void TestDayModel::findsInAnyScript_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("visit");
    QTest::newRow("part of the number") << u"603"_s << u"v3"_s;
    QTest::newRow("number as printed") << u"2026/12/01/602"_s << u"v2"_s;
    QTest::newRow("Devanagari") << u"सुनीता"_s << u"v2"_s;
    QTest::newRow("the same in Latin") << u"suneeta dev"_s << u"v2"_s;
    QTest::newRow("words in another order") << u"KUMAR sunita"_s << u"v2"_s;
    QTest::newRow("as heard") << u"shriniwasan"_s << u"v5"_s;
    QTest::newRow("inmate in Devanagari, typed in Latin") << u"sridhar"_s << u"v5"_s;
    QTest::newRow("mobile's last four") << u"1021"_s << u"v3"_s;
    QTest::newRow("mobile in Devanagari digits") << u"१०२१"_s << u"v3"_s;
    QTest::newRow("prisoner's number") << u"ut/512"_s << u"v2"_s;
    QTest::newRow("token") << u"2-04"_s << u"v5"_s;
}

void TestDayModel::findsInAnyScript()
{
    QFETCH(QString, typed);
    QFETCH(QString, visit);
    DayModel model;
    model.setLines(sampleDay(0).day, tenPastTen);
    model.setFind(typed);
    QVERIFY2(model.rowOfVisit(base::VisitId(visit)) >= 0, qPrintable(typed));
    QVERIFY(model.shown() < 5);
    model.setFind(typed + u" qqq"_s);
    QCOMPARE(model.shown(), 0);
    model.setFind({});
    QVERIFY(model.shown() > 5);
}

void TestDayModel::onlyChangedRowsAreSignalled()
{
    DayModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<station::VisitLine> lines = sampleDay().day;
    model.setLines(lines, tenPastTen);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setLines(lines, tenPastTen);
    QCOMPARE(changed.size() + inserted.size() + removed.size() + moved.size(), 0);
    lines[2].openedBy = u"R. Rao"_s;
    model.setLines(lines, tenPastTen);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.constFirst().at(0).toModelIndex().row(), model.rowOfVisit(lines.at(2).id));
    const QPersistentModelIndex kept = model.index(model.rowOfVisit(lines.at(3).id), 0);
    lines[2].state = visits::State::InProgress; // NEXT → NOW: the row moves, nothing else is lost
    model.setLines(lines, tenPastTen);
    QCOMPARE(moved.size(), 1);
    QVERIFY(kept.isValid());
    QCOMPARE(model.row(kept.row()).id, lines.at(3).id);
    QCOMPARE(reset.size() + inserted.size() + removed.size(), 0);
}

void TestDayModel::tickTouchesRunningTalksOnly()
{
    DayModel model;
    model.setLines(sampleDay().day, tenPastTen);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.tick({deskTime(10, 10), 1'005'000, deskDay});
    QCOMPARE(changed.size(), 2);
    QCOMPARE(model.row(1).timeLeft, u"6:07"_s);
    model.tick({deskTime(10, 30), 9'000'000, deskDay});
    QCOMPARE(model.row(1).timeLeft, u"0:00"_s);
}

void TestDayModel::fiveHundredInAFrame()
{
    DayModel model;
    model.setLines(sampleDay(490).day, tenPastTen);
    model.setFolded(Group::Later, false);
    QVERIFY(model.visits() >= 500);
    QList<qint64> times;
    for (const QString &typed : {u"s"_s, u"su"_s, u"sun"_s, u"suni"_s, u""_s, u"कुल"_s, u""_s, u"61"_s, u"612"_s, u""_s}) {
        QElapsedTimer timer;
        timer.start();
        model.setFind(typed);
        times << timer.nsecsElapsed();
    }
    std::sort(times.begin(), times.end());
    QVERIFY2(times.at(times.size() / 2) < 16'000'000, qPrintable(QString::number(times.last() / 1e6)));
}

void TestDayModel::anyChangeKeepsTheModelSound()
{
    DayModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    quint32 seed = 7;
    const auto random = [&](int below) {
        seed = seed * 1664525 + 1013904223;
        return int((seed >> 8) % quint32(below));
    };
    QList<station::VisitLine> lines = sampleDay(40).day;
    for (int round = 0; round < 200; ++round) {
        for (int i = 0; i < 4 && !lines.isEmpty(); ++i)
            lines[random(int(lines.size()))].state = visits::State(int(visits::State::Approved) + random(12));
        if (random(3) == 0 && lines.size() > 20)
            lines.removeAt(random(int(lines.size())));
        if (random(3) == 0)
            lines.insert(random(int(lines.size())), sampleLine(2000 + round, QTime(12, 0), visits::Mode::Video, visits::State::Approved));
        model.setFind(random(5) == 0 ? u"patil"_s : QString());
        model.setFolded(Group(random(5)), random(2) == 0);
        model.setLines(lines, tenPastTen);
        DayModel fresh; // what stands there is what a new list of the same facts would show
        for (int g = 0; g < groupCount; ++g)
            fresh.setFolded(Group(g), model.isFolded(Group(g)));
        if (model.shown() != 0 && model.visits() == model.shown()) {
            fresh.setLines(lines, tenPastTen);
            QCOMPARE(model.rowCount(), fresh.rowCount());
            for (int i = 0; i < model.rowCount(); ++i)
                QVERIFY(model.row(i) == fresh.row(i));
        }
    }
}

MULAKAT_TEST(TestDayModel)
#include "test_daymodel.moc"
