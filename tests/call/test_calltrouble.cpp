#include "callfixture.h"

#include "call/timecode.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>
#include <signal.h>

using namespace mulakat;
using namespace mulakat::call;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;

// What must not pass, and what must come back.
class CallTroubleTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY2(CallFixture::get().ready(), qPrintable(CallFixture::get().fault())); }
    void shutGatesPassNothing();
    void wrongFingerprintPassesNothing_data();
    void wrongFingerprintPassesNothing();
    void killedProcessIsBackWithinFiveSeconds();
    void unpluggedCameraComesBack();
    void withoutCameraTheCallGoesOn();
    void reloadedPageIsBackInTheCall();
    void lostPacketsAreSentAgain_data();
    void lostPacketsAreSentAgain();
    void deadLineIsNoticedAndComesBack();

private:
    static bool silentSeconds(OneCall &call, int seconds);
};

// True when, for that many of the process's own seconds, neither end got a picture and the visitor no sound.
bool CallTroubleTest::silentSeconds(OneCall &call, int seconds)
{
    VisitorEnd &visitor = CallFixture::get().visitor();
    const QJsonObject before = visitor.stats();
    const int shown = call.booth.pictures(PictureKind::Far);
    int heartbeats = 0;
    const auto counting = QObject::connect(&call.booth.media(), &MediaPort::fact, &call, [&heartbeats](const Fact &fact) {
        heartbeats += std::holds_alternative<Stats>(fact);
    });
    const bool waited = call.waitFor([&] { return heartbeats > seconds; }, seconds * 1000 + 5000);
    QObject::disconnect(counting);
    const QJsonObject after = visitor.stats();
    return waited && call.booth.pictures(PictureKind::Far) == shown && after["framesDecoded"_L1] == before["framesDecoded"_L1]
        && after["bytesIn"_L1] == before["bytesIn"_L1];
}

