#include "media/confine.h"
#include "support/secureqr.h"
#include "support/testrunner.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <cerrno>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace mulakat;
using namespace Qt::StringLiterals;

namespace {
struct Answer {
    int code = -1;
    QByteArray out;
};

Answer runMedia(const QStringList &words, const QByteArray &input = {})
{
    QProcess process;
    process.start(QStringLiteral(MULAKAT_BIN_DIR "/mulakat-media"), words);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput()};
}

QByteArray encoded(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

// Red above, blue below: tells which way is up.
QImage halves(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::red);
    QPainter painter(&image);
    painter.fillRect(0, height / 2, width, height - height / 2, Qt::blue);
    return image;
}

// A JPEG with an EXIF block: orientation, and a text that must not survive.
QByteArray withExif(const QByteArray &jpeg, int orientation)
{
    QByteArray tiff("MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 19);
    tiff += char(orientation);
    tiff += QByteArray("\0\0\0\0\0\0", 6) + "GPS 25.31N 82.97E";
    const QByteArray body = QByteArray("Exif\0\0", 6) + tiff;
    const int length = int(body.size()) + 2;
    return jpeg.left(2) + "\xff\xe1" + char(length >> 8) + char(length & 0xff) + body + jpeg.mid(2);
}

QByteArray pngHeader(quint32 width, quint32 height)
{
    QByteArray bytes("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    for (const quint32 each : {width, height}) {
        for (int shift = 24; shift >= 0; shift -= 8)
            bytes += char(each >> shift);
    }
    return bytes + QByteArray("\x08\x02\0\0\0\0\0\0\0", 9);
}
} // namespace

class PictureVerbsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void scanReadsACode_data();
    void scanReadsACode();
    void scanSaysUnreadable_data();
    void scanSaysUnreadable();
    void photoIsUprightSmallAndBare();
    void photoRefuses_data();
    void photoRefuses();
    void damagedPicturesHarmNothing();
    void confinedMeansConfined();

private:
    QString file(const QString &name, const QByteArray &bytes);
    QTemporaryDir m_folder;
};

QString PictureVerbsTest::file(const QString &name, const QByteArray &bytes)
{
    QFile out(m_folder.filePath(name));
    return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() ? out.fileName() : QString();
}

void PictureVerbsTest::scanReadsACode_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QByteArray>("format");
    QTest::newRow("slip") << QByteArray("MLK1:VS2026112400017") << QByteArray("PNG");
    QTest::newRow("Secure QR") << testing::makeSecureQr({}) << QByteArray("PNG");
    QTest::newRow("Secure QR, JPEG") << testing::makeSecureQr({}) << QByteArray("JPEG");
}

void PictureVerbsTest::scanReadsACode()
{
    QFETCH(QByteArray, payload);
    QFETCH(QByteArray, format);
    QProcess maker;
    maker.start(u"qrencode"_s, {u"-s"_s, u"4"_s, u"-l"_s, u"L"_s, u"-t"_s, u"PNG"_s, u"-o"_s, m_folder.filePath(u"code.png"_s)});
    maker.write(payload);
    maker.closeWriteChannel();
    QVERIFY(maker.waitForFinished() && maker.exitCode() == 0);
    const QImage code(m_folder.filePath(u"code.png"_s));
    QVERIFY(!code.isNull());
    const Answer answer = runMedia({u"--scan"_s, file(u"code"_s, encoded(code.convertToFormat(QImage::Format_RGB32), format.constData()))});
    QCOMPARE(answer.code, 0);
    QCOMPARE(answer.out, payload);
    // The same from memory: a check-in's camera leaves no card on the disk.
    const Answer piped = runMedia({u"--scan"_s, u"-"_s}, encoded(code.convertToFormat(QImage::Format_RGB32), format.constData()));
    QCOMPARE(piped.code, 0);
    QCOMPARE(piped.out, payload);
}

void PictureVerbsTest::scanSaysUnreadable_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no code") << encoded(halves(640, 480), "PNG");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("hello");
    QTest::newRow("GIF") << QByteArray("GIF89a\1\0\1\0\0\0\0;");
    QTest::newRow("SVG") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>");
    QTest::newRow("giant") << pngHeader(100'000, 100'000);
    QTest::newRow("header only") << pngHeader(640, 480);
}

