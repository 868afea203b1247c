#include "detailrig.h"
#include "support/testrunner.h"

using namespace mulakat;
using namespace mulakat::testing;
using namespace mulakat::ui::presenters;
using namespace Qt::StringLiterals;
using visits::InmateTrack;
using visits::Mode;
using visits::State;
using Stage = EvidencePresenter::Stage;

// Who they are and whom they meet: documents, vouching, the prisoner's number.
class TestDetailIdentity : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void consentComesFirst();
    void aadhaarIsOffWithoutRegistration();
    void mismatchNeedsAReason();
    void rejectedDocumentIsNotAccepted();
    void noCardLeadsToVouching();
    void childUnderAnAdult();
    void otherDocumentThanBooked();
    void scanGoesToThePersonOrOpensTheVisit();
    void wrongPrisonersNumber();
    void nobodyIsChosenBeforeTheOfficer();
};

void TestDetailIdentity::consentComesFirst()
{
    DetailRig rig;
    QVERIFY(rig.open(sampleDetail(2, Mode::Video, State::Arrived)));
    EvidencePresenter *person = rig.detail.openPerson();
    QVERIFY(person);
    QCOMPARE(person->stage(), Stage::AskConsent);
    QCOMPARE(rig.detail.nextAct().kind, NextAct::Kind::Consent);
    rig.key();
    QCOMPARE(rig.desk.calls.last(), u"consent 1 hi"_s);
    QTRY_COMPARE(person->stage(), Stage::Wait);
    rig.desk.evidence = sampleEvidence();
    rig.desk.scan(u"123456789012345"_s);
    QCOMPARE(rig.desk.calls.last(), u"checkPayload 1 123456789012345"_s);
    QTRY_COMPARE(person->stage(), Stage::Shown);
    QVERIFY(person->canAccept());
    QCOMPARE(person->headlineMark(), Mark::Ready);
    const QList<EvidenceLine> lines = person->lines();
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines.at(0).mark, Mark::Ready);
    QVERIFY(lines.at(0).verdict.contains(u"0.97"));
    QVERIFY(lines.at(0).onBooking.contains(u"सुनीता") && lines.at(0).onBooking.contains(u"Sunita"));
    QCOMPARE(lines.at(1).onDocument, u"14.03.1986"_s);
    // Refused: no Aadhaar is read, another document is asked for.
    person->discard();
    station::PersonView unasked = samplePerson(1, u"Sunita Devi"_s);
    EvidencePresenter other(rig.desk, base::VisitId(u"v2"_s), unasked);
    other.refuseConsent();
    QCOMPARE(other.stage(), Stage::Wait);
    rig.desk.refuse.insert(u"checkPayload"_s, base::fail(base::FailureCode::ConsentMissing));
    other.takePayload(u"1"_s);
    QTRY_COMPARE(other.stage(), Stage::AskConsent); // an Aadhaar was scanned all the same: asked again
    QVERIFY(!other.message().isEmpty());
    // Somebody of an imported party, booked by name alone; after the word the card is not scanned a second time.
    unasked.idKind = u"none"_s;
    EvidencePresenter companion(rig.desk, base::VisitId(u"v2"_s), unasked);
    QCOMPARE(companion.stage(), Stage::Wait);
    rig.desk.refuse.insert(u"checkPayload"_s, base::fail(base::FailureCode::ConsentMissing));
    companion.takePayload(u"1"_s);
    QTRY_COMPARE(companion.stage(), Stage::AskConsent);
    rig.desk.refuse.clear();
    companion.giveConsent(u"hi"_s);
    QTRY_COMPARE(companion.stage(), Stage::Shown);
}

void TestDetailIdentity::aadhaarIsOffWithoutRegistration()
{
    DetailRig rig;
    station::DeskSnapshot day = sampleDay(0);
    day.health.verifierRegistered = false;
    rig.desk.publish(day);
    QVERIFY(rig.open(sampleDetail(2, Mode::Video, State::Arrived)));
    EvidencePresenter *person = rig.detail.openPerson();
    QVERIFY(!person->mayReadAadhaar());
    QCOMPARE(person->stage(), Stage::Wait); // nothing to consent to
    rig.desk.refuse.insert(u"checkPayload"_s, base::fail(base::FailureCode::VerifierNotRegistered));
    person->takePayload(u"1"_s);
    QTRY_VERIFY(person->message().contains(u"registration"));
}

