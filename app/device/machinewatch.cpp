#include "device/machinewatch.h"

#include "base/logging.h"

#include <QStorageInfo>

namespace mulakat::device {

MachineWatch::MachineWatch(QString folder, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_clock(clock)
{
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &MachineWatch::look);
}

void MachineWatch::start()
{
    look();
    m_timer.start();
}

void MachineWatch::look()
{
    const qint64 jump = m_watch.look(m_clock.utcMs(), m_clock.monotonicMs());
    if (jump != 0) {
        qCWarning(base::logDevice) << "the clock was moved by" << jump << "ms";
        Q_EMIT clockJumped(jump);
    }
    const bool clockOk = m_watch.sane(m_clock.utcMs());
    bool diskOk = m_diskOk;
    if (m_looks++ % 10 == 0) {
        const QStorageInfo storage(m_folder);
        diskOk = storage.isValid() && !storage.isReadOnly() && storage.bytesAvailable() > lowDiskBytes;
    }
    if (clockOk == m_clockOk && diskOk == m_diskOk)
        return;
    m_clockOk = clockOk;
    m_diskOk = diskOk;
    Q_EMIT changed();
}

} // namespace mulakat::device

#include "moc_machinewatch.cpp"
