#include "rig.h"
#include "station/callout.h"
#include "station/localinmates.h"
#include "support/testrunner.h"

#include <QTemporaryDir>
#include <algorithm>

using namespace mulakat;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;
using station::InmateDetail;
using station::InmateImportPreview;
using station::InmateList;
using visits::InmateTrack;

namespace {

const base::InmateId ramesh(u"i1"_s);

station::VisitLine calloutVisit(const QString &id, QTime start, const QString &wing, visits::State state = visits::State::Approved)
{
    station::VisitLine line;
    line.id = base::VisitId(id);
    line.visrn = id;
    line.date = rigDay;
    line.start = start;
    line.place = u"1"_s;
    line.state = state;
    line.inmate = u"Prisoner "_s + id;
    line.inmateWing = wing;
    line.inmateConfirmed = true;
    return line;
}

QStringList visitsOf(const station::CallOutList &list)
{
    QStringList out;
    for (const station::CallOutWing &wing : list.wings) {
        for (const station::CallOutLine &line : wing.lines)
            out << wing.wing + u':' + line.visit.text();
    }
    return out;
}

} // namespace

// The inmate list at a desk, its changes in the log, and the way of a prisoner to the visit.
class TestInmates : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void listIsGuardedAndFound();
    void stateIsARecordAndAnEvent();
    void listIsReadFromAFile();
    void callOutIsByWingAndTime();
    void callOutOfABatch();
    void wayIsTickedOffAndTakenBack();
    void importedVisitNeedsItsPrisoner();
    void languagesNobodyUnderstands();

private:
    // An approved visit of Ramesh Kumar (i1), face to face at 10:00.
    static base::VisitId approved(RigJail &jail, RigDesk &d, visits::Mode mode = visits::Mode::FaceToFace);
};

base::VisitId TestInmates::approved(RigJail &jail, RigDesk &d, visits::Mode mode)
{
    const auto visit = jail.registerVisit(mode);
    if (!QTest::qWaitFor([&] { return d.visit(visit) != nullptr; }) || !d.signIn(u"R. Rao"_s))
        return {};
    const auto done = doneOf([&](auto reply) {
        d.desk.approve({visit, ramesh, visits::Kind::Family, {rigDay, QTime(10, 0), 20, u"1"_s}}, reply);
    });
    return done ? visit : base::VisitId();
}

void TestInmates::listIsGuardedAndFound()
{
    RigJail jail;
    RigDesk d(jail, u"desk-1"_s);
    station::LocalInmates inmates(d.station);
    QVERIFY(d.open());
    const auto list = [&](const QString &search) { return answerOf<InmateList>([&](auto r) { inmates.list(search, r); }); };
    QCOMPARE(list({}).error().code, base::FailureCode::NotSignedIn);
    QCOMPARE(answerOf<InmateDetail>([&](auto r) { inmates.open(ramesh, r); }).error().code, base::FailureCode::NotSignedIn);
    RIG_REFUSED(inmates.setStatus(ramesh, u"hospital"_s, reply), NotSignedIn);
    QVERIFY(d.signIn());
    const auto all = list({});
    QVERIFY(all);
    QCOMPARE(all->total, 3);
    QCOMPARE(all->rows.constFirst().name, u"Imran Shaikh"_s); // by name
    QCOMPARE(list(u"shekh imran"_s)->rows.size(), 1);
    QCOMPARE(list(u"77"_s)->rows.constFirst().number, u"UT/77/2024"_s);
    QCOMPARE(list(u"रमेश"_s)->rows.size(), 2);
    QVERIFY(list(u"Gopalan"_s)->rows.isEmpty());
    QCOMPARE(answerOf<InmateDetail>([&](auto r) { inmates.open(base::InmateId(u"nobody"_s), r); }).error().code, base::FailureCode::BadInput);
}

