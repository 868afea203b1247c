#include "rig.h"
#include "support/testrunner.h"

using namespace mulakat;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;

namespace {

const base::MemberId visitor{u"1"_s};

station::SlotView slotOf(const QString &place)
{
    return {rigDay, QTime(9, 30), 10, place};
}

} // namespace

// Two desks of one jail on one hub: who is at which visit, taking over, hand-over, a denial taken back.
class TestTwoDesks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_b.reset(); m_a.reset(); m_jail.reset(); }
    void eachSeesWhatTheOtherDoes();
    void takingOverIsExplicitAndLogged();
    void holdsEndByThemselves();
    void handOverDoesNotTouchATalk();
    void denialIsTakenBackByASuperintendent();
    void passKnowsWhoApproved();

private:
    station::VisitDetail look(RigDesk &desk, const base::VisitId &visit)
    {
        const auto detail = answerOf<station::VisitDetail>([&](auto r) { desk.desk.open(visit, r); });
        return detail ? *detail : station::VisitDetail();
    }
    int openedEvents(const base::VisitId &visit) const
    {
        const auto history = m_a->station.log().history(visit);
        return int(std::count_if(history.begin(), history.end(), [](const station::LoggedEvent &e) { return e.event.type == visits::EventType::Opened && !e.ignored; }));
    }
    // Approved by the superintendent at desk-2.
    base::VisitId approved(const QString &serial, const QString &inmate = u"i1"_s, const QString &place = u"1"_s)
    {
        const auto visit = m_jail->registerVisit(visits::Mode::FaceToFace, 1, 0, serial);
        if (!QTest::qWaitFor([&] { return m_a->visit(visit) && m_b->visit(visit); }))
            return visit;
        const station::ApprovalInput input{visit, base::InmateId(inmate), visits::Kind::Family, slotOf(place)};
        const auto done = doneOf([&](auto r) { m_b->desk.approve(input, r); });
        if (!done)
            qWarning("not approved: %s", qPrintable(base::failureName(done.error().code)));
        const bool seen = QTest::qWaitFor([&] { return m_a->visit(visit)->state == visits::State::Approved; });
        Q_UNUSED(seen)
        return visit;
    }
    // A talk that runs at desk-1.
    base::VisitId running(const QString &serial)
    {
        const auto visit = approved(serial);
        look(*m_a, visit);
        auto &desk = m_a->desk;
        const auto must = [](const base::Done &done) {
            if (!done)
                qWarning("%s", qPrintable(base::failureName(done.error().code)));
        };
        must(doneOf([&](auto r) { desk.markArrived(visit, r); }));
        must(doneOf([&](auto r) { desk.accept({visit, visitor, u"by-sight"_s, u"photo"_s, {}, u"known for years"_s}, r); }));
        must(doneOf([&](auto r) { desk.moveInmate(visit, visits::InmateTrack::Called, {}, r); }));
        must(doneOf([&](auto r) { desk.moveInmate(visit, visits::InmateTrack::AtPlace, u"UT/512/2025"_s, r); }));
        must(doneOf([&](auto r) { desk.issueToken(visit, r); }));
        must(doneOf([&](auto r) { desk.makeReady(visit, r); }));
        must(doneOf([&](auto r) { desk.start(visit, r); }));
        return visit;
    }

    std::unique_ptr<RigJail> m_jail;
    std::unique_ptr<RigDesk> m_a; // S. Patil, officer
    std::unique_ptr<RigDesk> m_b; // R. Rao, superintendent
};

void TestTwoDesks::init()
{
    m_jail = std::make_unique<RigJail>();
    m_a = std::make_unique<RigDesk>(*m_jail, u"desk-1"_s);
    m_b = std::make_unique<RigDesk>(*m_jail, u"desk-2"_s);
    QVERIFY(m_a->open() && m_b->open());
    QVERIFY(m_a->signIn() && m_b->signIn(u"R. Rao"_s));
}

void TestTwoDesks::eachSeesWhatTheOtherDoes()
{
    const auto visit = running(u"601"_s);
    QTRY_VERIFY(m_b->line(visit) && m_b->line(visit)->state == visits::State::InProgress);
    QTRY_COMPARE(m_b->line(visit)->openedBy, u"S. Patil"_s);
    QVERIFY(m_b->line(visit)->held);
    QVERIFY(m_b->line(visit)->counting);
    QVERIFY(m_a->line(visit)->openedBy.isEmpty()); // at one's own desk there is nothing to say
    QVERIFY(!m_a->line(visit)->held);
    RIG_DO(m_b->desk.extend(visit, 120, u"late-start"_s, reply)); // any officer may act on a talk that runs
    QTRY_COMPARE(m_a->line(visit)->allowedSeconds, 720);
}

