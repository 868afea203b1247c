#include "media/livescan.h"
#include "support/testrunner.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QProcess>
#include <QTest>
#include <QtEndian>
#include <memory>

using namespace mulakat;
using namespace Qt::StringLiterals;

namespace {

QByteArray framed(const QByteArray &picture)
{
    char head[sizeof(quint32)];
    qToBigEndian(quint32(picture.size()), head);
    return QByteArray(head, sizeof head) + picture;
}

QByteArray jpegOf(const QImage &image)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPG", 92);
    return buffer.data();
}

// A slip's code before a camera.
QImage sceneWith(const QByteArray &payload)
{
    QProcess maker;
    maker.start(u"qrencode"_s, {u"-s"_s, u"6"_s, u"-t"_s, u"PNG"_s, u"-o"_s, u"-"_s});
    maker.write(payload);
    maker.closeWriteChannel();
    if (!maker.waitForFinished())
        return {};
    QImage scene(1280, 720, QImage::Format_RGB32);
    scene.fill(QColor(150, 152, 148));
    QPainter painter(&scene);
    painter.drawImage(430, 150, QImage::fromData(maker.readAllStandardOutput()));
    return scene;
}

QByteArray giantPng()
{
    return QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\1\x86\xa0\0\1\x86\xa0\x08\x02\0\0\0\0\0\0\0", 33);
}

} // namespace

// mulakat-media --scan --live: one process, many frames.
class LiveScanTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void oneLineAFrame();
    void hostileFramesHarmNothing();
    void lengthThatIsNone_data();
    void lengthThatIsNone();
    void endsWithItsInput();
    void isConfined();

private:
    QJsonObject ask(const QByteArray &frame);
    std::unique_ptr<QProcess> m_media;
};

void LiveScanTest::init()
{
    m_media = std::make_unique<QProcess>();
    m_media->start(QStringLiteral(MULAKAT_BIN_DIR "/mulakat-media"), {u"--scan"_s, u"--live"_s});
    QVERIFY(m_media->waitForStarted());
}

QJsonObject LiveScanTest::ask(const QByteArray &frame)
{
    m_media->write(framed(frame));
    while (!m_media->canReadLine()) {
        if (!m_media->waitForReadyRead(20'000))
            return {};
    }
    return QJsonDocument::fromJson(m_media->readLine()).object();
}

void LiveScanTest::oneLineAFrame()
{
    const QByteArray payload("PV1.ABCD.some slip");
    const QByteArray code = jpegOf(sceneWith(payload));
    QImage plain(1280, 720, QImage::Format_Grayscale8);
    plain.fill(128);
    for (int i = 0; i < 3; ++i) {
        const QJsonObject read = ask(code);
        QCOMPARE(QByteArray::fromBase64(read.value(u"payload"_s).toString().toLatin1()), payload);
        QCOMPARE(read.value(u"by"_s).toString(), u"zxing"_s);
        QCOMPARE(read.value(u"hint"_s), QJsonValue(QString()));
        const QJsonObject none = ask(jpegOf(plain));
        QVERIFY(!none.contains(u"payload"_s) && !none.contains(u"error"_s));
        QCOMPARE(none.value(u"hint"_s), QJsonValue(QString()));
    }
}

// Each is answered, and the next good frame is read by the same process.
void LiveScanTest::hostileFramesHarmNothing()
{
    const QByteArray good = jpegOf(sceneWith("PV1.good"));
    QByteArray torn = good;
    for (int at = 200; at < torn.size(); at += 61)
        torn[at] = char(torn[at] ^ 0x55);
    for (const QByteArray &frame : {QByteArray("x"), QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>"), giantPng(), good.left(300), torn,
                                    QByteArray(int(media::liveFrameBytes), '\xff')}) {
        const QJsonObject answer = ask(frame);
        QVERIFY2(answer.contains(u"hint"_s), frame.left(8).toHex().constData());
        QVERIFY(!answer.contains(u"payload"_s) || answer.value(u"payload"_s).toString() == u"UFYxLmdvb2Q="_s);
        QVERIFY(ask(good).contains(u"payload"_s));
    }
    QCOMPARE(ask(giantPng()).value(u"error"_s).toString(), u"unreadable"_s);
    QCOMPARE(m_media->state(), QProcess::Running);
}

void LiveScanTest::lengthThatIsNone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray(4, '\0');
    QTest::newRow("four gigabytes") << QByteArray(4, '\xff');
    QTest::newRow("half a length") << QByteArray(2, '\0');
    QTest::newRow("half a frame") << framed(QByteArray(100, 'x')).left(50);
}

void LiveScanTest::lengthThatIsNone()
{
    QFETCH(QByteArray, bytes);
    m_media->write(bytes);
    m_media->closeWriteChannel();
    QVERIFY(m_media->waitForFinished(10'000));
    QCOMPARE(m_media->exitStatus(), QProcess::NormalExit);
    QCOMPARE(m_media->exitCode(), 3);
    QVERIFY(m_media->readAllStandardOutput().isEmpty());
}

void LiveScanTest::endsWithItsInput()
{
    m_media->closeWriteChannel();
    QVERIFY(m_media->waitForFinished(10'000));
    QCOMPARE(m_media->exitCode(), 0);
}

// The kernel's own word: a filter of system calls holds, and there is no way to new rights.
void LiveScanTest::isConfined()
{
    QVERIFY(ask("x").contains(u"error"_s)); // it has begun
    QFile status(u"/proc/%1/status"_s.arg(m_media->processId()));
    QVERIFY(status.open(QIODevice::ReadOnly));
    const QByteArray text = status.readAll();
    QVERIFY2(text.contains("\nSeccomp:\t2\n"), text.constData());
    QVERIFY(text.contains("\nNoNewPrivs:\t1\n"));
}

MULAKAT_TEST(LiveScanTest)
#include "test_livescan.moc"
