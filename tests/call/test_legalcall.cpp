#include "callfixture.h"

#include "call/commandcodec.h"
#include "call/timecode.h"
#include "rig/mediahand.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryFile>
#include <QTest>
#include <fcntl.h>
#include <unistd.h>

using namespace mulakat;
using namespace mulakat::call;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;

namespace {

Setup simulatedSetup()
{
    Setup setup;
    setup.devices = {u"simulated"_s, u"simulated"_s, u"simulated"_s};
    setup.mark = u"VS-LEGAL-1"_s;
    setup.maxKilobits = 500;
    return setup;
}

QByteArray fileOf(qint64 pid, const QString &name)
{
    QFile file(u"/proc/%1/%2"_s.arg(pid).arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// What stands open in a process and could take what it hears or sees, besides sockets, pipes, devices and memory.
QStringList writableFiles(qint64 pid)
{
    QStringList found;
    const QDir open(u"/proc/%1/fd"_s.arg(pid));
    for (const QString &fd : open.entryList(QDir::System | QDir::Files | QDir::NoDotAndDotDot)) {
        const QString where = QFile::symLinkTarget(open.filePath(fd));
        char target[512] = {};
        const ssize_t length = ::readlink(open.filePath(fd).toUtf8().constData(), target, sizeof target - 1);
        const QByteArray raw(target, std::max<ssize_t>(length, 0));
        static const QRegularExpression harmless(u"^(socket:|pipe:|anon_inode:|/memfd:|/dev/(?!shm/|mqueue/))"_s);
        if (harmless.match(QString::fromUtf8(raw)).hasMatch())
            continue;
        static const QRegularExpression flags(u"flags:\\s*([0-7]+)"_s);
        const QString info = QString::fromUtf8(fileOf(pid, u"fdinfo/"_s + fd));
        if ((flags.match(info).captured(1).toInt(nullptr, 8) & O_ACCMODE) != O_RDONLY)
            found << where + u' ' + QString::fromUtf8(raw);
    }
    return found;
}

// The plug-ins that are in the process's memory; empty where its maps cannot be read.
QSet<QString> loadedPlugins(qint64 pid)
{
    static const QRegularExpression plugin(u"/gstreamer-1.0/libgst([a-z0-9]+)\\.so"_s);
    QSet<QString> loaded;
    auto matches = plugin.globalMatch(QString::fromUtf8(fileOf(pid, u"maps"_s)));
    while (matches.hasNext())
        loaded << matches.next().captured(1);
    return loaded;
}

// Words for what an officer, or somebody who has taken over the kiosk, might wish such a process to do.
QList<QByteArray> wishes()
{
    return {
        R"({"t":"record","path":"/tmp/mulakat-taken.mkv"})", R"({"t":"record"})", R"({"t":"record","on":true})",
        R"({"t":"startRecording","file":"/dev/shm/mulakat-taken"})", R"({"t":"tap","to":"desk"})", R"({"t":"tap","peer":1})",
        R"({"t":"listen","who":"officer"})", R"({"t":"ring","picture":"desk"})", R"({"t":"ring","picture":"far"})",
        R"({"t":"picture","picture":"desk"})", R"({"t":"offerRing","picture":"desk","width":320,"height":240})",
        R"({"t":"kind","kind":"family"})", R"({"t":"setKind","kind":"lobby"})", R"({"t":"ready","protocol":1,"kind":"family"})",
        R"({"t":"gates","sendVideo":true,"sendAudio":true,"showVideo":true,"playAudio":true,"desk":true})",
        R"({"t":"gates","sendVideo":true,"sendAudio":true,"showVideo":true})", R"({"t":"gates","sendVideo":1,"sendAudio":1,"showVideo":1,"playAudio":1})",
        R"({"t":"element","name":"filesink","location":"/tmp/mulakat-taken"})", R"({"t":"launch","pipeline":"audiotestsrc ! filesink location=/tmp/mulakat-taken"})",
        R"({"t":"plugin","load":"/usr/lib/x86_64-linux-gnu/gstreamer-1.0/libgstmatroska.so"})", R"({"t":"env","name":"GST_PLUGIN_PATH_1_0","value":"/usr/lib"})",
        R"({"t":"setDevice","kind":"recorder","id":"file"})", R"({"t":"setDevice","kind":"speaker","id":"simulated","file":"/tmp/mulakat-taken"})",
        R"({"t":"connect","peer":1,"role":"officer","iceServers":[],"relayOnly":false})",
        R"({"t":"connect","peer":2,"role":"offerer","iceServers":[],"relayOnly":false,"copyTo":"10.0.0.9"})",
        R"({"t":"dump","what":"graph"})", R"({"t":"exec","program":"/bin/sh"})", R"({"t":"open","path":"/tmp/mulakat-taken","flags":"w"})",
        "", " ", "[]", "null", "true", "\"record\"", "{", "{}", R"({"t":null})", R"({"t":["record"]})", R"({"T":"record"})", R"({"t":""})",
        R"({"t":"stop","record":true})", QByteArray("\xff\xfe\x00record", 9), QByteArray(50'000, '{'), QByteArray("[").repeated(20'000),
        R"({"t":")" + QByteArray(60'000, 'r') + "\"}",
    };
}

// Commands as they are, but one word too many, too few, or of another shape.
QByteArray spoilt(const Command &command, QRandomGenerator &random)
{
    QByteArray text = encodeCommand(command);
    switch (random.bounded(4)) {
    case 0: return text.chopped(1) + ",\"record\":true}";
    case 1: return text.left(1 + random.bounded(int(text.size()) - 2));
    case 2: return text.replace("\"t\":\"", "\"t\":\"desk-");
    default: return "[" + text + "]";
    }
}

} // namespace

// The process of a legal or medical talk, as what it is and under what is said to it.
class LegalCallTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void kindIsForTheWholeLife();
    void nothingForcesItToGiveAway();
    void lobbyCarriesNoTalk();

private:
    std::unique_ptr<MediaHand> hand() { return std::make_unique<MediaHand>(CallFixture::get().networks().inKiosk(), m_cache.path()); }
    int force(MediaHand &media, QRandomGenerator &random, int times);
    QTemporaryDir m_cache;
};

void LegalCallTest::initTestCase()
{
    QVERIFY2(CallFixture::get().ready(), qPrintable(CallFixture::get().fault()));
    QVERIFY(CallFixture::get().networks().setFamilies(true, true));
}

void LegalCallTest::kindIsForTheWholeLife()
{
    for (const QString &word : {u"family"_s, u"lobby"_s, u"legal"_s}) {
        const auto media = hand();
        QVERIFY(media->start(word));
        QCOMPARE(processKindName(media->kind()), word);
        media->tell(simulatedSetup());
        QVERIFY(MediaPair::until([&] { return media->offered(PictureKind::Own); }));
        QCOMPARE(media->offered(PictureKind::Far), word != "lobby"_L1);
        QCOMPARE(media->offered(PictureKind::Desk), word != "legal"_L1);
    }
    for (const QString &word : {u"officer"_s, u"LEGAL"_s, u""_s}) {
        const auto media = hand();
        QVERIFY(!media->start(word));
    }
}

// Says so many things that must not be obeyed; how many of them were refused.
int LegalCallTest::force(MediaHand &media, QRandomGenerator &random, int times)
{
    const QList<Command> usual{simulatedSetup(), Connect{7, Role::Offerer, {}, false}, Disconnect{}, Gates{true, true, true, true}, SoundCheck{false},
                               SetDevice{DeviceKind::Camera, u"simulated"_s}, RemoteDescription{99, u"answer"_s, u"v=0\r\n"_s}};
    const QList<Command> late{RemoteDescription{99, u"answer"_s, u"v=0\r\n"_s}, RemoteDescription{99, u"offer"_s, u"v=0\r\n"_s},
                              RemoteCandidate{99, u"candidate:1 1 udp 1 10.0.0.1 9 typ host"_s, u"0"_s, 0}};
    QTemporaryFile file;
    const bool opened = file.open();
    const int before = media.refusals();
    for (int i = 0; i < times; ++i) {
        const QList<QByteArray> all = wishes();
        const int descriptor = opened && random.bounded(5) == 0 ? file.handle() : -1; // and a file to write it into
        if (i < all.size())
            media.tellRaw(all[i].isEmpty() ? QByteArray("\n") : all[i], descriptor);
        else if (random.bounded(5) == 0)
            media.tell(late[random.bounded(int(late.size()))]);
        else
            media.tellRaw(spoilt(usual[random.bounded(int(usual.size()))], random), descriptor);
    }
    MediaPair::until([&] { return media.refusals() - before >= times || !media.isRunning(); });
    return media.refusals() - before;
}

void LegalCallTest::nothingForcesItToGiveAway()
{
    QRandomGenerator random(20261124);
    const auto booth = hand();
    const auto visitor = hand();
    QVERIFY(booth->start(u"legal"_s) && visitor->start(u"legal"_s));
    const qint64 pid = booth->pid();
    QCOMPARE(force(*booth, random, 60), 60); // before anything
    booth->tell(SetDevice{DeviceKind::Speaker, u"simulated"_s}); // and what comes before its time
    booth->tell(Plug{DeviceKind::Camera, false});
    booth->tell(Connect{1, Role::Offerer, {}, false});
    QVERIFY(MediaPair::until([&] { return booth->refusals() == 63; }));
    booth->tell(simulatedSetup());
    visitor->tell(simulatedSetup());
    booth->tell(simulatedSetup()); // once only
    QVERIFY(MediaPair::until([&] { return booth->refusals() == 64; }));
    MediaPair pair{*booth, *visitor};
    QVERIFY(pair.connect(1));
    const Gates open{true, true, true, true};
    booth->tell(open);
    visitor->tell(open);
    QVERIFY(MediaPair::until([&] { return booth->hints(PictureKind::Far) > 5 && visitor->hints(PictureKind::Far) > 5; }));

    QCOMPARE(force(*booth, random, 140), 140); // in the talk

    QVERIFY(booth->isRunning());
    QCOMPARE(booth->pid(), pid);
    // The talk goes on: pictures of now, and sound, both ways.
    const int shown = booth->hints(PictureKind::Far);
    booth->forgetSound();
    visitor->forgetSound();
    QVERIFY(MediaPair::until([&] { return booth->hints(PictureKind::Far) > shown + 20; }));
    const auto age = [](MediaHand &end) {
        const auto code = readTimeCode(end.picture(PictureKind::Far));
        return code ? timeCodeAge(*code, timeCodeOf(QDateTime::currentMSecsSinceEpoch())) : 99'999;
    };
    QVERIFY(MediaPair::until([&] { return age(*booth) < 2000 && age(*visitor) < 2000; }));
    QVERIFY(MediaPair::until([&] { return booth->loudestIn() > 0.2 && visitor->loudestIn() > 0.2; }));
    QVERIFY(!booth->offered(PictureKind::Desk));
    QCOMPARE(booth->hints(PictureKind::Desk), 0);

    // What it is: no plug-in but a call's in its memory, nothing open that could be written to, no child.
    const QSet<QString> allowed{u"coreelements"_s, u"app"_s, u"webrtc"_s, u"nice"_s, u"dtls"_s, u"srtp"_s, u"rtp"_s,
                                u"rtpmanager"_s, u"vpx"_s, u"opus"_s, u"videoconvertscale"_s, u"audioconvert"_s, u"audioresample"_s};
    const QSet<QString> loaded = loadedPlugins(pid);
    QVERIFY(loaded.contains(u"webrtc"_s) && loaded.contains(u"vpx"_s));
    QVERIFY2((loaded - allowed).isEmpty(), qPrintable(QStringList((loaded - allowed).values()).join(u' ')));
    QVERIFY2(writableFiles(pid).isEmpty(), qPrintable(writableFiles(pid).join(u'\n')));
    QVERIFY(fileOf(pid, u"task/%1/children"_s.arg(pid)).trimmed().isEmpty());
    const QStringList threads = QDir(u"/proc/%1/task"_s.arg(pid)).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &thread : threads) // each of them is held to it
        QVERIFY(fileOf(pid, u"task/%1/status"_s.arg(thread)).contains("Seccomp:\t2"));
    QVERIFY(threads.size() > 5);
    QVERIFY(!QFile::exists(u"/tmp/mulakat-taken"_s) && !QFile::exists(u"/tmp/mulakat-taken.mkv"_s));
}

