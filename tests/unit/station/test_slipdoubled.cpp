#include "audit/slip.h"
#include "rig.h"
#include "station/localcheckin.h"
#include "station/localgap.h"
#include "support/testrunner.h"

#include <QTemporaryDir>

using namespace mulakat;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;

namespace {

// One check-in of the jail, with a chain of its own.
struct Gate {
    Gate(RigJail &jail, const QString &name)
        : store(base::StationId(name))
        , link(jail.hub, base::StationId(name))
        , station(store, link, nullptr, nullptr, jail.clock, optionsOf(name))
        , checkin(station, nullptr)
        , hub(jail.hub)
    {
    }
    static station::StationOptions optionsOf(const QString &name)
    {
        station::StationOptions options;
        options.name = base::StationId(name);
        options.wants = station::HubSync::Wants::CheckInData;
        options.secretCheck = [](const base::Secret &, const QString &) { return false; };
        return options;
    }
    bool open()
    {
        link.utcMs = station.log().clock().utcMs();
        return station.open() && inStep();
    }
    bool inStep()
    {
        return QTest::qWaitFor([&] {
            return station.sync().isReached() && store.setting(u"hub/epoch"_s) == hub.epoch && station.log().waiting() == 0 && station.log().knownOrder() == hub.numbered().size();
        });
    }
    bool cutOff()
    {
        link.setUp(false);
        return QTest::qWaitFor([&] { return !station.sync().isReached(); });
    }
    base::Result<station::CheckinVisit> claim(const QString &text)
    {
        return answerOf<station::CheckinVisit>([&](auto reply) { checkin.claim(text, reply); });
    }
    QString token(const base::VisitId &visit)
    {
        const auto given = answerOf<station::CheckinVisit>([&](auto reply) { checkin.giveToken(visit, reply); });
        return given ? given->token : QString();
    }

    MemoryStore store;
    FakeLink link;
    station::Station station;
    station::LocalCheckin checkin;
    FakeHub &hub;
};

// A jail that signs slips, a desk, two check-ins and one approved visit of 10:00.
struct TwoGates {
    bool begin()
    {
        jail.hub.jail.code = u"thane"_s;
        jail.hub.jail.rest.insert(audit::slipKeysField, QJsonArray{QString::fromLatin1(key.publicKey().toHex())});
        visit = jail.registerVisit(visits::Mode::FaceToFace);
        const bool approved = desk.open() && QTest::qWaitFor([&] { return desk.visit(visit) != nullptr; }) && desk.signIn(u"R. Rao"_s)
            && doneOf([&](station::Reply reply) {
                   desk.desk.approve({visit, base::InmateId(u"i1"_s), visits::Kind::Family, {rigDay, QTime(10, 0), 20, u"4"_s}}, reply);
               })
            && QTest::qWaitFor([&] { return jail.hub.order.book().visit(visit)->state == visits::State::Approved; });
        jail.clock.set(rigTime(9, 45));
        return approved && first.open() && second.open() && desk.signIn(u"R. Rao"_s);
    }
    QList<station::DoubledLine> doubled()
    {
        const auto view = answerOf<station::GapView>([&](auto reply) { gap.gap(reply); });
        return view ? view->doubled : QList<station::DoubledLine>();
    }
    int arrivals(bool ignored)
    {
        int count = 0;
        for (const visits::OrderedEntry &entry : jail.hub.numbered())
            count += entry.entry.event.type == visits::EventType::Arrived && entry.ignored.has_value() == ignored ? 1 : 0;
        return count;
    }
    const visits::Visit &atHub() { return *jail.hub.order.book().visit(visit); }

    QTemporaryDir keys;
    audit::SigningKey key = *audit::SigningKey::loadOrCreate(keys.filePath(u"slip.key"_s));
    const QString slip = audit::signedSlip({u"thane"_s, u"2026/12/01/601"_s, rigDay, QTime(10, 0)}, key);
    RigJail jail;
    RigDesk desk{jail, u"desk-1"_s};
    station::LocalGap gap{desk.station};
    Gate first{jail, u"gate-1"_s};
    Gate second{jail, u"gate-2"_s};
    base::VisitId visit;
};

} // namespace

// One slip at two check-ins that cannot see each other.
class TestSlipDoubled : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theDoubleIsShownToAnOfficer();
    void whatARestoredHubDoesNotKnowComesBack();
    void takenAgainBeforeItCameBack();
};

