#include "media/pluginset.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <gst/gst.h>

namespace mulakat::media {
using namespace Qt::StringLiterals;

namespace {
// No demuxer, no parser of files, no muxer, no sink into a file, nothing that picks elements by itself.
constexpr const char *allowed[] = {
    "coreelements", "app", "webrtc", "nice", "dtls", "srtp", "rtp", "rtpmanager", "vpx", "opus", "videoconvertscale",
    "videorate", "audioconvert", "audioresample", "audiobuffersplit", "webrtcdsp", "video4linux2", "jpeg", "alsa", "pulseaudio",
};

QString installedFolder()
{
    return QStringLiteral(MULAKAT_GST_PLUGIN_DIR);
}

QString fileName(const char *plugin)
{
    return u"libgst"_s + QLatin1String(plugin) + u".so"_s;
}

// Changes with every update of the packages, so that a stale registry is never used.
QString stateOfInstalled()
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(gst_version_string());
    for (const char *plugin : allowed) {
        const QFileInfo file(installedFolder() + u'/' + fileName(plugin));
        hash.addData(file.fileName().toUtf8() + QByteArray::number(file.size()) + ' '
                     + QByteArray::number(file.lastModified().toMSecsSinceEpoch()));
    }
    return QString::fromLatin1(hash.result().toHex().left(16));
}

base::Done makeLinks(const QString &folder)
{
    if (!QDir().mkpath(folder))
        return base::fail(base::FailureCode::StoreFailed);
    for (const char *plugin : allowed) {
        const QString target = installedFolder() + u'/' + fileName(plugin);
        if (QFileInfo::exists(target) && !QFile::link(target, folder + u'/' + fileName(plugin)))
            return base::fail(base::FailureCode::StoreFailed);
    }
    return base::done();
}

void pointGStreamerAt(const QString &folder, bool update)
{
    qputenv("GST_PLUGIN_SYSTEM_PATH_1_0", (folder + u"/plugins"_s).toUtf8());
    qputenv("GST_PLUGIN_PATH_1_0", "");
    qputenv("GST_REGISTRY_1_0", (folder + u"/registry.bin"_s).toUtf8());
    qputenv("GST_REGISTRY_FORK", "no");
    qputenv("GST_REGISTRY_UPDATE", update ? "yes" : "no");
}
} // namespace

QStringList pluginNames()
{
    QStringList names;
    for (const char *plugin : allowed)
        names << QLatin1String(plugin);
    return names;
}

base::Done usePluginSet(const QString &cacheFolder)
{
    const QString folder = cacheFolder + u"/gst-"_s + stateOfInstalled();
    if (!QFileInfo::exists(folder)) {
        if (!QDir().mkpath(cacheFolder))
            return base::fail(base::FailureCode::StoreFailed);
        QTemporaryDir fresh(cacheFolder + u"/fresh-XXXXXX"_s);
        if (const auto made = makeLinks(fresh.path() + u"/plugins"_s); !made)
            return made;
        if (QDir().rename(fresh.path(), folder))
            fresh.setAutoRemove(false); // else another process was faster
    }
    pointGStreamerAt(folder, !QFileInfo::exists(folder + u"/registry.bin"_s));
    return base::done();
}

} // namespace mulakat::media
