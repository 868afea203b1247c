#include "rig.h"
#include "station/courtsheet.h"
#include "support/testrunner.h"

using namespace mulakat;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;
using visits::EventType;
using visits::Mover;

// What a family asks for and is asked for, as the desk sees it.
class TestFamilyAsksDesk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDocumentIsAskedForAndComes()
    {
        RigJail jail;
        RigDesk d(jail, u"desk-1"_s);
        QVERIFY(d.open());
        const auto visit = jail.registerVisit(visits::Mode::FaceToFace);
        QTRY_COMPARE(d.desk.snapshot()->requests.size(), 1);
        RIG_REFUSED(d.desk.askDocument(visit, u"id"_s, u"missing"_s, reply), NotSignedIn);
        QVERIFY(d.signIn());
        RIG_REFUSED(d.desk.askDocument(visit, {}, u"missing"_s, reply), ReasonMissing);
        RIG_DO(d.desk.askDocument(visit, u"id"_s, u"missing"_s, reply));
        QTRY_COMPARE(d.desk.snapshot()->requests.constFirst().documentAsked, u"id"_s);
        QTRY_COMPARE(jail.hub.order.book().visit(visit)->documentAsked, u"id"_s);
        QVERIFY(!jail.hub.submit({visit, EventType::BookingAmended, {{u"booking"_s, u"b2"_s}, {u"change"_s, u"document"_s}, {u"what"_s, u"id"_s}},
                                  jail.clock.utcMs(), Mover::Visitor, {}}).ignored);
        QTRY_COMPARE(d.desk.snapshot()->requests.constFirst().documentCame, u"id"_s);
        const auto detail = answerOf<station::VisitDetail>([&](auto r) { d.desk.open(visit, r); });
        QVERIFY(detail);
        QCOMPARE(detail->documentCame, u"id"_s);
        QCOMPARE(detail->documentAsked, QString());
    }

    // After the decision too, until they are at the check-in: what they send is work until somebody has looked at it.
    void aDocumentOfAnApprovedVisit()
    {
        RigJail jail;
        RigDesk d(jail, u"desk-1"_s);
        QVERIFY(d.open());
        const auto visit = jail.registerVisit(visits::Mode::FaceToFace);
        QTRY_COMPARE(d.desk.snapshot()->requests.size(), 1);
        QVERIFY(d.signIn(u"R. Rao"_s));
        RIG_DO(d.desk.approve({visit, base::InmateId(u"i1"_s), visits::Kind::Family, {rigDay, QTime(15, 0), 20, u"1"_s}}, reply));
        QTRY_COMPARE(d.desk.snapshot()->requests.size(), 0);
        RIG_REFUSED(d.desk.documentSeen(visit, reply), NotInThisState);
        RIG_DO(d.desk.askDocument(visit, u"residence"_s, u"missing"_s, reply));
        QTRY_COMPARE(jail.hub.order.book().visit(visit)->documentAsked, u"residence"_s);
        QCOMPARE(d.visit(visit)->state, visits::State::Approved);
        QCOMPARE(d.desk.snapshot()->requests.size(), 0); // it is the family's turn
        QVERIFY(!jail.hub.submit({visit, EventType::BookingAmended, {{u"booking"_s, u"b2"_s}, {u"change"_s, u"document"_s}, {u"what"_s, u"residence"_s}},
                                  jail.clock.utcMs(), Mover::Visitor, {}}).ignored);
        QTRY_COMPARE(d.desk.snapshot()->requests.size(), 1);
        QCOMPARE(d.desk.snapshot()->requests.constFirst().documentCame, u"residence"_s);
        RIG_DO(d.desk.documentSeen(visit, reply));
        QTRY_COMPARE(d.desk.snapshot()->requests.size(), 0);
        RIG_DO(d.desk.askDocument(visit, u"id"_s, u"missing"_s, reply));
        RIG_DO(d.desk.markArrived(visit, reply)); // shown at the desk from here on
        QCOMPARE(d.visit(visit)->documentAsked, QString());
        RIG_REFUSED(d.desk.askDocument(visit, u"id"_s, u"missing"_s, reply), NotInThisState);
    }

    // The family was not reached: the desk says so, with the number to ring.
    void aMessageThatDidNotArrive()
    {
        RigJail jail;
        RigDesk d(jail, u"desk-1"_s);
        QVERIFY(d.open());
        const auto visit = jail.registerVisit(visits::Mode::FaceToFace);
        QVERIFY(d.signIn(u"R. Rao"_s));
        QTRY_COMPARE(d.desk.snapshot()->requests.size(), 1);
        RIG_DO(d.desk.approve({visit, base::InmateId(u"i1"_s), visits::Kind::Family, {rigDay, QTime(15, 0), 20, u"1"_s}}, reply));
        QTRY_COMPARE(jail.hub.order.book().visit(visit)->state, visits::State::Approved);
        const auto told = [&](const QString &about, const QString &outcome) {
            return !jail.hub.submit({visit, EventType::NoticeSent, {{u"template"_s, about}, {u"channel"_s, u"sms"_s}, {u"outcome"_s, outcome}}, jail.clock.utcMs(), Mover::Portal, {}}).ignored;
        };
        const auto detail = [&] { return *answerOf<station::VisitDetail>([&](auto r) { d.desk.open(visit, r); }); };
        QVERIFY(told(u"registered"_s, u"sent"_s) && told(u"approved"_s, u"sent"_s));
        QTRY_COMPARE(detail().noticeOutcome, u"sent"_s);
        QVERIFY(detail().phone.isEmpty() && d.line(visit)->noticeFailed.isEmpty());
        QVERIFY(told(u"registered"_s, u"delivered"_s)); // of an older one
        QVERIFY(told(u"approved"_s, u"not-reachable"_s));
        QTRY_COMPARE(d.line(visit)->noticeFailed, u"not-reachable"_s);
        QCOMPARE(detail().noticeTemplate, u"approved"_s);
        QCOMPARE(detail().phone, d.station.log().booking(visit)->visitors.constFirst().mobile);
        QCOMPARE(detail().phone.size(), 10);
        QVERIFY(told(u"approved"_s, u"delivered"_s)); // the mobile was switched on
        QTRY_VERIFY(d.line(visit)->noticeFailed.isEmpty());
        QVERIFY(detail().phone.isEmpty());
    }

    // One visit for a court: the superintendent's alone, each time in the log, and the log is whole after it.
    void oneVisitForACourt()
    {
        RigJail jail;
        RigDesk d(jail, u"desk-1"_s);
        QVERIFY(d.open());
        const auto visit = jail.registerVisit(visits::Mode::FaceToFace);
        QTRY_COMPARE(d.desk.snapshot()->requests.size(), 1);
        const auto read = [&] { return answerOf<audit::CourtSheet>([&](auto r) { d.desk.courtSheet(visit, r); }); };
        QCOMPARE(read().error().code, base::FailureCode::NotSignedIn);
        QVERIFY(d.signIn());
        QCOMPARE(read().error().code, base::FailureCode::NotAllowed); // an officer
        QVERIFY(d.signIn(u"R. Rao"_s));
        RIG_DO(d.desk.approve({visit, base::InmateId(u"i1"_s), visits::Kind::Family, {rigDay, QTime(15, 0), 20, u"1"_s}}, reply));
        QTRY_COMPARE(jail.hub.order.book().visit(visit)->state, visits::State::Approved);
        const auto sheet = read();
        QVERIFY(sheet);
        QCOMPARE(sheet->visit, visit.text());
        QCOMPARE(sheet->state, u"approved"_s);
        QVERIFY(sheet->inmate.contains(d.station.log().inmate(base::InmateId(u"i1"_s))->number));
        QVERIFY(sheet->rows.size() >= 2);
        QCOMPARE(sheet->rows.constLast().who, u"R. Rao"_s); // a name, not an id
        const auto proof = answerOf<QByteArray>([&](auto r) { d.desk.sealCourtSheet(*sheet, "%PDF", r); });
        QVERIFY(proof);
        const auto check = audit::checkCourtFile(*proof, "%PDF"_ba, {});
        QVERIFY2(check.ok, qPrintable(check.why));
        QCOMPARE(check.events, int(sheet->rows.size()));
        const auto history = d.station.log().history(visit);
        QCOMPARE(history.constLast().event.type, EventType::Annotated);
        QCOMPARE(visits::word(history.constLast().event, QLatin1String("code")), u"court-sheet"_s);
        QCOMPARE(visits::word(history.constLast().event, QLatin1String("digest")).size(), 64);
    }

    void anotherTimeIsARequest()
    {
        RigJail jail;
        RigDesk d(jail, u"desk-1"_s);
        QVERIFY(d.open());
        const auto visit = jail.registerVisit(visits::Mode::FaceToFace);
        QTRY_COMPARE(d.desk.snapshot()->requests.size(), 1);
        QVERIFY(d.signIn(u"R. Rao"_s));
        RIG_DO(d.desk.approve({visit, base::InmateId(u"i1"_s), visits::Kind::Family, {rigDay, QTime(15, 0), 20, u"1"_s}}, reply));
        QTRY_COMPARE(d.desk.snapshot()->requests.size(), 0);
        QTRY_COMPARE(jail.hub.order.book().visit(visit)->state, visits::State::Approved);
        const auto asks = [&] {
            return !jail.hub.submit({visit, EventType::TimeAsked, {{u"date"_s, u"2026-12-03"_s}, {u"part"_s, u"morning"_s}}, jail.clock.utcMs(), Mover::Visitor, {}}).ignored;
        };
        QVERIFY(asks());
        QTRY_COMPARE(d.desk.snapshot()->requests.size(), 1);
        QCOMPARE(d.desk.snapshot()->requests.constFirst().dateWanted, QDate(2026, 12, 3));
        QCOMPARE(d.desk.snapshot()->requests.constFirst().partWanted, u"morning"_s);
        QCOMPARE(d.visit(visit)->slot.start, QTime(15, 0)); // stands meanwhile
        RIG_DO(d.desk.keepTime(visit, reply));
        QTRY_COMPARE(d.desk.snapshot()->requests.size(), 0);
        RIG_REFUSED(d.desk.keepTime(visit, reply), NotInThisState);
        QTRY_VERIFY(!jail.hub.order.book().visit(visit)->dateWanted.isValid());
        QVERIFY(asks());
        QTRY_COMPARE(d.desk.snapshot()->requests.size(), 1);
        RIG_DO(d.desk.reslot(visit, {QDate(2026, 12, 3), QTime(10, 0), 20, u"1"_s}, reply));
        QTRY_COMPARE(d.desk.snapshot()->requests.size(), 0);
    }
};

MULAKAT_TEST(TestFamilyAsksDesk)
#include "test_familyasks.moc"
