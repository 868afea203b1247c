#include "boothrig.h"
#include "support/secureqr.h"
#include "support/testrunner.h"

using namespace mulakat;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;

namespace {

const base::MemberId one(u"1"_s);

QStringList &logged()
{
    static QStringList lines;
    return lines;
}
void keepLine(QtMsgType, const QMessageLogContext &, const QString &line)
{
    logged() << line;
}

// A booth with a visitor's page in its lobby, and a desk.
struct CardRig {
    RigJail jail;
    RigDesk desk{jail, u"desk-1"_s};
    RigBooth booth{jail};
    base::VisitId visit;

    bool open(visits::Kind kind = visits::Kind::Family)
    {
        visit = lobbyVisit(jail, kind);
        if (!desk.open() || !booth.station.open() || !QTest::qWaitFor([&] { return booth.station.log().book().visit(visit) != nullptr; }))
            return false;
        booth.link.listener()->hubPresence(visit, true);
        return QTest::qWaitFor([&] { return booth.station.booth()->call().visit() == visit; });
    }
    // What the page is told.
    QString show(const QByteArray &payload, bool agreed = true)
    {
        booth.link.signals_.clear();
        booth.link.listener()->hubSignal(visit, {{u"t"_s, u"card"_s}, {u"payload"_s, QString::fromLatin1(payload)}, {u"agreed"_s, agreed}, {u"language"_s, u"hi"_s}});
        for (const QJsonObject &body : booth.link.signals_) {
            if (body.value(u"t"_s) == u"card-seen"_s)
                return body.value(u"outcome"_s).toString();
        }
        return {};
    }
    bool sent() { return QTest::qWaitFor([&] { return booth.station.log().waiting() == 0 && desk.station.log().knownOrder() == jail.hub.numbered().size(); }); }
    base::Result<station::EvidenceView> evidence()
    {
        base::Result<station::EvidenceView> got = base::fail(base::FailureCode::Unreadable);
        (void)QTest::qWaitFor([&] { // the record follows the event
            got = answerOf<station::EvidenceView>([&](auto reply) { desk.desk.shownEvidence(visit, one, reply); });
            return got.has_value();
        });
        return got;
    }
    int count(visits::EventType type)
    {
        int n = 0;
        for (const station::LoggedEvent &logged : booth.station.log().history(visit))
            n += logged.event.type == type;
        return n;
    }
};

} // namespace

// The card that a visitor's phone has read in the lobby of a video visit.
class TestRemoteCard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void goesToTheDeskAsEvidence();
    void forgedIsSaidToTheOfficer();
    void halfACodeIsAskedForAgain();
    void onlyBeforeTheTalkAndWithConsent();
    void neverToTheSecondProcess();
    void offWithoutRegistration();
};

void TestRemoteCard::goesToTheDeskAsEvidence()
{
    CardRig rig;
    QVERIFY(rig.open());
    const QByteArray payload = makeSecureQr(CardText());
    logged().clear();
    const auto before = qInstallMessageHandler(keepLine);
    const QString outcome = rig.show(payload);
    const bool sent = rig.sent();
    qInstallMessageHandler(before);
    QCOMPARE(outcome, u"taken"_s);
    QVERIFY(sent);
    QVERIFY(!logged().join(u'\n').contains(QString::fromLatin1(payload.left(24))));
    const visits::Visit *visit = rig.desk.visit(rig.visit);
    QVERIFY(visit->member(one)->consented);
    QVERIFY(!visit->member(one)->identity); // decided by nobody yet
    QCOMPARE(visit->state, visits::State::Arrived);
    QVERIFY(rig.desk.signIn());
    const auto evidence = rig.evidence();
    QVERIFY(evidence);
    QCOMPARE(evidence->name, u"Asha Vinayak Kulmethe"_s);
    QCOMPARE(evidence->signature, u"valid"_s);
    QCOMPARE(evidence->outcome, u"verified"_s);
    QCOMPARE(evidence->verdict, u"match"_s);
    RIG_DO(rig.desk.desk.accept({rig.visit, one, u"signature"_s, u"photo"_s, {}, {}}, reply));
    QCOMPARE(rig.desk.visit(rig.visit)->state, visits::State::Verified);
    for (const station::LoggedEvent &logged : rig.booth.station.log().history(rig.visit)) {
        if (logged.event.type == visits::EventType::Consented)
            QCOMPARE(visits::word(logged.event, QLatin1String("language")), u"hi"_s);
    }
}

