#pragma once
#include "call/commandcodec.h"
#include "call/fieldreader.h"

namespace mulakat::call {

// Shared by both codecs.
inline constexpr int sdpLimit = 16 * 1024;
inline constexpr int candidateLimit = 512;

base::Result<QJsonObject> readMessage(const QByteArray &message); // size and shape, not the fields
int readPeer(FieldReader &fields);
DeviceKind readDeviceKind(FieldReader &fields);
PictureKind readPictureKind(FieldReader &fields);
QString pictureKindName(PictureKind kind);
ProcessKind readProcessKind(FieldReader &fields);

} // namespace mulakat::call
