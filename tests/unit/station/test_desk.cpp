#include "rig.h"
#include "support/testrunner.h"

#include <algorithm>

using namespace mulakat;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;

namespace {

const base::MemberId first(u"1"_s);

} // namespace

// The desk itself: who is signed in, requests, what it guards, what it knows of the others.
class TestDesk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void signInIsChecked();
    void idleLocks();
    void requestIsApproved();
    void requestIsRefused();
    void fullDiskChangesNothing();
    void everyListIsGuarded();
    void lobbyIsWhatIsThereNow();
    void visitorsSeatsAreKnown();
    void twoDesksDoNotTakeTurns();
};

void TestDesk::signInIsChecked()
{
    RigJail jail;
    RigDesk d(jail, u"desk-1"_s);
    QVERIFY(d.open());
    QCOMPARE(d.desk.staffNames(), (QStringList{u"I. Khan"_s, u"R. Rao"_s, u"S. Patil"_s}));
    for (int i = 0; i < 5; ++i) {
        const auto wrong = answerOf<station::StaffView>([&](auto r) { d.desk.signIn(u"S. Patil"_s, u"guess"_s, r); });
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().code, base::FailureCode::WrongSecret);
        QCOMPARE(wrong.error().info.value(u"left"_s).toInt(), 4 - i);
    }
    const auto waits = answerOf<station::StaffView>([&](auto r) { d.desk.signIn(u"S. Patil"_s, u"litaP"_s, r); });
    QVERIFY(!waits);
    QCOMPARE(waits.error().code, base::FailureCode::TooManyTries);
    QCOMPARE(waits.error().info.value(u"seconds"_s).toInt(), 15);
    jail.clock.advance(15'000);
    QVERIFY(d.signIn());
    QCOMPARE(d.desk.signedIn()->role, u"officer"_s);
    QVERIFY(!d.desk.signedIn()->mayDecideRequests);
    d.desk.signOut();
    QVERIFY(!d.desk.signedIn());
}

void TestDesk::idleLocks()
{
    RigJail jail;
    RigDesk d(jail, u"desk-1"_s);
    QVERIFY(d.open() && d.signIn());
    QSignalSpy ended(&d.station, &station::Station::sessionEnded);
    jail.clock.advance(station::Session::idleMs);
    QTRY_COMPARE(ended.size(), 1);
    QTRY_VERIFY(!d.desk.signedIn());
    const auto visit = jail.registerVisit(visits::Mode::FaceToFace);
    QTRY_VERIFY(d.visit(visit));
    RIG_REFUSED(d.desk.cancel(visit, u"other"_s, reply), NotSignedIn);
}

