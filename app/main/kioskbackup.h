#pragma once
#include "station/deskservice.h"

namespace mulakat::kiosk {

// Whether the jail's data lies in this folder, so that it can be copied from here.
bool canBackUp(const QString &dataDir);
// An encrypted copy of the folder in one file, read back and verified; the recovery code opens it. The work is done beside the
// main thread, the reply comes on the thread of `context`, or not at all once that is gone.
void backUp(const QString &dataDir, const QString &path, QObject *context, const station::Reply &reply);

} // namespace mulakat::kiosk
