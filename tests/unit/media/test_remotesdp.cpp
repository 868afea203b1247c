#include "media/remotesdp.h"
#include "media/twcc.h"
#include "support/testrunner.h"

#include <QRandomGenerator>
#include <QTest>

using namespace mulakat;
using namespace mulakat::media;
using namespace Qt::StringLiterals;

namespace {
const QString prints = u"F0:70:D1:F0:0E:7B:CC:5B:B6:5C:96:4C:7C:20:34:73:0E:47:46:1A:5C:57:11:4F:B2:A7:D5:1B:1D:E6:F5:F0"_s;

// What a browser offers, shortened: many codecs, extensions, a data channel left out.
QString browserOffer()
{
    return u"v=0\r\no=- 46117 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\na=group:BUNDLE 0 1\r\na=extmap-allow-mixed\r\n"
           "a=msid-semantic: WMS x\r\n"
           "m=audio 9 UDP/TLS/RTP/SAVPF 111 63 9 0 8\r\nc=IN IP4 0.0.0.0\r\na=rtcp:9 IN IP4 0.0.0.0\r\n"
           "a=ice-ufrag:abcd\r\na=ice-pwd:0123456789012345678901\r\na=ice-options:trickle\r\n"
           "a=fingerprint:sha-256 %1\r\na=setup:actpass\r\na=mid:0\r\n"
           "a=extmap:1 urn:ietf:params:rtp-hdrext:ssrc-audio-level\r\n"
           "a=extmap:3 http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01\r\n"
           "a=sendrecv\r\na=msid:x a\r\na=rtcp-mux\r\na=rtpmap:111 opus/48000/2\r\na=rtcp-fb:111 transport-cc\r\n"
           "a=fmtp:111 minptime=10;useinbandfec=1\r\na=rtpmap:63 red/48000/2\r\na=fmtp:63 111/111\r\na=rtpmap:9 G722/8000\r\n"
           "a=ssrc:11 cname:c\r\n"
           "m=video 9 UDP/TLS/RTP/SAVPF 96 97 103 104 45\r\nc=IN IP4 0.0.0.0\r\na=ice-ufrag:abcd\r\n"
           "a=ice-pwd:0123456789012345678901\r\na=fingerprint:sha-256 %1\r\na=setup:actpass\r\na=mid:1\r\n"
           "a=extmap:3 http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01\r\n"
           "a=sendrecv\r\na=rtcp-mux\r\na=rtcp-rsize\r\na=rtpmap:96 VP8/90000\r\na=rtcp-fb:96 goog-remb\r\n"
           "a=rtcp-fb:96 nack\r\na=rtcp-fb:96 nack pli\r\na=rtpmap:97 rtx/90000\r\na=fmtp:97 apt=96\r\n"
           "a=rtpmap:103 H264/90000\r\na=fmtp:103 profile-level-id=42001f\r\na=rtpmap:104 rtx/90000\r\na=fmtp:104 apt=103\r\n"
           "a=rtpmap:45 AV1/90000\r\na=ssrc-group:FID 21 22\r\na=ssrc:21 cname:c\r\na=ssrc:22 cname:c\r\n"_s.arg(prints);
}

QString without(QString text, const QString &what)
{
    return text.remove(what);
}
} // namespace

class RemoteSdpTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsWhatWeSpeak();
    void refusesWhatMayNotPass_data();
    void refusesWhatMayNotPass();
    void candidates_data();
    void candidates();
    void survivesAnything();
};

void RemoteSdpTest::keepsWhatWeSpeak()
{
    const auto parsed = RemoteSdp::parse(browserOffer());
    QVERIFY(parsed);
    QCOMPARE(parsed->media.size(), 2);
    QCOMPARE(parsed->media[0].video, false);
    QCOMPARE(parsed->media[0].payload, 111);
    QCOMPARE(parsed->media[1].payload, 96);
    QCOMPARE(parsed->media[1].twccId, 3);
    QCOMPARE(parsed->ufrag, QByteArray("abcd"));
    QCOMPARE(parsed->fingerprint.size(), 32);
    const QByteArray &clean = parsed->clean;
    QVERIFY(clean.contains("m=audio 9 UDP/TLS/RTP/SAVPF 111\r\n"));
    QVERIFY(clean.contains("m=video 9 UDP/TLS/RTP/SAVPF 96 97\r\n"));
    QVERIFY(clean.contains("a=rtcp-fb:96 nack\r\n"));
    QVERIFY(clean.contains("a=ssrc-group:FID 21 22\r\n"));
    for (const char *gone : {"H264", "AV1", "G722", "red/", "apt=103", "audio-level", "allow-mixed", "a=rtcp:9"})
        QVERIFY2(!clean.contains(gone), gone);
}