void TestDesk::requestIsApproved()
{
    RigJail jail;
    RigDesk d(jail, u"desk-1"_s);
    QVERIFY(d.open());
    const auto visit = jail.registerVisit(visits::Mode::FaceToFace, 2, 1);
    QTRY_COMPARE(d.desk.snapshot()->requests.size(), 1);
    const station::RequestLine request = d.desk.snapshot()->requests.constFirst();
    QCOMPARE(request.visitor, u"Asha Vinayak Kulmethe"_s);
    QCOMPARE(request.adults, 2);
    QCOMPARE(request.children, 1);

    QCOMPARE(answerOf<QList<station::InmateView>>([&](auto r) { d.desk.candidates(visit, {}, r); }).error().code,
             base::FailureCode::NotSignedIn);
    QVERIFY(d.signIn());
    const auto found = answerOf<QList<station::InmateView>>([&](auto r) { d.desk.candidates(visit, {}, r); });
    QVERIFY(found);
    QCOMPARE(found->size(), 2);
    QCOMPARE(found->constFirst().id.text(), u"i1"_s); // father and age speak for the first
    QVERIFY(found->at(0).score > found->at(1).score);
    const auto searched = answerOf<QList<station::InmateView>>([&](auto r) { d.desk.candidates(visit, u"ct/9"_s, r); });
    QCOMPARE(searched->size(), 1);

    const base::InmateId inmate(u"i1"_s);
    RIG_REFUSED(d.desk.approve({visit, inmate, visits::Kind::Family, rigSlot(u"1"_s)}, reply), NotAllowed);
    QVERIFY(d.signIn(u"R. Rao"_s));
    const auto offers = answerOf<QList<station::SlotView>>([&](auto r) { d.desk.offers(visit, inmate, rigDay, r); });
    QVERIFY(offers && !offers->isEmpty());
    RIG_REFUSED(d.desk.approve({visit, {}, visits::Kind::Family, rigSlot(u"1"_s)}, reply), InmateNotConfirmed);
    RIG_REFUSED(d.desk.approve({visit, inmate, visits::Kind::Family, rigSlot(u"99"_s)}, reply), MissingField);
    RIG_DO(d.desk.approve({visit, inmate, visits::Kind::Family, offers->constFirst()}, reply));
    RIG_REFUSED(d.desk.approve({visit, inmate, visits::Kind::Family, rigSlot(u"1"_s)}, reply), NotInThisState);
    QTRY_VERIFY(d.line(visit));
    QCOMPARE(d.line(visit)->inmateNumber, u"UT/512/2025"_s);
    QTRY_COMPARE(jail.hub.order.book().visit(visit)->state, visits::State::Approved);
    QTRY_COMPARE(d.desk.snapshot()->health.waitingToSend, 0);
    RIG_DO(d.desk.reslot(visit, rigSlot(u"2"_s, 11), reply));
    QCOMPARE(d.visit(visit)->place, u"2"_s);
    RIG_DO(d.desk.tightenKind(visit, visits::Kind::Legal, reply));
    RIG_REFUSED(d.desk.tightenKind(visit, visits::Kind::Family, reply), KindOnlyTightens);
    RIG_DO(d.desk.confirmInmate(visit, base::InmateId(u"i2"_s), reply));
    RIG_REFUSED(d.desk.confirmInmate(visit, base::InmateId(u"nobody"_s), reply), BadInput);
    const auto detail = answerOf<station::VisitDetail>([&](auto r) { d.desk.open(visit, r); });
    QVERIFY(detail);
    QCOMPARE(detail->inmate.number, u"UT/77/2024"_s);
    QCOMPARE(detail->people.size(), 3);
    QCOMPARE(detail->visitsThisMonth, 1);
    QCOMPARE(d.visit(visit)->openedBy, u"s2"_s);
    RIG_DO(d.desk.cancel(visit, u"prison-closed"_s, reply));
    QCOMPARE(d.visit(visit)->state, visits::State::Cancelled);
}

void TestDesk::requestIsRefused()
{
    RigJail jail;
    RigDesk d(jail, u"desk-1"_s);
    QVERIFY(d.open());
    const auto visit = jail.registerVisit(visits::Mode::Video);
    QTRY_VERIFY(d.visit(visit));
    QVERIFY(d.signIn(u"R. Rao"_s));
    RIG_REFUSED(d.desk.reject(visit, {}, {}, reply), ReasonMissing);
    RIG_DO(d.desk.reject(visit, u"not-entitled"_s, u"Her card 9999 4105 7058 is another's"_s, reply));
    QCOMPARE(d.visit(visit)->state, visits::State::Rejected);
    QCOMPARE(d.store.records(u"text"_s).size(), 1);
    QVERIFY(!d.store.everything().contains("9999 4105 7058"));
    QVERIFY(d.store.everything().contains("XXXXXXXX7058"));
    QTRY_COMPARE(d.desk.snapshot()->requests.size(), 0);
    // The inmate that no list has: taken as named, with a record of his own.
    const auto other = jail.registerVisit(visits::Mode::Video, 1, 0, u"602"_s);
    QTRY_VERIFY(d.visit(other));
    const auto before = d.station.log().inmates().size();
    RIG_REFUSED(d.desk.approve({other, station::Requests::asNamed(), visits::Kind::Family, rigSlot(u"99"_s)}, reply), MissingField);
    QCOMPARE(d.station.log().inmates().size(), before); // refused: nothing is half done
    RIG_DO(d.desk.approve({other, station::Requests::asNamed(), visits::Kind::Family, rigSlot(u"1"_s)}, reply));
    QCOMPARE(d.station.log().inmates().size(), before + 1);
    QTRY_COMPARE(d.desk.snapshot()->health.waitingToSend, 0);
    const base::RecordId taken(d.visit(other)->inmate.text());
    QVERIFY(std::any_of(jail.hub.records.begin(), jail.hub.records.end(),
                        [&](const station::RecordRow &row) { return row.record.id == taken; })); // other stations know him too
}

