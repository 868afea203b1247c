#include "base/logging.h"
#include "call/commandcodec.h"
#include "media/confine.h"
#include "media/devices.h"
#include "media/engine.h"
#include "media/livescan.h"
#include "media/pictureverbs.h"
#include "media/pluginset.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <cstdio>
#include <fcntl.h>
#include <malloc.h>
#include <sys/prctl.h>

// mulakat-media --control FD [--kind K] [--cache DIR]   the call of one visit; FD is a SOCK_SEQPACKET socket to the kiosk; K is
//                                            "family", or for a legal or medical visit "lobby", then "legal": the talk
// mulakat-media --devices [--cache DIR]      JSON line: cameras, microphones, speakers
// mulakat-media --scan FILE|-                the bytes of the QR code on a PNG or JPEG; 3: unreadable
// mulakat-media --scan --live                frames on standard input, one after the other (media/livescan.h): a JSON line for each
// mulakat-media --photo                      a picture on standard input to a JPEG without metadata; 3: not a picture, too large
using namespace mulakat;
using namespace Qt::StringLiterals;

namespace {
constexpr int wrongUse = 2;
constexpr int thingMissing = 4;

QString option(const QStringList &words, const QString &name)
{
    const qsizetype at = words.indexOf(name);
    return at < 0 ? QString() : words.value(at + 1);
}

bool initGStreamer(const QStringList &words)
{
    QString cache = option(words, u"--cache"_s);
    if (cache.isEmpty())
        cache = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/mulakat"_s;
    if (!media::usePluginSet(cache)) {
        std::fprintf(stderr, "mulakat-media: cannot write the plug-in cache %s\n", qPrintable(cache));
        return false;
    }
    return gst_init_check(nullptr, nullptr, nullptr);
}

int listDevices(QCoreApplication &application)
{
    QJsonArray list;
    const media::Devices devices(media::Post(&application), [] {});
    for (const call::Device &device : devices.list())
        list << QJsonObject{{u"kind"_s, call::deviceKindName(device.kind)}, {u"id"_s, device.id}, {u"name"_s, device.name}};
    const QByteArray line = QJsonDocument(QJsonObject{{u"devices"_s, list}}).toJson(QJsonDocument::Compact);
    std::printf("%s\n", line.constData());
    return 0;
}

int runCall(QCoreApplication &application, int fd, call::ProcessKind kind)
{
    if (kind != call::ProcessKind::Family)
        media::keepCallElementsOnly();
    if (kind == call::ProcessKind::Legal && !media::confineToTalk())
        qCWarning(base::logMedia) << "this kernel cannot forbid a process to write files";
    ::fcntl(fd, F_SETFD, FD_CLOEXEC);
    ::fcntl(fd, F_SETFL, ::fcntl(fd, F_GETFL) | O_NONBLOCK);
    media::Engine engine{call::OwnedFd(fd), kind};
    QObject::connect(&engine, &media::Engine::ended, &application, &QCoreApplication::exit, Qt::QueuedConnection);
    return application.exec();
}
} // namespace

int main(int argc, char **argv)
{
    ::mallopt(M_ARENA_MAX, 2); // streaming threads come and go; one arena each would cost 100 MB
    ::prctl(PR_SET_DUMPABLE, 0);
    QCoreApplication application(argc, argv);
    application.setApplicationName(u"mulakat-media"_s);
    const QStringList words = application.arguments().mid(1);
    if (words == QStringList{u"--scan"_s, u"--live"_s})
        return media::scanLive();
    if (words.value(0) == u"--scan"_s && words.size() == 2)
        return media::scanPicture(words[1]);
    if (words == QStringList{u"--photo"_s})
        return media::remakePhoto();
    bool number = false;
    const int fd = option(words, u"--control"_s).toInt(&number);
    const bool devices = words.contains(u"--devices"_s);
    const std::optional<call::ProcessKind> kind = words.contains(u"--kind"_s) ? call::processKindFrom(option(words, u"--kind"_s)) : std::optional(call::ProcessKind::Family);
    if (!devices && (!number || !kind || words.count(u"--kind"_s) > 1 || ::fcntl(fd, F_GETFD) < 0)) {
        std::fprintf(stderr, "usage: mulakat-media --control FD [--kind family|lobby|legal] [--cache DIR] | --devices [--cache DIR] | --scan FILE|-|--live | --photo\n");
        return wrongUse;
    }
    if (!initGStreamer(words))
        return thingMissing;
    return devices ? listDevices(application) : runCall(application, fd, *kind);
}
