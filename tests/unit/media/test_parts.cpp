#include "call/timecode.h"
#include "media/picture.h"
#include "media/pluginset.h"
#include "media/ratecontrol.h"
#include "media/samples.h"
#include "media/scenery.h"
#include "media/speech.h"
#include "media/turnurl.h"
#include "support/testrunner.h"

#include <QImage>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace mulakat;
using namespace mulakat::media;
using namespace Qt::StringLiterals;

namespace {
// The simulated camera's picture at one moment, as the kiosk would show it.
QImage pictureAt(Scenery &scenery, QSize size, qint64 utcMs, bool card = false)
{
    std::vector<uchar> planes(size_t(size.width()) * size_t(size.height()) * 3 / 2);
    PictureView view{planes.data(), planes.data() + size.width() * size.height(),
                     planes.data() + size.width() * size.height() * 5 / 4, size.width(), size.width() / 2, size};
    card ? scenery.paintCard(view) : scenery.paintRoom(view, utcMs);
    std::vector<uchar> rows;
    toBgrx(view, size, rows);
    return QImage(rows.data(), size.width(), size.height(), QImage::Format_RGB32).copy();
}

double difference(const QImage &a, const QImage &b)
{
    qint64 sum = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            sum += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y)));
    }
    return double(sum) / (a.width() * a.height());
}
} // namespace

class MediaPartsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void turnUrls_data();
    void turnUrls();
    void rateFallsAtOnceAndClimbsSlowly();
    void rateStaysInItsBounds();
    void roomCarriesTheClock();
    void roomMovesAndHasColours();
    void cardCarriesNoClock();
    void speechSpeaksAndBreathes();
    void loudnessIsBounded();
    void onlyAllowedPluginsAreThere();
};

void MediaPartsTest::turnUrls_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("stun") << u"stun:10.0.0.1"_s << QByteArray("stun://10.0.0.1:3478");
    QTest::newRow("turn") << u"turn:relay.example:3479"_s << QByteArray("turn://17%3Avisit:a%2Fb%2Bc%3D@relay.example:3479?transport=udp");
    QTest::newRow("IPv6") << u"turn:[fd00::1]:3478?transport=tcp"_s << QByteArray("turn://17%3Avisit:a%2Fb%2Bc%3D@[fd00::1]:3478?transport=tcp");
    QTest::newRow("turns") << u"turns:relay.example"_s << QByteArray("turns://17%3Avisit:a%2Fb%2Bc%3D@relay.example:5349?transport=udp");
    for (const QString &bad : {u""_s, u"http://x"_s, u"turn:"_s, u"turn:x y"_s, u"turn:x@y"_s, u"turn:x:999999"_s,
                               u"turn:x?transport=quic"_s, u"turn:x\n"_s, u"turn://x"_s})
        QTest::newRow(qPrintable(u"bad "_s + bad)) << bad << QByteArray();
}

void MediaPartsTest::turnUrls()
{
    QFETCH(QString, url);
    QFETCH(QByteArray, expected);
    QCOMPARE(gstServerUrl(url, u"17:visit"_s, u"a/b+c="_s), expected);
}

void MediaPartsTest::rateFallsAtOnceAndClimbsSlowly()
{
    RateControl rate(400, 1000);
    QCOMPARE(rate.kilobits(), 400);
    for (int i = 0; i < 30; ++i)
        rate.step(0, 400);
    QCOMPARE(rate.kilobits(), 1000);
    QVERIFY(rate.step(0.3, 0) <= 700);
    QVERIFY(rate.step(0.3, 200) <= 180);
    const int low = rate.kilobits();
    QCOMPARE(rate.step(0.05, 0), low); // neither clean nor bad: stays
    QCOMPARE(rate.step(-1, 0), low);   // not reported: stays
    const int up = rate.step(0, 0);
    QVERIFY(up > low && up < low * 1.2);
}

void MediaPartsTest::rateStaysInItsBounds()
{
    RateControl rate(5000, 300);
    QCOMPARE(rate.kilobits(), 300);
    for (int i = 0; i < 50; ++i)
        QVERIFY(rate.step(1, 1) >= 80);
    RateControl tiny(30, 40);
    for (int i = 0; i < 50; ++i)
        QVERIFY(tiny.step(i % 2, 0) <= 40);
}

