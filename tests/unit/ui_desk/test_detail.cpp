#include "sampleday.h"
#include "support/testrunner.h"
#include "ui/presenters/daypresenter.h"

#include <QSignalSpy>
#include <QTest>

using namespace mulakat;
using namespace mulakat::testing;
using namespace mulakat::ui::presenters;
using namespace Qt::StringLiterals;
using visits::InmateTrack;
using visits::Mode;
using visits::State;
using Stage = EvidencePresenter::Stage;

namespace {

struct DeskRig {
    DeskClock clock{deskTime(10, 10)};
    FakeDesk desk;
    DayPresenter day{desk, nullptr, &clock};
    DetailPresenter &detail = day.detail();

    bool open(const station::VisitDetail &visit)
    {
        if (!desk.day.date.isValid())
            desk.publish(sampleDay(0));
        desk.put(visit);
        day.select(visit.line.id);
        return QTest::qWaitFor([&] { return detail.isLoaded(); }) && settle();
    }
    bool put(const station::VisitDetail &visit)
    {
        const int opened = desk.count(u"open"_s);
        desk.put(visit);
        return QTest::qWaitFor([&] { return desk.count(u"open"_s) > opened; }) && settle();
    }
    bool settle()
    {
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        clock.advance(600);
        return true;
    }
    void key() { detail.act(); }
};

} // namespace

// One visit: its steps, the one key, identity, call, ends.
class TestDetail : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void faceToFaceIsOneKey();
    void videoIsOneKey();
    void keyIsDeadAfterTheStepChanges();
    void doubledPressIsOnce();
    void lateAnswerIsDropped();
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
    void callShowsWhatTheBoothSends();
    void legalTalkIsNotSeen();
    void groundsAreRequired();
    void signedOutShowsNothing();
    void selectionStaysWhenFactsChange();
    void offlineSaysWhatGoesOn();
    void aSeatInsideMakesVideoPossible();
};

void TestDetail::faceToFaceIsOneKey()
{
    DeskRig rig;
    station::VisitDetail visit = sampleDetail(3, Mode::FaceToFace, State::Approved);
    visit.people[0].idKind = u"epic"_s;
    QVERIFY(rig.open(visit));
    QCOMPARE(rig.detail.nextAct().kind, NextAct::Kind::Arrive);
    rig.key();
    QCOMPARE(rig.desk.count(u"markArrived"_s), 1);
    visit.line.state = State::Arrived;
    QVERIFY(rig.put(visit));
    QCOMPARE(*rig.detail.nextStep(), Step::Identity);
    QVERIFY(!rig.detail.nextAct().possible && !rig.detail.nextAct().why.isEmpty());
    rig.desk.evidence = sampleEvidence();
    rig.detail.openPerson()->takeNumber(u"epic"_s, u"WKH1186253"_s, {}, {});
    QTRY_COMPARE(rig.detail.openPerson()->stage(), Stage::Shown);
    rig.settle();
    rig.key();
    QCOMPARE(rig.desk.calls.last(), u"accept 1 signature photo by= reason="_s);
    visit.line.state = State::Verified;
    visit.people[0].accepted = true;
    QVERIFY(rig.put(visit));
    QCOMPARE(*rig.detail.nextStep(), Step::Inmate);
    rig.key();
    QCOMPARE(rig.desk.calls.last(), u"moveInmate called"_s);
    visit.line.inmateTrack = InmateTrack::Called;
    QVERIFY(rig.put(visit));
    rig.detail.setNumberAtPlace(u"CT/9/2020"_s);
    rig.clock.advance(600);
    rig.key();
    QCOMPARE(rig.desk.calls.last(), u"moveInmate at-place CT/9/2020"_s);
    visit.line.inmateTrack = InmateTrack::AtPlace;
    QVERIFY(rig.put(visit));
    QCOMPARE(*rig.detail.nextStep(), Step::Place);
    QSignalSpy printed(&rig.day, &DayPresenter::printAsked);
    rig.key();
    QTRY_COMPARE(printed.size(), 1);
    QCOMPARE(printed.constFirst().at(1).toString(), u"token"_s);
    visit.line.token = u"1-01"_s;
    QVERIFY(rig.put(visit));
    QCOMPARE(rig.detail.nextAct().kind, NextAct::Kind::Start);
    rig.key();
    QTRY_COMPARE(rig.desk.count(u"start"_s), 1);
    QCOMPARE(rig.desk.count(u"makeReady"_s), 1);
    visit.line.state = State::InProgress;
    QVERIFY(rig.put(visit));
    QVERIFY(!rig.detail.nextStep());
    QVERIFY(rig.detail.call().mayEnd() && !rig.detail.call().mayPause()); // a window has no pause
}

