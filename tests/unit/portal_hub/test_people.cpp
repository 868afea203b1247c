#include "hubrig.h"
#include "support/testrunner.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QTest>

using namespace mulakat;
using namespace mulakat::testing;
using portal::hub::Hub;
using portal::protocol::StationRole;
using visits::EventType;
using visits::State;
using namespace Qt::StringLiterals;

// What only the hub knows of people: whose registration an import is, and who may sign in.
class TestHubPeople : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_hub.reset(); m_rig.reset(); }
    void importsGetTheirVisitor();
    void nobodyTalksTwiceAtATime();
    void unreachableVisitorsStayUnknown();
    void olderImportsGetTheirsAtTheStart();
    void staffStandsInTheLog();
    void aTakenNameWritesNothing();

private:
    static EventMaker makerOf(const QString &id, const QString &place, const QString &inmate)
    {
        EventMaker maker;
        maker.visit = base::VisitId(id);
        maker.mode = visits::Mode::FaceToFace;
        maker.place = place;
        maker.inmate = inmate;
        return maker;
    }
    // As a desk writes it: without a digest of the visitor.
    bool import(const EventMaker &maker, const QString &mobile, const QString &email = {})
    {
        visits::Booking booking = personalBooking(maker);
        booking.visitors.first().mobile = mobile;
        booking.visitors.first().email = email;
        const auto record = bookingOf(maker.visit, booking);
        const QByteArray salt(16, 's');
        visits::Event event = maker.imported();
        event.data.remove(u"visitor"_s);
        event.data.remove(u"date"_s);
        const QJsonObject slot = maker.slot();
        for (auto it = slot.begin(); it != slot.end(); ++it)
            event.data.insert(it.key(), it.value());
        event.data.insert(u"booking"_s, record.id.text());
        event.data.insert(u"digest"_s, QString::fromLatin1(QCryptographicHash::hash(salt + record.body, QCryptographicHash::Sha256).toHex()));
        const portal::protocol::RecordMessage message{0, record.id, record.visit, record.type, salt, record.body, false};
        const auto reply = m_hub->accept(m_desk.id(), StationRole::Desk, {{message}, {m_desk.next(event)}});
        if (!reply)
            qWarning("%s %s", qPrintable(base::failureName(reply.error().code)), QJsonDocument(reply.error().info).toJson().constData());
        return reply && reply->results.first().ignored.isEmpty();
    }
    QString post(const visits::Event &event)
    {
        const auto reply = m_hub->accept(m_desk.id(), StationRole::Desk, {{}, {m_desk.next(event)}});
        return reply ? reply->results.first().ignored : base::failureName(reply.error().code);
    }
    bool toReady(const EventMaker &maker)
    {
        QList<visits::Event> way = maker.upTo(State::Ready);
        way.remove(0, 2); // it came by import
        way.prepend(maker.make(EventType::InmateConfirmed, {{u"inmate"_s, maker.inmate}}));
        return std::all_of(way.begin(), way.end(), [&](const visits::Event &event) { return post(event).isEmpty(); });
    }
    QList<visits::Event> ofType(EventType type) const
    {
        QList<visits::Event> found;
        const auto page = m_hub->events(0, 1000);
        for (const auto &message : page->events) {
            if (message.event.type == type)
                found << message.event;
        }
        return found;
    }

    std::unique_ptr<HubRig> m_rig;
    std::unique_ptr<Hub> m_hub;
    StationChain m_desk{u"desk-1"_s};
};

void TestHubPeople::init()
{
    m_rig = std::make_unique<HubRig>();
    m_hub = m_rig->open();
    m_desk = StationChain(u"desk-1"_s);
}

void TestHubPeople::importsGetTheirVisitor()
{
    const EventMaker maker = makerOf(u"v1"_s, u"1"_s, u"i1"_s);
    QVERIFY(import(maker, u"6055544433"_s));
    QCOMPARE(m_hub->book().visit(maker.visit)->visitorKey, m_hub->visitorKey(u"6055544433"_s)); // as the family's own form
    const auto known = ofType(EventType::VisitorKnown);
    QCOMPARE(known.size(), 1);
    QCOMPARE(known.first().data.keys(), QStringList{u"visitor"_s}); // and nothing that could be read
    const EventMaker other = makerOf(u"v2"_s, u"2"_s, u"i2"_s);
    QVERIFY(import(other, {}, u"zubeida@example.in"_s));
    QCOMPARE(m_hub->book().visit(other.visit)->visitorKey, m_hub->visitorKey(u"zubeida@example.in"_s));
    QCOMPARE(ofType(EventType::VisitorKnown).size(), 2); // each once
}

