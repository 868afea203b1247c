#include "call/commandcodec.h"

#include "call/controlsocket.h"
#include "call/fieldreader.h"
#include "call/wirewords.h"

#include <QJsonDocument>

namespace mulakat::call {
using namespace Qt::StringLiterals;

namespace {
QJsonObject write(const Setup &setup)
{
    return {{u"t"_s, u"setup"_s},
            {u"camera"_s, setup.devices.camera},
            {u"microphone"_s, setup.devices.microphone},
            {u"speaker"_s, setup.devices.speaker},
            {u"mark"_s, setup.mark},
            {u"plugFolder"_s, setup.plugFolder},
            {u"width"_s, setup.width},
            {u"height"_s, setup.height},
            {u"framesPerSecond"_s, setup.framesPerSecond},
            {u"ownWidth"_s, setup.ownWidth},
            {u"ownHeight"_s, setup.ownHeight},
            {u"startKilobits"_s, setup.startKilobits},
            {u"maxKilobits"_s, setup.maxKilobits},
            {u"latencyMs"_s, setup.latencyMs}};
}

Command readSetup(FieldReader &fields)
{
    Setup setup;
    setup.devices = {fields.text("camera", 256), fields.text("microphone", 256), fields.text("speaker", 256)};
    setup.mark = fields.text("mark", 40);
    setup.plugFolder = fields.text("plugFolder", 1024);
    setup.width = fields.integer("width", 160, 1280);
    setup.height = fields.integer("height", 120, 720);
    setup.framesPerSecond = fields.integer("framesPerSecond", 5, 60);
    setup.ownWidth = fields.integer("ownWidth", 160, 1280);
    setup.ownHeight = fields.integer("ownHeight", 120, 720);
    setup.startKilobits = fields.integer("startKilobits", 30, 8000);
    setup.maxKilobits = fields.integer("maxKilobits", 30, 8000);
    setup.latencyMs = fields.integer("latencyMs", 0, 1000);
    return setup;
}

QJsonObject write(const Connect &connect)
{
    QJsonArray servers;
    for (const IceServer &server : connect.iceServers)
        servers << QJsonObject{{u"urls"_s, QJsonArray::fromStringList(server.urls)},
                               {u"user"_s, server.user},
                               {u"credential"_s, server.credential}};
    return {{u"t"_s, u"connect"_s},
            {u"peer"_s, connect.peer},
            {u"role"_s, connect.role == Role::Offerer ? u"offerer"_s : u"answerer"_s},
            {u"iceServers"_s, servers},
            {u"relayOnly"_s, connect.relayOnly}};
}

IceServer readServer(const QJsonValue &value, FieldReader &outer)
{
    const QJsonObject object = value.toObject();
    FieldReader fields(object);
    IceServer server;
    for (const QJsonValue &url : fields.list("urls", 8)) {
        if (!url.isString() || url.toString().size() > 256)
            outer.refuse(base::FailureCode::BadInput, u"urls"_s);
        server.urls << url.toString();
    }
    server.user = fields.text("user", 256);
    server.credential = fields.text("credential", 256);
    if (!fields.finish())
        outer.refuse(base::FailureCode::BadInput, u"iceServers"_s);
    return server;
}

Command readConnect(FieldReader &fields)
{
    Connect connect;
    connect.peer = readPeer(fields);
    connect.role = fields.word("role", {"offerer", "answerer"}) == "offerer"_L1 ? Role::Offerer : Role::Answerer;
    for (const QJsonValue &value : fields.list("iceServers", 8))
        connect.iceServers << readServer(value, fields);
    connect.relayOnly = fields.flag("relayOnly");
    return connect;
}

QJsonObject write(const Disconnect &) { return {{u"t"_s, u"disconnect"_s}}; }
QJsonObject write(const Stop &) { return {{u"t"_s, u"stop"_s}}; }

QJsonObject write(const RemoteDescription &remote)
{
    return {{u"t"_s, u"remoteDescription"_s}, {u"peer"_s, remote.peer}, {u"type"_s, remote.type}, {u"sdp"_s, remote.sdp}};
}

Command readRemoteDescription(FieldReader &fields)
{
    return RemoteDescription{readPeer(fields), fields.word("type", {"offer", "answer"}), fields.text("sdp", sdpLimit)};
}

QJsonObject write(const RemoteCandidate &remote)
{
    return {{u"t"_s, u"remoteCandidate"_s},
            {u"peer"_s, remote.peer},
            {u"candidate"_s, remote.candidate},
            {u"mid"_s, remote.mid},
            {u"lineIndex"_s, remote.lineIndex}};
}

Command readRemoteCandidate(FieldReader &fields)
{
    return RemoteCandidate{readPeer(fields), fields.text("candidate", candidateLimit), fields.text("mid", 32),
                           fields.integer("lineIndex", 0, 8)};
}

QJsonObject write(const Gates &gates)
{
    return {{u"t"_s, u"gates"_s},
            {u"sendVideo"_s, gates.sendVideo},
            {u"sendAudio"_s, gates.sendAudio},
            {u"showVideo"_s, gates.showVideo},
            {u"playAudio"_s, gates.playAudio}};
}

Command readGates(FieldReader &fields)
{
    return Gates{fields.flag("sendVideo"), fields.flag("sendAudio"), fields.flag("showVideo"), fields.flag("playAudio")};
}

QJsonObject write(const SetDevice &set)
{
    return {{u"t"_s, u"setDevice"_s}, {u"kind"_s, deviceKindName(set.kind)}, {u"id"_s, set.id}};
}
QJsonObject write(const SetVolume &set) { return {{u"t"_s, u"volume"_s}, {u"volume"_s, set.volume}}; }
QJsonObject write(const SoundCheck &check) { return {{u"t"_s, u"soundCheck"_s}, {u"on"_s, check.on}}; }
QJsonObject write(const Plug &plug)
{
    return {{u"t"_s, u"plug"_s}, {u"kind"_s, deviceKindName(plug.kind)}, {u"plugged"_s, plug.plugged}};
}

struct CommandName {
    const char *name;
    Command (*read)(FieldReader &);
};
constexpr CommandName commandNames[] = {
    {"setup", readSetup},
    {"connect", readConnect},
    {"disconnect", [](FieldReader &) -> Command { return Disconnect{}; }},
    {"remoteDescription", readRemoteDescription},
    {"remoteCandidate", readRemoteCandidate},
    {"gates", readGates},
    {"setDevice", [](FieldReader &fields) -> Command { return SetDevice{readDeviceKind(fields), fields.text("id", 256)}; }},
    {"volume", [](FieldReader &fields) -> Command { return SetVolume{fields.real("volume", 0, 1)}; }},
    {"soundCheck", [](FieldReader &fields) -> Command { return SoundCheck{fields.flag("on")}; }},
    {"plug", [](FieldReader &fields) -> Command { return Plug{readDeviceKind(fields), fields.flag("plugged")}; }},
    {"stop", [](FieldReader &) -> Command { return Stop{}; }},
};
} // namespace

QByteArray encodeCommand(const Command &command)
{
    const QJsonObject object = std::visit([](const auto &each) { return write(each); }, command);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

base::Result<Command> decodeCommand(const QByteArray &message)
{
    const auto object = readMessage(message);
    if (!object)
        return object.error();
    FieldReader fields(*object);
    const QString name = fields.text("t", 40);
    for (const CommandName &each : commandNames) {
        if (name != QLatin1String(each.name))
            continue;
        Command command = each.read(fields);
        if (const auto whole = fields.finish(); !whole)
            return whole.error();
        return command;
    }
    return base::fail(base::FailureCode::ProtocolBroken);
}

} // namespace mulakat::call
