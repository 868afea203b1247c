#include "call/factcodec.h"

#include "call/controlsocket.h"
#include "call/wirewords.h"

#include <QJsonDocument>

namespace mulakat::call {
using namespace Qt::StringLiterals;

namespace {
constexpr qint64 countLimit = 1LL << 52;

QJsonObject write(const Ready &ready)
{
    return {{u"t"_s, u"ready"_s}, {u"protocol"_s, ready.protocol}, {u"kind"_s, processKindName(ready.kind)}};
}
QJsonObject write(const DeviceList &list)
{
    QJsonArray devices;
    for (const Device &device : list.devices)
        devices << QJsonObject{{u"kind"_s, deviceKindName(device.kind)}, {u"id"_s, device.id}, {u"name"_s, device.name}};
    return {{u"t"_s, u"devices"_s}, {u"devices"_s, devices}};
}
QJsonObject write(const DeviceChanged &fact)
{
    return {{u"t"_s, u"device"_s}, {u"kind"_s, deviceKindName(fact.kind)}, {u"present"_s, fact.present}};
}
QJsonObject write(const RingOffered &fact) { return {{u"t"_s, u"ring"_s}, {u"picture"_s, pictureKindName(fact.picture)}}; }
QJsonObject write(const PictureReady &fact)
{
    return {{u"t"_s, u"picture"_s}, {u"picture"_s, pictureKindName(fact.picture)}};
}
QJsonObject write(const LocalDescription &fact)
{
    return {{u"t"_s, u"localDescription"_s}, {u"peer"_s, fact.peer}, {u"type"_s, fact.type}, {u"sdp"_s, fact.sdp}};
}
QJsonObject write(const LocalCandidate &fact)
{
    return {{u"t"_s, u"localCandidate"_s},
            {u"peer"_s, fact.peer},
            {u"candidate"_s, fact.candidate},
            {u"lineIndex"_s, fact.lineIndex}};
}
QJsonObject write(const Connected &fact)
{
    return {{u"t"_s, u"connected"_s}, {u"peer"_s, fact.peer}, {u"fingerprint"_s, fact.fingerprint}};
}
QJsonObject write(const FingerprintMismatch &fact) { return {{u"t"_s, u"mismatch"_s}, {u"peer"_s, fact.peer}}; }
QJsonObject write(const FirstFrame &fact)
{
    return {{u"t"_s, u"firstFrame"_s}, {u"peer"_s, fact.peer}, {u"picture"_s, pictureKindName(fact.picture)}};
}
QJsonObject write(const Levels &fact) { return {{u"t"_s, u"levels"_s}, {u"in"_s, fact.in}, {u"out"_s, fact.out}}; }
QJsonObject write(const Stats &fact)
{
    return {{u"t"_s, u"stats"_s},
            {u"peer"_s, fact.peer},
            {u"kilobitsIn"_s, fact.kilobitsIn},
            {u"kilobitsOut"_s, fact.kilobitsOut},
            {u"framesIn"_s, fact.framesIn},
            {u"framesOut"_s, fact.framesOut},
            {u"lossIn"_s, fact.lossIn},
            {u"lossOut"_s, fact.lossOut},
            {u"roundTripMs"_s, fact.roundTripMs},
            {u"audioReceived"_s, fact.audioReceived},
            {u"audioConcealed"_s, fact.audioConcealed},
            {u"targetKilobits"_s, fact.targetKilobits},
            {u"width"_s, fact.width},
            {u"height"_s, fact.height}};
}
QJsonObject write(const LivenessChanged &fact)
{
    const QString word = fact.liveness == Liveness::Good ? u"good"_s : fact.liveness == Liveness::Weak ? u"weak"_s : u"lost"_s;
    return {{u"t"_s, u"liveness"_s}, {u"peer"_s, fact.peer}, {u"liveness"_s, word}};
}
QJsonObject write(const Failed &fact)
{
    return {{u"t"_s, u"failed"_s}, {u"peer"_s, fact.peer}, {u"code"_s, fact.code}};
}

QJsonObject write(const Refused &fact) { return {{u"t"_s, u"refused"_s}, {u"code"_s, fact.code}}; }

Fact readDevices(FieldReader &fields)
{
    DeviceList list;
    for (const QJsonValue &value : fields.list("devices", 64)) {
        const QJsonObject object = value.toObject();
        FieldReader inner(object);
        list.devices << Device{readDeviceKind(inner), inner.text("id", 256), inner.text("name", 256)};
        if (!inner.finish())
            fields.refuse(base::FailureCode::BadInput, u"devices"_s);
    }
    return list;
}

Fact readStats(FieldReader &fields)
{
    Stats stats;
    stats.peer = readPeer(fields);
    stats.kilobitsIn = fields.integer("kilobitsIn", 0, 10'000'000);
    stats.kilobitsOut = fields.integer("kilobitsOut", 0, 10'000'000);
    stats.framesIn = fields.real("framesIn", 0, 1000);
    stats.framesOut = fields.real("framesOut", 0, 1000);
    stats.lossIn = fields.real("lossIn", 0, 1);
    stats.lossOut = fields.real("lossOut", 0, 1);
    stats.roundTripMs = fields.integer("roundTripMs", 0, 3'600'000);
    stats.audioReceived = fields.number("audioReceived", 0, countLimit);
    stats.audioConcealed = fields.number("audioConcealed", 0, countLimit);
    stats.targetKilobits = fields.integer("targetKilobits", 0, 100'000);
    stats.width = fields.integer("width", 0, 16384);
    stats.height = fields.integer("height", 0, 16384);
    return stats;
}

Fact readLiveness(FieldReader &fields)
{
    const int peer = readPeer(fields);
    const QString word = fields.word("liveness", {"good", "weak", "lost"});
    return LivenessChanged{
        peer, word == "good"_L1 ? Liveness::Good : word == "weak"_L1 ? Liveness::Weak : Liveness::Lost};
}

Fact readFailed(FieldReader &fields)
{
    const int peer = readPeer(fields);
    return Failed{peer,
                  fields.word("code", {"no-camera", "no-microphone", "no-speaker", "bad-description", "bad-candidate",
                                       "ice-failed", "peer-failed", "no-connection", "internal"})};
}

struct FactName {
    const char *name;
    Fact (*read)(FieldReader &);
};
constexpr FactName factNames[] = {
    {"ready", [](FieldReader &fields) -> Fact { return Ready{fields.integer("protocol", 1, 1), readProcessKind(fields)}; }},
    {"devices", readDevices},
    {"device", [](FieldReader &fields) -> Fact { return DeviceChanged{readDeviceKind(fields), fields.flag("present")}; }},
    {"ring", [](FieldReader &fields) -> Fact { return RingOffered{readPictureKind(fields)}; }},
    {"picture", [](FieldReader &fields) -> Fact { return PictureReady{readPictureKind(fields)}; }},
    {"localDescription",
     [](FieldReader &fields) -> Fact {
         return LocalDescription{readPeer(fields), fields.word("type", {"offer", "answer"}), fields.text("sdp", sdpLimit)};
     }},
    {"localCandidate",
     [](FieldReader &fields) -> Fact {
         return LocalCandidate{readPeer(fields), fields.text("candidate", candidateLimit), fields.integer("lineIndex", 0, 8)};
     }},
    {"connected",
     [](FieldReader &fields) -> Fact {
         return Connected{readPeer(fields), fields.text("fingerprint", 95)};
     }},
    {"mismatch", [](FieldReader &fields) -> Fact { return FingerprintMismatch{readPeer(fields)}; }},
    {"firstFrame", [](FieldReader &fields) -> Fact { return FirstFrame{readPeer(fields), readPictureKind(fields)}; }},
    {"levels", [](FieldReader &fields) -> Fact { return Levels{fields.real("in", 0, 1), fields.real("out", 0, 1)}; }},
    {"stats", readStats},
    {"liveness", readLiveness},
    {"failed", readFailed},
    {"refused",
     [](FieldReader &fields) -> Fact { return Refused{fields.word("code", {"malformed", "out-of-order", "not-of-this-kind"})}; }},
};
} // namespace

QByteArray encodeFact(const Fact &fact)
{
    const QJsonObject object = std::visit([](const auto &each) { return write(each); }, fact);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

base::Result<Fact> decodeFact(const QByteArray &message)
{
    const auto object = readMessage(message);
    if (!object)
        return object.error();
    FieldReader fields(*object);
    const QString name = fields.text("t", 40);
    for (const FactName &each : factNames) {
        if (name != QLatin1String(each.name))
            continue;
        Fact fact = each.read(fields);
        if (const auto whole = fields.finish(); !whole)
            return whole.error();
        return fact;
    }
    return base::fail(base::FailureCode::ProtocolBroken);
}

} // namespace mulakat::call