void TestTwoDesks::takingOverIsExplicitAndLogged()
{
    const auto visit = approved(u"601"_s);
    QVERIFY(look(*m_a, visit).line.openedBy.isEmpty());
    QTRY_COMPARE(m_b->visit(visit)->openedBy, u"s1"_s);
    QVERIFY(look(*m_b, visit).line.held); // looked at, not taken
    QCOMPARE(m_a->visit(visit)->openedBy, u"s1"_s);
    QCOMPARE(openedEvents(visit), 1);
    RIG_DO(m_b->desk.takeOver(visit, reply));
    QTRY_COMPARE(m_a->visit(visit)->openedBy, u"s2"_s);
    QVERIFY(look(*m_a, visit).line.held);
    QCOMPARE(look(*m_a, visit).line.openedBy, u"R. Rao"_s);
    QVERIFY(!look(*m_b, visit).line.held);
    QCOMPARE(openedEvents(visit), 2);
    RIG_DO(m_b->desk.takeOver(visit, reply)); // asked twice: once is enough
    QCOMPARE(openedEvents(visit), 2);
}

void TestTwoDesks::holdsEndByThemselves()
{
    const auto visit = approved(u"601"_s);
    const auto other = approved(u"602"_s, u"i3"_s, u"2"_s);
    look(*m_a, visit);
    QTRY_COMPARE(m_b->visit(visit)->openedBy, u"s1"_s);
    m_jail->clock.advance(1000);
    look(*m_a, other); // S. Patil went on to the next
    QTRY_COMPARE(m_b->visit(other)->openedBy, u"s1"_s);
    QVERIFY(!look(*m_b, visit).line.held);
    QTRY_COMPARE(m_a->visit(visit)->openedBy, u"s2"_s);
    m_jail->clock.advance(station::Holds::atItMs - 1);
    QVERIFY(m_b->signIn(u"R. Rao"_s));
    QVERIFY(look(*m_b, other).line.held);
    m_jail->clock.advance(1); // nothing done for as long as a desk stays open
    QVERIFY(!look(*m_b, other).line.held);
}

void TestTwoDesks::handOverDoesNotTouchATalk()
{
    const auto visit = running(u"601"_s);
    const auto before = m_a->station.log().history(visit).size();
    m_a->desk.signOut();
    m_jail->clock.advance(2 * station::Holds::atItMs / 3);
    QVERIFY(m_a->signIn(u"R. Rao"_s)); // the next shift at the same desk
    QCOMPARE(m_a->station.log().history(visit).size(), before);
    QTRY_COMPARE(m_a->line(visit)->openedBy, u"S. Patil"_s); // whose talk it is
    QVERIFY(m_a->line(visit)->held);
    QCOMPARE(m_a->line(visit)->state, visits::State::InProgress);
    QVERIFY(m_a->line(visit)->counting);
    look(*m_a, visit);
    QCOMPARE(m_a->visit(visit)->openedBy, u"s1"_s);
    RIG_DO(m_a->desk.takeOver(visit, reply));
    QCOMPARE(m_a->visit(visit)->openedBy, u"s2"_s);
    RIG_DO(m_a->desk.end(visit, reply));
}

void TestTwoDesks::denialIsTakenBackByASuperintendent()
{
    const auto visit = approved(u"601"_s);
    RIG_DO(m_a->desk.markArrived(visit, reply));
    RIG_DO(m_a->desk.accept({visit, visitor, u"by-sight"_s, u"photo"_s, {}, u"known for years"_s}, reply));
    RIG_DO(m_a->desk.deny(visit, u"conduct"_s, u"shouted at the gate"_s, rigDay.addDays(7), reply));
    RIG_REFUSED(m_a->desk.reverseDenial(visit, u"it was not they"_s, reply), NotAllowed);
    QTRY_COMPARE(m_b->visit(visit)->state, visits::State::Denied);
    RIG_REFUSED(m_b->desk.reverseDenial(visit, u"  "_s, reply), ReasonMissing);
    RIG_DO(m_b->desk.reverseDenial(visit, u"another family shouted"_s, reply));
    QTRY_COMPARE(m_a->visit(visit)->state, visits::State::Verified); // what was checked stands
    QVERIFY(!m_a->visit(visit)->nextDate.isValid());
    QVERIFY(m_a->visit(visit)->reasonCode.isEmpty());
    const auto &last = m_b->store.chain().constLast().entry.event;
    QCOMPARE(last.type, visits::EventType::DenialReversed);
    QVERIFY(!QJsonDocument(last.data).toJson().contains("shouted")); // the ground is a record, not a field
    RIG_REFUSED(m_b->desk.reverseDenial(visit, u"again"_s, reply), NotInThisState);
    RIG_DO(m_a->desk.deny(visit, u"conduct"_s, u"now they did"_s, {}, reply));
    QTRY_COMPARE(m_b->visit(visit)->state, visits::State::Denied);
    m_jail->clock.advance(24 * 3600 * 1000LL);
    QVERIFY(m_b->signIn(u"R. Rao"_s));
    RIG_REFUSED(m_b->desk.reverseDenial(visit, u"a day later"_s, reply), WrongDay);
}

void TestTwoDesks::passKnowsWhoApproved()
{
    const auto visit = approved(u"601"_s);
    const station::VisitDetail detail = look(*m_a, visit);
    QCOMPARE(detail.approvedBy, u"R. Rao"_s);
    QCOMPARE(detail.approvedByRole, u"superintendent"_s);
    QCOMPARE(detail.approvedOn, rigDay);
    QCOMPARE(detail.registeredOn, rigDay);
    QCOMPARE(m_a->desk.snapshot()->health.jailState, m_jail->hub.jail.state);
}

MULAKAT_TEST(TestTwoDesks)
#include "test_twodesks.moc"
