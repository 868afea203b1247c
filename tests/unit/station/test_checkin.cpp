#include "rig.h"
#include "station/localcheckin.h"
#include "station/localboard.h"
#include "station/shownevidence.h"
#include "support/secureqr.h"
#include "support/testrunner.h"

using namespace mulakat;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;

namespace {

// A check-in or board of the jail, on the test's own thread.
struct RigPublic {
    RigPublic(RigJail &j, const QString &name, station::HubSync::Wants wants)
        : store(base::StationId(name))
        , link(j.hub, base::StationId(name))
        , station(store, link, nullptr, nullptr, j.clock, options(j, name, wants))
        , jail(j)
    {
        link.utcMs = j.clock.utcMs();
    }
    static station::StationOptions options(const RigJail &j, const QString &name, station::HubSync::Wants wants)
    {
        station::StationOptions out;
        out.name = base::StationId(name);
        out.jail = j.hub.jail;
        out.wants = wants;
        out.trust = identity::TrustStore::fromFolder(QStringLiteral(MULAKAT_TEST_DATA "/aadhaar/trust"),
                                                     identity::TrustStore::Pins::NotAsked);
        out.secretCheck = [](const base::Secret &, const QString &) { return false; };
        return out;
    }
    bool open()
    {
        return station.open()
            && QTest::qWaitFor([&] { return station.sync().isReached() && station.log().knownOrder() == jail.hub.numbered().size(); });
    }
    const visits::Visit *visit(const base::VisitId &id) { return station.log().book().visit(id); }

    MemoryStore store;
    FakeLink link;
    station::Station station;
    RigJail &jail;
};

struct RigCheckin : RigPublic {
    explicit RigCheckin(RigJail &j, const QString &name = u"checkin-1"_s)
        : RigPublic(j, name, station::HubSync::Wants::CheckInData)
        , checkin(station, nullptr)
    {
    }
    base::Result<station::CheckinVisit> claim(const QString &text)
    {
        return answerOf<station::CheckinVisit>([&](auto reply) { checkin.claim(text, reply); });
    }
    base::Result<station::CardShown> show(const base::VisitId &visit, const QString &payload)
    {
        return answerOf<station::CardShown>([&](auto reply) { checkin.showCard(visit, payload, u"ta"_s, reply); });
    }
    station::LocalCheckin checkin;
};

base::VisitId approved(RigJail &jail, RigDesk &d, visits::Mode mode, const QString &serial, int adults, const QString &place, int hour = 10)
{
    const auto visit = jail.registerVisit(mode, adults, 0, serial);
    if (!QTest::qWaitFor([&] { return d.visit(visit) != nullptr; }) || !d.signIn(u"R. Rao"_s))
        return {};
    const station::SlotView slot{rigDay, QTime(hour, 0), 20, place};
    const base::InmateId inmate(serial == u"601"_s ? u"i1"_s : serial == u"602"_s ? u"i2"_s : u"i3"_s);
    const auto done = doneOf([&](station::Reply reply) { d.desk.approve({visit, inmate, visits::Kind::Family, slot}, reply); });
    const bool known = done && QTest::qWaitFor([&] { return jail.hub.order.book().visit(visit)->state == visits::State::Approved; });
    return known ? visit : base::VisitId();
}

const base::MemberId one(u"1"_s);

} // namespace

// A slip shown at the check-in, and what the desk then has of it.
class TestCheckin : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void slipMakesThePartyArrive();
    void whatIsRefused();
    void cardGoesToTheDesk();
    void withoutVerifierOrCard();
    void tokensOfTwoStationsDiffer();
    void recordKeepsNoNumber();
    void boardCallsTokens();
};

