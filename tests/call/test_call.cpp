#include "callfixture.h"

#include "rig/relay.h"

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>
#include <signal.h>

using namespace mulakat;
using namespace mulakat::call;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;

// Calls that work: both roles, both address families, only through a relay.
class CallTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY2(CallFixture::get().ready(), qPrintable(CallFixture::get().fault())); }
    void bothRoles_data();
    void bothRoles();
    void onlyIPv6();
    void onlyByRelay();
    void processUsesAllowedPluginsOnly();
    void kioskSendsNothingElse();

private:
    void checkPictures(OneCall &call);
    void checkRetransmission(OneCall &call);
};

void CallTest::bothRoles_data()
{
    QTest::addColumn<bool>("visitorOffers");
    QTest::newRow("jail offers") << false;
    QTest::newRow("visitor offers") << true;
}

// The clock painted at one end, read at the other: the picture is the far end's, and it is of now.
void CallTest::checkPictures(OneCall &call)
{
    std::optional<int> here;
    std::optional<int> there;
    QVERIFY2(call.waitFor([&] { return (here = call.ageAtBooth()).has_value() && *here < 2000; }, 5000),
             qPrintable(u"at the booth: %1; "_s.arg(here.value_or(-1)) + call.describe()));
    QVERIFY2(call.waitFor([&] { return (there = CallFixture::get().visitor().farAge()).has_value() && *there < 2000; }, 5000),
             qPrintable(u"at the visitor: %1; "_s.arg(there.value_or(-1)) + call.describe()));
}

void CallTest::checkRetransmission(OneCall &call)
{
    VisitorEnd &visitor = CallFixture::get().visitor();
    QJsonObject stats;
    QVERIFY(call.waitFor([&] {
        stats = visitor.stats();
        return stats["framesSent"_L1].toInt() > 0 && stats["framesDecoded"_L1].toInt() > 0;
    }, 5000));
    QVERIFY(stats["rtxIn"_L1].toBool());
    QVERIFY(stats["rtxOut"_L1].toBool());
    const QJsonObject sdp = visitor.evaluate(u"rig.descriptions()"_s).toObject();
    for (const QString &side : {u"local"_s, u"remote"_s}) {
        const QString text = sdp[side].toString();
        static const QRegularExpression nack(u"a=rtcp-fb:\\d+ nack\\r\\n"_s);
        QVERIFY2(text.contains(nack), qPrintable(side + u'\n' + text));
        QVERIFY2(text.contains("rtx/90000"_L1), qPrintable(side));
        QVERIFY2(text.contains("a=ssrc-group:FID "_L1), qPrintable(side + u'\n' + text));
        QVERIFY2(text.contains("useinbandfec=1"_L1), qPrintable(side));
    }
    for (const QString &signal : call.boothSignals)
        QVERIFY2(!signal.contains(u" TCP "_s, Qt::CaseInsensitive), qPrintable(signal));
}

void CallTest::bothRoles()
{
    QFETCH(bool, visitorOffers);
    const auto call = CallFixture::get().newCall();
    OneCall::Wishes wishes;
    wishes.visitorOffers = visitorOffers;
    const auto begun = call->begin(wishes);
    QVERIFY2(begun, qPrintable(CallFixture::textOf(begun)));
    QVERIFY2(call->talk(), qPrintable(call->describe()));
    checkPictures(*call);
    checkRetransmission(*call);
    QVERIFY(call->booth.session().problem().isEmpty());
    QCOMPARE(call->booth.session().farFingerprint().size(), 95);
}

void CallTest::onlyIPv6()
{
    CallFixture &fixture = CallFixture::get();
    QVERIFY(fixture.networks().setFamilies(false, true));
    const auto restore = qScopeGuard([&] { (void)fixture.networks().setFamilies(true, true); });
    const auto call = fixture.newCall();
    QVERIFY(call->begin({}));
    QVERIFY2(call->talk(), qPrintable(call->describe()));
    checkPictures(*call);
    const QJsonObject pair = fixture.visitor().stats()["pairs"_L1].toArray().first().toObject();
    QVERIFY2(pair["localAddress"_L1].toString().contains(u':'), qPrintable(call->describe()));
}

