#include "rig.h"
#include "support/secureqr.h"
#include "support/testrunner.h"

using namespace mulakat;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;

namespace {

const base::MemberId adult(u"1"_s);

} // namespace

// A visit through the desk's own service, with what is refused on the way.
class TestDeskVisit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void faceToFaceToTheRegister();
    void videoNeedsSoundBothEnds();
    void identityNeedsConsentAndVerifier();
    void vouchingNeedsAReason();
    void endsOtherThanTalk();
    void partyMayChange();
};

void TestDeskVisit::faceToFaceToTheRegister()
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
    RIG_DO(d.desk.setParty(visit, {adult, base::MemberId(u"3"_s)}, {base::MemberId(u"2"_s)}, reply));
    RIG_DO(d.desk.deposit(visit, u"Locker 12"_s, reply));
    RIG_DO(d.desk.issueToken(visit, reply));
    RIG_DO(d.desk.issueToken(visit, reply)); // asked twice: the same one
    QCOMPARE(d.visit(visit)->token, u"1-01"_s);
    const auto evidence = answerOf<station::EvidenceView>(
        [&](auto r) { d.desk.checkNumber(visit, adult, u"pan"_s, u"ZZZPK8118H"_s, u"Asha Vinayak Kulmethe"_s, u"14/03/1986"_s, r); });
    QVERIFY(evidence);
    QCOMPARE(evidence->document, u"pan"_s);
    QCOMPARE(evidence->last4, u"118H"_s);
    RIG_DO(d.desk.accept({visit, adult, u"check-digits"_s, u"photo"_s, {}, u"checked by eye"_s}, reply));
    QCOMPARE(d.visit(visit)->state, visits::State::Verified);
    RIG_DO(d.desk.takeBack(visit, adult, reply));
    QCOMPARE(d.visit(visit)->state, visits::State::Arrived);
    RIG_DO(d.desk.accept({visit, adult, u"by-sight"_s, u"photo"_s, {}, u"ration card seen"_s}, reply));
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

void TestDeskVisit::videoNeedsSoundBothEnds()
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
    RIG_DO(d.desk.accept({visit, adult, u"vouched"_s, u"vouched-inmate"_s, {}, u"her husband knows her"_s}, reply));
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

void TestDeskVisit::identityNeedsConsentAndVerifier()
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
        return answerOf<station::EvidenceView>([&](auto r) { d.desk.checkPayload(visit, adult, text, r); });
    };
    QCOMPARE(check(payload).error().code, base::FailureCode::ConsentMissing);
    RIG_DO(d.desk.consent(visit, adult, u"hi"_s, reply));
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
    RIG_REFUSED(d.desk.accept({visit, adult, u"signature"_s, {}, {}, {}}, reply), HolderNotConfirmed);
    RIG_DO(d.desk.accept({visit, adult, u"signature"_s, u"photo"_s, {}, {}}, reply));
    QCOMPARE(d.visit(visit)->state, visits::State::Verified);
    QCOMPARE(d.visit(visit)->members.constFirst().identity->document, u"aadhaar-qr"_s);
    QVERIFY(!d.store.everything().contains(digits));
    QCOMPARE(d.store.records(u"evidence"_s).size(), 1);
    QVERIFY(!d.store.records(u"evidence"_s).constFirst().record.body.contains("Kulmethe"));
    // Another person's card needs a reason.
    RIG_DO(d.desk.takeBack(visit, adult, reply));
    CardText other;
    other.name = u"Farida Begum"_s;
    other.birth = u"02-02-1951"_s;
    other.last4 = u"1111"_s;
    const auto wrong = check(QString::fromLatin1(makeSecureQr(other)));
    QVERIFY(wrong);
    QCOMPARE(wrong->verdict, u"mismatch"_s);
    RIG_REFUSED(d.desk.accept({visit, adult, u"signature"_s, u"photo"_s, {}, {}}, reply), ReasonMissing);
    RIG_DO(d.desk.accept({visit, adult, u"signature"_s, u"photo"_s, {}, u"married name, marriage paper seen"_s}, reply));
    const auto nobody = answerOf<station::EvidenceView>(
        [&](auto r) { d.desk.checkPayload(visit, base::MemberId(u"9"_s), payload, r); });
    QCOMPARE(nobody.error().code, base::FailureCode::BadInput);
    const auto picture = answerOf<station::EvidenceView>([&](auto r) { d.desk.checkPicture(visit, adult, u"/nowhere.png"_s, r); });
    QCOMPARE(picture.error().code, base::FailureCode::DeviceMissing);
}

void TestDeskVisit::vouchingNeedsAReason()
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
    RIG_REFUSED(d.desk.accept({visit, second, u"vouched"_s, u"vouched-member"_s, adult, {}}, reply), ReasonMissing);
    RIG_REFUSED(d.desk.accept({visit, second, u"vouched"_s, u"vouched-member"_s, adult, u"sister"_s}, reply), HolderNotConfirmed);
    RIG_REFUSED(d.desk.accept({visit, second, u"signature"_s, u"photo"_s, {}, u"?"_s}, reply), NotVerified);
    RIG_DO(d.desk.accept({visit, adult, u"by-sight"_s, u"earlier-visit"_s, {}, u"known from last week"_s}, reply));
    RIG_DO(d.desk.accept({visit, second, u"vouched"_s, u"vouched-member"_s, adult, u"her sister, no card"_s}, reply));
    QCOMPARE(d.visit(visit)->state, visits::State::Verified);
}

void TestDeskVisit::endsOtherThanTalk()
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

void TestDeskVisit::partyMayChange()
{
    RigJail jail;
    RigDesk d(jail, u"desk-1"_s);
    QVERIFY(d.open());
    QVERIFY(d.signIn(u"R. Rao"_s));
    const auto visit = jail.registerVisit(visits::Mode::FaceToFace);
    QTRY_VERIFY(d.visit(visit));
    RIG_DO(d.desk.approve({visit, base::InmateId(u"i1"_s), visits::Kind::Family, rigSlot(u"1"_s)}, reply));
    RIG_DO(d.desk.markArrived(visit, reply));
    RIG_REFUSED(d.desk.addMember(visit, u"  "_s, 7, u"male"_s, true, adult, reply), MissingField);
    RIG_REFUSED(d.desk.addMember(visit, u"Ravi"_s, 7, u"male"_s, true, {}, reply), MissingField);
    RIG_DO(d.desk.addMember(visit, u"Ravi <b>Kulmethe</b>"_s, 7, u"male"_s, true, adult, reply));
    QCOMPARE(d.visit(visit)->members.size(), 2);
    const auto detail = answerOf<station::VisitDetail>([&](auto r) { d.desk.open(visit, r); });
    QCOMPARE(detail->people.at(1).name, u"Ravi <b>Kulmethe</b>"_s);
    QVERIFY(detail->people.at(1).added && detail->people.at(1).child);
    QVERIFY(!QJsonDocument(d.store.chain().constLast().entry.event.data).toJson().contains("Ravi"));
}

MULAKAT_TEST(TestDeskVisit)
#include "test_deskvisit.moc"