// Where an officer looks in, no word passes and no picture goes out, whoever commands it.
void LegalCallTest::lobbyCarriesNoTalk()
{
    const auto lobby = hand();
    const auto visitor = hand();
    QVERIFY(lobby->start(u"lobby"_s) && visitor->start(u"legal"_s));
    lobby->tell(simulatedSetup());
    visitor->tell(simulatedSetup());
    MediaPair pair{*lobby, *visitor};
    QVERIFY(pair.connect(1));
    visitor->tell(Gates{true, true, true, true});
    lobby->tell(Gates{true, true, true, true});
    lobby->tell(Gates{false, true, false, false});
    lobby->tell(Gates{false, false, true, true});
    QVERIFY(MediaPair::until([&] { return lobby->refusals() == 3; }));
    lobby->tell(Gates{false, false, true, false});
    QVERIFY(MediaPair::until([&] { return lobby->hints(PictureKind::Desk) > 3; })); // the ID check
    QVERIFY(!lobby->picture(PictureKind::Desk).isNull());
    QCOMPARE(lobby->hints(PictureKind::Far), 0);
    QCOMPARE(visitor->hints(PictureKind::Far), 0);
    QCOMPARE(visitor->stats().audioReceived, 0);
    QVERIFY2(writableFiles(lobby->pid()).isEmpty(), qPrintable(writableFiles(lobby->pid()).join(u'\n')));
}

MULAKAT_TEST(LegalCallTest)
#include "test_legalcall.moc"