void CallTest::onlyByRelay()
{
    CallFixture &fixture = CallFixture::get();
    Relay relay;
    const auto started = relay.start(fixture.networks().inRouter());
    QVERIFY2(started, qPrintable(CallFixture::textOf(started)));
    QVERIFY(fixture.networks().setForwarding(false)); // the ends cannot reach each other now
    const auto restore = qScopeGuard([&] { (void)fixture.networks().setForwarding(true); });
    const auto call = fixture.newCall();
    OneCall::Wishes wishes;
    wishes.relayOnly = true;
    wishes.kioskServers << relay.server(QLatin1String(Networks::routerKioskV4));
    wishes.visitorServers << relay.server(QLatin1String(Networks::routerVisitorV4));
    QVERIFY(call->begin(wishes));
    QVERIFY2(call->talk(), qPrintable(call->describe() + QString::fromUtf8(relay.said().right(1500))));
    checkPictures(*call);
    for (const QString &signal : call->boothSignals)
        QVERIFY2(!signal.contains(" typ host"_L1), qPrintable(signal)); // the jail's own address stays unsaid
    const QJsonObject pair = fixture.visitor().stats()["pairs"_L1].toArray().first().toObject();
    QVERIFY2(pair["local"_L1].toString() == "relay"_L1 || pair["remote"_L1].toString() == "relay"_L1, qPrintable(call->describe()));
}

// What the process has mapped in the middle of a call.
void CallTest::processUsesAllowedPluginsOnly()
{
    const auto call = CallFixture::get().newCall();
    QVERIFY(call->begin({}));
    QVERIFY2(call->talk(), qPrintable(call->describe()));
    QFile maps(u"/proc/%1/maps"_s.arg(call->booth.media().processId()));
    QVERIFY(maps.open(QIODevice::ReadOnly));
    static const QRegularExpression plugin(u"/gstreamer-1.0/libgst([a-z0-9]+)\\.so"_s);
    QSet<QString> loaded;
    auto matches = plugin.globalMatch(QString::fromUtf8(maps.readAll()));
    while (matches.hasNext())
        loaded << matches.next().captured(1);
    QVERIFY(loaded.contains(u"webrtc"_s) && loaded.contains(u"vpx"_s));
    const QSet<QString> allowed{u"coreelements"_s, u"app"_s, u"webrtc"_s, u"nice"_s, u"dtls"_s, u"srtp"_s, u"rtp"_s,
                                u"rtpmanager"_s, u"vpx"_s, u"opus"_s, u"videoconvertscale"_s, u"audioconvert"_s, u"audioresample"_s};
    QVERIFY2((loaded - allowed).isEmpty(), qPrintable(QStringList((loaded - allowed).values()).join(u' ')));
}

// No UPnP, no mDNS, no name lookups, no TCP: UDP to the visitor, and neighbour discovery.
void CallTest::kioskSendsNothingElse()
{
    CallFixture &fixture = CallFixture::get();
    Tap tap(fixture.networks().tapKiosk());
    QVERIFY(tap.isOpen());
    const auto call = fixture.newCall();
    QVERIFY(call->begin({}));
    QVERIFY2(call->talk(), qPrintable(call->describe()));
    const QSet<QString> seen = tap.kioskDestinations();
    QVERIFY(!seen.isEmpty());
    for (const QString &each : seen) {
        const bool fine = each == "udp 10.77.2.2"_L1 || each == "udp fd77:2::2"_L1;
        QVERIFY2(fine, qPrintable(each));
    }
}

MULAKAT_TEST(CallTest)
#include "test_call.moc"
