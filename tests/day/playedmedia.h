#pragma once
#include "base/clock.h"
#include "call/mediaport.h"

#include <QTimer>

namespace mulakat::testing {

// PLAYED: stands for mulakat-media, the one program of the jail that the simulated day leaves out. It opens no device and
// sends no packet; it says what the real one says, in its order and at its rate by the clock of its thread: ready, its
// description, connected, the first frame, then every second ten levels and the counters, and what it sees of the line.
class PlayedMedia final : public call::MediaPort
{
    Q_OBJECT
public:
    explicit PlayedMedia(const base::Clock &clock);

    void start(call::ProcessKind kind) override;
    void stop() override;
    bool isRunning() const override { return m_running; }
    void send(const call::Command &command) override;
    QImage picture(call::PictureKind kind) override;

    void setLine(bool up) { m_lineUp = up; }             // packets of the far end arrive
    void setPictures(const QImage &desk) { m_desk = desk; } // null: none is made

private:
    void later(const call::Fact &fact);
    void described(const call::RemoteDescription &remote);
    void second();
    void judgeLine();

    const base::Clock &m_clock;
    QTimer m_second;
    QImage m_desk;
    call::Stats m_stats;
    bool m_running = false;
    bool m_connected = false;
    bool m_lineUp = true;
    int m_process = 0;       // counts up, so that nothing of the one before is heard
    qint64 m_secondMs = 0;   // when it was counted last
    qint64 m_heardMs = 0;    // the far end
    call::Liveness m_said = call::Liveness::Good;
};

} // namespace mulakat::testing
