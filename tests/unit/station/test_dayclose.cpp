#include "rig.h"

#include "station/localclose.h"
#include "support/testrunner.h"

using namespace mulakat;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;
using station::CloseAct;
using visits::State;

namespace {

visits::Event closeEvent(const base::VisitId &visit, visits::EventType type, QJsonObject data, visits::Mover mover, qint64 at)
{
    return {visit, type, data, at, mover, mover == visits::Mover::Clock ? QString() : u"s2"_s};
}

base::VisitId bookedAt(RigJail &jail, QTime start, const QString &inmate, const QString &serial)
{
    const base::VisitId visit = jail.registerVisit(visits::Mode::FaceToFace, 1, 0, serial);
    const auto entry = jail.hub.submit(closeEvent(visit, visits::EventType::Approved,
                                                  {{u"date"_s, rigDay.toString(Qt::ISODate)}, {u"start"_s, start.toString(u"HH:mm"_s)},
                                                   {u"minutes"_s, 20}, {u"place"_s, u"1"_s}, {u"kind"_s, u"family"_s}, {u"inmate"_s, inmate}},
                                                  visits::Mover::Superintendent, jail.clock.utcMs()));
    Q_ASSERT(!entry.ignored);
    return visit;
}

struct CloseRig {
    RigJail jail;
    RigDesk d{jail, u"desk-1"_s};
    station::LocalClose close{d.station};

    bool begin(const QString &who = u"R. Rao"_s) { return d.open() && d.signIn(who); }
    station::CloseView view()
    {
        const auto view = answerOf<station::CloseView>([&](auto reply) { close.day(rigDay, reply); });
        return view ? *view : station::CloseView();
    }
    base::Result<station::SheetView> sign()
    {
        return answerOf<station::SheetView>([&](auto reply) { close.sign(rigDay, reply); });
    }
    base::Done settle(const base::VisitId &visit, CloseAct act)
    {
        return doneOf([&](auto reply) { close.settle(visit, act, reply); });
    }
};

QString whyOf(const base::Result<station::SheetView> &sheet)
{
    return sheet ? QString() : sheet.error().info.value(u"why"_s).toString();
}

} // namespace

class DayCloseTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsUnfinished();
    void signedOnceWithAllOfIt();
    void lateEntriesMakeASupplement();
    void deputyByRule();
    void waitsForTheHub();
    void unsignedDaysAreTold();
    void importsWithRowsLeftOut();
};

void DayCloseTest::whatIsUnfinished()
{
    CloseRig rig;
    QVERIFY(rig.begin());
    const auto early = bookedAt(rig.jail, QTime(9, 10), u"i1"_s, u"1"_s);
    const auto late = bookedAt(rig.jail, QTime(16, 0), u"i2"_s, u"2"_s);
    QTRY_VERIFY(rig.d.visit(late));
    rig.d.workUntil(rigTime(9, 20));
    QVERIFY(rig.d.signIn(u"R. Rao"_s));
    QCOMPARE(rig.view().visits, 2);
    QCOMPARE(rig.view().unfinished.size(), 2);
    QCOMPARE(rig.view().unfinished.at(0).why, u"waiting"_s);
    QCOMPARE(rig.view().unfinished.at(0).act, CloseAct::Wait);
    QCOMPARE(rig.view().unfinished.at(1).why, u"later"_s);
    QCOMPARE(whyOf(rig.sign()), u"unfinished"_s);
    QVERIFY(doneOf([&](auto reply) { rig.d.desk.markArrived(early, reply); }));
    QCOMPARE(rig.view().unfinished.at(0).act, CloseAct::WentHome);
    QVERIFY(rig.settle(early, CloseAct::WentHome));
    QCOMPARE(rig.d.visit(early)->state, State::Left);
    QVERIFY(rig.settle(late, CloseAct::AnotherDay)); // the superintendent's: its time has not come
    QVERIFY(rig.d.visit(late)->slot.date > rigDay);
    QVERIFY(rig.view().unfinished.isEmpty());

    // A talk that runs is never signed over.
    CloseRig other;
    QVERIFY(other.begin());
    const auto visit = bookedAt(other.jail, QTime(9, 10), u"i1"_s, u"1"_s);
    QTRY_VERIFY(other.d.visit(visit));
    RigDesk &d = other.d;
    d.workUntil(rigTime(9, 10));
    QVERIFY(d.signIn(u"R. Rao"_s));
    RIG_DO(d.desk.markArrived(visit, reply));
    RIG_DO(d.desk.deposit(visit, u"7"_s, reply));
    QVERIFY(doneOf([&](auto reply) { d.desk.accept({visit, base::MemberId(u"1"_s), u"by-sight"_s, u"photo"_s, {}, u"seen before"_s}, reply); }));
    RIG_DO(d.desk.moveInmate(visit, visits::InmateTrack::AtPlace, u"UT/512/2025"_s, reply));
    RIG_DO(d.desk.makeReady(visit, reply));
    RIG_DO(d.desk.start(visit, reply));
    QCOMPARE(whyOf(other.sign()), u"running"_s);
    QVERIFY(other.settle(visit, CloseAct::EndTalk));
    QTRY_COMPARE(d.station.log().waiting(), 0);
    QVERIFY(other.sign());
    QCOMPARE(d.visit(visit)->state, State::Closed);
    QCOMPARE(d.visit(visit)->closedAs, State::Completed);
    QCOMPARE(other.view().hinder, u"nothing"_s);
    // How it went still stands in the register.
    const auto lines = answerOf<QList<station::RegisterLine>>([&](auto reply) { other.close.registerOf(rigDay, reply); });
    QCOMPARE(lines->constFirst().visit.state, State::Completed);
    QCOMPARE(lines->constFirst().contact, u"9876501234"_s);
}

