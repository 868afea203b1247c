#include "rig.h"
#include "support/secureqr.h"
#include "support/testrunner.h"

#include <algorithm>

using namespace mulakat;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;

namespace {

const base::MemberId first(u"1"_s);

station::SlotView rigSlot(const QString &place, int hour = 10, int minute = 0)
{
    return {rigDay, QTime(hour, minute), 20, place};
}

} // namespace

// A visit through the desk's own service, with what is refused on the way.
class TestDesk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void signInIsChecked();
    void idleLocks();
    void requestIsApproved();
    void requestIsRefused();
    void faceToFaceToTheRegister();
    void videoNeedsSoundBothEnds();
    void identityNeedsConsentAndVerifier();
    void vouchingNeedsAReason();
    void endsOtherThanTalk();
    void partyMayChange();
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

void TestDesk::faceToFaceToTheRegister()
{
    RigJail jail;
    RigDesk d(jail, u"desk-1"_s);
    QVERIFY(d.open());
    const auto visit = jail.registerVisit(visits::Mode::FaceToFace, 2, 1);
    QTRY_VERIFY(d.visit(visit));
    QVERIFY(d.signIn(u"R. Rao"_s));
    RIG_DO(d.desk.approve({visit, base::InmateId(u"i1"_s), visits::Kind::Family, rigSlot(u"1"_s)}, reply));
    QVERIFY(d.signIn());
    RIG_REFUSED(d.desk.issueToken(visit, reply), NotInThisState);
    RIG_DO(d.desk.markArrived(visit, reply));
    RIG_DO(d.desk.setParty(visit, {first, base::MemberId(u"3"_s)}, {base::MemberId(u"2"_s)}, reply));
    RIG_DO(d.desk.deposit(visit, u"Locker 12"_s, reply));
    RIG_DO(d.desk.issueToken(visit, reply));
    RIG_DO(d.desk.issueToken(visit, reply)); // asked twice: the same one
    QCOMPARE(d.visit(visit)->token, u"1-01"_s);
    const auto evidence = answerOf<station::EvidenceView>(
        [&](auto r) { d.desk.checkNumber(visit, first, u"pan"_s, u"ZZZPK8118H"_s, u"Asha Vinayak Kulmethe"_s, u"14/03/1986"_s, r); });
    QVERIFY(evidence);
    QCOMPARE(evidence->document, u"pan"_s);
    QCOMPARE(evidence->last4, u"118H"_s);
    RIG_DO(d.desk.accept({visit, first, u"check-digits"_s, u"photo"_s, {}, u"checked by eye"_s}, reply));
    QCOMPARE(d.visit(visit)->state, visits::State::Verified);
    RIG_DO(d.desk.takeBack(visit, first, reply));
    QCOMPARE(d.visit(visit)->state, visits::State::Arrived);
    RIG_DO(d.desk.accept({visit, first, u"by-sight"_s, u"photo"_s, {}, u"ration card seen"_s}, reply));
    RIG_REFUSED(d.desk.makeReady(visit, reply), InmateNotAtPlace);
    RIG_DO(d.desk.moveInmate(visit, visits::InmateTrack::Called, {}, reply));
    RIG_REFUSED(d.desk.moveInmate(visit, visits::InmateTrack::AtPlace, {}, reply), MissingField);
    RIG_REFUSED(d.desk.moveInmate(visit, visits::InmateTrack::AtPlace, u"UT/1/2025"_s, reply), InmateNotConfirmed);
    RIG_DO(d.desk.moveInmate(visit, visits::InmateTrack::AtPlace, u"ut 512 2025"_s, reply));
    RIG_DO(d.desk.changePlace(visit, u"2"_s, reply));
    RIG_DO(d.desk.makeReady(visit, reply));
    d.workUntil(rigTime(10, 1));
    QVERIFY(d.signIn());
    RIG_DO(d.desk.start(visit, reply));
    RIG_REFUSED(d.desk.start(visit, reply), NotInThisState);
    RIG_DO(d.desk.extend(visit, 60, u"late-start"_s, reply));
    RIG_REFUSED(d.desk.extend(visit, 3600, u"late-start"_s, reply), BeyondRule);
    QTRY_VERIFY(d.line(visit));
    QTRY_COMPARE(d.line(visit)->remainingSeconds, 21 * 60);
    QVERIFY(d.line(visit)->counting);
    QVERIFY(QTest::qWaitFor([&] { return d.station.log().waiting() == 0; }));
    d.workUntil(rigTime(10, 22));
    QTRY_COMPARE_WITH_TIMEOUT(d.visit(visit)->state, visits::State::Completed, 3000); // by the clock
    QCOMPARE(*d.visit(visit)->talkSeconds, 21 * 60);
    QVERIFY(d.signIn());
    const auto lines = answerOf<QList<station::RegisterLine>>([&](auto r) { d.desk.registerOf(rigDay, r); });
    QVERIFY(lines);
    QCOMPARE(lines->size(), 1);
    QCOMPARE(lines->constFirst().arrived, u"09:00"_s);
    QCOMPARE(lines->constFirst().started, u"10:01"_s);
    QCOMPARE(lines->constFirst().ended, u"10:22"_s);
    QCOMPARE(lines->constFirst().endedBy, u"clock"_s);
    QCOMPARE(lines->constFirst().officer, u"S. Patil"_s);
    const auto detail = answerOf<station::VisitDetail>([&](auto r) { d.desk.open(visit, r); });
    QCOMPARE(detail->locker, u"Locker 12"_s);
    QVERIFY(detail->timeline.size() > 10);
    QCOMPARE(detail->timeline.constFirst().event, u"submitted"_s);
}

