#pragma once
#include "unit/station/testclock.h"

#include <QAbstractEventDispatcher>
#include <QHash>
#include <QList>
#include <functional>

namespace mulakat::testing {

// The event loop of a thread whose timers go by the test's clock, so that a day passes as fast as its work is done: a
// QTimer of a second fires when the clock was moved on by a second. Sockets and other threads go on in real time; the clock
// is moved only when nothing is under way any more (settle).
class VirtualTime final : public QAbstractEventDispatcher
{
    Q_OBJECT
public:
    explicit VirtualTime(TestClock &clock);
    ~VirtualTime() override;

    // Runs `work` on a thread of its own with such a loop and waits for it. Any other thread.
    static void run(TestClock &clock, const std::function<void(VirtualTime &)> &work);

    void settle();              // until no event waits and every other thread of this program sleeps
    void step(qint64 ms);       // the clock moves on, then settle()
    // settle(), again until it holds: what the kernel has under way (a packet that waits for an acknowledgement) shows nowhere.
    bool settleUntil(const std::function<bool()> &holds);

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;
    void registerSocketNotifier(QSocketNotifier *notifier) override;
    void unregisterSocketNotifier(QSocketNotifier *notifier) override;
    void registerTimer(int id, qint64 intervalMs, Qt::TimerType type, QObject *object) override;
    bool unregisterTimer(int id) override;
    bool unregisterTimers(QObject *object) override;
    QList<TimerInfo> registeredTimers(QObject *object) const override;
    int remainingTime(int id) override;
    void wakeUp() override;
    void interrupt() override { }

private:
    struct Timer {
        qint64 dueMs = 0;
        qint64 intervalMs = 0;
        Qt::TimerType type = Qt::CoarseTimer;
        QObject *object = nullptr;
    };
    bool fireTimers();
    bool serveSockets(int timeoutMs);
    bool othersSleep();

    TestClock &m_clock;
    QHash<int, Timer> m_timers;
    QList<QSocketNotifier *> m_sockets;
    QHash<int, int> m_threads; // others' /proc/…/stat by thread, open
    int m_wake = -1; // eventfd
};

} // namespace mulakat::testing