void TestDetailIdentity::mismatchNeedsAReason()
{
    DetailRig rig;
    station::VisitDetail visit = sampleDetail(2, Mode::Video, State::Arrived);
    visit.people[0].consented = true;
    QVERIFY(rig.open(visit));
    EvidencePresenter *person = rig.detail.openPerson();
    rig.desk.evidence = sampleEvidence();
    rig.desk.evidence.verdict = rig.desk.evidence.nameVerdict = u"mismatch"_s;
    rig.desk.evidence.nameReasons = QStringList{u"different:Sharma/Devi"_s};
    rig.desk.scan(u"999"_s);
    QTRY_COMPARE(person->stage(), Stage::Shown);
    rig.clock.advance(600);
    QVERIFY(person->lines().at(0).note.contains(u"Sharma"));
    QCOMPARE(person->lines().at(0).mark, Mark::Attention);
    QVERIFY(person->needsReason() && !person->canAccept());
    rig.key();
    QCOMPARE(rig.desk.count(u"accept"_s), 0);
    person->setReason(u"  "_s);
    QVERIFY(!person->canAccept());
    person->setReason(u"married name, paper seen"_s);
    rig.key();
    QCOMPARE(rig.desk.calls.last(), u"accept 1 signature photo by= reason=married name, paper seen"_s);
    rig.desk.evidence.nameReasons = QStringList{u"same"_s};
}

void TestDetailIdentity::rejectedDocumentIsNotAccepted()
{
    DetailRig rig;
    station::VisitDetail visit = sampleDetail(2, Mode::Video, State::Arrived);
    visit.people[0].consented = true;
    QVERIFY(rig.open(visit));
    EvidencePresenter *person = rig.detail.openPerson();
    rig.desk.evidence = sampleEvidence();
    rig.desk.evidence.signature = u"invalid"_s;
    rig.desk.evidence.outcome = u"rejected"_s;
    rig.desk.evidence.problems = QStringList{u"trailing-bytes"_s};
    rig.desk.scan(u"999"_s);
    QTRY_COMPARE(person->stage(), Stage::Shown);
    QCOMPARE(person->headlineMark(), Mark::Attention);
    QCOMPARE(person->problems().size(), 1);
    QVERIFY(!person->canAccept());
    person->setReason(u"looks fine"_s);
    person->accept();
    QCOMPARE(rig.desk.count(u"accept"_s), 0);
    person->discard();
    QCOMPARE(person->stage(), Stage::Wait);
}

void TestDetailIdentity::noCardLeadsToVouching()
{
    DetailRig rig;
    station::VisitDetail visit = sampleDetail(3, Mode::FaceToFace, State::Arrived);
    visit.people[0].idKind = u"none"_s;
    visit.people << samplePerson(2, u"Rubina Shaikh"_s);
    QVERIFY(rig.open(visit));
    EvidencePresenter *person = rig.detail.openPerson();
    person->setNoCard(true);
    QCOMPARE(person->stage(), Stage::NoCard);
    QVERIFY(!person->canAccept());
    const auto possible = [&](const QString &holder) {
        for (const EvidencePresenter::Choice &choice : person->noCardChoices()) {
            if (choice.holder == holder)
                return choice.possible;
        }
        return false;
    };
    QVERIFY(!possible(u"vouched-member"_s)); // nobody is verified yet
    person->chooseHolder(u"vouched-inmate"_s);
    QVERIFY(!person->canAccept()); // a reason is needed
    person->setReason(u"her brother knows her"_s);
    person->accept();
    QCOMPARE(rig.desk.calls.last(), u"accept 1 vouched vouched-inmate by= reason=her brother knows her"_s);
    visit.people[0].accepted = true;
    QVERIFY(rig.put(visit));
    person = rig.detail.openPerson();
    QCOMPARE(person->person().id.text(), u"2"_s); // the next one opens by itself
    person->setNoCard(true);
    QVERIFY(possible(u"vouched-member"_s));
    person->chooseHolder(u"vouched-member"_s);
    person->setReason(u"her sister"_s);
    person->accept();
    QCOMPARE(rig.desk.calls.last(), u"accept 2 vouched vouched-member by=1 reason=her sister"_s);
    QTRY_VERIFY(!person->isBusy());
    person->chooseHolder(u"by-sight"_s);
    person->setReason(u"school card seen"_s);
    person->accept();
    QCOMPARE(rig.desk.calls.last(), u"accept 2 by-sight photo by= reason=school card seen"_s);
    QTRY_VERIFY(!person->isBusy());
    rig.detail.person(base::MemberId(u"1"_s))->takeBack();
    QCOMPARE(rig.desk.calls.last(), u"takeBack 1"_s);
}

void TestDetailIdentity::childUnderAnAdult()
{
    DetailRig rig;
    station::VisitDetail visit = sampleDetail(3, Mode::FaceToFace, State::Arrived);
    visit.people << samplePerson(2, u"Ravi"_s, true);
    visit.people[1].under = base::MemberId(u"1"_s);
    QVERIFY(rig.open(visit));
    QCOMPARE(rig.detail.person(base::MemberId(u"2"_s))->stage(), Stage::Child);
    QCOMPARE(rig.detail.openPerson()->person().id.text(), u"1"_s);
    QCOMPARE(rig.detail.adults().size(), 1);
    rig.detail.addMember(u"Zoya"_s, 5, u"female"_s, true, base::MemberId(u"1"_s));
    QCOMPARE(rig.desk.calls.last(), u"addMember Zoya 5 female 1 under=1"_s);
    QTRY_VERIFY(!rig.detail.acts().isBusy());
    rig.detail.setHere(base::MemberId(u"2"_s), false);
    QCOMPARE(rig.desk.calls.last(), u"setParty present= absent=2"_s);
}