void MediaPartsTest::roomCarriesTheClock()
{
    for (const QSize size : {QSize(640, 480), QSize(1280, 720), QSize(320, 240)}) {
        Scenery scenery(size);
        for (const qint64 now : {qint64(1'795'000'000'000), qint64(1'795'000'001'234), qint64(1'795'000'777'777)})
            QCOMPARE(call::readTimeCode(pictureAt(scenery, size, now)), std::optional(call::timeCodeOf(now)));
    }
}

void MediaPartsTest::roomMovesAndHasColours()
{
    const QSize size(640, 480);
    Scenery scenery(size);
    const QImage one = pictureAt(scenery, size, 1'795'000'000'000);
    const QImage two = pictureAt(scenery, size, 1'795'000'001'000);
    QVERIFY(difference(one, two) > 0.5);
    if (qEnvironmentVariableIsSet("MULAKAT_KEEP_PICTURES")) {
        one.save(qEnvironmentVariable("MULAKAT_KEEP_PICTURES") + u"/room.png"_s);
        pictureAt(scenery, size, 0, true).save(qEnvironmentVariable("MULAKAT_KEEP_PICTURES") + u"/card.png"_s);
    }
    int colourful = 0;
    for (int y = 0; y < size.height(); y += 4) {
        for (int x = 0; x < size.width(); x += 4) {
            const QColor colour = one.pixelColor(x, y);
            colourful += std::max({colour.red(), colour.green(), colour.blue()}) - std::min({colour.red(), colour.green(), colour.blue()}) > 24;
        }
    }
    QVERIFY(colourful > 120 * 160 / 5); // a fifth of the picture at least
}

void MediaPartsTest::cardCarriesNoClock()
{
    const QSize size(640, 480);
    Scenery scenery(size);
    QVERIFY(!call::readTimeCode(pictureAt(scenery, size, 0, true)));
}

void MediaPartsTest::speechSpeaksAndBreathes()
{
    Speech speech;
    std::vector<qint16> block(soundBlock);
    int loud = 0;
    int quiet = 0;
    int clipped = 0;
    for (int i = 0; i < 50 * 12; ++i) { // twelve seconds
        speech.fill(block);
        const double level = loudness(block);
        loud += level > 0.5;
        quiet += level < 0.2;
        clipped += int(std::count_if(block.begin(), block.end(), [](qint16 each) { return std::abs(int(each)) > 32000; }));
    }
    QVERIFY2(loud > 150 && quiet > 60, qPrintable(QString::number(loud) + u' ' + QString::number(quiet)));
    QCOMPARE(clipped, 0);
}

void MediaPartsTest::loudnessIsBounded()
{
    std::vector<qint16> block(soundBlock, 0);
    QCOMPARE(loudness(block), 0.0);
    QCOMPARE(loudness({}), 0.0);
    std::fill(block.begin(), block.end(), qint16(-32768));
    QCOMPARE(loudness(block), 1.0);
}

void MediaPartsTest::onlyAllowedPluginsAreThere()
{
    QTemporaryDir cache;
    QVERIFY(usePluginSet(cache.path()));
    QVERIFY(gst_init_check(nullptr, nullptr, nullptr));
    const QStringList allowed = pluginNames();
    QVERIFY(allowed.size() <= 25);
    GList *plugins = gst_registry_get_plugin_list(gst_registry_get());
    QStringList found;
    for (GList *each = plugins; each; each = each->next) {
        if (const char *file = gst_plugin_get_filename(GST_PLUGIN(each->data)))
            found << QString::fromUtf8(file).section(u"libgst"_s, -1).chopped(3);
    }
    gst_plugin_list_free(plugins);
    QVERIFY(found.size() > 12);
    for (const QString &each : found)
        QVERIFY2(allowed.contains(each), qPrintable(each));
    for (const char *needed : {"webrtcbin", "nicesrc", "dtlssrtpenc", "srtpenc", "rtpbin", "vp8enc", "vp8dec", "opusenc", "opusdec",
                               "webrtcdsp", "v4l2src", "jpegdec", "alsasrc", "pulsesink", "audiobuffersplit", "videorate"})
        QVERIFY2(GstPtr<GstElement>(gst_element_factory_make(needed, nullptr)), needed);
    for (const char *banned : {"decodebin", "uridecodebin", "playbin", "parsebin", "qtdemux", "matroskademux", "matroskamux",
                               "mp4mux", "souphttpsrc", "udpsrc", "rtspsrc", "multifilesink", "splitmuxsink", "avdec_h264"})
        QVERIFY2(!gst_element_factory_find(banned), banned);
    QVERIFY(usePluginSet(cache.path())); // a second process finds it made
}

MULAKAT_TEST(MediaPartsTest)
#include "test_parts.moc"
