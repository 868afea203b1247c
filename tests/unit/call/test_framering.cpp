#include "call/controlsocket.h"
#include "call/framering.h"
#include "call/ringlayout.h"
#include "call/timecode.h"
#include "support/testrunner.h"

#include <QBuffer>
#include <QTest>
#include <atomic>
#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace mulakat::call;

namespace {
int duplicate(int descriptor)
{
    return ::fcntl(descriptor, F_DUPFD_CLOEXEC, 0);
}

std::vector<uchar> frameOf(int width, int height, uchar value)
{
    return std::vector<uchar>(size_t(width) * size_t(height) * 4, value);
}

// True when every pixel carries the same value: the frame is whole.
bool isWhole(const QImage &image)
{
    const uchar first = *image.constScanLine(0);
    for (int y = 0; y < image.height(); ++y) {
        const uchar *line = image.constScanLine(y);
        for (int x = 0; x < image.width() * 4; ++x) {
            if (line[x] != first)
                return false;
        }
    }
    return true;
}

// The ring's memory as a hostile writer has it.
struct RawRing {
    RingHeader *header = nullptr;
    size_t bytes = 0;
    explicit RawRing(const FrameRingWriter &writer)
    {
        bytes = size_t(::lseek(writer.descriptor(), 0, SEEK_END));
        header = static_cast<RingHeader *>(::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, writer.descriptor(), 0));
    }
    ~RawRing() { ::munmap(header, bytes); }
};
} // namespace

class FrameRingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void framesPassOnce();
    void sizesChange();
    void unsealedIsRefused();
    void wrongHeaderIsRefused();
    void lyingWriterGivesNoFrame();
    void fastWriterNeverTearsAFrame();
    void dyingWriterLeavesTheReaderAlive();
    void timeCodeSurvivesScaling();
    void timeCodeRefusesOtherPictures();
    void timeCodeWraps();
};

void FrameRingTest::framesPassOnce()
{
    auto writer = FrameRingWriter::make(64, 48);
    QVERIFY(writer);
    auto reader = FrameRingReader::open(duplicate(writer->descriptor()));
    QVERIFY(reader);
    QVERIFY(reader->takeNewest().isNull());
    for (int i = 1; i < 10; ++i) {
        QVERIFY(writer->write(frameOf(64, 48, uchar(i)).data(), 64 * 4, 64, 48));
        const QImage image = reader->takeNewest();
        QCOMPARE(image.size(), QSize(64, 48));
        QCOMPARE(*image.constScanLine(47), uchar(i));
        QVERIFY(reader->takeNewest().isNull());
    }
}

void FrameRingTest::sizesChange()
{
    auto writer = FrameRingWriter::make(64, 48);
    auto reader = FrameRingReader::open(duplicate(writer->descriptor()));
    QVERIFY(writer->write(frameOf(48, 64, 3).data(), 48 * 4, 48, 64)); // a phone turned round
    QCOMPARE(reader->takeNewest().size(), QSize(48, 64));
    QVERIFY(!writer->write(frameOf(65, 48, 3).data(), 65 * 4, 65, 48));
    QVERIFY(!writer->write(frameOf(1, 1, 3).data(), 4, 0, 1));
    QVERIFY(reader->takeNewest().isNull());
}