void TestHubPeople::nobodyTalksTwiceAtATime()
{
    const EventMaker first = makerOf(u"v1"_s, u"1"_s, u"i1"_s), second = makerOf(u"v2"_s, u"2"_s, u"i2"_s), third = makerOf(u"v3"_s, u"3"_s, u"i3"_s);
    QVERIFY(import(first, u"6055544433"_s) && import(second, u"6055544433"_s) && import(third, u"6055544434"_s));
    QVERIFY(toReady(first) && toReady(second) && toReady(third));
    QCOMPARE(post(first.make(EventType::Started)), QString());
    QCOMPARE(post(second.make(EventType::Started)), base::failureName(base::FailureCode::VisitorBusy));
    QCOMPARE(post(third.make(EventType::Started)), QString());
}

void TestHubPeople::unreachableVisitorsStayUnknown()
{
    const EventMaker maker = makerOf(u"v1"_s, u"1"_s, u"i1"_s);
    QVERIFY(import(maker, {}));
    QVERIFY(m_hub->book().visit(maker.visit)->visitorKey.isEmpty());
    QCOMPARE(post(maker.arrived()), QString());
    QVERIFY(ofType(EventType::VisitorKnown).isEmpty());
}

void TestHubPeople::olderImportsGetTheirsAtTheStart()
{
    // mulakatctl reacts to nothing: as a folder of a version that did not know of this.
    m_hub = m_rig->open(Hub::Chain::Ctl);
    const EventMaker maker = makerOf(u"v1"_s, u"1"_s, u"i1"_s);
    QVERIFY(import(maker, u"6055544433"_s));
    QVERIFY(m_hub->book().visit(maker.visit)->visitorKey.isEmpty());
    m_hub.reset();
    m_hub = m_rig->open();
    QVERIFY(!m_hub->book().visit(maker.visit)->visitorKey.isEmpty());
    m_hub.reset();
    m_hub = m_rig->open();
    QCOMPARE(ofType(EventType::VisitorKnown).size(), 1);
}

void TestHubPeople::staffStandsInTheLog()
{
    store::StaffRow row{base::StaffId(u"s9"_s), u"Zubeida Qalandar"_s, u"officer"_s, u"$argon2id$hash"_s, false};
    QVERIFY(m_hub->changeStaff(row, EventType::StaffAdded));
    row.locked = true;
    QVERIFY(m_hub->changeStaff(row, EventType::StaffLocked));
    const auto page = m_hub->events(0, 100);
    QCOMPARE(page->events.size(), 2);
    const auto &added = page->events.first().event;
    QCOMPARE(added.visit, visits::jailItself());
    QCOMPARE(added.data, (QJsonObject{{u"staff"_s, u"s9"_s}, {u"role"_s, u"officer"_s}})); // no name, no hash
    QVERIFY(page->events.first().ignored.isEmpty());
    QVERIFY(m_hub->book().visits().isEmpty()); // no visit begins by it
    QVERIFY(m_hub->log().staff()->first().locked);
    StationChain liar(u"desk-2"_s);
    const auto refused = m_hub->accept(liar.id(), StationRole::Desk, {{}, {liar.next(added)}});
    QVERIFY(!refused); // only where the hub's files are
    m_hub.reset();
    m_hub = m_rig->open();
    QCOMPARE(m_hub->lastOrder(), qint64(2));
}

void TestHubPeople::aTakenNameWritesNothing()
{
    QVERIFY(m_hub->changeStaff({base::StaffId(u"s1"_s), u"S. Patil"_s, u"officer"_s, u"h"_s, false}, EventType::StaffAdded));
    const auto again = m_hub->changeStaff({base::StaffId(u"s2"_s), u"S. Patil"_s, u"superintendent"_s, u"h"_s, false}, EventType::StaffAdded);
    QVERIFY(!again);
    QCOMPARE(again.error().code, base::FailureCode::NotAllowed);
    QCOMPARE(m_hub->lastOrder(), qint64(1));
    QCOMPARE(m_hub->log().staff()->size(), 1);
}

MULAKAT_TEST(TestHubPeople)
#include "test_people.moc"
