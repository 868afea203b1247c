#include "identity/codereader.h"
#include "identity/picture.h"
#include "identity/scanbuffer.h"
#include "identityhelp.h"
#include "support/testrunner.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QTest>
#include <QTransform>

using namespace Qt::StringLiterals;
using namespace mulakat::identity;
using namespace mulakat::testing;

namespace
{
QByteArray encoded(const QImage &image, const char *format)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, 90);
    return buffer.data();
}

// Types a text one key at a time; all that came out of it.
struct Keys {
    ScanBuffer buffer;
    qint64 now = 1000;
    QString typed;
    QStringList scans;
    void take(const ScanBuffer::Out &out)
    {
        typed += out.typed;
        if (!out.scan.isEmpty())
            scans << out.scan;
    }
    void type(const QString &text, qint64 step)
    {
        for (const QChar c : text) {
            now += step;
            take(buffer.feed(QString(c), now));
        }
    }
    void pause(qint64 ms)
    {
        now += ms;
        take(buffer.flush(now));
    }
};
} // namespace

class ScanBufferTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLongScanLosesNothing()
    {
        QString digits;
        for (int i = 0; i < 3400; ++i)
            digits += QChar(u'0' + (i * 7 + i / 10) % 10);
        for (const QString &end : { u"\r"_s, u"\t"_s, QString() }) {
            Keys keys;
            keys.type(digits + end, 1);
            keys.pause(60);
            QCOMPARE(keys.scans, QStringList{ digits });
            QCOMPARE(keys.typed, QString());
        }
    }
    void typingComesBackInOrder()
    {
        Keys keys;
        keys.type(u"Asha"_s, 120);
        keys.type(u"xy"_s, 5);
        keys.type(u"\r"_s, 200);
        keys.pause(60);
        QCOMPARE(keys.typed, u"Ashaxy\r"_s);
        QVERIFY(keys.scans.isEmpty());
    }
    void slowLongTypingIsNoScan()
    {
        Keys keys;
        keys.type(QString(40, u'7') + u'\r', 60);
        keys.pause(60);
        QVERIFY(keys.scans.isEmpty());
        QCOMPARE(keys.typed, QString(40, u'7') + u'\r');
    }
    void scanBetweenTyping()
    {
        Keys keys;
        keys.type(u"ab"_s, 150);
        keys.pause(100);
        keys.type(QString(30, u'5') + u'\r', 2);
        keys.type(u"cd"_s, 150);
        keys.pause(100);
        QCOMPARE(keys.typed, u"abcd"_s);
        QCOMPARE(keys.scans, QStringList{ QString(30, u'5') });
    }
    void mrzLinesStayTogether()
    {
        const QString one = u"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"_s;
        const QString two = u"L898902C36UTO7408122F1204159ZE184226B<<<<<10"_s;
        for (const QString &end : { u"\r"_s, u"\r\n"_s }) {
            Keys keys;
            keys.type(one + end + two + end, 2);
            keys.pause(60);
            QCOMPARE(keys.scans, QStringList{ one + u'\n' + two });
            QCOMPARE(keys.typed, QString());
        }
    }
    void flood()
    {
        Keys keys;
        bool overflow = false;
        for (int i = 0; i < 20'000; ++i)
            keys.buffer.feed(u"9"_s, 1000);
        const auto out = keys.buffer.flush(2000);
        overflow = out.overflow;
        QVERIFY(overflow && out.scan.isEmpty() && out.typed.isEmpty());
    }
    void serialBytes()
    {
        SerialScan serial;
        const QByteArray digits(3300, '8');
        QVERIFY(!serial.feed(digits.left(1000), 1));
        QVERIFY(!serial.feed(digits.mid(1000), 50));
        QCOMPARE(serial.feed("\r\nPV1.x\r\n", 60), QString::fromLatin1(digits));
        QCOMPARE(serial.flush(61), u"PV1.x"_s);
        QVERIFY(!serial.feed("tail", 100));
        QVERIFY(!serial.flush(150));
        QCOMPARE(serial.flush(250), u"tail"_s);
        QVERIFY(!serial.flush(1000));
    }
};
MULAKAT_TEST(ScanBufferTest)

class PictureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void remadeWithoutMetadata()
    {
        QImage image(800, 400, QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        image.setText(u"Comment"_s, u"private words"_s);
        const auto made = remadePicture(encoded(image, "png"), 200);
        QVERIFY(made);
        QVERIFY(made->startsWith("\xFF\xD8\xFF"));
        QVERIFY(!made->contains("private words"));
        const auto back = decodePicture(*made);
        QVERIFY(back);
        QCOMPARE(back->size(), QSize(200, 100));
        QVERIFY(qGray(back->pixel(5, 5)) > 250);
        QCOMPARE(decodePicture(*remadePicture(encoded(image, "png"), 2000))->size(), QSize(800, 400));
    }
    void refused()
    {
        using mulakat::base::FailureCode;
        const QByteArray png = encoded(QImage(100, 100, QImage::Format_RGB32), "png");
        QCOMPARE(decodePicture({}).error().code, FailureCode::Unreadable);
        QCOMPARE(decodePicture("<svg xmlns=\"http://www.w3.org/2000/svg\"/>").error().code, FailureCode::Unreadable);
        QCOMPARE(decodePicture("GIF89a").error().code, FailureCode::Unreadable);
        QCOMPARE(decodePicture(png.left(30)).error().code, FailureCode::Unreadable);
        QCOMPARE(decodePicture(png, { 10, 1000 }).error().code, FailureCode::TooLarge);
        QCOMPARE(decodePicture(png, { 100'000, 9'999 }).error().code, FailureCode::TooLarge);
        QByteArray huge = png; // says 60,000 × 60,000
        huge.replace(16, 8, QByteArray("\x00\x00\xEA\x60\x00\x00\xEA\x60", 8));
        QVERIFY(!decodePicture(huge));
        QByteArray disguised = "\xFF\xD8\xFF" + png;
        QVERIFY(!decodePicture(disguised));
    }
    // What one reader alone misses: the code small, and turned.
    void chainReadsHarderPictures_data()
    {
        QTest::addColumn<double>("scale");
        QTest::addColumn<double>("turn");
        QTest::newRow("half size") << 0.5 << 0.0;
        QTest::newRow("1.5 pixels a module") << 0.375 << 0.0;
        QTest::newRow("turned 30") << 0.75 << 30.0;
        QTest::newRow("turned 90") << 0.75 << 90.0;
    }
    void chainReadsHarderPictures()
    {
        QFETCH(double, scale);
        QFETCH(double, turn);
        const QImage code = *decodePicture(aadhaarFile(u"qr/g01_v1_email_mobile.L.png"_s));
        QImage scene(1280, 720, QImage::Format_RGB32);
        scene.fill(QColor(225, 223, 218));
        QPainter painter(&scene);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.translate(640, 360);
        painter.rotate(turn);
        painter.scale(scale, scale);
        painter.drawImage(-code.width() / 2, -code.height() / 2, code);
        painter.end();
        PictureLook look;
        const auto found = readCode(scene, 5000, &look);
        QVERIFY(found);
        QCOMPARE(found->payload, aadhaarFile(u"payloads/g01_v1_email_mobile.txt"_s));
    }
    void nothingToRead()
    {
        QImage plain(640, 480, QImage::Format_RGB32);
        plain.fill(Qt::gray);
        PictureLook look;
        QVERIFY(!readCode(plain, 1000, &look));
        QVERIFY(look.region.isEmpty());
        QVERIFY(!readCode(QImage(), 1000));
    }
};
MULAKAT_TEST(PictureTest)
#include "test_scanning.moc"