void TestDesk::videoNeedsSoundBothEnds()
{
    RigJail jail;
    RigDesk d(jail, u"desk-1"_s);
    QVERIFY(d.open());
    const auto visit = jail.registerVisit(visits::Mode::Video);
    QTRY_VERIFY(d.visit(visit));
    QVERIFY(d.signIn(u"R. Rao"_s));
    RIG_DO(d.desk.approve({visit, base::InmateId(u"i1"_s), visits::Kind::Family, rigSlot(u"1"_s)}, reply));
    jail.hub.submit({visit, visits::EventType::AccessIssued, {{u"version"_s, 1}}, jail.clock.utcMs(), visits::Mover::Portal, {}});
    jail.clock.set(rigTime(9, 50));
    QVERIFY(d.signIn());
    RIG_DO(d.desk.markArrived(visit, reply));
    RIG_DO(d.desk.accept({visit, first, u"vouched"_s, u"vouched-inmate"_s, {}, u"her husband knows her"_s}, reply));
    RIG_DO(d.desk.moveInmate(visit, visits::InmateTrack::AtPlace, u"UT/512/2025"_s, reply));
    RIG_REFUSED(d.desk.makeReady(visit, reply), SoundNotChecked);
    RIG_REFUSED(d.desk.soundOk(visit, u"street"_s, true, reply), BadInput);
    RIG_DO(d.desk.soundOk(visit, u"booth"_s, true, reply));
    RIG_DO(d.desk.soundOk(visit, u"visitor"_s, true, reply));
    RIG_DO(d.desk.makeReady(visit, reply));
    RIG_DO(d.desk.start(visit, reply));
    RIG_DO(d.desk.pause(visit, u"officer"_s, reply));
    QCOMPARE(d.visit(visit)->state, visits::State::Interrupted);
    RIG_DO(d.desk.resume(visit, reply));
    QVERIFY(!d.desk.call(visit));
    station::CallView view;
    view.visit = visit;
    view.phase = u"talking"_s;
    view.remainingSeconds = 77;
    QSignalSpy calls(&d.desk, &station::DeskService::callChanged);
    d.link.listener()->hubCall(view);
    QTRY_COMPARE(calls.size(), 1);
    QCOMPARE(d.desk.call(visit)->remainingSeconds, 77);
    QSignalSpy changed(&d.desk, &station::DeskService::detailChanged);
    auto detail = answerOf<station::VisitDetail>([&](auto r) { d.desk.open(visit, r); });
    QVERIFY(detail && detail->line.remainingSeconds == 77);
    QTRY_COMPARE(d.link.accessAsked, 1);
    QTRY_VERIFY(!changed.isEmpty());
    detail = answerOf<station::VisitDetail>([&](auto r) { d.desk.open(visit, r); });
    QCOMPARE(detail->access.otp, u"123456"_s);
    QCOMPARE(d.link.accessAsked, 1);
    RIG_REFUSED(d.desk.terminate(visit, u"conduct"_s, u"  "_s, reply), ReasonMissing);
    RIG_DO(d.desk.terminate(visit, u"conduct"_s, u"threatened a witness"_s, reply));
    QCOMPARE(d.visit(visit)->state, visits::State::Terminated);
    RIG_REFUSED(d.desk.end(visit, reply), NotInThisState);
}