void TestDesk::fullDiskChangesNothing()
{
    RigJail jail;
    RigDesk d(jail, u"desk-1"_s);
    QVERIFY(d.open());
    QVERIFY(d.signIn(u"R. Rao"_s));
    const auto visit = jail.registerVisit(visits::Mode::FaceToFace);
    QTRY_VERIFY(d.visit(visit));
    d.store.full = true;
    RIG_REFUSED(d.desk.cancel(visit, u"other"_s, reply), DiskFull);
    QCOMPARE(d.visit(visit)->state, visits::State::Pending);
    QCOMPARE(d.station.log().waiting(), 0);
    d.store.full = false;
    RIG_DO(d.desk.cancel(visit, u"other"_s, reply));
}

void TestDesk::everyListIsGuarded()
{
    RigJail jail;
    RigDesk d(jail, u"desk-1"_s);
    QVERIFY(d.open());
    const auto visit = jail.registerVisit(visits::Mode::FaceToFace);
    QTRY_VERIFY(d.visit(visit));
    QCOMPARE(answerOf<station::VisitDetail>([&](auto r) { d.desk.open(visit, r); }).error().code, base::FailureCode::NotSignedIn);
    QCOMPARE(answerOf<QImage>([&](auto r) { d.desk.document({}, r); }).error().code, base::FailureCode::NotSignedIn);
    QCOMPARE(answerOf<QList<station::RegisterLine>>([&](auto r) { d.desk.registerOf(rigDay, r); }).error().code,
             base::FailureCode::NotSignedIn);
    QVERIFY(d.signIn(u"I. Khan"_s)); // an inspector reads, never writes
    RIG_REFUSED(d.desk.cancel(visit, u"other"_s, reply), NotAllowed);
    QVERIFY(answerOf<QList<station::RegisterLine>>([&](auto r) { d.desk.registerOf(rigDay, r); }));
    QImage picture(8, 8, QImage::Format_RGB32);
    picture.fill(Qt::white);
    QBuffer buffer(&d.link.picture);
    QVERIFY(buffer.open(QIODevice::WriteOnly) && picture.save(&buffer, "JPEG"));
    QCOMPARE(answerOf<QImage>([&](auto r) { d.desk.document(base::RecordId(u"r"_s), r); })->size(), QSize(8, 8));
    d.link.picture = "not a picture";
    QCOMPARE(answerOf<QImage>([&](auto r) { d.desk.document(base::RecordId(u"r"_s), r); }).error().code, base::FailureCode::Unreadable);
    QSignalSpy scanned(&d.desk, &station::DeskService::scanned);
    d.desk.deliverScan(u"12345"_s);
    QCOMPARE(scanned.size(), 1);
    d.desk.showDay(rigDay.addDays(1));
    QTRY_COMPARE(d.desk.snapshot()->date, rigDay.addDays(1));
}

