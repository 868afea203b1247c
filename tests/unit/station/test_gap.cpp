#include "rig.h"

#include "station/localgap.h"
#include "support/testrunner.h"
#include "unit/visits/eventmaker.h"

using namespace mulakat;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;
using station::GapAct;
using visits::State;

namespace {

visits::Event byHub(const base::VisitId &visit, visits::EventType type, QJsonObject data, visits::Mover mover, qint64 at)
{
    return {visit, type, data, at, mover, mover == visits::Mover::Portal || mover == visits::Mover::Clock ? QString() : u"s2"_s};
}

base::VisitId approved(RigJail &jail, visits::Mode mode, QTime start, const QString &place, const QString &inmate, const QString &serial)
{
    const base::VisitId visit = jail.registerVisit(mode, 1, 0, serial);
    const auto entry = jail.hub.submit(byHub(visit, visits::EventType::Approved,
                                             {{u"date"_s, rigDay.toString(Qt::ISODate)}, {u"start"_s, start.toString(u"HH:mm"_s)},
                                              {u"minutes"_s, 20}, {u"place"_s, place}, {u"kind"_s, u"family"_s}, {u"inmate"_s, inmate}},
                                             visits::Mover::Superintendent, jail.clock.utcMs()));
    Q_ASSERT(!entry.ignored);
    return visit;
}

const station::GapLine *lineOf(const station::GapView &view, const base::VisitId &visit)
{
    for (const station::GapLine &line : view.lines) {
        if (line.visit.id == visit)
            return &line;
    }
    return nullptr;
}

station::GapView viewOf(station::LocalGap &gap)
{
    const auto view = answerOf<station::GapView>([&](auto reply) { gap.gap(reply); });
    return view ? *view : station::GapView();
}

} // namespace

class GapTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatAGapHits();
    void missedVisitsGetATime();
    void enteredFromPaper();
    void twoDesksDidTheSame();
    void cutOffOnlyWhatIsOpenHere();
    void theOnlyDeskMovesEverything();
};

