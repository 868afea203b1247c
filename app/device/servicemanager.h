#pragma once
#include <QObject>
#include <QTimer>

namespace mulakat::device {

// One line to systemd ("READY=1", "WATCHDOG=1", "STOPPING=1"); nothing where no service manager listens.
bool tellServiceManager(const QByteArray &line);

// Says that this thread still turns, at half the time the service manager allows.
class Watchdog : public QObject
{
    Q_OBJECT
public:
    explicit Watchdog(QObject *parent = nullptr);
    bool isActive() const { return m_timer.isActive(); }

private:
    QTimer m_timer;
};

} // namespace mulakat::device