void FrameRingTest::unsealedIsRefused()
{
    auto writer = FrameRingWriter::make(64, 48);
    const RawRing raw(*writer);
    OwnedFd fresh(::memfd_create("test", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    QVERIFY(::write(fresh.get(), raw.header, raw.bytes) == ssize_t(raw.bytes));
    QVERIFY(!FrameRingReader::open(duplicate(fresh.get()))); // it could be cut under us
    QVERIFY(::fcntl(fresh.get(), F_ADD_SEALS, F_SEAL_SHRINK) == 0);
    QVERIFY(FrameRingReader::open(duplicate(fresh.get())));
    int pipeEnds[2];
    QVERIFY(::pipe2(pipeEnds, O_CLOEXEC) == 0);
    QVERIFY(!FrameRingReader::open(pipeEnds[0]));
    ::close(pipeEnds[1]);
    QVERIFY(!FrameRingReader::open(-1));
    QVERIFY(::ftruncate(writer->descriptor(), 10) != 0);
}

void FrameRingTest::wrongHeaderIsRefused()
{
    for (int fault = 0; fault < 4; ++fault) {
        auto writer = FrameRingWriter::make(64, 48);
        const RawRing raw(*writer);
        quint32 *field = fault == 0 ? &raw.header->magic : fault == 1 ? &raw.header->slots : &raw.header->slotBytes;
        *field = fault == 3 ? 0xffffffff : *field + 1;
        QVERIFY(!FrameRingReader::open(duplicate(writer->descriptor())));
    }
}

void FrameRingTest::lyingWriterGivesNoFrame()
{
    auto writer = FrameRingWriter::make(64, 48);
    auto reader = FrameRingReader::open(duplicate(writer->descriptor()));
    const RawRing raw(*writer);
    const auto lie = [&](quint32 width, quint32 height) {
        writer->write(frameOf(64, 48, 1).data(), 64 * 4, 64, 48);
        RingSlot &slot = raw.header->slot[raw.header->newest % frameRingSlots];
        slot.width = width;
        slot.height = height;
        return reader->takeNewest();
    };
    for (const auto &[width, height] : {std::pair(65u, 48u), std::pair(0u, 48u), std::pair(64u, 0u), std::pair(0xffffffffu, 1u),
                                        std::pair(0x10000u, 0x10000u), std::pair(1280u, 720u), std::pair(0x80000001u, 2u)})
        QVERIFY(lie(width, height).isNull());
    raw.header->slotBytes = 0x7fffffff; // after the reader looked: its own number counts
    QVERIFY(lie(1280, 720).isNull());
    raw.header->slotBytes = 64 * 48 * 4;
    raw.header->newest = 0xffffffffffffffffu;
    QVERIFY(reader->takeNewest().isNull());
    raw.header->newest = 8; // an honest one again
    QVERIFY(!lie(64, 48).isNull());
}

void FrameRingTest::fastWriterNeverTearsAFrame()
{
    auto writer = FrameRingWriter::make(160, 120);
    auto reader = FrameRingReader::open(duplicate(writer->descriptor()));
    std::atomic<bool> ending = false;
    std::thread writing([&] {
        for (uchar value = 0; !ending; ++value)
            writer->write(frameOf(160, 120, value).data(), 160 * 4, 160, 120);
    });
    int whole = 0;
    int torn = 0;
    while (whole < 500 && torn == 0) {
        const QImage image = reader->takeNewest();
        if (!image.isNull())
            (isWhole(image) ? whole : torn)++;
    }
    ending = true;
    writing.join();
    QCOMPARE(torn, 0);
}

// Another process writes without a pause and is killed somewhere in a frame.
void FrameRingTest::dyingWriterLeavesTheReaderAlive()
{
    for (int round = 0; round < 20; ++round) {
        auto writer = FrameRingWriter::make(320, 240);
        auto reader = FrameRingReader::open(duplicate(writer->descriptor()));
        const auto light = frameOf(320, 240, 200);
        const auto dark = frameOf(320, 240, 20);
        const pid_t child = ::fork();
        if (child == 0) {
            for (;;) {
                writer->write(light.data(), 320 * 4, 320, 240);
                writer->write(dark.data(), 320 * 4, 320, 240);
            }
        }
        QImage image;
        for (int seen = 0; seen < 1 + round;) {
            image = reader->takeNewest();
            seen += !image.isNull();
        }
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        const QImage last = reader->takeNewest(); // there, or not: but whole, and no crash
        QVERIFY(last.isNull() || isWhole(last));
        QVERIFY(isWhole(image));
        QVERIFY(reader->takeNewest().isNull());
    }
}

namespace {
QImage pictureWithCode(quint32 code, QSize size = {640, 480})
{
    QImage picture(size, QImage::Format_Grayscale8);
    picture.fill(120);
    paintTimeCode(picture.bits(), int(picture.bytesPerLine()), size, code);
    return picture;
}
} // namespace

void FrameRingTest::timeCodeSurvivesScaling()
{
    for (const quint32 code : {0u, 1u, 0xffffffu, 0x123456u, 0xabcdefu}) {
        for (const QSize size : {QSize(640, 480), QSize(320, 240), QSize(960, 720), QSize(360, 480), QSize(240, 180)}) {
            const QImage scaled = pictureWithCode(code).scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
            QCOMPARE(readTimeCode(scaled), std::optional(code));
        }
        QByteArray jpeg;
        QBuffer buffer(&jpeg);
        buffer.open(QIODevice::WriteOnly);
        QVERIFY(pictureWithCode(code).save(&buffer, "JPEG", 25));
        QCOMPARE(readTimeCode(QImage::fromData(jpeg)), std::optional(code));
    }
}

void FrameRingTest::timeCodeRefusesOtherPictures()
{
    QVERIFY(!readTimeCode({}));
    QImage plain(640, 480, QImage::Format_RGB32);
    for (const QColor colour : {QColor(Qt::black), QColor(Qt::white), QColor(Qt::gray)}) {
        plain.fill(colour);
        QVERIFY(!readTimeCode(plain));
    }
    QVERIFY(!readTimeCode(QImage(32, 32, QImage::Format_RGB32)));
    int misread = 0;
    for (int cell = 0; cell < 24; ++cell) { // one square wrong
        QImage picture = pictureWithCode(0x5a5a5a);
        const QRect at = timeCodeCell(cell, picture.size());
        const bool white = (timeCodeCells(0x5a5a5a) >> cell) & 1;
        for (int y = at.top(); y <= at.bottom(); ++y)
            std::memset(picture.scanLine(y) + at.left(), white ? 16 : 235, size_t(at.width()));
        misread += readTimeCode(picture).has_value();
    }
    QCOMPARE(misread, 0);
}

void FrameRingTest::timeCodeWraps()
{
    QCOMPARE(timeCodeAge(10, 30), 20);
    QCOMPARE(timeCodeAge(0xfffff0, 0x10), 32);
    QCOMPARE(timeCodeOf(0x1000005), 5u);
}

MULAKAT_TEST(FrameRingTest)
#include "test_framering.moc"
