#pragma once
#include <atomic>
#include <chrono>
#include <functional>
#include <thread>

namespace mulakat::media {

// Calls `work` at a steady pace on a thread of its own until it is destroyed; a late call is not made up for.
class PulseThread
{
public:
    PulseThread(std::chrono::nanoseconds pace, std::function<void()> work);
    ~PulseThread();

private:
    void run(std::chrono::nanoseconds pace);
    std::function<void()> m_work;
    std::atomic<bool> m_ending = false;
    std::thread m_thread;
};

} // namespace mulakat::media