void TestCheckin::slipMakesThePartyArrive()
{
    RigJail jail;
    RigDesk d(jail, u"desk-1"_s);
    QVERIFY(d.open());
    const auto visit = approved(jail, d, visits::Mode::FaceToFace, u"601"_s, 2, u"4"_s);
    QVERIFY(!visit.isEmpty());
    RigCheckin c(jail);
    QVERIFY(c.open());
    jail.clock.set(rigTime(9, 45));
    const auto claimed = c.claim(u"2026/12/01/601"_s);
    QVERIFY(claimed);
    QCOMPARE(claimed->adults, 2);
    QCOMPARE(claimed->place, u"4"_s);
    QVERIFY(claimed->token.isEmpty());
    QTRY_COMPARE(d.visit(visit)->state, visits::State::Arrived);
    QVERIFY(d.visit(visit)->member(one)->present);
    QVERIFY(!d.visit(visit)->everyAdultVerified()); // it accepts nobody
    QVERIFY(c.claim(u"20261201601"_s)); // who went away takes it up again
    const auto token = answerOf<station::CheckinVisit>([&](auto reply) { c.checkin.giveToken(visit, reply); });
    QVERIFY(token);
    QCOMPARE(token->token, u"4-101"_s);
    QCOMPARE(answerOf<station::CheckinVisit>([&](auto reply) { c.checkin.giveToken(visit, reply); })->token, token->token);
    QTRY_COMPARE(d.visit(visit)->token, token->token);
    const auto used = c.claim(u"601"_s);
    QVERIFY(!used);
    QCOMPARE(used.error().info.value(u"why"_s).toString(), u"used"_s);
    // An officer is called by the station's name.
    QSignalSpy help(&d.desk, &station::DeskService::helpAsked);
    c.checkin.callOfficer(visit);
    QTRY_COMPARE(help.size(), 1);
    QCOMPARE(help.at(0).at(1).toString(), u"checkin-1"_s);
}

void TestCheckin::whatIsRefused()
{
    RigJail jail;
    RigDesk d(jail, u"desk-1"_s);
    QVERIFY(d.open());
    const auto visit = approved(jail, d, visits::Mode::FaceToFace, u"601"_s, 1, u"4"_s);
    QVERIFY(!approved(jail, d, visits::Mode::Video, u"602"_s, 1, u"1"_s).isEmpty());
    RigCheckin c(jail);
    QVERIFY(c.open());
    QCOMPARE(c.claim(u"999"_s).error().code, base::FailureCode::UnknownVisit);
    QCOMPARE(c.claim(u"60"_s).error().code, base::FailureCode::UnknownVisit);
    QCOMPARE(c.claim(QString(4000, u'1')).error().code, base::FailureCode::UnknownVisit);
    QCOMPARE(c.claim(u"https://example.org/601"_s).error().code, base::FailureCode::UnknownVisit);
    const auto early = c.claim(u"601"_s); // 9:00, the doors open at 9:30
    QCOMPARE(early.error().code, base::FailureCode::TooEarly);
    QCOMPARE(early.error().info.value(u"start"_s).toString(), u"10:00"_s);
    QCOMPARE(c.claim(u"602"_s).error().info.value(u"why"_s).toString(), u"video"_s);
    jail.clock.set(rigTime(10, 30));
    QCOMPARE(c.claim(u"601"_s).error().code, base::FailureCode::TooLate);
    QCOMPARE(c.visit(visit)->state, visits::State::Approved);
    QVERIFY(d.signIn());
    RIG_DO(d.desk.cancel(visit, u"other"_s, reply));
    QTRY_COMPARE(c.visit(visit)->state, visits::State::Cancelled);
    QCOMPARE(c.claim(u"601"_s).error().info.value(u"why"_s).toString(), u"cancelled"_s);
    jail.clock.set(rigTime(10, 30) + 24LL * 3600 * 1000);
    QCOMPARE(c.claim(u"2026/12/01/601"_s).error().code, base::FailureCode::WrongDay);
}