// Pure: which visits of a book a gap has hit.
void GapTest::whatAGapHits()
{
    visits::Jail jail;
    jail.windows << u"5"_s;
    visits::VisitBook book(jail);
    const State states[] = {State::Approved, State::Arrived, State::InProgress, State::Completed, State::NoShow};
    for (int i = 0; i < 5; ++i) {
        EventMaker maker;
        maker.visit = base::VisitId(QString::number(i));
        maker.inmate = u"i%1"_s.arg(i);
        maker.visitor = u"k%1"_s.arg(i);
        maker.place = QString::number(i + 1);
        maker.mode = visits::Mode::FaceToFace;
        for (const visits::Event &event : maker.upTo(states[i]))
            QVERIFY2(book.apply(event), qPrintable(name(event.type) + QString::number(i)));
    }
    station::GapFacts facts;
    facts.nowUtcMs = testing::at(12, 0);
    for (qint64 at = testing::at(9, 0); at <= testing::at(10, 4); at += 30'000)
        facts.checkIn.note(at);
    facts.portal = facts.checkIn;
    for (qint64 at = testing::at(11, 0); at <= facts.nowUtcMs; at += 30'000)
        facts.checkIn.note(at);
    const auto hits = station::gapHits(book, facts);
    QStringList found;
    for (const station::GapHit &hit : hits)
        found << hit.visit.text() + (hit.kind == station::GapKind::Interrupted ? u"i"_s : u"m"_s);
    found.sort();
    QCOMPARE(found, (QStringList{u"0m"_s, u"1m"_s, u"2i"_s}));
    QCOMPARE(station::gapsOf(facts), (QList<visits::Stretch>{{testing::at(10, 4), testing::at(11, 0)}}));
    // A talk that goes on at a booth is not one to settle.
    facts.live << base::VisitId(u"2"_s);
    QCOMPARE(station::gapHits(book, facts).size(), 2);
    // Without a gap nothing is.
    for (qint64 at = testing::at(10, 4); at <= testing::at(11, 0); at += 30'000)
        facts.portal.note(at);
    facts.checkIn = facts.checkIn.with(facts.portal);
    // The hub was away and the desk was not: a call was cut by it, not a talk at a window.
    facts.portal = visits::UpTime();
    for (qint64 at = testing::at(9, 0); at <= testing::at(10, 4); at += 30'000)
        facts.portal.note(at);
    visits::Visit talk = *book.visit(base::VisitId(u"2"_s));
    QVERIFY(!station::isCut(talk, facts));
    talk.mode = visits::Mode::Video;
    QVERIFY(station::isCut(talk, facts));
    facts.portal = facts.checkIn;
    QVERIFY(station::gapHits(book, facts).isEmpty());
}

void GapTest::missedVisitsGetATime()
{
    RigJail jail;
    RigDesk d(jail, u"desk-1"_s);
    station::LocalGap gap(d.station);
    QVERIFY(d.open() && d.signIn());
    const auto first = approved(jail, visits::Mode::FaceToFace, QTime(10, 0), u"1"_s, u"i1"_s, u"1"_s);
    const auto second = approved(jail, visits::Mode::FaceToFace, QTime(10, 30), u"1"_s, u"i2"_s, u"2"_s);
    const auto third = approved(jail, visits::Mode::FaceToFace, QTime(11, 0), u"1"_s, u"i3"_s, u"3"_s);
    const auto later = approved(jail, visits::Mode::FaceToFace, QTime(15, 0), u"1"_s, u"i1"_s, u"4"_s);
    QTRY_VERIFY(d.visit(later));
    d.workUntil(rigTime(9, 50));
    jail.clock.set(rigTime(12, 0)); // no power
    d.workUntil(rigTime(12, 1));
    QVERIFY(d.signIn());
    station::GapView view = viewOf(gap);
    QCOMPARE(view.gaps, (QList<visits::Stretch>{{rigTime(9, 50), rigTime(12, 1)}}));
    QCOMPARE(view.lines.size(), 3);
    QVERIFY(!lineOf(view, later));
    const station::GapLine *line = lineOf(view, first);
    QVERIFY(line && !line->interrupted && line->mayBeHere && line->laterToday && line->anotherDay);
    QCOMPARE(line->laterToday->date, rigDay);
    QVERIFY(line->laterToday->start > QTime(12, 10));
    QVERIFY(line->anotherDay->date > rigDay);
    // Offers as they come one after the other.
    QVERIFY(qMakePair(line->laterToday->start, line->laterToday->place)
            != qMakePair(lineOf(view, second)->laterToday->start, lineOf(view, second)->laterToday->place));

    const auto settled = answerOf<station::GapSettled>([&](auto reply) { gap.settle({first, second}, GapAct::LaterToday, reply); });
    QVERIFY(settled && settled->left.isEmpty());
    QCOMPARE(settled->done, 2);
    QCOMPARE(d.visit(first)->slot.start, line->laterToday->start);
    const auto another = answerOf<station::GapSettled>([&](auto reply) { gap.settle({third, third}, GapAct::AnotherDay, reply); });
    QVERIFY(another);
    QCOMPARE(d.visit(third)->slot.date, lineOf(view, third)->anotherDay->date);
    QCOMPARE(another->done, 1); // pressed twice: the second time its time has not come yet
    QVERIFY(viewOf(gap).lines.isEmpty());
    QTRY_COMPARE(d.station.log().waiting(), 0);
    QCOMPARE(jail.hub.order.book().visit(first)->slot.start, line->laterToday->start);
}

void GapTest::enteredFromPaper()
{
    RigJail jail;
    RigDesk d(jail, u"desk-1"_s);
    station::LocalGap gap(d.station);
    QVERIFY(d.open() && d.signIn());
    const auto visit = approved(jail, visits::Mode::FaceToFace, QTime(10, 0), u"1"_s, u"i1"_s, u"1"_s);
    QTRY_VERIFY(d.visit(visit));
    jail.clock.set(rigTime(12, 0));
    d.workUntil(rigTime(12, 1));
    QVERIFY(d.signIn());
    const auto enter = [&](const station::PaperInput &input) { return doneOf([&](auto reply) { gap.enterFromPaper(input, reply); }); };
    QCOMPARE(enter({visit, QTime(10, 5), QTime(10, 24), 18, u"नं"_s, {}}).error().info.value(u"field"_s).toString(), u"paper"_s);
    QCOMPARE(enter({visit, {}, QTime(10, 24), 18, u"12"_s, {}}).error().code, base::FailureCode::MissingField);
    QCOMPARE(enter({visit, QTime(10, 5), QTime(10, 24), 19, u" १२ / 7 "_s, base::StaffId(u"s2"_s)}).has_value(), true);
    QCOMPARE(d.visit(visit)->state, State::Completed);
    const visits::Event event = d.station.log().history(visit).constLast().event;
    QCOMPARE(event.data.value(u"paper"_s).toString(), u"12-/-7"_s);
    QCOMPARE(event.data.value(u"officer"_s).toString(), u"s2"_s);
    QCOMPARE(event.by, u"s1"_s);
    QCOMPARE(qint64(event.data.value(u"from"_s).toDouble()), rigTime(10, 5));
    QCOMPARE(*d.visit(visit)->talkSeconds, 19 * 60);
    // Into the wrong field: what stands in the log is never a card's number.
    const auto other = approved(jail, visits::Mode::FaceToFace, QTime(9, 30), u"1"_s, u"i2"_s, u"2"_s);
    QTRY_VERIFY(d.visit(other));
    QVERIFY(enter({other, QTime(9, 35), QTime(9, 50), 10, u"9999 0325 5885"_s, {}}));
    QCOMPARE(d.station.log().history(other).constLast().event.data.value(u"paper"_s).toString(), u"XXXXXXXX5885"_s);
}

void GapTest::twoDesksDidTheSame()
{
    RigJail jail;
    RigDesk a(jail, u"desk-1"_s);
    RigDesk b(jail, u"desk-2"_s);
    station::LocalGap gap(b.station);
    QVERIFY(a.open() && b.open() && a.signIn() && b.signIn(u"R. Rao"_s));
    const auto visit = approved(jail, visits::Mode::FaceToFace, QTime(9, 10), u"1"_s, u"i1"_s, u"1"_s);
    QTRY_VERIFY(a.visit(visit) && b.visit(visit));
    a.link.setUp(false);
    QTRY_VERIFY(!a.desk.snapshot()->health.portalReached);
    QVERIFY(doneOf([&](auto reply) { a.desk.markArrived(visit, reply); }));
    QVERIFY(doneOf([&](auto reply) { b.desk.markArrived(visit, reply); }));
    QTRY_COMPARE(b.station.log().waiting(), 0);
    QVERIFY(viewOf(gap).doubled.isEmpty());
    a.link.setUp(true);
    QTRY_COMPARE(a.station.log().waiting(), 0);
    QTRY_COMPARE(viewOf(gap).doubled.size(), 1);
    const station::DoubledLine line = viewOf(gap).doubled.constFirst();
    QCOMPARE(line.counts.station, u"desk-2"_s);
    QCOMPARE(line.counts.by, u"R. Rao"_s);
    QCOMPARE(line.ignored.station, u"desk-1"_s);
    QCOMPARE(line.ignored.event, u"arrived"_s);
    QVERIFY(doneOf([&](auto reply) { gap.seen(line, reply); }));
    QVERIFY(viewOf(gap).doubled.isEmpty());
    station::LocalGap other(a.station); // looked at by one is looked at by all
    QTRY_VERIFY(viewOf(other).doubled.isEmpty());
    // Nothing is lost, nothing counts twice.
    QCOMPARE(jail.hub.order.book().visit(visit)->state, State::Arrived);
    QCOMPARE(b.station.log().history(visit).size(), a.station.log().history(visit).size());
}

void GapTest::cutOffOnlyWhatIsOpenHere()
{
    RigJail jail;
    jail.hub.watch = station::HubWatch{{}, {}, {{base::StationId(u"desk-1"_s), u"desk"_s, jail.clock.utcMs(), true},
                                                {base::StationId(u"desk-2"_s), u"desk"_s, jail.clock.utcMs(), true}}};
    RigDesk a(jail, u"desk-1"_s);
    RigDesk b(jail, u"desk-2"_s);
    QVERIFY(a.open() && b.open() && a.signIn() && b.signIn(u"R. Rao"_s));
    const auto mine = approved(jail, visits::Mode::FaceToFace, QTime(9, 10), u"1"_s, u"i1"_s, u"1"_s);
    const auto other = approved(jail, visits::Mode::FaceToFace, QTime(9, 10), u"2"_s, u"i2"_s, u"2"_s);
    QTRY_VERIFY(a.visit(other) && b.visit(other));
    QTRY_VERIFY(!a.station.watch().isOnlyDesk());
    QVERIFY(answerOf<station::VisitDetail>([&](auto reply) { a.desk.open(mine, reply); }));
    QTRY_COMPARE(b.visit(mine)->openedStation, u"desk-1"_s);
    for (RigDesk *desk : {&a, &b}) {
        desk->link.setUp(false);
        QTRY_VERIFY(!desk->desk.snapshot()->health.portalReached);
    }
    QVERIFY(doneOf([&](auto reply) { a.desk.markArrived(mine, reply); }));
    for (const auto &[desk, visit] : {std::pair(&a, other), std::pair(&b, other), std::pair(&b, mine)}) {
        const auto refused = doneOf([&, v = visit](auto reply) { desk->desk.markArrived(v, reply); });
        QVERIFY(!refused);
        QCOMPARE(refused.error().info.value(u"why"_s).toString(), u"lease"_s);
        QVERIFY(answerOf<station::VisitDetail>([&, v = visit](auto reply) { desk->desk.open(v, reply); })); // looked at, not taken
        QVERIFY(desk->visit(visit)->openedStation != desk->station.log().own().text());
    }
    for (RigDesk *desk : {&a, &b})
        desk->link.setUp(true);
    QTRY_COMPARE(b.visit(mine)->state, State::Arrived);
    QVERIFY(doneOf([&](auto reply) { b.desk.markArrived(other, reply); }));
    for (const auto &entry : jail.hub.numbered())
        QVERIFY(!entry.ignored);
}

void GapTest::theOnlyDeskMovesEverything()
{
    RigJail jail;
    jail.hub.watch = station::HubWatch{{}, {}, {{base::StationId(u"desk-1"_s), u"desk"_s, jail.clock.utcMs(), true},
                                                {base::StationId(u"booth-1"_s), u"booth"_s, jail.clock.utcMs(), true}}};
    RigDesk d(jail, u"desk-1"_s);
    QVERIFY(d.open() && d.signIn());
    const auto visit = approved(jail, visits::Mode::FaceToFace, QTime(9, 10), u"1"_s, u"i1"_s, u"1"_s);
    QTRY_VERIFY(d.visit(visit));
    d.link.setUp(false);
    QTRY_VERIFY(!d.desk.snapshot()->health.portalReached);
    RIG_DO(d.desk.markArrived(visit, reply));
    QTRY_COMPARE(d.desk.snapshot()->health.waitingToSend, 1);
    d.link.setUp(true);
    QTRY_COMPARE(jail.hub.order.book().visit(visit)->state, State::Arrived);
}

MULAKAT_TEST(GapTest)
#include "test_gap.moc"
