#include "hubrig.h"
#include "support/testrunner.h"

#include <QTest>

using namespace mulakat;
using namespace mulakat::testing;
using portal::hub::Hub;
using portal::protocol::EventMessage;
using portal::protocol::PostEvents;
using portal::protocol::StationRole;
using visits::EventType;
using visits::State;

class TestHubStations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_hub.reset(); m_rig.reset(); }
    void chainsAreNumberedInTheOrderTheyCome();
    void postingAgainChangesNothing();
    void gapsForksAndForeignChainsAreRefused();
    void whatDoesNotFitIsIgnoredAndKept();
    void rolesWriteOnlyTheirOwn();
    void recordsComeWithTheirDigest();
    void boothsGetNoTexts();
    void checkInsAndBoardsGetAndWriteLittle();
    void allOrNothing();

private:
    base::Result<portal::protocol::PostReply> post(const StationChain &chain, const QList<EventMessage> &events, StationRole role = StationRole::Desk,
                                                   const QList<portal::protocol::RecordMessage> &records = {})
    {
        return m_hub->accept(chain.id(), role, PostEvents{records, events});
    }
    std::unique_ptr<HubRig> m_rig;
    std::unique_ptr<Hub> m_hub;
    EventMaker m_maker;
    qint64 m_before = 0;
};

void TestHubStations::init()
{
    m_rig = std::make_unique<HubRig>();
    m_hub = m_rig->open();
    QVERIFY(submitAndApprove(*m_hub, m_maker));
    m_before = m_hub->lastOrder();
}

void TestHubStations::chainsAreNumberedInTheOrderTheyCome()
{
    StationChain desk(QStringLiteral("desk-1")), other(QStringLiteral("desk-2"));
    QCOMPARE(m_hub->next(desk.id()), qint64(1));
    const auto first = post(desk, {desk.next(m_maker.arrived()), desk.next(m_maker.accepted())});
    QVERIFY(first);
    QCOMPARE(first->next, qint64(3));
    QCOMPARE(first->results.size(), 2);
    QCOMPARE(first->results.at(0).order, m_before + 1);
    QCOMPARE(first->results.at(1).order, m_before + 2);
    QVERIFY(first->results.at(0).ignored.isEmpty());
    const auto second = post(other, {other.next(m_maker.inmateTo(visits::InmateTrack::Called))});
    QVERIFY(second);
    QCOMPARE(second->results.first().order, m_before + 3);
    QCOMPARE(m_hub->book().visit(m_maker.visit)->state, State::Verified);
    const auto page = m_hub->events(m_before, 2);
    QVERIFY(page);
    QCOMPARE(page->last, m_before + 3);
    QCOMPARE(page->events.size(), 2);
    QCOMPARE(page->events.first().chain, desk.id());
    // The same after a restart.
    m_hub.reset();
    m_hub = m_rig->open();
    QCOMPARE(m_hub->next(desk.id()), qint64(3));
    QCOMPARE(m_hub->lastOrder(), m_before + 3);
}

void TestHubStations::postingAgainChangesNothing()
{
    StationChain desk(QStringLiteral("desk-1"));
    const QList<EventMessage> events{desk.next(m_maker.arrived()), desk.next(m_maker.accepted())};
    const auto first = post(desk, events);
    const auto again = post(desk, events);
    QVERIFY(first && again);
    QCOMPARE(again->next, first->next);
    for (int i = 0; i < 2; ++i)
        QCOMPARE(again->results.at(i).order, first->results.at(i).order);
    QCOMPARE(m_hub->lastOrder(), m_before + 2);
    const auto overlap = post(desk, {events.at(1), desk.next(m_maker.inmateTo(visits::InmateTrack::Called))});
    QVERIFY(overlap);
    QCOMPARE(m_hub->lastOrder(), m_before + 3);
}

