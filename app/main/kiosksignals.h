#pragma once
#include <QObject>
#include <QSocketNotifier>
#include <array>
#include <memory>

namespace mulakat::kiosk {

// SIGTERM and SIGINT as a signal of the event loop, so that a stop is a clean one. Main thread; one a process.
class StopSignals : public QObject
{
    Q_OBJECT
public:
    explicit StopSignals(QObject *parent = nullptr);
    ~StopSignals() override;

Q_SIGNALS:
    void asked() const;

private:
    std::array<int, 2> m_ends{-1, -1};
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace mulakat::kiosk