void RemoteSdpTest::refusesWhatMayNotPass_data()
{
    const QString good = browserOffer();
    const QString line = u"a=fingerprint:sha-256 "_s + prints + u"\r\n"_s;
    QString two = good;
    two.replace(two.lastIndexOf(u"F0:70"_s), 2, u"F1"_s);
    QTest::addColumn<QString>("sdp");
    QTest::newRow("empty") << QString();
    QTest::newRow("no fingerprint") << without(good, line);
    QTest::newRow("sha-1") << QString(good).replace("sha-256 "_L1 + prints, u"sha-1 00:11:22"_s);
    QTest::newRow("short") << QString(good).replace(prints, prints.left(92));
    QTest::newRow("two different") << two;
    QTest::newRow("data channel") << good + u"m=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\na=mid:2\r\n"_s;
    QTest::newRow("only data") << good.left(good.indexOf("m=audio"_L1)) + u"m=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\n"_s + line;
    QTest::newRow("two videos") << good.left(good.indexOf("m=audio"_L1)) + good.mid(good.indexOf("m=video"_L1)) + good.mid(good.indexOf("m=video"_L1));
    QTest::newRow("plain RTP") << QString(good).replace(u"UDP/TLS/RTP/SAVPF"_s, u"RTP/AVP"_s);
    QTest::newRow("no VP8") << QString(good).replace(u"VP8/90000"_s, u"VP9/90000"_s);
    QTest::newRow("no ICE") << QString(good).remove(u"a=ice-ufrag:abcd\r\n"_s);
    QTest::newRow("control character") << QString(good).replace(u"a=mid:0"_s, u"a=mid:\0010"_s);
    QTest::newRow("not ASCII") << QString(good).replace(u"a=mid:0"_s, u"a=mid:\u202e"_s);
    QTest::newRow("too long a line") << good + u"a="_s + QString(1100, u'x') + u"\r\n"_s;
    QTest::newRow("too large") << good + QString(17 * 1024, u'x');
    QTest::newRow("extension id") << QString(good).replace(u"extmap:3 http"_s, u"extmap:99 http"_s);
    QString many = good;
    for (int i = 0; i < 40; ++i)
        many += u"a=candidate:%1 1 udp 1 10.0.0.1 9 typ host\r\n"_s.arg(i);
    QTest::newRow("candidates") << many;
}

void RemoteSdpTest::refusesWhatMayNotPass()
{
    QFETCH(QString, sdp);
    QVERIFY(!RemoteSdp::parse(sdp));
}

void RemoteSdpTest::candidates_data()
{
    QTest::addColumn<QString>("candidate");
    QTest::addColumn<bool>("fine");
    QTest::newRow("host") << u"candidate:1 1 udp 2122260223 10.77.2.2 40000 typ host generation 0 ufrag abcd network-id 1"_s << true;
    QTest::newRow("IPv6") << u"candidate:1 1 UDP 2122260223 fd77:2::2 40000 typ host"_s << true;
    QTest::newRow("relay") << u"candidate:1 1 udp 1 10.0.0.1 40000 typ relay raddr 0.0.0.0 rport 0"_s << true;
    QTest::newRow("TCP") << u"candidate:1 1 tcp 1 10.0.0.1 9 typ host tcptype active"_s << false;
    QTest::newRow("mDNS name") << u"candidate:1 1 udp 1 4d8a.local 40000 typ host"_s << false;
    QTest::newRow("host name") << u"candidate:1 1 udp 1 example.org 40000 typ host"_s << false;
    QTest::newRow("no port") << u"candidate:1 1 udp 1 10.0.0.1 0 typ host"_s << false;
    QTest::newRow("port") << u"candidate:1 1 udp 1 10.0.0.1 70000 typ host"_s << false;
    QTest::newRow("another connection's") << u"candidate:1 1 udp 1 10.0.0.1 9000 typ host ufrag wxyz"_s << false;
    QTest::newRow("kind") << u"candidate:1 1 udp 1 10.0.0.1 9000 typ evil"_s << false;
    QTest::newRow("line break") << u"candidate:1 1 udp 1 10.0.0.1 9000 typ host\r\na=setup:active"_s << false;
    QTest::newRow("line end") << u"candidate:1 1 udp 1 10.0.0.1 9000 typ host\n"_s << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("long") << u"candidate:1 1 udp 1 10.0.0.1 9000 typ host "_s + QString(600, u'x') << false;
}

void RemoteSdpTest::candidates()
{
    QFETCH(QString, candidate);
    QFETCH(bool, fine);
    QCOMPARE(checkRemoteCandidate(candidate, "abcd").has_value(), fine);
}

// Characters and lines changed at random: refused, or the result still holds what it promises.
void RemoteSdpTest::survivesAnything()
{
    QRandomGenerator random(11);
    const QString good = browserOffer();
    const QStringList lines = good.split(u"\r\n"_s);
    int taken = 0;
    for (int round = 0; round < 4000; ++round) {
        QStringList mixed = lines;
        for (int change = 0; change < 1 + random.bounded(3); ++change) {
            const int at = random.bounded(int(mixed.size()));
            const int kind = random.bounded(4);
            if (kind == 0)
                mixed.removeAt(at);
            else if (kind == 1)
                mixed.insert(at, mixed[random.bounded(int(mixed.size()))]);
            else if (!mixed[at].isEmpty())
                mixed[at][random.bounded(int(mixed[at].size()))] = QChar(random.bounded(kind == 2 ? 128 : 0xd000));
        }
        const auto parsed = RemoteSdp::parse(mixed.join(u"\r\n"_s));
        if (!parsed)
            continue;
        ++taken;
        QCOMPARE(parsed->fingerprint.size(), 32);
        QVERIFY(parsed->media.size() <= 2 && !parsed->media.isEmpty());
        QVERIFY(!parsed->clean.contains("H264") && !parsed->clean.contains("m=application"));
        QVERIFY(parsed->clean.count("m=") == parsed->media.size());
    }
    QVERIFY(taken > 100);
}

MULAKAT_TEST(RemoteSdpTest)
#include "test_remotesdp.moc"
