#pragma once
#include "base/clock.h"
#include "device/clockwatch.h"

#include <QObject>
#include <QTimer>

namespace mulakat::device {

// Looks at the clock every second and at the disk every ten. Lives on the main thread.
class MachineWatch : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 lowDiskBytes = 200LL * 1024 * 1024;

    MachineWatch(QString folder, const base::Clock &clock, QObject *parent = nullptr);
    void start();
    bool diskOk() const { return m_diskOk; }
    bool clockOk() const { return m_clockOk; }
    void look(); // now

Q_SIGNALS:
    void changed();
    void clockJumped(qint64 ms);

private:
    QString m_folder;
    const base::Clock &m_clock;
    ClockWatch m_watch;
    QTimer m_timer;
    int m_looks = 0;
    bool m_diskOk = true;
    bool m_clockOk = true;
};

} // namespace mulakat::device
