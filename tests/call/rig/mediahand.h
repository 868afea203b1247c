#pragma once
#include "call/controlsocket.h"
#include "call/facts.h"
#include "call/framering.h"

#include <QProcess>
#include <QSocketNotifier>
#include <array>
#include <functional>
#include <memory>
#include <optional>

namespace mulakat::testing {

// A media process held by its control socket: says to it what no kiosk would, and hears everything it answers.
class MediaHand : public QObject
{
    Q_OBJECT
public:
    MediaHand(QStringList prefix, QString cacheFolder)
        : m_prefix(std::move(prefix))
        , m_cache(std::move(cacheFolder))
    {
    }
    ~MediaHand() override;

    bool start(const QString &kind); // until it is ready
    void stop();                     // asks, and waits until it is gone
    bool isRunning() const { return m_process.state() == QProcess::Running; }
    qint64 pid() const { return m_process.processId(); }
    void tell(const call::Command &command);
    void tellRaw(const QByteArray &message, int descriptor = -1);

    int refusals() const { return m_refusals; }
    int hints(call::PictureKind kind) const { return m_hints[size_t(kind)]; }
    bool offered(call::PictureKind kind) const { return m_rings[size_t(kind)].has_value(); }
    QImage picture(call::PictureKind kind);
    call::Stats stats() const { return m_stats; }
    double loudestIn() const { return m_loudest; }
    void forgetSound() { m_loudest = 0; }
    bool isConnected() const { return m_connected; }
    call::ProcessKind kind() const { return m_kind; }
    std::function<void(const call::Fact &)> onFact;

private:
    void read();
    QStringList m_prefix;
    QString m_cache;
    QProcess m_process;
    std::optional<call::ControlSocket> m_socket;
    std::unique_ptr<QSocketNotifier> m_readable;
    std::array<std::optional<call::FrameRingReader>, 3> m_rings;
    std::array<QImage, 3> m_newest;
    std::array<int, 3> m_hints{};
    call::Stats m_stats;
    call::ProcessKind m_kind = call::ProcessKind::Family;
    double m_loudest = 0;
    int m_refusals = 0;
    bool m_ready = false;
    bool m_connected = false;
};

// Two media processes in one call with each other; the test is the portal between them. `a` offers.
struct MediaPair {
    MediaHand &a;
    MediaHand &b;
    bool connect(int peer); // set up and connected; gates stay as they are
    static bool until(const std::function<bool()> &holds, int timeoutMs = 10'000);
};

} // namespace mulakat::testing