void PictureVerbsTest::scanSaysUnreadable()
{
    QFETCH(QByteArray, bytes);
    const Answer answer = runMedia({u"--scan"_s, file(u"bad"_s, bytes)});
    QCOMPARE(answer.code, 3);
    QVERIFY(answer.out.isEmpty());
    QCOMPARE(runMedia({u"--scan"_s, m_folder.filePath(u"absent"_s)}).code, 4);
    QCOMPARE(runMedia({u"--scan"_s, u"/dev/zero"_s}).code, 4);
}

void PictureVerbsTest::photoIsUprightSmallAndBare()
{
    // Taken with the phone on its side: stored lying, noted "turn right".
    const QByteArray lying = withExif(encoded(halves(3000, 2000).transformed(QTransform().rotate(-90)), "JPEG"), 6);
    QVERIFY(QImage::fromData(lying).height() == 3000);
    const Answer answer = runMedia({u"--photo"_s}, lying);
    QCOMPARE(answer.code, 0);
    QVERIFY(answer.out.startsWith("\xff\xd8\xff"));
    QVERIFY(!answer.out.contains("Exif") && !answer.out.contains("GPS"));
    const QImage photo = QImage::fromData(answer.out);
    QVERIFY(photo.width() == 1600 && std::abs(photo.height() - 1067) <= 1);
    QVERIFY(photo.pixelColor(800, 100).red() > 200 && photo.pixelColor(800, 1000).blue() > 200);

    const Answer small = runMedia({u"--photo"_s}, encoded(halves(400, 300), "PNG"));
    QCOMPARE(small.code, 0);
    QCOMPARE(QImage::fromData(small.out).size(), QSize(400, 300)); // never made larger
}

void PictureVerbsTest::photoRefuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("%PDF-1.4");
    QTest::newRow("over the pixels") << encoded(QImage(6000, 5000, QImage::Format_Mono), "PNG");
    QTest::newRow("giant") << pngHeader(0x7fffffff, 0x7fffffff);
    QTest::newRow("over the bytes") << encoded(halves(10, 10), "PNG") + QByteArray(13 * 1024 * 1024, 'x');
    QTest::newRow("header only") << pngHeader(640, 480);
}

void PictureVerbsTest::photoRefuses()
{
    QFETCH(QByteArray, bytes);
    const Answer answer = runMedia({u"--photo"_s}, bytes);
    QCOMPARE(answer.code, 3);
    QVERIFY(answer.out.isEmpty());
}

void PictureVerbsTest::damagedPicturesHarmNothing()
{
    const QByteArray jpeg = encoded(halves(320, 240), "JPEG");
    const QByteArray png = encoded(halves(320, 240), "PNG");
    for (int i = 1; i < 12; ++i) {
        QByteArray damaged = i % 2 ? jpeg : png;
        for (int at = 40 + i; at < damaged.size(); at += 97 + 13 * i)
            damaged[at] = char(damaged[at] ^ (1 << i % 8));
        if (i % 3 == 0)
            damaged.truncate(damaged.size() * i / 13);
        const Answer answer = runMedia({u"--photo"_s}, damaged);
        QVERIFY2(answer.code == 3 || (answer.code == 0 && !QImage::fromData(answer.out).isNull()), qPrintable(QString::number(answer.code)));
    }
}

// In a child of this process, for there is no way back.
void PictureVerbsTest::confinedMeansConfined()
{
    const pid_t child = ::fork();
    if (child == 0) {
        int wrong = media::confineToPictures() ? 0 : 1;
        wrong |= ::socket(AF_INET, SOCK_STREAM, 0) >= 0 || errno != EPERM ? 2 : 0;
        wrong |= ::socket(AF_UNIX, SOCK_STREAM, 0) >= 0 || errno != EPERM ? 4 : 0;
        char *words[] = {nullptr};
        wrong |= ::execve("/bin/true", words, words) == 0 || errno != EPERM ? 8 : 0;
        void *volatile large = ::malloc(size_t(2) << 30);
        wrong |= large ? 16 : 0;
        ::_exit(wrong);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 0);
}

MULAKAT_TEST(PictureVerbsTest)
#include "test_pictureverbs.moc"
