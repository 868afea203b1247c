#pragma once
#include "base/result.h"
#include "call/commands.h"

#include <QByteArray>

namespace mulakat::call {

// One message on the control socket: {"t":"<name>", …}.
QByteArray encodeCommand(const Command &command);
base::Result<Command> decodeCommand(const QByteArray &message);

QString deviceKindName(DeviceKind kind); // "camera", "microphone", "speaker"

} // namespace mulakat::call
