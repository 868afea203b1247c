#include "call/commandcodec.h"
#include "call/controlsocket.h"
#include "call/factcodec.h"
#include "call/signal.h"
#include "support/testrunner.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace mulakat::call;
using namespace mulakat;
using namespace Qt::StringLiterals;

namespace {
const QList<Command> allCommands{
    Setup{{u"simulated"_s, u"none"_s, {}}, u"VS-1"_s, u"/tmp/x"_s, 1280, 720, 25, 300, 900, 120},
    Connect{7, Role::Answerer, {{{u"turn:[fd00::1]:3478?transport=udp"_s, u"stun:10.0.0.1"_s}, u"17:visit"_s, u"pass"_s}}, true},
    Connect{0, Role::Offerer, {}, false},
    Disconnect{},
    RemoteDescription{3, u"answer"_s, u"v=0\r\n"_s},
    RemoteCandidate{3, u"candidate:1 1 udp 1 10.0.0.1 9 typ host"_s, u"0"_s, 1},
    Gates{true, false, true, false},
    SetDevice{DeviceKind::Speaker, u"hw:1"_s},
    SetVolume{0.25},
    SoundCheck{true},
    Plug{DeviceKind::Microphone, false},
    Stop{},
};

const QList<Fact> allFacts{
    Ready{1},
    Ready{1, ProcessKind::Lobby},
    Ready{1, ProcessKind::Legal},
    DeviceList{{{DeviceKind::Camera, u"/dev/video0"_s, u"Kamera ß"_s}}},
    DeviceChanged{DeviceKind::Speaker, true},
    RingOffered{PictureKind::Own},
    RingOffered{PictureKind::Desk},
    PictureReady{PictureKind::Far},
    LocalDescription{2, u"offer"_s, u"v=0\r\n"_s},
    LocalCandidate{2, u"candidate:1"_s, 1},
    Connected{2, u"AB:CD"_s},
    FingerprintMismatch{2},
    FirstFrame{2, PictureKind::Far},
    Levels{0.5, 1},
    Stats{2, 800, 900, 29.5, 30, 0.01, 0.02, 40, 5000, 3, 1000, 640, 480},
    LivenessChanged{2, Liveness::Weak},
    Failed{2, u"ice-failed"_s},
    Refused{u"out-of-order"_s},
};

template <class Decoded>
bool refused(const Decoded &decoded)
{
    return !decoded;
}
} // namespace

class CodecTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void roundTrip();
    void everyFieldIsNeededAndNoOther();
    void boundsHold();
    void damagedTextIsRefusedOrTheSame();
    void strangersSignals();
    void socketCarriesOneDescriptor();
    void socketRefusesTooMuch();
};

void CodecTest::roundTrip()
{
    for (const Command &each : allCommands) {
        const QByteArray text = encodeCommand(each);
        QVERIFY(text.size() < controlMessageLimit);
        const auto back = decodeCommand(text);
        QVERIFY2(back, text.constData());
        QVERIFY2(*back == each, text.constData());
        QVERIFY2(refused(decodeFact(text)), text.constData());
    }
    for (const Fact &each : allFacts) {
        const QByteArray text = encodeFact(each);
        const auto back = decodeFact(text);
        QVERIFY2(back, text.constData());
        QVERIFY2(*back == each, text.constData());
    }
}

void CodecTest::everyFieldIsNeededAndNoOther()
{
    const auto tryAll = [](const QByteArray &text, auto decode) {
        const QJsonObject whole = QJsonDocument::fromJson(text).object();
        for (const QString &key : whole.keys()) {
            QJsonObject less = whole;
            less.remove(key);
            QVERIFY2(refused(decode(QJsonDocument(less).toJson())), qPrintable(key));
            for (const QJsonValue &wrong : {QJsonValue(), QJsonValue(QJsonArray{1}), QJsonValue(QJsonObject{})}) {
                QJsonObject other = whole;
                other[key] = wrong;
                if (whole[key].isArray() && wrong.isArray())
                    continue;
                QVERIFY2(refused(decode(QJsonDocument(other).toJson())), qPrintable(key));
            }
        }
        QJsonObject more = whole;
        more[u"extra"_s] = 1;
        QVERIFY2(refused(decode(QJsonDocument(more).toJson())), text.constData());
    };
    for (const Command &each : allCommands)
        tryAll(encodeCommand(each), decodeCommand);
    for (const Fact &each : allFacts)
        tryAll(encodeFact(each), decodeFact);
}

