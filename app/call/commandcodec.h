#pragma once
#include "base/result.h"
#include "call/commands.h"

#include <QByteArray>
#include <optional>

namespace mulakat::call {

// One message on the control socket: {"t":"<name>", …}.
QByteArray encodeCommand(const Command &command);
base::Result<Command> decodeCommand(const QByteArray &message);

QString deviceKindName(DeviceKind kind); // "camera", "microphone", "speaker"
QString processKindName(ProcessKind kind); // "family", "lobby", "legal": the word of mulakat-media's --kind
std::optional<ProcessKind> processKindFrom(const QString &word);

} // namespace mulakat::call