void TestRemoteCard::forgedIsSaidToTheOfficer()
{
    CardRig rig;
    QVERIFY(rig.open());
    CardText card;
    QByteArray bytes = withSignature(signedCardBytes(card), u"test_signer_a"_s);
    bytes[40] = bytes[40] == 'x' ? 'y' : 'x'; // in a text
    QCOMPARE(rig.show(decimalOf(gzipped(bytes))), u"taken"_s); // the phone is not told what is wrong with it
    QVERIFY(rig.sent());
    QVERIFY(rig.desk.signIn());
    const auto evidence = rig.evidence();
    QVERIFY(evidence);
    QCOMPARE(evidence->signature, u"invalid"_s);
    QCOMPARE(evidence->outcome, u"rejected"_s);
    RIG_REFUSED(rig.desk.desk.accept({rig.visit, one, u"signature"_s, u"photo"_s, {}, {}}, reply), NotVerified);
}

void TestRemoteCard::halfACodeIsAskedForAgain()
{
    CardRig rig;
    QVERIFY(rig.open());
    const QByteArray payload = makeSecureQr(CardText());
    QCOMPARE(rig.show(payload.left(payload.size() / 2)), u"again"_s);
    QCOMPARE(rig.count(visits::EventType::DocumentShown), 0);
    QCOMPARE(rig.show(payload), u"taken"_s);
    QCOMPARE(rig.show(payload), u"taken"_s); // twice is once
    QCOMPARE(rig.count(visits::EventType::DocumentShown), 1);
    QCOMPARE(rig.count(visits::EventType::Consented), 1);
}

void TestRemoteCard::onlyBeforeTheTalkAndWithConsent()
{
    CardRig rig;
    QVERIFY(rig.open());
    const QByteArray payload = makeSecureQr(CardText());
    QCOMPARE(rig.show(payload, false), u"officer"_s);
    QCOMPARE(rig.show("234123412346"), u"officer"_s); // a bare number is never read here
    QCOMPARE(rig.show("https://example.org/"), u"officer"_s);
    for (const QString &end : {u"booth"_s, u"visitor"_s})
        officer(rig.jail, rig.visit, visits::EventType::SoundChecked, {{u"end"_s, end}, {u"ok"_s, true}});
    makeReady(rig.jail, rig.visit);
    QTRY_COMPARE(rig.booth.station.log().book().visit(rig.visit)->state, visits::State::Ready);
    QCOMPARE(rig.show(payload), u"officer"_s);
    QCOMPARE(rig.count(visits::EventType::DocumentShown), 0);
    QCOMPARE(rig.count(visits::EventType::Consented), 0);
}

void TestRemoteCard::neverToTheSecondProcess()
{
    RigJail jail;
    RigBooth b(jail);
    const auto visit = inTalk(jail, b, visits::Kind::Legal);
    QCOMPARE(b.media.kinds.constLast(), call::ProcessKind::Legal);
    b.link.signals_.clear();
    b.link.listener()->hubSignal(visit, {{u"t"_s, u"card"_s}, {u"payload"_s, QString::fromLatin1(makeSecureQr(CardText()))}, {u"agreed"_s, true}, {u"language"_s, u"en"_s}});
    QCOMPARE(b.link.signals_.constLast().value(u"outcome"_s).toString(), u"officer"_s);
    for (const station::LoggedEvent &logged : b.station.log().history(visit))
        QVERIFY(logged.event.type != visits::EventType::DocumentShown);
}

void TestRemoteCard::offWithoutRegistration()
{
    CardRig rig;
    rig.jail.hub.jail.verifier.clear();
    QVERIFY(rig.open());
    QTRY_VERIFY(rig.booth.station.log().jail().verifier.isEmpty());
    QCOMPARE(rig.show(makeSecureQr(CardText())), u"officer"_s);
    QCOMPARE(rig.count(visits::EventType::Consented), 0); // nothing was read
    QCOMPARE(rig.count(visits::EventType::DocumentShown), 0);
}

MULAKAT_TEST(TestRemoteCard)
#include "test_remotecard.moc"