void DayCloseTest::signedOnceWithAllOfIt()
{
    CloseRig rig;
    QVERIFY(rig.begin());
    const auto one = bookedAt(rig.jail, QTime(9, 10), u"i1"_s, u"1"_s);
    const auto two = bookedAt(rig.jail, QTime(9, 40), u"i2"_s, u"2"_s);
    QTRY_VERIFY(rig.d.visit(two));
    for (const auto &visit : {one, two})
        QVERIFY(doneOf([&](auto reply) { rig.d.desk.failVisit(visit, u"power"_s, reply); }));
    QTRY_COMPARE(rig.d.station.log().waiting(), 0);
    const auto sheet = rig.sign();
    QVERIFY2(sheet, qPrintable(whyOf(sheet)));
    QCOMPARE(sheet->visits, 2);
    QCOMPARE(sheet->officer, u"R. Rao"_s);
    QCOMPARE(sheet->right, u"superintendent"_s);
    QVERIFY(sheet->genuine);
    QCOMPARE(sheet->id, audit::sheetId(sheet->text));
    QVERIFY(!sheet->text.contains("Asha") && !sheet->text.contains("9876501234") && !sheet->text.contains("Ramesh")); // no person's data
    for (const auto &visit : {one, two}) {
        const visits::Event closed = rig.d.station.log().history(visit).constLast().event;
        QCOMPARE(closed.type, visits::EventType::Closed);
        QCOMPARE(closed.data.value(u"sheet"_s).toString(), sheet->id);
    }
    const auto content = audit::readSheet(sheet->text);
    QVERIFY(content);
    QCOMPARE(content->entries.size(), 2);
    QCOMPARE(content->number, 1);
    QVERIFY(!content->entries.constFirst().points.isEmpty());
    QTRY_COMPARE(rig.d.station.log().waiting(), 0);
    QCOMPARE(whyOf(rig.sign()), u"nothing"_s);
    QCOMPARE(rig.view().sheets.size(), 1);
    for (const auto &entry : rig.jail.hub.numbered())
        QVERIFY(!entry.ignored);
    // Another desk sees it too.
    RigDesk other(rig.jail, u"desk-2"_s);
    station::LocalClose there(other.station);
    QVERIFY(other.open() && other.signIn());
    const auto seen = answerOf<station::CloseView>([&](auto reply) { there.day(rigDay, reply); });
    QCOMPARE(seen->sheets.size(), 1);
    QCOMPARE(seen->sheets.constFirst().id, sheet->id);
    QVERIFY(!seen->mayClose);
    const auto refused = answerOf<station::SheetView>([&](auto reply) { there.sign(rigDay, reply); });
    QCOMPARE(refused.error().code, base::FailureCode::NotAllowed);
}

void DayCloseTest::lateEntriesMakeASupplement()
{
    CloseRig rig;
    QVERIFY(rig.begin());
    const auto one = bookedAt(rig.jail, QTime(9, 10), u"i1"_s, u"1"_s);
    QTRY_VERIFY(rig.d.visit(one));
    QVERIFY(doneOf([&](auto reply) { rig.d.desk.failVisit(one, u"power"_s, reply); }));
    QTRY_COMPARE(rig.d.station.log().waiting(), 0);
    const auto sheet = rig.sign();
    QVERIFY(sheet);
    // A visit of the day that came late, and a word about one that is signed.
    const auto late = bookedAt(rig.jail, QTime(9, 40), u"i2"_s, u"2"_s);
    QTRY_VERIFY(rig.d.visit(late));
    QVERIFY(doneOf([&](auto reply) { rig.d.desk.failVisit(late, u"power"_s, reply); }));
    QCOMPARE(doneOf([&](auto reply) { rig.close.addNote(u"none"_s, u"x"_s, reply); }).error().code, base::FailureCode::UnknownVisit);
    QVERIFY(doneOf([&](auto reply) { rig.close.addNote(rig.d.visit(one)->visrn, u"The family complained by letter."_s, reply); }));
    QTRY_COMPARE(rig.d.station.log().waiting(), 0);
    QCOMPARE(rig.view().late, 2);
    const auto supplement = rig.sign();
    QVERIFY2(supplement, qPrintable(whyOf(supplement)));
    QCOMPARE(supplement->number, 2);
    QCOMPARE(supplement->visits, 1);
    QCOMPARE(supplement->notes, 1);
    QCOMPARE(audit::readSheet(supplement->text)->before, sheet->id);
    QTRY_COMPARE(rig.d.station.log().waiting(), 0);
    QCOMPARE(rig.view().late, 0);
    QCOMPARE(rig.view().sheets.size(), 2);
    // A paper that turns up opens what had not been held.
    rig.jail.clock.set(rigTime(12, 0));
    QVERIFY(rig.d.signIn(u"R. Rao"_s));
    QVERIFY(rig.d.station.gaps().enterFromPaper({one, QTime(9, 12), QTime(9, 30), 15, u"P-9"_s, {}}));
    QTRY_COMPARE(rig.d.station.log().waiting(), 0);
    QCOMPARE(rig.view().late, 1);
    QCOMPARE(rig.sign()->number, 3);
    QCOMPARE(rig.d.visit(one)->closedAs, State::Completed);
}