void TestInmates::stateIsARecordAndAnEvent()
{
    RigJail jail;
    RigDesk d(jail, u"desk-1"_s);
    RigDesk other(jail, u"desk-2"_s);
    station::LocalInmates inmates(d.station);
    QVERIFY(d.open() && other.open());
    const auto visit = approved(jail, d);
    QVERIFY(!visit.isEmpty());
    QVERIFY(d.signIn(u"I. Khan"_s));
    RIG_REFUSED(inmates.setStatus(ramesh, u"hospital"_s, reply), NotAllowed); // an inspector looks
    QVERIFY(d.signIn());
    RIG_REFUSED(inmates.setStatus(ramesh, u"ill"_s, reply), BadInput);
    const auto before = d.store.chain().size();
    RIG_DO(inmates.setStatus(ramesh, u"hospital"_s, reply));
    RIG_DO(inmates.setStatus(ramesh, u"hospital"_s, reply)); // again: nothing is written
    QCOMPARE(d.store.chain().size(), before + 1);
    const visits::Event &event = d.store.chain().constLast().entry.event;
    QCOMPARE(event.type, visits::EventType::InmateListed);
    QCOMPARE(visits::word(event, "inmate"_L1), u"i1"_s);
    QCOMPARE(visits::word(event, "to"_L1), u"hospital"_s);
    const QByteArray data = QJsonDocument(event.data).toJson();
    QVERIFY(!data.contains("Ramesh") && !data.contains("UT/512"));
    RIG_DO(inmates.setLanguages(ramesh, {u"Tamil"_s, u"hi"_s, u"ta"_s}, reply));
    // The visit shows it at this desk and at the other, with the cause; no visit changed.
    QTRY_VERIFY(d.line(visit) && d.line(visit)->inmateStatus == u"hospital"_s);
    QTRY_VERIFY(other.station.log().inmate(ramesh) && other.station.log().inmate(ramesh)->status == u"hospital"_s);
    QCOMPARE(other.station.log().inmate(ramesh)->languages, (QStringList{u"ta"_s, u"hi"_s}));
    QCOMPARE(d.visit(visit)->state, visits::State::Approved);
    QTRY_COMPARE(d.desk.snapshot()->health.waitingToSend, 0);
    const auto detail = answerOf<InmateDetail>([&](auto r) { inmates.open(ramesh, r); });
    QVERIFY(detail);
    QCOMPARE(detail->visits.size(), 1);
    QCOMPARE(detail->history.size(), 2);
    QCOMPARE(detail->history.constLast().detail, u"hospital"_s);
    QCOMPARE(detail->history.constLast().by, u"S. Patil"_s);
    RIG_DO(inmates.setStatus(ramesh, u"in"_s, reply));
    QTRY_VERIFY(d.line(visit)->inmateStatus.isEmpty());
}