void TestDesk::identityNeedsConsentAndVerifier()
{
    RigJail jail;
    RigDesk d(jail, u"desk-1"_s);
    QVERIFY(d.open());
    const auto visit = jail.registerVisit(visits::Mode::FaceToFace);
    QTRY_VERIFY(d.visit(visit));
    QVERIFY(d.signIn(u"R. Rao"_s));
    RIG_DO(d.desk.approve({visit, base::InmateId(u"i1"_s), visits::Kind::Family, rigSlot(u"1"_s)}, reply));
    QVERIFY(d.signIn());
    RIG_DO(d.desk.markArrived(visit, reply));
    const QString payload = QString::fromLatin1(makeSecureQr(CardText()));
    const auto check = [&](const QString &text) {
        return answerOf<station::EvidenceView>([&](auto r) { d.desk.checkPayload(visit, first, text, r); });
    };
    QCOMPARE(check(payload).error().code, base::FailureCode::ConsentMissing);
    RIG_DO(d.desk.consent(visit, first, u"hi"_s, reply));
    visits::Jail unregistered = jail.hub.jail;
    unregistered.verifier.clear();
    d.station.log().setJail(unregistered);
    QCOMPARE(check(payload).error().code, base::FailureCode::VerifierNotRegistered);
    d.station.log().setJail(jail.hub.jail);
    const auto evidence = check(payload);
    QVERIFY(evidence);
    QCOMPARE(evidence->signature, u"valid"_s);
    QCOMPARE(evidence->outcome, u"verified"_s);
    QCOMPARE(evidence->verdict, u"match"_s);
    QVERIFY(!evidence->photo.isNull());
    const QByteArray digits = payload.toLatin1().left(40);
    RIG_REFUSED(d.desk.accept({visit, first, u"signature"_s, {}, {}, {}}, reply), HolderNotConfirmed);
    RIG_DO(d.desk.accept({visit, first, u"signature"_s, u"photo"_s, {}, {}}, reply));
    QCOMPARE(d.visit(visit)->state, visits::State::Verified);
    QCOMPARE(d.visit(visit)->members.constFirst().identity->document, u"aadhaar-qr"_s);
    QVERIFY(!d.store.everything().contains(digits));
    QCOMPARE(d.store.records(u"evidence"_s).size(), 1);
    QVERIFY(!d.store.records(u"evidence"_s).constFirst().record.body.contains("Kulmethe"));
    // Another person's card needs a reason.
    RIG_DO(d.desk.takeBack(visit, first, reply));
    CardText other;
    other.name = u"Farida Begum"_s;
    other.birth = u"02-02-1951"_s;
    other.last4 = u"1111"_s;
    const auto wrong = check(QString::fromLatin1(makeSecureQr(other)));
    QVERIFY(wrong);
    QCOMPARE(wrong->verdict, u"mismatch"_s);
    RIG_REFUSED(d.desk.accept({visit, first, u"signature"_s, u"photo"_s, {}, {}}, reply), ReasonMissing);
    RIG_DO(d.desk.accept({visit, first, u"signature"_s, u"photo"_s, {}, u"married name, marriage paper seen"_s}, reply));
    const auto nobody = answerOf<station::EvidenceView>(
        [&](auto r) { d.desk.checkPayload(visit, base::MemberId(u"9"_s), payload, r); });
    QCOMPARE(nobody.error().code, base::FailureCode::BadInput);
    const auto picture = answerOf<station::EvidenceView>([&](auto r) { d.desk.checkPicture(visit, first, u"/nowhere.png"_s, r); });
    QCOMPARE(picture.error().code, base::FailureCode::DeviceMissing);
}

