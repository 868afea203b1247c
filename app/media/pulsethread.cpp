#include "media/pulsethread.h"

namespace mulakat::media {

PulseThread::PulseThread(std::chrono::nanoseconds pace, std::function<void()> work)
    : m_work(std::move(work))
    , m_thread([this, pace] { run(pace); })
{
}

PulseThread::~PulseThread()
{
    m_ending = true;
    m_thread.join();
}

void PulseThread::run(std::chrono::nanoseconds pace)
{
    auto next = std::chrono::steady_clock::now();
    while (!m_ending) {
        m_work();
        next += pace;
        const auto now = std::chrono::steady_clock::now();
        if (next < now)
            next = now;
        std::this_thread::sleep_until(next);
    }
}

} // namespace mulakat::media