void TestCheckin::cardGoesToTheDesk()
{
    RigJail jail;
    RigDesk d(jail, u"desk-1"_s);
    QVERIFY(d.open());
    const auto visit = approved(jail, d, visits::Mode::FaceToFace, u"601"_s, 1, u"4"_s);
    RigCheckin c(jail);
    QVERIFY(c.open());
    jail.clock.set(rigTime(9, 45));
    QVERIFY(c.claim(u"601"_s));
    QVERIFY(!c.show(visit, u"2026/12/01/601"_s)->read); // a slip is no card
    QVERIFY(!c.show(visit, u"https://example.org"_s)->read);
    const QString payload = QString::fromLatin1(makeSecureQr(CardText()));
    const auto shown = c.show(visit, payload);
    QVERIFY(shown && shown->read);
    QCOMPARE(shown->left, 0);
    QVERIFY(doneOf([&](station::Reply reply) {
        QImage face(1280, 960, QImage::Format_RGB32);
        face.fill(Qt::gray);
        c.checkin.keepPicture(visit, face, reply);
    }));
    QTRY_VERIFY(d.visit(visit) && d.visit(visit)->member(one)->consented);
    QVERIFY(!d.visit(visit)->member(one)->identity);
    QTRY_COMPARE(d.station.log().waiting(), 0);
    jail.clock.set(rigTime(9, 46));
    QVERIFY(d.signIn());
    std::optional<station::VisitDetail> detail;
    QTRY_VERIFY([&] {
        const auto got = answerOf<station::VisitDetail>([&](auto r) { d.desk.open(visit, r); });
        if (got)
            detail = *got;
        return detail && !detail->people.constFirst().arrivalPicture.isEmpty();
    }());
    QCOMPARE(detail->people.constFirst().shownDocument, u"aadhaar-qr"_s);
    QCOMPARE(detail->people.constFirst().shownAtUtcMs, rigTime(9, 45));
    // Accepting by signature needs what was read: it is there as if the desk had read it.
    RIG_REFUSED(d.desk.accept({visit, one, u"signature"_s, u"photo"_s, {}, {}}, reply), NotVerified);
    std::optional<station::EvidenceView> evidence;
    QTRY_VERIFY([&] {
        const auto got = answerOf<station::EvidenceView>([&](auto r) { d.desk.shownEvidence(visit, one, r); });
        if (got)
            evidence = *got;
        return got.has_value();
    }());
    QCOMPARE(evidence->name, u"Asha Vinayak Kulmethe"_s);
    QCOMPARE(evidence->signature, u"valid"_s);
    QCOMPARE(evidence->outcome, u"verified"_s);
    QCOMPARE(evidence->verdict, u"match"_s);
    QCOMPARE(evidence->last4, u"9904"_s);
    QVERIFY(evidence->photo.isNull());
    RIG_DO(d.desk.accept({visit, one, u"signature"_s, u"photo"_s, {}, {}}, reply));
    QCOMPARE(d.visit(visit)->state, visits::State::Verified);
    QCOMPARE(d.visit(visit)->member(one)->identity->document, u"aadhaar-qr"_s);
}

void TestCheckin::withoutVerifierOrCard()
{
    RigJail jail;
    jail.hub.jail.verifier.clear();
    RigDesk d(jail, u"desk-1"_s);
    QVERIFY(d.open());
    const auto visit = approved(jail, d, visits::Mode::FaceToFace, u"601"_s, 2, u"4"_s);
    RigCheckin c(jail);
    QVERIFY(c.open());
    jail.clock.set(rigTime(9, 45));
    QVERIFY(c.claim(u"601"_s));
    const auto aadhaar = c.show(visit, QString::fromLatin1(makeSecureQr(CardText())));
    QCOMPARE(aadhaar.error().code, base::FailureCode::VerifierNotRegistered);
    QCOMPARE(aadhaar.error().info.value(u"left"_s).toInt(), 1);
    const auto none = answerOf<station::CardShown>([&](auto reply) { c.checkin.noCard(visit, reply); });
    QVERIFY(none);
    QCOMPARE(none->left, 0);
    QVERIFY(d.signIn());
    QTRY_COMPARE(answerOf<station::VisitDetail>([&](auto r) { d.desk.open(visit, r); })->people.at(1).shownDocument, u"none"_s);
    QVERIFY(!answerOf<station::EvidenceView>([&](auto r) { d.desk.shownEvidence(visit, one, r); }));
    QVERIFY(!d.visit(visit)->member(one)->consented); // nothing was read
}