void TestInmates::listIsReadFromAFile()
{
    RigJail jail;
    RigDesk d(jail, u"desk-1"_s);
    RigDesk other(jail, u"desk-2"_s);
    station::LocalInmates inmates(d.station);
    QVERIFY(d.open() && other.open() && d.signIn());
    QTemporaryDir folder;
    const QString path = folder.filePath(u"inmates.csv"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QByteArray text = "No,Name,Father,Age,Sex,Class,Wing,Languages,Next Court,State\n"
                      "UT/512/2025,Ramesh Kumar,Suresh Kumar,42,M,undertrial,3,\"hindi, tamil\",04/12/2026,In\n"
                      "CT/9/2020,Imran Shaikh,Salim Shaikh,33,M,convict,1,urdu,,at court\n"
                      ",No Number,,,,,,,,\n";
    for (int i = 0; i < 400; ++i)
        text += "UT/" + QByteArray::number(1000 + i) + "/2026,Prisoner " + QByteArray::number(i) + ",Father,30,M,undertrial,2,hi,,\n";
    file.write(text);
    file.close();
    const auto preview = [&] { return answerOf<InmateImportPreview>([&](auto r) { inmates.previewImport(path, r); }); };
    const auto first = preview();
    QVERIFY(first);
    QCOMPARE(first->accepted, 402);
    QCOMPARE(first->changed, 2);
    QCOMPARE(first->rejected.size(), 1);
    QCOMPARE(d.station.log().inmates().size(), 3); // nothing yet
    QCOMPARE(answerOf<int>([&](auto r) { inmates.confirmImport(u"old"_s, r); }).error().code, base::FailureCode::Expired);
    const auto taken = answerOf<int>([&](auto r) { inmates.confirmImport(first->token, r); });
    QVERIFY(taken);
    QCOMPARE(*taken, 402);
    QCOMPARE(d.station.log().inmates().size(), 403);
    QCOMPARE(d.station.log().inmate(ramesh)->wing, u"3"_s); // the same person keeps his id
    QCOMPARE(d.station.log().inmate(ramesh)->languages, (QStringList{u"hi"_s, u"ta"_s}));
    QTRY_COMPARE_WITH_TIMEOUT(other.station.log().inmates().size(), 403, 10'000);
    const auto again = preview();
    QVERIFY(again);
    QCOMPARE(again->accepted, 0);
    QCOMPARE(again->duplicates, 402);
    QCOMPARE(answerOf<InmateImportPreview>([&](auto r) { inmates.previewImport(folder.filePath(u"none.csv"_s), r); }).error().code,
             base::FailureCode::Unreadable);
}

void TestInmates::callOutIsByWingAndTime()
{
    using visits::State;
    const QDateTime now = base::toJailTime(rigTime(10, 0));
    QList<station::VisitLine> today{calloutVisit(u"late"_s, QTime(9, 50), u"2"_s),
                                    calloutVisit(u"b"_s, QTime(10, 20), u"1"_s),
                                    calloutVisit(u"a"_s, QTime(10, 10), u"1"_s, State::Verified),
                                    calloutVisit(u"edge"_s, QTime(10, 30), {}),
                                    calloutVisit(u"later"_s, QTime(10, 31), u"1"_s),
                                    calloutVisit(u"talks"_s, QTime(10, 0), u"1"_s, State::InProgress),
                                    calloutVisit(u"over"_s, QTime(7, 30), u"1"_s),
                                    calloutVisit(u"cancelled"_s, QTime(10, 10), u"1"_s, State::Cancelled)};
    today << calloutVisit(u"tomorrow"_s, QTime(10, 10), u"1"_s);
    today.last().date = rigDay.addDays(1);
    today[0].inmateStatus = u"at-court"_s;
    const station::CallOutList list = station::callOut(today, {}, now);
    QCOMPARE(visitsOf(list), (QStringList{u"1:a"_s, u"1:b"_s, u"2:late"_s, u":edge"_s}));
    QCOMPARE(list.until, QTime(10, 30));
    QVERIFY(list.wings.at(0).lines.at(0).visitorHere);
    QVERIFY(!list.wings.at(0).lines.at(1).visitorHere);
    QCOMPARE(list.wings.at(1).lines.at(0).status, u"at-court"_s); // shown, so that nobody is looked for
    QCOMPARE(list.batches, (QList<QTime>{QTime(9, 50), QTime(10, 10), QTime(10, 20), QTime(10, 30), QTime(10, 31)}));
    QCOMPARE(visitsOf(station::callOut(today, {60, {}}, now)).size(), 5);
    // Before midnight the day does not wrap round.
    const auto night = station::callOut({calloutVisit(u"n"_s, QTime(23, 50), u"1"_s)}, {}, base::toJailTime(rigTime(23, 45)));
    QCOMPARE(night.lines(), 1);
}

void TestInmates::callOutOfABatch()
{
    const QDateTime now = base::toJailTime(rigTime(9, 0));
    const QList<station::VisitLine> today{calloutVisit(u"x"_s, QTime(10, 0), u"4"_s), calloutVisit(u"y"_s, QTime(10, 0), u"1"_s),
                                          calloutVisit(u"z"_s, QTime(11, 0), u"1"_s)};
    const station::CallOutList batch = station::callOut(today, {30, QTime(10, 0)}, now);
    QCOMPARE(visitsOf(batch), (QStringList{u"1:y"_s, u"4:x"_s}));
    QCOMPARE(batch.batches.size(), 2);
}

void TestInmates::wayIsTickedOffAndTakenBack()
{
    RigJail jail;
    RigDesk d(jail, u"desk-1"_s);
    station::LocalInmates inmates(d.station);
    QVERIFY(d.open());
    const auto visit = approved(jail, d);
    QVERIFY(!visit.isEmpty());
    jail.clock.set(rigTime(9, 40));
    QVERIFY(d.signIn());
    const auto list = [&] { return answerOf<station::CallOutList>([&](auto r) { inmates.callOut({}, r); }); };
    QCOMPARE(list()->lines(), 1);
    const auto track = [&] { return d.visit(visit)->inmateTrack; };
    RIG_REFUSED(inmates.takeBack(visit, reply), NotInThisState);
    RIG_DO(inmates.moveInmate(visit, InmateTrack::Called, {}, reply));
    RIG_DO(inmates.moveInmate(visit, InmateTrack::OnTheWay, {}, reply));
    RIG_REFUSED(inmates.moveInmate(visit, InmateTrack::Called, {}, reply), NotInThisState); // late: not by a plain mark
    const auto wrong = doneOf([&](auto reply) { inmates.moveInmate(visit, InmateTrack::AtPlace, u"UT/77/2024"_s, reply); });
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().code, base::FailureCode::InmateNotConfirmed);
    QCOMPARE(wrong.error().info.value("why"_L1).toString(), u"another-number"_s);
    QCOMPARE(track(), InmateTrack::OnTheWay);
    RIG_DO(inmates.moveInmate(visit, InmateTrack::AtPlace, u"ut-512/2025"_s, reply));
    QCOMPARE(track(), InmateTrack::AtPlace);
    for (const InmateTrack before : {InmateTrack::OnTheWay, InmateTrack::Called, InmateTrack::NotCalled}) {
        RIG_DO(inmates.takeBack(visit, reply));
        QCOMPARE(track(), before);
    }
    RIG_DO(inmates.moveInmate(visit, InmateTrack::Refuses, {}, reply));
    RIG_DO(inmates.takeBack(visit, reply));
    QCOMPARE(track(), InmateTrack::NotCalled);
    // All of it is in the log, and the hub took it.
    QTRY_COMPARE(d.desk.snapshot()->health.waitingToSend, 0);
    QCOMPARE(jail.hub.order.book().visit(visit)->inmateTrack, InmateTrack::NotCalled);
    int moved = 0;
    for (const auto &entry : jail.hub.numbered())
        moved += entry.entry.event.type == visits::EventType::InmateMoved && !entry.ignored ? 1 : 0;
    QCOMPARE(moved, 8);
    RIG_DO(d.desk.inmateUnavailable(visit, u"refuses"_s, reply));
    QCOMPARE(list()->lines(), 0);
}

void TestInmates::importedVisitNeedsItsPrisoner()
{
    RigJail jail;
    RigDesk d(jail, u"desk-1"_s);
    QVERIFY(d.open());
    const base::VisitId visit = base::newId<base::VisitId>();
    visits::Booking booking;
    booking.visit = visit;
    booking.visrn = u"IMP/1"_s;
    booking.inmate.name = u"Ramesh Kumaar"_s;
    booking.visitors << visits::Person();
    booking.visitors[0].id = base::MemberId(u"1"_s);
    booking.visitors[0].name = u"Sita"_s;
    const station::RecordDraft record{base::newId<base::RecordId>(), visit, u"booking"_s, QJsonDocument(booking.toJson()).toJson()};
    const auto entry = jail.hub.submit({visit, visits::EventType::Imported,
                                        {{u"visrn"_s, u"IMP/1"_s}, {u"mode"_s, u"face-to-face"_s}, {u"kind"_s, u"family"_s},
                                         {u"date"_s, rigDay.toString(Qt::ISODate)}, {u"start"_s, u"10:00"_s}, {u"minutes"_s, 20},
                                         {u"place"_s, u"1"_s}, {u"booking"_s, record.id.text()}, {u"source"_s, u"csv"_s},
                                         {u"members"_s, QJsonArray{QJsonObject{{u"id"_s, u"1"_s}, {u"child"_s, false}}}}},
                                        jail.clock.utcMs(), visits::Mover::Portal, {}},
                                       record);
    QVERIFY(!entry.ignored);
    QTRY_VERIFY(d.visit(visit));
    QVERIFY(d.signIn());
    RIG_DO(d.desk.markArrived(visit, reply));
    RIG_DO(d.desk.accept({visit, base::MemberId(u"1"_s), u"by-sight"_s, u"photo"_s, {}, u"ration card"_s}, reply));
    QCOMPARE(d.visit(visit)->state, visits::State::Verified);
    RIG_DO(d.desk.moveInmate(visit, InmateTrack::OnTheWay, {}, reply));
    RIG_REFUSED(d.desk.moveInmate(visit, InmateTrack::AtPlace, u"UT/512/2025"_s, reply), InmateNotConfirmed);
    RIG_REFUSED(d.desk.makeReady(visit, reply), InmateNotConfirmed);
    const auto found = answerOf<QList<station::InmateView>>([&](auto r) { d.desk.candidates(visit, {}, r); });
    QVERIFY(found && found->size() >= 2);
    RIG_DO(d.desk.confirmInmate(visit, ramesh, reply));
    RIG_DO(d.desk.moveInmate(visit, InmateTrack::AtPlace, u"UT/512/2025"_s, reply));
    RIG_DO(d.desk.makeReady(visit, reply));
    QCOMPARE(d.visit(visit)->state, visits::State::Ready);
}

void TestInmates::languagesNobodyUnderstands()
{
    RigJail jail;
    jail.hub.staff[0].languages = {u"hi"_s, u"mr"_s};
    RigDesk d(jail, u"desk-1"_s);
    station::LocalInmates inmates(d.station);
    QVERIFY(d.open());
    const auto visit = approved(jail, d, visits::Mode::Video);
    QVERIFY(!visit.isEmpty());
    QVERIFY(d.signIn()); // S. Patil: Hindi, Marathi
    RIG_DO(inmates.setLanguages(ramesh, {u"ta"_s}, reply));
    QTRY_VERIFY(d.line(visit) && d.line(visit)->notSpoken == (QStringList{u"en"_s, u"ta"_s})); // the family's form was English
    RIG_DO(inmates.setLanguages(ramesh, {u"ta"_s, u"mr"_s}, reply));
    QTRY_VERIFY(d.line(visit)->notSpoken.isEmpty());
    QVERIFY(d.signIn(u"R. Rao"_s)); // says nothing of his languages: the jail's own
    RIG_DO(inmates.setLanguages(ramesh, {u"ta"_s}, reply));
    QTRY_VERIFY(d.station.log().inmate(ramesh)->languages == QStringList{u"ta"_s});
    QTRY_VERIFY(d.line(visit)->notSpoken.isEmpty());
}

MULAKAT_TEST(TestInmates)
#include "test_inmates.moc"