void CallTroubleTest::shutGatesPassNothing()
{
    const auto call = CallFixture::get().newCall();
    QVERIFY(call->begin({}));
    QVERIFY2(call->waitForState(SessionState::Lobby), qPrintable(call->describe()));
    call->booth.take(input::Start{}); // nobody was admitted
    QCOMPARE(call->booth.state(), SessionState::Lobby);
    QVERIFY2(silentSeconds(*call, 2), qPrintable(call->describe()));
    QCOMPARE(CallFixture::get().visitor().stats()["bytesIn"_L1].toInt(), 0);
    QVERIFY(call->booth.media().picture(PictureKind::Far).isNull());

    call->booth.take(input::LookIn{true}); // the ID check: seen here, nothing sent
    QVERIFY2(call->framesAtBooth(5), qPrintable(call->describe()));
    QCOMPARE(CallFixture::get().visitor().stats()["bytesIn"_L1].toInt(), 0);
    call->booth.take(input::LookIn{false});

    QVERIFY2(call->talk(), qPrintable(call->describe()));
    call->booth.take(input::Pause{});
    // What was on its way may still arrive: the far picture stops first.
    QVERIFY(call->waitFor([&] { return silentSeconds(*call, 1); }, 10'000));
    call->booth.take(input::Resume{});
    QVERIFY2(call->framesAtVisitor(5) && call->framesAtBooth(5), qPrintable(call->describe()));
}

void CallTroubleTest::wrongFingerprintPassesNothing_data()
{
    QTest::addColumn<bool>("visitorOffers");
    QTest::addColumn<bool>("everywhere");
    QTest::addColumn<QString>("problem");
    QTest::newRow("in the answer") << false << true << u"fingerprint-mismatch"_s;
    QTest::newRow("in the offer") << true << true << u"fingerprint-mismatch"_s;
    QTest::newRow("for one medium") << false << false << u"bad-description"_s;
}

// Somebody in between swaps the visitor's fingerprint.
void CallTroubleTest::wrongFingerprintPassesNothing()
{
    QFETCH(bool, visitorOffers);
    QFETCH(bool, everywhere);
    QFETCH(QString, problem);
    const auto call = CallFixture::get().newCall();
    call->tamperToBooth = [everywhere](QJsonObject &message) {
        QString sdp = message["sdp"_L1].toString();
        static const QString name = u"a=fingerprint:sha-256 "_s;
        for (qsizetype at = sdp.indexOf(name); at >= 0; at = everywhere ? sdp.indexOf(name, at + 1) : -1) {
            const qsizetype digit = at + name.size();
            sdp[digit] = sdp[digit] == u'0' ? u'1' : u'0';
        }
        if (message.contains("sdp"_L1))
            message["sdp"_L1] = sdp;
    };
    OneCall::Wishes wishes;
    wishes.visitorOffers = visitorOffers;
    QVERIFY(call->begin(wishes));
    QVERIFY2(call->waitFor([&] { return call->booth.session().problem() == problem; }, 15'000),
             qPrintable(call->describe()));
    call->booth.take(input::Admit{});
    call->booth.take(input::Start{});
    QVERIFY(call->booth.state() != SessionState::Talking);
    QVERIFY(call->booth.facts<Connected>().isEmpty());
    QVERIFY2(silentSeconds(*call, 1), qPrintable(call->describe()));
    QVERIFY(call->booth.media().picture(PictureKind::Far).isNull());
    QCOMPARE(CallFixture::get().visitor().stats()["framesDecoded"_L1].toInt(), 0);
    QCOMPARE(CallFixture::get().visitor().stats()["bytesIn"_L1].toInt(), 0);
}

void CallTroubleTest::killedProcessIsBackWithinFiveSeconds()
{
    const auto call = CallFixture::get().newCall();
    QVERIFY(call->begin({}));
    QVERIFY2(call->talk(), qPrintable(call->describe()));
    const qint64 first = call->booth.media().processId();
    call->booth.forgetFirstFrame();
    QElapsedTimer clock;
    clock.start();
    ::kill(pid_t(first), SIGKILL);
    QVERIFY(call->waitForState(SessionState::Reconnecting, 2000));
    QVERIFY2(call->waitForState(SessionState::Talking, 10'000), qPrintable(call->describe()));
    QVERIFY2(call->waitFor([&] { return call->booth.firstFarFrameMs() != 0; }, 5000), qPrintable(call->describe()));
    QVERIFY2(call->framesAtVisitor(1), qPrintable(call->describe()));
    const qint64 away = clock.elapsed();
    qInfo() << "back in the call after" << away << "ms";
    QVERIFY2(away < 5000, qPrintable(QString::number(away)));
    QVERIFY(call->booth.media().processId() != first);
    QVERIFY(call->booth.session().problem().isEmpty());
}

void CallTroubleTest::unpluggedCameraComesBack()
{
    QTemporaryDir plugs;
    const auto call = CallFixture::get().newCall();
    OneCall::Wishes wishes;
    wishes.plugFolder = plugs.path();
    QVERIFY(call->begin(wishes));
    QVERIFY2(call->talk(), qPrintable(call->describe()));
    VisitorEnd &visitor = CallFixture::get().visitor();
    QVERIFY(call->waitFor([&] { return visitor.farAge().has_value(); }, 5000));

    QFile plug(plugs.filePath(u"camera-unplugged"_s));
    QVERIFY(plug.open(QIODevice::WriteOnly));
    QVERIFY(call->waitFor([&] { return call->booth.session().problem() == "no-camera"_L1; }, 3000));
    QVERIFY2(call->waitFor([&] { return !visitor.farAge().has_value(); }, 5000), "the still card shows no clock");
    QVERIFY2(call->framesAtVisitor(3), qPrintable(call->describe())); // the card goes on, slowly
    QCOMPARE(call->booth.state(), SessionState::Talking);

    QVERIFY(plug.remove());
    QVERIFY(call->waitFor([&] { return call->booth.session().problem().isEmpty(); }, 3000));
    QVERIFY2(call->waitFor([&] { return visitor.farAge().value_or(99'999) < 2000; }, 5000), qPrintable(call->describe()));
}

void CallTroubleTest::withoutCameraTheCallGoesOn()
{
    const auto call = CallFixture::get().newCall();
    OneCall::Wishes wishes;
    wishes.devices.camera = u"/dev/video-that-is-not-there"_s;
    QVERIFY(call->begin(wishes));
    QVERIFY2(call->waitFor([&] {
        const auto changes = call->booth.facts<DeviceChanged>();
        return changes.contains(DeviceChanged{DeviceKind::Camera, false});
    }, 5000), "the process says so");
    QVERIFY2(call->talk(), qPrintable(call->describe())); // sound both ways, the card as picture
    QCOMPARE(call->booth.session().problem(), u"no-camera"_s); // and stays said
    QVERIFY(!CallFixture::get().visitor().farAge());
}

// The visitor's phone drops its page and opens it again: same call, new connection.
void CallTroubleTest::reloadedPageIsBackInTheCall()
{
    const auto call = CallFixture::get().newCall();
    QVERIFY(call->begin({}));
    QVERIFY2(call->talk(), qPrintable(call->describe()));
    QVERIFY(CallFixture::get().visitor().join({}));
    call->booth.take(input::FarPresent{true});
    QVERIFY2(call->waitForState(SessionState::Talking), qPrintable(call->describe()));
    QVERIFY2(call->framesAtVisitor(5) && call->framesAtBooth(5), qPrintable(call->describe()));
}

void CallTroubleTest::lostPacketsAreSentAgain_data()
{
    QTest::addColumn<bool>("visitorOffers");
    QTest::newRow("jail offers") << false;
    QTest::newRow("visitor offers") << true;
}

// Each way in turn is too narrow for a while. Retransmission works for both roles, and our bit rate gives way.
void CallTroubleTest::lostPacketsAreSentAgain()
{
    QFETCH(bool, visitorOffers);
    CallFixture &fixture = CallFixture::get();
    Networks &networks = fixture.networks();
    VisitorEnd &visitor = fixture.visitor();
    const auto restore = qScopeGuard([&] {
        (void)networks.setRateTowards(Networks::End::Kiosk, 0);
        (void)networks.setRateTowards(Networks::End::Visitor, 0);
    });
    const auto call = fixture.newCall();
    OneCall::Wishes wishes;
    wishes.visitorOffers = visitorOffers;
    QVERIFY(call->begin(wishes));
    QVERIFY2(call->talk(), qPrintable(call->describe()));
    QVERIFY(networks.setRateTowards(Networks::End::Visitor, 400));
    QVERIFY2(call->waitFor([&] { return visitor.stats()["rtxReceived"_L1].toInt() > 0; }, 10'000), qPrintable(call->describe()));
    int highest = 0;
    QVERIFY2(call->waitFor([&] {
        const int target = call->booth.lastStats().targetKilobits;
        highest = std::max(highest, target);
        return target < highest * 0.8;
    }, 15'000), qPrintable(call->describe()));
    QVERIFY2(call->framesAtVisitor(10), qPrintable(call->describe()));
    QVERIFY(networks.setRateTowards(Networks::End::Visitor, 0));

    const int before = visitor.stats()["rtxSent"_L1].toInt();
    QVERIFY(networks.setRateTowards(Networks::End::Kiosk, 400));
    QVERIFY2(call->waitFor([&] { return visitor.stats()["rtxSent"_L1].toInt() > before; }, 10'000), qPrintable(call->describe()));
    QVERIFY2(call->framesAtBooth(10), qPrintable(call->describe()));
    QCOMPARE(call->booth.state(), SessionState::Talking);
}

// The visitor's line is dead for some seconds: webrtcbin would never say so; nothing is charged meanwhile.
void CallTroubleTest::deadLineIsNoticedAndComesBack()
{
    CallFixture &fixture = CallFixture::get();
    const auto restore = qScopeGuard([&] { (void)fixture.networks().setForwarding(true); });
    const auto call = fixture.newCall();
    QVERIFY(call->begin({}));
    QVERIFY2(call->talk(), qPrintable(call->describe()));
    QVERIFY(fixture.networks().setForwarding(false));
    QVERIFY2(call->waitFor([&] { return call->booth.session().weak(); }, 5000), qPrintable(call->describe()));
    QVERIFY2(call->waitForState(SessionState::Reconnecting, 8000), qPrintable(call->describe()));
    QVERIFY(call->booth.session().gates() == Gates());
    QVERIFY(fixture.networks().setForwarding(true));
    QVERIFY2(call->waitForState(SessionState::Talking, 20'000), qPrintable(call->describe()));
    QVERIFY(!call->booth.session().weak());
    QVERIFY2(call->framesAtVisitor(5) && call->framesAtBooth(5), qPrintable(call->describe()));
}

MULAKAT_TEST(CallTroubleTest)
#include "test_calltrouble.moc"