void TestHubStations::gapsForksAndForeignChainsAreRefused()
{
    StationChain desk(QStringLiteral("desk-1")), liar(QStringLiteral("desk-1"));
    const EventMessage first = desk.next(m_maker.arrived()), second = desk.next(m_maker.accepted());
    auto refused = post(desk, {second});
    QCOMPARE(refused.error().code, base::FailureCode::ChainBroken);
    QCOMPARE(refused.error().info.value(QLatin1String("next")).toInt(), 1);
    QVERIFY(post(desk, {first}));
    EventMessage fork = liar.next(m_maker.make(EventType::Opened, {{QStringLiteral("station"), QStringLiteral("desk-1")}}));
    QCOMPARE(post(desk, {fork}).error().code, base::FailureCode::ChainBroken);
    EventMessage altered = second;
    altered.event.atUtcMs += 1;
    QCOMPARE(post(desk, {altered}).error().code, base::FailureCode::ChainBroken); // its hash no longer fits
    StationChain other(QStringLiteral("desk-2"));
    QCOMPARE(post(desk, {other.next(m_maker.accepted())}).error().code, base::FailureCode::NotAllowed);
    for (const char *local : {"hub", "ctl"}) {
        StationChain pretender{QLatin1String(local)};
        QCOMPARE(post(pretender, {pretender.next(m_maker.accepted())}).error().code, base::FailureCode::NotAllowed);
    }
    QCOMPARE(m_hub->lastOrder(), m_before + 1);
    QVERIFY(post(desk, {second}));
}

void TestHubStations::whatDoesNotFitIsIgnoredAndKept()
{
    StationChain desk(QStringLiteral("desk-1")), other(QStringLiteral("desk-2"));
    QVERIFY(post(desk, {desk.next(m_maker.make(EventType::Cancelled, {{QStringLiteral("code"), QStringLiteral("asked")}}))}));
    const auto late = post(other, {other.next(m_maker.arrived())}); // written before it knew
    QVERIFY(late);
    QCOMPARE(late->results.first().ignored, base::failureName(base::FailureCode::NotInThisState));
    QCOMPARE(m_hub->book().visit(m_maker.visit)->state, State::Cancelled);
    const auto events = m_hub->events(m_before + 1, 10);
    QCOMPARE(events->events.first().ignored, base::failureName(base::FailureCode::NotInThisState));
    m_hub = m_rig->open();
    QCOMPARE(m_hub->book().visit(m_maker.visit)->state, State::Cancelled);
    QCOMPARE(m_hub->events(m_before + 1, 10)->events.first().ignored, base::failureName(base::FailureCode::NotInThisState));
}

void TestHubStations::rolesWriteOnlyTheirOwn()
{
    const auto refused = [&](StationRole role, const visits::Event &event) {
        StationChain chain(base::randomId());
        const auto result = post(chain, {chain.next(event)}, role);
        return !result && result.error().code == base::FailureCode::NotAllowed;
    };
    QVERIFY(refused(StationRole::Booth, m_maker.arrived()));
    QVERIFY(refused(StationRole::Booth, m_maker.make(EventType::Completed, {{QStringLiteral("talk"), 1}}))); // by an officer, from the booth
    QVERIFY(refused(StationRole::Desk, m_maker.make(EventType::AccessIssued, {{QStringLiteral("version"), 9}}, visits::Mover::Portal)));
    QVERIFY(refused(StationRole::Desk, byPortal(m_maker.arrived())));
    QVERIFY(refused(StationRole::Ctl, m_maker.make(EventType::NoShow, {{QStringLiteral("up"), 9999}, {QStringLiteral("grace"), 1}}, visits::Mover::Clock)));
    visits::Event anonymous = m_maker.arrived();
    anonymous.by.clear();
    QVERIFY(refused(StationRole::Desk, anonymous));
    visits::Event sound = m_maker.make(EventType::SoundChecked, {{QStringLiteral("end"), QStringLiteral("booth")}, {QStringLiteral("ok"), true}}, visits::Mover::Station);
    sound.by.clear();
    StationChain booth(QStringLiteral("booth-1"));
    QVERIFY(post(booth, {booth.next(sound)}, StationRole::Booth));
    QCOMPARE(m_hub->lastOrder(), m_before + 1);
}

