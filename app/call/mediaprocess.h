#pragma once
#include "call/controlsocket.h"
#include "call/framering.h"
#include "call/mediaport.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTimer>
#include <array>
#include <memory>
#include <optional>

class QSocketNotifier;

namespace mulakat::call {

// mulakat-media as a child: control socket as its fd 3, a clean environment, frames by two rings.
// No fact for `silenceMs` counts as a death: the child is killed and died() emitted.
class MediaProcess final : public MediaPort
{
    Q_OBJECT
public:
    struct Options {
        QString program;        // path of mulakat-media
        QStringList prefix;     // tests: words that run it elsewhere ("ip", "netns", "exec", NAME)
        QString cacheFolder;    // plug-in allow-list and registry; made by the child when missing
        int silenceMs = 4000;
    };
    explicit MediaProcess(Options options, QObject *parent = nullptr);
    ~MediaProcess() override;

    void start(ProcessKind kind) override;
    void stop() override;
    bool isRunning() const override;
    void send(const Command &command) override;
    QImage picture(PictureKind kind) override;
    qint64 processId() const; // 0 when not running

private:
    void launch(int childSocket);
    void readFacts();
    bool take(ControlMessage message); // false: protocol broken
    bool takeReady(const Ready &ready) const;
    void takeRing(PictureKind kind, int descriptor);
    void flush();
    void heard();
    void judgeSilence();
    void fall();    // kill what is left and tell the owner
    void cleanUp();

    struct Face {
        std::optional<FrameRingReader> ring;
        QImage newest;
    };
    Face &face(PictureKind kind) { return m_faces[size_t(kind)]; }

    Options m_options;
    std::unique_ptr<QProcess> m_process;
    std::optional<ControlSocket> m_socket;
    std::unique_ptr<QSocketNotifier> m_readable;
    std::unique_ptr<QSocketNotifier> m_writable;
    QList<QByteArray> m_waiting; // commands the socket had no room for
    QTimer m_watch;
    std::array<Face, 3> m_faces; // by PictureKind
    ProcessKind m_kind = ProcessKind::Family; // of the process that runs
};

} // namespace mulakat::call