void TestDetail::videoIsOneKey()
{
    DeskRig rig;
    station::VisitDetail visit = sampleDetail(2, Mode::Video, State::Approved);
    QVERIFY(rig.open(visit));
    QVERIFY(!rig.detail.nextAct().possible); // the visitor comes by the link
    visit.line.state = State::Verified;
    visit.line.lobby = true;
    visit.people[0].accepted = true;
    visit.line.inmateTrack = InmateTrack::AtPlace;
    QVERIFY(rig.put(visit));
    QCOMPARE(rig.detail.nextAct().kind, NextAct::Kind::SoundBooth);
    rig.key();
    QCOMPARE(rig.desk.calls.last(), u"soundOk booth 1"_s);
    visit.soundBooth = true;
    QVERIFY(rig.put(visit));
    rig.key();
    QCOMPARE(rig.desk.calls.last(), u"soundOk visitor 1"_s);
    visit.soundVisitor = true;
    QVERIFY(rig.put(visit));
    rig.key();
    QTRY_COMPARE(rig.desk.count(u"start"_s), 1);
    visit.line.state = State::Interrupted;
    QVERIFY(rig.put(visit));
    QCOMPARE(rig.detail.nextAct().kind, NextAct::Kind::Resume);
    rig.key();
    QCOMPARE(rig.desk.calls.last(), u"resume"_s);
}

void TestDetail::keyIsDeadAfterTheStepChanges()
{
    DeskRig rig;
    station::VisitDetail visit = sampleDetail(3, Mode::FaceToFace, State::Verified);
    visit.people[0].accepted = true;
    QVERIFY(rig.open(visit));
    visit.line.inmateTrack = InmateTrack::Called;
    rig.desk.put(visit);
    QTRY_COMPARE(rig.detail.nextAct().kind, NextAct::Kind::InmateOnTheWay);
    QVERIFY(rig.detail.isDead());
    rig.key();
    rig.clock.advance(499);
    rig.key();
    QCOMPARE(rig.desk.count(u"moveInmate"_s), 0);
    rig.clock.advance(1);
    rig.key();
    QCOMPARE(rig.desk.count(u"moveInmate"_s), 1);
}

void TestDetail::doubledPressIsOnce()
{
    DeskRig rig;
    QVERIFY(rig.open(sampleDetail(3, Mode::FaceToFace, State::Approved)));
    rig.desk.hold = true;
    rig.key();
    rig.key();
    rig.detail.arrive();
    QCOMPARE(rig.desk.count(u"markArrived"_s), 1);
    rig.desk.release();
    rig.desk.refuse.insert(u"markArrived"_s, base::fail(base::FailureCode::WrongDay));
    rig.key();
    QTRY_VERIFY(rig.detail.acts().message().contains(u"another day"));
}

void TestDetail::lateAnswerIsDropped()
{
    DeskRig rig;
    rig.desk.publish(sampleDay(0));
    rig.desk.put(sampleDetail(3, Mode::FaceToFace, State::Arrived));
    rig.desk.put(sampleDetail(2, Mode::Video, State::Arrived));
    rig.desk.hold = true;
    rig.day.select(base::VisitId(u"v3"_s));
    rig.day.select(base::VisitId(u"v2"_s));
    rig.desk.release();
    QCOMPARE(rig.detail.detail().line.id, base::VisitId(u"v2"_s));
    QCOMPARE(rig.detail.number(), u"2026/12/01/602"_s);
}

void TestDetail::consentComesFirst()
{
    DeskRig rig;
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
}

