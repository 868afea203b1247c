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
    return kind == PictureKind::Far ? u"far"_s : u"own"_s;
}

PictureKind readPictureKind(FieldReader &fields)
{
    return fields.word("picture", {"far", "own"}) == "far"_L1 ? PictureKind::Far : PictureKind::Own;
}

} // namespace mulakat::call