void TestCheckin::tokensOfTwoStationsDiffer()
{
    RigJail jail;
    RigDesk d(jail, u"desk-1"_s);
    QVERIFY(d.open());
    const auto first = approved(jail, d, visits::Mode::FaceToFace, u"601"_s, 1, u"4"_s);
    const auto second = approved(jail, d, visits::Mode::FaceToFace, u"602"_s, 1, u"4"_s, 11);
    const auto third = approved(jail, d, visits::Mode::FaceToFace, u"603"_s, 1, u"4"_s, 12);
    RigCheckin a(jail);
    RigCheckin b(jail, u"checkin-2"_s);
    QVERIFY(a.open() && b.open());
    jail.clock.set(rigTime(9, 45));
    a.link.setUp(false);
    b.link.setUp(false);
    QTRY_VERIFY(!a.station.sync().isReached() && !b.station.sync().isReached());
    QVERIFY(a.claim(u"601"_s));
    jail.clock.set(rigTime(10, 45));
    QVERIFY(b.claim(u"602"_s));
    QCOMPARE(answerOf<station::CheckinVisit>([&](auto reply) { a.checkin.giveToken(first, reply); })->token, u"4-101"_s);
    QCOMPARE(answerOf<station::CheckinVisit>([&](auto reply) { b.checkin.giveToken(second, reply); })->token, u"4-201"_s);
    jail.clock.set(rigTime(11, 45));
    QVERIFY(d.signIn());
    RIG_DO(d.desk.markArrived(third, reply));
    RIG_DO(d.desk.issueToken(third, reply));
    QCOMPARE(d.visit(third)->token, u"4-01"_s);
    a.link.setUp(true);
    b.link.setUp(true);
    QTRY_COMPARE(d.visit(first)->token, u"4-101"_s);
    QTRY_COMPARE(d.visit(second)->token, u"4-201"_s);
}

void TestCheckin::recordKeepsNoNumber()
{
    const auto trust = identity::TrustStore::fromFolder(QStringLiteral(MULAKAT_TEST_DATA "/aadhaar/trust"), identity::TrustStore::Pins::NotAsked);
    const auto report = identity::checkPayload(QString::fromLatin1(makeSecureQr(CardText())), trust, QDateTime(rigDay, QTime(9, 0)));
    const QByteArray record = station::shownRecord(report);
    const QJsonObject json = QJsonDocument::fromJson(record).object();
    QStringList kept = json.value(u"fields"_s).toObject().keys();
    kept.sort();
    QCOMPARE(kept, (QStringList{u"birthDate"_s, u"birthYear"_s, u"last4"_s, u"name"_s, u"sex"_s}));
    QVERIFY(!record.contains("photo"));
    const auto back = station::shownReport(record);
    QVERIFY(back);
    QCOMPARE(back->fields.birth.date, report.fields.birth.date);
    QCOMPARE(back->signature, report.signature);
    QCOMPARE(back->certificate->sha256, report.certificate->sha256);
    QCOMPARE(back->problems, report.problems);
    QVERIFY(!station::shownReport("[]"));
    QVERIFY(!station::shownReport("nothing"));
}

void TestCheckin::boardCallsTokens()
{
    RigJail jail;
    RigDesk d(jail, u"desk-1"_s);
    QVERIFY(d.open());
    const auto first = approved(jail, d, visits::Mode::FaceToFace, u"601"_s, 1, u"4"_s);
    const auto second = approved(jail, d, visits::Mode::FaceToFace, u"602"_s, 1, u"2"_s);
    RigPublic b(jail, u"board-1"_s, station::HubSync::Wants::BoardData);
    station::LocalBoard board(b.station);
    QVERIFY(b.open());
    jail.clock.set(rigTime(9, 45));
    QVERIFY(d.signIn());
    for (const auto &visit : {first, second}) {
        RIG_DO(d.desk.markArrived(visit, reply));
        RIG_DO(d.desk.issueToken(visit, reply));
    }
    QTRY_COMPARE(board.view().waiting.size(), 2);
    QCOMPARE(board.view().waiting.constFirst().token, u"2-01"_s); // by slot, then token
    RIG_DO(d.desk.accept({second, one, u"vouched"_s, u"vouched-officer"_s, {}, u"known here"_s}, reply));
    RIG_DO(d.desk.moveInmate(second, visits::InmateTrack::AtPlace, u"UT/77/2024"_s, reply));
    RIG_DO(d.desk.makeReady(second, reply));
    QTRY_COMPARE(board.view().called.size(), 1);
    QCOMPARE(board.view().called.constFirst().place, u"2"_s);
    QVERIFY(!b.station.log().booking(second)); // no names are here
    QVERIFY(b.station.log().inmates().isEmpty());
    QCOMPARE(b.store.recordsOfType(u"booking"_s)->size(), 0);
    RIG_DO(d.desk.start(second, reply));
    QTRY_VERIFY(board.view().called.isEmpty());
    QCOMPARE(board.view().waiting.size(), 1);
}

MULAKAT_TEST(TestCheckin)
#include "test_checkin.moc"