void CodecTest::boundsHold()
{
    QVERIFY(refused(decodeFact({})));
    QVERIFY(refused(decodeFact("[]")));
    QVERIFY(refused(decodeFact("{}")));
    QVERIFY(refused(decodeFact(R"({"t":"nonsense"})")));
    QVERIFY(refused(decodeFact(R"({"t":"ready","protocol":2})")));
    QVERIFY(refused(decodeFact(R"({"t":"levels","in":1.5,"out":0})")));
    QVERIFY(refused(decodeFact(R"({"t":"levels","in":1e999,"out":0})")));
    QVERIFY(refused(decodeFact(R"({"t":"mismatch","peer":-1})")));
    QVERIFY(refused(decodeFact(R"({"t":"mismatch","peer":1.5})")));
    QVERIFY(refused(decodeFact(R"({"t":"failed","peer":1,"code":"<b>"})")));
    QVERIFY(refused(decodeFact(R"({"t":"device","kind":"printer","present":true})")));
    QVERIFY(refused(decodeFact(encodeFact(LocalDescription{1, u"offer"_s, QString(16 * 1024 + 1, u'x')}))));
    QVERIFY(refused(decodeFact(encodeFact(LocalDescription{1, u"rollback"_s, {}}))));
    QVERIFY(refused(decodeFact(QByteArray(R"({"t":"ready","protocol":1})") + QByteArray(controlMessageLimit, ' '))));
    QVERIFY(refused(decodeFact(QByteArray(20'000, '['))));
    DeviceList many;
    for (int i = 0; i < 65; ++i)
        many.devices << Device{DeviceKind::Camera, u"x"_s, u"x"_s};
    QVERIFY(refused(decodeFact(encodeFact(many))));
    Setup setup;
    setup.width = 4000;
    QVERIFY(refused(decodeCommand(encodeCommand(setup))));
    QVERIFY(refused(decodeCommand(encodeCommand(SetVolume{1.01}))));
}

// Any byte changed: refused, or a message of the same kind within its bounds; never a crash.
void CodecTest::damagedTextIsRefusedOrTheSame()
{
    QRandomGenerator random(7);
    int taken = 0;
    for (int i = 0; i < 40'000; ++i) {
        QByteArray text = i % 2 ? encodeFact(allFacts[random.bounded(int(allFacts.size()))])
                                : encodeCommand(allCommands[random.bounded(int(allCommands.size()))]);
        for (int change = 0; change < 1 + random.bounded(3); ++change)
            text[random.bounded(int(text.size()))] = char(random.bounded(256));
        if (i % 7 == 0)
            text.truncate(random.bounded(int(text.size())));
        const auto fact = decodeFact(text);
        const auto command = decodeCommand(text);
        QVERIFY(!fact || !command);
        if (fact) {
            ++taken;
            QVERIFY(decodeFact(encodeFact(*fact)).value() == *fact);
        }
    }
    QVERIFY(taken > 0);
}

void CodecTest::strangersSignals()
{
    for (const Signal &each : {Signal{Signal::Kind::Offer, u"v=0"_s, {}, {}, 0}, Signal{Signal::Kind::Answer, u"v=0"_s, {}, {}, 0},
                               Signal{Signal::Kind::Candidate, {}, u"candidate:1"_s, u"0"_s, 1}, Signal{}}) {
        const auto back = signalFromJson(signalToJson(each));
        QVERIFY(back);
        QVERIFY(*back == each);
    }
    QVERIFY(refused(signalFromJson({{u"t"_s, u"offer"_s}, {u"sdp"_s, QString(16 * 1024 + 1, u'x')}})));
    QVERIFY(refused(signalFromJson({{u"t"_s, u"offer"_s}})));
    QVERIFY(refused(signalFromJson({{u"t"_s, u"bye"_s}, {u"sdp"_s, u"v=0"_s}})));
    QVERIFY(refused(signalFromJson({{u"t"_s, u"candidate"_s}, {u"candidate"_s, QString(513, u'x')}, {u"sdpMid"_s, u"0"_s}, {u"sdpMLineIndex"_s, 0}})));
    QVERIFY(refused(signalFromJson({{u"t"_s, u"candidate"_s}, {u"candidate"_s, u"x"_s}, {u"sdpMid"_s, u"0"_s}, {u"sdpMLineIndex"_s, 1e20}})));
    QVERIFY(refused(farStatsFromJson({{u"t"_s, u"stats"_s}, {u"framesIn"_s, -1}})));
    const QJsonObject stats{{u"t"_s, u"stats"_s}, {u"framesIn"_s, 29.9}, {u"audioReceived"_s, 48000}, {u"audioConcealed"_s, 10},
                            {u"lossIn"_s, 0.1}, {u"roundTripMs"_s, 30}};
    QVERIFY(farStatsFromJson(stats) == (FarStats{29.9, 48000, 10, 0.1, 30}));
}

void CodecTest::socketCarriesOneDescriptor()
{
    auto pair = ControlSocket::makePair();
    QVERIFY(pair);
    ControlSocket here(std::move((*pair)[0]));
    int pipeEnds[2];
    QVERIFY(::pipe2(pipeEnds, O_CLOEXEC) == 0);
    {
        ControlSocket there(std::move((*pair)[1]));
        QVERIFY(here.receive().value() == std::nullopt);
        QCOMPARE(there.send("hello", pipeEnds[1]), ControlSocket::Sent::Yes);
        ::close(pipeEnds[1]);
        auto message = here.receive();
        QVERIFY(message && *message);
        QCOMPARE((**message).body, QByteArray("hello"));
        QVERIFY(bool((**message).descriptor));
        QCOMPARE(::write((**message).descriptor.get(), "x", 1), ssize_t(1));
        char got = 0;
        QCOMPARE(::read(pipeEnds[0], &got, 1), ssize_t(1));
        ControlSocket::Sent sent = ControlSocket::Sent::Yes;
        for (int i = 0; i < 100'000 && sent == ControlSocket::Sent::Yes; ++i)
            sent = there.send(QByteArray(1000, 'x'));
        QCOMPARE(sent, ControlSocket::Sent::Full); // and never blocks
        while (here.receive().value_or(std::nullopt)) { }
    }
    const auto over = here.receive();
    QVERIFY(!over);
    QCOMPARE(over.error().code, base::FailureCode::Expired);
    QCOMPARE(here.send("x"), ControlSocket::Sent::Closed);
    ::close(pipeEnds[0]);
}

void CodecTest::socketRefusesTooMuch()
{
    auto pair = ControlSocket::makePair();
    QVERIFY(pair);
    ControlSocket here(std::move((*pair)[0]));
    const OwnedFd there = std::move((*pair)[1]);
    const QByteArray large(controlMessageLimit + 1, 'x');
    QCOMPARE(::send(there.get(), large.constData(), size_t(large.size()), 0), ssize_t(large.size()));
    const auto cut = here.receive();
    QVERIFY(!cut);
    QCOMPARE(cut.error().code, base::FailureCode::ProtocolBroken);
    // Ten descriptors on one message: refused, and none of them stays open here.
    const auto openFds = [] { return QDir(u"/proc/self/fd"_s).count(); };
    const auto before = openFds();
    char body = 'x';
    iovec part{&body, 1};
    alignas(cmsghdr) char room[CMSG_SPACE(10 * sizeof(int))] = {};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = room;
    message.msg_controllen = sizeof room;
    cmsghdr *header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(10 * sizeof(int));
    const int own = there.get();
    for (size_t i = 0; i < 10; ++i)
        std::memcpy(CMSG_DATA(header) + i * sizeof(int), &own, sizeof(int));
    QVERIFY(::sendmsg(there.get(), &message, 0) == 1);
    QVERIFY(!here.receive());
    QCOMPARE(openFds(), before);
}

MULAKAT_TEST(CodecTest)
#include "test_codecs.moc"