portal::protocol::RecordMessage textRecord(const QString &id, const base::VisitId &visit, const QByteArray &body)
{
    portal::protocol::RecordMessage record;
    record.id = base::RecordId(id);
    record.visit = visit;
    record.type = QStringLiteral("text");
    record.salt = QByteArray(16, 's');
    record.body = body;
    return record;
}

void TestHubStations::recordsComeWithTheirDigest()
{
    StationChain desk(QStringLiteral("desk-1")), bad(QStringLiteral("desk-1"));
    const auto record = textRecord(QStringLiteral("note1"), m_maker.visit, "came with a letter");
    const auto note = [&](const QString &digest) {
        return m_maker.make(EventType::Annotated, {{QStringLiteral("record"), record.id.text()}, {QStringLiteral("digest"), digest}});
    };
    const auto refused = post(bad, {bad.next(note(QString(64, u'0')))}, StationRole::Desk, {record});
    QCOMPARE(refused.error().code, base::FailureCode::BadInput);
    QVERIFY(!m_hub->getRecord(record.id));
    QVERIFY(post(desk, {desk.next(note(store::saltedDigest(record.salt, record.body)))}, StationRole::Desk, {record}));
    QCOMPARE(*m_hub->getRecord(record.id), record.body);
    // A station cannot replace another kind of record by taking its id.
    auto stolen = textRecord(QStringLiteral("access-") + m_maker.visit.text(), m_maker.visit, "{}");
    QCOMPARE(post(desk, {}, StationRole::Desk, {stolen}).error().code, base::FailureCode::NotAllowed);
    stolen.type = QStringLiteral("access");
    QCOMPARE(post(desk, {}, StationRole::Desk, {stolen}).error().code, base::FailureCode::NotAllowed);
    QVERIFY(!post(desk, {}, StationRole::Booth, {textRecord(QStringLiteral("x"), m_maker.visit, "x")}));
}

void TestHubStations::boothsGetNoTexts()
{
    StationChain desk(QStringLiteral("desk-1"));
    QVERIFY(post(desk, {}, StationRole::Desk, {textRecord(QStringLiteral("note1"), m_maker.visit, "ground")}));
    const auto types = [&](StationRole role) {
        const auto page = m_hub->records(role, 0, 100);
        QSet<QString> out;
        for (const auto &record : page->records)
            out << record.type;
        return out;
    };
    QCOMPARE(types(StationRole::Booth), QSet<QString>{QStringLiteral("booking")});
    QCOMPARE(types(StationRole::Desk), QSet<QString>({QStringLiteral("booking"), QStringLiteral("text")})); // never "access"
    QCOMPARE(m_hub->records(StationRole::Booth, 0, 100)->through, m_hub->lastRecord());
    QCOMPARE(m_hub->document(base::RecordId(QStringLiteral("note1"))).error().code, base::FailureCode::UnknownVisit);
}

