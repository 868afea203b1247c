#pragma once
#include "call/controlsocket.h"
#include "call/framering.h"
#include "call/mediaport.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTimer>
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

    void start() override;
    void stop() override;
    bool isRunning() const override;
    void send(const Command &command) override;
    QImage picture(PictureKind kind) override;
    qint64 processId() const; // 0 when not running

private:
    void launch(int childSocket);
    void readFacts();
    bool take(ControlMessage message); // false: protocol broken
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
    Face &face(PictureKind kind) { return kind == PictureKind::Far ? m_far : m_own; }

    Options m_options;
    std::unique_ptr<QProcess> m_process;
    std::optional<ControlSocket> m_socket;
    std::unique_ptr<QSocketNotifier> m_readable;
    std::unique_ptr<QSocketNotifier> m_writable;
    QList<QByteArray> m_waiting; // commands the socket had no room for
    QTimer m_watch;
    Face m_far;
    Face m_own;
};

} // namespace mulakat::call
