#include "audit/slip.h"
#include "rig.h"
#include "station/localcheckin.h"
#include "station/trylimit.h"
#include "support/testrunner.h"

#include <QTemporaryDir>
#include <optional>

using namespace mulakat;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;

namespace {

// A jail whose hub signs slips, one desk, one check-in, one approved visit of 10:00.
struct SlipRig {
    explicit SlipRig(visits::Mode mode = visits::Mode::FaceToFace)
        : store(base::StationId(u"checkin-1"_s))
    {
        jail.hub.jail.code = u"thane"_s;
        jail.hub.jail.rest.insert(audit::slipKeysField, QJsonArray{QString::fromLatin1(key.publicKey().toHex())});
        visit = jail.registerVisit(mode);
        video = mode == visits::Mode::Video;
    }
    bool begin()
    {
        const station::SlotView slot{rigDay, QTime(10, 0), 20, video ? u"1"_s : u"4"_s};
        return desk.open() && QTest::qWaitFor([&] { return desk.visit(visit) != nullptr; }) && desk.signIn(u"R. Rao"_s)
            && doneOf([&](station::Reply reply) {
                   desk.desk.approve({visit, base::InmateId(u"i1"_s), visits::Kind::Family, slot}, reply);
               })
            && QTest::qWaitFor([&] { return jail.hub.order.book().visit(visit)->state == visits::State::Approved; }) && openCheckin();
    }
    bool openCheckin()
    {
        station::StationOptions options;
        options.name = base::StationId(u"checkin-1"_s);
        options.wants = station::HubSync::Wants::CheckInData;
        options.secretCheck = [](const base::Secret &, const QString &) { return false; };
        link.utcMs = jail.clock.utcMs();
        station.emplace(store, link, nullptr, nullptr, jail.clock, options);
        checkin.emplace(*station, nullptr);
        return station->open()
            && QTest::qWaitFor([&] { return station->sync().isReached() && station->log().knownOrder() == jail.hub.numbered().size(); });
    }
    QString slip(QTime start = {10, 0}, QDate day = rigDay, const QString &code = u"thane"_s) const
    {
        return audit::signedSlip({code, u"2026/12/01/601"_s, day, start}, key);
    }
    base::Result<station::CheckinVisit> claim(const QString &text)
    {
        return answerOf<station::CheckinVisit>([&](auto reply) { checkin->claim(text, reply); });
    }
    QString why(const QString &text) { return claim(text).error().info.value(u"why"_s).toString(); }
    base::Result<base::VisitId> atDesk(const QString &text)
    {
        return answerOf<base::VisitId>([&](auto reply) { desk.desk.readSlip(text, reply); });
    }

    QTemporaryDir keys;
    audit::SigningKey key = *audit::SigningKey::loadOrCreate(keys.filePath(u"slip.key"_s));
    RigJail jail;
    RigDesk desk{jail, u"desk-1"_s};
    base::VisitId visit;
    bool video = false;
    MemoryStore store;
    FakeLink link{jail.hub, base::StationId(u"checkin-1"_s)};
    std::optional<station::Station> station;
    std::optional<station::LocalCheckin> checkin;
};

} // namespace

// The signed slip at the check-in and at the desk, and numbers that are guessed.
class TestSlips : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onceAndOffline();
    void resumedHereOnly();
    void whatIsRefused();
    void anOlderSlip();
    void withoutAKey();
    void atTheDesk();
    void guessing();
    void limitIsOfTime();
    void aCardWithoutCode();
};

void TestSlips::onceAndOffline()
{
    SlipRig r;
    QVERIFY(r.begin());
    r.link.setUp(false);
    QTRY_VERIFY(!r.station->sync().isReached());
    r.jail.clock.set(rigTime(9, 45));
    QVERIFY(r.claim(r.slip()));
    QVERIFY(answerOf<station::CheckinVisit>([&](auto reply) { r.checkin->giveToken(r.visit, reply); }));
    r.jail.clock.set(rigTime(9, 50));
    for (int again = 0; again < 3; ++again) {
        const auto used = r.claim(r.slip());
        QCOMPARE(used.error().code, base::FailureCode::NotInThisState);
        QCOMPARE(used.error().info.value(u"why"_s).toString(), u"used"_s);
        QCOMPARE(used.error().info.value(u"at"_s).toString(), u"09:45"_s);
    }
    int arrivals = 0;
    for (const station::LoggedEvent &logged : r.station->log().history(r.visit))
        arrivals += logged.event.type == visits::EventType::Arrived ? 1 : 0;
    QCOMPARE(arrivals, 1);
}

