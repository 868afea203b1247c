#include "media/pluginset.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <algorithm>
#include <gst/gst.h>

namespace mulakat::media {
using namespace Qt::StringLiterals;

namespace {
// No demuxer, no parser of files, no muxer, no sink into a file, nothing that picks elements by itself.
constexpr const char *allowed[] = {
    "coreelements", "app", "webrtc", "nice", "dtls", "srtp", "rtp", "rtpmanager", "vpx", "opus", "videoconvertscale",
    "videorate", "audioconvert", "audioresample", "audiobuffersplit", "webrtcdsp", "video4linux2", "jpeg", "alsa", "pulseaudio",
};

// Plug-ins whose every element belongs to a connection.
constexpr const char *wholePlugins[] = {"webrtc", "nice", "dtls", "srtp", "rtp", "rtpmanager"};

// Of all others these elements only.
constexpr const char *callElements[] = {
    "bin", "pipeline", "appsrc", "appsink", "audiobuffersplit", "audioconvert", "audioresample", "alsasrc", "alsasink", "capsfilter", "clocksync",
    "fakesink", "funnel", "identity", "input-selector", "jpegdec", "opusdec", "opusenc", "output-selector", "pulsesrc", "pulsesink",
    "queue", "tee", "v4l2src", "valve", "videoconvertscale", "videorate", "vp8dec", "vp8enc", "webrtcdsp", "webrtcechoprobe",
};

bool isAmong(const char *name, const auto &list)
{
    return std::any_of(std::begin(list), std::end(list), [&](const char *each) { return g_strcmp0(each, name) == 0; });
}

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

void keepCallElementsOnly()
{
    GstRegistry *registry = gst_registry_get();
    for (const GType type : {GST_TYPE_ELEMENT_FACTORY, GST_TYPE_TYPE_FIND_FACTORY}) {
        GList *features = gst_registry_get_feature_list(registry, type);
        for (GList *each = features; each; each = each->next) {
            auto *feature = static_cast<GstPluginFeature *>(each->data);
            const bool whole = isAmong(gst_plugin_feature_get_plugin_name(feature), wholePlugins);
            if (!whole && !isAmong(gst_plugin_feature_get_name(feature), callElements))
                gst_registry_remove_feature(registry, feature);
        }
        gst_plugin_feature_list_free(features);
    }
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
