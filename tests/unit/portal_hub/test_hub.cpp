#include "hubrig.h"
#include "store/projection.h"
#include "support/testrunner.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace mulakat;
using namespace mulakat::testing;
using portal::hub::Hub;
using portal::protocol::PostEvents;
using portal::protocol::StationRole;
using visits::EventType;
using visits::State;

class TestHub : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsSubmittedIsThereAfterARestart();
    void refusedEventsStoreNothing();
    void visitNumbersAreNeverGivenTwice();
    void approvedVideoVisitsAreGivenALink();
    void othersAreNot();
    void newLinksMakeTheOldVoid();
    void aLawyersTalkThatWouldBeHeardIsNotTaken();
    void jailFileIsReadAgain();
    void projectionFollowsAndIsMadeAgain();
    void nothingPersonalInTheFile();
    void cleanStopsSign();
    void staffChangesOfOthersAreNoticed();

private:
    State stateOf(const Hub &hub, const EventMaker &maker) const { return hub.book().visit(maker.visit)->state; }
};

void TestHub::whatIsSubmittedIsThereAfterARestart()
{
    HubRig rig;
    EventMaker maker;
    QString epoch, key;
    {
        const auto hub = rig.open();
        QVERIFY(submitAndApprove(*hub, maker));
        epoch = hub->epoch();
        key = hub->visitorKey(QStringLiteral("6055544433"));
        QCOMPARE(hub->lastOrder(), qint64(3)); // submitted, approved, access-issued
    }
    const auto hub = rig.open();
    QCOMPARE(hub->epoch(), epoch);
    QCOMPARE(hub->visitorKey(QStringLiteral("6055544433")), key);
    QCOMPARE(hub->lastOrder(), qint64(3));
    QCOMPARE(stateOf(*hub, maker), State::Approved);
    const auto booking = hub->booking(maker.visit);
    QVERIFY(booking);
    QCOMPARE(booking->visitors.first().name, QStringLiteral("Zubeida Qalandar"));
    // The event carries the digest of what was stored.
    const auto events = hub->events(0, 10);
    QVERIFY(events);
    const auto record = hub->log().records().get(base::RecordId(visits::word(events->events.first().event, QLatin1String("booking"))));
    QVERIFY(record);
    QCOMPARE(visits::word(events->events.first().event, QLatin1String("digest")), record->digest);
}

void TestHub::refusedEventsStoreNothing()
{
    HubRig rig;
    const auto hub = rig.open();
    EventMaker maker;
    QVERIFY(submitAndApprove(*hub, maker));
    const qint64 order = hub->lastOrder(), record = hub->lastRecord();
    const auto text = portal::hub::RecordDraft{base::newId<base::RecordId>(), maker.visit, QStringLiteral("text"), "why"};
    visits::Event late = byPortal(maker.make(EventType::Submitted, {{QStringLiteral("booking"), text.id.text()}}));
    QVERIFY(!hub->submit(late, {text}));                                    // already there
    QVERIFY(!hub->submit(maker.make(EventType::Started), {}));              // not ready
    QVERIFY(!hub->submit(maker.make(EventType::Opened, {{QStringLiteral("station"), QStringLiteral("Room of Sunita")}}), {})); // no code word
    QCOMPARE(hub->lastOrder(), order);
    QCOMPARE(hub->lastRecord(), record);
    QCOMPARE(stateOf(*hub, maker), State::Approved);
    QVERIFY(hub->submit(maker.arrived(), {})); // and it goes on
}

void TestHub::visitNumbersAreNeverGivenTwice()
{
    HubRig rig;
    QStringList given;
    for (int round = 0; round < 2; ++round) {
        const auto hub = rig.open();
        const auto other = rig.open(Hub::Chain::Ctl);
        for (int i = 0; i < 3; ++i) {
            given << *hub->nextVisitNumber(visitDay);
            given << *other->nextVisitNumber(visitDay);
        }
    }
    QCOMPARE(QSet<QString>(given.begin(), given.end()).size(), 12);
    QCOMPARE(given.first(), QStringLiteral("2026/12/01/601"));
}

void TestHub::approvedVideoVisitsAreGivenALink()
{
    HubRig rig;
    const auto hub = rig.open();
    hub->setPublicUrl(QStringLiteral("https://jail.example"));
    EventMaker maker;
    QList<EventType> told;
    hub->onNews([&](const QList<visits::Event> &events) {
        for (const visits::Event &event : events)
            told << event.type;
    });
    QVERIFY(submitAndApprove(*hub, maker));
    const auto access = hub->access(maker.visit);
    QVERIFY(access);
    QVERIFY(access->link.startsWith(QLatin1String("https://jail.example/join/")));
    QVERIFY(access->link.endsWith(access->code));
    QCOMPARE(access->otp.size(), 6);
    QCOMPARE(access->pin.size(), 4);
    QCOMPARE(access->version, 1);
    QCOMPARE(hub->visitOfCode(access->code), std::optional(maker.visit));
    QCOMPARE(told, QList<EventType>({EventType::Submitted, EventType::Approved, EventType::AccessIssued}));
    // Once only, and mulakatctl knows the same address.
    QVERIFY(hub->tick());
    QCOMPARE(hub->access(maker.visit)->version, 1);
    QCOMPARE(rig.open(Hub::Chain::Ctl)->access(maker.visit)->link, access->link);
}