void TestDetailIdentity::otherDocumentThanBooked()
{
    DetailRig rig;
    station::VisitDetail visit = sampleDetail(3, Mode::FaceToFace, State::Arrived);
    visit.people[0].consented = true;
    QVERIFY(rig.open(visit));
    EvidencePresenter *person = rig.detail.openPerson();
    rig.desk.evidence = sampleEvidence();
    rig.desk.evidence.document = u"pan"_s;
    rig.desk.evidence.signature = u"absent"_s;
    rig.desk.evidence.outcome = u"unverified"_s;
    rig.desk.evidence.level = 1;
    rig.desk.evidence.verdict = u"review"_s;
    rig.desk.evidence.otherDocument = true;
    person->takeNumber(u"pan"_s, u"ZZZPK8118H"_s, {}, {});
    QTRY_COMPARE(person->stage(), Stage::Shown);
    QCOMPARE(person->method(), u"other-document"_s);
    QVERIFY(person->lines().last().note.contains(u"Aadhaar"));
    rig.desk.evidence.document = u"mrz"_s;
    rig.desk.evidence.level = 2;
    person->takePayload(u"P<IND"_s);
    QTRY_COMPARE(person->method(), u"check-digits"_s);
    person->takeNumber(u"pan"_s, u"  "_s, {}, {});
    QVERIFY(!person->message().isEmpty());
}

void TestDetailIdentity::scanGoesToThePersonOrOpensTheVisit()
{
    DetailRig rig;
    rig.desk.publish(sampleDay(0));
    rig.desk.put(sampleDetail(2, Mode::Video, State::Arrived));
    rig.desk.scan(u"2026/12/01/602"_s); // a slip
    QCOMPARE(rig.day.selected(), base::VisitId(u"v2"_s));
    QTRY_VERIFY(rig.detail.isLoaded());
    rig.detail.openStepOf(Step::Inmate);
    QCOMPARE(rig.detail.openStep(), Step::Inmate);
    rig.desk.evidence = sampleEvidence();
    rig.desk.scan(u"9988"_s); // a card: its person is looked at
    QCOMPARE(rig.desk.calls.last(), u"checkPayload 1 9988"_s);
    QCOMPARE(rig.detail.openStep(), Step::Identity);
}

void TestDetailIdentity::wrongPrisonersNumber()
{
    DetailRig rig;
    station::VisitDetail visit = sampleDetail(3, Mode::FaceToFace, State::Verified);
    visit.people[0].accepted = true;
    visit.line.inmateTrack = InmateTrack::OnTheWay;
    QVERIFY(rig.open(visit));
    QVERIFY(!rig.detail.nextAct().possible);
    rig.detail.setNumberAtPlace(u"CT/1/2020"_s);
    rig.desk.refuse.insert(u"moveInmate"_s, base::fail(base::FailureCode::InmateNotConfirmed, {{u"why"_s, u"another-number"_s}}));
    rig.clock.advance(600);
    rig.key();
    QTRY_VERIFY(rig.detail.acts().message().contains(u"another prisoner"));
    QCOMPARE(rig.detail.numberAtPlace(), u"CT/1/2020"_s); // what was typed stays
    visit.line.inmateTrack = InmateTrack::AtCourt;
    QVERIFY(rig.put(visit));
    QVERIFY(!rig.detail.nextAct().possible);
    QCOMPARE(rig.detail.steps().at(1).mark, Mark::Attention);
}

void TestDetailIdentity::nobodyIsChosenBeforeTheOfficer()
{
    DetailRig rig;
    station::VisitDetail visit = sampleDetail(2, Mode::Video, State::Verified);
    visit.people[0].accepted = true;
    visit.inmate = {};
    visit.line.inmateConfirmed = false;
    station::InmateView one = sampleDetail(2, Mode::Video, State::Verified).inmate;
    one.nameVerdict = u"match"_s;
    one.score = 0.8;
    station::InmateView two = one;
    two.id = base::InmateId(u"i2"_s);
    two.score = 0.75;
    rig.desk.inmates = {one, two};
    QVERIFY(rig.open(visit));
    QTRY_COMPARE(rig.detail.candidates().size(), 2);
    QVERIFY(rig.detail.chosenInmate().isEmpty());
    QVERIFY(!rig.detail.nextAct().possible);
    rig.detail.chooseInmate(two.id);
    rig.clock.advance(600);
    rig.key();
    QCOMPARE(rig.desk.calls.last(), u"confirmInmate i2"_s);
    rig.desk.inmates = {one};
    rig.detail.searchInmate(u"kumar"_s);
    QTRY_COMPARE(rig.detail.candidates().size(), 1);
    QVERIFY(rig.detail.chosenInmate().isEmpty()); // not even one that stands alone
}

MULAKAT_TEST(TestDetailIdentity)
#include "test_detailidentity.moc"
