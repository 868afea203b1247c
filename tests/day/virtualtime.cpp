#include "day/virtualtime.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSocketNotifier>
#include <QThread>
#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>
#include <vector>

namespace mulakat::testing {

namespace {

// The letter after the program's name in parentheses: 'S' sleeps, 'R' runs, 'D' waits for the disk; 0: it has ended.
char stateOfThread(int stat)
{
    char text[256];
    const ssize_t got = ::pread(stat, text, sizeof text - 1, 0);
    text[std::max<ssize_t>(got, 0)] = 0;
    const char *end = std::strrchr(text, ')');
    return end && end[1] == ' ' ? end[2] : char(0);
}

} // namespace

VirtualTime::VirtualTime(TestClock &clock)
    : m_clock(clock)
    , m_wake(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC))
{
}

VirtualTime::~VirtualTime()
{
    for (const int stat : std::as_const(m_threads))
        ::close(stat);
    ::close(m_wake);
}

void VirtualTime::run(TestClock &clock, const std::function<void(VirtualTime &)> &work)
{
    auto *time = new VirtualTime(clock); // the thread's
    const std::unique_ptr<QThread> thread(QThread::create([&] { work(*time); }));
    thread->setEventDispatcher(time);
    thread->start();
    thread->wait();
}

bool VirtualTime::othersSleep()
{
    for (auto it = m_threads.begin(); it != m_threads.end();) {
        const char state = stateOfThread(*it);
        if (state != 0 && state != 'S')
            return false;
        if (state == 0)
            ::close(*it);
        it = state == 0 ? m_threads.erase(it) : std::next(it);
    }
    DIR *tasks = ::opendir("/proc/self/task");
    bool sleep = true;
    while (const dirent *entry = ::readdir(tasks)) {
        const int thread = std::atoi(entry->d_name);
        if (thread <= 0 || thread == ::gettid() || m_threads.contains(thread))
            continue;
        const int stat = ::openat(::dirfd(tasks), (QByteArray(entry->d_name) + "/stat").constData(), O_RDONLY | O_CLOEXEC);
        if (stat >= 0)
            m_threads.insert(thread, stat);
        sleep = false; // a new one: look again
    }
    ::closedir(tasks);
    return sleep;
}

void VirtualTime::settle()
{
    while (true) {
        while (processEvents(QEventLoop::AllEvents)) { }
        // What another thread did before it fell asleep is seen by the second look.
        if (othersSleep() && !processEvents(QEventLoop::AllEvents))
            return;
        serveSockets(1);
    }
}

void VirtualTime::step(qint64 ms)
{
    m_clock.advance(ms);
    settle();
}

bool VirtualTime::settleUntil(const std::function<bool()> &holds)
{
    constexpr int longestMs = 5000;
    QElapsedTimer passed;
    passed.start();
    settle();
    while (!holds() && passed.elapsed() < longestMs) {
        serveSockets(5);
        settle();
    }
    return holds();
}

bool VirtualTime::processEvents(QEventLoop::ProcessEventsFlags flags)
{
    Q_EMIT awake();
    eventfd_t count = 0;
    const bool waited = ::eventfd_read(m_wake, &count) == 0;
    QCoreApplication::sendPostedEvents();
    const bool fired = fireTimers();
    const bool served = serveSockets(flags.testFlag(QEventLoop::WaitForMoreEvents) && !waited && !fired ? 10 : 0);
    return waited || fired || served;
}

// A timer that is late by several intervals fires once, as Qt's do.
bool VirtualTime::fireTimers()
{
    const qint64 now = m_clock.monotonicMs();
    std::vector<std::pair<qint64, int>> due;
    for (auto it = m_timers.cbegin(); it != m_timers.cend(); ++it) {
        if (it->dueMs <= now)
            due.emplace_back(it->dueMs, it.key());
    }
    std::sort(due.begin(), due.end());
    for (const auto &[at, id] : due) {
        const auto timer = m_timers.find(id);
        if (timer == m_timers.end() || timer->dueMs > now)
            continue; // stopped or begun anew by the one before
        timer->dueMs = std::max(timer->dueMs + timer->intervalMs, timer->intervalMs > 0 ? now + 1 : now);
        QTimerEvent event(id);
        QCoreApplication::sendEvent(timer->object, &event);
    }
    return !due.empty();
}

bool VirtualTime::serveSockets(int timeoutMs)
{
    const QList<QSocketNotifier *> watched = m_sockets;
    std::vector<pollfd> fds;
    for (const QSocketNotifier *notifier : watched) {
        const short events = notifier->type() == QSocketNotifier::Read ? POLLIN : notifier->type() == QSocketNotifier::Write ? POLLOUT : POLLPRI;
        fds.push_back({int(notifier->socket()), events, 0});
    }
    fds.push_back({m_wake, POLLIN, 0});
    if (::poll(fds.data(), fds.size(), timeoutMs) <= 0)
        return false;
    bool served = fds.back().revents != 0;
    for (qsizetype i = 0; i < watched.size(); ++i) {
        if (fds[size_t(i)].revents == 0 || !m_sockets.contains(watched.at(i)))
            continue;
        served = true;
        QEvent event(QEvent::SockAct);
        QCoreApplication::sendEvent(watched.at(i), &event);
    }
    return served;
}

void VirtualTime::registerSocketNotifier(QSocketNotifier *notifier)
{
    m_sockets << notifier;
}

void VirtualTime::unregisterSocketNotifier(QSocketNotifier *notifier)
{
    m_sockets.removeAll(notifier);
}

void VirtualTime::registerTimer(int id, qint64 intervalMs, Qt::TimerType type, QObject *object)
{
    m_timers.insert(id, {m_clock.monotonicMs() + intervalMs, intervalMs, type, object});
}

bool VirtualTime::unregisterTimer(int id)
{
    return m_timers.remove(id) > 0;
}

bool VirtualTime::unregisterTimers(QObject *object)
{
    return m_timers.removeIf([object](const auto &timer) { return timer->object == object; }) > 0;
}

QList<QAbstractEventDispatcher::TimerInfo> VirtualTime::registeredTimers(QObject *object) const
{
    QList<TimerInfo> all;
    for (auto it = m_timers.cbegin(); it != m_timers.cend(); ++it) {
        if (it->object == object)
            all << TimerInfo(it.key(), int(it->intervalMs), it->type);
    }
    return all;
}

int VirtualTime::remainingTime(int id)
{
    const auto timer = m_timers.constFind(id);
    return timer == m_timers.cend() ? -1 : int(std::max<qint64>(timer->dueMs - m_clock.monotonicMs(), 0));
}

void VirtualTime::wakeUp()
{
    ::eventfd_write(m_wake, 1);
}

} // namespace mulakat::testing

#include "moc_virtualtime.cpp"