void DayCloseTest::deputyByRule()
{
    CloseRig rig;
    QVERIFY(rig.begin(u"S. Patil"_s));
    const auto one = bookedAt(rig.jail, QTime(9, 10), u"i1"_s, u"1"_s);
    QTRY_VERIFY(rig.d.visit(one));
    QVERIFY(doneOf([&](auto reply) { rig.d.desk.failVisit(one, u"power"_s, reply); }));
    QTRY_COMPARE(rig.d.station.log().waiting(), 0);
    QVERIFY(!rig.view().mayClose);
    QCOMPARE(rig.sign().error().code, base::FailureCode::NotAllowed);
    rig.jail.hub.jail.deputies << u"s1"_s;
    rig.jail.hub.order.book().setJail(rig.jail.hub.jail);
    rig.d.station.log().setJail(rig.jail.hub.jail);
    QVERIFY(rig.view().mayClose);
    const auto sheet = rig.sign();
    QVERIFY(sheet);
    QCOMPARE(sheet->right, u"deputy"_s);
    QTRY_COMPARE(rig.jail.hub.order.book().visit(one)->state, State::Closed);
}

void DayCloseTest::waitsForTheHub()
{
    CloseRig rig;
    QVERIFY(rig.begin());
    const auto one = bookedAt(rig.jail, QTime(9, 10), u"i1"_s, u"1"_s);
    QTRY_VERIFY(rig.d.visit(one));
    rig.d.link.setUp(false);
    QTRY_VERIFY(!rig.d.desk.snapshot()->health.portalReached);
    QVERIFY(doneOf([&](auto reply) { rig.d.desk.failVisit(one, u"power"_s, reply); }));
    QCOMPARE(whyOf(rig.sign()), u"waiting"_s);
    QCOMPARE(rig.view().unsynced.size(), 1);
    QCOMPARE(rig.view().unsynced.constFirst().waiting, 1);
    rig.d.link.setUp(true);
    QTRY_COMPARE(rig.d.station.log().waiting(), 0);
    QVERIFY(rig.sign());
}

void DayCloseTest::unsignedDaysAreTold()
{
    CloseRig rig;
    QVERIFY(rig.begin());
    const auto one = bookedAt(rig.jail, QTime(9, 10), u"i1"_s, u"1"_s);
    QTRY_VERIFY(rig.d.visit(one));
    QVERIFY(doneOf([&](auto reply) { rig.d.desk.failVisit(one, u"power"_s, reply); }));
    QTRY_COMPARE(rig.d.station.log().waiting(), 0);
    QVERIFY(rig.d.station.snapshot()->health.unsignedDays.isEmpty()); // today
    rig.jail.clock.set(rigTime(9, 0) + 86'400'000);
    QCOMPARE(rig.d.station.snapshot()->health.unsignedDays, QList<QDate>{rigDay});
    QVERIFY(rig.d.signIn(u"R. Rao"_s)); // and nothing stops the next day
    QVERIFY(rig.sign());
    QVERIFY(rig.d.station.snapshot()->health.unsignedDays.isEmpty());
}

void DayCloseTest::importsWithRowsLeftOut()
{
    CloseRig rig;
    QVERIFY(rig.begin());
    const QByteArray csv = "Regn No.,Visit Date,Slot,Visitor Name,Relation,Prisoner Name,Prisoner No.,Mode\n"
                           "2026/12/01/811,01-12-2026,10:00,Sunita Devi,wife,Ramesh Kumar,UT/512/2025,Video\n"
                           "2026/12/01/812,01-12-2026,10:30,,wife,Ramesh Kumar,UT/512/2025,Video\n";
    const auto preview = rig.d.station.imports().preview(u"day.csv"_s, csv);
    QVERIFY(preview);
    QCOMPARE(preview->rejected.size(), 1);
    QVERIFY(rig.d.station.imports().confirm(preview->token));
    QCOMPARE(rig.view().imports.size(), 1);
    const station::ImportNote note = rig.view().imports.constFirst();
    QCOMPARE(note.file, u"day.csv"_s);
    QCOMPARE(note.accepted, 1);
    QCOMPARE(note.rejected.constFirst().line, 3);
    QVERIFY(doneOf([&](auto reply) { rig.close.importSeen(note.id, reply); }));
    QVERIFY(rig.view().imports.isEmpty());
}

MULAKAT_TEST(DayCloseTest)
#include "test_dayclose.moc"
