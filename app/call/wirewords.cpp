#include "call/wirewords.h"

#include "call/controlsocket.h"

#include <QJsonDocument>
#include <limits>

namespace mulakat::call {
using namespace Qt::StringLiterals;

base::Result<QJsonObject> readMessage(const QByteArray &message)
{
    if (message.size() > controlMessageLimit)
        return base::fail(base::FailureCode::TooLarge);
    const QJsonDocument document = QJsonDocument::fromJson(message);
    if (!document.isObject())
        return base::fail(base::FailureCode::ProtocolBroken);
    return document.object();
}

int readPeer(FieldReader &fields)
{
    return fields.integer("peer", 0, std::numeric_limits<int>::max());
}

QString deviceKindName(DeviceKind kind)
{
    return kind == DeviceKind::Camera ? u"camera"_s : kind == DeviceKind::Microphone ? u"microphone"_s : u"speaker"_s;
}

DeviceKind readDeviceKind(FieldReader &fields)
{
    const QString word = fields.word("kind", {"camera", "microphone", "speaker"});
    return word == "camera"_L1 ? DeviceKind::Camera
        : word == "microphone"_L1 ? DeviceKind::Microphone
                                  : DeviceKind::Speaker;
}

QString pictureKindName(PictureKind kind)
{
    return kind == PictureKind::Far ? u"far"_s : kind == PictureKind::Own ? u"own"_s : u"desk"_s;
}

PictureKind readPictureKind(FieldReader &fields)
{
    const QString word = fields.word("picture", {"far", "own", "desk"});
    return word == "far"_L1 ? PictureKind::Far : word == "own"_L1 ? PictureKind::Own : PictureKind::Desk;
}

QString processKindName(ProcessKind kind)
{
    return kind == ProcessKind::Family ? u"family"_s : kind == ProcessKind::Lobby ? u"lobby"_s : u"legal"_s;
}

std::optional<ProcessKind> processKindFrom(const QString &word)
{
    for (const ProcessKind kind : {ProcessKind::Family, ProcessKind::Lobby, ProcessKind::Legal}) {
        if (word == processKindName(kind))
            return kind;
    }
    return {};
}

ProcessKind readProcessKind(FieldReader &fields)
{
    return processKindFrom(fields.word("kind", {"family", "lobby", "legal"})).value_or(ProcessKind::Family);
}

} // namespace mulakat::call