void TestHub::othersAreNot()
{
    HubRig rig;
    const auto hub = rig.open();
    EventMaker face;
    face.mode = visits::Mode::FaceToFace;
    QVERIFY(submitAndApprove(*hub, face));
    QVERIFY(!hub->access(face.visit));
    EventMaker pending;
    pending.visit = base::VisitId(QStringLiteral("v2"));
    QVERIFY(hub->submit(byPortal(pending.submitted()), {}));
    QVERIFY(!hub->access(pending.visit));
    QVERIFY(!hub->access(base::VisitId(QStringLiteral("nobody"))));
    QVERIFY(!hub->issueAccess(face.visit));
    QVERIFY(!hub->issueAccess(pending.visit));
    // mulakatctl writes, the hub reacts.
    const auto ctl = rig.open(Hub::Chain::Ctl);
    EventMaker imported;
    imported.visit = base::VisitId(QStringLiteral("v3"));
    QVERIFY(ctl->submit(byPortal(imported.imported()), {}));
    QVERIFY(!ctl->access(imported.visit));
    QVERIFY(hub->poll());
    QVERIFY(hub->access(imported.visit));
    QVERIFY(ctl->poll());
    QCOMPARE(ctl->book().visit(imported.visit)->accessVersion, 1);
}

void TestHub::newLinksMakeTheOldVoid()
{
    HubRig rig;
    const auto hub = rig.open();
    EventMaker maker;
    QVERIFY(submitAndApprove(*hub, maker));
    const auto first = hub->access(maker.visit);
    const auto second = hub->issueAccess(maker.visit);
    QVERIFY(first && second);
    QVERIFY(first->code != second->code);
    QCOMPARE(second->version, 2);
    QVERIFY(!hub->visitOfCode(first->code));
    QVERIFY(hub->visitOfCode(second->code));
    const auto again = rig.open();
    QVERIFY(!again->visitOfCode(first->code));
    QVERIFY(again->visitOfCode(second->code));
}

// A station that says a lawyer's talk begins under watch is not believed: it stays in the log as ignored.
void TestHub::aLawyersTalkThatWouldBeHeardIsNotTaken()
{
    HubRig rig;
    const auto hub = rig.open();
    EventMaker maker;
    StationChain desk(QStringLiteral("desk-1"));
    QList<visits::Event> events = maker.upTo(State::Ready);
    events[1].data.insert(QStringLiteral("kind"), QStringLiteral("legal"));
    QVERIFY(hub->submit(byPortal(events.first()), {}));
    const auto post = [&](const visits::Event &event) { return hub->accept(desk.id(), StationRole::Desk, PostEvents{{}, {desk.next(event)}}); };
    for (const visits::Event &event : events.mid(1))
        QVERIFY(post(event));
    QCOMPARE(stateOf(*hub, maker), State::Ready);
    const auto heard = post(maker.make(EventType::Started, {{QStringLiteral("supervision"), QStringLiteral("picture")}, {QStringLiteral("recording"), false}}));
    QVERIFY(heard);
    QCOMPARE(heard->results.first().ignored, base::failureName(base::FailureCode::BeyondRule));
    QCOMPARE(stateOf(*hub, maker), State::Ready);
    QVERIFY(post(maker.make(EventType::Started, {{QStringLiteral("supervision"), QStringLiteral("none")}, {QStringLiteral("recording"), true}}))->results.first().ignored.size() > 0);
    QVERIFY(post(maker.make(EventType::Started, {{QStringLiteral("supervision"), QStringLiteral("none")}, {QStringLiteral("recording"), false}}))->results.first().ignored.isEmpty());
    QCOMPARE(stateOf(*hub, maker), State::InProgress);
}

void TestHub::jailFileIsReadAgain()
{
    HubRig rig;
    const auto hub = rig.open();
    visits::Jail jail = hub->book().jail();
    QCOMPARE(jail.graceMinutes, 20);
    jail.graceMinutes = 55;
    QFile file(rig.folder.filePath(QStringLiteral("jail.json")));
    QVERIFY(file.exists());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(jail.toJson()).toJson() + "\n\n");
    file.close();
    QVERIFY(hub->poll());
    QCOMPARE(hub->book().jail().graceMinutes, 55);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{ broken");
    file.close();
    QVERIFY(hub->poll()); // told in the log; what was known stays
    QCOMPARE(hub->book().jail().graceMinutes, 55);
    QCOMPARE(rig.tryOpen().error().code, base::FailureCode::BadInput);
}