void TestDesk::lobbyIsWhatIsThereNow()
{
    RigJail jail;
    RigDesk d(jail, u"desk-1"_s);
    QVERIFY(d.open());
    const auto visit = jail.registerVisit(visits::Mode::Video);
    QTRY_VERIFY(d.visit(visit));
    QVERIFY(d.signIn(u"R. Rao"_s));
    RIG_DO(d.desk.approve({visit, base::InmateId(u"i1"_s), visits::Kind::Family, rigSlot(u"1"_s)}, reply));
    RIG_DO(d.desk.markArrived(visit, reply)); // by hand: the log says nothing of a lobby
    QTRY_VERIFY(d.line(visit));
    QVERIFY(!d.line(visit)->lobby);
    d.link.listener()->hubPresence(visit, true);
    QTRY_VERIFY(d.line(visit)->lobby);
    d.link.listener()->hubPresence(visit, false);
    QTRY_VERIFY(!d.line(visit)->lobby);
    station::CallView view;
    view.visit = visit;
    view.phase = u"lobby"_s;
    QSignalSpy published(&d.desk, &station::DeskService::snapshotChanged);
    d.link.listener()->hubCall(view);
    QTRY_COMPARE(published.size(), 1);
    QSignalSpy calls(&d.desk, &station::DeskService::callChanged);
    view.levelVisitor = 0.5; // a picture or a level: no new list
    d.link.listener()->hubCall(view);
    QTRY_COMPARE(calls.size(), 1);
    QCOMPARE(published.size(), 1);
}

// Booth 1 has a visitor's seat, because one is connected: who was let in at the desk sits there, and in no lobby.
void TestDesk::visitorsSeatsAreKnown()
{
    RigJail jail;
    RigDesk d(jail, u"desk-1"_s);
    QVERIFY(d.open());
    const auto visit = jail.registerVisit(visits::Mode::Video);
    QTRY_VERIFY(d.visit(visit));
    QVERIFY(d.signIn(u"R. Rao"_s));
    RIG_DO(d.desk.approve({visit, base::InmateId(u"i1"_s), visits::Kind::Family, rigSlot(u"1"_s)}, reply));
    QVERIFY(d.desk.snapshot()->health.seats.isEmpty());
    d.link.listener()->hubBooths({{base::StationId(u"booth-1"_s), u"1"_s}, {base::StationId(u"booth-1v"_s), u"1v"_s}});
    QTRY_COMPARE(d.desk.snapshot()->health.seats, QStringList{u"1"_s});
    QCOMPARE(d.desk.snapshot()->health.seatsUp, QStringList{u"1"_s});
    QCOMPARE(d.desk.snapshot()->health.boothsUp, 1); // a seat is no booth
    QVERIFY(!d.line(visit)->inside);
    RIG_DO(d.desk.markArrived(visit, reply));
    d.link.listener()->hubPresence(visit, true);
    QTRY_VERIFY(d.line(visit)->inside);
    QVERIFY(!d.line(visit)->lobby);
    d.link.listener()->hubBooths({{base::StationId(u"booth-1"_s), u"1"_s}});
    QTRY_VERIFY(d.desk.snapshot()->health.seatsUp.isEmpty());
}

void TestDesk::twoDesksDoNotTakeTurns()
{
    RigJail jail;
    RigDesk a(jail, u"desk-1"_s);
    RigDesk b(jail, u"desk-2"_s);
    QVERIFY(a.open() && b.open());
    const auto visit = jail.registerVisit(visits::Mode::FaceToFace);
    QTRY_VERIFY(a.visit(visit) && b.visit(visit));
    QVERIFY(a.signIn() && b.signIn(u"R. Rao"_s));
    const auto look = [&](RigDesk &d) { return answerOf<station::VisitDetail>([&](auto r) { d.desk.open(visit, r); }); };
    QVERIFY(look(a));
    QTRY_COMPARE(b.visit(visit)->openedBy, u"s1"_s);
    QVERIFY(look(b)); // only looks
    RIG_DO(b.desk.takeOver(visit, reply));
    QTRY_COMPARE(a.visit(visit)->openedBy, u"s2"_s);
    const auto events = a.station.log().history(visit).size();
    QCOMPARE(look(a)->line.openedBy, u"R. Rao"_s); // as detailChanged makes it look again
    QVERIFY(look(b) && look(a));
    QCOMPARE(a.visit(visit)->openedBy, u"s2"_s);
    QCOMPARE(a.station.log().history(visit).size(), events);
    jail.clock.advance(station::Session::idleMs - 1);
    QVERIFY(look(a)); // looking again is no act
    jail.clock.advance(1);
    QVERIFY(!look(a));
}

MULAKAT_TEST(TestDesk)
#include "test_desk.moc"
