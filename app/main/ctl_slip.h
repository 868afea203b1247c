#pragma once
#include "identity/check.h"

namespace mulakat::ctl
{

// A booking slip's signature, by the slip key of the data folder; anything else, and a folder without that key, as it is.
identity::CheckReport withSlipJudged(identity::CheckReport report, const QString &payload, const QString &dataDir);

} // namespace mulakat::ctl