void TestHub::projectionFollowsAndIsMadeAgain()
{
    HubRig rig;
    auto hub = rig.open();
    for (int i = 1; i <= 5; ++i) {
        EventMaker maker;
        maker.visit = base::VisitId(QStringLiteral("v%1").arg(i));
        maker.inmate = QStringLiteral("i%1").arg(i);
        maker.visitor = QStringLiteral("k%1").arg(i);
        maker.start = QTime(10, 0).addSecs(i * 1800);
        QVERIFY(submitAndApprove(*hub, maker));
    }
    store::Projection projection(hub->log().database());
    QVERIFY(projection.differences(hub->book())->isEmpty());
    QCOMPARE(hub->log().database().value(QStringLiteral("SELECT COUNT(*) FROM visit_state WHERE state = 'approved' AND day = '2026-12-01'"))->toInt(), 5);
    QVERIFY(hub->log().database().run(QStringLiteral("UPDATE visit_state SET state = 'completed' WHERE visit = 'v2'")));
    QCOMPARE(*projection.differences(hub->book()), QStringList{QStringLiteral("v2")});
    hub.reset();
    hub = rig.open();
    QVERIFY(store::Projection(hub->log().database()).differences(hub->book())->isEmpty());
}

void TestHub::nothingPersonalInTheFile()
{
    HubRig rig;
    const auto hub = rig.open();
    EventMaker maker;
    QVERIFY(submitAndApprove(*hub, maker));
    const auto text = portal::hub::RecordDraft{base::newId<base::RecordId>(), maker.visit, QStringLiteral("text"), "Zubeida said Quartz Lane"};
    QVERIFY(hub->submit(maker.make(EventType::Annotated, {{QStringLiteral("record"), text.id.text()}}), {text}));
    const auto access = hub->access(maker.visit);
    QVERIFY(hub->putRecord({base::newId<base::RecordId>(), {}, QStringLiteral("inmate"), "{\"name\":\"Xavier Quadros\"}"}));
    QByteArray all;
    int files = 0;
    for (const QFileInfo &info : QDir(rig.folder.filePath(QStringLiteral("portal"))).entryInfoList(QDir::Files)) {
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        all += file.readAll();
        ++files;
    }
    QVERIFY(files >= 2); // the file and its journal
    QVERIFY(all.contains("access-issued")); // it is the right file
    for (const QByteArray &word : {QByteArray("Zubeida"), QByteArray("Qalandar"), QByteArray("6055544433"), QByteArray("Quartz"), QByteArray("ZZZPK8118H"),
                                   QByteArray("Xavier"), access->code.toLatin1(), access->code.toLower().toLatin1()})
        QVERIFY2(!all.contains(word), word.constData());
}

void TestHub::cleanStopsSign()
{
    HubRig rig;
    const auto hub = rig.open();
    EventMaker maker;
    QVERIFY(submitAndApprove(*hub, maker));
    QCOMPARE(hub->log().events().checkpoints()->size(), 0);
    QVERIFY(hub->checkpoint());
    QVERIFY(hub->checkpoint());
    const auto checkpoints = hub->log().events().checkpoints();
    QCOMPARE(checkpoints->size(), 1);
    QCOMPARE(checkpoints->first().sequence, hub->next(base::StationId(QStringLiteral("hub"))) - 1);
    // By itself too, a quarter of an hour after something was written.
    QVERIFY(hub->submit(maker.arrived(), {}));
    rig.clock.advance(16 * 60 * 1000);
    QVERIFY(hub->tick());
    QCOMPARE(hub->log().events().checkpoints()->size(), 2);
}

void TestHub::staffChangesOfOthersAreNoticed()
{
    HubRig rig;
    const auto hub = rig.open();
    const auto ctl = rig.open(Hub::Chain::Ctl);
    QVERIFY(hub->poll());
    const qint64 before = hub->foreignWrites();
    QVERIFY(hub->poll());
    QCOMPARE(hub->foreignWrites(), before);
    QVERIFY(ctl->log().putStaff({base::StaffId(QStringLiteral("s1")), QStringLiteral("S. Patil"), QStringLiteral("officer"), QStringLiteral("$h"), true}));
    QVERIFY(hub->poll());
    QCOMPARE(hub->foreignWrites(), before + 1);
    QCOMPARE(hub->staff()->staff.size(), 1);
}

MULAKAT_TEST(TestHub)
#include "test_hub.moc"
