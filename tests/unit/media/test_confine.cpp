#include "media/confine.h"
#include "media/gstptr.h"
#include "media/pluginset.h"
#include "support/testrunner.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <cerrno>
#include <fcntl.h>
#include <functional>
#include <gst/gst.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace mulakat::media;
using namespace Qt::StringLiterals;

namespace {
constexpr int notHeld = 99;

// What a child says that gave up what a talk does not need: 0 all as it should be, else the number of the first that is not.
int inTalk(const std::function<int()> &tries)
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(confineToTalk() ? tries() : notHeld);
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

bool opens(const QByteArray &path, int flags)
{
    const int fd = ::open(path.constData(), flags | O_CLOEXEC, 0600);
    if (fd >= 0)
        ::close(fd);
    return fd >= 0;
}
} // namespace

class ConfineTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void talkWritesNoFile();
    void talkStartsNoProgram();
    void talkMakesOnlyWhatACallIsBuiltOf();
};

void ConfineTest::talkWritesNoFile()
{
    QTemporaryDir folder;
    const QByteArray there = folder.filePath(u"there"_s).toUtf8();
    const QByteArray fresh = folder.filePath(u"fresh"_s).toUtf8();
    QFile file(QString::fromUtf8(there));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("before") == 6);
    file.close();
    const int said = inTalk([&] {
        if (opens(fresh, O_WRONLY | O_CREAT))
            return 1;
        if (opens(there, O_WRONLY) || opens(there, O_RDWR) || opens(there, O_WRONLY | O_APPEND))
            return 2;
        if (opens("/dev/shm/mulakat-test-fresh", O_RDWR | O_CREAT) || opens("/tmp/mulakat-test-fresh", O_RDWR | O_CREAT))
            return 3;
        if (::unlink(there.constData()) == 0 || ::link(there.constData(), fresh.constData()) == 0
            || ::mkdir(fresh.constData(), 0700) == 0 || ::mkfifo(fresh.constData(), 0600) == 0)
            return 4;
        if (!opens(there, O_RDONLY) || !opens("/dev/null", O_RDWR)) // what stays: reading, devices, memory
            return 5;
        const int memory = ::memfd_create("frames", MFD_CLOEXEC);
        return memory >= 0 && ::ftruncate(memory, 4096) == 0 ? 0 : 6;
    });
    QCOMPARE(said, 0);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("before"));
}

void ConfineTest::talkStartsNoProgram()
{
    QCOMPARE(inTalk([] {
        char word[] = "/bin/true";
        char *words[] = {word, nullptr};
        ::execv(word, words);
        return errno == EPERM ? 0 : 1;
    }), 0);
}

void ConfineTest::talkMakesOnlyWhatACallIsBuiltOf()
{
    QTemporaryDir cache;
    const pid_t child = ::fork(); // the other tests of this program need what is taken away
    if (child == 0) {
        if (!usePluginSet(cache.path()) || !gst_init_check(nullptr, nullptr, nullptr))
            ::_exit(1);
        keepCallElementsOnly();
        int fault = 0;
        for (const char *needed : {"webrtcbin", "nicesrc", "nicesink", "dtlssrtpenc", "srtpenc", "rtpbin", "rtpjitterbuffer", "vp8enc",
                                   "vp8dec", "opusenc", "opusdec", "webrtcdsp", "webrtcechoprobe", "v4l2src", "jpegdec", "alsasrc",
                                   "alsasink", "pulsesrc", "pulsesink", "audiobuffersplit", "videorate", "appsrc", "appsink", "valve", "bin", "pipeline"}) {
            if (!GstPtr<GstElement>(gst_element_factory_make(needed, nullptr)))
                fault = 2;
        }
        for (const char *gone : {"filesink", "fdsink", "filesrc", "fdsrc", "queue2", "downloadbuffer", "multiqueue", "dataurisrc",
                                 "typefind", "jpegenc", "v4l2sink", "vp9enc", "shmsink", "matroskamux", "giosink", "tcpserversink"}) {
            if (gst_element_factory_find(gone))
                fault = 3;
        }
        ::_exit(fault);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 0);
}

MULAKAT_TEST(ConfineTest)
#include "test_confine.moc"
