#include "rig.h"
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