// The second event of a post is refused: the first is not there either, and can be posted again.
void TestHubStations::checkInsAndBoardsGetAndWriteLittle()
{
    const auto bookings = [&](StationRole role) {
        const auto page = m_hub->records(role, 0, 100);
        int count = 0;
        for (const auto &record : page->records) {
            if (record.type != QLatin1String("booking"))
                return -1;
            ++count;
        }
        return page->through == m_hub->lastRecord() ? count : -1;
    };
    const QDate day = m_hub->book().visit(m_maker.visit)->slot.date;
    QCOMPARE(bookings(StationRole::CheckIn), m_rig->clock.today() == day ? 1 : 0);
    m_rig->clock.set(base::slotUtcMs(day, QTime(9, 30)));
    QCOMPARE(bookings(StationRole::CheckIn), 1);
    m_rig->clock.set(base::slotUtcMs(day.addDays(1), QTime(9, 30)));
    QCOMPARE(bookings(StationRole::CheckIn), 0); // a visit of another day is none of its business
    QCOMPARE(m_hub->records(StationRole::Board, 0, 100).error().code, base::FailureCode::NotAllowed);

    StationChain checkin(QStringLiteral("checkin-1"));
    const auto tries = [&](StationRole role, visits::Event event, visits::Mover mover) {
        StationChain chain(base::randomId());
        event.mover = mover;
        if (mover != visits::Mover::Officer)
            event.by.clear();
        return post(chain, {chain.next(event)}, role).has_value();
    };
    using visits::Mover;
    QVERIFY(!tries(StationRole::CheckIn, m_maker.arrived(), Mover::Officer));
    QVERIFY(!tries(StationRole::CheckIn, m_maker.arrived(), Mover::Station));
    QVERIFY(!tries(StationRole::CheckIn, m_maker.accepted(), Mover::Station));
    QVERIFY(!tries(StationRole::CheckIn, m_maker.make(EventType::MadeReady, {{QStringLiteral("place"), QStringLiteral("1")}}), Mover::Station));
    QVERIFY(!tries(StationRole::Board, m_maker.arrived(), Mover::Visitor));
    const auto shown = m_maker.make(EventType::DocumentShown, {{QStringLiteral("member"), QStringLiteral("1")}, {QStringLiteral("document"), QStringLiteral("none")}});
    QVERIFY(!tries(StationRole::Desk, shown, Mover::Station)); // a desk decides, it does not only show
    QVERIFY(tries(StationRole::CheckIn, m_maker.arrived(), Mover::Visitor));
    QVERIFY(tries(StationRole::CheckIn, shown, Mover::Station));
    // A booth shows what a visitor's phone has read of an Aadhaar, with their consent, and nothing else.
    const auto aadhaar = m_maker.make(EventType::DocumentShown, {{QStringLiteral("member"), QStringLiteral("1")}, {QStringLiteral("document"), QStringLiteral("aadhaar-qr")}});
    QVERIFY(tries(StationRole::Booth, aadhaar, Mover::Station));
    QVERIFY(!tries(StationRole::Booth, aadhaar, Mover::Visitor));
    QVERIFY(!tries(StationRole::Booth, shown, Mover::Station));
    QVERIFY(!tries(StationRole::Booth, m_maker.accepted(), Mover::Station));
    auto record = textRecord(QStringLiteral("shown1"), m_maker.visit, "{}");
    QVERIFY(!post(checkin, {}, StationRole::CheckIn, {record}));
    record.type = QStringLiteral("booking");
    QVERIFY(!post(checkin, {}, StationRole::CheckIn, {record}));
    record.type = QStringLiteral("evidence");
    QVERIFY(post(checkin, {}, StationRole::CheckIn, {record}));
    QVERIFY(!post(checkin, {}, StationRole::Board, {record}));
    StationChain booth(QStringLiteral("booth-9"));
    QVERIFY(post(booth, {}, StationRole::Booth, {record}));
    record.type = QStringLiteral("document");
    QVERIFY(!post(booth, {}, StationRole::Booth, {record}));
}

void TestHubStations::allOrNothing()
{
    StationChain desk(QStringLiteral("desk-1"));
    const EventMessage first = desk.next(m_maker.arrived());
    EventMessage second = desk.next(m_maker.accepted());
    second.event.mover = visits::Mover::Portal;
    QVERIFY(!post(desk, {first, second}));
    QCOMPARE(m_hub->next(desk.id()), qint64(1));
    QCOMPARE(m_hub->book().visit(m_maker.visit)->state, State::Approved);
    QCOMPARE(m_hub->lastOrder(), m_before);
    QVERIFY(m_hub->access(m_maker.visit)); // folded again, and whole
    QVERIFY(post(desk, {first}));
    QCOMPARE(m_hub->book().visit(m_maker.visit)->state, State::Arrived);
}

MULAKAT_TEST(TestHubStations)
#include "test_stations.moc"
