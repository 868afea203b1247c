#pragma once
#include "base/result.h"

#include <QString>
#include <QStringList>

namespace mulakat::media {

// The only GStreamer plug-ins this process can load: a folder of links beside its own registry, under `cacheFolder`.
// Made once for every state of the installed plug-ins, in one rename, so that processes may race. Call before gst_init().
base::Done usePluginSet(const QString &cacheFolder);

QStringList pluginNames(); // of the allow-list

// For the lobby and the talk of a legal or medical visit, after gst_init() and before the first element: no element can be
// made any more but those a call is built of. What else its plug-ins hold (files, descriptors, loopback cameras) is gone.
void keepCallElementsOnly();

} // namespace mulakat::media
