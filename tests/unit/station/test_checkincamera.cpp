#include "station/checkincamera.h"
#include "support/testrunner.h"

#include <QSignalSpy>
#include <QTest>

using namespace mulakat;
using namespace Qt::StringLiterals;

namespace {

class PlayedMedia final : public call::MediaPort
{
    Q_OBJECT
public:
    void start(call::ProcessKind kind) override
    {
        running = true;
        kinds << kind;
        Q_EMIT fact(call::Ready{1, kind});
    }
    void stop() override { running = false; }
    bool isRunning() const override { return running; }
    void send(const call::Command &command) override
    {
        if (const auto *setup = std::get_if<call::Setup>(&command))
            sent = *setup;
    }
    QImage picture(call::PictureKind) override { return seen; }
    void show() { Q_EMIT pictureChanged(call::PictureKind::Own); }

    bool running = false;
    QList<call::ProcessKind> kinds;
    call::Setup sent;
    QImage seen{1280, 720, QImage::Format_RGB32};
};

// Answers when the test says so.
class HeldScan final : public station::ScanPort
{
public:
    void read(const QString &, const Answer &) override { }
    void readPicture(const QByteArray &picture, const Answer &answer) override
    {
        pictures << picture;
        waiting << answer;
    }
    void endLive() override { ++ended; }
    void answer(const QString &payload) { waiting.takeFirst()(payload); }
    void noCode() { waiting.takeFirst()(base::fail(base::FailureCode::Unreadable)); }

    QList<QByteArray> pictures;
    QList<Answer> waiting;
    int ended = 0;
};

// The same, with hints.
class HeldLive final : public station::ScanPort
{
public:
    void read(const QString &, const Answer &) override { }
    void readLive(const QByteArray &, const LiveAnswer &answer) override { waiting << answer; }
    void answer(const base::Result<station::LiveRead> &read) { waiting.takeFirst()(read); }
    QList<LiveAnswer> waiting;
};

} // namespace

// The camera of a check-in as the reader of codes.
class TestCheckinCamera : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsOneAfterTheOther();
    void whatStaysBeforeItIsToldOnce();
    void nothingOfTheOneBefore();
    void noSoundIsOpened();
    void tellsHowToHoldIt();
    void nobodyReadsAnyMore();

private:
    struct Rig {
        Rig() { media.seen.fill(Qt::white); }
        PlayedMedia media;
        HeldScan scan;
        station::CheckinCamera camera{media, &scan, {}};
        QSignalSpy codes{&camera, &station::CheckinCamera::code};
    };
};

void TestCheckinCamera::readsOneAfterTheOther()
{
    Rig r;
    r.camera.look(true);
    r.media.show();
    QVERIFY(r.scan.pictures.isEmpty()); // a face is not read
    r.camera.read(true);
    r.media.show();
    r.media.show();
    QCOMPARE(r.scan.pictures.size(), 1);
    QVERIFY(r.scan.pictures.constFirst().startsWith("\xff\xd8")); // in memory, as a JPEG
    r.scan.noCode();
    r.media.show();
    QCOMPARE(r.scan.pictures.size(), 2);
    r.scan.answer(u"PV1.A.B.C"_s);
    QCOMPARE(r.codes.size(), 1);
    QCOMPARE(r.codes.at(0).at(0).toString(), u"PV1.A.B.C"_s);
}

void TestCheckinCamera::whatStaysBeforeItIsToldOnce()
{
    Rig r;
    r.camera.look(true);
    r.camera.read(true);
    for (const QString &code : {u"one"_s, u"one"_s, u"two"_s, u"one"_s}) {
        r.media.show();
        r.scan.answer(code);
    }
    QCOMPARE(r.codes.size(), 3);
    r.camera.read(true); // another question: it counts again
    r.media.show();
    r.scan.answer(u"one"_s);
    QCOMPARE(r.codes.size(), 4);
}

// A picture that was still being read when its visitor had gone.
void TestCheckinCamera::nothingOfTheOneBefore()
{
    Rig r;
    r.camera.look(true);
    r.camera.read(true);
    r.media.show();
    r.camera.look(false);
    QVERIFY(!r.media.running);
    r.camera.look(true);
    r.camera.read(true);
    r.scan.answer(u"the card of the one before"_s);
    QCOMPARE(r.codes.size(), 0);
    r.media.show();
    r.scan.answer(u"mine"_s);
    QCOMPARE(r.codes.size(), 1);
}

void TestCheckinCamera::noSoundIsOpened()
{
    Rig r;
    r.camera.look(true);
    QCOMPARE(r.media.kinds, QList<call::ProcessKind>{call::ProcessKind::Lobby});
    QCOMPARE(r.media.sent.devices.microphone, u"none"_s);
    QCOMPARE(r.media.sent.devices.speaker, u"none"_s);
    QCOMPARE(r.media.sent.ownWidth, 1280);
}

void TestCheckinCamera::tellsHowToHoldIt()
{
    PlayedMedia media;
    media.seen.fill(Qt::white);
    HeldLive scan;
    station::CheckinCamera camera{media, &scan, {}};
    QSignalSpy hints(&camera, &station::CheckinCamera::hint);
    QSignalSpy codes(&camera, &station::CheckinCamera::code);
    camera.look(true);
    camera.read(true);
    media.show();
    scan.answer(station::LiveRead{{}, u"closer"_s});
    media.show();
    scan.answer(base::fail(base::FailureCode::MediaFailed)); // its reader has died: the next picture is read all the same
    media.show();
    scan.answer(station::LiveRead{u"a card"_s, {}});
    QCOMPARE(hints.size(), 2);
    QCOMPARE(hints.at(0).at(0).toString(), u"closer"_s);
    QCOMPARE(hints.at(1).at(0).toString(), QString());
    QCOMPARE(codes.size(), 1);
    media.show();
    camera.read(false);
    scan.answer(station::LiveRead{{}, u"flatter"_s}); // of the one before
    QCOMPARE(hints.size(), 2);
}

void TestCheckinCamera::nobodyReadsAnyMore()
{
    Rig r;
    r.camera.look(true);
    QCOMPARE(r.scan.ended, 0); // it has not begun
    r.camera.read(true);
    r.camera.read(true);
    QCOMPARE(r.scan.ended, 0);
    r.camera.read(false);
    QCOMPARE(r.scan.ended, 1);
    r.camera.read(true);
    r.camera.look(false);
    QCOMPARE(r.scan.ended, 2);
}

MULAKAT_TEST(TestCheckinCamera)
#include "test_checkincamera.moc"