void TestDetail::aadhaarIsOffWithoutRegistration()
{
    DeskRig rig;
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

void TestDetail::mismatchNeedsAReason()
{
    DeskRig rig;
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

void TestDetail::rejectedDocumentIsNotAccepted()
{
    DeskRig rig;
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

void TestDetail::noCardLeadsToVouching()
{
    DeskRig rig;
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

void TestDetail::childUnderAnAdult()
{
    DeskRig rig;
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

void TestDetail::otherDocumentThanBooked()
{
    DeskRig rig;
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

void TestDetail::scanGoesToThePersonOrOpensTheVisit()
{
    DeskRig rig;
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

void TestDetail::wrongPrisonersNumber()
{
    DeskRig rig;
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

void TestDetail::nobodyIsChosenBeforeTheOfficer()
{
    DeskRig rig;
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

void TestDetail::callShowsWhatTheBoothSends()
{
    DeskRig rig;
    station::VisitDetail visit = sampleDetail(2, Mode::Video, State::InProgress);
    visit.line.lobby = true;
    QVERIFY(rig.open(visit));
    CallPresenter &call = rig.detail.call();
    station::CallView view;
    view.visit = visit.line.id;
    view.phase = u"talking"_s;
    view.visitorConnected = true;
    view.quality = 5;
    view.counting = true;
    view.remainingSeconds = 300;
    view.allowedSeconds = 600;
    view.asOfMonotonicMs = rig.clock.monotonicMs();
    view.visitorPicture = sampleFace(Qt::white, Qt::blue);
    QSignalSpy changed(&call, &CallPresenter::changed);
    QSignalSpy levels(&call, &CallPresenter::levelsChanged);
    rig.desk.talk(view);
    QCOMPARE(changed.size(), 1);
    QVERIFY(!call.picture().isNull());
    view.levelVisitor = 0.4;
    rig.desk.talk(view);
    QCOMPARE(changed.size(), 1); // a level alone is no news for the whole panel
    QCOMPARE(levels.size(), 2);
    QCOMPARE(call.remaining(rig.clock.monotonicMs() + 10'000), 290);
    view.problem = u"no-microphone"_s;
    view.counting = false;
    rig.desk.talk(view);
    QVERIFY(call.problem().contains(u"microphone"));
    QCOMPARE(call.remaining(rig.clock.monotonicMs() + 10'000), 300); // stands still
    call.extend(5, u"line"_s);
    QCOMPARE(rig.desk.calls.last(), u"extend 300 line"_s);
    QTRY_VERIFY(!rig.detail.acts().isBusy());
    call.pause(u"officer"_s);
    QCOMPARE(rig.desk.calls.last(), u"pause officer"_s);
    QTRY_VERIFY(!rig.detail.acts().isBusy());
    call.end();
    QCOMPARE(rig.desk.calls.last(), u"end"_s);
    station::CallView foreign = view;
    foreign.visit = base::VisitId(u"v3"_s);
    foreign.problem = u"no-camera"_s;
    rig.desk.talk(foreign);
    QVERIFY(call.problem().contains(u"microphone")); // of another visit: not shown here
}

void TestDetail::legalTalkIsNotSeen()
{
    DeskRig rig;
    QVERIFY(rig.open(sampleDetail(1, Mode::Video, State::InProgress)));
    QVERIFY(rig.detail.call().picture().isNull());
    QVERIFY(rig.detail.call().pictureText().contains(u"Nobody"));
}

void TestDetail::groundsAreRequired()
{
    DeskRig rig;
    QVERIFY(rig.open(sampleDetail(3, Mode::FaceToFace, State::Arrived)));
    rig.detail.deny(u"conduct"_s, u"  "_s, {});
    QCOMPARE(rig.desk.count(u"deny"_s), 0);
    QVERIFY(!rig.detail.acts().message().isEmpty());
    rig.detail.deny(u"conduct"_s, u"shouted"_s, deskDay.addDays(7));
    QCOMPARE(rig.desk.calls.last(), u"deny conduct shouted 2026-12-08"_s);
    QTRY_VERIFY(!rig.detail.acts().isBusy());
    rig.detail.call().terminate(u"threat"_s, {});
    QCOMPARE(rig.desk.count(u"terminate"_s), 0);
    rig.detail.leave(u"ill"_s);
    QCOMPARE(rig.desk.calls.last(), u"leave ill"_s);
    QTRY_VERIFY(!rig.detail.acts().isBusy());
    rig.detail.inmateUnavailable(u"at-court"_s);
    QTRY_VERIFY(!rig.detail.acts().isBusy());
    rig.detail.failVisit(u"power"_s);
    QCOMPARE(rig.desk.calls.last(), u"failVisit power"_s);
}

void TestDetail::signedOutShowsNothing()
{
    DeskRig rig;
    QVERIFY(rig.open(sampleDetail(3, Mode::FaceToFace, State::Arrived)));
    rig.desk.signOut();
    QVERIFY(!rig.detail.isLoaded());
    QVERIFY(rig.detail.people().isEmpty() && rig.detail.detail().people.isEmpty());
    QCOMPARE(rig.day.selected(), base::VisitId(u"v3"_s)); // the next officer finds the place
    rig.desk.staff = station::StaffView{base::StaffId(u"s2"_s), u"R. Rao"_s, u"officer"_s, false, false};
    rig.desk.publish(rig.desk.day);
    QTRY_VERIFY(rig.detail.isLoaded());
}

void TestDetail::selectionStaysWhenFactsChange()
{
    DeskRig rig;
    QVERIFY(rig.open(sampleDetail(3, Mode::FaceToFace, State::Arrived)));
    rig.day.find(u"patil"_s); // the row is out of sight, the visit stays open
    QCOMPARE(rig.day.model().rowOfVisit(base::VisitId(u"v3"_s)), -1);
    QCOMPARE(rig.day.selected(), base::VisitId(u"v3"_s));
    QVERIFY(rig.detail.isLoaded());
    rig.day.find({});
    station::DeskSnapshot day = rig.desk.day;
    day.day.removeIf([](const station::VisitLine &line) { return line.id == base::VisitId(u"v3"_s); });
    rig.desk.publish(day); // re-slotted to another day: nothing is open any more
    QVERIFY(rig.day.selected().isEmpty());
    QVERIFY(!rig.detail.isLoaded());
}

void TestDetail::offlineSaysWhatGoesOn()
{
    DeskRig rig;
    QCOMPARE(rig.day.content(), DayPresenter::Content::Loading);
    station::DeskSnapshot day = sampleDay(0);
    day.health.portalReached = false;
    day.health.portalLostUtcMs = deskTime(10, 5);
    day.health.waitingToSend = 14;
    rig.desk.publish(day);
    QCOMPARE(rig.day.notices().size(), 1);
    const QString said = rig.day.notices().constFirst().text;
    QVERIFY(said.contains(u"10:05") && said.contains(u"14"));
    day.health.standalone = true;
    rig.desk.publish(day);
    QVERIFY(!rig.day.notices().constFirst().text.contains(u"10:05")); // never offline; says what video needs
    QVERIFY(!rig.day.notices().constFirst().attention);
    QCOMPARE(rig.day.model().line(base::VisitId(u"v2"_s)), nullptr);
    day.day.clear();
    rig.desk.publish(day);
    QCOMPARE(rig.day.content(), DayPresenter::Content::NoVisits);
}

// One PC without a network, and a booth with a seat for visitors who came: a video visit is let in like any other.
void TestDetail::aSeatInsideMakesVideoPossible()
{
    DeskRig rig;
    station::DeskSnapshot day = sampleDay(0);
    day.health.standalone = true;
    day.health.seats = QStringList{u"1"_s};
    for (station::VisitLine &line : day.day) {
        if (line.id == base::VisitId(u"v2"_s)) {
            line.state = State::Approved;
            line.lobby = false;
            line.place = u"3"_s;
        }
    }
    rig.desk.publish(day);
    QVERIFY(rig.day.model().line(base::VisitId(u"v2"_s))); // not hidden
    QCOMPARE(rig.day.notices().size(), 1);
    QVERIFY(rig.day.notices().constFirst().text.contains(u"booth 1"_s) && !rig.day.notices().constFirst().attention);
    station::VisitDetail visit = sampleDetail(2, Mode::Video, State::Approved);
    visit.line.lobby = false;
    visit.line.place = u"3"_s;
    QVERIFY(rig.open(visit));
    QCOMPARE(rig.detail.nextAct().kind, NextAct::Kind::Arrive);
    QVERIFY(!rig.detail.nextAct().possible); // booth 3 has no seat: it says which one has
    QVERIFY(rig.detail.nextAct().why.contains(u"booth 3"_s) && rig.detail.nextAct().why.contains(u"booth 1"_s));
    visit.line.place = u"1"_s;
    QVERIFY(rig.put(visit));
    QVERIFY(rig.detail.nextAct().possible);
    rig.key();
    QTRY_COMPARE(rig.desk.count(u"markArrived"_s), 1);
    visit.line.state = State::Arrived;
    visit.line.inside = true;
    QVERIFY(rig.put(visit));
    QVERIFY(rig.detail.call().lobbyText().contains(u"dark"_s)); // the seat's screen was never switched on
    day.health.seatsUp = QStringList{u"1"_s};
    rig.desk.publish(day);
    QVERIFY(rig.detail.call().lobbyText().contains(u"sit down"_s));
    // With a network the visitor may still come by the link: the big key waits for that.
    day.health.standalone = false;
    day.health.portalReached = true;
    visit.line.state = State::Approved;
    visit.line.inside = false;
    rig.desk.publish(day);
    QVERIFY(rig.put(visit));
    QVERIFY(!rig.detail.nextAct().possible && rig.detail.hasSeat() && !rig.detail.isInsideOnly());
}

MULAKAT_TEST(TestDetail)
#include "test_detail.moc"