// Who went away before the token takes it up again at the same station, for a quarter of an hour.
void TestSlips::resumedHereOnly()
{
    SlipRig r;
    QVERIFY(r.begin());
    r.jail.clock.set(rigTime(9, 40));
    QVERIFY(r.claim(r.slip()));
    r.jail.clock.set(rigTime(9, 50));
    QVERIFY(r.claim(r.slip()));
    r.jail.clock.set(rigTime(9, 56));
    QCOMPARE(r.why(r.slip()), u"used"_s);
    // Let in at the desk: the slip opens nothing at the check-in.
    SlipRig other;
    QVERIFY(other.begin());
    other.jail.clock.set(rigTime(9, 40));
    QVERIFY(other.desk.signIn());
    RIG_DO(other.desk.desk.markArrived(other.visit, reply));
    QTRY_COMPARE(other.station->log().book().visit(other.visit)->state, visits::State::Arrived);
    QCOMPARE(other.why(other.slip()), u"used"_s);
}

void TestSlips::whatIsRefused()
{
    SlipRig r;
    QVERIFY(r.begin());
    QCOMPARE(r.claim(r.slip()).error().code, base::FailureCode::TooEarly); // 9:00, the doors open at 9:30
    r.jail.clock.set(rigTime(9, 45));
    QString altered = r.slip();
    altered[20] = altered.at(20) == u'A' ? u'B' : u'A';
    QCOMPARE(r.claim(altered).error().code, base::FailureCode::NotVerified);
    QCOMPARE(r.why(u"PV1.AAAA.BBBB.CCCC"_s), u"forged"_s);
    QTemporaryDir elsewhere;
    const auto theirs = audit::SigningKey::loadOrCreate(elsewhere.filePath(u"slip.key"_s));
    const audit::Slip same{u"thane"_s, u"2026/12/01/601"_s, rigDay, QTime(10, 0)};
    QCOMPARE(r.why(audit::signedSlip(same, *theirs)), u"forged"_s);
    QCOMPARE(r.why(audit::signedSlip({u"nashik"_s, same.visrn, same.date, same.start}, *theirs)), u"other-jail"_s);
    QCOMPARE(r.claim(audit::signedSlip({u"thane"_s, u"2026/12/01/999"_s, rigDay, QTime(10, 0)}, r.key)).error().code,
             base::FailureCode::UnknownVisit);
    QVERIFY(r.desk.signIn());
    RIG_DO(r.desk.desk.cancel(r.visit, u"other"_s, reply));
    QTRY_COMPARE(r.station->log().book().visit(r.visit)->state, visits::State::Cancelled);
    QCOMPARE(r.why(r.slip()), u"cancelled"_s);
    r.jail.clock.set(rigTime(9, 45) + 24LL * 3600 * 1000);
    const auto late = r.claim(r.slip());
    QCOMPARE(late.error().code, base::FailureCode::WrongDay);
    QCOMPARE(late.error().info.value(u"date"_s).toString(), rigDay.toString(Qt::ISODate));
    SlipRig video(visits::Mode::Video);
    QVERIFY(video.begin());
    QCOMPARE(video.why(video.slip()), u"video"_s);
}

// A slip that was printed before the slot was changed; the new one and the number are taken.
void TestSlips::anOlderSlip()
{
    SlipRig r;
    QVERIFY(r.begin());
    QVERIFY(r.desk.signIn(u"R. Rao"_s));
    RIG_DO(r.desk.desk.reslot(r.visit, {rigDay, QTime(11, 0), 20, u"4"_s}, reply));
    QTRY_COMPARE(r.station->log().book().visit(r.visit)->slot.start, QTime(11, 0));
    r.jail.clock.set(rigTime(10, 45));
    const auto old = r.claim(r.slip());
    QCOMPARE(old.error().info.value(u"why"_s).toString(), u"replaced"_s);
    QCOMPARE(old.error().info.value(u"start"_s).toString(), u"11:00"_s);
    QVERIFY(r.claim(r.slip(QTime(11, 0))));
}