void TestDesk::vouchingNeedsAReason()
{
    RigJail jail;
    RigDesk d(jail, u"desk-1"_s);
    QVERIFY(d.open());
    const auto visit = jail.registerVisit(visits::Mode::FaceToFace, 2);
    const base::MemberId second(u"2"_s);
    QTRY_VERIFY(d.visit(visit));
    QVERIFY(d.signIn(u"R. Rao"_s));
    RIG_DO(d.desk.approve({visit, base::InmateId(u"i1"_s), visits::Kind::Family, rigSlot(u"1"_s)}, reply));
    RIG_DO(d.desk.markArrived(visit, reply));
    RIG_REFUSED(d.desk.accept({visit, second, u"vouched"_s, u"vouched-member"_s, first, {}}, reply), ReasonMissing);
    RIG_REFUSED(d.desk.accept({visit, second, u"vouched"_s, u"vouched-member"_s, first, u"sister"_s}, reply), HolderNotConfirmed);
    RIG_REFUSED(d.desk.accept({visit, second, u"signature"_s, u"photo"_s, {}, u"?"_s}, reply), NotVerified);
    RIG_DO(d.desk.accept({visit, first, u"by-sight"_s, u"earlier-visit"_s, {}, u"known from last week"_s}, reply));
    RIG_DO(d.desk.accept({visit, second, u"vouched"_s, u"vouched-member"_s, first, u"her sister, no card"_s}, reply));
    QCOMPARE(d.visit(visit)->state, visits::State::Verified);
}

void TestDesk::endsOtherThanTalk()
{
    RigJail jail;
    RigDesk d(jail, u"desk-1"_s);
    QVERIFY(d.open());
    QVERIFY(d.signIn(u"R. Rao"_s));
    int number = 0;
    const auto arrived = [&] {
        const auto visit = jail.registerVisit(visits::Mode::FaceToFace, 1, 0, QString::number(610 + number));
        if (!QTest::qWaitFor([&] { return d.visit(visit) != nullptr; }))
            return visit;
        const station::ApprovalInput input{visit, base::InmateId(u"i1"_s), visits::Kind::Family, rigSlot(u"1"_s, 10 + number++)};
        if (!doneOf([&](auto r) { d.desk.approve(input, r); }) || !doneOf([&](auto r) { d.desk.markArrived(visit, r); }))
            qWarning("not prepared");
        return visit;
    };
    const auto denied = arrived();
    RIG_REFUSED(d.desk.deny(denied, u"conduct"_s, {}, {}, reply), ReasonMissing);
    RIG_DO(d.desk.deny(denied, u"forbidden-goods"_s, u"a phone in the bread"_s, rigDay.addDays(14), reply));
    QCOMPARE(d.visit(denied)->nextDate, rigDay.addDays(14));
    const auto left = arrived();
    RIG_REFUSED(d.desk.leave(left, {}, reply), ReasonMissing);
    RIG_DO(d.desk.leave(left, u"could-not-wait"_s, reply));
    QCOMPARE(d.visit(left)->state, visits::State::Left);
    const auto away = arrived();
    RIG_DO(d.desk.inmateUnavailable(away, u"at-court"_s, reply));
    QCOMPARE(d.visit(away)->state, visits::State::InmateUnavailable);
    const auto failed = arrived();
    RIG_DO(d.desk.failVisit(failed, u"power"_s, reply));
    QCOMPARE(d.visit(failed)->state, visits::State::Failed);
    RIG_REFUSED(d.desk.markArrived(base::VisitId(u"unknown"_s), reply), UnknownVisit);
}

void TestDesk::partyMayChange()
{
    RigJail jail;
    RigDesk d(jail, u"desk-1"_s);
    QVERIFY(d.open());
    QVERIFY(d.signIn(u"R. Rao"_s));
    const auto visit = jail.registerVisit(visits::Mode::FaceToFace);
    QTRY_VERIFY(d.visit(visit));
    RIG_DO(d.desk.approve({visit, base::InmateId(u"i1"_s), visits::Kind::Family, rigSlot(u"1"_s)}, reply));
    RIG_DO(d.desk.markArrived(visit, reply));
    RIG_REFUSED(d.desk.addMember(visit, u"  "_s, 7, u"male"_s, true, first, reply), MissingField);
    RIG_REFUSED(d.desk.addMember(visit, u"Ravi"_s, 7, u"male"_s, true, {}, reply), MissingField);
    RIG_DO(d.desk.addMember(visit, u"Ravi <b>Kulmethe</b>"_s, 7, u"male"_s, true, first, reply));
    QCOMPARE(d.visit(visit)->members.size(), 2);
    const auto detail = answerOf<station::VisitDetail>([&](auto r) { d.desk.open(visit, r); });
    QCOMPARE(detail->people.at(1).name, u"Ravi <b>Kulmethe</b>"_s);
    QVERIFY(detail->people.at(1).added && detail->people.at(1).child);
    QVERIFY(!QJsonDocument(d.store.chain().constLast().entry.event.data).toJson().contains("Ravi"));
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
