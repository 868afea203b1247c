#include "rig.h"
#include "station/batch.h"
#include "support/testrunner.h"

using namespace mulakat;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;
using station::BatchAct;

// Three visits of ten o'clock and one of eleven, as a desk moves them together.
class TestBatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void together();
    void goodsAndSearch();

private:
    struct Rig {
        Rig()
            : d(jail, u"desk-1"_s)
            , acts(d.station.log(), d.station.session())
            , batch(acts)
        {
        }
        bool begin();
        base::VisitId add(const QString &serial, const QString &inmate, const QString &place, int hour, int adults = 1);
        bool ready(const base::VisitId &visit, const QString &number); // but for the call to the window
        RigJail jail;
        RigDesk d;
        station::DeskActs acts;
        station::BatchDesk batch;
    };
};

bool TestBatch::Rig::begin()
{
    return d.open() && d.signIn(u"R. Rao"_s);
}

base::VisitId TestBatch::Rig::add(const QString &serial, const QString &inmate, const QString &place, int hour, int adults)
{
    const auto visit = jail.registerVisit(visits::Mode::FaceToFace, adults, 0, serial);
    const station::SlotView slot{rigDay, QTime(hour, 0), 20, place};
    const bool done = QTest::qWaitFor([&] { return d.visit(visit) != nullptr; })
        && doneOf([&](station::Reply reply) { d.desk.approve({visit, base::InmateId(inmate), visits::Kind::Family, slot}, reply); });
    return done ? visit : base::VisitId();
}

bool TestBatch::Rig::ready(const base::VisitId &visit, const QString &number)
{
    const base::MemberId one(u"1"_s);
    return doneOf([&](station::Reply reply) { d.desk.markArrived(visit, reply); })
        && doneOf([&](station::Reply reply) { d.desk.accept({visit, one, u"vouched"_s, u"vouched-officer"_s, {}, u"known here"_s}, reply); })
        && doneOf([&](station::Reply reply) { d.desk.moveInmate(visit, visits::InmateTrack::AtPlace, number, reply); });
}

void TestBatch::together()
{
    Rig r;
    QVERIFY(r.begin());
    const auto first = r.add(u"601"_s, u"i1"_s, u"1"_s, 10);
    const auto second = r.add(u"602"_s, u"i2"_s, u"2"_s, 10);
    const auto third = r.add(u"603"_s, u"i3"_s, u"3"_s, 10);
    const auto later = r.add(u"604"_s, u"i1"_s, u"1"_s, 11);
    QVERIFY(!first.isEmpty() && !second.isEmpty() && !third.isEmpty() && !later.isEmpty());
    QCOMPARE(r.batch.batches(rigDay).size(), 2);
    QCOMPARE(r.batch.batches(rigDay).at(0).visits, 3);
    QVERIFY(!r.batch.act(BatchAct::CallToWard, rigDay, QTime(12, 0)));

    r.jail.clock.set(rigTime(9, 2));
    RIG_DO(r.d.desk.moveInmate(third, visits::InmateTrack::AtCourt, {}, reply));
    const auto called = r.batch.act(BatchAct::CallToWard, rigDay, QTime(10, 0));
    QVERIFY(called);
    QCOMPARE(called->done, 2);
    QCOMPARE(called->left.size(), 1);
    QCOMPARE(called->left.at(0).visit, third);
    QCOMPARE(called->left.at(0).inmate, u"Imran Shaikh"_s);
    QCOMPARE(called->left.at(0).visitor, u"Asha Vinayak Kulmethe"_s);
    QCOMPARE(r.d.visit(first)->inmateTrack, visits::InmateTrack::Called);
    QCOMPARE(r.d.visit(later)->inmateTrack, visits::InmateTrack::NotCalled); // another batch
    QCOMPARE(r.batch.act(BatchAct::CallToWard, rigDay, QTime(10, 0))->done, 0); // pressed twice
    QCOMPARE(r.batch.batches(rigDay).at(0).called, 2);

    QVERIFY(r.ready(first, u"UT/512/2025"_s));
    const auto windows = r.batch.act(BatchAct::ToWindows, rigDay, QTime(10, 0));
    QVERIFY(windows);
    QCOMPARE(windows->done, 1);
    QCOMPARE(windows->left.size(), 2);
    QCOMPARE(windows->left.at(0).why.info.value(u"why"_s).toString(), u"not-here"_s);
    // One who is late follows alone, by the same key.
    QVERIFY(r.ready(second, u"UT/77/2024"_s));
    QCOMPARE(r.batch.act(BatchAct::ToWindows, rigDay, QTime(10, 0))->done, 1);
    QCOMPARE(r.batch.batches(rigDay).at(0).atWindows, 2);
    const auto started = r.batch.act(BatchAct::Start, rigDay, QTime(10, 0));
    QCOMPARE(started->done, 2);
    QCOMPARE(started->left.size(), 1); // whose prisoner is at court
    QCOMPARE(started->left.at(0).visit, third);
    QCOMPARE(r.batch.batches(rigDay).at(0).running, 2);
    const auto ended = r.batch.act(BatchAct::End, rigDay, QTime(10, 0));
    QCOMPARE(ended->done, 2);
    QVERIFY(ended->left.isEmpty()); // who never began is not left behind by an end
    QCOMPARE(r.d.visit(first)->state, visits::State::Completed);
    QCOMPARE(r.batch.batches(rigDay).at(0).over, 2);
    QCOMPARE(r.batch.batches(rigDay).at(0).visits, 1);
    r.jail.clock.advance(station::Session::idleMs);
    QCOMPARE(r.batch.act(BatchAct::Start, rigDay, QTime(10, 0)).error().code, base::FailureCode::NotSignedIn);
}

void TestBatch::goodsAndSearch()
{
    Rig r;
    QVERIFY(r.begin());
    const auto visit = r.add(u"601"_s, u"i1"_s, u"1"_s, 10, 2);
    RIG_REFUSED(r.d.desk.noteSearch(visit, reply), NotInThisState); // nobody is here yet
    RIG_DO(r.d.desk.markArrived(visit, reply));
    RIG_REFUSED(r.d.desk.returnGoods(visit, reply), NotInThisState);
    RIG_DO(r.d.desk.noteSearch(visit, reply));
    RIG_DO(r.d.desk.noteSearch(visit, reply));
    RIG_DO(r.d.desk.deposit(visit, u"12"_s, reply));
    QCOMPARE(r.batch.batches(rigDay).at(0).searched, 1);
    RIG_DO(r.d.desk.leave(visit, u"left-before"_s, reply));
    RIG_DO(r.d.desk.returnGoods(visit, reply)); // also after the visit
    RIG_DO(r.d.desk.returnGoods(visit, reply));
    const auto detail = answerOf<station::VisitDetail>([&](auto reply) { r.d.desk.open(visit, reply); });
    QVERIFY(detail && detail->searched && detail->goodsReturned);
    QCOMPARE(detail->locker, u"12"_s);
    int searches = 0;
    for (const station::TimelineLine &line : detail->timeline)
        searches += line.event == u"searched" ? 1 : 0;
    QCOMPARE(searches, 1);
}

MULAKAT_TEST(TestBatch)
#include "test_batch.moc"
