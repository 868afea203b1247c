#pragma once
#include "base/result.h"
#include "call/facts.h"

#include <QByteArray>

namespace mulakat::call {

// One message on the control socket: {"t":"<name>", …}. Decoding is strict: what media says is not trusted.
QByteArray encodeFact(const Fact &fact);
base::Result<Fact> decodeFact(const QByteArray &message);

} // namespace mulakat::call