void TestSlipDoubled::theDoubleIsShownToAnOfficer()
{
    TwoGates r;
    QVERIFY(r.begin());
    QVERIFY(r.second.cutOff());
    r.jail.clock.set(rigTime(9, 46));
    QVERIFY(r.second.claim(r.slip)); // taken without the hub, first by the clock
    const QString unseen = r.second.token(r.visit);
    r.jail.clock.set(rigTime(9, 47));
    QVERIFY(r.first.claim(r.slip));
    const QString token = r.first.token(r.visit);
    QVERIFY(!token.isEmpty() && !unseen.isEmpty());
    QVERIFY(r.first.inStep());
    QVERIFY(r.doubled().isEmpty());

    r.second.link.setUp(true);
    QVERIFY(r.second.inStep());
    QCOMPARE(r.arrivals(false), 1);
    QCOMPARE(r.arrivals(true), 1);
    // The family whose arrival counts keeps its token, at the hub and everywhere.
    QCOMPARE(r.atHub().token, token);
    QTRY_COMPARE(r.desk.visit(r.visit)->token, token);
    QCOMPARE(r.second.station.log().book().visit(r.visit)->token, token);

    QTRY_COMPARE(r.doubled().size(), 1);
    const station::DoubledLine line = r.doubled().constFirst();
    QCOMPARE(line.visit.id, r.visit);
    QCOMPARE(line.counts.station, u"gate-1"_s);
    QCOMPARE(line.counts.event, u"arrived"_s);
    QCOMPARE(line.ignored.station, u"gate-2"_s);
    QCOMPARE(line.ignored.event, u"arrived"_s);
    QCOMPARE(line.ignored.atUtcMs, rigTime(9, 46));
    QVERIFY(doneOf([&](auto reply) { r.gap.seen(line, reply); }));
    QVERIFY(r.doubled().isEmpty());
    // And nowhere does it open anything any more.
    for (Gate *gate : {&r.first, &r.second})
        QCOMPARE(gate->claim(r.slip).error().info.value(u"why"_s).toString(), u"used"_s);
}

// Used after the backup was made: the restored hub knows nothing of it until the check-in that took it is there again.
void TestSlipDoubled::whatARestoredHubDoesNotKnowComesBack()
{
    TwoGates r;
    QVERIFY(r.begin());
    const int backedUp = int(r.jail.hub.numbered().size());
    QVERIFY(r.first.claim(r.slip));
    QVERIFY(!r.first.token(r.visit).isEmpty());
    QVERIFY(r.first.inStep() && r.second.inStep());
    QVERIFY(r.first.cutOff() && r.second.cutOff());
    r.jail.hub.restore(backedUp);
    QCOMPARE(r.atHub().state, visits::State::Approved);

    r.first.link.setUp(true);
    QVERIFY(r.first.inStep());
    QCOMPARE(r.atHub().state, visits::State::Arrived);
    QVERIFY(!r.atHub().token.isEmpty());
    r.second.link.setUp(true);
    QVERIFY(r.second.inStep());
    r.jail.clock.set(rigTime(9, 50));
    QCOMPARE(r.second.claim(r.slip).error().info.value(u"why"_s).toString(), u"used"_s);
    QCOMPARE(r.arrivals(false), 1);
    QCOMPARE(r.arrivals(true), 0);
}

// The window between the restore and that check-in's return: the slip opens once more, and an officer hears of it.
void TestSlipDoubled::takenAgainBeforeItCameBack()
{
    TwoGates r;
    QVERIFY(r.begin());
    const int backedUp = int(r.jail.hub.numbered().size());
    QVERIFY(r.first.claim(r.slip));
    QVERIFY(r.first.inStep() && r.second.inStep());
    QVERIFY(r.first.cutOff() && r.second.cutOff());
    // Cut off it still knows what the hub had told: a restore alone makes nobody forget.
    QCOMPARE(r.second.claim(r.slip).error().info.value(u"why"_s).toString(), u"used"_s);
    r.desk.link.setUp(false);
    r.jail.hub.restore(backedUp);
    r.desk.link.setUp(true);
    r.second.link.setUp(true);
    QVERIFY(r.second.inStep());
    r.jail.clock.set(rigTime(9, 50));
    QVERIFY(r.second.claim(r.slip));
    QVERIFY(r.second.inStep());

    r.first.link.setUp(true);
    QVERIFY(r.first.inStep());
    QCOMPARE(r.arrivals(false), 1);
    QCOMPARE(r.arrivals(true), 1);
    QTRY_COMPARE(r.desk.station.log().knownOrder(), r.jail.hub.numbered().size());
    QVERIFY(r.desk.signIn(u"R. Rao"_s)); // it has stood still for five minutes
    QTRY_COMPARE(r.doubled().size(), 1);
    QCOMPARE(r.doubled().constFirst().counts.station, u"gate-2"_s);
    QCOMPARE(r.doubled().constFirst().ignored.station, u"gate-1"_s);
}

MULAKAT_TEST(TestSlipDoubled)
#include "test_slipdoubled.moc"
