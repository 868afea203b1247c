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

// One visit: its steps, the one key, the call, ends.
class TestDetail : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void faceToFaceIsOneKey();
    void videoIsOneKey();
    void keyIsDeadAfterTheStepChanges();
    void doubledPressIsOnce();
    void lateAnswerIsDropped();
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
    DetailRig rig;
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
    DetailRig rig;
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
    DetailRig rig;
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
    DetailRig rig;
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
    DetailRig rig;
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

void TestDetail::callShowsWhatTheBoothSends()
{
    DetailRig rig;
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
    DetailRig rig;
    QVERIFY(rig.open(sampleDetail(1, Mode::Video, State::InProgress)));
    QVERIFY(rig.detail.call().picture().isNull());
    QVERIFY(rig.detail.call().pictureText().contains(u"Nobody"));
}

void TestDetail::groundsAreRequired()
{
    DetailRig rig;
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
    DetailRig rig;
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
    DetailRig rig;
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
    DetailRig rig;
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
    DetailRig rig;
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