// A folder from before the key: the number goes on, a slip says why not.
void TestSlips::withoutAKey()
{
    SlipRig r;
    r.jail.hub.jail.rest.remove(audit::slipKeysField);
    QVERIFY(r.begin());
    r.jail.clock.set(rigTime(9, 45));
    QCOMPARE(r.why(r.slip()), u"no-key"_s);
    QVERIFY(r.claim(u"2026/12/01/601"_s));
}

void TestSlips::atTheDesk()
{
    SlipRig r;
    QVERIFY(r.begin());
    r.desk.link.setUp(false);
    const auto known = r.atDesk(r.slip());
    QVERIFY(known);
    QCOMPARE(*known, r.visit);
    r.desk.link.setUp(true);
    r.jail.clock.set(rigTime(9, 45));
    QVERIFY(r.claim(r.slip()));
    QTRY_COMPARE(r.desk.visit(r.visit)->state, visits::State::Arrived);
    const auto used = r.atDesk(r.slip());
    QCOMPARE(used.error().info.value(u"why"_s).toString(), u"used"_s);
    QCOMPARE(used.error().info.value(u"at"_s).toString(), u"09:45"_s);
    QCOMPARE(used.error().info.value(u"visit"_s).toString(), r.visit.text()); // the officer sees it all the same
    QCOMPARE(r.atDesk(u"PV1.AAAA.BBBB.CCCC"_s).error().code, base::FailureCode::NotVerified);
}

void TestSlips::guessing()
{
    SlipRig r;
    QVERIFY(r.begin());
    r.jail.clock.set(rigTime(9, 45));
    QSignalSpy help(&r.desk.desk, &station::DeskService::helpAsked);
    QVERIFY(!r.claim(u"https://example.org/1"_s)); // no number, no guess
    for (int i = 0; i < 4; ++i)
        QCOMPARE(r.claim(QString::number(900 + i)).error().code, base::FailureCode::UnknownVisit);
    QCOMPARE(help.size(), 0);
    QCOMPARE(r.claim(u"904"_s).error().code, base::FailureCode::TooManyTries);
    QTRY_COMPARE(help.size(), 1);
    QCOMPARE(help.at(0).at(1).toString(), u"checkin-1"_s);
    // Now nothing is told of numbers, right ones neither; and the officer is called once.
    QCOMPARE(r.claim(u"601"_s).error().code, base::FailureCode::TooManyTries);
    QCOMPARE(r.claim(u"905"_s).error().code, base::FailureCode::TooManyTries);
    QCOMPARE(help.size(), 1);
    // A family with a slip does not wait for it.
    QVERIFY(r.claim(r.slip()));
    r.jail.clock.set(rigTime(9, 51));
    QVERIFY(r.claim(u"601"_s)); // taken up again
}

void TestSlips::limitIsOfTime()
{
    station::TryLimit limit;
    qint64 now = 1'000'000;
    for (int i = 0; i < 4; ++i)
        QVERIFY(!limit.miss(now));
    now += station::TryLimit::windowMs; // those are forgotten
    for (int i = 0; i < 4; ++i)
        QVERIFY(!limit.miss(now));
    QVERIFY(!limit.isShut(now));
    QVERIFY(limit.miss(now));
    QVERIFY(limit.isShut(now));
    QVERIFY(limit.isShut(now + station::TryLimit::restMs - 1));
    now += station::TryLimit::restMs;
    QVERIFY(!limit.isShut(now));
    QVERIFY(!limit.miss(now)); // five again
}

// Nothing of it is kept; the desk knows that there is a card to be looked at.
void TestSlips::aCardWithoutCode()
{
    SlipRig r;
    QVERIFY(r.begin());
    r.jail.clock.set(rigTime(9, 45));
    QVERIFY(r.claim(r.slip()));
    const auto shown = answerOf<station::CardShown>([&](auto reply) { r.checkin->plainCard(r.visit, reply); });
    QVERIFY(shown && shown->read);
    QCOMPARE(shown->left, 0);
    QVERIFY(r.desk.signIn());
    QTRY_COMPARE(answerOf<station::VisitDetail>([&](auto reply) { r.desk.desk.open(r.visit, reply); })->people.constFirst().shownDocument,
                 u"no-code"_s);
    QCOMPARE(r.store.recordsOfType(u"document"_s)->size(), 0);
    QVERIFY(!answerOf<station::EvidenceView>([&](auto reply) { r.desk.desk.shownEvidence(r.visit, base::MemberId(u"1"_s), reply); }));
}

MULAKAT_TEST(TestSlips)
#include "test_slips.moc"
